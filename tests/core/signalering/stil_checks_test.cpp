// SPDX-License-Identifier: EUPL-1.2
// Activities that lie still, on a store whose clock the test holds.
#include "beeld_builder.h"
#include "core_schema.h"
#include "signalering/checks.h"
#include "temporary_folder.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

Date day(int month, int number) { return Date::of(2027, month, number).value(); }

struct Desk {
    test::TemporaryFolder folder;
    std::int64_t now = 0;
    std::unique_ptr<Store> store =
        Store::open(folder / "a.db", test::core_schema(), {.author = "test", .wall = [this] { return now; }});
    Jaarplan plan;
    Activiteit c1;
    Kwartaalrij rij;

    /// A plan whose activity is planned in Q1 and Q2, made on that day.
    explicit Desk(Date made = day(1, 4), bool in_grid = true) {
        it_is(made);
        plan.jaar = 2027;
        put(plan);
        c1.jaarplan = plan.id;
        c1.code = "C1";
        c1.titel = "Trainingen";
        c1.planning = in_grid ? "" : "Q1-Q2";
        put(c1);
        rij.jaarplan = plan.id;
        rij.code = "C1";
        rij.q1 = rij.q2 = in_grid;
        put(rij);
    }
    void it_is(Date when) {
        now =
            std::chrono::duration_cast<std::chrono::milliseconds>(when.days().time_since_epoch()).count() + 43'200'000;
    }
    template <class T>
    void put(T& record, const char* label = "Import van plan.csv") {
        auto tx = store->begin(label);
        tx.put(record);
        tx.commit();
    }
    /// The sentence that is found on a day, or "".
    [[nodiscard]] std::string found_on(Date when) const {
        checks::Found found;
        checks::activiteit_stil(load_beeld(*store, plan, [when] { return when; }), found);
        if (found.empty()) return {};
        const std::string& melding = found.front().melding;
        return found.front().sleutel + ": " + melding.substr(0, melding.find(", en er"));
    }
};

constexpr auto still_q1 = "C1: Trainingen stond gepland in Q1";
constexpr auto still_both = "C1: Trainingen stond gepland in Q1, Q2";

}  // namespace

BOOST_AUTO_TEST_SUITE(activities_that_lie_still)

BOOST_AUTO_TEST_CASE(only_quarters_that_are_over_and_had_the_activity) {
    const struct {
        const char* name;
        Date made;
        bool in_grid;
        Date today;
        const char* found;
    } cases[] = {
        {"the quarter is not over", day(1, 4), true, day(3, 31), ""},
        {"the quarter is over", day(1, 4), true, day(4, 1), still_q1},
        {"two are over", day(1, 4), true, day(7, 1), still_both},
        {"planned on the sheet only", day(1, 4), false, day(4, 1), still_q1},
        {"made after the quarter", day(4, 2), true, day(4, 3), ""},
        {"made years later", Date::of(2030, 1, 1).value(), true, Date::of(2030, 1, 2).value(), ""},
        {"made on its last day", day(3, 31), true, day(4, 3), still_q1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(Desk(c.made, c.in_grid).found_on(c.today) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(whatever_somebody_did_in_the_quarter_counts) {
    const struct {
        const char* name;
        void (*does)(Desk& desk);
        const char* found;
    } cases[] = {
        {"nothing", [](Desk&) {}, still_q1},
        {"changed the sheet",
         [](Desk& desk) { edit_field(*desk.store, info_of<Activiteit>(), desk.c1.id.text, "doel", std::string("x")); },
         ""},
        {"changed the grid", [](Desk& desk) { zet_kwartaal(*desk.store, desk.c1, 4, true); }, ""},
        {"imported it again",
         [](Desk& desk) {
             desk.c1.doel = "x";
             desk.put(desk.c1);
         },
         still_q1},
        {"added an actie",
         [](Desk& desk) {
             Actie actie;
             actie.titel = "Zaal";
             actie.activiteit = desk.c1.id;
             desk.put(actie, "Actie Zaal toegevoegd");
         },
         ""},
        {"an actie was done by what an imported list says",
         [](Desk& desk) {
             Actie actie;
             actie.titel = "Zaal";
             actie.activiteit = desk.c1.id;
             actie.status = ActieStatus::gedaan;
             actie.afgerond = day(2, 1);
             desk.put(actie);
         },
         ""},
        {"held a meeting of it",
         [](Desk& desk) {
             Overlegregel regel;
             regel.overleg = "Training";
             regel.activiteit = desk.c1.id;
             desk.put(regel);
             Overleg held;
             held.overleg = "Training";
             held.datum = day(2, 3);
             held.status = OverlegStatus::gehouden;
             desk.put(held);
         },
         ""},
        {"only planned a meeting of it",
         [](Desk& desk) {
             Overlegregel regel;
             regel.overleg = "Training";
             regel.activiteit = desk.c1.id;
             desk.put(regel);
             Overleg planned;
             planned.overleg = "Training";
             planned.datum = day(2, 3);
             desk.put(planned);
         },
         still_q1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Desk desk;
            desk.it_is(day(2, 10));
            c.does(desk);
            BOOST_TEST(desk.found_on(day(4, 1)) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(what_was_done_in_another_quarter_does_not_count) {
    Desk desk;
    desk.it_is(day(4, 10));
    edit_field(*desk.store, info_of<Activiteit>(), desk.c1.id.text, "doel", std::string("x"));
    BOOST_TEST(desk.found_on(day(7, 1)) == still_q1);
}

BOOST_AUTO_TEST_SUITE_END()
