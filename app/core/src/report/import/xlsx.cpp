// SPDX-License-Identifier: EUPL-1.2
// XLSX: the workbook's list of sheets, shared strings, date formats, and the cells of each sheet.
#include "report/import/sheet_builder.h"
#include "report/import/sheet_readers.h"
#include "report/import/xml_walk.h"

#include <noaber/base/date.h>

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace noaber {
namespace {

std::optional<long> whole_number(std::string_view text) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<double> real_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// "xl/worksheets/sheet1.xml" for a target that is written relative to "xl/" or from the root.
std::string resolved(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return folder + std::string(target);
}

/// Relationship id or type → target.
class Relations : public XmlVisitor {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship") return;
        const std::string target(attributes.get("Target"));
        by_id[std::string(attributes.get("Id"))] = target;
        const auto type = attributes.get("Type");
        by_type[std::string(type.substr(type.rfind('/') + 1))] = target;
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, std::string> by_id;
    std::map<std::string, std::string> by_type;
};

class Workbook : public XmlVisitor {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "sheet") sheets.emplace_back(attributes.get("name"), attributes.get("r:id"));
        if (name == "workbookPr") from_1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<std::pair<std::string, std::string>> sheets;  // name, relationship id
    bool from_1904 = false;
};

/// Excel writes control characters as _x000D_, and text that looks so as _x005F_x000D_.
std::string without_escapes(std::string text) {
    for (std::size_t at = text.find("_x00"); at != std::string::npos; at = text.find("_x00", at + 1)) {
        if (text.size() - at < 7 || text[at + 6] != '_') continue;
        int code = 0;
        const auto [end, error] = std::from_chars(text.data() + at + 4, text.data() + at + 6, code, 16);
        if (error != std::errc() || end != text.data() + at + 6) continue;
        const bool kept = code == '\n' || code == '\t' || (code >= 0x20 && code < 0x7F);
        text.replace(at, 7, kept ? std::string(1, static_cast<char>(code)) : std::string());
    }
    return text;
}

class SharedStrings : public XmlVisitor {
public:
    void open(std::string_view name, const XmlAttributes&) override {
        if (name == "si") m_current.clear();
        if (name == "rPh") m_phonetic = true;
        m_in_text = name == "t" && !m_phonetic;
    }
    void close(std::string_view name) override {
        if (name == "si") all.push_back(without_escapes(std::move(m_current)));
        if (name == "rPh") m_phonetic = false;
        m_in_text = false;
    }
    void text(std::string_view text) override {
        if (m_in_text) m_current += text;
    }

    std::vector<std::string> all;

private:
    std::string m_current;
    bool m_in_text = false;
    bool m_phonetic = false;
};

enum class Shown { number, date, time };

Shown shown_by_code(std::string_view code) {
    bool quoted = false;
    bool bracketed = false;
    bool day = false;
    bool clock = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\' || c == '_') {
            ++i;
            continue;
        }
        if (c == '"') quoted = !quoted;
        if (c == '[') bracketed = true;
        if (c == ']') bracketed = false;
        if (quoted || bracketed) continue;
        if (c == ';') break;  // the format of negative numbers
        if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'j' || c == 'J') day = true;
        if (c == 'h' || c == 'H' || c == 's' || c == 'S' || c == 'u') clock = true;
        if (c == 'm' && !clock && code.find_first_of("yYdDjJ") != std::string_view::npos) day = true;
        if (c == 'E' || c == '0' || c == '#' || c == 'G') {
            if (!day && !clock) return Shown::number;
        }
    }
    return day ? Shown::date : clock ? Shown::time : Shown::number;
}

class Styles : public XmlVisitor {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt")
            m_codes[std::string(attributes.get("numFmtId"))] = shown_by_code(attributes.get("formatCode"));
        if (name == "cellXfs") m_in_cells = true;
        if (name == "xf" && m_in_cells) shown.push_back(shown_by_id(std::string(attributes.get("numFmtId"))));
    }
    void close(std::string_view name) override {
        if (name == "cellXfs") m_in_cells = false;
    }
    void text(std::string_view) override {}

    std::vector<Shown> shown;  // by the style number of a cell

private:
    [[nodiscard]] Shown shown_by_id(const std::string& id) const {
        if (const auto found = m_codes.find(id); found != m_codes.end()) return found->second;
        const long number = whole_number(id).value_or(0);
        if ((number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
            (number >= 50 && number <= 58))
            return Shown::date;
        if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47)) return Shown::time;
        return Shown::number;
    }

    std::map<std::string, Shown> m_codes;
    bool m_in_cells = false;
};

std::string clock_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

/// The day that a serial number stands for. Excel believes in 29 February 1900 (serial 60).
std::string serial_text(double serial, Shown shown, bool from_1904) {
    constexpr double last_day = 2'958'465;  // 31-12-9999
    if (shown == Shown::number || serial < 0 || serial > last_day) return number_text(serial);
    double days = std::floor(serial);
    int minutes = static_cast<int>(std::lround((serial - days) * 24 * 60));
    if (minutes == 24 * 60) minutes = 0, days += 1;
    if (shown == Shown::time && days < 1) return clock_text(minutes);
    if (days < 1 && !from_1904) return minutes == 0 ? number_text(serial) : clock_text(minutes);
    const Date epoch = from_1904   ? *Date::of(1904, 1, 1)
                       : days < 60 ? *Date::of(1899, 12, 31)
                                   : *Date::of(1899, 12, 30);
    const std::string day = epoch.plus_days(static_cast<int>(days)).to_text();
    return minutes == 0 ? day : day + " " + clock_text(minutes);
}

struct Position {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// "AB12" → row 11, column 27.
std::optional<Position> position_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t at = 0;
    while (at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(reference[at++] - 'A' + 1);
    const auto row = whole_number(reference.substr(at));
    if (column == 0 || !row || *row < 1 || *row > 10'000'000) return std::nullopt;
    return Position{static_cast<std::size_t>(*row) - 1, column - 1};
}

class SheetCells : public XmlVisitor {
public:
    SheetCells(SheetBuilder& sheet, const SharedStrings& strings, const Styles& styles, bool from_1904)
        : m_sheet(sheet), m_strings(strings), m_styles(styles), m_from_1904(from_1904) {}

    void open(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") {
            const auto row = whole_number(attributes.get("r"));
            m_position = {row && *row > 0 ? static_cast<std::size_t>(*row) - 1 : m_next_row, 0};
            m_next_row = m_position.row + 1;
        } else if (name == "c") {
            if (const auto position = position_of(attributes.get("r"))) m_position = *position;
            m_type = attributes.get("t");
            m_style = static_cast<std::size_t>(std::max(0L, whole_number(attributes.get("s")).value_or(0)));
            m_value.clear();
        } else if (name == "rPh") {
            m_phonetic = true;
        }
        m_in_value = name == "v" || (name == "t" && !m_phonetic);
    }

    void close(std::string_view name) override {
        m_in_value = false;
        if (name == "rPh") m_phonetic = false;
        if (name != "c") return;
        take_cell();
        ++m_position.column;
    }

    void text(std::string_view text) override {
        if (m_in_value) m_value += text;
    }

private:
    void take_cell() {
        if (m_value.empty()) return;
        const auto [row, column] = m_position;
        if (m_type == "e")
            m_sheet.problem(row, column,
                            fmt::format("de formule geeft een fout ({}). Herstel de formule of vul de waarde in.",
                                        m_value.substr(0, 20)));
        m_sheet.set(row, column, cell_text());
    }

    [[nodiscard]] std::string cell_text() const {
        if (m_type == "s") {
            const auto index = whole_number(m_value);
            if (!index || *index < 0 || static_cast<std::size_t>(*index) >= m_strings.all.size())
                throw XmlError("shared string");
            return m_strings.all[static_cast<std::size_t>(*index)];
        }
        if (m_type == "b") return m_value == "1" ? "WAAR" : "ONWAAR";
        if (!m_type.empty() && m_type != "n") return without_escapes(m_value);
        const auto number = real_number(m_value);
        if (!number) return m_value;
        const Shown shown = m_style < m_styles.shown.size() ? m_styles.shown[m_style] : Shown::number;
        return serial_text(*number, shown, m_from_1904);
    }

    SheetBuilder& m_sheet;
    const SharedStrings& m_strings;
    const Styles& m_styles;
    bool m_from_1904;
    Position m_position;
    std::size_t m_next_row = 0;
    std::string m_type;
    std::string m_value;
    std::size_t m_style = 0;
    bool m_in_value = false;
    bool m_phonetic = false;
};

Relations relations_of(const ZipFile& zip, const std::string& name) {
    Relations relations;
    if (zip.has(name)) walk_xml(zip.read(name), relations);
    return relations;
}

}  // namespace

std::string number_text(double value) { return fmt::format("{:.15g}", value == 0 ? 0.0 : value); }

std::vector<Sheet> read_xlsx(const std::string& file, const ZipFile& zip, Progress& progress) {
    const Relations root = relations_of(zip, "_rels/.rels");
    const auto document = root.by_type.find("officeDocument");
    const std::string workbook_name =
        document == root.by_type.end() ? "xl/workbook.xml" : resolved("", document->second);
    if (workbook_name.ends_with(".bin"))
        throw ZipError("dit is een binair Excel-bestand (.xlsb). Bewaar het in Excel als .xlsx.");
    const std::string folder = workbook_name.substr(0, workbook_name.rfind('/') + 1);
    Workbook workbook;
    walk_xml(zip.read(workbook_name), workbook);
    const Relations relations = relations_of(zip, folder + "_rels/" + workbook_name.substr(folder.size()) + ".rels");

    SharedStrings strings;
    if (const auto part = relations.by_type.find("sharedStrings"); part != relations.by_type.end())
        walk_xml(zip.read(resolved(folder, part->second)), strings);
    Styles styles;
    if (const auto part = relations.by_type.find("styles"); part != relations.by_type.end())
        walk_xml(zip.read(resolved(folder, part->second)), styles);

    std::vector<Sheet> sheets;
    std::size_t cells = 0;
    for (const auto& [name, id] : workbook.sheets) {
        const auto part = relations.by_id.find(id);
        if (part == relations.by_id.end()) continue;
        if (part->second.find("chartsheets/") != std::string::npos) continue;  // a chart has no cells
        SheetBuilder sheet(file, name, cells, progress);
        SheetCells visitor(sheet, strings, styles, workbook.from_1904);
        walk_xml(zip.read(resolved(folder, part->second)), visitor);
        sheets.push_back(sheet.take());
    }
    return sheets;
}

}  // namespace noaber
