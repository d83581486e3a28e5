// SPDX-License-Identifier: EUPL-1.2
// Sums of the budget and the lines behind them.
#include "budget_page.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::array splits{BudgetPer::werkgroep, BudgetPer::soort, BudgetPer::kwartaal, BudgetPer::status};

/// What of a sum is firm; where nothing is, whether there is anything at all.
std::string firm(const Budgetsom& som) {
    if (som.vast > 0) return bedrag_in_woorden(som.laagste, som.hoogste);
    return som.zegt_iets() ? "onbekend" : "";
}

/// What is not in the sum.
std::string left_out(const Budgetsom& som) {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() || part.empty() ? "" : ", ") + part; };
    if (som.voorbehoud > 0)
        add(bedrag_in_woorden(som.voorbehoud_laagste, som.voorbehoud_hoogste) + " onder voorbehoud");
    add(onbekend_in_woorden(som));
    if (som.leeg > 0) add(std::to_string(som.leeg) + " × niet geraamd");
    return words;
}

/// How the raming of one line counts.
Cell counts_as(const Budgetbedrag& bedrag) {
    using Soort = Budgetbedrag::Soort;
    switch (bedrag.soort) {
        case Soort::leeg: return {"niet geraamd", Tone::faint};
        case Soort::vast: return {bedrag_in_woorden(bedrag.laagste, bedrag.hoogste)};
        case Soort::voorbehoud: return {"onder voorbehoud, apart", Tone::warning, Sign::info};
        case Soort::pm: return {"pm, apart", Tone::warning, Sign::info};
        case Soort::nnb: return {"n.n.b., apart", Tone::warning, Sign::info};
        case Soort::onleesbaar: return {"geen bedrag, apart", Tone::warning, Sign::info};
    }
    return {};
}

SimpleTable::Row sum_row(const Budgetdeel& deel, std::size_t index, Tone tone) {
    const Budgetsom& raming = deel.som(Bedragsoort::raming);
    SimpleTable::Row row{std::to_string(index), {{deel.naam.empty() ? "Niet gezegd" : deel.naam, tone}}, {}};
    row.cells.push_back({firm(raming), tone});
    row.cells.push_back({left_out(raming), Tone::warning});
    for (const Bedragsoort soort : {Bedragsoort::offerte, Bedragsoort::verplicht, Bedragsoort::besteed})
        row.cells.push_back({in_words(deel.som(soort)), tone});
    return row;
}

}  // namespace

BudgetPage::BudgetPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_sums({{"Werkgroep", 16, 1, Align::left, 12},
              {"Raming", 19, 1, Align::right, 12},
              {"Niet in de som", 36, 3, Align::left, 14},
              {"Offerte", 11, 0, Align::right, 9},
              {"Verplicht", 11, 0, Align::right, 9},
              {"Besteed", 11, 0, Align::right, 9}}),
      m_lines({{"Regel", 28, 3, Align::left, 16},
               {"Raming", 16, 2, Align::right, 10},
               {"Telt mee als", 18, 2, Align::right, 12},
               {"Offerte", 10, 1, Align::right, 9},
               {"Verplicht", 10, 1, Align::right, 9},
               {"Besteed", 10, 1, Align::right, 9}}) {
    const int gap = look::gap(this);
    m_panel = new ListPanel(this, m_sums);
    m_choice = new wxChoice(m_panel, wxID_ANY);
    for (const BudgetPer per : splits) m_choice->Append(to_wx("Per " + fold(to_text(per))));
    m_choice->SetSelection(0);
    m_panel->add_beside_filter(m_choice);
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        show_per(splits.at(static_cast<std::size_t>(m_choice->GetSelection())));
    });
    m_panel->add_button("Regel toevoegen…", [this] { add_new(); });
    m_lines_heading = new wxStaticText(this, wxID_ANY, "");
    m_lines_heading->SetFont(look::bold_font(this));
    m_line_list = new TableView(this, m_lines);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, "Budget"), 0, wxBOTTOM, gap);
    all->Add(m_panel, 3, wxEXPAND);
    all->Add(m_lines_heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(m_line_list, 2, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text("Nog geen budgetregels. Voeg er een toe (Ctrl+N), of importeer ze (Ctrl+I).");
    m_panel->list().on_select = [this] { load_lines(); };
    m_panel->list().on_activate = [this](std::size_t) {
        m_line_list->SetFocus();
        m_line_list->select_first();
    };
    m_line_list->on_select = [this] {
        const std::string key = m_line_list->selected_key();
        if (!key.empty()) m_context.navigator.show_detail(info_of<Budgetregel>(), key);
    };
    m_line_list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void BudgetPage::show_per(BudgetPer per) {
    m_per = per;
    m_choice->SetSelection(static_cast<int>(std::ranges::find(splits, per) - splits.begin()));
    m_panel->list().clear_selection();
    load_sums();
    show_selection();
}

void BudgetPage::reload() {
    m_regels.clear();
    if (m_context.jaarplan)
        m_regels = m_context.store.list<Budgetregel>(Where{"jaarplan", m_context.jaarplan->id.text});
    std::ranges::stable_sort(m_regels, [](const Budgetregel& a, const Budgetregel& b) {
        return natural_order(a.omschrijving, b.omschrijving) < 0;
    });
    load_sums();
}

void BudgetPage::load_sums() {
    m_sums.content.clear();
    m_delen.clear();
    if (!m_regels.empty()) {
        const Budgetindeling indeling(m_context.store.list<Werkgroep>(),
                                      activiteiten_of(m_context.store, *m_context.jaarplan));
        m_delen = budget_per(m_regels, indeling, m_per);
        m_delen.push_back(budget_totaal(m_regels));
    }
    for (std::size_t i = 0; i < m_delen.size(); ++i)
        m_sums.content.push_back(sum_row(m_delen[i], i, i + 1 == m_delen.size() ? Tone::strong : Tone::normal));
    auto columns = m_sums.columns();
    columns.front().title = std::string(to_text(m_per));
    m_sums.set_columns(columns);
    m_panel->reload();
    load_lines();
}

void BudgetPage::load_lines() {
    m_lines.content.clear();
    const auto row = m_panel->list().selected();
    if (row && *row < m_delen.size()) {
        const Budgetdeel& deel = m_delen[*row];
        for (const std::size_t i : deel.regels) {
            const Budgetregel& regel = m_regels[i];
            m_lines.content.push_back({regel.id.text,
                                       {{regel.omschrijving},
                                        {regel.raming},
                                        counts_as(lees_bedrag(regel.raming)),
                                        {regel.offerte},
                                        {regel.verplicht},
                                        {regel.besteed}},
                                       {}});
        }
        m_lines_heading->SetLabel(to_wx("Waarom: de regels achter " + (deel.naam.empty() ? "Niet gezegd" : deel.naam)));
    } else {
        m_lines_heading->SetLabel("Waarom");
    }
    m_line_list->reload();
}

void BudgetPage::show_selection() {
    if (!m_panel->list().selected()) m_panel->list().select_first();
    const std::string line = m_line_list->selected_key();
    m_context.navigator.show_detail(info_of<Budgetregel>(), line);
}

bool BudgetPage::add_new() {
    Record start = info_of<Budgetregel>().new_record();
    ask_new_record(this, m_context, start);
    return true;
}

namespace {

RegisterSetup regels() {
    RegisterSetup setup;
    setup.fields = {"omschrijving", "soort", "kwartaal", "raming", "besteed"};
    return setup;
}

}  // namespace

PageContribution budget_page() {
    return tabbed_page("budget", "Budget", "Plan", "accessories-calculator-symbolic",
                       {{"",
                         "Sommen",
                         "",
                         "",
                         {},
                         [](wxWindow* parent, PageContext& context) -> Page* {
                             return new BudgetPage(parent, context);
                         }},
                        register_page<Budgetregel>("", "Regels", "", "", regels()),
                        register_page<Budgettotaal>("", "Opgegeven totalen", "", "")});
}

}  // namespace noaber
