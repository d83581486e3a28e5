// SPDX-License-Identifier: EUPL-1.2
// Drawing who did more and who did less, and showing the duties behind it.
#include "verdeling_page.h"

#include <noaberui/year_steps.h>

#include <noaber/base/decimal.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/dc.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

/// What the fair share is made of.
std::string why_words(const VerdelingTable::Regel& regel) {
    std::string words = fmt::format("Waarom: {}, {}. Deel van alle diensten {}", regel.naam, regel.functie,
                                    decimal_text(regel.deel.deel));
    if (decimal_text(regel.deel.tegoed) != "0")
        words +=
            fmt::format(", in eerdere jaren {} {} gedaan: eerlijk is {}", decimal_text(std::abs(regel.deel.tegoed)),
                        regel.deel.tegoed > 0 ? "meer" : "minder", decimal_text(regel.deel.eerlijk()));
    return words + ".";
}

}  // namespace

void VerdelingTable::load(const Store& store, const Piketbeeld& beeld, int jaar) {
    m_regels.clear();
    m_largest = 1;
    for (const Aandeelregel& deel : verdeling_van(beeld, jaar)) {
        Regel regel{deel, {}, {}, {}};
        if (const auto functie = store.find(deel.functie)) regel.functie = functie->naam;
        if (const auto persoon = store.find(deel.persoon)) {
            regel.naam = persoon->naam;
            if (const auto gemeente = store.find(persoon->gemeente)) regel.gemeente = gemeente->naam;
        }
        m_largest = std::max(m_largest, std::abs(deel.verschil()));
        m_regels.push_back(std::move(regel));
    }
    std::ranges::stable_sort(m_regels, {}, &Regel::functie);
}

const std::vector<ListColumn>& VerdelingTable::columns() const {
    static const std::vector<ListColumn> all{{"Naam", 22, 2},
                                             {"Gemeente", 16, 1},
                                             {"Diensten", 9, 0, Align::right},
                                             {"Zwaarte", 9, 0, Align::right},
                                             {"Eerlijk", 9, 0, Align::right},
                                             {"Verschil", 30, 3, Align::centre}};
    return all;
}

Cell VerdelingTable::cell(std::size_t row, std::size_t column) const {
    const Regel& regel = m_regels[row];
    switch (column) {
        case 0: return {regel.naam, Tone::strong};
        case 1: return {regel.gemeente};
        case 2: return {std::to_string(regel.deel.diensten)};
        case 3: return {decimal_text(regel.deel.zwaarte)};
        case 4: return {decimal_text(regel.deel.eerlijk())};
        default: return {difference_text(regel.deel.verschil())};
    }
}

std::string VerdelingTable::key(std::size_t row) const {
    return m_regels[row].deel.functie.text + "/" + m_regels[row].deel.persoon.text;
}

/// A line in the middle is the fair share; less to the left, more to the right, and the number beside it.
void VerdelingList::draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                              const CellLook& cell_look) {
    if (column != VerdelingTable::bar_column) return TableView::draw_cell(dc, area, row, column, cell_look);
    const auto& deel = m_table[row].deel;
    const double verschil = deel.verschil();
    const int number = 7 * GetCharWidth();
    const int half = std::max(0, area.width / 2 - number);
    const int middle = area.x + area.width / 2;
    const int length = static_cast<int>(std::lround(half * std::min(1.0, std::abs(verschil) / m_table.largest())));
    const int height = std::max(FromDIP(8), area.height / 2);
    const int top = area.y + (area.height - height) / 2;
    dc.SetPen(*wxTRANSPARENT_PEN);
    const bool inverse = cell_look.selected && HasFocus();
    const wxColour colour = inverse ? cell_look.text : verschil > 0 ? look::warning() : look::accent();
    dc.SetBrush(verschil > 0 ? wxBrush(colour, wxBRUSHSTYLE_BDIAGONAL_HATCH) : wxBrush(colour));
    if (verschil > 0) dc.SetPen(colour);
    if (length > 0) dc.DrawRectangle(verschil > 0 ? middle : middle - length, top, length, height);
    dc.SetPen(wxPen(cell_look.text, FromDIP(1)));
    dc.DrawLine(middle, area.y + FromDIP(2), middle, area.GetBottom() - FromDIP(1));
    const wxRect words(verschil > 0 ? middle + length + FromDIP(4) : middle - length - number - FromDIP(4), area.y,
                       number, area.height);
    draw_text(dc, words, m_table.cell(row, column), cell_look, verschil > 0 ? Align::left : Align::right);
}

VerdelingPage::VerdelingPage(wxWindow* parent, PageContext& context)
    : WhyPage(parent, context, {{"Dienst", 22, 1}, {"Van", 16}, {"Tot", 16}, {"Telt als", 9}, {"Omdat", 30, 3}}) {
    m_panel = new ListPanel(this, [this](wxWindow* panel) { return new VerdelingList(panel, m_table); });
    m_jaren = new YearSteps(m_panel, system_today().year(), [this] { reload(); });
    m_panel->add_beside_filter(m_jaren);
    stand_with_why(
        "Verdeling",
        "Eerlijk: het deel van alle diensten naar aandeel en dagen in de pool, eerdere jaren verrekend. Gearceerd: meer gedaan.",
        "Kies hierboven iemand: hier staan de diensten die meetellen.", {});
    m_panel->list().set_empty_text("Er zijn in dit jaar nog geen diensten. Maak een rooster op het tabblad Rooster.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_select = [this] {
        if (!m_why_list->selected_key().empty())
            m_context.navigator.show_detail(info_of<Dienst>(), m_why_list->selected_key());
    };
}

int VerdelingPage::jaar() const { return m_jaren->jaar(); }

void VerdelingPage::reload() {
    m_beeld = lees_piket(m_context.store);
    m_table.load(m_context.store, m_beeld, jaar());
    m_panel->reload();
    load_why();
}

void VerdelingPage::load_why() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    if (row)
        for (const Dienstvak& vak : m_beeld.van(m_table[*row].deel.persoon)) {
            if (vak.functie != m_table[*row].deel.functie || vak.begin.date().year() != jaar()) continue;
            std::string because;
            for (const ZwareDag& dag : m_beeld.kalender().dagen(vak.begin, vak.eind))
                because += (because.empty() ? "" : ", ") + dag.naam;
            m_why.content.push_back({vak.dienst.text,
                                     {{vak.periode, Tone::strong},
                                      {in_short(vak.begin)},
                                      {in_short(vak.eind)},
                                      {decimal_text(m_beeld.kalender().zwaarte(vak.begin, vak.eind))},
                                      {because.empty() ? "gewone dienst" : because, Tone::faint}},
                                     {}});
        }
    show_why(row ? why_words(m_table[*row]) : std::string("Waarom"));
}

void VerdelingPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    load_why();
    m_context.navigator.show_detail(info_of<Persoon>(), m_table[*row].deel.persoon.text);
}

}  // namespace noaber
