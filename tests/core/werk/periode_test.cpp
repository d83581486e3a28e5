// SPDX-License-Identifier: EUPL-1.2
// A period that ends before it starts is refused where a person can mend it.
#include "plan_store.h"
#include "werk_fixture.h"

#include <noaber/base/errors.h>
#include <noaber/import/import.h>
#include <noaber/jaarplan/doel.h>
#include <noaber/jaarplan/uren.h>
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

BOOST_AUTO_TEST_CASE(years_are_held_against_each_other_as_dates_are) {
    Indicator one;
    one.indicator = "Opkomst";
    one.nuljaar = 2018;
    one.streefjaar = 2016;
    const std::string words = "Te bereiken in: 2016 ligt vóór Jaar van de nulmeting (2018). Vul een later jaar in.";
    BOOST_TEST(test::refusal_of([&] { (void)add_record(*store, to_record(one)); }) == words);
    one.streefjaar = 2018;
    const std::string id = add_record(*store, to_record(one));
    const auto edit = [&](const char* field, Value value) {
        return test::refusal_of([&] { edit_field(*store, info_of<Indicator>(), id, field, value); });
    };
    BOOST_TEST(edit("streefjaar", std::int64_t{2016}) == words);
    BOOST_TEST(edit("nuljaar", std::int64_t{2019}) != "");
    BOOST_TEST(edit("nuljaar", {}) == "");
    BOOST_TEST(edit("streefjaar", std::int64_t{2016}) == "");
}

BOOST_AUTO_TEST_CASE(a_period_that_was_broken_elsewhere_keeps_no_other_field_from_being_mended) {
    Afwezigheid leave;
    leave.persoon = persoon("Femke Wolbert");
    leave.van = day(2027, 3, 5);
    leave.tot = day(2027, 3, 1);
    auto tx = store->begin("Samengekomen");
    tx.put(leave);
    tx.commit();
    edit_field(*store, info_of<Afwezigheid>(), leave.id.text, "reden", std::string("verlof"));
    edit_field(*store, info_of<Afwezigheid>(), leave.id.text, "tot", std::string("2027-03-06"));
}

BOOST_AUTO_TEST_CASE(hours_are_no_fewer_than_none) {
    const Id<Persoon> femke = persoon("Femke Wolbert");
    const struct {
        Value value;
        const char* words;
    } cases[] = {
        {-1.5, "Uren per week voor de regio: dit kan niet minder dan 0 zijn. Vul 0 of meer in."},
        {0.0, ""},
        {{}, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(to_text(c.value))
            BOOST_TEST(test::refusal_of([&] {
                           edit_field(*store, info_of<Persoon>(), femke.text, "uren_per_week", c.value);
                       }) == c.words);
    Ureninzet hours;
    hours.jaarplan = plan.id;
    hours.persoon = femke;
    hours.werkzaamheid = "Overleg";
    hours.q3 = -4;
    BOOST_TEST(test::refusal_of([&] { (void)add_record(*store, to_record(hours)); }) ==
               "Uren Q3: dit kan niet minder dan 0 zijn. Vul 0 of meer in.");
    SilentProgress progress;
    const auto file =
        folder.write("uren.csv", "Naam;Andere werkzaamheid;Uren Q1;Jaar\r\nFemke Wolbert;Overleg;-3;2027\r\n");
    const auto report = import_files(*store, {file}, {}, progress);
    BOOST_REQUIRE(report.tabellen.at(0).geweigerd.size() == 1U);
    BOOST_TEST(report.tabellen[0].geweigerd[0].kolom == "Uren Q1");
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
