// SPDX-License-Identifier: EUPL-1.2
// The page of attendance.
#include "aanwezigheid_page.h"

#include "doelgroep.h"
#include "functies.h"
#include "gast_dialog.h"
#include "oto_documenten.h"
#include "oto_keuze.h"
#include "otoweergave.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>
#include <noaber/store/edit.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace noaber::oto {

namespace {

constexpr std::size_t most_matches = 30;

/// What a key does; the letter with Ctrl, and alone in the list of people.
struct Key {
    char letter;
    Deelname status;
    const char* label;
};
constexpr std::array keys{Key{'\r', Deelname::aanwezig, "Aanwezig (Enter)"},
                          Key{'L', Deelname::te_laat, "Te laat (Ctrl+L)"},
                          Key{'M', Deelname::afgemeld, "Afgemeld (Ctrl+M)"},
                          Key{'W', Deelname::afwezig, "Afwezig (Ctrl+W)"},
                          Key{'R', Deelname::reserve, "Reserve (Ctrl+R)"}};

Moment now() { return Moment::of_milliseconds(system_milliseconds()); }

/// Numbers stand on the sheet only.
std::vector<ListColumn> people_columns(bool sheet) {
    return {{sheet ? "Nr." : "", sheet ? 5 : 1, 0, Align::right, sheet ? 5 : 1},
            {"Naam", 20, 2},
            {"Gemeente", 14, 1},
            {"Status", 17},
            {"Binnen", 8}};
}

Cell status_cell(const Deelnemer& one) {
    if (!one.aanwezigheid) {
        const bool stays_away = one.uitnodiging->antwoord == Uitnodigingsantwoord::komt_niet;
        return {stays_away ? "zei niet te komen" : "", Tone::faint};
    }
    const Deelname status = one.aanwezigheid->status;
    const bool away = status == Deelname::afwezig;
    return {in_woorden(status), away ? Tone::warning : Tone::strong, away ? Sign::warning : Sign::none};
}

std::string time_of(const Deelnemer& one) {
    const std::string& moment = one.aanwezigheid ? one.aanwezigheid->binnen_op : std::string();
    return moment.size() > 5 ? moment.substr(moment.size() - 5) : std::string();
}

/// Everybody there is, nearest first: invited, of the doelgroep, the others.
std::vector<Kandidaat> candidates(const Store& store, const Aanwezigheidslijst& lijst) {
    std::unordered_set<std::string> invited, registered, meant;
    for (const Deelnemer& one : lijst.deelnemers) {
        if (one.uitnodiging) invited.insert(one.persoon.id.text);
        if (one.aanwezigheid) registered.insert(one.persoon.id.text);
    }
    const std::vector<Functie> functies = store.list<Functie>();
    std::unordered_set<std::string> in_doelgroep;
    for (const std::size_t place : Doelgroeplezer(functies).lees(lijst.oto.doelgroep).functies)
        in_doelgroep.insert(functies[place].id.text);
    for (const Functiehouder& holder : functiehouders(store, lijst.oto.datum.value_or(system_today())))
        if (std::ranges::any_of(holder.functies,
                                [&](const Functieperiode& f) { return in_doelgroep.contains(f.functie.text); }))
            meant.insert(holder.persoon.id.text);
    std::unordered_map<std::string, std::string> gemeenten;
    for (const Gemeente& one : store.list<Gemeente>()) gemeenten[one.id.text] = one.naam;
    std::vector<Kandidaat> all;
    store.for_each(info_of<Persoon>(), [&](const Record& record) {
        Kandidaat one;
        one.persoon.text = record.id;
        one.naam = record.text("naam");
        one.gemeente = gemeenten[std::string(record.text("gemeente"))];
        one.nabijheid = invited.contains(record.id) ? Nabijheid::genodigd
                        : meant.contains(record.id) ? Nabijheid::doelgroep
                                                    : Nabijheid::ander;
        one.geregistreerd = registered.contains(record.id);
        all.push_back(std::move(one));
    });
    return all;
}

const char* nearness_words(Nabijheid nearness) {
    switch (nearness) {
        case Nabijheid::genodigd: return "genodigd";
        case Nabijheid::doelgroep: return "doelgroep";
        case Nabijheid::ander: return "";
    }
    return "";
}

}  // namespace

AanwezigheidPage::AanwezigheidPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_matches({{"Naam", 20, 2}, {"Gemeente", 14, 1}, {"", 14}}),
      m_people(people_columns(false)) {
    const int gap = look::gap(this);
    auto* top = make_top();
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(make_left(), 4, wxEXPAND);
    columns->Add(make_right(), 5, wxEXPAND | wxLEFT, 2 * gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND);
    all->Add(m_where, 0, wxTOP | wxBOTTOM, gap / 2);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!shortcut(event)) event.Skip();
    });
    // Buttons take the cursor when they are clicked; they mean where it was.
    const auto remember = [this](wxWindow* window, bool people) {
        window->Bind(wxEVT_SET_FOCUS, [this, people](wxFocusEvent& event) {
            event.Skip();
            m_from_people = people;
        });
    };
    remember(m_people_list, true);
    remember(m_typed, false);
    remember(m_matches_list, false);
}

wxSizer* AanwezigheidPage::make_top() {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(page_heading(this, "Aanwezigheid"), 0, wxALIGN_CENTER_VERTICAL);
    m_keuze = new OtoKeuze(this, Eerst::laatste, [this] {
        m_typed->ChangeValue("");
        say({}, Tone::faint);
        load();
        m_typed->SetFocus();
    });
    row->Add(m_keuze, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    const auto add = [&](const wxString& words, const char* tip, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, words);
        button->SetToolTip(to_wx(tip));
        button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        m_papers.push_back(button);
        return button;
    };
    m_held = add("Gehouden", "Deze OTO is geweest: vanaf nu telt zij mee voor normen", [this] { toggle_held(); });
    add("Tekenlijst…"_w, "De lijst om aan de deur te laten tekenen, als PDF, Word of webpagina",
        [this] { save_document([this] { return tekenlijst_document(m_lijst); }, "Tekenlijst "); });
    add("Lijst…"_w, "Wie er was en wie niet, als PDF, Word of webpagina",
        [this] { save_document([this] { return aanwezigheid_document(m_lijst, system_today()); }, "Aanwezigheid "); });
    add("Bewijzen…"_w, "Een bewijs van deelname voor iedereen die er was", [this] {
        save_document([this] { return bewijs_van_deelname(m_lijst, system_today()); }, "Bewijzen van deelname ");
    });
    m_where = new WrappedText(this);
    return row;
}

wxSizer* AanwezigheidPage::make_left() {
    const int gap = look::gap(this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* heading = new wxStaticText(this, wxID_ANY, "Wie is er?");
    heading->SetFont(look::bold_font(this));
    m_typed = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_typed->SetName("aanwezigheid-naam");
    m_typed->SetHint("Een paar letters van de naam, Enter"_w);
    m_typed->SetMinSize({-1, GetCharHeight() + FromDIP(18)});
    m_typed->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        load_matches();
    });
    m_typed->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { type_key(event); });
    m_typed->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { register_chosen(Deelname::aanwezig); });
    m_matches_list = new TableView(this, m_matches);
    m_matches_list->SetName("aanwezigheid-passend");
    m_matches_list->set_empty_text("Typ twee letters: voornaam, achternaam of voorletters.");
    m_matches_list->on_activate = [this](std::size_t) { register_chosen(Deelname::aanwezig); };
    auto* buttons = new wxGridSizer(2, gap / 2, gap);
    const auto add = [&](const char* label, const char* tip, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, label);
        button->SetToolTip(to_wx(tip));
        button->Bind(wxEVT_BUTTON, [this, pressed = std::move(pressed)](wxCommandEvent&) {
            pressed();
            m_typed->SetFocus();
        });
        buttons->Add(button, 1, wxEXPAND);
        m_keys.push_back(button);
    };
    for (const Key& key : keys)
        add(key.label, "Zet wie gekozen is op deze status", [this, key] { register_chosen(key.status); });
    add("Gast… (Ctrl+G)", "Iemand die geen functionaris is", [this] { add_guest(); });
    add("Nieuw bij Mensen (Ctrl+P)", "Wie je typte komt in de lijst van mensen, nog aan te vullen, en is aanwezig",
        [this] { add_person(); });
    m_keys[5]->SetLabel("Gast… (Ctrl+G)"_w);
    m_said = new WrappedText(this);
    m_said->SetName("aanwezigheid-gezegd");
    left->Add(heading, 0, wxBOTTOM, gap / 2);
    left->Add(m_typed, 0, wxEXPAND | wxBOTTOM, gap / 2);
    left->Add(m_said, 0, wxBOTTOM, gap / 2);
    left->Add(m_matches_list, 1, wxEXPAND | wxBOTTOM, gap);
    left->Add(buttons, 0, wxEXPAND);
    return left;
}

wxSizer* AanwezigheidPage::make_right() {
    const int gap = look::gap(this);
    auto* right = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* heading = new wxStaticText(this, wxID_ANY, "Op de lijst");
    heading->SetFont(look::bold_font(this));
    m_sheet = new wxCheckBox(this, wxID_ANY, "Tekenlijst overtypen");
    m_sheet->SetName("aanwezigheid-overtypen");
    m_sheet->SetToolTip("Dezelfde volgorde en nummers als op papier: Enter is aanwezig, en door naar de volgende"_w);
    m_sheet->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        load_people();
        if (m_sheet->GetValue()) {
            m_people_list->SetFocus();
            m_people_list->select_first();
            say("Enter: aanwezig. L: te laat, M: afgemeld, W: afwezig, R: reserve. Pijltjes slaan iemand over.",
                Tone::faint);
        } else {
            m_typed->SetFocus();
        }
    });
    head->Add(heading, 1, wxALIGN_CENTER_VERTICAL);
    head->Add(m_sheet, 0, wxALIGN_CENTER_VERTICAL);
    m_count = new WrappedText(this);
    m_people_list = new TableView(this, m_people);
    m_people_list->SetName("aanwezigheid-lijst");
    m_people_list->set_empty_text("Nog niemand. Typ links wie er is, of nodig eerst mensen uit (OTO-kalender).");
    m_people_list->on_activate = [this](std::size_t) { register_chosen(Deelname::aanwezig); };
    m_people_list->on_select = [this] {
        const std::string key = m_people_list->selected_key();
        for (const Deelnemer& one : m_lijst.deelnemers)
            if (one.persoon.id.text == key && one.aanwezigheid && !m_sheet->GetValue())
                m_context.navigator.show_detail(info_of<Aanwezigheid>(), one.aanwezigheid->id.text);
        for (const Gast& one : m_lijst.gasten)
            if (one.id.text == key) m_context.navigator.show_detail(info_of<Gast>(), one.id.text);
    };
    m_people_list->on_type = [this](const wxString& letter) {
        const auto upper = letter.Upper();
        const auto key = std::ranges::find_if(keys, [&](const Key& one) { return upper == wxString(one.letter); });
        if (m_sheet->GetValue()) {
            if (key != keys.end()) register_chosen(key->status);
            return;
        }
        // Whoever types a letter is looking for a name.
        m_typed->SetFocus();
        m_typed->ChangeValue(letter);
        m_typed->SetInsertionPointEnd();
        load_matches();
    };
    right->Add(head, 0, wxEXPAND | wxBOTTOM, gap / 2);
    right->Add(m_count, 0, wxBOTTOM, gap / 2);
    right->Add(m_people_list, 1, wxEXPAND);
    return right;
}

// --- reading ---

void AanwezigheidPage::reload() {
    m_keuze->load(m_context.store, system_today());
    load();
}

void AanwezigheidPage::load() {
    const Oto* oto = m_keuze->gekozen();
    m_any = oto != nullptr;
    m_lijst = oto ? lees_aanwezigheid(m_context.store, *oto) : Aanwezigheidslijst{};
    m_namen = oto ? Naamkeuze(candidates(m_context.store, m_lijst)) : Naamkeuze();
    if (!oto) {
        m_where->set("Er is nog geen OTO. Voeg die toe in de OTO-kalender.", Tone::faint);
    } else {
        const std::string bezwaar = registratiebezwaar(*oto, Deelname::aanwezig, system_today());
        if (bezwaar.empty())
            m_where->set(wanneer_en_waar(*oto) + " · " + in_woorden(oto->status), Tone::faint);
        else
            m_where->set(bezwaar, Tone::normal, Sign::warning);
        m_held->SetLabel(oto->status == OtoStatus::gehouden ? "Toch niet gehouden" : "Gehouden");
    }
    load_people();
    load_matches();
}

void AanwezigheidPage::load_people() {
    m_people.content.clear();
    m_people.set_columns(people_columns(m_sheet->GetValue()));
    const auto add = [this](const Deelnemer& one, const std::string& number, const char* group) {
        m_people.content.push_back({one.persoon.id.text,
                                    {{number, Tone::faint},
                                     {one.persoon.naam, one.aanwezigheid ? Tone::strong : Tone::normal},
                                     {one.gemeente},
                                     status_cell(one),
                                     {time_of(one), Tone::faint}},
                                    group});
    };
    if (m_sheet->GetValue()) {
        int number = 0;
        for (const Deelnemer* one : op_tekenlijst(m_lijst)) add(*one, std::to_string(++number), "");
    } else {
        for (const Deelnemer& one : m_lijst.deelnemers)
            if (one.aanwezigheid) add(one, "", "Geregistreerd");
        for (const Gast& one : m_lijst.gasten)
            m_people.content.push_back(
                {one.id.text, {{""}, {one.naam, Tone::strong}, {one.organisatie}, {"gast"}, {""}}, "Gasten"});
        for (const Deelnemer& one : m_lijst.deelnemers)
            if (!one.aanwezigheid) add(one, "", "Genodigd, nog niet geregistreerd");
    }
    m_count->set(m_any ? telling(m_lijst) : std::string(), Tone::faint);
    m_people_list->reload();
    enable();
    lay_out();
}

void AanwezigheidPage::load_matches() {
    m_matches.content.clear();
    m_matched.clear();
    const std::string typed = from_wx(m_typed->GetValue());
    for (const Kandidaat* one : m_namen.zoek(typed, most_matches)) {
        const std::string stand = one->geregistreerd ? "staat er al" : nearness_words(one->nabijheid);
        m_matches.content.push_back(
            {one->persoon.text,
             {{one->naam, one->geregistreerd ? Tone::faint : Tone::strong}, {one->gemeente}, {stand, Tone::faint}},
             {}});
        m_matched.push_back(one->persoon);
    }
    m_matches_list->set_empty_text(trim(typed).empty() ? "Typ twee letters: voornaam, achternaam of voorletters."
                                                       : "Niemand heet zo. Ctrl+G: gast. Ctrl+P: nieuw bij Mensen.");
    // Whom one went to with the arrows stays chosen while the rest of the window reads again.
    const std::string was = std::exchange(m_searched, typed) == typed ? m_matches_list->selected_key() : std::string();
    m_matches_list->clear_selection();
    m_matches_list->reload();
    if (!m_matched.empty() && !m_matches_list->select_key(was)) m_matches_list->select_key(m_matched.front().text);
    enable();
}

void AanwezigheidPage::enable() {
    m_typed->Enable(m_any);
    m_sheet->Enable(m_any);
    for (wxButton* button : m_papers) button->Enable(m_any);
    for (wxButton* button : m_keys) button->Enable(m_any);
}

void AanwezigheidPage::lay_out() {
    const int gap = look::gap(this), width = GetClientSize().x - 4 * gap;
    if (width <= 0) return;
    m_where->fit(width);
    m_said->fit(std::max(1, (width - 2 * gap) * 4 / 9));
    // Two lines stay free for it, so that nothing moves while one types.
    const int two_lines = 2 * GetCharHeight() + FromDIP(8);
    m_said->SetMinSize({m_said->GetMinSize().x, std::max(m_said->GetMinSize().y, two_lines)});
    m_count->fit(std::max(1, (width - 2 * gap) * 5 / 9));
    Layout();
}

void AanwezigheidPage::say(const std::string& words, Tone tone, Sign sign) {
    m_said->set(words, tone, sign);
    lay_out();
}

bool AanwezigheidPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Aanwezigheid>() && &entity != &info_of<Gast>()) return false;
    const auto found = m_context.store.find(entity, record);
    if (!found) return false;
    if (m_keuze->kies(found->text("oto"))) load();
    return m_people_list->select_key(&entity == &info_of<Gast>() ? record : found->text("persoon"));
}

void AanwezigheidPage::set_topic(std::string_view oto) {
    if (!m_keuze->kies(oto)) return;
    load();
    m_typed->SetFocus();
}

void AanwezigheidPage::focus_filter() {
    m_typed->SetFocus();
    m_typed->SelectAll();
}

bool AanwezigheidPage::revert_typing() {
    if (m_typed->GetValue().empty() || !m_typed->HasFocus()) return false;
    m_typed->Clear();
    return true;
}

// --- keys ---

bool AanwezigheidPage::shortcut(const wxKeyEvent& event) {
    if (!m_any || !event.ControlDown() || event.AltDown() || event.ShiftDown()) return false;
    if (event.GetKeyCode() == 'G') return add_guest(), true;
    if (event.GetKeyCode() == 'P') return add_person(), true;
    for (const Key& key : keys)
        if (event.GetKeyCode() == key.letter && key.letter != '\r') return register_chosen(key.status), true;
    return false;
}

/// Up and down go through the matches while the cursor stays where one types.
void AanwezigheidPage::type_key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    const int step = code == WXK_DOWN ? 1 : code == WXK_UP ? -1 : 0;
    if (step == 0 || m_matched.empty()) {
        if (code == WXK_ESCAPE && !m_typed->GetValue().empty()) return m_typed->Clear();
        return event.Skip();
    }
    const int at = static_cast<int>(m_matches_list->selected().value_or(0)) + step;
    const auto to = static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(m_matched.size()) - 1));
    m_matches_list->select_key(m_matched[to].text);
}

// --- registering ---

void AanwezigheidPage::register_chosen(Deelname status) {
    if (!m_any) return;
    const bool from_list = m_from_people;
    const std::string key = from_list ? m_people_list->selected_key() : m_matches_list->selected_key();
    const auto persoon = m_context.store.find(Id<Persoon>{key});
    if (!persoon) {
        if (from_list || trim(from_wx(m_typed->GetValue())).empty()) return;
        return say("Niemand heet zo. Ctrl+G: gast. Ctrl+P: nieuw bij Mensen, nog aan te vullen.", Tone::normal,
                   Sign::info);
    }
    const bool sheet = from_list && m_sheet->GetValue();
    registreer_persoon(*persoon, status, sheet ? Registratiewijze::tekenlijst : Registratiewijze::lijst);
    if (!sheet) return;
    // On to the next of the sheet.
    const auto row = m_people_list->selected();
    if (row && *row + 1 < m_people.content.size()) m_people_list->select_key(m_people.content[*row + 1].key);
}

void AanwezigheidPage::registreer_persoon(const Persoon& persoon, Deelname status, Registratiewijze wijze) {
    try {
        const auto before =
            std::ranges::find(m_lijst.deelnemers, persoon.id, [](const Deelnemer& one) { return one.persoon.id; });
        const std::string was = before != m_lijst.deelnemers.end() && before->aanwezigheid
                                    ? in_woorden(before->aanwezigheid->status)
                                    : std::string();
        switch (registreer(m_context.store, m_lijst.oto, persoon, status, now(), wijze)) {
            case Registratiegevolg::nieuw: say(persoon.naam + ": " + in_woorden(status), Tone::strong); break;
            case Registratiegevolg::gewijzigd:
                say(fmt::format("{}: {}, was {}. De geschiedenis bewaart beide.", persoon.naam, in_woorden(status),
                                was),
                    Tone::strong, Sign::info);
                break;
            case Registratiegevolg::gelijk:
                say(fmt::format("{} stond al als {}. Er is niets veranderd.", persoon.naam, in_woorden(status)),
                    Tone::normal, Sign::info);
                break;
        }
        m_typed->ChangeValue("");
        load();
    } catch (const Error& error) {
        say(error.what(), Tone::error, Sign::error);
    }
}

void AanwezigheidPage::add_guest() {
    if (!m_any) return;
    GastDialog dialog(this, m_context, m_lijst.oto, collapse_spaces(from_wx(m_typed->GetValue())));
    dialog.SetName("gast");
    if (dialog.ShowModal() != wxID_OK) return;
    if (dialog.persoon()) return registreer_persoon(*dialog.persoon(), Deelname::aanwezig, Registratiewijze::lijst);
    say(dialog.gast() + ": gast", Tone::strong);
    m_typed->ChangeValue("");
    load();
}

void AanwezigheidPage::add_person() {
    const std::string naam = collapse_spaces(from_wx(m_typed->GetValue()));
    if (!m_any) return;
    if (naam.empty()) return say("Typ eerst de naam voluit, dan Ctrl+P.", Tone::normal, Sign::info);
    try {
        // What can't be registered makes nobody either.
        if (const std::string bezwaar = registratiebezwaar(m_lijst.oto, Deelname::aanwezig, system_today());
            !bezwaar.empty())
            throw InputError(bezwaar);
        Persoon persoon;
        persoon.naam = display_name(naam);
        persoon.aan_te_vullen = true;
        persoon.id.text = add_record(m_context.store, to_record(persoon));
        registreer_persoon(persoon, Deelname::aanwezig, Registratiewijze::lijst);
        say(persoon.naam + " staat bij Mensen, nog aan te vullen, en is aanwezig.", Tone::strong, Sign::info);
    } catch (const Error& error) {
        say(error.what(), Tone::error, Sign::error);
    }
}

void AanwezigheidPage::toggle_held() {
    if (!m_any) return;
    try {
        const bool held = m_lijst.oto.status == OtoStatus::gehouden;
        if (!held)
            if (const std::string bezwaar = registratiebezwaar(m_lijst.oto, Deelname::aanwezig, system_today());
                !bezwaar.empty())
                throw InputError(bezwaar);
        Oto oto = m_lijst.oto;
        oto.status = held ? OtoStatus::gepland : OtoStatus::gehouden;
        Transaction tx =
            m_context.store.begin(fmt::format("{} {}", oto.code, held ? "toch niet gehouden" : "gehouden"));
        tx.put(oto);
        tx.commit();
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

void AanwezigheidPage::save_document(const std::function<Document()>& make, const std::string& name) {
    if (!m_any) return;
    try {
        const Document document = make();
        ask_save_document(this, m_context, document, as_file_name(name + titel_van(m_lijst.oto)));
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber::oto
