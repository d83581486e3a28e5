// SPDX-License-Identifier: EUPL-1.2
// Histories of people against norms: met, until when, or what is missing.
#include "normtoets.h"

#include "vakbeeld_builder.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::oto;
using noaber::test::day;
using Soort = Bewijssoort;
using Builder = noaber::test::VakbeeldBuilder;

namespace {

std::string answer(const Builder& builder, std::string_view op) {
    const Vakbeeld beeld = builder.done();
    return in_woorden(toets(beeld, test::persoon(beeld, "Femke"), test::norm(beeld, "Eis"), day(op)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(norms)

BOOST_AUTO_TEST_CASE(a_history_meets_a_norm_or_not) {
    const struct {
        const char* name;
        std::function<void(Builder&)> history;
        const char* op;
        const char* answer;
    } cases[] = {
        {"nothing", [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12); }, "2027-01-01", "ontbreekt"},
        {"an event of its kind for its function",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ, HIN")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "gehaald t/m 10-3-2027"},
        {"the end of the period is in it",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-03-10", "gehaald t/m 10-3-2027"},
        {"the day after it is not",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-03-11", "verlopen na 10-3-2027"},
        {"counts from its own day on",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-03-09", "ontbreekt"},
        {"on its day",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-03-10", "gehaald t/m 10-3-2027"},
        {"a month that is shorter",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 1)
                 .oto("O1", Soort::oefening, "2027-01-31", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-02-28", "gehaald t/m 28-2-2027"},
        {"once, ever",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::opleiding)
                 .oto("O1", Soort::opleiding, "2001-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-01-01", "gehaald"},
        {"the eis is its label only",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::opleiding)
                 .oto("O1", Soort::opleiding, "2020-03-10", "AC-BZ", OtoStatus::gehouden, "Heet heel anders")
                 .was_bij("Femke", "O1");
         },
         "2027-01-01", "gehaald"},
        {"of another kind",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::training, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"for another function",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "HIN")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"for all functions",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "alle functies")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "gehaald t/m 10-3-2027"},
        {"for nobody in particular",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"only planned",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ", OtoStatus::gepland)
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"two of them, the elder decides",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .oto("O2", Soort::oefening, "2026-09-01", "AC-BZ")
                 .was_bij("Femke", "O1")
                 .was_bij("Femke", "O2");
         },
         "2026-12-01", "gehaald t/m 10-3-2027"},
        {"one of two",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"one event is one, however often it is registered",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"two on one day are two",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .oto("O2", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1")
                 .was_bij("Femke", "O2");
         },
         "2026-12-01", "gehaald t/m 10-3-2027"},
        {"an inzet in the function",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::inzet, 12).inzet("Femke", "2026-05-01", "AC-BZ"); },
         "2026-12-01", "gehaald t/m 1-5-2027"},
        {"an inzet in another",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::inzet, 12).inzet("Femke", "2026-05-01", "HIN"); }, "2026-12-01",
         "ontbreekt"},
        {"an inzet is no oefening",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12).inzet("Femke", "2026-05-01", "AC-BZ"); },
         "2026-12-01", "ontbreekt"},
        {"unless it counts as one",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .telt_ook(Soort::inzet, Soort::oefening)
                 .inzet("Femke", "2026-05-01", "AC-BZ");
         },
         "2026-12-01", "gehaald t/m 1-5-2027"},
        {"not the other way round",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::inzet, 12)
                 .telt_ook(Soort::inzet, Soort::oefening)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"what a hoofd does counts for a teamlid",
         [](Builder& b) {
             b.norm("Teamlid", "Eis", Soort::oefening, 12)
                 .telt_ook("Hoofd", "Teamlid")
                 .oto("O1", Soort::oefening, "2026-03-10", "Hoofd")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "gehaald t/m 10-3-2027"},
        {"not by a detour: the equivalences of others are no own",
         [](Builder& b) {
             b.norm("Telefonist", "Eis", Soort::oefening, 12)
                 .telt_ook("Hoofd", "Teamlid")
                 .telt_ook("Teamlid", "Telefonist")
                 .oto("O1", Soort::oefening, "2026-03-10", "Hoofd")
                 .was_bij("Femke", "O1");
         },
         "2026-12-01", "ontbreekt"},
        {"both ways of counting at once",
         [](Builder& b) {
             b.norm("Teamlid", "Eis", Soort::oefening, 12)
                 .telt_ook("Hoofd", "Teamlid")
                 .telt_ook(Soort::inzet, Soort::oefening)
                 .inzet("Femke", "2026-05-01", "Hoofd");
         },
         "2026-12-01", "gehaald t/m 1-5-2027"},
        {"a certificate of that name",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "EIS", "2024-05-01", "2027-04-30");
         },
         "2027-04-30", "gehaald t/m 30-4-2027"},
        {"the day after it",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "Eis", "2024-05-01", "2027-04-30");
         },
         "2027-05-01", "verlopen na 30-4-2027"},
        {"before it was got",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "Eis", "2024-05-01", ""); },
         "2024-04-30", "ontbreekt"},
        {"a certificate without an end",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "Eis", "2024-05-01", ""); },
         "2034-04-30", "gehaald"},
        {"nobody wrote when it was got",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "Eis", "", ""); },
         "2020-04-30", "gehaald"},
        {"the norm wants it newer than it says itself",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::certificaat, 24).certificaat("Femke", "Eis", "2024-05-01", "2029-04-30");
         },
         "2026-01-01", "gehaald t/m 1-5-2026"},
        {"of two the longer",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::certificaat)
                 .certificaat("Femke", "Eis", "2020-05-01", "2030-04-30")
                 .certificaat("Femke", "Eis", "2024-05-01", "2025-04-30");
         },
         "2026-01-01", "gehaald t/m 30-4-2030"},
        {"another certificate",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::certificaat).certificaat("Femke", "Eisen", "2024-05-01", ""); },
         "2026-01-01", "ontbreekt"},
        {"a certificate counts for an opleiding by its name only",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::opleiding)
                 .telt_ook(Soort::certificaat, Soort::opleiding)
                 .certificaat("Femke", "Iets anders", "2024-05-01", "");
         },
         "2026-01-01", "ontbreekt"},
        {"an opleiding of the certificate's name counts where that was said",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::certificaat)
                 .telt_ook(Soort::opleiding, Soort::certificaat)
                 .oto("O1", Soort::opleiding, "2024-05-01", "AC-BZ", OtoStatus::gehouden, "eis")
                 .oto("O2", Soort::opleiding, "2024-05-01", "AC-BZ", OtoStatus::gehouden, "Iets anders")
                 .was_bij("Femke", "O1");
         },
         "2026-01-01", "gehaald"},
        {"undated, and once is enough",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::opleiding).oto("O1", Soort::opleiding, "", "AC-BZ").was_bij("Femke", "O1");
         },
         "2026-01-01", "gehaald"},
        {"undated, for a period",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::opleiding, 12)
                 .oto("O1", Soort::opleiding, "", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2026-01-01", "ontbreekt"},
        {"time to mend",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-05-10", "respijt t/m 10-5-2027"},
        {"met, and the time to mend is counted in",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-03-10", "gehaald t/m 10-5-2027"},
        {"that time over",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 2)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2027-05-11", "verlopen na 10-3-2027"},
        {"who never met it has no time to mend",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 240); }, "2027-05-11", "ontbreekt"},
        {"new in the function",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6).vervult("Femke", "AC-BZ", "2027-01-01");
         },
         "2027-07-01", "inwerken t/m 1-7-2027"},
        {"not new any more",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6).vervult("Femke", "AC-BZ", "2027-01-01");
         },
         "2027-07-02", "ontbreekt"},
        {"appointed anew without a gap is not new",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6)
                 .vervult("Femke", "AC-BZ", "2027-01-01")
                 .vervult("Femke", "AC-BZ", "2020-01-01", "2026-12-31");
         },
         "2027-02-01", "ontbreekt"},
        {"after a gap is new",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6)
                 .vervult("Femke", "AC-BZ", "2027-01-01")
                 .vervult("Femke", "AC-BZ", "2020-01-01", "2026-12-30");
         },
         "2027-02-01", "inwerken t/m 1-7-2027"},
        {"nobody wrote since when",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6).vervult("Femke", "AC-BZ"); },
         "2027-02-01", "ontbreekt"},
        {"new in another function",
         [](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12, 1, 0, 6).vervult("Femke", "HIN", "2027-01-01"); },
         "2027-02-01", "ontbreekt"},
        {"exempt of this norm",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .vrijgesteld("Femke", "AC-BZ", "eis", "2027-01-01", "2027-06-30");
         },
         "2027-06-30", "vrijgesteld t/m 30-6-2027"},
        {"exempt of all norms of the function",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12).vrijgesteld("Femke", "AC-BZ", "", "", "2027-06-30");
         },
         "2027-01-30", "vrijgesteld t/m 30-6-2027"},
        {"exempt of another norm",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .vrijgesteld("Femke", "AC-BZ", "Anders", "2027-01-01", "2027-06-30");
         },
         "2027-06-30", "ontbreekt"},
        {"an exemption without an end is none",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12).vrijgesteld("Femke", "AC-BZ", "", "2027-01-01", "");
         },
         "2027-06-30", "ontbreekt"},
        {"not exempt yet",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12).vrijgesteld("Femke", "AC-BZ", "", "2027-01-01", "2027-06-30");
         },
         "2026-12-31", "ontbreekt"},
        {"exempt from the day after it lapses on",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12)
                 .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
                 .was_bij("Femke", "O1")
                 .vrijgesteld("Femke", "AC-BZ", "", "2027-03-11", "2027-06-30");
         },
         "2026-12-31", "gehaald t/m 30-6-2027"},
        {"a hundred years and more are for ever",
         [](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 99'999)
                 .oto("O1", Soort::oefening, "1950-03-10", "AC-BZ")
                 .was_bij("Femke", "O1");
         },
         "2126-12-01", "gehaald"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Builder builder;
            builder.vervult("Femke", "Buiten beeld");
            c.history(builder);
            BOOST_TEST(answer(builder, c.op) == c.answer);
        }
}

BOOST_AUTO_TEST_CASE(a_beoordeling_that_reads_as_insufficient_does_not_count) {
    const struct {
        const char* text;
        bool insufficient;
    } cases[] = {
        {"", false},
        {"voldoende", false},
        {"Onvoldoende", true},
        {" onvoldoende: te laat opgeschaald", true},
        {"Niet behaald", true},
        {"niet  behaald.", true},
        {"gezakt", true},
        {"niet geslaagd", true},
        {"gezakte verwachtingen, maar goed", false},
        {"vorige keer onvoldoende, nu goed", false},
        {"n.v.t.", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            BOOST_TEST(is_onvoldoende(c.text) == c.insufficient);
        }
}

BOOST_AUTO_TEST_CASE(an_answer_says_what_it_is_made_of) {
    Builder builder;
    builder.norm("Teamlid", "Eis", Soort::oefening, 12)
        .telt_ook("Hoofd", "Teamlid")
        .telt_ook(Soort::inzet, Soort::oefening)
        .oto("O1", Soort::oefening, "2025-03-10", "Teamlid")
        .oto("O2", Soort::oefening, "2026-03-10", "Hoofd")
        .oto("O3", Soort::oefening, "2027-03-10", "Teamlid")
        .was_bij("Femke", "O1")
        .was_bij("Femke", "O2")
        .was_bij("Femke", "O3")
        .inzet("Femke", "2026-05-01", "Teamlid")
        .inzet("Femke", "2026-06-01", "Telefonist");
    const Vakbeeld beeld = builder.done();
    std::string all;
    for (const Bewijsdeel& deel :
         bewijsdelen(beeld, test::persoon(beeld, "Femke"), test::norm(beeld, "Eis"), day("2026-12-01")))
        all += beeld.titel(*deel.bewijs) + " t/m " + deel.tot->to_text() + (deel.telt_nog ? "" : " verlopen") +
               (deel.via_soort ? " als oefening" : "") +
               (deel.via_functie == geen ? "" : " als " + beeld.functies[deel.via_functie].naam) + "; ";
    BOOST_TEST(
        all ==
        "Brand 2026-05-01 t/m 2027-05-01 als oefening; O2 t/m 2027-03-10 als Hoofd; O1 t/m 2026-03-10 verlopen; ");
}

BOOST_AUTO_TEST_CASE(a_norm_says_in_words_what_it_asks) {
    Builder builder;
    builder.norm("AC-BZ", "Jaarlijkse oefening", Soort::oefening, 12)
        .norm("AC-BZ", "Basis", Soort::opleiding)
        .norm("AC-BZ", "Vaak", Soort::training, 1, 3)
        .telt_ook(Soort::inzet, Soort::oefening);
    const Vakbeeld beeld = builder.done();
    BOOST_TEST(in_woorden(beeld, 0) == "Jaarlijkse oefening: 1 oefening of inzet per 12 maanden");
    BOOST_TEST(in_woorden(beeld, 1) == "Basis: 1 opleiding ooit");
    BOOST_TEST(in_woorden(beeld, 2) == "Vaak: 3 trainingen per 1 maand");
}

BOOST_AUTO_TEST_CASE(the_planned_events_that_mend_a_norm_are_named) {
    const auto planned = [](Builder& b, const char* code, const char* dag, const char* doelgroep = "AC-BZ",
                            Soort soort = Soort::oefening) { b.oto(code, soort, dag, doelgroep, OtoStatus::gepland); };
    const struct {
        const char* name;
        std::function<void(Builder&)> history;
        const char* op;
        const char* vanaf;
        const char* codes;
    } cases[] = {
        {"the first",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12);
             planned(b, "P2", "2027-06-01"), planned(b, "P1", "2027-03-01");
         },
         "2027-01-15", "2027-01-15", "P1"},
        {"none", [&](Builder& b) { b.norm("AC-BZ", "Eis", Soort::oefening, 12); }, "2027-01-15", "2027-01-15", ""},
        {"not what is over",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12);
             planned(b, "P1", "2027-01-14"), planned(b, "P2", "2027-01-15");
         },
         "2027-01-15", "2027-01-15", "P2"},
        {"of its kind and for its function",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12);
             planned(b, "P1", "2027-02-01", "HIN"), planned(b, "P2", "2027-02-02", "AC-BZ", Soort::training);
             planned(b, "P3", "2027-02-03");
         },
         "2027-01-15", "2027-01-15", "P3"},
        {"before the day, when it still covers it",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 3);
             planned(b, "P1", "2027-02-01"), planned(b, "P2", "2027-04-01");
         },
         "2027-06-01", "2027-01-15", "P2"},
        {"as many as it takes",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2);
             planned(b, "P1", "2027-02-01"), planned(b, "P2", "2027-04-01"), planned(b, "P3", "2027-05-01");
         },
         "2027-01-15", "2027-01-15", "P1 P2"},
        {"with what there is",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2)
                 .oto("O1", Soort::oefening, "2026-12-01", "AC-BZ")
                 .was_bij("Femke", "O1");
             planned(b, "P1", "2027-02-01"), planned(b, "P2", "2027-04-01");
         },
         "2027-01-15", "2027-01-15", "P1"},
        {"not enough is nothing",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12, 2);
             planned(b, "P1", "2027-02-01");
         },
         "2027-01-15", "2027-01-15", ""},
        {"too far apart to be there together",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 2, 2);
             planned(b, "P1", "2027-02-01"), planned(b, "P2", "2027-06-01"), planned(b, "P3", "2027-07-01");
         },
         "2027-01-15", "2027-01-15", "P2 P3"},
        {"not where all places are taken",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12);
             planned(b, "P1", "2027-02-01"), planned(b, "P2", "2027-04-01");
             b.plaatsen_vrij("P1", 0).plaatsen_vrij("P2", 1);
         },
         "2027-01-15", "2027-01-15", "P2"},
        {"unless one of them is theirs",
         [&](Builder& b) {
             b.norm("AC-BZ", "Eis", Soort::oefening, 12);
             planned(b, "P1", "2027-02-01");
             b.plaatsen_vrij("P1", 0).heeft_plaats("Femke", "P1");
         },
         "2027-01-15", "2027-01-15", "P1"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Builder builder;
            builder.vervult("Femke", "AC-BZ");
            c.history(builder);
            const Vakbeeld beeld = builder.done();
            BOOST_TEST(test::codes(beeld, herstel(beeld, test::persoon(beeld, "Femke"), test::norm(beeld, "Eis"),
                                                  day(c.op), day(c.vanaf))) == c.codes);
        }
}

BOOST_AUTO_TEST_SUITE_END()
