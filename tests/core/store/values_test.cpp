// SPDX-License-Identifier: EUPL-1.2
// Values at the edge: what can't be stored is refused before anything is written, and what is stored has one form.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace noaber;
using test::Ding;

namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

struct Fixture {
    test::StorePlace place;
    std::unique_ptr<Store> store = place.open("a", test::test_schema());
    std::string id = new_uuid();

    Fixture() {
        Record record = info_of<Ding>().new_record();
        record.id = id;
        record["naam"] = std::string("a");
        auto tx = store->begin("Ding");
        tx.put(record);
        tx.commit();
    }
    void set(std::string_view field, const Value& value) {
        auto tx = store->begin("Wijziging");
        tx.set(info_of<Ding>(), id, field, value);
        tx.commit();
    }
    [[nodiscard]] Value get(std::string_view field) const { return (*store->find(info_of<Ding>(), id))[field]; }
    /// Whoever hears it holds the same.
    void check_replica() const {
        auto other = place.open("b", test::test_schema());
        other->apply(store->log());
        BOOST_TEST(other->digest() == store->digest());
        BOOST_TEST((other->log() == store->log()));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(values, Fixture)

BOOST_AUTO_TEST_CASE(a_text_is_as_long_as_its_field_takes) {
    const struct {
        const char* name;
        const char* field;
        std::string text;
        bool taken;
    } cases[] = {
        {"a line", "naam", std::string(longest_line, 'n'), true},
        {"too long a line", "naam", std::string(longest_line + 1, 'n'), false},
        {"letters count, not bytes", "naam",
         [] {
             std::string text;
             for (std::size_t i = 0; i < longest_line; ++i) text += "é";
             return text;
         }(),
         true},
        {"a long text", "tekst", std::string(longest_text, 't'), true},
        {"too long a text", "tekst", std::string(longest_text + 1, 't'), false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            bool taken = true;
            try {
                edit_field(*store, info_of<Ding>(), id, c.field, c.text);
            } catch (const InputError&) {
                taken = false;
            }
            BOOST_TEST(taken == c.taken);
            BOOST_TEST((get(c.field) == Value(c.text)) == c.taken);
        }
}

BOOST_AUTO_TEST_CASE(values_come_back_as_they_were_here_and_elsewhere) {
    struct Case {
        const char* name;
        const char* field;
        Value value;
    };
    const Case cases[] = {
        {"greatest number", "aantal", greatest},
        {"least number", "aantal", least},
        {"zero", "aantal", std::int64_t{0}},
        {"any language", "tekst", std::string("Ĳssel, 日本, \U0001F6B2, \"quotes\" \\ / \t\n\r")},
        {"text that looks like a number", "tekst", std::string("007")},
        {"text that looks like json", "tekst", std::string("null")},
        {"ten megabytes", "tekst", std::string(10'000'000, 'x')},
        {"number with a part", "maat", 0.1},
        {"whole number as a number", "maat", 3.0},
        {"great number", "maat", 1e300},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            set(c.field, c.value);
            BOOST_TEST((get(c.field) == c.value));
            check_replica();
            store->undo();
            store->redo();
            BOOST_TEST((get(c.field) == c.value));
        }
}

BOOST_AUTO_TEST_CASE(texts_compare_byte_by_byte_in_every_database) {
    const std::vector<std::string> in_order{"A", "B", "a", "a b", "a-b", "ab", "b", "\xc3\xa1", "\xf0\x9f\x9a\xb2"};
    auto tx = store->begin("Dingen");
    tx.remove(info_of<Ding>(), id);
    for (auto naam = in_order.rbegin(); naam != in_order.rend(); ++naam) {
        Ding ding;
        ding.naam = *naam;
        tx.put(ding);
    }
    tx.commit();
    std::vector<std::string> found;
    Statement& statement = store->session().prepared("SELECT naam FROM ding WHERE naam >= $1 ORDER BY naam");
    const Rows rows(statement.bind_all("A"));
    while (statement.step()) found.emplace_back(statement.text(0));
    BOOST_TEST(found == in_order, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_stored_is_refused_in_words_and_nothing_is_written) {
    struct Case {
        const char* name;
        const char* field;
        Value value;
    };
    const Case cases[] = {
        {"no utf-8", "tekst", std::string("caf\xe9")},
        {"cut off in a letter", "tekst", std::string("caf\xc3")},
        {"nul", "tekst", std::string("a\0b", 3)},
        {"text in a number", "aantal", std::string("twaalf")},
        {"half in a whole number", "aantal", 1.5},
        {"not a number", "maat", std::numeric_limits<double>::quiet_NaN()},
        {"endless", "maat", std::numeric_limits<double>::infinity()},
        {"number in a text", "tekst", std::int64_t{5}},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string before = store->digest();
            const std::string label = info_of<Ding>().field(c.field).label;
            BOOST_CHECK_EXCEPTION(set(c.field, c.value), InputError,
                                  [&](const InputError& e) { return std::string(e.what()).starts_with(label); });
            Record record = info_of<Ding>().new_record();
            record[c.field] = c.value;
            auto tx = store->begin("Nieuw");
            BOOST_CHECK_THROW(tx.put(record), InputError);
            tx.commit();
            BOOST_TEST(store->digest() == before);
        }
}

BOOST_AUTO_TEST_CASE(one_value_has_one_form) {
    struct Case {
        const char* name;
        const char* field;
        Value first;
        Value same;
    };
    const Case cases[] = {
        {"empty text is nothing", "tekst", Value(), std::string()},
        {"no is nothing", "vlag", Value(), std::int64_t{0}},
        {"yes is one", "vlag", std::int64_t{1}, std::int64_t{7}},
        {"whole number in a number", "maat", 3.0, std::int64_t{3}},
        {"minus zero", "maat", 0.0, -0.0},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            set(c.field, c.first);
            const std::size_t lines = store->log().size();
            set(c.field, c.same);
            BOOST_TEST(store->log().size() == lines);
            BOOST_TEST((get(c.field) == c.first));
            check_replica();
        }
    Record record = info_of<Ding>().new_record();
    record["naam"] = std::string();
    record["vlag"] = std::int64_t{0};
    record["aantal"] = std::int64_t{1};
    auto tx = store->begin("Met lege tekst");
    tx.put(record);
    tx.commit();
    BOOST_TEST(store->log().back().changes.at(0).fields.size() == 1u);
    check_replica();
}

BOOST_AUTO_TEST_CASE(labels_and_authors_are_text_whatever_was_given) {
    store->set_author("Ren\xe9");
    auto tx = store->begin(std::string("Caf\xe9\0 gewijzigd", 15));
    tx.set(info_of<Ding>(), id, "tekst", std::string("x"));
    tx.commit();
    BOOST_TEST(store->log().back().label == "Café gewijzigd");
    BOOST_TEST(store->log().back().author == "René");
    store->set_author("Ze");
    auto again = store->begin("x");
    again.set(info_of<Ding>(), id, "tekst", std::string("y"));
    again.relabel("\xe9\xe9n");
    again.commit();
    BOOST_TEST(store->log().back().label == "één");
}

BOOST_AUTO_TEST_CASE(json_of_values_goes_both_ways_and_refuses_the_rest) {
    for (const Value& value : {Value(), Value(greatest), Value(least), Value(0.1), Value(1.0), Value(1e300),
                               Value(std::string("é\n\"\\\x01"))})
        BOOST_TEST((from_json(to_json(value)) == value), to_json(value));
    for (const char* json : {"9223372036854775808", "-9223372036854775809", "18446744073709551615", "1e999", "[1]",
                             "{}", "true", "", "\"", "1 2"})
        BOOST_CHECK_THROW((void)from_json(json), InputError);
}

BOOST_AUTO_TEST_CASE(a_choice_that_this_program_does_not_know_survives_a_put) {
    TransactionData foreign;
    foreign.stamp = {system_milliseconds() << 16, 77};
    foreign.author = "Henk";
    foreign.label = "Nieuwere versie";
    foreign.changes.push_back({ChangeKind::edit, "ding", id, "soort", std::string("uit de toekomst"), {}, {}, {}, {}});
    BOOST_TEST(store->apply(std::vector{foreign}).applied == 1u);
    Ding ding = store->find(Id<Ding>{id}).value();
    ding.tekst = "anders";
    auto tx = store->begin("Tekst");
    tx.put(ding);
    tx.commit();
    BOOST_TEST(to_text(get("soort")) == "uit de toekomst");
    BOOST_TEST(store->log().back().changes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(transactions_that_no_program_can_have_written_are_refused_whole_and_the_rest_taken) {
    const auto edit = [&](std::string field, Value value) {
        return Change{ChangeKind::edit, "ding", id, std::move(field), std::move(value), {}, {}, {}, {}};
    };
    struct Case {
        const char* name;
        Change change;
        Stamp stamp;
    };
    const std::int64_t now = system_milliseconds() << 16;
    Change nameless = edit("tekst", std::string("x"));
    nameless.entity.clear();
    Change strange_id = edit("tekst", std::string("x"));
    strange_id.record = "../../etc";
    Change created{ChangeKind::create, "ding", new_uuid(), {}, {}, {}, {}, {{"tekst", std::string("\xff")}}, {}};
    const Case cases[] = {
        {"no stamp", edit("tekst", std::string("x")), {0, 7}},
        {"a stamp before all time", edit("tekst", std::string("x")), {-5, 7}},
        {"no entity", nameless, {now, 7}},
        {"no field", edit("", std::string("x")), {now, 7}},
        {"no id", strange_id, {now, 7}},
        {"no text", edit("tekst", std::string("\xff")), {now, 7}},
        {"no text in a creation", created, {now, 7}},
        {"nul", edit("tekst", std::string("a\0b", 3)), {now, 7}},
        {"wrong type", edit("aantal", std::string("12")), {now, 7}},
        {"not a number", edit("maat", std::numeric_limits<double>::quiet_NaN()), {now, 7}},
        {"no text in an unknown field", edit("later", std::string("\xff")), {now, 7}},
    };
    std::int64_t nr = 0;
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            TransactionData bad{c.stamp,  TransactionKind::normal,
                                {},       "x",
                                "slecht", {edit("naam", std::string("half")), c.change}};
            const std::string naam = "goed " + std::to_string(++nr);
            TransactionData good{{now + nr, 8}, TransactionKind::normal, {}, "x", "goed", {edit("naam", naam)}};
            const auto result = store->apply(std::vector{bad, good});
            BOOST_TEST(result.applied == 1u);
            BOOST_REQUIRE(result.refused.size() == 1u);
            BOOST_TEST(!result.refused[0].reason.empty());
            BOOST_TEST(to_text(get("naam")) == naam);
        }
    check_replica();
}

BOOST_AUTO_TEST_SUITE_END()
