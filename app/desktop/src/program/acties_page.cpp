// SPDX-License-Identifier: EUPL-1.2
// The page of the acties.
#include "acties_page.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/merge_dialog.h>
#include <noaberui/page_heading.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

std::string order_of(const Record& record) {
    const auto urgentie = static_cast<int>(urgentie_van(from_record<Actie>(record), system_today()));
    return std::to_string(urgentie) + to_text(record["vervaldatum"]);
}

std::string heading_of(const Record& record) {
    return std::string(in_words(urgentie_van(from_record<Actie>(record), system_today())));
}

/// Where an actie came from: the code of its activity, or the meeting.
WordsByRecord origins(const Store& store) {
    WordsByRecord words;
    store.for_each(info_of<Actie>(), [&](const Record& record) {
        if (const auto activiteit = store.find(info_of<Activiteit>(), record.text("activiteit")))
            words[record.id] = activiteit->text("code");
        else if (const auto overleg = store.find(info_of<Overleg>(), record.text("overleg")))
            words[record.id] = overleg->text("overleg");
    });
    return words;
}

/// Fills a choice and keeps what was chosen, if it is still there.
void fill(wxChoice& choice, std::vector<std::string>& ids, std::string& chosen,
          const std::vector<std::pair<std::string, std::string>>& lines) {
    wxArrayString words;
    ids.clear();
    for (const auto& [id, text] : lines) {
        ids.push_back(id);
        words.Add(to_wx(text));
    }
    choice.Set(words);
    const auto at = std::ranges::find(ids, chosen);
    if (at == ids.end()) chosen.clear();
    choice.SetSelection(at == ids.end() ? 0 : static_cast<int>(at - ids.begin()));
}

std::vector<std::pair<std::string, std::string>> sorted(std::vector<std::pair<std::string, std::string>> lines) {
    std::ranges::sort(lines, NaturalLess{}, [](const auto& line) -> const std::string& { return line.second; });
    return lines;
}

}  // namespace

ActiesPage::ActiesPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table(info_of<Actie>(), context.findings, {"titel", "eigenaar", "vervaldatum", "status", "werkgroep"}) {
    m_table.add_column({{"Komt uit", 9}, origins});
    m_table.arrange(order_of, heading_of);
    m_table.only([this](const Record& record) { return wanted(record); });
    const int gap = look::gap(this);
    auto* top = make_top();
    m_panel = new ListPanel(this, m_table, Picking::several);
    m_board = new ActieBoard(m_panel);
    m_panel->GetSizer()->Add(m_board, 1, wxEXPAND);
    m_done = m_panel->add_button("Gedaan", [this] { finish(); });
    m_done->SetToolTip("Rondt de gekozen actie af; een die terugkomt staat er meteen weer.");
    m_merge = m_panel->add_button("Samenvoegen…", [this] { merge(); });
    m_merge->SetToolTip("Kies met Ctrl+klik twee regels die hetzelfde zijn.");
    m_panel->add_button("Toevoegen…", [this] { add_new(); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    wire();
    m_board->Hide();
}

/// Heading, whose acties, list or board.
wxSizer* ActiesPage::make_top() {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(page_heading(this, "Acties"), 0, wxALIGN_CENTER_VERTICAL);
    row->AddStretchSpacer();
    const auto add_choice = [&](const char* tip, std::string& chosen, std::vector<std::string>& ids) {
        auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(20 * GetCharWidth(), -1));
        choice->SetToolTip(tip);
        choice->Bind(wxEVT_CHOICE, [this, &chosen, &ids](wxCommandEvent& event) {
            chosen = ids.at(static_cast<std::size_t>(std::max(0, event.GetSelection())));
            reload();
        });
        row->Add(choice, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        return choice;
    };
    m_werkgroepen = add_choice("Van welke werkgroep", m_werkgroep, m_werkgroep_ids);
    m_personen = add_choice("Van wie", m_persoon, m_persoon_ids);
    for (const View view : {View::lijst, View::bord}) {
        auto* button = new wxToggleButton(this, wxID_ANY, view == View::lijst ? "Lijst" : "Bord", wxDefaultPosition,
                                          wxDefaultSize, wxBU_EXACTFIT);
        button->Bind(wxEVT_TOGGLEBUTTON, [this, view](wxCommandEvent&) { show_view(view); });
        button->SetValue(view == m_view);
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        m_views[static_cast<std::size_t>(view)] = button;
    }
    return row;
}

void ActiesPage::wire() {
    m_panel->list().set_empty_text(
        "Nog geen acties. Voeg er een toe (Ctrl+N), pas bij een activiteit een sjabloon toe, of importeer een actielijst "
        "(Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
    m_board->on_select = [this] { show_selection(); };
    m_board->on_activate = [this] {
        show_selection();
        m_context.navigator.edit_detail();
    };
    m_board->on_move = [this](const std::string& id, ActieStatus to) { move(id, to); };
    m_panel->filter_box().Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        filter_board();
    });
    m_panel->filter_box().Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool down = event.GetKeyCode() == WXK_DOWN || event.GetKeyCode() == WXK_RETURN;
        if (m_view == View::bord && down) return m_board->SetFocus();
        event.Skip();
        if (event.GetKeyCode() == WXK_ESCAPE) CallAfter([this] { filter_board(); });
    });
}

bool ActiesPage::wanted(const Record& record) const {
    if (!m_werkgroep.empty() && record.text("werkgroep") != m_werkgroep) return false;
    return m_persoon.empty() || record.text("eigenaar") == m_persoon;
}

void ActiesPage::load_choices() {
    std::vector<std::pair<std::string, std::string>> groups, people;
    for (const Werkgroep& one : m_context.store.list<Werkgroep>()) groups.emplace_back(one.id.text, one.naam);
    std::set<std::string> owners;
    m_context.store.for_each(info_of<Actie>(), [&](const Record& record) {
        if (!record.text("eigenaar").empty()) owners.emplace(record.text("eigenaar"));
    });
    const auto me = wie_ben_ik(m_context.store);
    for (const std::string& id : owners)
        if (!me || me->id.text != id) people.emplace_back(id, title_of(m_context.store, info_of<Persoon>(), id));
    groups = sorted(std::move(groups));
    people = sorted(std::move(people));
    groups.insert(groups.begin(), {"", "Alle werkgroepen"});
    if (me) people.insert(people.begin(), {me->id.text, "Ik, " + me->naam});
    people.insert(people.begin(), {"", "Iedereen"});
    fill(*m_werkgroepen, m_werkgroep_ids, m_werkgroep, groups);
    fill(*m_personen, m_persoon_ids, m_persoon, people);
}

void ActiesPage::reload() {
    load_choices();
    m_table.load(m_context.store);
    m_panel->reload();
    load_board();
    enable_buttons();
}

void ActiesPage::load_board() {
    const Date today = system_today();
    std::vector<Actie> acties;
    for (const Record& record : m_context.store.list(info_of<Actie>()))
        if (wanted(record)) acties.push_back(from_record<Actie>(record));
    std::ranges::stable_sort(acties, dringender);
    // What was done last stands first; it is what one looks for.
    std::ranges::stable_sort(acties, [](const Actie& a, const Actie& b) {
        return !a.is_open() && !b.is_open() && a.afgerond.value_or(Date()) > b.afgerond.value_or(Date());
    });
    std::unordered_map<std::string, std::string> names;
    for (const Persoon& one : m_context.store.list<Persoon>()) names[one.id.text] = one.naam;
    std::vector<ActieCard> cards;
    for (const Actie& one : acties) {
        ActieCard card{one.id.text, one.titel, one.naam, {}, false, one.status};
        if (!one.eigenaar.empty()) card.wie = names[one.eigenaar.text];
        card.over_tijd = urgentie_van(one, today) == Urgentie::over_tijd;
        if (one.vervaldatum) card.wanneer = kort(*one.vervaldatum, today);
        if (card.over_tijd) card.wanneer += ", over tijd";
        cards.push_back(std::move(card));
    }
    m_board->set_cards(std::move(cards));
    filter_board();
}

void ActiesPage::filter_board() { m_board->set_filter(from_wx(m_panel->filter_box().GetValue())); }

void ActiesPage::show_view(View view) {
    const std::string chosen = selected();
    m_view = view;
    for (std::size_t i = 0; i < 2; ++i) m_views[i]->SetValue(i == static_cast<std::size_t>(view));
    m_panel->list().Show(view == View::lijst);
    m_board->Show(view == View::bord);
    m_panel->set_legend(view == View::bord ? "Sleep een kaart naar een andere kolom, of gebruik Alt+← en Alt+→." : "");
    m_panel->Layout();
    if (view == View::lijst)
        m_panel->list().select_key(chosen);
    else
        m_board->select(chosen);
    focus_list();
    enable_buttons();
}

void ActiesPage::narrow(const Id<Werkgroep>& werkgroep, const Id<Persoon>& persoon) {
    m_werkgroep = werkgroep.text;
    m_persoon = persoon.text;
    reload();
}

std::string ActiesPage::selected() const {
    if (m_view == View::bord) return m_board->selected();
    const auto row = m_panel->list().selected();
    return row ? m_table.key(*row) : std::string();
}

void ActiesPage::enable_buttons() {
    const std::size_t rows = m_panel->list().selection().size();
    m_merge->Enable(m_view == View::lijst && rows == 2);
    m_done->Enable(m_view == View::bord ? !m_board->selected().empty() : rows == 1);
}

void ActiesPage::show_selection() {
    enable_buttons();
    if (m_view == View::lijst && !m_panel->list().selected()) return m_panel->list().select_first();
    if (const std::string id = selected(); !id.empty()) m_context.navigator.show_detail(info_of<Actie>(), id);
}

bool ActiesPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Actie>()) return false;
    const auto select = [&] {
        return m_view == View::bord ? m_board->select(record) : m_panel->list().select_key(record);
    };
    if (select()) return true;
    m_panel->set_filter({});
    narrow({}, {});
    return select();
}

void ActiesPage::set_topic(std::string_view words) {
    m_panel->set_filter(words);
    filter_board();
}

void ActiesPage::focus_list() {
    if (m_view == View::bord)
        m_board->SetFocus();
    else
        m_panel->list().SetFocus();
}

bool ActiesPage::add_new() {
    Record start = info_of<Actie>().new_record();
    start["werkgroep"] = text_value(m_werkgroep);
    start["eigenaar"] = text_value(m_persoon);
    ask_new_record(this, m_context, std::move(start));
    return true;
}

void ActiesPage::merge() {
    const auto rows = m_panel->list().selection();
    if (rows.size() != 2) return;
    MergeDialog dialog(this, m_context, m_table.entity(), m_table.key(rows[0]), m_table.key(rows[1]));
    if (dialog.ShowModal() == wxID_OK) m_context.navigator.open_record(m_table.entity(), dialog.kept());
}

void ActiesPage::finish() {
    try {
        if (const std::string id = selected(); !id.empty()) rond_af(m_context.store, {id}, system_today());
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void ActiesPage::move(const std::string& id, ActieStatus to) {
    try {
        verplaats_actie(m_context.store, {id}, to, system_today());
        m_context.navigator.announce("Naar " + std::string(in_words(to)) + ". Ctrl+Z zet het terug.");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

namespace {

RegisterSetup sjablonen() {
    RegisterSetup setup;
    setup.fields = {"sjabloon", "stap", "dagen", "checklist"};
    setup.order = [](const Record& record) {
        constexpr std::int64_t far = 500'000;  // the earliest step first, as text of six digits
        return fold(record.text("sjabloon")) + ' ' + std::to_string(far - as_integer(record["dagen"]));
    };
    setup.heading = [](const Record& record) { return std::string(record.text("sjabloon")); };
    setup.empty =
        "Nog geen sjablonen. Een sjabloon heet naar een soort activiteit (“oefening”); elke stap wordt een actie, zoveel "
        "dagen voor de dag. Voeg een stap toe (Ctrl+N).";
    return setup;
}

}  // namespace

PageContribution acties_pages() {
    return tabbed_page("acties", "Acties", "Plan", "object-select-symbolic",
                       {{"",
                         "Acties",
                         "",
                         "",
                         {info_of<Actie>().name},
                         [](wxWindow* parent, PageContext& context) -> Page* {
                             return new ActiesPage(parent, context);
                         }},
                        register_page<Sjabloonstap>("", "Sjablonen", "", "", sjablonen())});
}

}  // namespace noaber
