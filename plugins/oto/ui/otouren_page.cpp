// SPDX-License-Identifier: EUPL-1.2
// Showing hours of OTO and the events behind them.
#include "otouren_page.h"

#include "otoweergave.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaberui/text.h>
#include <noaberui/year_steps.h>

#include <map>

namespace noaber::oto {

OtourenPage::OtourenPage(wxWindow* parent, PageContext& context)
    : WhyPage(parent, context,
              {{"Dag", 13}, {"OTO", 30, 3}, {"Soort", 12}, {"Stand", 16, 1}, {"Uren", 14, 0, Align::right}}),
      m_table({{"Naam", 26, 3},
               {"OTO", 7, 0, Align::right},
               {"Uren geweest", 13, 0, Align::right},
               {"Nog te gaan", 12, 0, Align::right},
               {"Uren onbekend", 14, 0, Align::right}}) {
    m_panel = new ListPanel(this, m_table);
    const int jaar = context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(system_today().year()))
                                      : system_today().year();
    m_jaren = new YearSteps(m_panel, jaar, [this] { reload(); });
    m_panel->add_beside_filter(m_jaren);
    stand_with_why("Uren per persoon",
                   "Geweest: aanwezig of te laat. Nog te gaan: zei te komen. Zonder Uren telt de tijd van de OTO "
                   "(09:00-12:00).",
                   "Kies hierboven iemand: hier staan de OTO's die meetellen.", {});
    m_panel->list().set_empty_text(
        "In dit jaar is nog niemand geregistreerd of toegezegd. Nodig mensen uit op het tabblad Uitnodigingen.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_activate = [this](std::size_t) {
        if (!m_why_list->selected_key().empty())
            m_context.navigator.open_record(info_of<Oto>(), m_why_list->selected_key());
    };
}

void OtourenPage::reload() {
    m_regels = oto_uren(m_context.store, m_jaren->jaar(), system_today());
    std::map<std::string, double> by_gemeente;
    for (const Otourenregel& one : m_regels) by_gemeente[one.gemeente] += one.geweest + one.verwacht;
    m_table.content.clear();
    for (const Otourenregel& one : m_regels) {
        const auto number = [](double hours) {
            return Cell{decimal_text(hours), hours == 0 ? Tone::faint : Tone::normal};
        };
        const std::string gemeente = one.gemeente.empty() ? "Zonder gemeente" : one.gemeente;
        m_table.content.push_back({one.persoon.id.text,
                                   {{one.persoon.naam, Tone::strong},
                                    {std::to_string(one.delen.size())},
                                    number(one.geweest),
                                    number(one.verwacht),
                                    {one.onbekend == 0 ? std::string() : std::to_string(one.onbekend), Tone::warning,
                                     one.onbekend == 0 ? Sign::none : Sign::warning}},
                                   gemeente + ": " + decimal_text(by_gemeente[one.gemeente]) + " uur"});
    }
    m_panel->reload();
    show_selection();
}

bool OtourenPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Persoon>() && m_panel->list().select_key(record);
}

void OtourenPage::show_selection() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    if (!row) return show_why("Waarom");
    const Otourenregel& regel = m_regels.at(*row);
    for (const Otouur& one : regel.delen)
        m_why.content.push_back({one.oto.id.text,
                                 {{in_short(*one.oto.datum)},
                                  {titel_van(one.oto), Tone::strong},
                                  {in_woorden(one.oto.soort)},
                                  {one.verwacht ? "zei te komen" : "was er", Tone::faint},
                                  {one.uren ? decimal_text(*one.uren) : std::string("niet ingevuld")}},
                                 {}});
    show_why("Waarom: " + regel.persoon.naam);
}

}  // namespace noaber::oto
