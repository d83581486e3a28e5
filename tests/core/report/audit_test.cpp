// SPDX-License-Identifier: EUPL-1.2
// The audit trail: every change of every replica, in order, in a person's words, with its device.
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/report/audit.h>
#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::test;

namespace {

std::string cell(const OutputSheet& sheet, std::size_t row, std::size_t column) {
    return std::get<std::string>(sheet.rows.at(row).at(column));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit)

BOOST_AUTO_TEST_CASE(it_has_what_was_made_changed_removed_and_undone_here_and_elsewhere) {
    const TemporaryFolder folder;
    auto here = Store::open(folder / "hier.db", core_schema(), {.author = "Femke Wolbert"});
    Record made = info_of<Persoon>().new_record();
    made["naam"] = std::string("Tom; \"Kuipers\"");
    const std::string id = add_record(*here, made);
    auto elsewhere = Store::open(folder / "elders.db", core_schema(),
                                 {.author = "Joyce Steggink", .wall = [] { return system_milliseconds() + 1000; }});
    elsewhere->apply(here->log());
    edit_field(*elsewhere, info_of<Persoon>(), id, "telefoon", std::string("06 1"));
    remove_record(*elsewhere, info_of<Persoon>(), id);
    here->apply(elsewhere->log());
    elsewhere->undo();
    here->apply(elsewhere->log());

    const OutputSheet sheet = audit_of(*here);
    BOOST_TEST(cell(sheet, 0, 2) == "Apparaat");
    std::string lines;
    for (std::size_t row = 1; row < sheet.rows.size(); ++row)
        lines += cell(sheet, row, 1) + "|" + (cell(sheet, row, 2) == "deze computer" ? "hier" : "elders") + "|" +
                 cell(sheet, row, 4) + "|" + cell(sheet, row, 6) + "|" + cell(sheet, row, 7) + "|" +
                 cell(sheet, row, 8) + "\n";
    BOOST_TEST(
        lines.starts_with("Femke Wolbert|hier|Persoon|Naam||Tom; \"Kuipers\"\n"
                          "Joyce Steggink|elders|Persoon|Telefoon||06 1\n"
                          "Joyce Steggink|elders|Persoon|(verwijderd)||\n"));
    BOOST_TEST(lines.ends_with("Joyce Steggink|elders|Persoon|(teruggezet)||\n"));
    BOOST_TEST(device_in_words(*here, elsewhere->device()) == cell(sheet, 2, 2));
    BOOST_TEST(device_in_words(*here, here->device()) == "deze computer");

    write_audit(*here, folder / "alles.csv");
    BOOST_TEST(bytes_of(folder / "alles.csv").find("\"Tom; \"\"Kuipers\"\"\"") != std::string::npos);
    write_audit(*here, folder / "alles.xlsx");
    BOOST_TEST(std::filesystem::file_size(folder / "alles.xlsx") > 0U);
    BOOST_CHECK_THROW(write_audit(*here, folder / "alles.pdf"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
