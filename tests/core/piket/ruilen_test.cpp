// SPDX-License-Identifier: EUPL-1.2
// Swaps: each step by who may take it, with the rules looked at each time, in the history and undone.
#include "piket_desk.h"

#include <noaber/piket/ruilen.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::at;
using test::day;
using test::refusal_of;

namespace {

/// Femke has week 1 of AC-BZ, Tom week 2, Rik neither; Ilse plans. It is December 2026.
struct Desk : test::PiketDesk {
    Functie acbz = functie("AC-BZ");
    Persoon femke = persoon("Femke Wolbert"), tom = persoon("Tom Kuipers"), rik = persoon("Rik Broekhuis"),
            ilse = persoon("Ilse Nijmeijer");
    Dienst w01 = dienst(acbz, "2027-W01", &femke), w02 = dienst(acbz, "2027-W02", &tom), w10 = dienst(acbz, "2027-W10");
    Moment nu = at("2026-12-01 12:00");

    Desk() {
        for (const Persoon* one : {&femke, &tom, &rik}) in_pool(*one, acbz);
    }
    [[nodiscard]] Ruilen as(const Persoon& wie, Role role = Role::functionaris,
                            std::vector<EligibilityRule> regels = {}) const {
        return {*store, Actor{role, wie.id.text}, std::move(regels), nu};
    }
    [[nodiscard]] Ruilen planner() const { return as(ilse, Role::veiligheidsbureau); }
    Id<Ruilverzoek> overname(const Persoon* aan = nullptr) const {
        return as(femke).vraag({w01.id, Ruilsoort::overname, aan ? aan->id : Id<Persoon>(), {}, ""});
    }
    void ask_for_approval() {
        Piketregel regel = store->list<Piketregel>().front();
        regel.goedkeuring = true;
        put(regel);
    }
    /// "Tom Kuipers, Femke Wolbert": who has weeks 1 and 2.
    [[nodiscard]] std::string both() const { return wie(w01) + ", " + wie(w02); }
    [[nodiscard]] Ruilverzoek verzoek(const Id<Ruilverzoek>& id) const { return store->find(id).value(); }
    [[nodiscard]] std::string label() const { return store->recent(1).front().label; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ruilen, Desk)

BOOST_AUTO_TEST_CASE(a_takeover_that_a_planner_takes_in_for_somebody_is_in_the_roster_at_once) {
    const auto id = overname();
    BOOST_TEST(label() == "Ruil gevraagd: AC-BZ 2027-W01");
    BOOST_TEST(verzoek(id).gevraagd_op == "2026-12-01 12:00");
    planner().neem_aan(id, rik.id);
    BOOST_TEST(label() == "Ruil aangenomen: AC-BZ 2027-W01 naar Rik Broekhuis");
    BOOST_TEST(both() == "Rik Broekhuis, Tom Kuipers");
    BOOST_TEST(verzoek(id).verwerkt);
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(both() == "Femke Wolbert, Tom Kuipers");
    BOOST_TEST((verzoek(id).status == Ruilstatus::open));
    BOOST_TEST(!verzoek(id).verwerkt);
}

BOOST_AUTO_TEST_CASE(who_may_not_write_the_roster_takes_it_and_a_planners_program_puts_it_in) {
    const auto id = overname();
    as(rik).neem_aan(id, rik.id);
    BOOST_TEST((verzoek(id).status == Ruilstatus::aangenomen));
    BOOST_TEST(verzoek(id).aan.text == rik.id.text);  // whose answer it is now
    BOOST_TEST(both() == "Femke Wolbert, Tom Kuipers");
    BOOST_TEST(!refusal_of([&] { as(rik).verwerk(); }).empty());
    BOOST_TEST(planner().verwerk() == 1U);
    BOOST_TEST(label() == "Ruil verwerkt: AC-BZ 2027-W01");
    BOOST_TEST(both() == "Rik Broekhuis, Tom Kuipers");
    BOOST_TEST(planner().verwerk() == 0U);
}

BOOST_AUTO_TEST_CASE(a_duty_for_a_duty) {
    const auto named = as(femke).vraag({w01.id, Ruilsoort::ruil, {}, w02.id, "bruiloft"});
    BOOST_TEST(verzoek(named).aan.text == tom.id.text);  // who has that duty is asked
    planner().neem_aan(named, tom.id);
    BOOST_TEST(both() == "Tom Kuipers, Femke Wolbert");
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(both() == "Femke Wolbert, Tom Kuipers");
}

BOOST_AUTO_TEST_CASE(who_takes_a_duty_names_the_one_that_they_give) {
    const auto id = as(femke).vraag({w01.id, Ruilsoort::ruil, {}, {}, ""});
    const struct {
        const char* name;
        const Persoon& wie;
        Id<Dienst> tegen;
        const char* words;
    } cases[] = {
        {"none", tom, {}, "Noem de dienst"},
        {"one that is another's", rik, w02.id, "heeft de tegendienst niet"},
        {"the duty itself", tom, w01.id, "heeft de tegendienst niet"},
        {"an open one", rik, w10.id, "heeft de tegendienst niet"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string words = refusal_of([&] { as(c.wie).neem_aan(id, c.wie.id, c.tegen); });
            BOOST_TEST(words.find(c.words) != std::string::npos, words);
        }
    as(tom).neem_aan(id, tom.id, w02.id);
    BOOST_TEST(planner().verwerk() == 1U);
    BOOST_TEST(both() == "Tom Kuipers, Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(where_the_function_wants_it_a_planner_approves) {
    ask_for_approval();
    const auto id = overname(&tom);
    BOOST_TEST(refusal_of([&] { planner().keur_goed(id); }).find("nog niet aangenomen") != std::string::npos);
    planner().neem_aan(id, tom.id);
    BOOST_TEST(wie(w01) == "Femke Wolbert");  // Tom has week 2, and no rest is asked
    BOOST_TEST(planner().verwerk() == 0U);
    BOOST_TEST(refusal_of([&] { as(tom).keur_goed(id); }).find("Vraag het een planner") != std::string::npos);
    planner().keur_goed(id);
    BOOST_TEST(label() == "Ruil goedgekeurd: AC-BZ 2027-W01");
    BOOST_TEST(wie(w01) == "Tom Kuipers");
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(wie(w01) == "Femke Wolbert");
    planner().wijs_af(id);
    BOOST_TEST((verzoek(id).status == Ruilstatus::afgewezen));
    BOOST_TEST(wie(w01) == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(who_may_ask_answer_and_take_back) {
    BOOST_TEST(refusal_of([&] {
                   (void)as(tom).vraag({w01.id, Ruilsoort::overname, {}, {}, ""});
               }).find("Femke Wolbert") != std::string::npos);
    const auto id = overname(&tom);
    const struct {
        const char* name;
        std::function<void()> step;
        bool may;
    } cases[] = {
        {"another takes what Tom was asked", [&] { as(rik).neem_aan(id, rik.id); }, false},
        {"another takes it in Tom's name", [&] { as(rik).neem_aan(id, tom.id); }, false},
        {"another declines it", [&] { as(rik).wijs_af(id); }, false},
        {"who was asked takes it back", [&] { as(tom).trek_in(id); }, false},
        {"a second request for it", [&] { (void)overname(); }, false},
        {"a reader takes it back", [&] { as(rik, Role::lezer).trek_in(id); }, false},
        {"who was asked declines", [&] { as(tom).wijs_af(id); }, true},
        {"who asked asks another", [&] { (void)overname(&rik); }, true},
        {"a planner takes that back", [&] { planner().trek_in(store->list<Ruilverzoek>().back().id); }, true},
        {"and nobody takes what is over", [&] { as(tom).neem_aan(id, tom.id); }, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string words = refusal_of(c.step);
            BOOST_TEST(words.empty() == c.may, words);
        }
    BOOST_TEST(both() == "Femke Wolbert, Tom Kuipers");
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_all_only_planners_decline) {
    const auto id = overname();
    BOOST_TEST(!refusal_of([&] { as(tom).wijs_af(id); }).empty());
    as(femke).trek_in(id);
    BOOST_TEST(label() == "Ruil ingetrokken: AC-BZ 2027-W01");
    BOOST_TEST((verzoek(id).status == Ruilstatus::ingetrokken));
}

BOOST_AUTO_TEST_CASE(the_rules_are_looked_at_when_it_is_asked_and_again_when_it_is_taken) {
    const EligibilityRule rule{"basis", "Basis", [this](const Store&) {
                                   return [this](const Id<Persoon>& wie, const Id<Functie>&, Date) {
                                       return wie == rik.id
                                                  ? std::vector<Tekort>{{"de basisopleiding ontbreekt", "volg OTO-3"}}
                                                  : std::vector<Tekort>{};
                                   };
                               }};
    const auto ask_rik = [&] {
        (void)as(femke, Role::functionaris, {rule}).vraag({w01.id, Ruilsoort::overname, rik.id, {}, ""});
    };
    BOOST_TEST(refusal_of(ask_rik).find("volg OTO-3") != std::string::npos);
    const auto ask_ilse = [&] { (void)overname(&ilse); };
    BOOST_TEST(refusal_of(ask_ilse).find("niet in de pool van AC-BZ") != std::string::npos);
    BOOST_TEST(refusal_of([&] { (void)overname(&femke); }).find("een ander") != std::string::npos);

    const auto id = overname(&rik);
    afwezig(rik, "2027-01-05", "2027-01-06");
    const auto take = [&] { as(rik).neem_aan(id, rik.id); };
    BOOST_TEST(refusal_of(take).find("is dan afwezig") != std::string::npos);
    store->undo();
    as(rik).neem_aan(id, rik.id);
    // And once more when the roster gets it.
    afwezig(rik, "2027-01-05", "2027-01-06");
    BOOST_TEST(planner().verwerk() == 0U);
    BOOST_TEST(refusal_of([&] { planner().keur_goed(id); }).find("is dan afwezig") != std::string::npos);
    BOOST_TEST(wie(w01) == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(rest_and_two_at_a_time) {
    Piketregel regel = store->list<Piketregel>().front();
    regel.rust = 1;
    put(regel);
    BOOST_TEST(refusal_of([&] { (void)overname(&tom); }).find("te weinig rust") != std::string::npos);
    // For his own duty in return he may: what he gives is not in his way.
    const auto id = as(femke).vraag({w01.id, Ruilsoort::ruil, tom.id, {}, ""});
    as(tom).neem_aan(id, tom.id, w02.id);
    BOOST_TEST(planner().verwerk() == 1U);
    BOOST_TEST(both() == "Tom Kuipers, Femke Wolbert");
    // What the other gets is looked at too.
    const Functie hin = functie("HIN");
    dienst(hin, "2027-W01", &femke);
    const auto back = [&] { (void)as(tom).vraag({w01.id, Ruilsoort::ruil, femke.id, w02.id, ""}); };
    BOOST_TEST(refusal_of(back).find("heeft dan al een dienst") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_roster_that_changed_meanwhile_stops_the_swap) {
    const auto id = overname();
    edit_field(*store, info_of<Dienst>(), w01.id.text, "persoon", tom.id.text);
    BOOST_TEST(refusal_of([&] { as(rik).neem_aan(id, rik.id); }).find("niet meer van wie") != std::string::npos);
    remove_record(*store, info_of<Dienst>(), w01.id.text);
    BOOST_TEST(refusal_of([&] { as(rik).neem_aan(id, rik.id); }).find("bestaat niet") != std::string::npos);
    as(femke).trek_in(id);  // that still goes
    BOOST_TEST((verzoek(id).status == Ruilstatus::ingetrokken));
}

BOOST_AUTO_TEST_CASE(before_during_and_after_a_duty) {
    const struct {
        const char* name;
        const char* moment;
        bool asked;
        bool emergency;
        bool arranged;
    } cases[] = {
        {"before", "2027-01-04 08:59", true, false, true},
        {"as it begins", "2027-01-04 09:00", false, true, true},
        {"in its last minute", "2027-01-11 08:59", false, true, true},
        {"when it is over", "2027-01-11 09:00", false, false, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            nu = at(c.moment);
            const auto works = [&](auto step) {
                const std::string words = refusal_of(step);
                if (words.empty()) store->undo();
                return words.empty();
            };
            BOOST_TEST(works([&] { (void)overname(); }) == c.asked);
            BOOST_TEST(works([&] { (void)as(rik).neem_over_in_nood(w01.id, rik.id, ""); }) == c.emergency);
            BOOST_TEST(works([&] { planner().regel(w01.id, rik.id, "ziek"); }) == c.arranged);
        }
}

BOOST_AUTO_TEST_CASE(in_an_emergency_rest_and_approval_do_not_count) {
    ask_for_approval();
    Piketregel regel = store->list<Piketregel>().front();
    regel.rust = 2;
    put(regel);
    nu = at("2027-01-06 03:00");
    BOOST_TEST(refusal_of([&] { (void)as(rik).neem_over_in_nood(w01.id, tom.id, ""); }).find("Tom Kuipers zelf") !=
               std::string::npos);
    const auto id = as(tom).neem_over_in_nood(w01.id, tom.id, "Femke is ziek");
    BOOST_TEST(label() == "Noodovername: AC-BZ 2027-W01 door Tom Kuipers");
    BOOST_TEST(planner().verwerk() == 1U);
    BOOST_TEST(both() == "Tom Kuipers, Tom Kuipers");
    BOOST_TEST(verzoek(id).toelichting == "Femke is ziek");
    // Who may not serve, or serves already, does not do it in an emergency either.
    BOOST_TEST(!refusal_of([&] { (void)as(ilse).neem_over_in_nood(w01.id, ilse.id, ""); }).empty());
    dienst(functie("HIN"), "2027-W01", &rik);
    BOOST_TEST(!refusal_of([&] { (void)as(rik).neem_over_in_nood(w01.id, rik.id, ""); }).empty());
}

BOOST_AUTO_TEST_CASE(a_planner_arranges_it_for_one_who_is_ill_in_one_step) {
    const auto id = overname(&tom);
    BOOST_TEST(!refusal_of([&] { as(rik).regel(w01.id, rik.id, ""); }).empty());
    BOOST_TEST(!refusal_of([&] { planner().regel(w01.id, ilse.id, ""); }).empty());
    planner().regel(w01.id, rik.id, "ziek");
    BOOST_TEST(label() == "AC-BZ 2027-W01 geregeld: Rik Broekhuis");
    BOOST_TEST(wie(w01) == "Rik Broekhuis");
    BOOST_TEST((verzoek(id).status == Ruilstatus::ingetrokken));
    BOOST_TEST(store->count(info_of<Ruilverzoek>()) == 2U);
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(wie(w01) == "Femke Wolbert");
    BOOST_TEST((verzoek(id).status == Ruilstatus::open));
    planner().regel(w10.id, rik.id, "");  // an open duty
    BOOST_TEST(wie(w10) == "Rik Broekhuis");
    BOOST_TEST(refusal_of([&] { planner().regel(w10.id, rik.id, ""); }).find("al") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_can_take_it_stands_first) {
    afwezig(tom, "2027-01-04", "2027-01-05");
    const auto all = planner().kandidaten(w01.id);
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].persoon.naam == "Rik Broekhuis");
    BOOST_TEST(all[0].kan());
    BOOST_TEST(!all[1].kan());
    afwezig(rik, "2027-01-04", "2027-01-05");
    BOOST_TEST(refusal_of([&] { (void)overname(); }).find("niemand") != std::string::npos);
    BOOST_TEST(!refusal_of([&] { (void)as(femke).vraag({w10.id, Ruilsoort::overname, {}, {}, ""}); }).empty());
}

BOOST_AUTO_TEST_CASE(undone_steps_leave_every_record_as_it_was) {
    const auto left = [&](const auto& work) {
        std::size_t steps = store->log().size();
        work();
        for (steps = store->log().size() - steps; steps > 0; --steps) store->undo();
        return both() + ", " + std::to_string(store->count(info_of<Ruilverzoek>()));
    };
    BOOST_TEST(left([&] { planner().neem_aan(overname(), rik.id); }) == "Femke Wolbert, Tom Kuipers, 0");
    BOOST_TEST(left([&] { as(rik).neem_aan(overname(), rik.id), planner().verwerk(); }) ==
               "Femke Wolbert, Tom Kuipers, 0");
    BOOST_TEST(left([&] { as(femke).trek_in(overname()); }) == "Femke Wolbert, Tom Kuipers, 0");
}

BOOST_AUTO_TEST_SUITE_END()
