// SPDX-License-Identifier: EUPL-1.2
// Tells what kind of file it is by its content, and hands it to the right reader.
#include <noaber/report/import/spreadsheet.h>

#include "report/import/sheet_builder.h"
#include "report/import/sheet_readers.h"
#include "report/import/xml_walk.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace noaber {
namespace {

std::string read_bytes(const std::filesystem::path& file, const std::string& name) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        throw InputError(fmt::format("{}: dit bestand is er niet. Controleer de naam en de map.", name));
    if (!std::filesystem::is_regular_file(status)) throw InputError(fmt::format("{}: dit is geen bestand.", name));
    const auto size = std::filesystem::file_size(file, error);
    if (error) throw InputError(fmt::format("{}: het bestand is niet te lezen ({}).", name, error.message()));
    if (size > most_bytes)
        throw InputError(fmt::format("{}: het bestand is te groot. Deel het in kleinere bestanden.", name));
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!stream || static_cast<std::uintmax_t>(stream.gcount()) != size)
        throw InputError(fmt::format(
            "{}: het bestand is niet te lezen. Controleer of je het mag openen en of geen ander programma het vasthoudt.",
            name));
    return bytes;
}

struct OtherKind {
    std::string_view start;
    std::string_view words;
};
constexpr OtherKind other_kinds[] = {
    {"%PDF", "dit is een PDF. Vraag om het spreadsheet (.xlsx, .ods of .csv) waar het van gemaakt is."},
    {"\xD0\xCF\x11\xE0",
     "dit is een oud Excel-bestand (.xls) of het is beveiligd met een wachtwoord. Bewaar het in Excel als .xlsx zonder wachtwoord."},
    {"{\\rtf", "dit is een tekstdocument. Bewaar de tabel als .xlsx, .ods of .csv."},
    {"<?xml", "dit is een XML-bestand. Bewaar de tabel als .xlsx, .ods of .csv."},
    {"<html", "dit is een webpagina. Bewaar de tabel als .xlsx, .ods of .csv."},
    {"<!DOCTYPE", "dit is een webpagina. Bewaar de tabel als .xlsx, .ods of .csv."},
};
constexpr std::string_view no_spreadsheet =
    "dit is geen spreadsheet. Kies een bestand van Excel (.xlsx), LibreOffice (.ods) of een CSV-bestand.";

std::string utf8_from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    char32_t high = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const char32_t unit = big_endian ? (first << 8U) | second : (second << 8U) | first;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000 && high != 0) {
            append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
            high = 0;
        } else {
            append_utf8(out, unit);
            high = 0;
        }
    }
    return out;
}

/// The text as UTF-8, whatever it was written in.
std::string decoded(std::string bytes, const std::string& name) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    else if (bytes.starts_with("\xFF\xFE"))
        return utf8_from_utf16(std::string_view(bytes).substr(2), false);
    else if (bytes.starts_with("\xFE\xFF"))
        return utf8_from_utf16(std::string_view(bytes).substr(2), true);
    if (bytes.find('\0') != std::string::npos) throw InputError(fmt::format("{}: {}", name, no_spreadsheet));
    if (is_valid_utf8(bytes)) return bytes;
    // UTF-8 up to its last few bytes is a file that was cut in the middle of a letter.
    std::string_view start = bytes;
    start.remove_suffix(std::min<std::size_t>(3, start.size()));
    const bool has_utf8 =
        std::any_of(start.begin(), start.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    for (std::size_t cut = 1; has_utf8 && cut <= 3 && cut < bytes.size(); ++cut)
        if (is_valid_utf8(std::string_view(bytes).substr(0, bytes.size() - cut)))
            throw InputError(fmt::format("{}: het bestand is afgekapt. Kopieer of bewaar het opnieuw.", name));
    return utf8_from_cp1252(bytes);
}

void refuse_binary(std::string_view text, const std::string& name) {
    const auto control = std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f' && c != '\v';
    });
    if (static_cast<std::size_t>(control) * 100 > text.size())
        throw InputError(fmt::format("{}: {}", name, no_spreadsheet));
    if (text.find('\0') != std::string_view::npos)
        throw InputError(
            fmt::format("{}: in het bestand staan tekens die geen tekst zijn. Bewaar het opnieuw als CSV.", name));
}

std::vector<Sheet> read_zip(const std::string& bytes, const std::string& name, Progress& progress) {
    try {
        const ZipFile zip(bytes, most_bytes);
        if (zip.has("[Content_Types].xml") && (zip.has("xl/workbook.xml") || zip.has("_rels/.rels"))) {
            if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml"))
                throw InputError(fmt::format("{}: {}", name, no_spreadsheet));
            return read_xlsx(name, zip, progress);
        }
        const bool ods = zip.has("content.xml") &&
                         (!zip.has("mimetype") || zip.read("mimetype").find("spreadsheet") != std::string::npos);
        if (!ods) throw InputError(fmt::format("{}: {}", name, no_spreadsheet));
        return read_ods(name, zip, progress);
    } catch (const ZipError& error) {
        throw InputError(fmt::format("{}: {}", name, error.what()));
    } catch (const XmlError&) {
        throw InputError(
            fmt::format("{}: het bestand is beschadigd. Open het in Excel of LibreOffice en bewaar het opnieuw.",
                        name));
    }
}

std::vector<Sheet> read_text(std::string bytes, const std::filesystem::path& file, const std::string& name,
                             Progress& progress) {
    const std::string text = decoded(std::move(bytes), name);
    for (const auto& [start, words] : other_kinds)
        if (trim(std::string_view(text).substr(0, 100)).starts_with(start))
            throw InputError(fmt::format("{}: {}", name, words));
    refuse_binary(text, name);
    std::vector<Sheet> sheets;
    sheets.push_back(read_csv(name, file.stem().string(), text, progress));
    return sheets;
}

}  // namespace

Spreadsheet read_spreadsheet(const std::filesystem::path& file, Progress& progress) {
    const std::string name = shorten(file.filename().string(), 120);
    std::string bytes = read_bytes(file, name);
    for (const auto& [start, words] : other_kinds)
        if (bytes.starts_with(start)) throw InputError(fmt::format("{}: {}", name, words));
    Spreadsheet spreadsheet{file, {}};
    if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6"))
        spreadsheet.sheets = read_zip(bytes, name, progress);
    else
        spreadsheet.sheets = read_text(std::move(bytes), file, name, progress);
    const bool any = std::any_of(spreadsheet.sheets.begin(), spreadsheet.sheets.end(),
                                 [](const Sheet& sheet) { return !sheet.rows.empty(); });
    if (!any) throw InputError(fmt::format("{}: het bestand is leeg.", name));
    return spreadsheet;
}

}  // namespace noaber
