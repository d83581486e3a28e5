// SPDX-License-Identifier: EUPL-1.2
// Which rows of a model a list shows and in what order: a filter over texts folded once, a natural sort, group headings.
#pragma once

#include <noaberui/table_model.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class SortDirection { ascending, descending };

class RowOrder {
public:
    /// One line of the list: a row, or the heading above `row`.
    struct Line {
        bool heading;
        std::size_t row;
    };

    explicit RowOrder(const TableModel& model) : m_model(model) {}

    /// The model holds something else now. Filter and sort stay.
    void reload();
    /// Every word must occur in the row, in any case, with or without accents.
    void set_filter(std::string_view words);
    /// Folds up to `most` texts ahead of the first filter; true while some are left.
    bool warm(std::size_t most);
    /// Without a column: the model's own order, with its groups.
    void sort_by(std::optional<std::size_t> column, SortDirection direction);

    void hide_groups() { m_with_groups = false; }

    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] std::size_t shown_rows() const { return m_rows.size(); }
    [[nodiscard]] const std::string& filter() const { return m_filter; }
    [[nodiscard]] std::optional<std::size_t> sort_column() const { return m_sort_column; }
    [[nodiscard]] SortDirection direction() const { return m_direction; }

private:
    void apply();
    [[nodiscard]] bool matches(std::size_t row, const std::vector<std::string>& words);
    const std::string& folded(std::size_t row);
    void sort_rows();
    void make_lines();

    const TableModel& m_model;
    std::vector<std::optional<std::string>> m_folded;
    std::size_t m_warmed = 0;
    std::string m_filter;
    std::optional<std::size_t> m_sort_column;
    SortDirection m_direction = SortDirection::ascending;
    bool m_with_groups = true;
    std::vector<std::size_t> m_rows;
    std::vector<Line> m_lines;
};

}  // namespace noaber
