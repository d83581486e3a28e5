// SPDX-License-Identifier: EUPL-1.2
// The usual steps of an activity as acties, counted back from its day.
#include "overleg_desk.h"

#include <noaber/jaarplan/sjabloon.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

namespace {

struct Desk : test::OverlegDesk {
    Jaarplan plan = add([] {
        Jaarplan one;
        one.jaar = 2017;
        return one;
    }());
    Activiteit oefening = add([this] {
        Activiteit one;
        one.jaarplan = plan.id;
        one.groep = "Werkgroep PIM";
        one.code = "A2";
        one.titel = "Opvangoefening";
        one.soort = "Oefening";
        one.dag = day("2017-10-12");  // a Thursday
        one.contactpersoon = "Femke Wolbert (inhoud)";
        return one;
    }());

    Desk() {
        stap("oefening", "Evalueren", -7);
        stap("oefening", "Zaal reserveren", 60, "zaal\ncatering");
        stap("oefening", "Draaiboek rondsturen", 14);
        stap("training", "Iets anders", 3);
    }
    void stap(std::string sjabloon, std::string wat, std::int64_t dagen, std::string checklist = {}) {
        Sjabloonstap one;
        one.sjabloon = std::move(sjabloon);
        one.stap = std::move(wat);
        one.dagen = dagen;
        one.checklist = std::move(checklist);
        add(one);
    }
    std::string refused(const Activiteit& activiteit) {
        try {
            (void)pas_sjabloon_toe(store, activiteit);
        } catch (const SjabloonFout& fout) {
            BOOST_TEST(store.count(info_of<Actie>()) == 0U);
            return fout.veld();
        }
        return "nothing";
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_day_that_is_no_working_day_moves_to_the_one_before) {
    struct Case {
        const char* dag;
        int before;
        const char* expected;
        const char* why;
    };
    const Case cases[] = {
        {"2017-10-12", 0, "2017-10-12", "the day itself"},
        {"2017-10-12", 14, "2017-09-28", "two weeks before, a Thursday"},
        {"2017-10-12", 60, "2017-08-11", "13 August is a Sunday"},
        {"2017-10-12", -2, "2017-10-13", "two days after is a Saturday"},
        {"2017-04-27", 0, "2017-04-26", "Koningsdag"},
        {"2017-04-17", 0, "2017-04-13", "Tweede paasdag, back over the weekend and Goede Vrijdag"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.why) {
            BOOST_TEST(sjabloondatum(day(c.dag), c.before).to_text() == c.expected);
        }
}

BOOST_FIXTURE_TEST_CASE(steps_become_acties_once, Desk) {
    const SjabloonGevolg first = pas_sjabloon_toe(store, oefening);
    BOOST_TEST(first.nieuw == 3U);
    BOOST_TEST(*store.undo_label() == "Acties voor A2 uit sjabloon oefening");
    std::string made;
    for (const Actie& one : store.list<Actie>()) {
        BOOST_TEST((one.eigenaar == femke.id));
        BOOST_TEST((one.werkgroep == pim.id));
        BOOST_TEST((one.activiteit == oefening.id));
        if (one.titel == "Zaal reserveren") {
            BOOST_TEST(one.vervaldatum->to_text() == "2017-08-11");
            BOOST_TEST(one.checklist == "zaal\ncatering");
        }
    }
    // Changed by somebody: stays so, and is not made again.
    Actie changed = store.list<Actie>().front();
    changed.vervaldatum = day("2017-12-01");
    changed.eigenaar = tom.id;
    add(changed);
    const SjabloonGevolg second = pas_sjabloon_toe(store, oefening);
    BOOST_TEST(second.nieuw == 0U);
    BOOST_TEST(second.bestaand == 3U);
    BOOST_TEST(store.count(info_of<Actie>()) == 3U);
    BOOST_TEST((store.find(changed.id)->vervaldatum == day("2017-12-01")));
}

BOOST_FIXTURE_TEST_CASE(open_steps_move_along_with_the_day, Desk) {
    const auto due = [&] {
        std::string all;
        for (const Sjabloonstap& stap : stappen_van(store, "oefening"))
            for (const Actie& one : store.list<Actie>())
                if (one.titel == stap.stap) all += one.vervaldatum->to_text() + " ";
        return all;
    };
    const auto the = [&](const char* titel) {
        const auto all = store.list<Actie>();
        return *std::ranges::find(all, titel, &Actie::titel);
    };
    const auto move_to = [&](const char* dag) {
        oefening.dag = day(dag);
        oefening = add(oefening);
        return pas_sjabloon_toe(store, oefening);
    };
    (void)pas_sjabloon_toe(store, oefening);
    BOOST_TEST(due() == "2017-08-11 2017-09-28 2017-10-19 ");
    SjabloonGevolg gevolg = move_to("2017-11-09");
    BOOST_TEST(gevolg.verzet == 3U);
    BOOST_TEST(gevolg.bestaand == 0U);
    BOOST_TEST(due() == "2017-09-08 2017-10-26 2017-11-16 ");
    // What is done stays, and so does what somebody gave another day, be it the one from before.
    Actie done = the("Zaal reserveren");
    done.status = ActieStatus::gedaan;
    add(done);
    Actie by_hand = the("Draaiboek rondsturen");
    by_hand.vervaldatum = day("2017-09-28");
    add(by_hand);
    gevolg = move_to("2017-11-16");
    BOOST_TEST(gevolg.verzet == 1U);
    BOOST_TEST(gevolg.bestaand == 2U);
    BOOST_TEST(due() == "2017-09-08 2017-09-28 2017-11-23 ");
    store.undo();
    BOOST_TEST(due() == "2017-09-08 2017-09-28 2017-11-16 ");
}

BOOST_FIXTURE_TEST_CASE(a_day_given_with_the_template_counts_as_the_day, Desk) {
    (void)pas_sjabloon_toe(store, oefening, day("2017-11-09"));
    const SjabloonGevolg gevolg = pas_sjabloon_toe(store, store.find(oefening.id).value(), day("2017-11-16"));
    BOOST_TEST(gevolg.verzet == 3U);
    BOOST_TEST((store.find(oefening.id)->dag == day("2017-11-16")));
    // Steps that were counted otherwise since move too; nobody touched the acties.
    Sjabloonstap stap = stappen_van(store, "oefening").front();
    stap.dagen = 70;
    add(stap);
    BOOST_TEST(pas_sjabloon_toe(store, store.find(oefening.id).value()).verzet == 1U);
}

BOOST_FIXTURE_TEST_CASE(one_undo_takes_all_back, Desk) {
    (void)pas_sjabloon_toe(store, oefening, day("2017-11-01"));
    BOOST_TEST((store.find(oefening.id)->dag == day("2017-11-01")));
    store.undo();
    BOOST_TEST(store.count(info_of<Actie>()) == 0U);
    BOOST_TEST((store.find(oefening.id)->dag == day("2017-10-12")));
}

BOOST_FIXTURE_TEST_CASE(whose_they_are, Desk) {
    struct Case {
        const char* contact;
        const char* in_grid;
        const char* owner;
        const char* stand_in;
    };
    const Case cases[] = {
        {"Tom Kuipers", "", "Tom Kuipers", ""},
        {"Femke Wolbert (inhoud) en Tom Kuipers (OTO)", "", "", "Femke Wolbert (inhoud) en Tom Kuipers (OTO)"},
        {"Contactfunctionaris per proces", "", "", "Contactfunctionaris per proces"},
        {"", "Ilse Nijmeijer", "Ilse Nijmeijer", ""},
        {"n.n.b.", "??", "", ""},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.contact) {
            oefening.contactpersoon = c.contact;
            oefening.code += "x";
            oefening.id.text.clear();
            oefening = add(oefening);
            Kwartaalrij rij;
            rij.jaarplan = plan.id;
            rij.code = oefening.code;
            rij.contactpersoon = c.in_grid;
            add(rij);
            (void)pas_sjabloon_toe(store, oefening);
            const Actie actie = store.list<Actie>(Where{"activiteit", oefening.id.text}).front();
            const auto owner = store.find(actie.eigenaar);
            BOOST_TEST((owner ? owner->naam : std::string()) == c.owner);
            BOOST_TEST(actie.naam == c.stand_in);
        }
}

BOOST_FIXTURE_TEST_CASE(what_is_missing_is_told_with_its_field, Desk) {
    Activiteit without = oefening;
    without.soort = " ";
    BOOST_TEST(refused(without) == "soort");
    without = oefening;
    without.soort = "feest";
    BOOST_TEST(refused(without) == "soort");
    without = oefening;
    without.dag.reset();
    BOOST_TEST(refused(without) == "dag");
}
