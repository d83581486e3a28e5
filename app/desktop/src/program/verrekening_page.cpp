// SPDX-License-Identifier: EUPL-1.2
// The page of the ledger.
#include "verrekening_page.h"

#include <noaberui/year_steps.h>

#include <noaber/base/decimal.h>
#include <noaber/report/verrekening_document.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/button.h>

namespace noaber {

VerrekeningPage::VerrekeningPage(wxWindow* parent, PageContext& context)
    : WhyPage(parent, context, {{"Waar het uit komt", 60, 1}}),
      m_table({{"Gemeente", 22, 2},
               {"Diensten", 9, 0, Align::right},
               {"Zwaarte", 9, 0, Align::right},
               {"Naar deel", 9, 0, Align::right},
               {"Verschil", 9, 0, Align::right},
               {"Gegeven", 9, 0, Align::right},
               {"Ontvangen", 10, 0, Align::right}}) {
    m_panel = new ListPanel(this, m_table);
    m_jaren = new YearSteps(m_panel, system_today().year(), [this] { reload(); });
    m_panel->add_beside_filter(m_jaren);
    m_panel->add_button("Document…", [this] { save(); });
    stand_with_why(
        "Verrekening",
        "Naar deel: volgens de afspraken van die dag, anders naar mensen in de pool. Gegeven en ontvangen: dekking voor een ander.",
        "Kies hierboven een gemeente: hier staat waar haar getallen uit komen.", {});
    m_panel->list().set_empty_text("Er zijn in dit jaar nog geen diensten. Maak een rooster op het tabblad Rooster.");
    m_panel->list().on_select = [this] { load_why(); };
    m_panel->list().on_activate = [this](std::size_t) { m_why_list->SetFocus(); };
}

void VerrekeningPage::reload() {
    m_verrekening = verrekening_van(lees_verrekenstof(m_context.store), m_jaren->jaar());
    m_regels.clear();
    m_table.content.clear();
    if (!m_verrekening.boekingen.empty()) add_rows(m_verrekening.totaal, "Alle functies");
    for (const Functieverrekening& one : m_verrekening.functies) {
        std::string group = m_verrekening.naam(one.functie);
        if (one.open > 0) group += fmt::format(" ({} open, niet meegeteld)", one.open);
        add_rows(one.regels, group);
    }
    m_panel->reload();
    load_why();
}

void VerrekeningPage::add_rows(const std::vector<Verrekenregel>& regels, const std::string& group) {
    for (const Verrekenregel& regel : regels) {
        m_table.content.push_back({group + "/" + regel.gemeente.text,
                                   {{m_verrekening.naam(regel.gemeente), Tone::strong},
                                    {std::to_string(regel.geleverd.size())},
                                    {decimal_text(regel.zwaarte)},
                                    {decimal_text(regel.eerlijk())},
                                    {difference_text(regel.verschil())},
                                    {decimal_text(regel.zwaarte_gegeven)},
                                    {decimal_text(regel.zwaarte_ontvangen)}},
                                   group});
        m_regels.push_back(&regel);
    }
}

void VerrekeningPage::load_why() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    if (row)
        for (const std::string& line : waarom(m_verrekening, *m_regels[*row]))
            m_why.content.push_back({std::to_string(m_why.content.size()), {{line}}, {}});
    show_why(row ? "Waarom: " + m_verrekening.naam(m_regels[*row]->gemeente) + ", " + m_table.group(*row)
                 : std::string("Waarom"));
}

void VerrekeningPage::show_selection() {
    if (!m_panel->list().selected()) m_panel->list().select_first();
}

void VerrekeningPage::save() {
    ask_save_document(this, m_context,
                      verrekening_document(m_verrekening, Moment::of_milliseconds(system_milliseconds())),
                      fmt::format("Verrekening piket {}", m_verrekening.jaar));
}

}  // namespace noaber
