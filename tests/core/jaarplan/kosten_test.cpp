// SPDX-License-Identifier: EUPL-1.2
// What people write under costs, and what it means.
#include <noaber/jaarplan/kosten_reader.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using Kind = KostenMeaning::Kind;

BOOST_AUTO_TEST_SUITE(kosten)

BOOST_AUTO_TEST_CASE(amounts_are_read) {
    const struct {
        const char* text;
        Kind kind;
        std::int64_t cents = 0;
        std::int64_t highest = 0;
        const char* note = nullptr;  // nullptr: not looked at
    } cases[] = {
        // the demo plan
        {"n.n.b.", Kind::onbekend, 0, 0, ""},
        {"", Kind::onbekend, 0, 0, ""},
        {"Eigen beheer; training wordt gegeven door HIN.", Kind::geen},
        {"Ca. € 3000,- (Academie voor Bevolkingszorg)", Kind::schatting, 300000, 300000,
         "Academie voor Bevolkingszorg"},
        {"Drukkosten voor het boekje.", Kind::onbekend, 0, 0, "Drukkosten voor het boekje."},
        {"n.v.t.", Kind::geen},
        {"Onbekend", Kind::onbekend},
        // forms of numbers
        {"€ 3000", Kind::bedrag, 300000, 300000, ""},
        {"€3000,-", Kind::bedrag, 300000, 300000, ""},
        {"€ 3.000,00", Kind::bedrag, 300000, 300000, ""},
        {"€ 3,000.50", Kind::bedrag, 300050, 300050},
        {"3000,-", Kind::bedrag, 300000, 300000, ""},
        {"3000", Kind::bedrag, 300000, 300000, ""},
        {"3.000", Kind::bedrag, 300000, 300000},
        {"1250,5", Kind::bedrag, 125050, 125050},
        {"EUR 1.250", Kind::bedrag, 125000, 125000, ""},
        {"1250 euro", Kind::bedrag, 125000, 125000, ""},
        {"€3k", Kind::bedrag, 300000, 300000, ""},
        {"€ 1,5k", Kind::bedrag, 150000, 150000},
        {"€\u00a03.000", Kind::bedrag, 300000, 300000},
        {"€ 1.234.567,89", Kind::bedrag, 123456789, 123456789},
        {"€ 500 per jaar", Kind::bedrag, 50000, 50000},
        {"€ 99999999999999999999999", Kind::onbekend},
        // estimates and ranges
        {"circa 3000", Kind::schatting, 300000, 300000, ""},
        {"± € 500", Kind::schatting, 50000, 50000, ""},
        {"€ 500?", Kind::schatting, 50000, 50000, ""},
        {"maximaal € 500", Kind::schatting, 50000, 50000},
        {"zaal € 500, catering € 250", Kind::schatting, 75000, 75000},
        {"€ 2.000 - € 3.000", Kind::bereik, 200000, 300000, ""},
        {"€ 2.000 tot 3.000", Kind::bereik, 200000, 300000},
        {"2.000 – € 3.000", Kind::bereik, 200000, 300000},
        {"tussen € 2.000 en € 3.000", Kind::bereik, 200000, 300000},
        // none
        {"geen", Kind::geen},
        {"Geen kosten", Kind::geen},
        {"gratis", Kind::geen},
        {"kosteloos", Kind::geen},
        {"in eigen beheer", Kind::geen},
        {"€ 0", Kind::geen},
        {"€ 0,-", Kind::geen},
        {"0", Kind::geen},
        // unknown
        {"geen idee", Kind::onbekend},
        {"nog geen kosten bekend", Kind::onbekend},
        {"niet gratis", Kind::onbekend},
        {"€ 50 p.p.", Kind::onbekend, 0, 0, "€ 50 p.p."},
        {"€ 50 per deelnemer", Kind::onbekend, 0, 0, "€ 50 per deelnemer"},
        {"3 dagdelen", Kind::onbekend},
        {"op 20-6-2017 te bepalen", Kind::onbekend},
        {"offerte volgt in 2017", Kind::onbekend},
        {"geenszins duidelijk", Kind::onbekend},
        {"€", Kind::onbekend},
        {"??", Kind::onbekend},
        {"pm", Kind::onbekend},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            const auto meaning = read_kosten(c.text);
            BOOST_TEST(static_cast<int>(meaning.kind) == static_cast<int>(c.kind));
            BOOST_TEST(meaning.cents == c.cents);
            BOOST_TEST(meaning.highest_cents == c.highest);
            if (c.note) BOOST_TEST(meaning.toelichting == c.note);
        }
    BOOST_TEST(read_kosten("€ 300 onder voorbehoud").onder_voorbehoud);
    BOOST_TEST(!read_kosten("€ 300").onder_voorbehoud);
}

BOOST_AUTO_TEST_CASE(amounts_in_words) {
    BOOST_TEST(euros(300000) == "€ 3.000,00");
    BOOST_TEST(euros(123456789) == "€ 1.234.567,89");
    BOOST_TEST(euros(5) == "€ 0,05");
    BOOST_TEST(euros(12300) == "€ 123,00");
    BOOST_TEST(in_words(read_kosten("Ca. € 3000,- (Academie)")) == "ongeveer € 3.000,00 (Academie)");
    BOOST_TEST(in_words(read_kosten("€ 2.000 - € 3.000")) == "€ 2.000,00 tot € 3.000,00");
    BOOST_TEST(in_words(read_kosten("n.v.t.")) == "geen kosten");
    BOOST_TEST(in_words(read_kosten("??")) == "onbekend");
}

BOOST_AUTO_TEST_CASE(long_texts_are_read_to_the_end) {
    std::string text;
    while (text.size() < 50'000) text += "1, 2 en 3.";
    BOOST_TEST((read_kosten(text).kind == Kind::onbekend));
    BOOST_TEST((read_kosten(std::string(50'000, '9')).kind == Kind::onbekend));
}

BOOST_AUTO_TEST_SUITE_END()
