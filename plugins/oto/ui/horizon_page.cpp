// SPDX-License-Identifier: EUPL-1.2
// The tab Horizon: the months ahead, why a function falls, and the proposal that prevents it.
#include "gereedheid_page.h"
#include "jaarplanvoorstel.h"

#include <noaber/base/text.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/rights.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/button.h>

#include <algorithm>
#include <array>

namespace noaber::oto {

namespace {

constexpr int months_ahead = 24, months_shown = 6;

constexpr const char* empty_why = "Kies hierboven een functie: hier staat waardoor zij zakt, en wat dat herstelt.";

/// "mrt"
std::string short_month(Maand maand) {
    static constexpr std::array names{"jan", "feb", "mrt", "apr", "mei", "jun",
                                      "jul", "aug", "sep", "okt", "nov", "dec"};
    return names[static_cast<std::size_t>(maand.maand - 1)];
}

std::vector<ListColumn> columns_from(Date op) {
    std::vector<ListColumn> columns{{"Functie", 22, 2, Align::left, 18},
                                    {"Nodig", 5, 0, Align::right, 5},
                                    {"Zakt in", 15, 1, Align::left, 14}};
    Date month = Maand::of(op).eerste_dag();
    for (int i = 0; i < months_shown; ++i, month = month.plus_months(1))
        columns.push_back({short_month(Maand::of(month)), 4, 0, Align::right, 3});
    return columns;
}

Cell fall_cell(const Functiehorizon& one) {
    if (one.nodig == 0) return {"geen minimum", Tone::faint};
    if (!one.onder) return {"blijft op peil"};
    return {*one.onder == 0 ? "nu te weinig" : in_woorden(one.maanden[*one.onder].maand), Tone::error, Sign::error};
}

std::vector<Cell> cells_of(const Vakbeeld& beeld, const Functiehorizon& one) {
    std::vector<Cell> cells{{beeld.functies[one.functie].naam, Tone::strong},
                            {one.nodig ? std::to_string(one.nodig) : ""},
                            fall_cell(one)};
    for (std::size_t i = 0; i < months_shown; ++i) {
        const std::size_t ready = one.maanden[i].gereed;
        // A column is too narrow for a sign: the mark is a letter of its own.
        cells.push_back(ready < one.nodig ? Cell{fmt::format("!{}", ready), Tone::error} : Cell{std::to_string(ready)});
    }
    return cells;
}

std::string heading_of(const Vakbeeld& beeld, const Functiehorizon& one) {
    const std::string& naam = beeld.functies[one.functie].naam;
    if (!one.onder) return fmt::format("{} blijft de komende {} maanden op peil", naam, months_ahead);
    const Horizonmaand& month = one.maanden[*one.onder];
    return fmt::format("Waarom: {} heeft er op {} {} gereed, en {} nodig", naam, in_words(month.dag), month.gereed,
                       one.nodig);
}

}  // namespace

HorizonPage::HorizonPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag)
    : WhyPage(parent, context, {{"Oorzaak of herstel", 60, 4}, {"Gevolg", 30, 2}}),
      m_peildag(std::move(peildag)),
      m_table(columns_from(system_today())) {
    m_panel = new ListPanel(this, m_table);
    m_day = new PeildagBox(m_panel, context, m_peildag, [this] { reload(); });
    m_panel->add_beside_filter(m_day);
    m_propose = m_panel->add_button("Voorstel voor het jaarplan", [this] { propose(); });
    m_propose->SetToolTip(
        "Zet een activiteit in het jaarplan, bij de werkgroep OTO, die voorkomt dat de gekozen functie zakt."_w);
    stand_with_why(
        "Vooruitzicht",
        "Minst aantal gereed per maand als er niets meer gebeurt. \"!\": te weinig. \"Zakt in\" kijkt 24 maanden ver.",
        empty_why, {3, 2});
    m_panel->list().set_empty_text(
        "Nog geen functies. Voeg ze toe bij Organisatie, Functies, of importeer ze (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_select = [this] {
        const auto parts = split(m_why_list->selected_key(), '/');
        if (parts.size() < 2) return;
        if (const EntityInfo* entity = m_context.store.schema().find(parts[0]))
            m_context.navigator.show_detail(*entity, parts[1]);
    };
}

void HorizonPage::reload() {
    m_shown = m_peildag->op(m_context);
    m_day->show();
    m_beeld = lees_vakbeeld(m_context.store);
    m_functies = horizon(m_beeld, m_shown, Maand::of(m_shown.plus_months(months_ahead - 1)));
    m_table.set_columns(columns_from(m_shown));
    m_table.content.clear();
    for (const Functiehorizon& one : m_functies)
        m_table.content.push_back({m_beeld.functies[one.functie].id.text, cells_of(m_beeld, one), {}});
    m_panel->reload();
    load_why();
}

const Functiehorizon* HorizonPage::chosen() const {
    const auto row = m_panel->list().selected();
    return row ? &m_functies[*row] : nullptr;
}

void HorizonPage::load_why() {
    m_why.content.clear();
    const Functiehorizon* one = chosen();
    const bool may = may_write(info_of<Activiteit>(), nullptr, actor_on(m_context.store), "");
    m_propose->Enable(may && one && one->onder && m_context.jaarplan);
    if (one) {
        for (const Uitval& uitval : one->uitval)
            m_why.content.push_back({fmt::format("{}/{}/{}", info_of<Persoon>().name,
                                                 m_beeld.personen[uitval.persoon].id.text, m_why.content.size()),
                                     {{in_woorden(m_beeld, uitval)}, {"telt niet mee", Tone::faint}},
                                     {}});
        for (const Horizonherstel& repair : one->herstel) {
            const Vakactiviteit& event = m_beeld.activiteiten[repair.activiteit];
            m_why.content.push_back(
                {info_of<Oto>().name + "/" + event.id.text,
                 {{fmt::format("{} {} op {}", event.code, event.titel, in_words(*event.dag)), Tone::strong},
                  {fmt::format("{} het voor {}", repair.op_tijd ? "voorkomt" : "herstelt",
                               repair.personen == 1 ? "1 persoon" : fmt::format("{} mensen", repair.personen)),
                   Tone::link}},
                 {}});
        }
        if (one->blijft_tekort > 0)
            m_why.content.push_back({"tekort",
                                     {{fmt::format("Met wat gepland is blijven er {} te weinig", one->blijft_tekort),
                                       Tone::warning, Sign::warning},
                                      {"plan meer, of zoek mensen"}},
                                     {}});
    }
    m_why_list->set_empty_text(
        one ? fmt::format("Er is niets te herstellen: de komende {} maanden zijn er genoeg.", months_ahead)
            : std::string(empty_why));
    show_why(one ? heading_of(m_beeld, *one) : std::string("Waarom"));
}

void HorizonPage::show_selection() {
    if (m_shown != m_peildag->op(m_context)) reload();
    if (!m_panel->list().selected()) return m_panel->list().select_first();
    load_why();
    m_context.navigator.show_detail(info_of<Functie>(), m_panel->list().selected_key(), "minimum");
}

bool HorizonPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Functie>() && m_panel->list().select_key(record);
}

void HorizonPage::propose() {
    const Functiehorizon* one = chosen();
    if (!one || !one->onder || !m_context.jaarplan) return;
    try {
        const Jaarplan plan = *m_context.jaarplan;
        const Jaarplanvoorstel voorstel = voorstel_voor(m_beeld, *one, static_cast<int>(plan.jaar.value_or(0)));
        const Activiteit made = neem_op(m_context.store, plan, voorstel);
        m_context.navigator.announce(fmt::format("{} {} staat in het jaarplan van {}. Ctrl+Z maakt het ongedaan.",
                                                 made.code, made.titel, plan.jaar.value_or(0)));
        m_context.navigator.show_detail(info_of<Activiteit>(), made.id.text);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber::oto
