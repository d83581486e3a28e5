// SPDX-License-Identifier: EUPL-1.2
// Tables out: our own CSV, and XLSX by libxlsxwriter, each through a temporary file beside the real one.
#include <noaber/report/spreadsheet_writer.h>

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <xlsxwriter.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>

namespace noaber {
namespace {

constexpr std::size_t most_sheet_name = 31;
constexpr double widest_column = 60;

std::string cell_text(const OutputCell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell)) return *text;
    return fmt::format("{:.15g}", std::get<double>(cell));
}

void append_csv(std::string& out, const std::string& text) {
    // '#': bare, it would be read as a formula that failed.
    const bool quoted = text.starts_with('#') || text.find_first_of("\";,\t\r\n") != std::string::npos ||
                        trim(text).size() != text.size();
    if (!quoted) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

bool is_formula(std::string_view text) {
    if (text.empty() || std::string_view("=+-@\t\r\n").find(text.front()) == std::string_view::npos) return false;
    const bool signed_number = (text.front() == '+' || text.front() == '-') &&
                               text.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return !signed_number || text.size() == 1;
}

/// Text that looks like one of Excel's escapes ("_x000D_") gets its underscore escaped, or it would be taken for one.
std::string excel_text(std::string text) {
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const bool four_digits = at + 6 < text.size() && text[at + 6] == '_' &&
                                 text.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
        if (!four_digits) continue;
        text.replace(at, 1, "_x005F_");
        at += 6;
    }
    return text;
}

/// Excel refuses some signs in names of sheets, long names, and the same name twice.
std::string sheet_name(std::string name, std::set<std::string>& taken) {
    for (char& c : name)
        if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = '-';
    while (name.starts_with('\'')) name.erase(0, 1);
    while (name.ends_with('\'')) name.pop_back();
    if (name.empty()) name = "Blad";
    std::string result = shorten(name, most_sheet_name);
    for (int number = 2; !taken.insert(fold(result)).second; ++number)
        result = fmt::format("{} {}", shorten(name, most_sheet_name - 4), number);
    return result;
}

/// A workbook that is closed, whatever happens.
class Workbook {
public:
    explicit Workbook(const std::filesystem::path& file) : m_book(workbook_new(file.c_str())) {
        if (m_book == nullptr) throw std::bad_alloc();
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        m_wrapped = workbook_add_format(m_book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
    ~Workbook() {
        if (m_book != nullptr) workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void add(const OutputSheet& sheet) {
        lxw_worksheet* const out = workbook_add_worksheet(m_book, sheet_name(sheet.name, m_names).c_str());
        if (out == nullptr) throw ProgrammerError("sheet name refused: " + sheet.name);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) put(out, sheet, row, column);
        if (!sheet.rows.empty()) worksheet_freeze_panes(out, 1, 0);
        set_widths(out, sheet);
    }

    /// An error text, or nullptr.
    const char* close() {
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        return error == LXW_NO_ERROR ? nullptr : lxw_strerror(error);
    }

private:
    void put(lxw_worksheet* out, const OutputSheet& sheet, std::size_t row, std::size_t column) {
        const auto& cell = sheet.rows[row][column];
        lxw_format* const format = row == 0 ? m_header : m_wrapped;
        const auto at_row = static_cast<lxw_row_t>(row);
        const auto at_column = static_cast<lxw_col_t>(column);
        const auto* const text = std::get_if<std::string>(&cell);
        if (text != nullptr && text->empty()) return;
        const lxw_error error = text != nullptr
                                    ? worksheet_write_string(out, at_row, at_column, excel_text(*text).c_str(), format)
                                    : worksheet_write_number(out, at_row, at_column, std::get<double>(cell), format);
        if (error != LXW_NO_ERROR)
            throw InputError(fmt::format(
                "Blad \"{}\", rij {}: dit past niet in een Excel-blad (tekst langer dan 32.767 tekens, of te veel rijen of kolommen). Exporteer als CSV.",
                sheet.name, row + 1));
    }

    static void set_widths(lxw_worksheet* out, const OutputSheet& sheet) {
        std::vector<double> widths;
        const std::size_t looked_at = std::min<std::size_t>(sheet.rows.size(), 200);
        for (std::size_t row = 0; row < looked_at; ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                if (column >= widths.size()) widths.resize(column + 1, 8);
                const std::string text = cell_text(sheet.rows[row][column]);
                for (const auto line : split_lines(text))
                    widths[column] = std::clamp(static_cast<double>(length(line)) + 2, widths[column], widest_column);
            }
        for (std::size_t column = 0; column < widths.size(); ++column)
            worksheet_set_column(out, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), widths[column],
                                 nullptr);
    }

    lxw_workbook* m_book;
    lxw_format* m_header = nullptr;
    lxw_format* m_wrapped = nullptr;
    std::set<std::string> m_names;
};

}  // namespace

void write_xlsx(const std::filesystem::path& file, const std::vector<OutputSheet>& sheets) {
    NewFile target(file);
    Workbook book(target.temporary());
    for (const auto& sheet : sheets) book.add(sheet);
    if (const char* const error = book.close()) target.fail(error);
    target.take_name();
}

OutputSheet without_formulas(OutputSheet sheet) {
    for (auto& row : sheet.rows)
        for (OutputCell& cell : row)
            if (auto* const text = std::get_if<std::string>(&cell); text != nullptr && is_formula(*text))
                text->insert(0, "'");
    return sheet;
}

void write_csv(const std::filesystem::path& file, const OutputSheet& sheet) {
    std::string text;
    for (const auto& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0) text += ';';
            append_csv(text, cell_text(row[column]));
        }
        text += "\r\n";
    }
    write_whole_file(file, text);
}

}  // namespace noaber
