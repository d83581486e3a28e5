// SPDX-License-Identifier: EUPL-1.2
// When a function falls below its minimum, why, and what repairs it.
#include "horizon.h"

#include "vakbeeld_builder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::oto;
using noaber::test::day;
using Soort = Bewijssoort;
using Builder = noaber::test::VakbeeldBuilder;

namespace {

std::string in_words(const Vakbeeld& beeld, const Functiehorizon& one) {
    if (!one.onder) return "blijft";
    const Horizonmaand& month = one.maanden[*one.onder];
    std::string words = month.maand.to_text() + " " + std::to_string(month.gereed) + "/" + std::to_string(one.nodig);
    for (const Uitval& uitval : one.uitval) words += "; " + in_woorden(beeld, uitval);
    for (const Horizonherstel& herstel : one.herstel)
        words += "; " + beeld.activiteiten[herstel.activiteit].code + (herstel.op_tijd ? " voorkomt " : " herstelt ") +
                 std::to_string(herstel.personen);
    if (one.blijft_tekort) words += "; nog " + std::to_string(one.blijft_tekort) + " tekort";
    return words;
}

/// Two people of whom one is needed, each with an oefening of 10 March.
Builder two() {
    Builder builder;
    builder.functie("AC-BZ", 1);
    builder.vervult("Femke", "AC-BZ")
        .vervult("Tom", "AC-BZ")
        .norm("AC-BZ", "Oefening", Soort::oefening, 12)
        .oto("O1", Soort::oefening, "2026-03-10", "AC-BZ")
        .was_bij("Femke", "O1")
        .was_bij("Tom", "O1");
    return builder;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_function_falls_below_its_minimum_in_a_month) {
    const struct {
        const char* name;
        std::function<void(Builder&)> more;
        const char* words;
    } cases[] = {
        {"by what lapses, both on one day", [](Builder&) {},
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; nog 1 tekort"},
        {"one who stays is enough",
         [](Builder& b) { b.oto("O2", Soort::oefening, "2026-11-01", "AC-BZ").was_bij("Tom", "O2"); },
         "2027-11 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 1 november 2027; nog 1 tekort"},
        {"enough to the end",
         [](Builder& b) { b.certificaat("Tom", "x", "2020-01-01").vrijgesteld("Tom", "AC-BZ", "", "", "2028-01-01"); },
         "blijft"},
        {"by leave, of any length",
         [](Builder& b) { b.afwezig("Femke", "2027-02-15", "2027-02-20").afwezig("Tom", "2027-02-20", "2027-02-28"); },
         "2027-02 0/1; Femke is afwezig vanaf 15 februari 2027; Tom is afwezig vanaf 20 februari 2027; nog 1 tekort"},
        {"leave of one is no matter", [](Builder& b) { b.afwezig("Femke", "2027-02-15", "2027-02-20"); },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; nog 1 tekort"},
        {"what is planned before it prevents it",
         [](Builder& b) { b.oto("P1", Soort::oefening, "2027-02-20", "AC-BZ", OtoStatus::gepland); },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; P1 voorkomt 2"},
        {"what is planned after it repairs it",
         [](Builder& b) { b.oto("P1", Soort::oefening, "2027-05-20", "AC-BZ", OtoStatus::gepland); },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; P1 herstelt 2"},
        {"for no more than it has places",
         [](Builder& b) {
             b.oto("P1", Soort::oefening, "2027-05-20", "AC-BZ", OtoStatus::gepland).plaatsen_vrij("P1", 1);
         },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; P1 herstelt 1"},
        {"and for who has one",
         [](Builder& b) {
             b.oto("P1", Soort::oefening, "2027-05-20", "AC-BZ", OtoStatus::gepland).plaatsen_vrij("P1", 1);
             b.heeft_plaats("Femke", "P1");
         },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; P1 herstelt 2"},
        {"not for who is away then",
         [](Builder& b) {
             b.oto("P1", Soort::oefening, "2027-05-20", "AC-BZ", OtoStatus::gepland).afwezig("Tom", "2027-03-01", "");
         },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom is afwezig vanaf 1 maart 2027; "
         "Tom: Oefening verloopt na 10 maart 2027; P1 herstelt 1"},
        {"nor for who lacks what nothing mends",
         [](Builder& b) {
             b.oto("P1", Soort::oefening, "2027-05-20", "AC-BZ", OtoStatus::gepland)
                 .norm("AC-BZ", "Pas", Soort::certificaat)
                 .certificaat("Femke", "Pas", "2020-01-01")
                 .certificaat("Tom", "Pas", "2020-01-01", "2027-01-31");
         },
         "2027-03 0/1; Femke: Oefening verloopt na 10 maart 2027; Tom: Oefening verloopt na 10 maart 2027; "
         "Tom: Pas verloopt na 31 januari 2027; P1 herstelt 1"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Builder builder = two();
            c.more(builder);
            const Vakbeeld beeld = builder.done();
            const auto all = horizon(beeld, day("2026-11-15"), {2027, 12});
            BOOST_REQUIRE(all.size() == 1U);
            BOOST_TEST(in_words(beeld, all.front()) == c.words);
        }
}

BOOST_AUTO_TEST_CASE(who_leaves_and_who_comes_is_counted_by_the_day) {
    Builder builder;
    builder.functie("AC-BZ", 2);
    builder.vervult("Femke", "AC-BZ", "2020-01-01", "2027-05-31")
        .vervult("Tom", "AC-BZ")
        .vervult("Rik", "AC-BZ", "2027-06-02")
        .vervult("Daan", "AC-BZ", "2020-01-01", "2026-01-01");
    const Vakbeeld beeld = builder.done();
    const auto all = horizon(beeld, day("2027-01-15"), {2027, 8});
    std::string months;
    for (const Horizonmaand& one : all.front().maanden)
        months += one.maand.to_text() + " " + std::to_string(one.gereed) + "; ";
    BOOST_TEST(months == "2027-01 2; 2027-02 2; 2027-03 2; 2027-04 2; 2027-05 2; 2027-06 1; 2027-07 2; 2027-08 2; ");
    BOOST_TEST(in_words(beeld, all.front()) ==
               "2027-06 1/2; Femke vertrekt; 31 mei 2027 is de laatste dag; nog 1 tekort");
}

BOOST_AUTO_TEST_CASE(what_is_too_few_today_is_told_at_once) {
    Builder builder;
    builder.functie("AC-BZ", 2);
    builder.vervult("Femke", "AC-BZ").vervult("Tom", "AC-BZ").norm("AC-BZ", "Basis", Soort::opleiding);
    builder.oto("O1", Soort::opleiding, "2020-01-01", "AC-BZ").was_bij("Femke", "O1");
    builder.oto("P1", Soort::opleiding, "2027-03-01", "AC-BZ", OtoStatus::gepland);
    const Vakbeeld beeld = builder.done();
    BOOST_TEST(in_words(beeld, horizon(beeld, day("2027-01-15"), {2027, 1}).front()) ==
               "2027-01 1/2; Tom: Basis ontbreekt; P1 herstelt 1");
}

BOOST_AUTO_TEST_CASE(months_are_read_as_people_write_them) {
    const struct {
        const char* text;
        const char* month;
    } cases[] = {{"2027-03", "2027-03"},
                 {"3-2027", "2027-03"},
                 {"maart 2027", "2027-03"},
                 {" Mrt  2027 ", "2027-03"},
                 {"2027-13", ""},
                 {"2027", ""},
                 {"maart", ""},
                 {"2027-03-01", ""},
                 {"morgen 2027", ""},
                 {"", ""},
                 {"maart 20270", ""}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            const auto month = Maand::parse(c.text);
            BOOST_TEST((month ? month->to_text() : "") == c.month);
        }
}

BOOST_AUTO_TEST_CASE(a_horizon_that_makes_no_sense_is_refused) {
    const Vakbeeld beeld = two().done();
    BOOST_CHECK_THROW((void)horizon(beeld, day("2027-01-15"), {2026, 12}), InputError);
    BOOST_CHECK_THROW((void)horizon(beeld, day("2027-01-15"), {2038, 1}), InputError);
    BOOST_TEST(horizon(beeld, day("2027-01-15"), {2027, 1}).size() == 1U);
}
