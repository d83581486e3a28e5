// SPDX-License-Identifier: EUPL-1.2
// Handing over somebody's work: everything open goes, the rest stays, and one undo takes it back.
#include "werk_fixture.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/overdragen.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;
using Soort = Overdrachtpost::Soort;

namespace {

struct Desk : test::WerkFixture {
    Id<Persoon> tom = persoon("Tom Kuipers"), femke = persoon("Femke Wolbert"), rik = persoon("Rik Broekhuis");
    Activiteit c1 = activiteit("C1", "Tom Kuipers (inhoud) en Ilse Nijmeijer");

    Actie actie(std::string titel, ActieStatus status = ActieStatus::open) const {
        Actie one;
        one.titel = std::move(titel);
        one.eigenaar = tom;
        one.status = status;
        return put(one);
    }
    Ureninzet uren(const Id<Persoon>& who, std::array<std::optional<double>, 4> q, std::string what = {}) const {
        Ureninzet one{{}, plan.id, who, what.empty() ? c1.id : Id<Activiteit>{}, what, q[0], q[1], q[2], q[3]};
        return put(one);
    }
    [[nodiscard]] Overdracht planned(const Id<Persoon>& naar, int from = 1) const {
        return plan_overdracht(*store, {plan, tom, from}, naar);
    }
    /// "Acties: Zaal; Uren: ..."
    [[nodiscard]] std::string titles(const Overdracht& all) const {
        std::string text;
        for (const auto& post : all.posten)
            text += (text.empty() ? "" : "; ") + std::string(to_text(post.soort)) + ": " + post.titel;
        return text;
    }
    /// "Femke Wolbert C1 10-20-30-40": every line of hours.
    [[nodiscard]] std::vector<std::string> hours() const {
        std::vector<std::string> lines;
        for (const Ureninzet& one : store->list<Ureninzet>()) {
            std::string line =
                store->find(one.persoon)->naam + (one.activiteit.empty() ? " " + one.werkzaamheid : " C1");
            for (const double q : uren_van(one)) line += " " + uren_in_woorden(q);
            lines.push_back(line);
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(overdragen, Desk)

BOOST_AUTO_TEST_CASE(everything_open_is_found_and_nothing_else) {
    actie("Zaal reserveren");
    actie("Klaar", ActieStatus::gedaan);
    activiteit("C2", "Ilse Nijmeijer");
    Kwartaalrij rij;
    rij.jaarplan = plan.id;
    rij.code = "C1";
    rij.titel = "Titel";
    rij.contactpersoon = "Kuipers, Tom";
    put(rij);
    Activiteit old = c1;  // of last year: that is done
    old.id = {};
    old.jaarplan = put(Jaarplan{{}, 2026}).id;
    put(old);
    uren(tom, {10, 20, 30, 40});
    uren(tom, {10, {}, {}, {}}, "Vakgroep");
    Werkgroep ondersteuning;
    ondersteuning.naam = "Ondersteuning";
    ondersteuning = put(ondersteuning);
    Werkgroeplid chair;
    chair.werkgroep = ondersteuning.id;
    chair.persoon = tom;
    chair.rol = Rol::voorzitter;
    put(chair);
    BOOST_TEST(titles(planned(femke, 3)) ==
               "Acties: Zaal reserveren; Contactpersoon en betrokken: C1 Titel, contactpersoon op het blad; "
               "Contactpersoon en betrokken: C1 Titel, contactpersoon in de kwartaalplanning; "
               "Uren: C1 Titel: 70 uur; Werkgroepen: Ondersteuning, voorzitter");
}

BOOST_AUTO_TEST_CASE(it_goes_in_one_transaction_that_undo_takes_back) {
    const auto zaal = actie("Zaal reserveren");
    uren(tom, {10, 20, 30, 40});
    const auto before = store->digest();
    const auto transactions = store->log().size();
    draag_over(*store, planned(femke, 3));
    BOOST_TEST(store->log().size() == transactions + 1);
    BOOST_TEST(store->undo_label().value() == "Werk van Tom Kuipers overgedragen aan Femke Wolbert");
    BOOST_TEST(store->find(zaal.id)->eigenaar.text == femke.text);
    BOOST_TEST(store->find(c1.id)->contactpersoon == "Femke Wolbert (inhoud) en Ilse Nijmeijer");
    const std::vector<std::string> after{"Femke Wolbert C1 0 0 30 40", "Tom Kuipers C1 10 20 0 0"};
    BOOST_TEST(hours() == after, boost::test_tools::per_element());
    store->undo();
    const std::vector<std::string> back{"Tom Kuipers C1 10 20 30 40"};
    BOOST_TEST(hours() == back, boost::test_tools::per_element());
    BOOST_TEST(store->find(zaal.id)->eigenaar.text == tom.text);
    BOOST_TEST(store->find(c1.id)->contactpersoon == "Tom Kuipers (inhoud) en Ilse Nijmeijer");
    BOOST_TEST(before != store->digest());  // the undo is history too
}

BOOST_AUTO_TEST_CASE(hours_join_the_line_that_the_receiver_has) {
    const struct {
        const char* name;
        int from;
        bool has_line;
        std::vector<std::string> after;
    } cases[] = {
        {"all of it, no line yet", 1, false, {"Femke Wolbert C1 10 20 30 40"}},
        {"all of it, onto theirs", 1, true, {"Femke Wolbert C1 11 21 30 40"}},
        {"the last half, onto theirs", 3, true, {"Femke Wolbert C1 1 1 30 40", "Tom Kuipers C1 10 20 0 0"}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Desk desk;
            desk.uren(desk.tom, {10, 20, 30, 40});
            if (c.has_line) desk.uren(desk.femke, {1, 1, {}, {}});
            const auto plan_of_it = desk.planned(desk.femke, c.from);
            const auto gevolgen = gevolgen_van(*desk.store, plan_of_it);
            draag_over(*desk.store, plan_of_it);
            BOOST_TEST(desk.hours() == c.after, boost::test_tools::per_element());
            // What was foretold is what came.
            const auto loads = bereken_belasting(2027, {*desk.store->find(desk.tom), *desk.store->find(desk.femke)},
                                                 desk.store->list<Ureninzet>(), {});
            for (std::size_t who = 0; who < 2; ++who)
                for (std::size_t q = 0; q < quarters_in_year; ++q)
                    BOOST_TEST(gevolgen.at(who).na.kwartalen[q].uren == loads.at(who).kwartalen[q].uren);
        }
}

BOOST_AUTO_TEST_CASE(rows_that_the_receiver_has_already_become_one) {
    Werkgroep groep;
    groep.naam = "Ondersteuning";
    groep = put(groep);
    Gemeente borne;
    borne.naam = "Borne";
    borne = put(borne);
    for (const auto& [who, rol, gebied] :
         {std::tuple{tom, Rol::voorzitter, "Telefoonteam"}, {femke, Rol::lid, "Nafase"}}) {
        Werkgroeplid lid;
        lid.werkgroep = groep.id;
        lid.persoon = who;
        lid.rol = rol;
        lid.aandachtsgebied = gebied;
        put(lid);
        Werkverdeling regel;
        regel.gemeente = borne.id;
        regel.persoon = who;
        regel.groep = "PIM";
        regel.tijdsinschatting = "4 uur per week";
        put(regel);
        Vertegenwoordiging mooi;
        mooi.groep = "Werkgroep Mooi";
        mooi.persoon = who;
        mooi.hoedanigheid = who == tom ? "HIN" : "";
        put(mooi);
    }
    draag_over(*store, planned(femke));
    const auto leden = store->list<Werkgroeplid>();
    BOOST_REQUIRE(leden.size() == 1U);
    BOOST_TEST(leden[0].persoon.text == femke.text);
    BOOST_TEST((leden[0].rol == Rol::voorzitter));
    BOOST_TEST(leden[0].aandachtsgebied == "Nafase, Telefoonteam");
    const auto regels = store->list<Werkverdeling>();
    BOOST_REQUIRE(regels.size() == 1U);
    BOOST_TEST(regels[0].groep == "PIM");
    BOOST_TEST(regels[0].tijdsinschatting == "4 uur per week + 4 uur per week");
    BOOST_REQUIRE(store->list<Vertegenwoordiging>().size() == 1U);
    BOOST_TEST(store->list<Vertegenwoordiging>()[0].hoedanigheid == "HIN");
}

BOOST_AUTO_TEST_CASE(several_receivers_get_it_by_the_room_they_have) {
    uren(tom, {40, {}, {}, {}});
    uren(tom, {30, {}, {}, {}}, "Vakgroep");
    uren(femke, {400, {}, {}, {}}, "Druk");  // no room left
    actie("Zaal");
    Overdracht all = planned({});
    verdeel_naar_ruimte(*store, all, {femke, rik});
    for (const auto& post : all.posten)
        BOOST_TEST_CONTEXT(post.titel) {
            BOOST_TEST(!post.naar.empty());
            if (post.soort == Soort::uren) BOOST_TEST(post.naar.text == rik.text);
            if (post.soort == Soort::contact) BOOST_TEST(post.naar.text == rik.text);  // goes with the hours of C1
        }
    const auto gevolgen = gevolgen_van(*store, all, {femke, rik});
    BOOST_REQUIRE(gevolgen.size() == 3U);
    BOOST_TEST(gevolgen[0].na.uren() == 0.0);
    draag_over(*store, all);
    BOOST_TEST(store->undo_label().value() == "Werk van Tom Kuipers overgedragen aan Femke Wolbert en Rik Broekhuis");
}

BOOST_AUTO_TEST_CASE(who_still_owns_things_is_removed_only_with_a_receiver_for_each) {
    actie("Zaal");
    const auto klaar = actie("Klaar", ActieStatus::gedaan);
    uren(tom, {10, 20, {}, {}});
    Afwezigheid leave;
    leave.persoon = tom;
    leave.van = day(2027, 3, 1);
    put(leave);
    Overdracht all = planned(femke, 2);
    BOOST_TEST(vervalt_met(*store, all) == "1 × afwezigheid en 1 × ureninzet");
    all.posten.front().naar = {};
    BOOST_CHECK_THROW(draag_over(*store, all, NaOverdracht::verwijderen), InputError);
    BOOST_TEST(store->find(tom).has_value());
    draag_over(*store, planned(femke, 2), NaOverdracht::verwijderen);
    BOOST_TEST(!store->find(tom).has_value());
    BOOST_TEST(store->count(info_of<Afwezigheid>()) == 0U);
    BOOST_TEST(store->find(klaar.id)->naam == "Tom Kuipers");  // what was done stays done by him
    const std::vector<std::string> after{"Femke Wolbert C1 0 20 0 0"};
    BOOST_TEST(hours() == after, boost::test_tools::per_element());
    BOOST_TEST(
        store->undo_label().value() ==
        "Werk van Tom Kuipers overgedragen aan Femke Wolbert; Tom Kuipers verwijderd, met 1 × afwezigheid en 1 × "
        "ureninzet");
    store->undo();
    BOOST_TEST(store->find(tom).has_value());
    BOOST_TEST(store->find(klaar.id)->eigenaar.text == tom.text);
    BOOST_TEST(store->count(info_of<Afwezigheid>()) == 1U);
}

BOOST_AUTO_TEST_CASE(the_label_says_what_goes_along_with_who_has_no_work) {
    for (const char* naam : {"HIN", "ICO"}) {
        Functie functie;
        functie.naam = naam;
        put(functie);
        Functievervulling vervulling;
        vervulling.persoon = tom;
        vervulling.functie = functie.id;
        put(vervulling);
    }
    Afwezigheid leave;
    leave.persoon = tom;
    put(leave);
    draag_over(*store, {{plan, tom, 1}, {}}, NaOverdracht::verwijderen);
    BOOST_TEST(store->undo_label().value() ==
               "Persoon Tom Kuipers verwijderd, met 1 × afwezigheid en 2 × functievervulling");
    BOOST_TEST(store->count(info_of<Functievervulling>()) == 0U);
    store->undo();
    BOOST_TEST(store->count(info_of<Functievervulling>()) == 2U);
    draag_over(*store, {{plan, rik, 1}, {}}, NaOverdracht::verwijderen);
    BOOST_TEST(store->undo_label().value() == "Persoon Rik Broekhuis verwijderd");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_is_said) {
    BOOST_CHECK_THROW((void)planned(tom), InputError);
    BOOST_CHECK_THROW((void)plan_overdracht(*store, {plan, {}, 1}, femke), InputError);
    Overdracht none = planned({});
    BOOST_CHECK_THROW(draag_over(*store, none), InputError);
    none.posten.front().naar = tom;
    BOOST_CHECK_THROW(draag_over(*store, none), InputError);
}

BOOST_AUTO_TEST_CASE(the_first_quarter_that_is_still_open) {
    BOOST_TEST(eerste_open_kwartaal(2027, day(2027, 8, 1)) == 3);
    BOOST_TEST(eerste_open_kwartaal(2028, day(2027, 8, 1)) == 1);
    BOOST_TEST(eerste_open_kwartaal(2017, day(2027, 8, 1)) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
