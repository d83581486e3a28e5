// SPDX-License-Identifier: EUPL-1.2
// Coverage of goals, and indicators held against their line.
#include "werk_fixture.h"

#include <noaber/jaarplan/doelkoers.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

namespace {

/// Attendance from 60 % at the end of 2015 to 80 % at the end of 2019.
Indicator opkomst() {
    Indicator one;
    one.id.text = "i";
    one.indicator = "Opkomst";
    one.eenheid = "%";
    one.nulmeting = 60;
    one.nuljaar = 2015;
    one.streefwaarde = 80;
    one.streefjaar = 2019;
    return one;
}

Meting meting(Date when, double value, std::string of = "i") { return {{}, {std::move(of)}, when, value, {}}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(goals)

BOOST_AUTO_TEST_CASE(coverage_by_goal_and_speerpunt) {
    const std::vector<Speerpunt> punten{{{"s3"}, "10. Laatste", "c"},
                                        {{"s1"}, "2. Informatie", "a"},
                                        {{"s2"}, "2. informatie", "b"}};
    std::vector<Activiteit> activiteiten(4);
    activiteiten[0].speerpunt.text = "s1";
    activiteiten[1].speerpunt.text = "s2";
    activiteiten[2].speerpunt.text = "weg";  // a speerpunt that is gone
    const Dekking dekking = bereken_dekking(punten, activiteiten);
    BOOST_REQUIRE(dekking.doelen.size() == 2U);
    BOOST_TEST(dekking.doelen[0].doelstelling == "2. Informatie");
    BOOST_TEST(dekking.doelen[0].aantal() == 2U);
    BOOST_TEST(dekking.doelen[1].aantal() == 0U);
    BOOST_TEST(dekking.zonder == (std::vector<std::size_t>{2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_line_from_baseline_to_target) {
    const Indicator one = opkomst();
    BOOST_TEST(gevraagd_op(one, day(2014, 5, 1)) == 60.0);
    BOOST_TEST(gevraagd_op(one, day(2015, 12, 31)) == 60.0);
    BOOST_TEST(gevraagd_op(one, day(2017, 12, 31)) == 60 + 20 * 731.0 / 1461, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(gevraagd_op(one, day(2019, 12, 31)) == 80.0);
    BOOST_TEST(gevraagd_op(one, day(2025, 1, 1)) == 80.0);
}

BOOST_AUTO_TEST_CASE(on_course_or_not) {
    Indicator down = opkomst();
    down.richting = Richting::omlaag;
    down.nulmeting = 30;
    down.streefwaarde = 10;
    const struct {
        const char* name;
        Indicator indicator;
        std::vector<Meting> metingen;
        Koersstand stand;
    } cases[] = {
        {"nothing measured", opkomst(), {}, Koersstand::geen_meting},
        {"of another", opkomst(), {meting(day(2017, 12, 31), 50, "j")}, Koersstand::geen_meting},
        {"on the line", opkomst(), {meting(day(2015, 12, 31), 60)}, Koersstand::op_koers},
        {"above it", opkomst(), {meting(day(2017, 12, 31), 71)}, Koersstand::op_koers},
        {"below it", opkomst(), {meting(day(2017, 12, 31), 70)}, Koersstand::uit_koers},
        {"reached", opkomst(), {meting(day(2017, 12, 31), 80)}, Koersstand::gehaald},
        {"late and not reached", opkomst(), {meting(day(2021, 1, 1), 79)}, Koersstand::uit_koers},
        {"the last one counts",
         opkomst(),
         {meting(day(2017, 12, 31), 75), meting(day(2016, 6, 1), 40)},
         Koersstand::op_koers},
        {"downwards, below it", down, {meting(day(2017, 12, 31), 19)}, Koersstand::op_koers},
        {"downwards, above it", down, {meting(day(2017, 12, 31), 21)}, Koersstand::uit_koers},
        {"downwards, reached", down, {meting(day(2017, 12, 31), 9)}, Koersstand::gehaald},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(to_text(koers_van(c.indicator, c.metingen).stand) == to_text(c.stand));
        }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_an_indicator_is_said_at_its_field) {
    const struct {
        const char* name;
        void (*change)(Indicator&);
        const char* fields;
    } cases[] = {
        {"sound", [](Indicator&) {}, ""},
        {"no baseline", [](Indicator& i) { i.nulmeting.reset(); }, "nulmeting "},
        {"no year of the baseline", [](Indicator& i) { i.nuljaar.reset(); }, "nuljaar "},
        {"no year that there is", [](Indicator& i) { i.nuljaar = 20170; }, "nuljaar "},
        {"no target",
         [](Indicator& i) {
             i.streefwaarde.reset();
             i.streefjaar.reset();
         },
         "streefwaarde streefjaar "},
        {"target before the baseline", [](Indicator& i) { i.streefjaar = 2014; }, "streefjaar "},
        {"target in the year of the baseline", [](Indicator& i) { i.streefjaar = 2015; }, "streefjaar "},
        {"the wrong way", [](Indicator& i) { i.richting = Richting::omlaag; }, "richting "},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Indicator one = opkomst();
            c.change(one);
            std::string fields;
            for (const auto& problem : problemen_van(one)) fields += problem.veld + " ";
            BOOST_TEST(fields == c.fields);
            const auto koers = koers_van(one, {meting(day(2017, 12, 31), 50)});
            BOOST_TEST((koers.stand == Koersstand::onvolledig) == !fields.empty());
        }
}

BOOST_AUTO_TEST_CASE(why_it_is_off_course) {
    Indicator one = opkomst();
    one.bron = "OTO-registratie";
    const auto lines = waarom_koers(one, koers_van(one, {meting(day(2017, 12, 31), 62.5)}));
    const std::vector<std::string> expected{
        "Nulmeting 2015: 60 % (OTO-registratie)", "Streefwaarde eind 2019: 80 %",
        "Laatst gemeten op 31-12-2017: 62,5 %",
        "De rechte lijn van nulmeting naar streefwaarde vraagt op die dag: 70,01 %"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
