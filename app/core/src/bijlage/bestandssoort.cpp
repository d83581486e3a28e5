// SPDX-License-Identifier: EUPL-1.2
// Judging a file by its first bytes, and then by all of them.
#include <noaber/bijlage/bestandssoort.h>

#include "base/zip_file.h"
#include "bijlage/foto.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <array>
#include <fstream>

namespace noaber {

namespace {

constexpr std::uint64_t most_pixels = 100'000'000;
constexpr std::size_t most_unpacked = 150'000'000;  // of an office file
constexpr std::size_t most_kind = 1'000'000;        // of the part that says what an office file is
constexpr std::size_t pdf_end_within = 4096;

constexpr std::string_view what_is_taken =
    "Kies een foto (JPEG of PNG), een PDF of een document uit Word, Excel, PowerPoint of LibreOffice.";

[[noreturn]] void refuse(const std::string& name, std::string_view why) {
    throw InputError(fmt::format("{}: {}", name, why));
}

/// What people try, and what they can do then.
struct Known {
    std::string_view start;
    std::string_view why;
};
constexpr std::array known_strangers{
    Known{"MZ", "dit is een programma, en een programma is geen bijlage."},
    Known{"\x7F"
          "ELF",
          "dit is een programma, en een programma is geen bijlage."},
    Known{"#!", "dit is een programma, en een programma is geen bijlage."},
    Known{"\xD0\xCF\x11\xE0",
          "dit is een document van een oude versie van Office. Bewaar het als docx, xlsx, pptx of PDF."},
    Known{"{\\rtf", "dit is een RTF-document. Bewaar het als docx of PDF."},
    Known{"GIF8", "dit is een GIF-plaatje. Bewaar het als PNG of JPEG."},
    Known{"BM", "dit is een BMP-plaatje. Bewaar het als PNG of JPEG."},
    Known{"II*", "dit is een TIFF-plaatje. Bewaar het als PNG, JPEG of PDF."},
    Known{"MM", "dit is een TIFF-plaatje. Bewaar het als PNG, JPEG of PDF."},
    Known{"Rar!", "dit is een ingepakt bestand. Pak het uit en voeg toe wat erin zit."},
    Known{"7z\xBC\xAF", "dit is een ingepakt bestand. Pak het uit en voeg toe wat erin zit."},
    Known{"\x1F\x8B", "dit is een ingepakt bestand. Pak het uit en voeg toe wat erin zit."},
};

struct OfficeKind {
    std::string_view says;
    Bestandssoort soort;
};
const std::array office_kinds{
    OfficeKind{"wordprocessingml.document.main+xml", {Bijlagesoort::tekst, ".docx"}},
    OfficeKind{"spreadsheetml.sheet.main+xml", {Bijlagesoort::rekenblad, ".xlsx"}},
    OfficeKind{"presentationml.presentation.main+xml", {Bijlagesoort::presentatie, ".pptx"}},
};
const std::array open_kinds{
    OfficeKind{"application/vnd.oasis.opendocument.text", {Bijlagesoort::tekst, ".odt"}},
    OfficeKind{"application/vnd.oasis.opendocument.spreadsheet", {Bijlagesoort::rekenblad, ".ods"}},
    OfficeKind{"application/vnd.oasis.opendocument.presentation", {Bijlagesoort::presentatie, ".odp"}},
};

/// Whole, because it is within the bound.
std::string bytes_of(const std::filesystem::path& file, const std::string& name) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) refuse(name, "dit bestand is er niet, of het is een map.");
    const auto size = std::filesystem::file_size(file, error);
    if (error) throw StorageError(fmt::format("{} is niet te lezen ({}).", name, error.message()));
    if (size == 0) refuse(name, "dit bestand is leeg. Kopieer het opnieuw.");
    const auto too_big = [&] {
        refuse(name,
               fmt::format("dit is {}, en een bijlage is hoogstens {}. Maak het kleiner, of bewaar het elders en zet "
                           "de vindplaats in een opmerking.",
                           grootte_in_words(static_cast<std::int64_t>(size)), most_bijlage_in_words));
    };
    if (size > static_cast<std::uintmax_t>(most_bijlage_bytes)) too_big();
    std::string bytes(size, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(in.gcount()) != bytes.size() || in.bad())
        throw StorageError(fmt::format("{} is niet te lezen. Controleer of het bestand er nog is.", name));
    return bytes;
}

Bestandssoort photo(const std::string& name, const std::optional<Fotomaat>& size, const char* ending) {
    if (!size) refuse(name, "deze foto is beschadigd of niet helemaal gekopieerd. Kopieer of bewaar hem opnieuw.");
    if (std::uint64_t{size->width} * size->height > most_pixels)
        refuse(name, fmt::format("deze foto is {} bij {} punten. Maak hem kleiner (hoogstens 100 megapixel).",
                                 size->width, size->height));
    return {Bijlagesoort::foto, ending};
}

Bestandssoort pdf(const std::string& name, std::string_view bytes) {
    const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), pdf_end_within));
    if (tail.find("%%EOF") == std::string_view::npos)
        refuse(name, "deze PDF is beschadigd of niet helemaal gekopieerd. Kopieer of bewaar hem opnieuw.");
    return {Bijlagesoort::pdf, ".pdf"};
}

/// Each entry unpacked once, so that what promises less than it is does not pass; then forgotten.
void unpack_all(const ZipFile& zip) {
    for (const std::string& entry : zip.names()) (void)zip.read(entry);
}

Bestandssoort office(const std::string& name, std::string_view bytes) try {
    const ZipFile zip(bytes, most_unpacked);
    unpack_all(zip);
    if (zip.has("[Content_Types].xml")) {
        const std::string types = zip.read("[Content_Types].xml");
        if (types.size() > most_kind) refuse(name, "dit document is beschadigd. Bewaar het opnieuw.");
        if (types.find("macroEnabled") != std::string::npos || types.find("vbaProject") != std::string::npos)
            refuse(name,
                   "dit document heeft macro's, dus een programma in zich. Bewaar het als docx, xlsx, pptx of PDF.");
        for (const auto& [says, soort] : office_kinds)
            if (types.find(says) != std::string::npos) return soort;
    }
    if (zip.has("mimetype")) {
        const std::string type = zip.read("mimetype");
        for (const std::string& entry : zip.names())
            if (entry.starts_with("Basic/") || entry.starts_with("Scripts/"))
                refuse(name, "dit document heeft macro's, dus een programma in zich. Bewaar het zonder, of als PDF.");
        for (const auto& [says, soort] : open_kinds)
            if (trim(type) == says) return soort;
    }
    refuse(name, "dit is een ingepakt bestand. Pak het uit en voeg toe wat erin zit.");
} catch (const ZipError& error) {
    refuse(name, error.what());
}

/// HEIC and its kin: a box "ftyp" first.
bool is_heic(std::string_view bytes) {
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
    const std::string_view brand = bytes.substr(8, 4);
    return brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1" || brand == "avif";
}

}  // namespace

Bestandssoort bestandssoort(const std::filesystem::path& file) {
    const std::string name = shorten(file.filename().string(), 60);
    const std::string bytes = bytes_of(file, name);
    if (bytes.starts_with("\xFF\xD8")) return photo(name, measure_jpeg(bytes), ".jpg");
    if (bytes.starts_with("\x89PNG")) return photo(name, measure_png(bytes), ".png");
    if (bytes.starts_with("%PDF-")) return pdf(name, bytes);
    if (bytes.starts_with("PK\3\4")) return office(name, bytes);
    if (is_heic(bytes))
        refuse(
            name,
            "dit is een foto zoals een iPhone die bewaart (HEIC). Deel hem als JPEG, of zet de camera op \"Meest compatibel\".");
    for (const auto& [start, why] : known_strangers)
        if (bytes.starts_with(start)) refuse(name, why);
    refuse(name, fmt::format("dit soort bestand kan geen bijlage zijn. {}", what_is_taken));
}

}  // namespace noaber
