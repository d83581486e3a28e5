// SPDX-License-Identifier: EUPL-1.2
// The page of years side by side.
#include "jaren_page.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaberui/text.h>

#include <wx/stattext.h>

namespace noaber {

namespace {

/// Columns before the years.
constexpr std::size_t first_year = 1;

/// "Q1, Q3"; in the plan but not planned is said, not being in it is left empty.
Cell cell_of(const std::optional<JaarCel>& cel, const JarenRij& row) {
    if (!cel) return {"–", Tone::faint};
    Cell cell{cel->kwartalen.empty() ? "zonder kwartaal" : cel->kwartalen.to_text(),
              cel->kwartalen.empty() ? Tone::faint : Tone::normal};
    if (!equal_folded(cel->code, row.code)) cell.text += "  (als " + cel->code + ")";
    return cell;
}

}  // namespace

JarenPage::JarenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Activiteit", 40, 3}}) {
    m_panel = new ListPanel(this, [this](wxWindow* panel) {
        return new TableView(panel, m_table, Picking::one, Cursor::cell);
    });
    stand("Meerdere jaren");
    m_panel->list().set_empty_text("Nog geen activiteiten. Importeer een jaarplan (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_press = [this](std::size_t row, std::size_t column) {
        m_context.navigator.show_detail(info_of<Activiteit>(), activity_at(row, column));
        return true;
    };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void JarenPage::reload() {
    m_rows = jaren_naast_elkaar(m_context.store);
    std::vector<ListColumn> columns{{"Activiteit", 40, 3}};
    for (const Jaarplan& plan : jaarplannen(m_context.store))
        columns.push_back({std::to_string(plan.jaar.value_or(0)), 16, 1});
    m_table.set_columns(std::move(columns));
    m_table.content.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const JarenRij& row = m_rows[i];
        std::vector<Cell> cells{{row.code + " " + row.titel}};
        for (const auto& cel : row.jaren) cells.push_back(cell_of(cel, row));
        m_table.content.push_back({activity_at(i, 0), std::move(cells), ""});
    }
    m_panel->reload();
}

std::string JarenPage::activity_at(std::size_t row, std::size_t column) const {
    const auto& years = m_rows.at(row).jaren;
    if (column >= first_year && years.at(column - first_year)) return years[column - first_year]->activiteit.text;
    for (auto year = years.rbegin(); year != years.rend(); ++year)
        if (*year) return (*year)->activiteit.text;
    return {};
}

void JarenPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    m_context.navigator.show_detail(info_of<Activiteit>(), activity_at(*row, 0));
}

}  // namespace noaber
