// SPDX-License-Identifier: EUPL-1.2
// What people write under planning, and what it means; whether the quarter grid agrees.
#include <noaber/jaarplan/planning_reader.h>

#include <boost/test/unit_test.hpp>

#include <string>

using namespace noaber;
using Meaning = PlanningMeaning;

namespace {

const std::string a1 =
    "Q1: per kolom duidelijkheid creëren: hoe zit het precies?\nQ2: voorbereiden verdiepingssessie (20 juni)\n"
    "Q3: werkwijze nader uitwerken\nQ3-Q4: systeemoefening met specifieke aandacht voor slachtofferinformatie\n"
    "Q4: terugkoppeling naar bestuur";
const std::string b2 = "26 januari\n….\n(minimaal 2x per jaar)";
const std::string d4 = "Q1-Q2: nadenken over de wijze waarop\nQ3-Q4: uitrol";

/// "13" is Q1 and Q3.
Quarters quarters(std::string_view digits) {
    Quarters result;
    for (const char c : digits) result.add(c - '0');
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(planning)

BOOST_AUTO_TEST_CASE(words_name_quarters) {
    const struct {
        std::string text;
        std::string named;
        bool unsure = false;
    } cases[] = {
        // the demo plan
        {a1, "1234"},
        {"Q2 of Q3?", "23", true},
        {b2, "1"},
        {"Q2", "2"},
        {"4x per jaar", "1234"},
        {"Q2?", "2", true},
        {d4, "1234"},
        {"Gehele jaar", "1234"},
        {"Q1-Q2", "12"},
        {"Q1", "1"},
        // quarters
        {"q3", "3"},
        {"Q 3", "3"},
        {"K2", "2"},
        {"kwartaal 3", "3"},
        {"Kw. 3", "3"},
        {"3e kwartaal", "3"},
        {"1ste kwartaal", "1"},
        {"Derde Kwartaal", "3"},
        {"laatste kwartaal", "4"},
        {"1e en 2e kwartaal", "12"},
        {"1e t/m 3e kwartaal", "123"},
        {"1e/2e kwartaal", "12"},
        {"eerste, tweede en vierde kwartaal", "124"},
        {"eerste of tweede kwartaal", "12", true},
        {"Q1 t/m Q3", "123"},
        {"Q1 tot en met Q3", "123"},
        {"Q1/Q2", "12"},
        {"Q1 en Q2", "12"},
        {"Q3+Q4", "34"},
        {"Q3 & Q4", "34"},
        {"Q1, Q3", "13"},
        {"Q1, Q2 en Q4", "124"},
        {"Q1-3", "123"},
        {"Q1 – Q3", "123"},
        {"Q2→Q3", "23"},
        {"kwartaal 1 en 2", "12"},
        {"Q2 of Q3", "23", true},
        {"Q2? of Q3?", "23", true},
        {"Q2/Q3?", "23", true},
        {"Q2 (?)", "2", true},
        {"Q1 en Q2 of Q3?", "123", true},
        {"misschien in Q3", "3", true},
        {"Q3 (onder voorbehoud)", "3", true},
        {"zo snel mogelijk in Q2", "2"},
        {"Q1. Wie doet dit?", "1"},
        {"Wie doet dit? Q1", "1"},
        {"vanaf Q2", "234"},
        {"vanaf september", "34"},
        {"t/m juni", "12"},
        {"doorlopend vanaf Q3", "34"},
        {"Q1, 2 bijeenkomsten", "1"},
        {"Q5", ""},
        {"Q12", ""},
        // halves, seasons
        {"eerste helft van het jaar", "12"},
        {"2e helft", "34"},
        {"1e halfjaar", "12"},
        {"tweede half jaar 2017", "34"},
        {"tweede helft van juni", "2"},
        {"voorjaar", "12"},
        {"in het najaar", "34"},
        {"Zomer", "23"},
        {"na de zomer", "34"},
        {"na Q2", "34"},
        {"na 20 juni", "234"},
        {"in de loop van het jaar", "1234"},
        {"Q2, mogelijk Q3", "23", true},
        {"Q2, onder voorbehoud", "2", true},
        {"eind Q2 / begin Q3", "23"},
        {"Start Q1", "1"},
        {"1e week van juni", "2"},
        {"januari, april, juli en oktober", "1234"},
        {"2 x 2 dagen in juni", "2"},
        {"Jaarlijks in november", "4"},
        {"2e dinsdag van de maand", "1234"},
        {"begin van het jaar", "1"},
        {"midden van het jaar", "23"},
        {"eind van het jaar", "4"},
        {"eind 2017", "4"},
        {"eind 2018", ""},
        // months
        {"juni", "2"},
        {"JUN.", "2"},
        {"mrt", "1"},
        {"mei/juni", "2"},
        {"juni/juli", "23"},
        {"september t/m november", "34"},
        {"jan-mrt", "1"},
        {"eind mei, begin juli", "23"},
        {"Jan en Piet maken een opzet", ""},
        {"jan en feb", "1"},
        {"mei?", "2", true},
        {"juni of juli", "23", true},
        {"november 2016", ""},
        {"november t/m februari 2018", "4"},
        {"meisje op de markt", ""},
        {"februari-overleg 2019", ""},
        {"februari-maart", "1"},
        {"marge", ""},
        {"decentralisaties", ""},
        // days
        {"20 juni", "2"},
        {"20 juni 2017", "2"},
        {"20 juni 2018", ""},
        {"20-6-2017", "2"},
        {"2017-06-20", "2"},
        {"20/6", "2"},
        {"20-6-18", ""},
        {"26 en 27 januari", "1"},
        {"26-28 januari", "1"},
        {"20 juni, 3 juli en 5 oktober", "234"},
        {"10-15 deelnemers", ""},
        {"31 februari", "1"},
        // weeks
        {"week 12", "1"},
        {"weken 10-14", "12"},
        {"week 40, 41 en 42", "4"},
        {"2 weken", ""},
        {"week 53", ""},
        {"week 60", ""},
        // years
        {"Q1 2018", ""},
        {"Q4 2017", "4"},
        {"Q4 2016 - Q1 2017", "1"},
        {"Q4 2017 t/m Q2 2018", "4"},
        {"2e kwartaal van 2018", ""},
        {"Q4 en Q1 2018", "4"},
        {"Q1 '18", ""},
        {"heel 2017", "1234"},
        // coming back
        {"het hele jaar door", "1234"},
        {"jaarrond", "1234"},
        {"Doorlopend", "1234"},
        {"maandelijks", "1234"},
        {"elke maand", "1234"},
        {"wekelijks", "1234"},
        {"elke dinsdag", "1234"},
        {"maandelijks in Q1 en Q2", "12"},
        {"elk kwartaal", "1234"},
        {"1x per kwartaal", "1234"},
        {"12 x per jaar", "1234"},
        {"minimaal 4x per jaar", "1234"},
        {"2x per jaar", ""},
        {"tweemaal per jaar", ""},
        {"jaarlijks", ""},
        {"2x per jaar?", "", true},
        {"8 uur per week", ""},
        {"nader uit te werken", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            const Meaning meaning = read_planning(c.text, 2017);
            BOOST_TEST(meaning.named.to_text() == quarters(c.named).to_text());
            BOOST_TEST(meaning.unsure == c.unsure);
            BOOST_TEST(suggested_quarters(meaning).has_value() == !c.named.empty());
        }
}

BOOST_AUTO_TEST_CASE(kinds_are_told_apart) {
    for (const char* text : {"", "  \n", "??", "n.n.b.", "…", "Onbekend"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST((read_planning(text, 2017).kind == Meaning::Kind::nothing));
    for (const char* text :
         {"nader uit te werken", "8 uur per week", "meisje", "februari-overleg 2019", "Q5", "2 weken", "A2"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST((read_planning(text, 2017).kind == Meaning::Kind::not_understood));
    for (const char* text : {"Q1", "2x per jaar", "jaarlijks", "20 juni 2018", "Gehele jaar"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST((read_planning(text, 2017).kind == Meaning::Kind::understood));
}

BOOST_AUTO_TEST_CASE(recurrences_are_counted) {
    using R = Recurrence;
    const struct {
        const char* text;
        R expected;
    } cases[] = {
        {"4x per jaar", {R::Rhythm::times_a_year, 4, R::Bound::exact}},
        {"2 x per jaar", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"twee keer per jaar", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"tweemaal per jaar", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"2x p.j.", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"2x in 2017", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"2x", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"(minimaal 2x per jaar)", {R::Rhythm::times_a_year, 2, R::Bound::at_least}},
        {"min. 3 keer per jaar", {R::Rhythm::times_a_year, 3, R::Bound::at_least}},
        {"1 à 2x per jaar", {R::Rhythm::times_a_year, 1, R::Bound::at_least}},
        {"2-3x per jaar", {R::Rhythm::times_a_year, 2, R::Bound::at_least}},
        {"maximaal 2x per jaar", {R::Rhythm::times_a_year, 2, R::Bound::at_most}},
        {"halfjaarlijks", {R::Rhythm::times_a_year, 2, R::Bound::exact}},
        {"jaarlijks", {R::Rhythm::yearly, 1, R::Bound::exact}},
        {"1x per maand", {R::Rhythm::monthly, 1, R::Bound::exact}},
        {"Wekelijks", {R::Rhythm::weekly, 1, R::Bound::exact}},
        {"elke 2 weken", {R::Rhythm::weekly, 1, R::Bound::exact}},
        {"elk kwartaal", {R::Rhythm::quarterly, 1, R::Bound::exact}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            const auto found = read_planning(c.text, 2017).recurrence;
            BOOST_TEST(found.has_value());
            if (found) BOOST_TEST((*found == c.expected));
        }
    for (const char* text : {"4 uur per week", "2x zoveel mensen", "Q2", "20 juni"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!read_planning(text, 2017).recurrence.has_value());
}

BOOST_AUTO_TEST_CASE(days_are_kept_in_order) {
    const struct {
        std::string text;
        std::vector<std::string> days;
    } cases[] = {
        {b2, {"2017-01-26"}},
        {a1, {"2017-06-20"}},
        {"20 juni 2018", {"2018-06-20"}},
        {"26 en 27 januari", {"2017-01-26", "2017-01-27"}},
        {"20-6-2017 en 3 juli", {"2017-06-20", "2017-07-03"}},
        {"31 februari", {}},
        {"29 februari", {}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            std::vector<std::string> days;
            for (const Date& date : read_planning(c.text, 2017).dates) days.push_back(date.to_text());
            BOOST_TEST(days == c.days, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(grid_agrees_or_not) {
    const struct {
        std::string text;
        std::string grid;
        bool agrees;
    } cases[] = {
        {"Q2", "2", true},
        {"Q2", "", false},
        {"Q2", "23", false},
        {"Q2", "3", false},
        {"Q2 of Q3?", "2", true},
        {"Q2 of Q3?", "3", true},
        {"Q2 of Q3?", "23", true},
        {"Q2 of Q3?", "", false},
        {"Q2 of Q3?", "234", false},
        {"Q2 of Q3?", "1", false},
        {"Q2?", "2", true},
        {"Q2?", "3", false},
        {"Q1 en Q2?", "1", true},
        {"Q1 en Q2?", "12", true},
        {"Q1 en Q2?", "2", false},
        {"voorjaar en najaar", "13", true},
        {"voorjaar en najaar", "12", false},
        {"Gehele jaar", "1", false},
        {"Gehele jaar", "1234", true},
        {b2, "1", false},
        {b2, "13", true},
        {b2, "34", false},
        {b2, "1234", true},
        {"4x per jaar", "1234", true},
        {"4x per jaar", "123", false},
        {"2x per jaar", "13", true},
        {"2x per jaar", "1", false},
        {"2x per jaar", "123", false},
        {"minimaal 2x per jaar", "123", true},
        {"maximaal 2x per jaar", "1", true},
        {"maximaal 2x per jaar", "123", false},
        {"Q1 en Q3 (2x per jaar)", "13", true},
        {"Q1 en Q3 (2x per jaar)", "12", false},
        {"Q2, mogelijk Q3", "2", true},
        {"Q2, mogelijk Q3", "3", false},
        {"na Q2", "4", true},
        {"in de loop van het jaar", "2", true},
        {"jaarlijks", "3", true},
        {"jaarlijks", "", false},
        {"maandelijks in Q1", "1", true},
        {"maandelijks in Q1", "12", false},
        {d4, "1234", true},
        {a1, "1234", true},
        {"20 juni 2018", "", true},
        {"20 juni 2018", "2", false},
        {"", "", true},
        {"??", "1", false},
        {"nader uit te werken", "1", true},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text << " against " << c.grid)
            BOOST_TEST(fits(read_planning(c.text, 2017), quarters(c.grid)) == c.agrees);
}

BOOST_AUTO_TEST_CASE(meaning_in_words) {
    const struct {
        std::string text;
        std::string words;
    } cases[] = {
        {"Q2 of Q3?", "Q2 of Q3, nog onzeker"},
        {"Q2?", "Q2, nog onzeker"},
        {"Gehele jaar", "het hele jaar"},
        {b2, "Q1; minimaal 2 keer per jaar; 26 januari"},
        {d4, "Q1-Q4"},
        {"Q1, Q2", "Q1, Q2"},
        {"Q1, Q3", "Q1, Q3"},
        {"20 juni 2018", "20 juni 2018; niet dit jaar"},
        {"", ""},
        {"nader uit te werken", "geen tijd in te lezen"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) BOOST_TEST(in_words(read_planning(c.text, 2017)) == c.words);
}

BOOST_AUTO_TEST_CASE(long_and_strange_texts_are_read_to_the_end) {
    std::string numbers;
    while (numbers.size() < 200'000) numbers += "1, 2 en ";
    BOOST_TEST((read_planning(numbers, 2017).kind == Meaning::Kind::not_understood));
    BOOST_TEST((read_planning(numbers + "Q3", 2017).named == quarters("3")));
    BOOST_TEST((read_planning(std::string(200'000, '?'), 2017).kind == Meaning::Kind::nothing));
    BOOST_TEST((read_planning(std::string(200'000, '('), 2017).kind == Meaning::Kind::not_understood));
    std::string ins;
    while (ins.size() < 200'000) ins += "in de ";
    BOOST_TEST((read_planning(ins + "Q1", 2017).named == quarters("1")));
    BOOST_TEST((read_planning("\xff\xfe Q2 \xc3", 2017).named == quarters("2")));
    BOOST_TEST((read_planning(std::string("Q2\0Q3", 5), 2017).named == quarters("23")));
}

BOOST_AUTO_TEST_SUITE_END()
