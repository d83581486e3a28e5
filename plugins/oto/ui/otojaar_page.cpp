// SPDX-License-Identifier: EUPL-1.2
// Showing a year's figures and what they are made of.
#include "otojaar_page.h"

#include "otoweergave.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaberui/text.h>
#include <noaberui/year_steps.h>

#include <cmath>

namespace noaber::oto {

namespace {

enum Column : std::size_t { functie, opleidingen, trainingen, oefeningen, deelnemers, uren, kosten };

/// In the order of the columns.
constexpr OtoSoort kinds[] = {OtoSoort::opleiding, OtoSoort::training, OtoSoort::oefening};

bool is_kind(std::size_t column) { return column >= opleidingen && column <= oefeningen; }

Cell figure(double value, std::string text) { return {std::move(text), value == 0 ? Tone::faint : Tone::link}; }

/// Whether the event is part of the figure in that column.
bool counts(const Jaarotoregel& event, const Overzichtsdeel& deel, std::size_t column) {
    if (is_kind(column)) return deel.keer > 0 && event.oto.soort == kinds[column - opleidingen];
    if (column == deelnemers || column == uren) return deel.deelnemers > 0;
    return column == kosten ? event.kosten.bron != Kostenbron::kosteloos : true;
}

/// "6 van 59 deelnemers": of the function, of all.
std::string who_words(const Overzichtsdeel& deel, const Jaarotoregel& event) {
    if (deel.deelnemers == event.deelnemers) return std::to_string(event.deelnemers) + " deelnemers";
    return std::to_string(deel.deelnemers) + " van " + std::to_string(event.deelnemers) + " deelnemers";
}

std::string share_of(double deel) {
    return deel == 1 ? std::string() : "1/" + std::to_string(std::lround(1 / deel)) + " van ";
}

std::string amount(const Otokosten& kosten) {
    if (!kosten.bekend()) return "onbekend";
    return euros(kosten.cents) + (kosten.hoogste == kosten.cents ? "" : " tot " + euros(kosten.hoogste));
}

}  // namespace

OtojaarPage::OtojaarPage(wxWindow* parent, PageContext& context)
    : WhyPage(parent, context,
              {{"Dag", 13}, {"OTO", 30, 3}, {"Soort", 12}, {"Status", 12}, {"Telt als", 22, 1}, {"Omdat", 30, 3}}),
      m_table({{"Functie", 26, 3, Align::left, 14},
               {"Opleidingen", 12, 0, Align::right},
               {"Trainingen", 11, 0, Align::right},
               {"Oefeningen", 11, 0, Align::right},
               {"Deelnemers", 11, 0, Align::right},
               {"Uren", 8, 0, Align::right},
               {"Kosten", 26, 1, Align::right, 20}}) {
    m_panel = new ListPanel(this, [this](wxWindow* panel) {
        return new TableView(panel, m_table, Picking::one, Cursor::cell);
    });
    const int jaar = context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(system_today().year()))
                                      : system_today().year();
    m_jaren = new YearSteps(m_panel, jaar, [this] { reload(); });
    m_panel->add_beside_filter(m_jaren);
    stand_with_why("Overzicht per functie",
                   "Kosten van een OTO voor meer functies zijn gelijk verdeeld. Kies een getal (klik of spatiebalk): "
                   "eronder staat waar het uit bestaat.",
                   "Kies hierboven een getal.", {});
    m_panel->list().set_empty_text("In dit jaar staat nog geen OTO. Voeg die toe op het tabblad Kalender.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_press = [this](std::size_t row, std::size_t column) {
        explain(row, column);
        return true;
    };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_activate = [this](std::size_t) {
        if (!m_why_list->selected_key().empty())
            m_context.navigator.open_record(info_of<Oto>(), m_why_list->selected_key());
    };
}

void OtojaarPage::reload() {
    m_jaar = lees_otojaar(m_context.store, m_jaren->jaar());
    m_table.content.clear();
    for (const Overzichtsregel& one : m_jaar.overzicht) {
        std::vector<Cell> cells{{one.naam, Tone::strong}};
        for (const OtoSoort kind : kinds) {
            const std::size_t count = one.aantal.at(static_cast<std::size_t>(kind));
            cells.push_back(figure(static_cast<double>(count), std::to_string(count)));
        }
        cells.push_back(figure(static_cast<double>(one.deelnemers), std::to_string(one.deelnemers)));
        cells.push_back(figure(one.uren, decimal_text(one.uren)));
        cells.push_back(figure(one.cents + static_cast<double>(one.onbekend), kosten_in_woorden(one)));
        m_table.content.push_back({one.naam, std::move(cells), {}});
    }
    m_panel->reload();
    show_selection();
}

void OtojaarPage::show_selection() {
    m_context.navigator.show_detail(info_of<Oto>(), {});  // a line is no record, and the figures need the room
    if (const auto row = m_panel->list().selected()) return explain(*row, m_column);
    m_why.content.clear();
    show_why("Waarom");
    m_panel->list().select_first();
}

void OtojaarPage::explain(std::size_t row, std::size_t column) {
    m_column = column;
    const Overzichtsregel& regel = m_jaar.overzicht.at(row);
    m_why.content.clear();
    for (const Overzichtsdeel& deel : regel.delen) {
        const Jaarotoregel& event = m_jaar.regels.at(deel.regel);
        if (!counts(event, deel, column)) continue;
        std::string telt = std::to_string(deel.keer), omdat = event.oto.doelgroep;
        if (column == deelnemers) telt = std::to_string(deel.deelnemers), omdat = who_words(deel, event);
        if (column == uren) telt = decimal_text(deel.uren), omdat = who_words(deel, event);
        if (column == kosten)
            telt = (event.kosten.bekend() ? share_of(deel.deel) : "") + amount(event.kosten),
            omdat = event.kosten.waarom;
        m_why.content.push_back({event.oto.id.text,
                                 {{in_short(*event.oto.datum)},
                                  {titel_van(event.oto), Tone::strong},
                                  {in_woorden(event.oto.soort)},
                                  {in_woorden(event.oto.status)},
                                  {telt},
                                  {omdat, Tone::faint}},
                                 {}});
    }
    std::string heading = "Waarom: " + regel.naam;
    if (column != functie) heading += ", " + m_table.columns()[column].title + ' ' + m_table.cell(row, column).text;
    show_why(heading);
}

}  // namespace noaber::oto
