// SPDX-License-Identifier: EUPL-1.2
// ODS: the tables of content.xml, with their repeated rows and cells.
#include "report/import/sheet_builder.h"
#include "report/import/sheet_readers.h"
#include "report/import/xml_walk.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace noaber {
namespace {

std::size_t repeated(std::string_view text) {
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp<std::size_t>(count, 1, 20'000'000);
}

/// "2017-06-20T14:30:00" → "2017-06-20 14:30"
std::string date_text(std::string_view value) {
    std::string text(value.substr(0, 16));
    if (text.size() > 10) text[10] = ' ';
    if (text.ends_with(" 00:00")) text.resize(10);
    return text;
}

class OdsTables : public XmlVisitor {
public:
    OdsTables(const std::string& file, Progress& progress) : m_file(file), m_progress(progress) {}

    void open(std::string_view name, const XmlAttributes& attributes) override {
        if (m_skipping > 0 || name == "annotation" ||
            name == "tracked-changes") {  // notes beside a cell are no content
            ++m_skipping;
            return;
        }
        if (name == "table") {
            m_sheet.emplace(m_file, std::string(attributes.get("table:name")), m_cells, m_progress);
            m_row = 0;
        } else if (name == "table-row") {
            m_repeat_row = repeated(attributes.get("table:number-rows-repeated"));
            m_column = 0;
            m_row_cells.clear();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            open_cell(attributes);
        } else if (m_in_cell) {
            open_text(name, attributes);
        }
    }

    void close(std::string_view name) override {
        if (m_skipping > 0) {
            --m_skipping;
            return;
        }
        if (name == "p") m_in_paragraph = false;
        if (name == "table-cell" || name == "covered-table-cell") close_cell();
        if (name == "table-row") close_row();
        if (name == "table" && m_sheet) {
            sheets.push_back(m_sheet->take());
            m_sheet.reset();
        }
    }

    void text(std::string_view text) override {
        if (m_skipping == 0 && m_in_paragraph) m_text += text;
    }

    std::vector<Sheet> sheets;

private:
    struct RowCell {
        std::size_t column;
        std::string text;
        bool is_error;
    };

    void open_cell(const XmlAttributes& attributes) {
        m_in_cell = true;
        m_paragraphs = 0;
        m_text.clear();
        m_value.clear();
        m_repeat_cell = repeated(attributes.get("table:number-columns-repeated"));
        m_is_error = attributes.get("calcext:value-type") == "error";
        const auto type = attributes.get("office:value-type");
        if (type == "date") m_value = date_text(attributes.get("office:date-value"));
        if (type == "boolean") m_value = attributes.get("office:boolean-value") == "true" ? "WAAR" : "ONWAAR";
        if (type == "float" || type == "percentage" || type == "currency")
            m_value = value_text(attributes.get("office:value"));
    }

    static std::string value_text(std::string_view value) {
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        return error == std::errc() && std::isfinite(number) ? number_text(number) : std::string(value);
    }

    void open_text(std::string_view name, const XmlAttributes& attributes) {
        if (name == "p") {
            if (m_paragraphs++ > 0) m_text += '\n';
            m_in_paragraph = true;
        }
        if (name == "line-break") m_text += '\n';
        if (name == "tab") m_text += '\t';
        if (name == "s") m_text.append(std::min<std::size_t>(repeated(attributes.get("text:c")), 1'000), ' ');
    }

    void close_cell() {
        std::string text = m_value.empty() ? std::move(m_text) : m_value;
        m_in_cell = false;
        m_text.clear();
        // LibreOffice writes a formula error as text; older versions don't mark it.
        const bool is_error = m_is_error || is_formula_error(text);
        if (!text.empty()) {
            check_columns(m_column + m_repeat_cell);
            for (std::size_t i = 0; i < m_repeat_cell; ++i) m_row_cells.push_back({m_column + i, text, is_error});
        }
        m_column += m_repeat_cell;
    }

    void check_columns(std::size_t columns) const {
        if (columns > most_columns)
            throw InputError(fmt::format("{}, rij {}: te veel kolommen (meer dan {}). Haal de overbodige kolommen weg.",
                                         m_file, m_row + 1, most_columns));
    }

    void close_row() {
        if (m_sheet && !m_row_cells.empty())
            for (std::size_t i = 0; i < m_repeat_row; ++i)  // set() ends this at the row limit
                for (const auto& cell : m_row_cells) put(m_row + i, cell);
        m_row += m_repeat_row;
    }

    void put(std::size_t row, const RowCell& cell) {
        m_sheet->set(row, cell.column, cell.text);
        if (cell.is_error)
            m_sheet->problem(row, cell.column,
                             fmt::format("de formule geeft een fout ({}). Herstel de formule of vul de waarde in.",
                                         cell.text.substr(0, 20)));
    }

    std::string m_file;
    Progress& m_progress;
    std::optional<SheetBuilder> m_sheet;
    std::size_t m_cells = 0;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_repeat_row = 1;
    std::size_t m_repeat_cell = 1;
    std::vector<RowCell> m_row_cells;
    std::string m_value;
    std::string m_text;
    std::size_t m_paragraphs = 0;
    std::size_t m_skipping = 0;
    bool m_in_cell = false;
    bool m_in_paragraph = false;
    bool m_is_error = false;
};

}  // namespace

std::vector<Sheet> read_ods(const std::string& file, const ZipFile& zip, Progress& progress) {
    OdsTables tables(file, progress);
    walk_xml(zip.read("content.xml"), tables);
    return std::move(tables.sheets);
}

}  // namespace noaber
