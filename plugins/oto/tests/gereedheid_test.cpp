// SPDX-License-Identifier: EUPL-1.2
// Who is ready for a function, and what holds whatever happened before and after.
#include "gereedheid.h"
#include "bevoegdheidsregel.h"
#include "horizon.h"

#include "vakbeeld_builder.h"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::oto;
using noaber::test::day;
using Soort = Bewijssoort;
using Builder = noaber::test::VakbeeldBuilder;

namespace {

/// "AC-BZ 1/2: Femke, Tom (Jaarlijkse oefening) O9; "
std::string in_words(const Vakbeeld& beeld, Date op) {
    std::string words;
    for (const Functiegereedheid& functie : gereedheid(beeld, op)) {
        words += beeld.functies[functie.functie].naam + " " + std::to_string(functie.gereed) + "/" +
                 std::to_string(functie.nodig) + (functie.verloopt ? " !" + std::to_string(functie.verloopt) : "") +
                 ":";
        for (const Persoongereedheid& one : functie.personen) {
            words += " " + beeld.personen[one.persoon].naam;
            for (const std::string& eis : ontbrekende_eisen(beeld, one)) words += " -" + eis;
            if (one.afwezig_tot) words += " afwezig";
            if (const auto codes = test::codes(beeld, herstel(beeld, one, op, op)); !codes.empty())
                words += " +" + codes;
        }
        words += "; ";
    }
    return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(readiness)

BOOST_AUTO_TEST_CASE(a_function_is_as_ready_as_its_people) {
    Builder builder;
    builder.functie("AC-BZ", 2);
    builder.functie("HIN");
    builder.vervult("Tom", "AC-BZ")
        .vervult("Femke", "AC-BZ", "2020-01-01")
        .vervult("Rik", "AC-BZ", "2020-01-01", "2026-12-31")
        .vervult("Daan", "HIN")
        .norm("AC-BZ", "Oefening", Soort::oefening, 12)
        .norm("AC-BZ", "Basis", Soort::opleiding)
        .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
        .oto("O2", Soort::opleiding, "2020-03-10", "AC-BZ")
        .oto("P1", Soort::oefening, "2027-06-01", "AC-BZ", OtoStatus::gepland)
        .was_bij("Femke", "O1")
        .was_bij("Femke", "O2")
        .was_bij("Tom", "O2")
        .was_bij("Rik", "O1")
        .was_bij("Rik", "O2");
    const struct {
        const char* name;
        const char* op;
        const char* words;
    } cases[] = {
        {"both of three", "2026-06-01", "AC-BZ 2/2: Femke Rik Tom -Oefening +P1; HIN 1/0: Daan; "},
        {"what ends within three months is told", "2026-12-15",
         "AC-BZ 2/2 !2: Femke Rik Tom -Oefening +P1; HIN 1/0: Daan; "},
        {"who has left is not counted", "2027-01-01", "AC-BZ 1/2 !1: Femke Tom -Oefening +P1; HIN 1/0: Daan; "},
        {"and then it lapses", "2027-03-11", "AC-BZ 0/2: Femke -Oefening +P1 Tom -Oefening +P1; HIN 1/0: Daan; "},
        {"before anybody learnt anything", "2020-03-09",
         "AC-BZ 0/2: Femke -Basis -Oefening +P1 Rik -Basis -Oefening +P1 Tom -Basis -Oefening +P1; HIN 1/0: Daan; "},
    };
    const Vakbeeld beeld = builder.done();
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(in_words(beeld, day(c.op)) == c.words);
        }
}

BOOST_AUTO_TEST_CASE(who_is_away_does_not_count) {
    Builder builder;
    builder.functie("AC-BZ", 1);
    builder.vervult("Femke", "AC-BZ").afwezig("Femke", "2027-07-01", "2027-07-21").afwezig("Femke", "2027-08-01", "");
    const Vakbeeld beeld = builder.done();
    BOOST_TEST(in_words(beeld, day("2027-06-30")) == "AC-BZ 1/1: Femke; ");
    BOOST_TEST(in_words(beeld, day("2027-07-01")) == "AC-BZ 0/1: Femke afwezig; ");
    BOOST_TEST(in_words(beeld, day("2027-07-21")) == "AC-BZ 0/1: Femke afwezig; ");
    BOOST_TEST(in_words(beeld, day("2027-07-22")) == "AC-BZ 1/1: Femke; ");
    BOOST_TEST(in_words(beeld, day("2029-07-22")) == "AC-BZ 0/1: Femke afwezig; ");
}

BOOST_AUTO_TEST_CASE(a_function_is_counted_by_gemeente) {
    Builder builder;
    builder.vervult("Femke", "AC-BZ").vervult("Tom", "AC-BZ").vervult("Rik", "AC-BZ").vervult("Daan", "AC-BZ");
    builder.woont("Femke", "Wierden").woont("Tom", "Borne").woont("Rik", "Wierden");
    builder.norm("AC-BZ", "Oefening", Soort::oefening, 12)
        .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
        .was_bij("Rik", "O1");
    const Vakbeeld beeld = builder.done();
    std::string words;
    for (const Gemeentegereedheid& one : per_gemeente(beeld, gereedheid_van(beeld, 0, day("2026-06-01"))))
        words += (one.gemeente == geen ? "-" : beeld.gemeenten[one.gemeente].naam) + " " + std::to_string(one.gereed) +
                 "/" + std::to_string(one.personen) + "; ";
    // "Buiten beeld" is the builder's nobody.
    BOOST_TEST(words == "Borne 0/1; Wierden 1/2; - 0/1; ");
}

BOOST_AUTO_TEST_CASE(a_norm_that_nobody_can_meet_is_named) {
    const struct {
        const char* name;
        std::function<void(Builder&)> history;
        bool named;
    } cases[] = {
        {"nothing of its kind for its function",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12).oto("O1", Soort::oefening, "2026-03-10", "HIN");
         },
         true},
        {"something is planned",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ", OtoStatus::gepland);
         },
         false},
        {"it was cancelled",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ", OtoStatus::vervallen);
         },
         true},
        {"an inzet comes by itself", [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::inzet, 12); }, false},
        {"an inzet counts for it",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12).telt_ook(Soort::inzet, Soort::oefening); },
         false},
        {"a certificate that nobody has", [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat); }, true},
        {"a certificate that another has",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Tom", "Eis", "2020-01-01"); }, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Builder builder;
            builder.vervult("Femke", "AC-BZ");
            builder.functie("HIN");
            c.history(builder);
            BOOST_TEST(onhaalbaar(builder.done(), 0).empty() == !c.named);
        }
}

BOOST_AUTO_TEST_CASE(a_duty_is_refused_with_what_lacks_and_what_mends_it) {
    const auto words = [](const Builder& builder, const char* naam, const char* functie, const char* dag) {
        const Vakbeeld beeld = builder.done();
        return noaber::in_woorden(tekorten(beeld, beeld.persoon(Id<Persoon>{naam}), beeld.functie(Id<Functie>{functie}),
                                           day(dag), day("2027-01-01")));
    };
    Builder builder;
    builder.functie("HIN");
    builder.vervult("Femke", "AC-BZ", "2020-01-01")
        .norm("AC-BZ", "Jaarlijkse oefening", Soort::oefening, 12)
        .norm("AC-BZ", "Twee trainingen", Soort::training, 24, 2)
        .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
        .oto("O2", Soort::training, "2026-03-10", "AC-BZ")
        .oto("OTO-3", Soort::oefening, "2027-02-01", "AC-BZ", OtoStatus::gepland)
        .oto("OTO-4", Soort::training, "2027-06-01", "AC-BZ", OtoStatus::gepland)
        .was_bij("Femke", "O1")
        .was_bij("Femke", "O2");
    const struct {
        const char* name;
        const char* naam;
        const char* functie;
        const char* dag;
        const char* words;
    } cases[] = {
        {"on its own day", "Femke", "AC-BZ", "2027-03-11",
         "Jaarlijkse oefening is verlopen na 10 maart 2027 (Volg OTO-3 op 1 februari 2027); "
         "Twee trainingen is 1 van de 2 keer gedaan (Volg OTO-4 op 1 juni 2027, na deze dag)"},
        {"and not on another", "Femke", "AC-BZ", "2027-03-10",
         "Twee trainingen is 1 van de 2 keer gedaan (Volg OTO-4 op 1 juni 2027, na deze dag)"},
        {"a function without norms demands nothing", "Femke", "HIN", "2027-03-11", ""},
        {"who does not hold the function is tested all the same", "Tom", "AC-BZ", "2027-01-01",
         "Jaarlijkse oefening ontbreekt (Volg OTO-3 op 1 februari 2027, na deze dag); Twee trainingen ontbreekt"},
        {"a function that is gone", "Femke", "Weg", "2027-01-01", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(words(builder, c.naam, c.functie, c.dag) == c.words);
        }
}

BOOST_AUTO_TEST_SUITE_END()

// --- properties ---

namespace {

/// A random region: three functions, four people, a dozen of everything, within three years.
struct Region {
    Builder builder;
    int events = 0;
};

std::string a_day() { return day("2025-01-01").plus_days(*rc::gen::inRange(0, 1'100)).to_text(); }

const char* a_person() { return *rc::gen::element("Femke", "Tom", "Rik", "Daan"); }
const char* a_function() { return *rc::gen::element("AC-BZ", "OvD-BZ", "HIN"); }
Soort a_kind() {
    return *rc::gen::element(Soort::oefening, Soort::opleiding, Soort::training, Soort::inzet, Soort::certificaat);
}

void add_evidence(Region& region) {
    const Soort soort = a_kind();
    if (soort == Soort::inzet) {
        region.builder.inzet(a_person(), a_day(), a_function());
    } else if (soort == Soort::certificaat) {
        const std::string from = a_day();
        region.builder.certificaat(a_person(), *rc::gen::element("Eis 0", "Eis 1", "Eis 2"), from,
                                   day(from).plus_days(*rc::gen::inRange(0, 900)).to_text());
    } else {
        const std::string code = "O" + std::to_string(region.events++);
        region.builder.oto(code, soort, a_day(), *rc::gen::element("AC-BZ", "HIN, OvD-BZ", "alle functies"));
        region.builder.was_bij(a_person(), code);
    }
}

Region a_region() {
    Region region;
    for (const char* functie : {"AC-BZ", "OvD-BZ", "HIN"}) region.builder.functie(functie, *rc::gen::inRange(0, 4));
    for (const char* naam : {"Femke", "Tom", "Rik", "Daan"}) region.builder.woont(naam, "Borne");
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        const std::string from = a_day();
        region.builder.vervult(a_person(), a_function(), from,
                               *rc::gen::arbitrary<bool>() ? ""
                                                           : day(from).plus_days(*rc::gen::inRange(0, 700)).to_text());
    }
    for (int i = 0, count = *rc::gen::inRange(0, 5); i < count; ++i)
        region.builder.norm(a_function(), "Eis " + std::to_string(i), a_kind(), *rc::gen::element(0, 1, 6, 12, 24),
                            *rc::gen::inRange(1, 3), *rc::gen::element(0, 2), *rc::gen::element(0, 6));
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) region.builder.telt_ook(a_kind(), a_kind());
    for (int i = *rc::gen::inRange(0, 2); i > 0; --i) region.builder.telt_ook(a_function(), a_function());
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        const std::string from = a_day();
        region.builder.afwezig(a_person(), from, day(from).plus_days(*rc::gen::inRange(0, 60)).to_text());
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        const std::string from = a_day();
        region.builder.vrijgesteld(a_person(), a_function(), *rc::gen::element("", "Eis 0", "Eis 1"), from,
                                   day(from).plus_days(*rc::gen::inRange(0, 200)).to_text());
    }
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) add_evidence(region);
    return region;
}

/// Everybody's answers, whatever function they hold: state and until when.
std::vector<std::string> answers(const Vakbeeld& beeld, Date op) {
    std::vector<std::string> all;
    for (const char* naam : {"Femke", "Tom", "Rik", "Daan"})
        for (std::size_t norm = 0; norm < beeld.normen.size(); ++norm)
            all.push_back(in_woorden(toets(beeld, test::persoon(beeld, naam), norm, op)));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(more_evidence_never_makes_anyone_less_ready) {
    BOOST_TEST(rc::check([] {
        Region region = a_region();
        const Vakbeeld before = region.builder.done();
        add_evidence(region);
        const Vakbeeld after = region.builder.done();
        const Date op = day(a_day());
        for (const char* naam : {"Femke", "Tom", "Rik", "Daan"})
            for (std::size_t norm = 0; norm < before.normen.size(); ++norm) {
                const Normuitslag was = toets(before, test::persoon(before, naam), norm, op);
                const Normuitslag is = toets(after, test::persoon(after, naam), norm, op);
                RC_ASSERT(is.voldoet() >= was.voldoet());
                RC_ASSERT(is.ontbreekt <= was.ontbreekt);
                if (was.voldoet()) RC_ASSERT(is.tot.value_or(never()) >= was.tot.value_or(never()));
            }
        for (std::size_t functie = 0; functie < before.functies.size(); ++functie)
            RC_ASSERT(gereedheid_van(after, functie, op).gereed >= gereedheid_van(before, functie, op).gereed);
    }));
}

BOOST_AUTO_TEST_CASE(readiness_at_a_date_does_not_depend_on_later_events) {
    BOOST_TEST(rc::check([] {
        Region region = a_region();
        const Date op = day(a_day());
        const Vakbeeld before = region.builder.done();
        const std::string later = op.plus_days(*rc::gen::inRange(1, 400)).to_text();
        region.builder.oto("later", Soort::oefening, later, "alle functies").was_bij(a_person(), "later");
        region.builder.inzet(a_person(), later, a_function());
        region.builder.certificaat(a_person(), "Eis 0", later);
        const Vakbeeld after = region.builder.done();
        RC_ASSERT(answers(before, op) == answers(after, op));
        RC_ASSERT(in_words(before, op) == in_words(after, op));
    }));
}

BOOST_AUTO_TEST_CASE(the_last_good_day_is_the_last_good_day) {
    BOOST_TEST(rc::check([] {
        const Region region = a_region();
        const Vakbeeld beeld = region.builder.done();
        const Date op = day(a_day());
        for (const char* naam : {"Femke", "Tom", "Rik", "Daan"})
            for (std::size_t norm = 0; norm < beeld.normen.size(); ++norm) {
                const Vakpersoon& persoon = test::persoon(beeld, naam);
                const Normuitslag uitslag = toets(beeld, persoon, norm, op);
                RC_ASSERT((span_at(gedekte_dagen(beeld, persoon, norm, op), op) != nullptr) == uitslag.voldoet());
                if (!uitslag.tot) continue;
                RC_ASSERT(toets(beeld, persoon, norm, *uitslag.tot, op).voldoet());
                RC_ASSERT(!toets(beeld, persoon, norm, uitslag.tot->plus_days(1), op).voldoet());
            }
    }));
}

BOOST_AUTO_TEST_CASE(the_horizon_counts_what_readiness_counts) {
    BOOST_TEST(rc::check([] {
        const Region region = a_region();
        const Vakbeeld beeld = region.builder.done();
        const Date op = day(a_day());
        for (const Functiehorizon& one : horizon(beeld, op, Maand::of(op.plus_months(8)))) {
            // On the first day both look at the same; a month is as its worst day.
            const Functiegereedheid now = gereedheid_van(beeld, one.functie, op);
            RC_ASSERT(one.maanden.front().gereed <= now.gereed);
            RC_ASSERT(one.maanden.size() == 9U);
            for (const Horizonmaand& month : one.maanden) {
                std::size_t fewest = beeld.personen.size();
                for (Date d = std::max(month.maand.eerste_dag(), op); d <= month.maand.laatste_dag();
                     d = d.plus_days(1)) {
                    std::size_t ready = 0;
                    for (const Vakpersoon& persoon : beeld.personen)
                        ready += span_at(gerede_dagen(beeld, persoon, one.functie, op), d) != nullptr ? 1 : 0;
                    fewest = std::min(fewest, ready);
                }
                RC_ASSERT(month.gereed == fewest);
            }
            RC_ASSERT(one.onder.has_value() == std::ranges::any_of(one.maanden, [&](const Horizonmaand& month) {
                          return month.gereed < one.nodig;
                      }));
        }
        for (const Vakpersoon& persoon : beeld.personen)
            for (std::size_t functie = 0; functie < beeld.functies.size(); ++functie) {
                const bool ready = persoon.vervult(functie, op) && gereedheid_van(beeld, persoon, functie, op).gereed;
                RC_ASSERT((span_at(gerede_dagen(beeld, persoon, functie, op), op) != nullptr) == ready);
            }
    }));
}

BOOST_AUTO_TEST_CASE(taking_part_in_what_mends_it_mends_it) {
    BOOST_TEST(rc::check([] {
        Region region = a_region();
        const Date op = day(a_day());
        for (int i = 0; i < 4; ++i)
            region.builder.oto("P" + std::to_string(i),
                               *rc::gen::element(Soort::oefening, Soort::opleiding, Soort::training),
                               op.plus_days(*rc::gen::inRange(0, 300)).to_text(),
                               *rc::gen::element("AC-BZ", "HIN, OvD-BZ", "alle functies"), OtoStatus::gepland);
        const Vakbeeld beeld = region.builder.done();
        for (const char* naam : {"Femke", "Tom", "Rik", "Daan"})
            for (std::size_t norm = 0; norm < beeld.normen.size(); ++norm) {
                if (toets(beeld, test::persoon(beeld, naam), norm, op).voldoet()) continue;
                const auto events = herstel(beeld, test::persoon(beeld, naam), norm, op, op);
                if (events.empty()) continue;
                Vakbeeld attended = beeld;
                Date last = op;
                for (const std::size_t one : events) {
                    Vakactiviteit& event = attended.activiteiten[one];
                    event.status = OtoStatus::gehouden;
                    last = std::max(last, *event.dag);
                    for (Vakpersoon& persoon : attended.personen)
                        if (persoon.naam == naam) persoon.bewijzen.push_back({event.soort, event.dag, {}, one});
                }
                attended.index();
                RC_ASSERT(toets(attended, test::persoon(attended, naam), norm, last).voldoet());
            }
    }));
}
