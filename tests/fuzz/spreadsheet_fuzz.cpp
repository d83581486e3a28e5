// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a spreadsheet: an InputError in words, or tables within the bounds.
#include "fuzz_target.h"

#include "spreadsheet_files.h"

using namespace noaber;
using namespace noaber::test;

namespace {

constexpr std::size_t most_columns = 16'384;

const TemporaryFolder& folder() {
    static const TemporaryFolder made;
    return made;
}

}  // namespace

std::vector<std::string> test::seeds() {
    return {
        "Naam;E-mail;Telefoon;Gemeente;Functies\r\nFemke Wolbert;f@x.nl;06 1;Borne;\"HIN, ICO\"\r\n",
        "Code,Activiteit\n\"A\"\"1\",\"twee\nregels\"\n",
        "\xef\xbb\xbfNaam\tAandeel\nTom Kuipers\t1,5\n",
        "Naam;Reden\nR\xe9gis;caf\xe9\n",
        bytes_of(test::write_xlsx(folder() / "zaad.xlsx")),
        ods_of(
            "<table:table table:name='Blad'><table:table-row><table:table-cell office:value-type='string'><text:p>een"
            "</text:p></table:table-cell><table:table-cell office:value-type='date' office:date-value='2017-06-20'/>"
            "</table:table-row></table:table>")};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) try {
    const auto file = folder().write("invoer", {reinterpret_cast<const char*>(data), size});
    for (const Sheet& sheet : test::read(file).sheets)
        for (const auto& row : sheet.rows) must(row.size() <= most_columns);
    return 0;
} catch (const InputError& error) {
    must(!std::string_view(error.what()).empty());
    return 0;
}
