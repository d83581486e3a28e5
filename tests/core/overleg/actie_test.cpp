// SPDX-License-Identifier: EUPL-1.2
// Acties that are done and come back, checklists, mentions.
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/plugin/workbench.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

}  // namespace

BOOST_AUTO_TEST_CASE(when_the_next_one_is_due) {
    struct Case {
        const char* name;
        Herhaling herhaling;
        const char* due;
        const char* done;
        const char* next;
    };
    const Case cases[] = {
        {"weekly, in time", Herhaling::wekelijks, "2017-03-06", "2017-03-05", "2017-03-13"},
        {"weekly, done weeks late: not into the past", Herhaling::wekelijks, "2017-03-06", "2017-03-24", "2017-03-27"},
        {"two weeks", Herhaling::twee_wekelijks, "2017-03-06", "2017-03-06", "2017-03-20"},
        {"month keeps its day where it can", Herhaling::maandelijks, "2017-01-31", "2017-01-31", "2017-02-28"},
        {"month returns to its day", Herhaling::maandelijks, "2017-01-31", "2017-03-01", "2017-03-31"},
        {"quarter", Herhaling::per_kwartaal, "2017-02-15", "2017-02-10", "2017-05-15"},
        {"half year", Herhaling::halfjaarlijks, "2017-02-15", "2017-02-10", "2017-08-15"},
        {"year, from a leap day", Herhaling::jaarlijks, "2016-02-29", "2016-02-29", "2017-02-28"},
        {"days after it was done", Herhaling::na_afronding, "2017-02-15", "2017-03-01", "2017-03-11"},
        {"never", Herhaling::geen, "2017-02-15", "2017-02-15", ""},
        {"without a due date, from the day it was done", Herhaling::maandelijks, "", "2017-02-15", "2017-03-15"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Actie actie;
            actie.herhaling = c.herhaling;
            actie.herhaal_dagen = 10;
            actie.vervaldatum = Date::parse(c.due);
            const auto next = volgende_vervaldatum(actie, day(c.done));
            BOOST_TEST((next ? next->to_text() : "") == c.next);
        }
}

BOOST_AUTO_TEST_CASE(done_and_back_again_in_one_transaction) {
    test::TemporaryFolder folder;
    Workbench workbench("/geen/plugins");
    Store& store = workbench.open(folder / "a.db");
    Actie actie;
    actie.titel = "Nieuwsbrief";
    actie.vervaldatum = day("2017-03-01");
    actie.herhaling = Herhaling::maandelijks;
    actie.checklist = "x schrijven\nversturen";
    auto tx = store.begin("Actie");
    tx.put(actie);
    tx.commit();

    const auto next = rond_af(store, actie.id, day("2017-02-27"));
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST((store.find(actie.id)->status == ActieStatus::gedaan));
    BOOST_TEST(store.find(actie.id)->afgerond->to_text() == "2017-02-27");
    const Actie again = store.find(*next).value();
    BOOST_TEST(again.vervaldatum->to_text() == "2017-04-01");
    BOOST_TEST(again.checklist == "schrijven\nversturen");
    BOOST_TEST(again.is_open());
    BOOST_CHECK_THROW(rond_af(store, actie.id, day("2017-02-28")), InputError);

    store.undo();
    BOOST_TEST(!store.find(*next).has_value());
    BOOST_TEST(store.find(actie.id)->is_open());
}

BOOST_AUTO_TEST_CASE(checklists) {
    BOOST_TEST((checklist_stand("x zaal\n\nX catering\nuitnodigen") == std::pair(2, 3)));
    BOOST_TEST((checklist_stand("") == std::pair(0, 0)));
    BOOST_TEST(open_checklist("x zaal\nxylofoon huren") == "zaal\nxylofoon huren");
}

BOOST_AUTO_TEST_CASE(mentions_but_no_e_mail_addresses) {
    const auto found = mentions("@Femke Wolbert kun jij? mail naar info@borne.example (@Henk)");
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].back() == "Femke");
    BOOST_TEST(std::count(found[0].begin(), found[0].end(), "Femke Wolbert") == 1);
    BOOST_TEST(found[1].front() == "Henk");
}
