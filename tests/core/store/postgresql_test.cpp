// SPDX-License-Identifier: EUPL-1.2
// What only PostgreSQL can do to a store: refuse a connection, lose it, say what is wrong in its own codes, hold more regions.
#include "postgresql_cluster.h"
#include "store_place.h"
#include "test_entities.h"

#include "store/postgresql_words.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// "StorageError: words" of what `work` throws.
template <class Work>
std::string words_of(const Work& work) {
    try {
        work();
    } catch (const DamagedError& error) {
        return std::string("DamagedError: ") + error.what();
    } catch (const StorageError& error) {
        return std::string("StorageError: ") + error.what();
    } catch (const InputError& error) {
        return std::string("InputError: ") + error.what();
    }
    return "nothing thrown";
}

struct Fixture {
    test::StorePlace place;
    test::PostgresqlCluster& cluster = test::postgresql_cluster();
    std::unique_ptr<Store> store = open("a");

    [[nodiscard]] std::unique_ptr<Store> open(const std::string& name) const {
        return place.open(name, test::test_schema());
    }
    static Ding add(Store& to, std::string naam) {
        Ding ding;
        ding.naam = std::move(naam);
        auto tx = to.begin("Ding toegevoegd");
        tx.put(ding);
        tx.commit();
        return ding;
    }
    /// Gone for good: the server starts anew.
    void restart_server() const {
        cluster.crash();
        cluster.start();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(postgresql, Fixture, *test::only_on_postgresql())

BOOST_AUTO_TEST_CASE(a_refused_connection_is_told_without_the_password) {
    struct Case {
        const char* name;
        std::string url;
        const char* said;
    };
    const Case cases[] = {
        {"server away", "postgresql://noaber:geheim1@/noaber?host=/nergens",
         "StorageError: De database noaber op /nergens"},
        {"server away, what to do", "postgresql://noaber:geheim1@/noaber?host=/nergens", "Draait de server"},
        {"nobody listens", "postgresql://noaber:geheim1@127.0.0.1:1/noaber", "niet bereikbaar"},
        {"wrong password", cluster.url_of("met-wachtwoord", "geheim1", "noaber"), "weigert het wachtwoord"},
        {"no password", cluster.url_of("met-wachtwoord", "", "noaber"), "vraagt een wachtwoord"},
        {"unknown user", cluster.url_of("vreemd", "geheim1", "noaber"), "laat deze gebruiker niet toe"},
        {"no such database", cluster.url_of("noaber", "geheim1", "bestaat-niet"), "bestaat niet"},
        {"no right to make a region", cluster.url_of("met-wachtwoord", "geheim", "noaber"), "mag deze gebruiker niet"},
        {"no address", "geheim1", "InputError: Het adres van de database klopt niet"},
        {"another kind of address", "https://noaber:geheim1@server/noaber", "InputError: Het adres"},
        {"a broken address", "postgresql://noaber:geheim1@[server/noaber", "InputError: Het adres"},
        {"an unknown option", "postgresql://noaber:geheim1@server/noaber?kleur=rood", "InputError: Het adres"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string words = words_of([&] { (void)open_postgresql(c.url, "nieuw"); });
            BOOST_TEST(holds(words, c.said), words);
            BOOST_TEST(!holds(words, "geheim"), words);
        }
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_utf_8_is_refused) {
    cluster.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc");
    const std::string words = words_of([&] { (void)open_postgresql(cluster.url("latin"), "twente"); });
    BOOST_TEST(holds(words, "niet in UTF-8"), words);
    BOOST_TEST(holds(words, "createdb"), words);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_too_old_is_refused) {
    BOOST_TEST(holds(words_of([] { check_postgresql_version(140011, "noaber op db:5432"); }), "PostgreSQL 14"));
    for (const int version : {150000, 150018, 170002}) BOOST_CHECK_NO_THROW(check_postgresql_version(version, "x"));
}

BOOST_AUTO_TEST_CASE(a_region_has_a_plain_name) {
    for (const char* name : {"twente", "twente-2", "a", "9"})
        BOOST_CHECK_NO_THROW((void)open_postgresql(cluster.url(), place.region(name)));
    for (const std::string& name :
         {std::string(), std::string("Twente"), std::string("a b"), std::string("a\"; DROP SCHEMA public; --"),
          std::string("ijsselland_"), std::string("fryslân"), std::string(41, 'a')})
        BOOST_TEST(holds(words_of([&] { (void)open_postgresql(cluster.url(), name); }), "InputError: Een regio"), name);
}

BOOST_AUTO_TEST_CASE(regions_in_one_database_do_not_see_each_other_nor_wait_for_each_other) {
    const auto other = open("b");
    add(*store, "van a");
    BOOST_TEST(other->count(info_of<Ding>()) == 0u);
    auto tx = store->begin("Open");
    Ding ding;
    tx.put(ding);
    add(*other, "van b");  // while a's transaction holds its lock
    tx.commit();
    BOOST_TEST(store->count(info_of<Ding>()) == 2u);
    BOOST_TEST(other->count(info_of<Ding>()) == 1u);
    BOOST_TEST(!other->changed_elsewhere());
}

BOOST_AUTO_TEST_CASE(what_the_server_refuses_is_told_by_its_code) {
    struct Case {
        const char* state;
        const char* said;
    };
    const Case cases[] = {
        {"53100", "StorageError: De schijf is vol"},
        {"53200", "te weinig geheugen"},
        {"55P03", "in gebruik door een ander programma"},
        {"40P01", "in gebruik door een ander programma"},
        {"42501", "mag deze gebruiker niet"},
        {"25006", "kan alleen worden gelezen"},
        {"XX001", "DamagedError: De database"},
        {"22012", "meldt: eigen woorden (code 22012)"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.state) {
            const std::string words = words_of([&] {
                store->session().execute(std::string("DO $$ BEGIN RAISE EXCEPTION 'eigen woorden' USING ERRCODE = '") +
                                         c.state + "'; END $$");
            });
            BOOST_TEST(holds(words, c.said), words);
        }
}

BOOST_AUTO_TEST_CASE(text_that_the_server_would_refuse_never_reaches_it) {
    const Ding ding = add(*store, "a");
    auto tx = store->begin("Naam");
    for (const std::string& odd : {std::string("a\0b", 3), std::string("caf\xe9")}) {
        BOOST_CHECK_THROW((void)store->find(info_of<Ding>(), odd), InputError);
        BOOST_CHECK_THROW(store->set_setting("kleur", odd), InputError);
    }
    tx.set(info_of<Ding>(), ding.id.text, "naam", std::string("b"));  // the transaction did not suffer
    tx.commit();
    BOOST_TEST(store->find(ding.id)->naam == "b");
}

BOOST_AUTO_TEST_CASE(a_server_that_falls_in_mid_transaction_is_told_and_leaves_what_was) {
    const Ding ding = add(*store, "was er al");
    const std::string before = store->digest();
    struct Case {
        const char* name;
        std::function<void()> fall;
    };
    const Case cases[] = {
        {"the whole server", [&] { restart_server(); }},
        {"the process of the connection", [&] { cluster.kill_connections(); }},
        {"the connection, by its administrator",
         [&] {
             cluster.execute(
                 "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
         }},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            {
                auto tx = store->begin("Half");
                tx.set(info_of<Ding>(), ding.id.text, "naam", std::string("half"));
                c.fall();
                const std::string words =
                    words_of([&] { tx.set(info_of<Ding>(), ding.id.text, "tekst", std::string("half")); });
                BOOST_TEST(holds(words, "is verbroken; er is niets gewijzigd"), words);
                // Nothing goes on outside the transaction that is gone.
                BOOST_CHECK_THROW(tx.set(info_of<Ding>(), ding.id.text, "tekst", std::string("nog")), StorageError);
                BOOST_CHECK_THROW((void)store->find(ding.id), StorageError);
                BOOST_CHECK_THROW(tx.commit(), StorageError);
            }
            cluster.start();
            BOOST_TEST(store->digest() == before);  // connected anew
            BOOST_TEST(open("a")->digest() == before);
        }
    add(*store, "daarna gaat het weer");
    BOOST_TEST(store->count(info_of<Ding>()) == 2u);
}

BOOST_AUTO_TEST_CASE(a_connection_lost_while_committing_leaves_all_or_nothing_and_says_that_it_may_be_either) {
    auto tx = store->begin("Erbij");
    Ding ding;
    tx.put(ding);
    // The server falls when the commit writes the log's head: before anything is certain.
    store->session().execute(
        "CREATE FUNCTION val() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); "
        "RETURN NULL; END $$; CREATE CONSTRAINT TRIGGER val AFTER INSERT ON log_transaction DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION val()");
    const std::string words = words_of([&] { tx.commit(); });
    BOOST_TEST(holds(words, "tijdens het opslaan"), words);
    BOOST_TEST(holds(words, "Kijk eerst"), words);
    const auto again = open("a");
    BOOST_TEST(again->log().size() == again->count(info_of<Ding>()));
}

BOOST_AUTO_TEST_CASE(a_connection_lost_while_nothing_happens_is_made_anew) {
    add(*store, "a");
    restart_server();
    (void)words_of([&] { (void)store->count(info_of<Ding>()); });  // finds out
    BOOST_TEST(store->count(info_of<Ding>()) == 1u);
    restart_server();
    (void)words_of([&] { add(*store, "b"); });
    add(*store, "c");
    BOOST_TEST(store->undo_label().value() == "Ding toegevoegd");
    cluster.crash();
    for (int again = 0; again < 2; ++again)
        BOOST_TEST(words_of([&] { (void)store->count(info_of<Ding>()); }).starts_with("StorageError: "));
    cluster.start();
    BOOST_TEST(store->count(info_of<Ding>()) == open("a")->count(info_of<Ding>()));
}

BOOST_AUTO_TEST_CASE(what_another_wrote_while_the_connection_was_lost_is_noticed) {
    const Ding ding = add(*store, "a");
    BOOST_TEST(!store->changed_elsewhere());
    restart_server();
    const auto other = open("a");
    edit_field(*other, info_of<Ding>(), ding.id.text, "naam", std::string("b"));
    (void)words_of([&] { (void)store->count(info_of<Ding>()); });
    BOOST_TEST(store->changed_elsewhere());
    edit_field(*store, info_of<Ding>(), ding.id.text, "naam", std::string("c"));
    BOOST_TEST(store->history(info_of<Ding>(), ding.id.text).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_copy_is_a_file_with_everything_and_a_failed_one_leaves_none) {
    const Ding ding = add(*store, "a");
    edit_field(*store, info_of<Ding>(), ding.id.text, "naam", std::string("b"));
    store->set_setting("demo", "1");
    store->set_setting("leeg", "");
    store->keep_copy();
    const auto folder = place.folder() / "reservekopieen";
    const auto file = std::filesystem::directory_iterator(folder)->path();
    {
        const auto copy = Store::open(file, test::test_schema());
        BOOST_TEST(copy->digest() == store->digest());
        BOOST_TEST(copy->setting("demo") == "1");
        BOOST_TEST(copy->region() == store->region());
        BOOST_TEST(copy->history(info_of<Ding>(), ding.id.text).size() == 2u);
        Statement& indexes = copy->session().prepared(
            "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name = 'notitie_ding'");
        const Rows rows(indexes);
        BOOST_TEST((indexes.step() && indexes.integer(0) == 1));
        copy->undo();
        BOOST_TEST(copy->find(ding.id)->naam == "a");
    }
    const auto target = place.folder() / "nergens/kopie.db";
    const std::string words = words_of([&] { store->session().copy_to(target); });
    BOOST_TEST(holds(words, target.string()), words);
    BOOST_TEST(!std::filesystem::exists(target));
    add(*store, "daarna gaat het weer");
}

BOOST_AUTO_TEST_SUITE_END()
