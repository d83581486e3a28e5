// SPDX-License-Identifier: EUPL-1.2
// Drawing load against capacity, and showing what is behind it.
#include "belasting_page.h"

#include "overdracht_dialog.h"

#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/dc.h>

#include <algorithm>

namespace noaber {

namespace {

/// Where in the bar the capacity ends: beyond it there is room to show what is too much.
constexpr double capacity_share = 0.75;

}  // namespace

void BelastingList::draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                              const CellLook& cell_look) {
    const Kwartaalbelasting* kwartaal = m_table.kwartaal(row, column);
    if (!kwartaal) return TableView::draw_cell(dc, area, row, column, cell_look);
    const int bar = FromDIP(6);
    wxRect words = area, below = area;
    words.height -= bar;
    below.y = area.GetBottom() - bar - FromDIP(2);
    below.height = bar;
    draw_text(dc, words, m_table.cell(row, column), cell_look, Align::left);
    draw_bar(dc, below, *kwartaal, cell_look);
}

void BelastingList::draw_bar(wxDC& dc, const wxRect& area, const Kwartaalbelasting& kwartaal,
                             const CellLook& cell_look) const {
    const bool inverse = cell_look.selected && HasFocus();
    const double capacity = kwartaal.capaciteit();
    const double full = capacity > 0 ? kwartaal.uren / capacity : kwartaal.uren > 0 ? 2 : 0;
    const int there_is = capacity > 0 ? static_cast<int>(area.width * capacity_share) : 0;
    const int needed = static_cast<int>(area.width * std::min(1.0, full * capacity_share));
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(look::blend(cell_look.ground, cell_look.text, 0.16));
    dc.DrawRectangle(area.x, area.y, there_is, area.height);
    dc.SetBrush(inverse ? cell_look.text : look::accent());
    dc.DrawRectangle(area.x, area.y, std::min(needed, there_is), area.height);
    if (needed > there_is) {
        const wxColour too_much = inverse ? cell_look.text : look::error();
        dc.SetBrush(wxBrush(too_much, wxBRUSHSTYLE_BDIAGONAL_HATCH));
        dc.SetPen(too_much);
        dc.DrawRectangle(area.x + there_is, area.y, needed - there_is, area.height);
    }
    dc.SetPen(wxPen(cell_look.text, FromDIP(1)));
    if (there_is > 0)
        dc.DrawLine(area.x + there_is, area.y - FromDIP(1), area.x + there_is, area.GetBottom() + FromDIP(2));
}

std::string BelastingList::tip(std::size_t row, std::size_t column, bool text_fits) const {
    const Kwartaalbelasting* kwartaal = m_table.kwartaal(row, column);
    if (!kwartaal) return TableView::tip(row, column, text_fits);
    std::string words = uren_in_woorden(kwartaal->uren) + " uur gepland, " + uren_in_woorden(kwartaal->capaciteit()) +
                        " uur beschikbaar:";
    for (const std::string& line : waarom_capaciteit(*kwartaal)) words += "\n" + line;
    return words;
}

BelastingPage::BelastingPage(wxWindow* parent, PageContext& context)
    : WhyPage(parent, context,
              {{"Waarom", 26, 3}, {"Q1", 9, 1}, {"Q2", 9, 1}, {"Q3", 9, 1}, {"Q4", 9, 1}, {"Jaar", 9, 1}}) {
    m_panel = new ListPanel(this, [this](wxWindow* panel) { return new BelastingList(panel, m_table); });
    m_hand_over = m_panel->add_button("Overdragen…", [this] { hand_over(); });
    m_hand_over->SetToolTip("Laat zien wat de gekozen persoon open heeft staan, en draagt het over aan anderen.");
    m_panel->add_button("Uren toevoegen…", [this] { add_new(); });
    stand_with_why("Uren", "Uren gepland / beschikbaar. Streepje in de staaf: alles wat er is; gearceerd: te veel.",
                   "Kies hierboven iemand: hier staat waar de uren vandaan komen.", {1, 1});
    m_panel->list().set_empty_text("Nog geen uren. Voeg ze toe (Ctrl+N), of importeer een tabel uren (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_select = [this] { show_part(); };
    m_why_list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void BelastingPage::reload() {
    if (m_context.jaarplan)
        m_table.load(m_context.store, *m_context.jaarplan);
    else
        m_table.clear();
    m_panel->reload();
    load_why();
}

void BelastingPage::load_why() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    m_hand_over->Enable(row.has_value());
    if (row) m_why.content = waarom_rijen(m_context.store, m_table[*row].belasting);
    show_why(row ? "Waarom: " + m_table[*row].persoon.naam : std::string("Waarom"));
}

void BelastingPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    load_why();
    m_context.navigator.show_detail(info_of<Persoon>(), m_table.key(*row), "uren_per_week");
}

void BelastingPage::show_part() {
    const std::string key = m_why_list->selected_key();
    const auto slash = key.find('/');
    if (slash == std::string::npos) return;
    if (const EntityInfo* entity = m_context.store.schema().find(key.substr(0, slash)))
        m_context.navigator.show_detail(*entity, key.substr(slash + 1),
                                        entity == &info_of<Persoon>() ? "uren_per_week" : "");
}

bool BelastingPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Persoon>()) return false;
    return m_panel->list().select_key(record);
}

bool BelastingPage::add_new() {
    Record start = info_of<Ureninzet>().new_record();
    if (const auto row = m_panel->list().selected()) start["persoon"] = m_table.key(*row);
    ask_new_record(this, m_context, start);
    return true;
}

void BelastingPage::hand_over() {
    const auto row = m_panel->list().selected();
    if (row) ask_overdracht(this, m_context, m_table[*row].persoon.id);
}

PageContribution uren_page() {
    return tabbed_page("uren", "Uren", "Organisatie", "power-profile-balanced-symbolic",
                       {{"",
                         "Belasting",
                         "",
                         "",
                         {},
                         [](wxWindow* parent, PageContext& context) -> Page* {
                             return new BelastingPage(parent, context);
                         }},
                        register_page<Ureninzet>("", "Ingevoerde uren", "", ""),
                        register_page<Afwezigheid>("", "Afwezigheid", "", "")});
}

}  // namespace noaber
