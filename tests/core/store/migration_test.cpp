// SPDX-License-Identifier: EUPL-1.2
// Files of other versions: older ones are brought up to date after a copy, and nothing that a newer one wrote is lost.
#include "store_place.h"
#include "test_entities.h"

#include "store/migrate.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace noaber;
using noaber::test::bytes_of;
using test::Ding;
using test::Notitie;
namespace fs = std::filesystem;

namespace {

/// ding as a later version describes it: a field more, in the middle.
const EntityInfo& later_ding() {
    static const EntityInfo info = [] {
        EntityInfo later = info_of<Ding>();
        FieldInfo kleur = later.field("tekst");
        kleur.name = "kleur";
        kleur.label = kleur.header = "Kleur";
        later.fields.insert(later.fields.begin() + 1, std::move(kleur));
        return later;
    }();
    return info;
}

/// A version knows some entities, ding in its earlier or later form.
Schema version(std::vector<const EntityInfo*> entities) {
    Schema schema;
    for (const EntityInfo* entity : entities) schema.add(*entity);
    return schema;
}
const Schema early = version({&info_of<Ding>()});
const Schema later = version({&later_ding(), &info_of<Notitie>()});

struct Fixture {
    test::StorePlace place;
    std::int64_t now = 1'490'000'000'000;
    std::unique_ptr<Store> elsewhere = open("elders", later);
    Record ding = later_ding().new_record();
    Record notitie = info_of<Notitie>().new_record();

    Fixture() {
        ding["naam"] = std::string("A2");
        ding["kleur"] = std::string("blauw");
        notitie["tekst"] = std::string("onthouden");
        write("Samen", [&](Transaction& tx) {
            tx.put(ding);
            tx.put(notitie);
        });
    }
    std::unique_ptr<Store> open(const std::string& name, const Schema& schema) {
        return place.open(name, schema, {.wall = [this] { return now; }});
    }
    void write(std::string label, const std::function<void(Transaction&)>& what) {
        auto tx = elsewhere->begin(std::move(label));
        what(tx);
        tx.commit();
    }
    void check_same(const std::string& file) {
        const auto store = open(file, later);
        BOOST_TEST(store->digest() == elsewhere->digest());
        BOOST_TEST((store->log() == elsewhere->log()));
        BOOST_TEST(store->count(later_ding()) == elsewhere->count(later_ding()));
        BOOST_TEST(store->count(info_of<Notitie>()) == elsewhere->count(info_of<Notitie>()));
        for (const Record& record : elsewhere->list(later_ding())) {
            const auto found = store->find(later_ding(), record.id);
            BOOST_REQUIRE(found.has_value());
            BOOST_TEST((found->values == record.values));
        }
        for (const Record& record : elsewhere->list(info_of<Notitie>())) {
            const auto found = store->find(info_of<Notitie>(), record.id);
            BOOST_REQUIRE(found.has_value());
            BOOST_TEST((found->values == record.values));
        }
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(versions, Fixture)

BOOST_AUTO_TEST_CASE(fields_and_entities_unknown_here_wait_until_a_version_knows_them) {
    {
        auto store = open("a", early);
        store->apply(elsewhere->log());
        BOOST_TEST(store->find(info_of<Ding>(), ding.id)->text("naam") == "A2");
        BOOST_TEST(store->digest() == elsewhere->digest());
    }
    check_same("a");
}

BOOST_AUTO_TEST_CASE(a_field_that_a_later_version_finds_records_by_gets_its_index) {
    EntityInfo sought = later_ding();
    sought.fields[*sought.index_of("kleur")].indexed = true;
    const Schema latest = version({&sought, &info_of<Notitie>()});
    const auto missing = [&](Store& store) {
        return plan_migration(store.session(), core_migrations(), latest).new_indexes.size();
    };
    (void)open("a", early);  // has no such column yet
    for (const char* file : {"a", "b"}) {
        {
            const auto before = open(file, later);
            before->apply(elsewhere->log());
            BOOST_TEST(missing(*before) == 1U);
        }
        const auto store = open(file, latest);
        BOOST_TEST(missing(*store) == 0U);
        BOOST_TEST(store->digest() == elsewhere->digest());
    }
    const auto fresh = open("c", latest);
    BOOST_TEST(missing(*fresh) == 0U);
}

BOOST_AUTO_TEST_CASE(an_older_version_in_between_loses_nothing) {
    // Every order of the versions that had the file, with changes that came in under each.
    const std::vector<std::vector<const Schema*>> orders = {{&early, &later},
                                                            {&later, &early},
                                                            {&later, &early, &later, &early},
                                                            {&early, &later, &early}};
    for (const auto& order : orders)
        BOOST_TEST_CONTEXT(&order - &orders.front()) {
            const std::string file = "v" + std::to_string(&order - &orders.front());
            for (const Schema* schema : order) {
                auto store = open(file, *schema);
                store->apply(elsewhere->log());
                BOOST_TEST(store->digest() == elsewhere->digest());
                now += 1000;
                write("Kleur", [&](Transaction& tx) {
                    tx.set(later_ding(), ding.id, "kleur", std::string("groen " + std::to_string(now)));
                });
                write("Notitie", [&](Transaction& tx) {
                    tx.set(info_of<Notitie>(), notitie.id, "tekst", std::string("t" + std::to_string(now)));
                });
                store->apply(elsewhere->log());
                BOOST_TEST(store->digest() == elsewhere->digest());
            }
            check_same(file);
        }
}

BOOST_AUTO_TEST_CASE(what_was_removed_and_made_while_its_entity_was_unknown_is_right_afterwards) {
    { open("a", later)->apply(elsewhere->log()); }
    write("Weg", [&](Transaction& tx) { tx.remove(info_of<Notitie>(), notitie.id); });
    Record second = info_of<Notitie>().new_record();
    second["tekst"] = std::string("nieuw");
    write("Erbij", [&](Transaction& tx) { tx.put(second); });
    { open("a", early)->apply(elsewhere->log()); }
    check_same("a");
    write("Terug", [&](Transaction& tx) {
        tx.put(notitie);
        tx.remove(later_ding(), ding.id);
    });
    { open("a", early)->apply(elsewhere->log()); }
    check_same("a");
}

BOOST_AUTO_TEST_CASE(undo_by_an_older_version_of_what_a_newer_one_wrote_passes_over_what_it_does_not_know) {
    {
        auto store = open("a", later);
        store->apply(elsewhere->log());
        auto tx = store->begin("Kleur en naam");
        tx.set(later_ding(), ding.id, "kleur", std::string("rood"));
        tx.set(later_ding(), ding.id, "naam", std::string("A3"));
        tx.commit();
    }
    auto store = open("a", early);
    BOOST_TEST(store->undo_label().value() == "Kleur en naam");
    store->undo();
    BOOST_TEST(store->find(info_of<Ding>(), ding.id)->text("naam") == "A2");
    store = open("a", later);
    BOOST_TEST(store->find(later_ding(), ding.id)->text("kleur") == "blauw");
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_a_column_of_another_version_is_refused) {
    { open("a", later)->apply(elsewhere->log()); }
    auto store = open("a", early);
    TransactionData strange{{(now << 16) + 1, 77}, TransactionKind::normal, {}, "Henk", "Vreemd", {}};
    strange.changes.push_back({ChangeKind::edit, "ding", ding.id, "kleur", std::int64_t{5}, {}, {}, {}, {}});
    const auto result = store->apply(std::vector{strange});
    BOOST_REQUIRE(result.refused.size() == 1u);
    BOOST_TEST(result.refused[0].reason.find("kleur") != std::string::npos, result.refused[0].reason);
    BOOST_TEST(store->digest() == elsewhere->digest());
}

BOOST_AUTO_TEST_CASE(before_a_migration_the_file_is_copied) {
    { open("a", early)->apply(elsewhere->log()); }
    BOOST_TEST(!fs::exists(place.folder() / "reservekopieen"));
    { (void)open("a", later); }
    BOOST_REQUIRE(fs::exists(place.folder() / "reservekopieen"));
    { (void)open("a", early); }  // older again: nothing to do, no copy
    std::vector<fs::path> copies(fs::directory_iterator(place.folder() / "reservekopieen"), {});
    BOOST_REQUIRE(copies.size() == 1u);
    // Whatever the database was, the copy is a file that opens, with all that was there.
    const auto copy = Store::open(copies.front(), early, {.wall = [this] { return now; }});
    BOOST_TEST(copy->digest() == elsewhere->digest());
    BOOST_TEST((copy->log() == elsewhere->log()));
}

BOOST_AUTO_TEST_CASE(a_migration_that_fails_half_way_changes_nothing_and_names_the_copy) {
    {
        auto store = open("a", early);
        store->apply(elsewhere->log());
        store->session().execute("CREATE TABLE in_de_weg (ding TEXT); CREATE INDEX notitie_ding ON in_de_weg (ding)");
    }
    const std::string before = bytes_of(place.file("a"));
    std::string words;
    try {
        (void)open("a", later);
    } catch (const StorageError& error) {
        words = error.what();
    }
    BOOST_TEST(words.find("niet gewijzigd") != std::string::npos, words);
    BOOST_REQUIRE(fs::exists(place.folder() / "reservekopieen"));
    const auto copy = fs::directory_iterator(place.folder() / "reservekopieen")->path();
    BOOST_TEST(words.find(copy.string()) != std::string::npos, words);
    BOOST_TEST((bytes_of(place.file("a")) == before));
    auto store = open("a", early);
    BOOST_TEST(store->session().columns_of("notitie").empty());
    BOOST_TEST(store->digest() == elsewhere->digest());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(statements_are_parted_and_told_in_the_words_of_each_database) {
    struct Case {
        const char* name;
        const char* sql;
        std::vector<std::string> sqlite;
        std::vector<std::string> postgresql;
    };
    const std::string bytewise = "TEXT COLLATE \"C\"";
    const Case cases[] = {
        {"one", "CREATE TABLE a (b BIGINT)\n", {"CREATE TABLE a (b BIGINT)\n"}, {"CREATE TABLE a (b BIGINT)\n"}},
        {"two",
         "CREATE TABLE a (b BIGINT)\n-- statement\nCREATE TABLE c (d BIGINT)\n",
         {"CREATE TABLE a (b BIGINT)\n", "CREATE TABLE c (d BIGINT)\n"},
         {"CREATE TABLE a (b BIGINT)\n", "CREATE TABLE c (d BIGINT)\n"}},
        {"for sqlite", "A /*sqlite WITHOUT ROWID*/\n", {"A WITHOUT ROWID\n"}, {"A /*sqlite WITHOUT ROWID*/\n"}},
        {"twice for sqlite", "A /*sqlite B*/ C /*sqlite D*/", {"A B C D"}, {"A /*sqlite B*/ C /*sqlite D*/"}},
        {"texts",
         "(a TEXT, b TEXT NOT NULL)",
         {"(a TEXT, b TEXT NOT NULL)"},
         {"(a " + bytewise + ", b " + bytewise + " NOT NULL)"}},
        {"text at the end", "ADD COLUMN a TEXT", {"ADD COLUMN a TEXT"}, {"ADD COLUMN a " + bytewise}},
        {"a longer word", "a TEXTUEEL", {"a TEXTUEEL"}, {"a TEXTUEEL"}},
        {"another comment stays", "A /* B */ C", {"A /* B */ C"}, {"A /* B */ C"}},
        {"semicolons part nothing", "A; B\n", {"A; B\n"}, {"A; B\n"}},
        {"nothing after the last line", "A\n-- statement\n", {"A\n"}, {"A\n"}},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(statements_of({1, "x", c.sql}, SqlDialect::sqlite) == c.sqlite,
                       boost::test_tools::per_element());
            BOOST_TEST(statements_of({1, "x", c.sql}, SqlDialect::postgresql) == c.postgresql,
                       boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(core_migrations_hold_one_statement_between_the_lines) {
    int last = 0;
    for (const Migration& migration : core_migrations())
        BOOST_TEST_CONTEXT(migration.name) {
            BOOST_TEST(migration.number == ++last);
            for (const std::string& whole : statements_of(migration, SqlDialect::sqlite)) {
                std::string statement;  // without the lines of comment
                for (const auto line : split_lines(whole))
                    if (!line.starts_with("--")) statement += std::string(line) + "\n";
                BOOST_TEST(statement.find(';') == std::string::npos,
                           statement);                                       // PostgreSQL takes one statement a call
                BOOST_TEST(statement.find("INTEGER") == std::string::npos);  // four bytes there, eight here
                BOOST_TEST(statement.find("AUTOINCREMENT") == std::string::npos);
            }
        }
}
