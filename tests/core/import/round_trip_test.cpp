// SPDX-License-Identifier: EUPL-1.2
// Export and import again: whatever is in a file comes back the same in an empty one, as CSV and as XLSX.
#include "arbitrary_plan.h"
#include "import_fixture.h"
#include "places.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/import/export.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/store/edit.h>
#include <noaber/store/reference.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;

namespace {

std::string written(const Store& store, const FieldInfo& field, const Value& value) {
    if (is_empty(value)) return {};
    return field.type == FieldType::reference
               ? precise_title(store, *store.find(*store.schema().find(field.refers_to), as_text(value)))
               : display_value(store, field, value);
}

/// Everything in a file, by what people read: a line for each record.
std::vector<std::string> everything(const Store& store) {
    std::vector<std::string> lines;
    for (const EntityInfo* entity : test::core_schema().entities())
        for (const Record& record : store.list(*entity)) {
            std::string line = entity->name;
            for (std::size_t i = 0; i < record.values.size(); ++i)
                line += " | " + entity->fields[i].name + "=" + written(store, entity->fields[i], record.values[i]);
            lines.push_back(line);
        }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string refusals_of(const ImportReport& report) { return test::refusals(report); }

/// Exports, imports into an empty file, and gives what is there.
std::vector<std::string> after_round_trip(const Store& store, const std::filesystem::path& folder,
                                          ExportFormat format) {
    std::filesystem::remove_all(folder);
    export_tables(store, folder / "uit", format);
    const auto other = Store::open(folder / "ander.db", test::core_schema());
    SilentProgress progress;
    const ImportReport report = import_files(*other, {folder / "uit"}, {}, progress);
    if (report.anything_refused()) return {"refused: " + refusals_of(report)};
    auto there = everything(*other);
    // And once more into the same file: nothing changes.
    const ImportReport again = import_files(*other, {folder / "uit"}, {}, progress);
    if (again.geschreven) there.push_back("the second import changed something: " + test::in_short(again));
    return there;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(the_demo_plan_comes_back) {
    const test::ImportFixture here;
    here.import({test::source_path("db/demo")});
    const auto before = everything(*here.store);
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx})
        BOOST_TEST(after_round_trip(*here.store, here.folder / "heen", format) == before,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_a_workbook_comes_back_from_csv) {
    const test::ImportFixture here;
    Overleg held;
    held.overleg = "PIM-overleg";
    held.volgens = held.datum = Date::of(2017, 5, 9);
    held.agenda_vastgelegd = "Opening\n    een regel\nSluiting";
    for (std::size_t i = 0; held.verslag.size() + 2 <= 100'000; ++i) held.verslag += i % 80 == 79 ? ".\n" : "é;";
    held.verslag += "einde";
    add_record(*here.store, to_record(held));
    BOOST_TEST(after_round_trip(*here.store, here.folder / "heen", ExportFormat::csv) == everything(*here.store),
               boost::test_tools::per_element());
    BOOST_CHECK_EXCEPTION(export_tables(*here.store, here.folder / "uit", ExportFormat::xlsx), InputError,
                          [](const InputError& error) {
                              return std::string(error.what()).find("Exporteer als CSV") != std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(an_empty_file_comes_back_empty) {
    const test::ImportFixture here;
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx})
        BOOST_TEST(after_round_trip(*here.store, here.folder / "heen", format).empty());
}

BOOST_AUTO_TEST_CASE(whatever_is_in_a_file_comes_back) {
    const bool held = rc::check("export and import", [] {
        const test::ImportFixture here;
        Transaction transaction = here.store->begin("Proef");
        test::fill_arbitrarily(transaction);
        transaction.commit();
        const auto before = everything(*here.store);
        for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx}) {
            const auto after = after_round_trip(*here.store, here.folder / "heen", format);
            for (const std::string& one : before)
                if (std::find(after.begin(), after.end(), one) == after.end())
                    RC_FAIL("gone: " + one + "\nfirst there: " + (after.empty() ? "" : after.front()));
            for (const std::string& one : after)
                if (std::find(before.begin(), before.end(), one) == before.end()) RC_FAIL("new: " + one);
        }
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_SUITE_END()
