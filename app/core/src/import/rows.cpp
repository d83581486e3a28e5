// SPDX-License-Identifier: EUPL-1.2
// Reading a row cell by cell; every refusal names its column and says why.
#include "import/rows.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

class RowReader {
public:
    RowReader(const Store& store, Names& names, const RecognisedTable& table, std::size_t number)
        : m_store(store), m_names(names), m_table(table), m_entity(*table.entity), m_number(number) {
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
        find_meant(year);
        for (const FieldInfo& field : m_entity.fields) {
            if (!field.key || field.optional_key || field.refers_to == "jaarplan" || is_named(field) ||
                !is_empty(m_row.record[field.name]))
                continue;
            const bool stands_in = !field.stand_in.empty() && !is_empty(m_row.record[field.stand_in]);
            const std::string column = column_of(field);
            if (!stands_in && !refused_already(column))
                refuse(column, fmt::format("{} is leeg{}.", column,
                                           field.stand_in.empty() ? "" : "; schrijf n.n.b. als het nog niemand is"));
        }
        if (m_row.refused.empty()) find_records(year);  // nothing is made of a row that is refused
        return std::move(m_row);
    }

private:
    void find_records(const YearContext& year) {
        if (const auto jaarplan = m_entity.index_of("jaarplan"); jaarplan && !is_named(m_entity.fields[*jaarplan]))
            give("jaarplan", year.jaarplan());
        for (const auto& [field, name] : m_named)
            give(field->name, m_names.find_or_make(*m_store.schema().find(field->refers_to), name));
    }

    void refuse(const std::string& column, std::string reason) {
        m_row.refused.push_back({m_number, column, std::move(reason)});
    }

    /// The column that a field comes from: the code of the grid stands before the title.
    std::string column_of(const FieldInfo& field) const {
        if (field.name == "code")
            for (const FoundColumn& found : m_table.columns)
                if (found.column.kind == ColumnKind::code_and_title) return found.column.header;
        return field.header;
    }

    /// The row names a record for this reference; it is found or made once the row is known to be sound.
    bool is_named(const FieldInfo& field) const {
        return std::any_of(m_named.begin(), m_named.end(), [&](const auto& named) { return named.first == &field; });
    }

    /// References to what must be there, once all cells are read: the row's year says which A2 is meant.
    void find_meant(const YearContext& year) {
        Record from = m_row.record;
        if (const auto jaarplan = m_entity.index_of("jaarplan"); jaarplan && !m_meant.empty())
            from.values[*jaarplan] = text_value(year_of_row(m_entity.fields[*jaarplan], year));
        for (const auto& [field, written] : m_meant) try {
                give(field->name, m_names.referred(from, *field, written));
            } catch (const InputError& error) {
                if (field->stand_in.empty())
                    refuse(field->header, error.what());
                else
                    keep_words(*field,
                               written);  // it may come to be known: an activity of a plan that is not there yet
            }
    }

    void keep_words(const FieldInfo& field, const std::string& written) {
        const Value words = text_value(written);
        try {
            check_value(m_entity.field(field.stand_in), words);
        } catch (const InputError& error) {
            return refuse(field.header, error.what());
        }
        give(field.name, {});
        give(field.stand_in, words);
    }

    std::string year_of_row(const FieldInfo& jaarplan, const YearContext& year) {
        for (const auto& [field, name] : m_named)
            if (field == &jaarplan) return m_names.find(*m_store.schema().find("jaarplan"), name);
        return year.known();
    }

    bool refused_already(const std::string& column) const {
        return std::any_of(m_row.refused.begin(), m_row.refused.end(),
                           [&](const RefusedRow& r) { return r.kolom == column; });
    }

    void give(const std::string& field, Value value) {
        const std::size_t index = *m_entity.index_of(field);
        m_row.record.values[index] = std::move(value);
        m_row.given.push_back(index);
    }

    void read_field(const FieldInfo& field, std::string_view cell) {
        if (field.type == FieldType::reference) return read_reference(field, cell);
        const bool is_name = m_entity.canonical_name && &field == &first_key();
        if (is_name && !trim(cell).empty()) Names::check_name(cell);
        Value value = parse_value(m_store, field, cell);
        check_value(field, value);
        if (is_name)
            if (const auto* name = std::get_if<std::string>(&value)) value = stored_form(*name);
        give(field.name, std::move(value));
    }

    void read_reference(const FieldInfo& field, std::string_view cell) {
        const std::string written = collapse_spaces(cell);
        const bool nobody = says_nothing(written);
        if (!field.stand_in.empty()) give(field.stand_in, nobody ? text_value(written) : Value());
        if (nobody) return give(field.name, {});
        const EntityInfo& target = *m_store.schema().find(field.refers_to);
        if (!Names::may_make(target)) {
            m_meant.emplace_back(&field, written);
            return;
        }
        if (target.name == "jaarplan")
            (void)parse_value(m_store, target.field("jaar"), written);  // a year that is no number has its own words
        m_names.check(target, written);
        m_named.emplace_back(&field, written);
    }

    void read_code_and_title(std::string_view cell) {
        const std::string written = collapse_spaces(cell);
        if (written.empty()) return;  // an empty key has its own words
        const std::size_t end = end_of_code(written);
        if (end == 0) throw InputError("Begint niet met een code. Schrijf bijvoorbeeld: A1. Slachtofferinformatie");
        if (written.size() > longest_line) throw InputError("De titel is te lang.");
        give("code", written.substr(0, end));
        const auto title = written.find_first_not_of(".: -", end);
        give("titel", title == std::string::npos ? Value() : text_value(written.substr(title)));
    }

    /// "A1", "A1a", "A1.2"; without a letter ("7") only before a point or colon. 0 when it begins otherwise.
    static std::size_t end_of_code(const std::string& written) {
        const auto is_letter = [&](std::size_t at) {
            return at < written.size() && std::isalpha(static_cast<unsigned char>(written[at]));
        };
        const auto is_digit = [&](std::size_t at) {
            return at < written.size() && std::isdigit(static_cast<unsigned char>(written[at]));
        };
        std::size_t end = 0;
        while (is_letter(end)) ++end;
        const bool has_letter = end > 0;
        if (!is_digit(end)) return 0;
        while (is_digit(end) || (end < written.size() && written[end] == '.' && is_digit(end + 1))) ++end;
        if (has_letter && is_letter(end)) ++end;
        if (end == written.size()) return end;
        const std::string_view parting = has_letter ? " .:-" : ".:";
        return parting.find(written[end]) == std::string_view::npos ? 0 : end;
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
        return *std::find_if(m_entity.fields.begin(), m_entity.fields.end(),
                             [](const FieldInfo& field) { return field.key; });
    }

    /// Names are stored in their one form; of a persoon that is "Voornaam Achternaam".
    Value stored_form(const std::string& name) const { return text_value(Names::stored_form(m_entity, name)); }

    const Store& m_store;
    Names& m_names;
    const RecognisedTable& m_table;
    const EntityInfo& m_entity;
    std::size_t m_number;
    ReadRow m_row;
    std::vector<std::pair<const FieldInfo*, std::string>> m_named;  ///< references by name
    std::vector<std::pair<const FieldInfo*, std::string>>
        m_meant;  ///< those to records that nobody makes by naming them
};

}  // namespace

ReadRow read_row(const Store& store, Names& names, const RecognisedTable& table, const std::vector<std::string>& cells,
                 std::size_t number, const YearContext& year) {
    RowReader reader(store, names, table, number);
    for (const FoundColumn& found : table.columns)
        reader.read(found.column,
                    found.index < cells.size() ? std::string_view(cells[found.index]) : std::string_view());
    return reader.done(year);
}

}  // namespace noaber
