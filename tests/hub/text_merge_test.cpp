// SPDX-License-Identifier: EUPL-1.2
// Texts of two people made one: sentence by sentence, on every replica the same, with the conflict gone; and left alone where both
// changed the same sentence.
#include "text_merge.h"
#include "hub_desk.h"

#include <noaber/base/errors.h>
#include <noaber/store/conflict.h>

#include <random>

using namespace noaber;
using namespace noaber::test;
using hub::merge_text;

namespace {

const std::string base = "Eerste zin. Tweede zin. Derde zin.\nNieuwe alinea.";

std::string tekst(const Laptop& laptop, const std::string& id) {
    const auto record = laptop.store->find(info_of<Ding>(), id);
    return record ? std::string(record->text("tekst")) : "(weg)";
}

void exchange(std::initializer_list<const Laptop*> laptops) {
    for (int i = 0; i < 2; ++i)
        for (const Laptop* laptop : laptops) (void)sync_once(*laptop->store, laptop->membership);
}

/// Two laptops that have the same text.
struct Pair {
    HubDesk desk;
    Laptop a{desk, "a"};
    Laptop b{desk, "b", hub::Role::aov, [] { return system_milliseconds() + 50; }};  // what it writes is the later one
    std::string id = a.make("ding");

    Pair() {
        a.edit(id, "tekst", base);
        exchange({&a, &b});
    }
    void meet() {
        exchange({&a, &b});
        BOOST_TEST(a.store->digest() == b.store->digest());
        BOOST_TEST(a.store->digest() == desk.digest());
    }
};

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_merge)

BOOST_AUTO_TEST_CASE(sentences_merge_and_one_sentence_changed_twice_does_not) {
    struct Case {
        const char* name;
        std::string one;
        std::string other;
        std::optional<std::string> merged;
    };
    const std::string first = replaced(base, "Eerste", "De eerste");
    const std::string third = replaced(base, "Derde", "De derde");
    for (const Case& c :
         std::vector<Case>{{"two sentences", first, third, replaced(first, "Derde", "De derde")},
                           {"one of them nothing", base, third, third},
                           {"both the same", first, first, first},
                           {"one sentence in two ways", first, replaced(base, "Eerste", "Een"), std::nullopt},
                           {"behind and before", base + " Slot.", "Begin. " + base, "Begin. " + base + " Slot."},
                           {"a line end gone", replaced(base, "\n", " "), "Begin. " + base,
                            "Begin. " + replaced(base, "\n", " ")},
                           {"all gone here, changed there", "", first, std::nullopt}})
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST((merge_text(base, c.one, c.other) == c.merged));
            BOOST_TEST((merge_text(base, c.other, c.one) == c.merged));
        }
    // What would be a line end, a marker or an escape to others is text.
    const std::string strange = "a\\n. b\\\\ c. <<<<<<< d. =======\ne";
    BOOST_TEST((merge_text(strange, strange + " f.", strange) == strange + " f."));
}

BOOST_AUTO_TEST_CASE(what_comes_out_has_every_change_and_no_marker) {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> sentences;
        for (int i = 0; i < 9; ++i)
            sentences.push_back("zin " + std::to_string(random() % 1000) + (random() % 4 ? ". " : ".\n"));
        const auto joined = [](const std::vector<std::string>& all) {
            std::string text;
            for (const std::string& one : all) text += one;
            return text;
        };
        auto one = sentences;
        auto other = sentences;
        one[random() % 4] = "van de een. ";
        other[5 + random() % 4] = "van de ander. ";
        const auto merged = merge_text(joined(sentences), joined(one), joined(other));
        BOOST_REQUIRE(merged.has_value());
        BOOST_TEST(merged->find("van de een") != std::string::npos);
        BOOST_TEST(merged->find("van de ander") != std::string::npos);
        BOOST_TEST(merged->find("<<<<") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(two_laptops_end_with_both_changes_and_no_conflict) {
    Pair pair;
    pair.a.edit(pair.id, "tekst", replaced(base, "Eerste", "De eerste"));
    pair.b.edit(pair.id, "tekst", replaced(base, "Derde", "De derde"));
    pair.b.edit(pair.id, "tekst", replaced(replaced(base, "Derde", "De derde"), "alinea", "regel"));
    pair.meet();
    const std::string merged =
        replaced(replaced(replaced(base, "Eerste", "De eerste"), "Derde", "De derde"), "alinea", "regel");
    BOOST_TEST(tekst(pair.a, pair.id) == merged);
    BOOST_TEST(tekst(pair.b, pair.id) == merged);
    BOOST_TEST(open_conflicts(*pair.a.store).empty());
    BOOST_TEST(open_conflicts(*pair.b.store).empty());
    // Everything is still in the history.
    BOOST_TEST(pair.a.store->history(info_of<Ding>(), pair.id).size() >= 5U);
}

BOOST_AUTO_TEST_CASE(the_same_sentence_keeps_both_and_tells_who_lost) {
    Pair pair;
    pair.a.edit(pair.id, "tekst", replaced(base, "Eerste", "Van a de eerste"));
    pair.b.edit(pair.id, "tekst", replaced(base, "Eerste", "Van b de eerste"));
    pair.meet();
    BOOST_TEST(tekst(pair.a, pair.id) == replaced(base, "Eerste", "Van b de eerste"));
    BOOST_TEST(open_conflicts(*pair.a.store).size() == 1U);
    BOOST_TEST(open_conflicts(*pair.b.store).empty());
}

BOOST_AUTO_TEST_CASE(three_at_once_end_with_all_three) {
    Pair pair;
    Laptop c(pair.desk, "c");
    exchange({&c});
    pair.a.edit(pair.id, "tekst", replaced(base, "Eerste", "De eerste"));
    pair.b.edit(pair.id, "tekst", replaced(base, "Derde", "De derde"));
    c.edit(pair.id, "tekst", replaced(base, "alinea", "regel"));
    exchange({&pair.a, &pair.b, &c});
    pair.meet();
    const std::string merged =
        replaced(replaced(replaced(base, "Eerste", "De eerste"), "Derde", "De derde"), "alinea", "regel");
    BOOST_TEST(tekst(c, pair.id) == merged);
    BOOST_TEST(c.store->digest() == pair.a.store->digest());
}

BOOST_AUTO_TEST_CASE(undo_of_what_was_merged_is_left_to_its_author_and_loses_nothing_of_the_other) {
    Pair pair;
    pair.a.edit(pair.id, "tekst", replaced(base, "Eerste", "De eerste"));
    pair.b.edit(pair.id, "tekst", replaced(base, "Derde", "De derde"));
    pair.meet();
    const auto undone = pair.a.store->undo();
    BOOST_REQUIRE(undone.has_value());
    // Somebody has written it since: it is named, and stays.
    BOOST_TEST(undone->skipped.size() == 1U);
    pair.meet();
    BOOST_TEST(tekst(pair.b, pair.id).find("De derde") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
