// SPDX-License-Identifier: EUPL-1.2
// Writes the spreadsheet files that the tests read, and reads them in one call.
#pragma once

#include <noaber/base/errors.h>
#include <noaber/report/import/spreadsheet.h>

#include "temporary_folder.h"

#include <Poco/Zip/Compress.h>
#include <Poco/Zip/ZipLocalFileHeader.h>

#include <xlsxwriter.h>

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace noaber::test {

using Rows = std::vector<std::vector<std::string>>;

inline Spreadsheet read(const std::filesystem::path& file) {
    SilentProgress progress;
    return read_spreadsheet(file, progress);
}

/// The words of the InputError that reading this file gives; "" when it is read.
inline std::string refusal(const std::filesystem::path& file) {
    try {
        (void)read(file);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

/// "a|b\nc|d"
inline std::string in_short(const Sheet& sheet) {
    std::string out;
    for (const auto& row : sheet.rows) {
        if (&row != &sheet.rows.front()) out += "\n";
        for (const auto& cell : row) {
            if (&cell != &row.front()) out += "|";
            out += cell;
        }
    }
    return out;
}

/// A zip of these names and contents.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::ostringstream out;
    Poco::Zip::Compress zip(out, true);
    for (const auto& [name, content] : parts) {
        std::istringstream in(content);
        zip.addFile(in, Poco::DateTime(2027, 1, 1), Poco::Path(name, Poco::Path::PATH_UNIX));
    }
    zip.close();
    return out.str();
}

/// A minimal ODS whose tables hold this XML.
inline std::string ods_of(const std::string& tables) {
    const std::string content = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>)" +
                                tables + "</office:spreadsheet></office:body></office:document-content>";
    return zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

/// An XLSX with every kind of cell: two sheets.
inline std::filesystem::path write_xlsx(const std::filesystem::path& file) {
    lxw_workbook* book = workbook_new(file.c_str());
    lxw_worksheet* first = workbook_add_worksheet(book, "Activiteiten");
    lxw_worksheet* second = workbook_add_worksheet(book, "Twééde blad");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "d-m-yyyy");
    lxw_format* moment = workbook_add_format(book);
    format_set_num_format(moment, "yyyy-mm-dd hh:mm");
    lxw_format* built_in_date = workbook_add_format(book);
    format_set_num_format_index(built_in_date, 14);
    lxw_format* clock = workbook_add_format(book);
    format_set_num_format(clock, "hh:mm");
    lxw_format* money = workbook_add_format(book);
    format_set_num_format(money, "\"dagen\" #,##0.00");

    worksheet_write_string(first, 0, 0, "Code", nullptr);
    worksheet_write_string(first, 0, 1, "Waarde", nullptr);
    worksheet_write_string(first, 1, 0, "regels", nullptr);
    worksheet_write_string(first, 1, 1, "een\ntwee & <drie>", nullptr);
    worksheet_write_string(first, 2, 0, "getal", nullptr);
    worksheet_write_number(first, 2, 1, 42, nullptr);
    worksheet_write_string(first, 3, 0, "komma", nullptr);
    worksheet_write_number(first, 3, 1, 0.1 + 0.2, money);
    lxw_datetime day{2017, 6, 20, 0, 0, 0};
    worksheet_write_datetime(first, 4, 1, &day, date);
    lxw_datetime noon{2017, 6, 20, 14, 30, 0};
    worksheet_write_datetime(first, 5, 1, &noon, moment);
    worksheet_write_number(first, 6, 1, 59, built_in_date);  // 28-2-1900, before the day that never was
    worksheet_write_number(first, 7, 1, 0.5, clock);
    worksheet_write_boolean(first, 8, 1, 1, nullptr);
    worksheet_write_formula_num(first, 9, 1, "=6*7", nullptr, 42);
    worksheet_write_formula_str(first, 10, 1, "=\"a\"&\"b\"", nullptr, "ab");
    worksheet_write_formula_str(first, 11, 1, "=#REF!", nullptr, "#REF!");
    worksheet_write_string(second, 2, 1, "los", nullptr);
    workbook_close(book);
    return file;
}

}  // namespace noaber::test
