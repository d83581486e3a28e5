// SPDX-License-Identifier: EUPL-1.2
// The page for holding a meeting.
#include "vergadering_page.h"

#include <noaberui/mail_dialog.h>
#include <noaberui/save_as.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/actie_reader.h>
#include <noaber/report/document_file.h>
#include <noaber/report/verslag.h>
#include <noaber/store/edit.h>
#include <noaberui/framed_text.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t present_column = 1, absent_column = 2;

std::string line_of(const Overleg& overleg) {
    std::string words = in_short(*overleg.datum) + "  " + overleg.overleg;
    if (overleg.status == OverlegStatus::gehouden) words += " (gehouden)";
    if (overleg.status == OverlegStatus::vervallen) words += " (vervallen)";
    return words;
}

/// The one to hold next: the first planned from today on, else the first that is still planned, else the last.
std::size_t next_of(const std::vector<Overleg>& meetings) {
    const auto index_of = [&](auto found) { return static_cast<std::size_t>(found - meetings.begin()); };
    const Date today = system_today();
    const auto planned = [](const Overleg& one) { return one.status == OverlegStatus::gepland; };
    const auto next =
        std::ranges::find_if(meetings, [&](const Overleg& one) { return planned(one) && *one.datum >= today; });
    if (next != meetings.end()) return index_of(next);
    const auto any = std::ranges::find_if(meetings, planned);
    return any != meetings.end() ? index_of(any) : meetings.size() - 1;
}

}  // namespace

VergaderingPage::VergaderingPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_agenda({{"Nr.", 5}, {"Agendapunt", 30, 1}, {"Waarom", 15}}),
      m_attendance({{"Naam", 16, 1}, {"Aanwezig", 10, 0, Align::centre}, {"Afwezig", 10, 0, Align::centre}}),
      m_agreed({{"Wat", 9}, {"Besluit of actie", 24, 1}, {"Wie", 16}, {"Vóór", 12}}) {
    const int gap = look::gap(this);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    auto* top = make_top();
    columns->Add(make_left(), 3, wxEXPAND);
    columns->Add(make_right(), 2, wxEXPAND | wxLEFT, 2 * gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND);
    all->Add(m_where, 0, wxBOTTOM, gap / 2);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

VergaderingPage::~VergaderingPage() { save_verslag(); }

wxSizer* VergaderingPage::make_top() {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(page_heading(this, "Vergadering"), 0, wxALIGN_CENTER_VERTICAL);
    m_choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(40 * GetCharWidth(), -1));
    m_choice->SetToolTip("Welk overleg");
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        save_verslag();
        show_meeting(static_cast<std::size_t>(std::max(0, event.GetSelection())));
    });
    row->Add(m_choice, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    row->AddStretchSpacer();
    const auto add = [&](const wxString& words, const char* tip, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, words);
        button->SetToolTip(tip);
        button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        m_buttons.push_back(button);
        return button;
    };
    m_held = add("Gehouden", "Dit overleg is geweest", [this] { toggle_held(); });
    add("Mail maken…"_w, "Een uitnodiging met de agenda; versturen doe je zelf", [this] { invite(); });
    add("Verslag maken…"_w, "Het verslag als PDF, Word of webpagina", [this] {
        save_verslag();
        ask_save_document(this, m_context, verslag_van(m_context.store, m_meeting, agenda()),
                          as_file_name("Verslag " + titel_van(m_meeting)));
    });
    m_where = new WrappedText(this);
    return row;
}

wxSizer* VergaderingPage::make_left() {
    const int gap = look::gap(this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    const auto section = [&](const char* title, TableView* list, int share) {
        auto* heading = new wxStaticText(this, wxID_ANY, title);
        heading->SetFont(look::bold_font(this));
        left->Add(heading, 0, wxTOP | wxBOTTOM, gap / 2);
        left->Add(list, share, wxEXPAND | wxBOTTOM, gap / 2);
    };
    m_agenda_list = new TableView(this, m_agenda);
    m_agreed_list = new TableView(this, m_agreed);
    section("Agenda", m_agenda_list, 3);
    section("Besluiten en acties", m_agreed_list, 2);
    m_agreed_list->set_empty_text("Typ hieronder wat er besloten en afgesproken wordt; Enter zet het hier.");
    auto* fields = new wxFlexGridSizer(2, gap / 2, gap);
    fields->AddGrowableCol(1);
    const auto add = [&](const char* label, const wxString& hint, void (VergaderingPage::*entered)()) {
        auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        field->SetHint(hint);
        field->SetMinSize({-1, GetCharHeight() + FromDIP(18)});
        field->Bind(wxEVT_TEXT_ENTER, [this, entered](wxCommandEvent&) { (this->*entered)(); });
        fields->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
        fields->Add(field, 1, wxEXPAND);
        return field;
    };
    m_besluit = add("Besluit", "Wat is er besloten? Enter", &VergaderingPage::add_besluit);
    m_actie = add("Actie", "Zaal reserveren @Femke voor 12-5   Enter", &VergaderingPage::add_actie);
    m_actie->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        read_along();
    });
    left->Add(fields, 0, wxEXPAND);
    m_remark = new WrappedText(this);
    left->Add(m_remark, 0, wxTOP, gap / 2);
    m_agenda_list->on_activate = [this](std::size_t row) {
        const auto& [entity, record] = m_agenda_goes.at(row);
        if (const EntityInfo* info = m_context.store.schema().find(entity))
            m_context.navigator.show_detail(*info, record);
    };
    m_agreed_list->on_activate = [this](std::size_t row) {
        const std::string key = m_agreed.content[row].key;
        const auto slash = key.find('/');
        if (const EntityInfo* info = m_context.store.schema().find(key.substr(0, slash)))
            m_context.navigator.show_detail(*info, key.substr(slash + 1));
    };
    return left;
}

wxSizer* VergaderingPage::make_right() {
    const int gap = look::gap(this);
    auto* right = new wxBoxSizer(wxVERTICAL);
    const auto heading = [&](const char* title) {
        auto* text = new wxStaticText(this, wxID_ANY, title);
        text->SetFont(look::bold_font(this));
        right->Add(text, 0, wxTOP | wxBOTTOM, gap / 2);
    };
    heading("Wie is er");
    m_attendance_list = new TableView(this, m_attendance, Picking::one, Cursor::cell);
    m_attendance_list->set_cursor_column(present_column);
    m_attendance_list->set_empty_text("Niemand verwacht. Voeg leden toe bij Werkgroepen, of typ hieronder wie er is.");
    m_attendance_list->on_press = [this](std::size_t row, std::size_t column) { return press_attendance(row, column); };
    right->Add(m_attendance_list, 3, wxEXPAND | wxBOTTOM, gap / 2);
    m_gast = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_gast->SetMinSize({-1, GetCharHeight() + FromDIP(18)});
    m_gast->SetHint("Naam van een gast, Enter");
    m_gast->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_guest(); });
    right->Add(m_gast, 0, wxEXPAND | wxBOTTOM, gap / 2);
    heading("Verslag");
    auto* frame = new FramedText(this, wxTE_BESTWRAP);
    m_verslag = frame->text();
    m_verslag->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save_verslag();
    });
    m_verslag->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && event.ControlDown()) return save_verslag();
        event.Skip();
    });
    right->Add(frame, 2, wxEXPAND);
    return right;
}

// --- reading ---

void VergaderingPage::reload() {
    load_meetings();
    const auto same = std::ranges::find(m_meetings, m_meeting.id, &Overleg::id);
    if (same != m_meetings.end()) return show_meeting(static_cast<std::size_t>(same - m_meetings.begin()));
    if (!m_meetings.empty()) return show_meeting(next_of(m_meetings));
    m_meeting = {};
    m_verslag_shown.clear();
    show_meeting(0);
}

void VergaderingPage::load_meetings() {
    const int jaar =
        m_context.jaarplan ? static_cast<int>(m_context.jaarplan->jaar.value_or(0)) : system_today().year();
    m_meetings = m_context.store.list<Overleg>();
    std::erase_if(m_meetings, [&](const Overleg& one) { return !one.datum || one.datum->year() != jaar; });
    std::ranges::stable_sort(m_meetings, {}, [](const Overleg& one) { return *one.datum; });
    wxArrayString lines;
    for (const Overleg& one : m_meetings) lines.Add(to_wx(line_of(one)));
    m_choice->Set(lines);
}

void VergaderingPage::show_meeting(std::size_t index) {
    const bool any = index < m_meetings.size();
    const bool other = any && m_meetings[index].id != m_meeting.id;
    if (any) m_meeting = m_meetings[index];
    if (any) m_choice->SetSelection(static_cast<int>(index));
    if (other) {
        m_besluit->ChangeValue("");
        m_actie->ChangeValue("");
        m_gast->ChangeValue("");
        m_remark->set({}, Tone::faint);
        m_verslag_shown = from_wx(m_verslag->GetValue());  // of the one before: it was saved
    }
    const bool held = m_meeting.status == OverlegStatus::gehouden;
    std::string where = wanneer_en_waar(m_meeting);
    if (held) where += " · gehouden";
    if (m_meeting.status == OverlegStatus::vervallen) where += " · vervallen";
    m_where->set(any ? where : "Nog geen overleggen in dit jaar. Kies op de pagina Overleggen voor Jaar plannen.",
                 Tone::faint);
    m_held->SetLabel(held ? "Toch niet gehouden" : "Gehouden");
    for (wxWindow* window :
         {static_cast<wxWindow*>(m_choice), static_cast<wxWindow*>(m_besluit), static_cast<wxWindow*>(m_actie),
          static_cast<wxWindow*>(m_gast), static_cast<wxWindow*>(m_verslag)})
        window->Enable(any);
    for (wxButton* button : m_buttons) button->Enable(any);
    load_agenda();
    load_attendance();
    load_agreed();
    load_verslag();
    lay_out();
}

std::vector<Agendapunt> VergaderingPage::agenda() const {
    return agenda_van(load_beeld(m_context.store, m_context.jaarplan.value_or(Jaarplan{})),
                      m_context.workbench.checks(), m_context.findings.all(), m_meeting);
}

void VergaderingPage::load_agenda() {
    m_agenda.content.clear();
    m_agenda_goes.clear();
    int number = 0;
    const auto items = m_meeting.id.empty() ? std::vector<Agendapunt>{} : agenda();
    const auto add = [&](std::vector<Cell> cells, std::string entity, std::string record) {
        m_agenda.content.push_back({std::to_string(m_agenda.content.size()), std::move(cells), {}});
        m_agenda_goes.emplace_back(std::move(entity), std::move(record));
    };
    for (const Agendapunt& item : items) {
        add({{std::to_string(++number), Tone::strong}, {item.titel, Tone::strong}, {item.reden, Tone::faint}}, {}, {});
        for (const Agendaregel& line : item.regels) {
            const Tone tone = line.over_tijd ? Tone::warning : Tone::normal;
            add({{},
                 {line.tekst, tone, line.over_tijd ? Sign::warning : Sign::none},
                 {line.over_tijd ? "over tijd" : "", tone}},
                line.soort, line.record);
        }
    }
    m_agenda_list->reload();
}

void VergaderingPage::load_attendance() {
    m_attendance.content.clear();
    if (!m_meeting.id.empty())
        for (const Aanwezige& one : aanwezigen_van(m_context.store, m_meeting))
            m_attendance.content.push_back({one.naam,
                                            {{one.lid ? one.naam : one.naam + " (gast)"},
                                             {one.staat == Aanwezigheid::aanwezig ? "✓ ja" : "·",
                                              one.staat == Aanwezigheid::aanwezig ? Tone::strong : Tone::faint},
                                             {one.staat == Aanwezigheid::afwezig ? "✗ nee" : "·",
                                              one.staat == Aanwezigheid::afwezig ? Tone::strong : Tone::faint}},
                                            {}});
    m_attendance_list->reload();
}

void VergaderingPage::load_agreed() {
    m_agreed.content.clear();
    const Date today = system_today();
    if (!m_meeting.id.empty()) {
        for (const Besluit& one : besluiten_van(m_context.store, m_meeting.id))
            m_agreed.content.push_back(
                {info_of<Besluit>().name + '/' + one.id.text, {{"Besluit", Tone::faint}, {one.besluit}, {}, {}}, {}});
        for (const Actie& one : acties_van(m_context.store, m_meeting.id)) {
            const auto owner = m_context.store.find(one.eigenaar);
            m_agreed.content.push_back({info_of<Actie>().name + '/' + one.id.text,
                                        {{"Actie", Tone::faint},
                                         {one.titel},
                                         {owner ? owner->naam : one.naam},
                                         {one.vervaldatum ? kort(*one.vervaldatum, today) : ""}},
                                        {}});
        }
    }
    m_agreed_list->reload();
}

void VergaderingPage::load_verslag() {
    const bool typing = from_wx(m_verslag->GetValue()) != m_verslag_shown;
    if (typing) return;
    m_verslag_shown = m_meeting.verslag;
    if (from_wx(m_verslag->GetValue()) != m_verslag_shown) m_verslag->ChangeValue(to_wx(m_verslag_shown));
    m_verslag_shown = from_wx(m_verslag->GetValue());  // as the field gives it back
}

bool VergaderingPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Overleg>()) return false;
    set_topic(record);
    return m_meeting.id.text == record;
}

void VergaderingPage::set_topic(std::string_view overleg) {
    const auto found =
        std::ranges::find(m_meetings, overleg, [](const Overleg& one) { return std::string_view(one.id.text); });
    if (found == m_meetings.end()) return;
    save_verslag();
    show_meeting(static_cast<std::size_t>(found - m_meetings.begin()));
}

void VergaderingPage::focus_list() {
    if (m_besluit->IsEnabled())
        m_besluit->SetFocus();
    else
        m_agenda_list->SetFocus();
}

const std::string& VergaderingPage::remark() const { return m_remark->text(); }

// --- writing ---

bool VergaderingPage::try_it(const std::function<void()>& work) {
    if (m_meeting.id.empty()) return false;
    try {
        work();
        m_remark->set({}, Tone::faint);
        lay_out();
        return true;
    } catch (const InputError& error) {
        m_remark->set(error.what(), Tone::error, Sign::error);
        lay_out();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
    return false;
}

void VergaderingPage::add_besluit() {
    if (try_it([this] { noteer_besluit(m_context.store, m_meeting.id, from_wx(m_besluit->GetValue())); }))
        m_besluit->ChangeValue("");
}

void VergaderingPage::add_actie() {
    if (try_it([this] { noteer_actie(m_context.store, m_meeting.id, from_wx(m_actie->GetValue())); }))
        m_actie->ChangeValue("");
}

void VergaderingPage::add_guest() {
    const std::string naam = from_wx(m_gast->GetValue());
    if (try_it([&] { zet_aanwezigheid(m_context.store, m_meeting.id, naam, Aanwezigheid::aanwezig); }))
        m_gast->ChangeValue("");
}

/// While an actie is typed: how it is read so far.
void VergaderingPage::read_along() {
    const std::string typed = from_wx(m_actie->GetValue());
    std::string words;
    try {
        if (!trim(typed).empty())
            words = "Gelezen als: " + in_words(read_actie(typed, Namenlijst(m_context.store.list<Persoon>()),
                                                          m_meeting.datum.value_or(system_today())));
    } catch (const InputError& error) {
        words = error.what();  // not yet an error: one is still typing
    }
    m_remark->set(words, Tone::faint);
    lay_out();
}

bool VergaderingPage::press_attendance(std::size_t row, std::size_t column) {
    if (column != present_column && column != absent_column) return false;
    const std::string naam = m_attendance.content.at(row).key;
    const auto pressed = column == present_column ? Aanwezigheid::aanwezig : Aanwezigheid::afwezig;
    const bool was = m_attendance.content.at(row).cells[column].tone == Tone::strong;
    return try_it(
        [&] { zet_aanwezigheid(m_context.store, m_meeting.id, naam, was ? Aanwezigheid::onbekend : pressed); });
}

bool VergaderingPage::revert_typing() {
    for (wxTextCtrl* field : {m_besluit, m_actie, m_gast}) {
        if (!field->HasFocus() || field->GetValue().empty()) continue;
        field->Clear();
        return true;
    }
    if (from_wx(m_verslag->GetValue()) == m_verslag_shown) return false;
    m_verslag->ChangeValue(to_wx(m_verslag_shown));
    return true;
}

void VergaderingPage::save_verslag() {
    const std::string typed = from_wx(m_verslag->GetValue());
    if (m_meeting.id.empty() || typed == m_verslag_shown) return;
    try {
        m_verslag_shown = typed;
        edit_field(m_context.store, info_of<Overleg>(), m_meeting.id.text, "verslag", text_value(typed));
        m_meeting.verslag = typed;
        m_context.navigator.announce("Verslag opgeslagen");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void VergaderingPage::toggle_held() {
    save_verslag();
    const bool held = m_meeting.status == OverlegStatus::gehouden;
    try_it([&] {
        if (held)
            zet_weer_gepland(m_context.store, m_meeting.id);
        else
            zet_gehouden(m_context.store, m_meeting.id, als_tekst(agenda()));
    });
}

void VergaderingPage::invite() {
    MailDialog dialog(this, m_context, uitnodiging_voor(m_context.store, m_meeting, agenda()));
    dialog.ShowModal();
}

void VergaderingPage::write_minutes(const std::filesystem::path& file) {
    save_verslag();
    SilentProgress progress;
    write_document(verslag_van(m_context.store, m_meeting, agenda()), file, progress);
}

void VergaderingPage::lay_out() {
    const int width = GetClientSize().x - 4 * look::gap(this);
    if (width <= 0) return;
    m_where->fit(width);
    m_remark->fit(std::max(1, (width - 2 * look::gap(this)) * 3 / 5));
    // One line stays free for it, so that the lists do not move while one types.
    m_remark->SetMinSize({m_remark->GetMinSize().x, std::max(m_remark->GetMinSize().y, GetCharHeight() + FromDIP(4))});
    Layout();
}

PageContribution vergadering_page() {
    return {"vergadering",
            "Vergadering",
            "Plan",
            "audio-input-microphone-symbolic",
            {},
            [](wxWindow* parent, PageContext& context) -> Page* { return new VergaderingPage(parent, context); }};
}

}  // namespace noaber
