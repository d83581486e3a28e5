// SPDX-License-Identifier: EUPL-1.2
// Tables out, with the same columns that import knows.
#include <noaber/import/export.h>

#include "import/columns.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/report/spreadsheet_writer.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>
#include <noaber/store/reference.h>

#include <fmt/ranges.h>

#include <set>

namespace noaber {

namespace {

std::string functies_of(const Store& store, const Record& persoon) {
    std::set<std::string, NaturalLess> names;  // a functie that was held twice is named once
    for (const auto& vervulling : store.list<Functievervulling>(Where{"persoon", persoon.id}))
        if (const auto functie = store.find(vervulling.functie)) names.insert(functie->naam);
    return fmt::format("{}", fmt::join(names, "\n"));
}

/// As import reads it: dates ISO, numbers with a point, references by name.
std::string field_text(const Store& store, ReferenceNames& references, const Record& record, const FieldInfo& field) {
    const Value& value = record[field.name];
    if (is_empty(value) && !field.stand_in.empty()) return to_text(record[field.stand_in]);
    if (is_empty(value) && field.type != FieldType::choice) return {};
    if (field.type == FieldType::reference)
        return references.name(*store.schema().find(field.refers_to), as_text(value));
    if (field.type == FieldType::boolean || field.type == FieldType::choice) return display_value(store, field, value);
    return to_text(value);
}

OutputCell cell(const Store& store, ReferenceNames& references, const Record& record, const SheetColumn& column) {
    switch (column.kind) {
        case ColumnKind::quarter: return std::string(is_empty(record[column.field->name]) ? "" : "X");
        case ColumnKind::code_and_title: return fmt::format("{}. {}", record.text("code"), record.text("titel"));
        case ColumnKind::functies: return functies_of(store, record);
        case ColumnKind::field: break;
    }
    const Value& value = record[column.field->name];
    if (const auto* integer = std::get_if<std::int64_t>(&value); integer && column.field->type == FieldType::integer)
        return static_cast<double>(*integer);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return field_text(store, references, record, *column.field);
}

OutputSheet table(const Store& store, ReferenceNames& references, const EntityInfo& entity, std::string name,
                  const std::vector<Record>& records, const std::string& year) {
    OutputSheet sheet{std::move(name), {}};
    const auto columns = sheet_columns(entity);
    std::vector<OutputCell> header;
    for (const SheetColumn& column : columns)
        header.emplace_back(column.kind == ColumnKind::quarter && !year.empty() ? column.header + " " + year
                                                                                : column.header);
    sheet.rows.push_back(std::move(header));
    for (const Record& record : records) {
        std::vector<OutputCell> row;
        for (const SheetColumn& column : columns) row.push_back(cell(store, references, record, column));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<OutputSheet> tables_of(const Store& store, ReferenceNames& references, const EntityInfo& entity) {
    if (hangs(entity)) return {};  // a row could not say on what
    if (entity.name != "kwartaalplanning")
        return {table(store, references, entity, entity.table, list_by_key(store, entity), "")};
    std::vector<OutputSheet> sheets;
    const auto plans = jaarplannen(store);
    for (const Jaarplan& plan : plans) {
        const std::string year = std::to_string(plan.jaar.value_or(0));
        sheets.push_back(table(store, references, entity, plans.size() == 1 ? entity.table : entity.table + "-" + year,
                               list_by_key(store, entity, Where{"jaarplan", plan.id.text}), year));
    }
    return sheets;
}

std::string file_name(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '-');
    return name + ".csv";
}

}  // namespace

std::vector<std::filesystem::path> export_tables(const Store& store, const std::filesystem::path& folder,
                                                 ExportFormat format) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!std::filesystem::is_directory(folder))
        throw StorageError(fmt::format("De map {} kan niet worden gemaakt.", folder.string()));
    std::vector<OutputSheet> sheets;
    ReferenceNames references(store);
    for (const EntityInfo* entity : store.schema().entities())
        for (OutputSheet& sheet : tables_of(store, references, *entity)) sheets.push_back(std::move(sheet));
    std::vector<std::filesystem::path> files;
    if (format == ExportFormat::xlsx) {
        files.push_back(folder / "noaber.xlsx");
        write_xlsx(files.front(), sheets);
        return files;
    }
    for (const OutputSheet& sheet : sheets) {
        files.push_back(folder / file_name(sheet.name));
        write_csv(files.back(), sheet);
    }
    return files;
}

}  // namespace noaber
