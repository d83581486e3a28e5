// SPDX-License-Identifier: EUPL-1.2
// The store with one user: what is written is read, what fails leaves nothing, every write is in the log.
#include "store_place.h"
#include "test_entities.h"
#include "write_oracle.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/search.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;
using test::Notitie;

namespace {

struct Fixture {
    test::StorePlace place;
    std::unique_ptr<Store> store = place.open("a", test::test_schema(), {.author = "Femke"});

    Ding make(std::string naam, std::string tekst = {}) {
        Ding ding;
        ding.naam = std::move(naam);
        ding.tekst = std::move(tekst);
        auto tx = store->begin("Ding toegevoegd");
        tx.put(ding);
        tx.commit();
        return ding;
    }
    void set(const Ding& ding, std::string_view field, Value value) {
        edit_field(*store, info_of<Ding>(), ding.id.text, field, value);
    }
    Ding read(const Ding& ding) const { return store->find(ding.id).value(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(store_of_one_user, Fixture)

BOOST_AUTO_TEST_CASE(values_of_every_type_survive_a_new_start) {
    Ding ding;
    ding.naam = "Eén; \"twee\"\nregels";
    ding.aantal = -5;
    ding.vlag = true;
    auto tx = store->begin("Ding toegevoegd");
    tx.put(ding);
    tx.commit();
    store.reset();
    store = place.open("a", test::test_schema());
    const Ding again = read(ding);
    BOOST_TEST(again.naam == ding.naam);
    BOOST_TEST(again.aantal.value() == -5);
    BOOST_TEST(again.vlag);
    BOOST_TEST(again.tekst == "");
}

BOOST_AUTO_TEST_CASE(only_fields_that_differ_are_logged) {
    Ding ding = make("a", "oud");
    ding.tekst = "nieuw";
    auto tx = store->begin("Tekst gewijzigd");
    tx.put(ding);
    tx.commit();
    const auto log = store->log();
    BOOST_REQUIRE(log.size() == 2u);
    BOOST_REQUIRE(log[1].changes.size() == 1u);
    BOOST_TEST(log[1].changes[0].field == "tekst");
    BOOST_TEST(to_text(log[1].changes[0].was) == "oud");
    BOOST_TEST((log[1].changes[0].base == log[0].stamp));
}

BOOST_AUTO_TEST_CASE(a_transaction_that_changes_nothing_leaves_nothing) {
    Ding ding = make("a");
    {
        auto tx = store->begin("Niets");
        tx.put(ding);
        tx.commit();
    }
    BOOST_TEST(store->log().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_not_committed_leaves_nothing) {
    const std::string before = store->digest();
    {
        auto tx = store->begin("Half werk");
        Ding ding;
        ding.naam = "half";
        tx.put(ding);
        BOOST_TEST(store->count(info_of<Ding>()) == 1u);
    }
    BOOST_TEST(store->digest() == before);
    BOOST_TEST(store->log().empty());
    make("daarna gaat het weer");
}

BOOST_AUTO_TEST_CASE(a_second_transaction_at_once_is_a_defect) {
    auto tx = store->begin("eerste");
    BOOST_CHECK_THROW((void)store->begin("tweede"), ProgrammerError);
}

BOOST_AUTO_TEST_CASE(several_edits_of_a_field_in_one_transaction_are_one_change) {
    const Ding ding = make("a", "1");
    auto tx = store->begin("Tekst");
    for (const char* text : {"2", "3", "4"}) tx.set(info_of<Ding>(), ding.id.text, "tekst", std::string(text));
    tx.commit();
    BOOST_TEST(read(ding).tekst == "4");
    const auto log = store->log();
    BOOST_REQUIRE(log.back().changes.size() == 1u);
    BOOST_TEST(to_text(log.back().changes[0].was) == "1");
    BOOST_TEST(to_text(log.back().changes[0].value) == "4");
}

BOOST_AUTO_TEST_CASE(every_write_to_a_row_is_in_the_log, *test::only_on_sqlite()) {
    test::WriteOracle oracle(*store);
    Ding ding = make("a", "b");
    set(ding, "tekst", std::string("c"));
    store->undo();
    remove_record(*store, info_of<Ding>(), ding.id.text);
    store->undo();
    BOOST_TEST(oracle.written() > 0u);
    BOOST_TEST(oracle.unexplained().empty());
    store->session().execute("INSERT INTO ding (id, naam) VALUES ('langs de achterdeur', 'x')");
    BOOST_TEST(oracle.unexplained().size() == 1u);
}

BOOST_AUTO_TEST_CASE(history_tells_who_what_before_and_after) {
    const Ding ding = make("a", "oud");
    store->set_author("Henk");
    set(ding, "tekst", std::string("nieuw"));
    const auto lines = store->history(info_of<Ding>(), ding.id.text);
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(lines[0].author == "Femke");
    BOOST_TEST((lines[0].kind == ChangeKind::create));
    BOOST_TEST(lines[1].author == "Henk");
    BOOST_TEST(lines[1].label == "Tekst a gewijzigd");
    BOOST_TEST(to_text(lines[1].before) == "oud");
    BOOST_TEST(to_text(lines[1].after) == "nieuw");
    BOOST_TEST(lines[1].stands);
}

BOOST_AUTO_TEST_CASE(observers_hear_what_was_touched_until_their_subscription_dies) {
    std::size_t heard = 0;
    {
        const auto subscription = store->observe([&](const auto& touched) { heard += touched.size(); });
        make("a");
        BOOST_TEST(heard == 1u);
    }
    make("b");
    BOOST_TEST(heard == 1u);
}

BOOST_AUTO_TEST_CASE(another_program_on_the_file_is_noticed) {
    BOOST_TEST(!store->changed_elsewhere());
    const auto other = place.open("a", test::test_schema());
    Ding ding;
    ding.naam = "van de ander";
    auto tx = other->begin("Ander");
    tx.put(ding);
    tx.commit();
    BOOST_TEST(store->changed_elsewhere());
    BOOST_TEST(!store->changed_elsewhere());
    set(ding, "naam", std::string("verder"));
    BOOST_TEST(read(ding).naam == "verder");
}

BOOST_AUTO_TEST_CASE(keys_are_guarded_in_any_way_of_writing) {
    make("Borne");
    Record record = info_of<Ding>().new_record();
    record["naam"] = std::string("BORNE ");
    BOOST_CHECK_THROW(add_record(*store, record), InputError);
    record["naam"] = Value();
    BOOST_CHECK_THROW(add_record(*store, record), InputError);
    record["naam"] = std::string("Wierden");
    BOOST_TEST(!add_record(*store, record).empty());
    BOOST_CHECK_THROW(edit_field(*store, info_of<Ding>(), record.id, "naam", std::string("borne")), InputError);
}

BOOST_AUTO_TEST_CASE(two_records_become_one_and_undo_parts_them) {
    const Ding keep = make("Femke Wolbert");
    const Ding drop = make("F. Wolbert", "publieke zorg");
    Notitie notitie;
    notitie.ding = drop.id;
    notitie.tekst = "van F.";
    auto tx = store->begin("Notitie");
    tx.put(notitie);
    tx.commit();
    const std::string before = store->digest();

    merge_records(*store, info_of<Ding>(), keep.id.text, drop.id.text);
    BOOST_TEST(!store->find(drop.id));
    BOOST_TEST(read(keep).tekst == "publieke zorg");
    BOOST_TEST(read(keep).namen == "F. Wolbert");
    BOOST_TEST(store->find(notitie.id)->ding.text == keep.id.text);
    BOOST_TEST(find_by_name(*store, info_of<Ding>(), "f. wolbert").id == keep.id.text);

    const auto undone = store->undo();
    BOOST_TEST(undone->skipped.empty());
    BOOST_TEST(read(drop).tekst == "publieke zorg");
    BOOST_TEST(read(keep).tekst == "");
    BOOST_TEST(store->find(notitie.id)->ding.text == drop.id.text);
    BOOST_TEST(store->digest() != before);  // the same values, later stamps
}

BOOST_AUTO_TEST_CASE(search_finds_words_in_any_field_titles_first) {
    make("Opvang", "in de sporthal");
    const Ding second = make("Sporthal Borne");
    SearchIndex index(*store);
    const auto hits = index.find("SPORTHAL", 10);
    BOOST_REQUIRE(hits.size() == 2u);
    BOOST_TEST(hits[0].title == "Sporthal Borne");
    BOOST_TEST(hits[1].field == "Tekst");
    remove_record(*store, info_of<Ding>(), second.id.text);
    BOOST_TEST(index.find("sporthal", 10).size() == 1u);
    make("Nieuwe spórthal");
    BOOST_TEST(index.find("sporthal nieuwe", 10).size() == 1u);
}

BOOST_AUTO_TEST_CASE(typed_text_becomes_a_value_or_a_reason) {
    const Ding ding = make("Borne");
    struct Case {
        const char* name;
        const EntityInfo& entity;
        const char* field;
        const char* typed;
        Value value;
        bool refused;
    };
    const Case cases[] = {
        {"whole number", info_of<Ding>(), "aantal", " 12 ", std::int64_t{12}, false},
        {"no number", info_of<Ding>(), "aantal", "twaalf", {}, true},
        {"half a number", info_of<Ding>(), "aantal", "1,5", {}, true},
        {"yes", info_of<Ding>(), "vlag", "Ja", std::int64_t{1}, false},
        {"no is nothing", info_of<Ding>(), "vlag", "nee", {}, false},
        {"perhaps", info_of<Ding>(), "vlag", "misschien", {}, true},
        {"lines stay lines", info_of<Ding>(), "tekst", "a\n b ", std::string("a\n b"), false},
        {"one line", info_of<Ding>(), "naam", " a \n b ", std::string("a b"), false},
        {"reference", info_of<Notitie>(), "ding", "borne", ding.id.text, false},
        {"unknown reference", info_of<Notitie>(), "ding", "Almelo", {}, true},
        {"empty", info_of<Ding>(), "aantal", "  ", {}, false},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const FieldInfo& field = c.entity.field(c.field);
            if (c.refused)
                BOOST_CHECK_THROW((void)parse_value(*store, field, c.typed), InputError);
            else
                BOOST_TEST((parse_value(*store, field, c.typed) == c.value));
        }
}

BOOST_AUTO_TEST_SUITE_END()
