// SPDX-License-Identifier: EUPL-1.2
// A period that ends before it starts is refused where a person can mend it.
#include "werk_fixture.h"

#include <noaber/base/errors.h>
#include <noaber/import/import.h>
#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

BOOST_FIXTURE_TEST_SUITE(periods, test::WerkFixture)

BOOST_AUTO_TEST_CASE(an_end_before_its_start_is_refused_in_the_form) {
    Afwezigheid leave;
    leave.persoon = persoon("Femke Wolbert");
    leave.van = day(2027, 3, 5);
    leave.tot = day(2027, 3, 1);
    const auto says = [](const InputError& error) {
        return std::string(error.what()) == "Tot: 1-3-2027 ligt vóór Van (5-3-2027). Vul een latere datum in.";
    };
    BOOST_CHECK_EXCEPTION((void)add_record(*store, to_record(leave)), InputError, says);
    leave.tot = day(2027, 3, 5);
    const std::string id = add_record(*store, to_record(leave));
    BOOST_CHECK_EXCEPTION(edit_field(*store, info_of<Afwezigheid>(), id, "tot", std::string("2027-03-01")), InputError,
                          says);
    BOOST_CHECK_THROW(edit_field(*store, info_of<Afwezigheid>(), id, "van", std::string("2027-03-06")), InputError);
    edit_field(*store, info_of<Afwezigheid>(), id, "tot", {});  // without an end is sound
    edit_field(*store, info_of<Afwezigheid>(), id, "van", std::string("2027-03-06"));
}

BOOST_AUTO_TEST_CASE(an_end_before_its_start_is_refused_in_a_sheet) {
    SilentProgress progress;
    const auto file =
        folder.write("verlof.csv",
                     "Naam;Van;Tot;Reden\r\nFemke Wolbert;1-3-2027;5-3-2027;\r\nRik Broekhuis;5-3-2027;1-3-2027;\r\n");
    const auto report = import_files(*store, {file}, {}, progress);
    BOOST_REQUIRE(report.tabellen.at(0).geweigerd.size() == 1U);
    BOOST_TEST(report.tabellen[0].geweigerd[0].rij == 3U);
    BOOST_TEST(report.tabellen[0].geweigerd[0].kolom == "Tot");
}

BOOST_AUTO_TEST_SUITE_END()
