// SPDX-License-Identifier: EUPL-1.2
// What goes wrong while working: a full disk, a lock, a killed process, a failure in mid-transaction. Everything or nothing.
#include "child.h"
#include "postgresql_cluster.h"
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <sqlite3.h>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <map>
#include <thread>

using namespace noaber;
using test::Ding;

namespace {

constexpr auto at_once = std::chrono::milliseconds(1);

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

template <class Work>
std::string words_of(const Work& work) {
    try {
        work();
    } catch (const StorageError& error) {
        return error.what();
    }
    return "no StorageError";
}

struct Fixture {
    test::StorePlace place;
    std::unique_ptr<Store> store = open("a");

    [[nodiscard]] std::unique_ptr<Store> open(const std::string& name) const {
        return place.open(name, test::test_schema(), {.patience = at_once});
    }

    Ding make(std::string naam, std::string tekst = {}) {
        Ding ding;
        ding.naam = std::move(naam);
        ding.tekst = std::move(tekst);
        auto tx = store->begin("Ding toegevoegd");
        tx.put(ding);
        tx.commit();
        return ding;
    }
    /// As on a full disk: not one page more, until given back. PostgreSQL is made to say that there is none.
    void fill_disk() const {
        if (!test::on_postgresql()) return pragma("PRAGMA max_page_count=1");
        pragma(
            "CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'vol' USING ERRCODE = 'disk_full'; END $$; "
            "CREATE TRIGGER vol BEFORE INSERT ON record_stamp EXECUTE FUNCTION vol()");
    }
    void make_room() const {
        pragma(test::on_postgresql() ? "DROP FUNCTION vol CASCADE" : "PRAGMA max_page_count=1000000");
    }
    /// On a connection of its own on PostgreSQL; the store's may be in a transaction that is broken off.
    void pragma(const char* sql) const {
        if (test::on_postgresql()) return place.connect("a", at_once)->execute(sql);
        sqlite3_exec(sqlite_handle(store->session()), sql, nullptr, nullptr, nullptr);
    }
};

const std::string long_text(100'000, 'x');

}  // namespace

BOOST_FIXTURE_TEST_SUITE(faults, Fixture)

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_and_leaves_what_was) {
    make("was er al");
    const std::string before = store->digest();
    fill_disk();
    const std::string words = words_of([&] { make("past niet", long_text); });
    BOOST_TEST(holds(words, "schijf is vol"), words);
    BOOST_TEST(holds(words, "niets gewijzigd"), words);
    BOOST_TEST(store->digest() == before);
    BOOST_TEST(store->log().size() == 1u);
    make_room();
    make("past weer", long_text);
    BOOST_TEST(store->count(info_of<Ding>()) == 2u);
}

BOOST_AUTO_TEST_CASE(applying_on_a_full_disk_leaves_what_was) {
    auto other = open("b");
    for (int i = 0; i < 5; ++i) {
        Ding ding;
        ding.tekst = long_text;
        auto tx = other->begin("Groot");
        tx.put(ding);
        tx.commit();
    }
    make("was er al");
    const std::string before = store->digest();
    fill_disk();
    BOOST_TEST(holds(words_of([&] { store->apply(other->log()); }), "schijf is vol"));
    BOOST_TEST(store->digest() == before);
    make_room();
    BOOST_TEST(store->apply(other->log()).applied == 5u);
    BOOST_TEST(store->count(info_of<Ding>()) == 6u);
}

BOOST_AUTO_TEST_CASE(who_goes_on_after_a_failure_writes_nothing) {
    make("was er al");
    const std::string before = store->digest();
    fill_disk();
    {
        auto tx = store->begin("Rij voor rij");
        Ding large;
        large.tekst = long_text;
        BOOST_CHECK_THROW(tx.put(large), StorageError);
        if (!test::on_postgresql()) make_room();
        Ding small;
        BOOST_CHECK_THROW(tx.put(small), StorageError);
        BOOST_CHECK_THROW(tx.commit(), StorageError);
    }
    if (test::on_postgresql()) make_room();
    BOOST_TEST(store->digest() == before);
    make("daarna gaat het weer");
}

BOOST_AUTO_TEST_CASE(a_change_that_broke_off_half_way_takes_its_transaction_with_it, *test::only_on_sqlite()) {
    const Ding ding = make("a", "b");
    const std::string before = store->digest();
    pragma("CREATE TEMP TRIGGER breekt BEFORE UPDATE ON main.ding BEGIN SELECT RAISE(ABORT, 'kapot'); END");
    {
        auto tx = store->begin("Half");
        BOOST_CHECK_THROW(tx.set(info_of<Ding>(), ding.id.text, "tekst", std::string("c")), StorageError);
        BOOST_CHECK_THROW(tx.commit(), StorageError);
    }
    pragma("DROP TRIGGER breekt");
    BOOST_TEST(store->digest() == before);
}

BOOST_AUTO_TEST_CASE(a_disk_that_stops_writing_is_told_and_leaves_what_was, *test::only_on_sqlite()) {
    make("was er al");
    store.reset();
    const auto file = place.file("a");
    const std::string words = test::in_child({.largest_file = 300'000}, [&]() -> std::string {
        auto limited = Store::open(file, test::test_schema());
        for (int i = 0; i < 100; ++i) {
            Ding ding;
            ding.tekst = long_text;
            auto tx = limited->begin("Groot");
            tx.put(ding);
            tx.commit();
        }
        return "no error";
    });
    BOOST_TEST(words.starts_with("StorageError: "), words);
    BOOST_TEST(holds(words, "niets gewijzigd"), words);
    store = Store::open(file, test::test_schema());
    BOOST_TEST(store->count(info_of<Ding>()) == store->log().size());
    make("daarna gaat het weer");
}

BOOST_AUTO_TEST_CASE(a_new_file_on_a_full_disk_is_told_and_can_be_made_later, *test::only_on_sqlite()) {
    const auto file = place.file("nieuw");
    const std::string words = test::in_child({.largest_file = 10'000}, [&]() -> std::string {
        (void)Store::open(file, test::test_schema());
        return "opened";
    });
    BOOST_TEST(words.starts_with("StorageError: "), words);
    BOOST_TEST(Store::open(file, test::test_schema())->log().empty());
}

BOOST_AUTO_TEST_CASE(a_lock_of_another_program_is_told_within_the_patience) {
    const Ding ding = make("a");
    const auto other = place.connect("a", at_once);
    other->begin();
    const std::string before = store->digest();
    for (int again = 0; again < 2; ++again)  // a refused begin leaves none open
        BOOST_TEST(holds(words_of([&] { make("b"); }), "in gebruik door een ander programma"));
    BOOST_TEST(holds(words_of([&] { store->apply(store->log()); }), "in gebruik"));
    BOOST_TEST(holds(words_of([&] { store->undo(); }), "in gebruik"));
    BOOST_TEST(store->find(ding.id).value().naam == "a");  // reading goes on
    other->rollback();
    BOOST_TEST(store->digest() == before);
    make("b");
}

BOOST_AUTO_TEST_CASE(a_program_or_a_server_killed_while_writing_leaves_whole_transactions_only) {
    store.reset();
    struct Case {
        const char* killed;
        std::function<void(test::EndlessChild&)> kill;
        std::vector<int> after;
    };
    std::vector<Case> cases{{"program", [](test::EndlessChild& writer) { writer.kill(); }, {1, 4, 9, 17, 30}}};
    if (test::on_postgresql()) {
        cases.push_back({"server", [](test::EndlessChild&) { test::postgresql_cluster().crash(); }, {1, 9, 30}});
        cases.push_back({"its part of the server",
                         [](test::EndlessChild&) { test::postgresql_cluster().kill_connections(); },
                         {1, 9, 30}});
    }
    constexpr int together = 5;
    int before = 0;
    for (const Case& c : cases)
        for (const int finished : c.after)
            BOOST_TEST_CONTEXT(c.killed << " killed after " << finished) {
                {
                    test::EndlessChild writer([&](const std::function<void()>& done) {
                        auto own = place.open("a", test::test_schema());
                        for (;;) {
                            auto tx = own->begin("Vijf tegelijk");
                            const std::string name = new_uuid();
                            for (int i = 0; i < together; ++i) {
                                Ding ding;
                                ding.naam = name;
                                tx.put(ding);
                                ding.tekst = "af";
                                tx.put(ding);
                            }
                            tx.commit();
                            done();
                        }
                    });
                    writer.wait_for(finished);
                    c.kill(writer);
                }
                if (test::on_postgresql()) test::postgresql_cluster().start();
                auto again = place.open("a", test::test_schema());
                const auto dingen = again->list<Ding>();
                std::map<std::string, int> of_name;
                for (const Ding& ding : dingen) {
                    ++of_name[ding.naam];
                    BOOST_TEST(ding.tekst == "af");
                }
                for (const auto& [name, count] : of_name) BOOST_TEST(count == together);
                const auto log = again->log();
                BOOST_TEST(log.size() == of_name.size());
                BOOST_TEST(static_cast<int>(log.size()) >= before + finished);  // what was reported done is there
                before = static_cast<int>(log.size());
                // The rows are what the log says.
                auto replayed = open("kopie" + std::to_string(before));
                replayed->apply(log);
                BOOST_TEST(replayed->digest() == again->digest());
            }
}

BOOST_AUTO_TEST_CASE(programs_that_start_at_once_on_a_new_file_all_get_it) {
    std::vector<std::string> words(6);
    std::vector<std::thread> programs;
    for (std::size_t i = 0; i < words.size(); ++i)
        programs.emplace_back([&, i] {
            try {
                auto own = place.open("samen", test::test_schema());
                Ding ding;
                ding.naam = std::to_string(i);
                auto tx = own->begin("Ding");
                tx.put(ding);
                tx.commit();
                words[i] = own->undo_label().value_or("a device of its own");
            } catch (const std::exception& error) {
                words[i] = error.what();
            }
        });
    for (auto& program : programs) program.join();
    for (const std::string& said : words) BOOST_TEST(said == "Ding");
    auto last = open("samen");
    BOOST_TEST(last->count(info_of<Ding>()) == words.size());
    const auto lines = last->recent(100);
    BOOST_TEST(lines.size() == words.size());
    for (const RecentLine& line : lines) BOOST_TEST(line.own);  // one file, one replica
}

BOOST_AUTO_TEST_CASE(after_a_commit_that_had_nothing_to_write_another_may_begin) {
    auto tx = store->begin("Niets");
    tx.commit();
    make("meteen daarna");
    BOOST_CHECK_THROW(tx.commit(), ProgrammerError);
}

BOOST_AUTO_TEST_CASE(a_refused_value_in_mid_put_writes_none_of_the_others) {
    const Ding ding = make("a", "b");
    Record record = to_record(ding);
    record["naam"] = std::string("nieuw");
    record["tekst"] = std::string("\xff\xfe");
    auto tx = store->begin("Half");
    BOOST_CHECK_THROW(tx.put(record), InputError);
    tx.commit();
    BOOST_TEST(store->find(ding.id).value().naam == "a");
    BOOST_TEST(store->log().size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_observer_that_fails_keeps_nothing_from_the_others) {
    int heard = 0;
    const auto first = store->observe([](const auto&) { throw std::runtime_error("kapot"); });
    const auto second = store->observe([&](const auto&) { ++heard; });
    BOOST_CHECK_THROW(make("a"), std::runtime_error);
    BOOST_TEST(heard == 1);
    BOOST_TEST(store->count(info_of<Ding>()) == 1u);
    BOOST_CHECK_THROW(make("b"), std::runtime_error);
    BOOST_TEST(store->log().size() == 2u);
}

BOOST_AUTO_TEST_CASE(observers_that_write_are_heard_by_all) {
    std::vector<std::size_t> counts;
    const auto writer = store->observe([&](const auto&) {
        if (store->count(info_of<Ding>()) < 3) make("gevolg");
    });
    const auto listener = store->observe([&](const auto&) { counts.push_back(store->count(info_of<Ding>())); });
    make("oorzaak");
    BOOST_TEST(store->log().size() == 3u);
    BOOST_TEST(counts.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_visitor_that_stops_half_way_does_not_hold_the_file) {
    for (const char* naam : {"a", "b", "c"}) make(naam);
    BOOST_CHECK_THROW(store->for_each(info_of<Ding>(), [](const Record&) { throw std::runtime_error("genoeg"); }),
                      std::runtime_error);
    auto other = open("a");
    Ding ding;
    ding.naam = "van de ander";
    auto tx = other->begin("Ander");
    tx.put(ding);
    tx.commit();
    BOOST_TEST(store->find(ding.id).has_value());  // not an old picture of the file
}

BOOST_AUTO_TEST_CASE(a_log_line_that_cannot_be_read_is_damage_and_holds_nothing_up) {
    const Ding ding = make("a");
    pragma("UPDATE log_change SET value = '{\"naam\":'");
    for (int again = 0; again < 2; ++again) BOOST_CHECK_THROW((void)store->log(), DamagedError);
    BOOST_CHECK_THROW((void)store->history(info_of<Ding>(), ding.id.text), DamagedError);
    pragma("UPDATE log_change SET value = '{\"naam\":\"a\"}'");
    BOOST_TEST(store->log().size() == 1u);
    if (test::on_postgresql()) return;
    sqlite3* handle = sqlite_handle(store->session());
    for (sqlite3_stmt* s = sqlite3_next_stmt(handle, nullptr); s; s = sqlite3_next_stmt(handle, s))
        BOOST_TEST(sqlite3_stmt_busy(s) == 0, sqlite3_sql(s));
}

BOOST_AUTO_TEST_SUITE_END()
