// SPDX-License-Identifier: EUPL-1.2
// Sheets with bytes lost, turned and doubled: refused in words or taken as they read, all or nothing, never a crash.
#include "import_fixture.h"
#include "places.h"

#include <noaber/import/export.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <random>

using namespace noaber;
using noaber::test::bytes_of;

namespace {

/// One to six changes of the kind that editors, mail and disks make.
std::string broken(std::string bytes, std::mt19937& random) {
    constexpr std::string_view signs = "\";,\t\n\r\0=X-.?\377\303";
    for (unsigned i = 0; i <= random() % 6; ++i) {
        const std::size_t at = random() % (bytes.size() + 1);
        switch (random() % 6) {
            case 0: bytes.insert(at, 1, signs[random() % signs.size()]); break;
            case 1: bytes.erase(at, 1 + random() % 20); break;
            case 2: bytes.resize(at); break;
            case 3: bytes.insert(at, bytes.substr(at / 2, random() % 300)); break;
            case 4: bytes.insert(at, std::string(random() % 3'000, 'x')); break;
            default:
                if (at < bytes.size()) bytes[at] = signs[random() % signs.size()];
        }
    }
    return bytes;
}

struct Outcomes {
    int unreadable = 0;
    int refused = 0;
    int taken = 0;
};

/// Imports it into a file with the demo plan: what is not taken has changed nothing.
void import_broken(const test::ImportFixture& here, const std::filesystem::path& file, Outcomes& outcomes) {
    const std::size_t transactions = here.store->log().size();
    bool written = false;
    try {
        const ImportReport report = here.import({file});
        written = report.geschreven;
        ++(report.anything_refused() ? outcomes.refused : outcomes.taken);
        BOOST_TEST(!(report.anything_refused() && written));
    } catch (const InputError& error) {
        ++outcomes.unreadable;
        BOOST_TEST(std::string_view(error.what()).find(file.filename().string()) != std::string_view::npos,
                   error.what());
    }
    BOOST_TEST(here.store->log().size() == transactions + (written ? 1U : 0U));
    if (written) here.store->undo();
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(broken_sheets, test::ImportFixture)

BOOST_AUTO_TEST_CASE(broken_csv_is_refused_or_taken_whole) {
    import({test::source_path("db/demo")});
    std::mt19937 random(2017);
    Outcomes outcomes;
    for (const char* table :
         {"activiteiten", "kwartaalplanning", "werkgroepen", "werkverdeling", "personen", "functievervulling"}) {
        const std::string whole = bytes_of(std::string(test::source_path("db/demo/")) + table + ".csv");
        for (int i = 0; i < 50; ++i)
            BOOST_TEST_CONTEXT(table << " " << i) {
                import_broken(*this, folder.write("kapot.csv", broken(whole, random)), outcomes);
            }
    }
    BOOST_TEST(outcomes.unreadable > 5);
    BOOST_TEST(outcomes.refused > 10);
    BOOST_TEST(outcomes.taken > 10);
}

BOOST_AUTO_TEST_CASE(broken_workbooks_are_refused_or_taken_whole) {
    import({test::source_path("db/demo")});
    const std::string whole = bytes_of(export_tables(*store, folder / "uit", ExportFormat::xlsx).at(0));
    std::mt19937 random(42);
    Outcomes outcomes;
    for (int i = 0; i < 100; ++i)
        BOOST_TEST_CONTEXT(i) {
            import_broken(*this, folder.write("kapot.xlsx", broken(whole, random)), outcomes);
        }
    BOOST_TEST(outcomes.unreadable > 50);
}

BOOST_AUTO_TEST_SUITE_END()
