// SPDX-License-Identifier: EUPL-1.2
// Reading a row cell by cell; every refusal names its column and says why.
#include "import/rows.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::size_t longest_line = 1'000;
constexpr std::size_t longest_text = 32'767;

class RowReader {
public:
    RowReader(const Store& store, Names& names, const RecognisedTable& table, std::size_t number)
        : m_store(store), m_names(names), m_entity(*table.entity), m_number(number) {
        m_row.record = m_entity.new_record();
    }

    void read(const SheetColumn& column, std::string_view cell) {
        try {
            switch (column.kind) {
                case ColumnKind::field: read_field(*column.field, cell); break;
                case ColumnKind::code_and_title: read_code_and_title(cell); break;
                case ColumnKind::quarter: give(column.field->name, read_mark(cell)); break;
                case ColumnKind::functies: read_functies(cell); break;
            }
        } catch (const InputError& error) {
            refuse(column.header, error.what());
        }
    }

    ReadRow done(const YearContext& year) {
        if (const auto jaarplan = m_entity.index_of("jaarplan"); jaarplan && is_empty(m_row.record.values[*jaarplan]))
            give("jaarplan", year.jaarplan);
        for (const FieldInfo& field : m_entity.fields) {
            const bool stands_in = !field.stand_in.empty() && !is_empty(m_row.record[field.stand_in]);
            if (field.key && !field.optional_key && is_empty(m_row.record[field.name]) && !stands_in && !refused_already(field.header))
                refuse(field.header, fmt::format("{} is leeg{}.", field.header, field.stand_in.empty() ? "" : "; schrijf n.n.b. als het nog niemand is"));
        }
        return std::move(m_row);
    }

private:
    void refuse(const std::string& column, std::string reason) { m_row.refused.push_back({m_number, column, std::move(reason)}); }

    bool refused_already(const std::string& column) const {
        return std::any_of(m_row.refused.begin(), m_row.refused.end(), [&](const RefusedRow& r) { return r.kolom == column; });
    }

    void give(const std::string& field, Value value) {
        const std::size_t index = *m_entity.index_of(field);
        m_row.record.values[index] = std::move(value);
        m_row.given.push_back(index);
    }

    void read_field(const FieldInfo& field, std::string_view cell) {
        if (field.type == FieldType::reference) return read_reference(field, cell);
        const std::size_t longest = field.type == FieldType::long_text ? longest_text : longest_line;
        if (cell.size() > longest && length(cell) > longest)
            throw InputError(fmt::format("De tekst \"{}\" is langer dan {} tekens.", shorten(cell, 40), longest));
        Value value = parse_value(m_store, field, cell);
        if (m_entity.canonical_name && &field == &first_key())
            if (const auto* name = std::get_if<std::string>(&value)) value = stored_form(*name);
        give(field.name, std::move(value));
    }

    void read_reference(const FieldInfo& field, std::string_view cell) {
        const std::string written = collapse_spaces(cell);
        const bool nobody = says_nothing(written);
        if (!field.stand_in.empty()) give(field.stand_in, nobody ? text_value(written) : Value());
        if (nobody) return give(field.name, {});
        if (field.refers_to == "jaarplan") return give(field.name, find_or_make_year(written));
        const EntityInfo& target = *m_store.schema().find(field.refers_to);
        give(field.name, Names::may_make(target) ? m_names.find_or_make(target, written) : find_by_name(m_store, target, written).id);
    }

    std::string find_or_make_year(const std::string& written) {
        const EntityInfo& jaarplan = *m_store.schema().find("jaarplan");
        (void)parse_value(m_store, jaarplan.field("jaar"), written);  // a year that is no number has its own words
        return m_names.find_or_make(jaarplan, written);
    }

    void read_code_and_title(std::string_view cell) {
        const std::string written = collapse_spaces(cell);
        std::size_t end = 0;
        while (end < written.size() && std::isalpha(static_cast<unsigned char>(written[end]))) ++end;
        const std::size_t letters = end;
        while (end < written.size() && std::isdigit(static_cast<unsigned char>(written[end]))) ++end;
        if (written.empty()) return;  // an empty key has its own words
        if (letters == 0 || end == letters) throw InputError("Begint niet met een code. Schrijf bijvoorbeeld: A1. Slachtofferinformatie");
        if (written.size() > longest_line) throw InputError("De titel is te lang.");
        give("code", written.substr(0, end));
        const auto title = written.find_first_not_of(".: -", end);
        give("titel", title == std::string::npos ? Value() : text_value(written.substr(title)));
    }

    Value read_mark(std::string_view cell) const {
        const std::string mark = fold(cell);
        if (mark.empty() || mark == "-" || mark == "nee" || mark == "0" || mark == "onwaar") return {};
        if (mark == "x" || mark == "v" || mark == "ja" || mark == "1" || mark == "waar") return std::int64_t{1};
        throw InputError(fmt::format("\"{}\" is geen X en niet leeg.", shorten(cell, 40)));
    }

    void read_functies(std::string_view cell) {
        for (const auto line : split_lines(cell))
            for (const auto part : split(line, ','))
                for (const auto functie : split(part, ';'))
                    if (!says_nothing(trim(functie))) m_row.functies.push_back(collapse_spaces(functie));
    }

    const FieldInfo& first_key() const {
        return *std::find_if(m_entity.fields.begin(), m_entity.fields.end(), [](const FieldInfo& field) { return field.key; });
    }

    /// Names are stored in their one form; of a persoon that is "Voornaam Achternaam".
    Value stored_form(const std::string& name) const { return text_value(Names::stored_form(m_entity, name)); }

    const Store& m_store;
    Names& m_names;
    const EntityInfo& m_entity;
    std::size_t m_number;
    ReadRow m_row;
};

}  // namespace

ReadRow read_row(const Store& store, Names& names, const RecognisedTable& table, const std::vector<std::string>& cells,
                 std::size_t number, const YearContext& year) {
    RowReader reader(store, names, table, number);
    for (const FoundColumn& found : table.columns)
        reader.read(found.column, found.index < cells.size() ? std::string_view(cells[found.index]) : std::string_view());
    return reader.done(year);
}

}  // namespace noaber
