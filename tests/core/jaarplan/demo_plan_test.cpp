// SPDX-License-Identifier: EUPL-1.2
// The readers on the demo plan: its oddities are found, and nothing else is.
#include "places.h"

#include <noaber/jaarplan/contact_reader.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/report/import/spreadsheet.h>
#include <noaber/signalering/tekst_afgebroken.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(the_demo_plan_is_understood) {
    SilentProgress progress;
    const auto rows = read_spreadsheet(test::source_path("db/demo/activiteiten.csv"), progress).sheets.at(0).rows;
    std::string broken_off;
    std::string unsure;
    std::string not_understood;
    std::string with_amount;
    std::string roles;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        auto row = rows[i];
        row.resize(11);
        const std::string code = row[1] + " ";
        for (std::size_t column = 3; column <= 6; ++column)
            if (stops_mid_sentence(row[column])) broken_off += code;
        const auto planning = read_planning(row[7], 2017);
        if (planning.unsure) unsure += code;
        if (planning.kind == PlanningMeaning::Kind::not_understood) not_understood += code;
        if (read_kosten(row[8]).cents > 0) with_amount += code;
        for (const std::size_t column : {9U, 10U})
            for (const auto& contact : read_contacten(row[column], [](std::string_view) { return false; }))
                if (contact.kind == Contact::Kind::rol) roles += code;
    }
    BOOST_TEST(broken_off == "E5 ");
    BOOST_TEST(unsure == "A2 D1 ");
    BOOST_TEST(not_understood == "");
    BOOST_TEST(with_amount == "D5 ");
    BOOST_TEST(roles == "C4 D4 ");
}
