// SPDX-License-Identifier: EUPL-1.2
// What a list shows: columns and rows as text with a tone. No wx here, so that models are tested without a window.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class Tone { normal, strong, faint, warning, error, link };
/// Drawn before the text. Each has its own shape; the colour only supports it.
enum class Sign { none, info, warning, error };

struct Cell {
    std::string text;
    Tone tone = Tone::normal;
    Sign sign = Sign::none;
};

/// Numbers stand at the right, marks in the middle.
enum class Align { left, centre, right };

struct ListColumn {
    std::string title;
    int characters = 12;  ///< width wanted
    int stretch = 0;      ///< share of what is left over; 0 keeps its width
    Align align = Align::left;
    int least = 6;  ///< characters below which it is not squeezed
};

class TableModel {
public:
    virtual ~TableModel() = default;
    [[nodiscard]] virtual const std::vector<ListColumn>& columns() const = 0;
    [[nodiscard]] virtual std::size_t rows() const = 0;
    /// Called for rows that are drawn, sorted by or copied; keep it cheap.
    [[nodiscard]] virtual Cell cell(std::size_t row, std::size_t column) const = 0;
    /// What the row is known by when everything has been read anew: a record's id.
    [[nodiscard]] virtual std::string key(std::size_t row) const = 0;
    /// Heading under which the row stands; rows of a group follow each other. "" for none.
    [[nodiscard]] virtual std::string group(std::size_t) const { return {}; }
    /// What a click on the column's heading sorts by; the cell's words unless told otherwise.
    [[nodiscard]] virtual std::string sort_text(std::size_t row, std::size_t column) const {
        return cell(row, column).text;
    }
    /// What the filter looks in; the cells unless told otherwise.
    [[nodiscard]] virtual std::string filter_text(std::size_t row) const;
};

/// Rows that are simply there: for short lists.
class SimpleTable final : public TableModel {
public:
    struct Row {
        std::string key;
        std::vector<Cell> cells;
        std::string group;
    };
    explicit SimpleTable(std::vector<ListColumn> columns) : m_columns(std::move(columns)) {}
    std::vector<Row> content;

    [[nodiscard]] const std::vector<ListColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rows() const override { return content.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override { return content[row].key; }
    [[nodiscard]] std::string group(std::size_t row) const override { return content[row].group; }
    void set_columns(std::vector<ListColumn> columns) { m_columns = std::move(columns); }

private:
    std::vector<ListColumn> m_columns;
};

}  // namespace noaber
