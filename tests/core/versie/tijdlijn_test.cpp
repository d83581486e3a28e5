// SPDX-License-Identifier: EUPL-1.2
// The plan along the days: bars of quarters that follow each other, signs of what falls due.
#include "plan_store.h"

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/tijdlijn.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

struct Timeline : test::PlanStore {
    Timeline() { fill(); }
    /// "A2 Opvangoefening [2017-04-01..2017-06-30] 2017-06-20 De dag zelf"
    [[nodiscard]] std::string seen() const {
        std::string all;
        for (const TijdlijnRij& row : tijdlijn(*store, plan)) {
            all += (row.is_kop() ? "# " : row.code + " ") + row.titel;
            for (const TijdlijnBalk& bar : row.balken) all += " [" + bar.van.to_text() + ".." + bar.tot.to_text() + "]";
            for (const TijdlijnTeken& sign : row.tekens) all += " " + sign.datum.to_text() + " " + sign.tekst;
            all += "\n";
        }
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tijdlijnen, Timeline)

BOOST_AUTO_TEST_CASE(bars_are_runs_of_planned_quarters) {
    const struct {
        std::array<bool, 4> marks;
        const char* bars;
    } cases[] = {
        {{false, false, false, false}, ""},
        {{true, true, false, true}, " [2017-01-01..2017-06-30] [2017-10-01..2017-12-31]"},
        {{true, true, true, true}, " [2017-01-01..2017-12-31]"},
        {{false, true, true, false}, " [2017-04-01..2017-09-30]"},
    };
    for (const auto& c : cases) {
        for (int quarter = 1; quarter <= 4; ++quarter)
            zet_kwartaal(*store, activiteit("C3"), quarter, c.marks[static_cast<std::size_t>(quarter - 1)]);
        BOOST_TEST(seen().find(std::string("C3 Draaiboek") + c.bars + " 2017-06-20") != std::string::npos, seen());
    }
}

BOOST_AUTO_TEST_CASE(signs_of_what_falls_due_this_year) {
    auto transaction = store->begin("Tekens");
    Werkgroep pim{{}, "PIM"};
    transaction.put(pim);
    const auto actie = [&](const char* titel, std::optional<Date> due, ActieStatus status) {
        Actie one;
        one.titel = titel;
        one.vervaldatum = due;
        one.status = status;
        one.activiteit = activiteit("A2").id;
        transaction.put(one);
    };
    actie("Later", Date::of(2017, 9, 1), ActieStatus::open);
    actie("Klaar", Date::of(2017, 5, 1), ActieStatus::gedaan);
    actie("Vervallen", Date::of(2017, 5, 2), ActieStatus::vervallen);
    actie("Ander jaar", Date::of(2018, 5, 2), ActieStatus::open);
    actie("Zonder dag", std::nullopt, ActieStatus::open);
    for (const auto status : {OverlegStatus::gepland, OverlegStatus::vervallen}) {
        Overleg overleg;
        overleg.overleg = "PIM-overleg";
        overleg.datum = Date::of(2017, 2, status == OverlegStatus::gepland ? 7 : 21);
        overleg.werkgroep = pim.id;
        overleg.status = status;
        transaction.put(overleg);
    }
    transaction.commit();
    BOOST_TEST(seen() ==
               "# Werkgroep PIM 2017-02-07 Overleg: PIM-overleg\n"
               "A2 Opvangoefening [2017-04-01..2017-06-30] 2017-05-01 Actie (gedaan): Klaar 2017-06-20 De dag zelf "
               "2017-09-01 Actie: Later\n"
               "B1 Bijeenkomst [2017-01-01..2017-03-31] [2017-07-01..2017-09-30] 2017-06-20 De dag zelf\n"
               "C3 Draaiboek 2017-06-20 De dag zelf\n");
}

BOOST_AUTO_TEST_SUITE_END()
