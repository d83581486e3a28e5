// SPDX-License-Identifier: EUPL-1.2
// The tabs Functies and what all tabs share; Matrix and Horizon have sources of their own.
#include "gereedheid_page.h"

#include <noaber/base/text.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

Cell stand_of(const Functiegereedheid& one) {
    if (one.onder_minimum()) return {fmt::format("{} te weinig", one.nodig - one.gereed), Tone::error, Sign::error};
    if (one.nodig == 0) return {"geen minimum", Tone::faint};
    if (one.gereed - one.verloopt < one.nodig) return {"loopt af", Tone::warning, Sign::warning};
    return {"op peil"};
}

std::string names_of(const Vakbeeld& beeld, const Functiegereedheid& functie, std::size_t gemeente) {
    std::vector<std::string> names;
    for (const Persoongereedheid& one : functie.personen)
        if (!one.gereed && beeld.personen[one.persoon].gemeente == gemeente)
            names.push_back(beeld.personen[one.persoon].naam);
    return listed(names);
}

}  // namespace

FunctiesPage::FunctiesPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag)
    : WhyPage(parent, context,
              {{"Gemeente", 20, 1},
               {"In functie", 10, 0, Align::right},
               {"Gereed", 8, 0, Align::right},
               {"Niet gereed", 40, 3}}),
      m_peildag(std::move(peildag)),
      m_table({{"Functie", 26, 2},
               {"Nodig", 7, 0, Align::right},
               {"In functie", 10, 0, Align::right},
               {"Gereed", 8, 0, Align::right},
               {"Verloopt", 9, 0, Align::right},
               {"Stand", 18, 1}}) {
    m_panel = new ListPanel(this, m_table);
    m_day = new PeildagBox(m_panel, context, m_peildag, [this] { reload(); });
    m_panel->add_beside_filter(m_day);
    stand_with_why(
        "Gereedheid per functie",
        fmt::format("Gereed: voldoet aan alle normen en is er. Verloopt: gereed, maar binnen {} maanden niet meer.",
                    months_of_notice),
        "Kies hierboven een functie: hier staat hoe het per gemeente is.", {3, 2});
    m_panel->list().set_empty_text(
        "Nog geen functies. Voeg ze toe bij Organisatie, Functies, of importeer ze (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
}

void FunctiesPage::reload() {
    m_shown = m_peildag->op(m_context);
    m_day->show();
    m_beeld = lees_vakbeeld(m_context.store);
    m_functies = gereedheid(m_beeld, m_shown);
    m_table.content.clear();
    for (const Functiegereedheid& one : m_functies)
        m_table.content.push_back({m_beeld.functies[one.functie].id.text,
                                   {{m_beeld.functies[one.functie].naam, Tone::strong},
                                    {one.nodig ? std::to_string(one.nodig) : ""},
                                    {std::to_string(one.personen.size())},
                                    {std::to_string(one.gereed)},
                                    {one.verloopt ? std::to_string(one.verloopt) : ""},
                                    stand_of(one)},
                                   {}});
    m_panel->reload();
    load_why();
}

void FunctiesPage::load_why() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    if (row)
        for (const Gemeentegereedheid& one : per_gemeente(m_beeld, m_functies[*row]))
            m_why.content.push_back(
                {one.gemeente == geen ? "" : m_beeld.gemeenten[one.gemeente].id.text,
                 {{one.gemeente == geen ? "(geen gemeente)" : m_beeld.gemeenten[one.gemeente].naam, Tone::strong},
                  {std::to_string(one.personen)},
                  {std::to_string(one.gereed)},
                  {names_of(m_beeld, m_functies[*row], one.gemeente)}},
                 {}});
    show_why(
        row ? fmt::format("{} per gemeente, op {}", m_beeld.functies[m_functies[*row].functie].naam, in_words(m_shown))
            : std::string("Per gemeente"));
}

void FunctiesPage::show_selection() {
    if (m_shown != m_peildag->op(m_context)) reload();
    if (!m_panel->list().selected()) return m_panel->list().select_first();
    load_why();
    m_context.navigator.show_detail(info_of<Functie>(), m_panel->list().selected_key(), "minimum");
}

bool FunctiesPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Functie>() && m_panel->list().select_key(record);
}

PageContribution gereedheid_page() {
    const auto peildag = std::make_shared<Peildag>();
    const auto tab = [](const char* titel, auto make) {
        PageContribution one{"", titel, "", "", {}, {}};
        one.create = make;
        return one;
    };
    return tabbed_page("gereedheid", "Gereedheid", "OTO", "emblem-ok-symbolic",
                       {tab("Functies",
                            [peildag](wxWindow* parent, PageContext& context) -> Page* {
                                return new FunctiesPage(parent, context, peildag);
                            }),
                        tab("Matrix",
                            [peildag](wxWindow* parent, PageContext& context) -> Page* {
                                return new MatrixPage(parent, context, peildag);
                            }),
                        tab("Horizon", [peildag](wxWindow* parent, PageContext& context) -> Page* {
                            return new HorizonPage(parent, context, peildag);
                        })});
}

}  // namespace noaber::oto
