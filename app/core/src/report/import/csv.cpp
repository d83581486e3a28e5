// SPDX-License-Identifier: EUPL-1.2
// CSV as RFC 4180 has it, and as people have it: `;`, `,` or tab, line ends of any kind, also mixed.
#include "report/import/sheet_builder.h"
#include "report/import/sheet_readers.h"

#include <fmt/format.h>

#include <algorithm>

namespace noaber {
namespace {

char separator_of(std::string_view text) {
    if (text.starts_with("sep=") && text.size() > 4) return text[4];
    std::size_t semicolons = 0;
    std::size_t commas = 0;
    std::size_t tabs = 0;
    bool quoted = false;
    bool written = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if ((c == '\n' || c == '\r') && written) break;
        if (c != '\n' && c != '\r') written = true;
        if (c == ';') ++semicolons;
        if (c == ',') ++commas;
        if (c == '\t') ++tabs;
    }
    if (tabs > semicolons && tabs >= commas) return '\t';
    return commas > semicolons ? ',' : ';';
}

/// Line ends within a cell become \n.
void unify_line_ends(std::string& cell) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool before_line_feed = cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n';
        if (!before_line_feed) cell[kept++] = cell[i] == '\r' ? '\n' : cell[i];
    }
    cell.resize(kept);
}

class CsvReader {
public:
    CsvReader(std::string_view text, SheetBuilder& sheet)
        : m_text(text), m_sheet(sheet), m_separator(separator_of(text)) {}

    void run() {
        if (m_text.starts_with("sep=")) {  // for Excel alone; it stays a row, so that row numbers are right
            next_line();
            ++m_row;
        }
        while (m_at < m_text.size()) read_row();
    }

private:
    void read_row() {
        const std::size_t row_start = m_at;
        for (std::size_t column = 0;; ++column) {
            std::string cell;
            const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
            if (quoted && !read_quoted(cell)) {
                refuse(row_start, column);
                return;
            }
            if (!quoted) read_plain(cell);
            if (!quoted && is_formula_error(cell))
                m_sheet.problem(m_row, column,
                                fmt::format("de formule geeft een fout ({}). Herstel de formule of vul de waarde in.",
                                            cell));
            m_sheet.set(m_row, column, std::move(cell));
            if (m_at >= m_text.size() || m_text[m_at] != m_separator) break;
            ++m_at;
        }
        take_line_end();
        ++m_row;
    }

    /// Up to the next separator or line end. A quotation mark in the middle of a cell is a character like any other.
    void read_plain(std::string& cell) {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            ++m_at;
        cell = m_text.substr(start, m_at - start);
    }

    /// False when the mark has no pair, or something stands between its pair and the separator.
    bool read_quoted(std::string& cell) {
        ++m_at;
        while (true) {
            const std::size_t mark = m_text.find('"', m_at);
            if (mark == std::string_view::npos) return false;
            cell += m_text.substr(m_at, mark - m_at);
            m_at = mark + 1;
            if (m_at < m_text.size() && m_text[m_at] == '"') {
                cell += '"';
                ++m_at;
                continue;
            }
            break;
        }
        while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
        unify_line_ends(cell);
        return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n' || m_text[m_at] == '\r';
    }

    /// Names the row in which the mark stands, and reads on at the next line.
    void refuse(std::size_t row_start, std::size_t column) {
        m_sheet.cut(m_row);
        m_sheet.problem(m_row, column,
                        "een aanhalingsteken (\") heeft geen tegenhanger. Zet het recht in het bestand.");
        m_at = row_start;
        next_line();
        ++m_row;
    }

    void next_line() {
        m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        take_line_end();
    }

    void take_line_end() {
        if (m_at >= m_text.size()) return;
        m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
    }

    std::string_view m_text;
    SheetBuilder& m_sheet;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_row = 0;
};

}  // namespace

Sheet read_csv(const std::string& file, const std::string& name, std::string_view text, Progress& progress) {
    std::size_t cells = 0;
    SheetBuilder sheet(file, name, cells, progress, most_characters_csv);
    CsvReader(text, sheet).run();
    return sheet.take();
}

}  // namespace noaber
