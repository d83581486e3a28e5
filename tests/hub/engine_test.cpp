// SPDX-License-Identifier: EUPL-1.2
// Engines against a hub: everyone ends with the same plan, live and after any time offline, and the state never lies.
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;

namespace {

void wait_for_count(std::initializer_list<Synced*> laptops, std::size_t count) {
    for (Synced* laptop : laptops) laptop->meeting.wait_until("all records", [&] { return laptop->count() == count; });
}

SyncState state(SyncStand stand, std::size_t waiting, std::size_t refused, std::int64_t clock_ahead) {
    SyncState made;
    made.stand = stand;
    made.waiting = waiting;
    made.refused = refused;
    made.clock_ahead = clock_ahead;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(an_edit_goes_live_to_the_others) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b");
    a.wait_for(SyncStand::bijgewerkt);
    b.wait_for(SyncStand::bijgewerkt);
    const std::string id = a.make("van a");
    a.engine->poke();
    wait_for_count({&b}, 1);
    b.edit(id, "naam", "van b");
    b.engine->poke();
    meeting.wait_until("the edit", [&] { return a.naam(id) == "van b"; });
    meeting.wait_until("both done", [&] {
        return a.engine->state().stand == SyncStand::bijgewerkt && b.engine->state().stand == SyncStand::bijgewerkt;
    });
    BOOST_TEST(a.store->digest() == b.store->digest());
    BOOST_TEST(a.store->digest() == desk.digest());
    BOOST_TEST(SyncLog(*a.store).last_seen() == 2);
    BOOST_TEST(SyncLog(*b.store).last_seen() == 2);
}

BOOST_AUTO_TEST_CASE(two_laptops_that_were_offline_end_equal) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b");
    const std::string id = a.make("samen");
    a.engine->poke();
    wait_for_count({&a, &b}, 1);
    a.wait_for(SyncStand::bijgewerkt);
    desk.stop();
    a.wait_for(SyncStand::offline);
    b.wait_for(SyncStand::offline);
    for (int i = 0; i < 20; ++i) {
        a.make_and_poke("a" + std::to_string(i));
        b.make_and_poke("b" + std::to_string(i));
    }
    a.edit(id, "tekst", "van a");
    b.edit(id, "naam", "van b");
    meeting.wait_until("the count", [&] { return a.engine->state().waiting >= 20; });
    BOOST_TEST(in_words(a.engine->state()).starts_with("Offline sinds "));
    BOOST_TEST(a.engine->state().offline_since > 0);
    desk.start();
    wait_for_count({&a, &b}, 41);
    a.wait_for(SyncStand::bijgewerkt);
    b.wait_for(SyncStand::bijgewerkt);
    meeting.wait_until("the merge", [&] { return a.store->digest() == b.store->digest(); });
    BOOST_TEST(a.naam(id) == "van b");
    BOOST_TEST(from_record<Ding>(a.store->find(info_of<Ding>(), id).value()).tekst == "van a");
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(it_is_never_green_while_something_waits) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    for (int i = 0; i < 30; ++i) a.make_and_poke("x" + std::to_string(i));
    meeting.wait_until("all sent", [&] {
        return a.engine->state().stand == SyncStand::bijgewerkt && SyncLog(*a.store).unsent_count() == 0;
    });
    a.engine.reset();
    for (const SyncState& state : a.told)
        if (state.stand == SyncStand::bijgewerkt) BOOST_TEST(state.waiting == 0U);
}

BOOST_AUTO_TEST_CASE(what_another_program_writes_is_sent_without_a_poke) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b");
    a.wait_for(SyncStand::bijgewerkt);
    a.make("zonder porren");
    wait_for_count({&b}, 1);
}

BOOST_AUTO_TEST_CASE(a_fresh_laptop_receives_everything_in_pieces) {
    HubDesk desk;
    Meeting meeting;
    Laptop writer(desk, "a");
    {
        auto tx = writer.store->begin("Import");
        for (int i = 0; i < 300; ++i) {
            Ding made;
            made.naam = "ding " + std::to_string(i);
            tx.put(made);
        }
        tx.commit();
    }
    std::vector<TransactionData> many;
    for (int i = 0; i < 5'200; ++i) {
        TransactionData one{{1'000'000 + i, 5}, TransactionKind::normal, {}, "x", "x", {}};
        one.changes.push_back({ChangeKind::create, "ding", new_uuid(), {}, {}, {}, {}, {{"naam", "los"}}, {}});
        many.push_back(std::move(one));
    }
    writer.store->apply(many);
    (void)sync_once(*writer.store, writer.membership);
    Synced fresh(desk, meeting, "vers");
    wait_for_count({&fresh}, 5'500);
    fresh.wait_for(SyncStand::bijgewerkt);
    BOOST_TEST(fresh.store->digest() == writer.store->digest());
}

BOOST_AUTO_TEST_CASE(more_than_one_live_message_can_hold_is_sent_all_the_same) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b");
    a.wait_for(SyncStand::bijgewerkt);
    const std::string id = a.make("groot");
    a.edit(id, "tekst", std::string(5 * live_most_push, 't'));
    a.engine->poke();
    meeting.wait_until("the text", [&] {
        const auto there = b.store->find(info_of<Ding>(), id);
        return there && from_record<Ding>(*there).tekst.size() == 5 * live_most_push;
    });
}

BOOST_AUTO_TEST_CASE(what_a_reader_writes_is_refused_kept_and_told) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "lezer", hub::Role::lezer);
    a.wait_for(SyncStand::bijgewerkt);
    const std::string id = a.make("mag niet");
    a.engine->poke();
    meeting.wait_until("the refusal", [&] { return a.engine->state().refused == 1; });
    BOOST_TEST(in_words(a.engine->state()) == "Bijgewerkt, 1 wijziging geweigerd");
    BOOST_TEST(a.naam(id) == "(weg)");
    BOOST_TEST(SyncLog(*a.store).refused().front().label == "Ding mag niet");
}

BOOST_AUTO_TEST_CASE(what_an_older_hub_does_not_know_waits_at_its_sender_and_holds_nothing_up) {
    Schema older;
    older.add(info_of<Ding>());
    HubDesk desk({}, older);
    const auto store = Store::open(desk.folder / "a", test_schema());
    const Membership membership =
        join_hub(*store, desk.hub->address(), desk.code(hub::Role::functionaris, "Femke Wolbert"), "a", "");
    const auto make = [&](auto made) {
        auto tx = store->begin("Gemaakt");
        tx.put(made);
        tx.commit();
    };
    make(Notitie{});
    make(Ding{});  // may not, and hears so
    for (int time = 0; time < 2; ++time) {
        const SyncState state = sync_once(*store, membership);
        BOOST_TEST(state.waiting == 1U);
        BOOST_TEST(state.held == 1U);
        BOOST_TEST(state.refused == 1U);
        BOOST_TEST(in_words(state).find("1 wijziging wacht tot de hub is bijgewerkt") != std::string::npos);
        BOOST_TEST(store->count(info_of<Notitie>()) == 1U);
        BOOST_TEST(store->count(info_of<Ding>()) == 0U);
    }
    desk.stop();
    older.add(info_of<Notitie>());
    desk.start();
    const SyncState state = sync_once(*store, membership);  // now there is a rule, and by that it is judged
    BOOST_TEST(state.held == 0U);
    BOOST_TEST(state.waiting == 0U);
    BOOST_TEST(state.refused == 2U);
}

BOOST_AUTO_TEST_CASE(a_revoked_laptop_loses_its_plan_at_the_next_contact, *only_on_sqlite()) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a.db");
    a.make("geheim plan");
    a.store->keep_copy();
    a.wait_for(SyncStand::bijgewerkt);
    const auto copies = desk.folder / "reservekopieen";
    BOOST_TEST(!std::filesystem::is_empty(copies));
    desk.folder.write("b.db", "van een ander");
    std::filesystem::create_directories(noodhub_folder(a.file) / "regios");
    desk.folder.write("a.db.noodhub/regios/plan.db", "het plan, van toen deze laptop een hub was");
    desk.folder.write("a.db.noodhub.hub", "{}");
    desk.hub->accounts().revoke(desk.hub->accounts().devices().front().id);
    a.wait_for(SyncStand::ingetrokken);
    BOOST_TEST(!a.engine->state().reason.empty());
    a.engine->poke();
    a.engine.reset();
    for (const char* tail : {"", "-wal", "-shm", ".hub", ".noodhub", ".noodhub.hub"})
        BOOST_TEST(!std::filesystem::exists(a.file.string() + tail), "still there: " << tail);
    BOOST_TEST(std::filesystem::is_empty(copies));
    BOOST_TEST(std::filesystem::exists(desk.folder / "b.db"));
}

BOOST_AUTO_TEST_CASE(a_revoked_laptop_loses_its_plan_by_a_single_exchange_too, *only_on_sqlite()) {
    HubDesk desk;
    Laptop a(desk, "a");
    a.make("geheim plan");
    desk.hub->accounts().revoke(desk.hub->accounts().devices().front().id);
    BOOST_CHECK_THROW((void)sync_once(*a.store, a.membership), RevokedError);
    BOOST_TEST(!std::filesystem::exists(a.file));
    BOOST_TEST(!membership_of(a.file).has_value());
}

/// A hub that was put back from a copy of before the laptop joined, another hub on its port, and one that says it of another region.
BOOST_AUTO_TEST_CASE(a_token_that_is_merely_unknown_removes_nothing, *only_on_sqlite()) {
    HubDesk desk;
    Laptop a(desk, "a");
    a.make("eigen werk");
    Membership unknown = a.membership;
    unknown.token += "x";
    Membership elsewhere = a.membership;
    elsewhere.region = "een andere";
    for (const Membership& membership : {unknown, elsewhere}) {
        if (membership.region != a.membership.region)
            desk.hub->accounts().revoke(desk.hub->accounts().devices().front().id);
        BOOST_CHECK_EXCEPTION((void)sync_once(*a.store, membership), PermissionError, [](const PermissionError& error) {
            return dynamic_cast<const RevokedError*>(&error) == nullptr;
        });
        Meeting meeting;
        {
            const SyncEngine engine(a.file, test_schema(), membership, {[&](const SyncState&) { meeting.tell(); }, {}},
                                    quick());
            meeting.wait_until("no access", [&] { return engine.state().stand == SyncStand::geen_toegang; });
        }
        BOOST_TEST(std::filesystem::exists(a.file));
        BOOST_TEST(a.count() == 1U);
        BOOST_TEST(membership_of(a.file).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_a_day_off_loses_nothing_and_is_told) {
    for (const std::int64_t off : {24 * 3600 * 1000, -24 * 3600 * 1000})
        BOOST_TEST_CONTEXT(off) {
            HubDesk desk;
            Meeting meeting;
            Synced right(desk, meeting, "goed");
            Synced wrong(desk, meeting, "fout", hub::Role::aov, [off] { return system_milliseconds() + off; });
            right.make_and_poke("van de goede");
            wrong.make_and_poke("van de foute");
            wait_for_count({&right, &wrong}, 2);
            wrong.wait_for(SyncStand::bijgewerkt);
            const std::string id = wrong.make("nog een");
            wrong.edit(id, "naam", "en bewerkt");
            wrong.engine->poke();
            meeting.wait_until("the last", [&] { return right.naam(id) == "en bewerkt"; });
            BOOST_TEST(wrong.engine->state().clock_is_off());
            BOOST_TEST(in_words(wrong.engine->state()).find("klok") != std::string::npos);
            BOOST_TEST(!right.engine->state().clock_is_off());
            BOOST_TEST(wrong.engine->state().refused == 0U);
            meeting.wait_until("the same", [&] { return right.store->digest() == wrong.store->digest(); });
        }
}

BOOST_AUTO_TEST_CASE(a_hub_whose_clock_fell_back_refuses_nothing_for_good) {
    HubDesk desk;
    const Laptop a(desk, "a");
    a.make("voor de klok viel");
    (void)sync_once(*a.store, a.membership);
    desk.stop();
    hub::HubOptions slow;
    slow.wall = [] { return system_milliseconds() - 24 * 3600 * 1000; };
    desk.start(slow);
    a.make("daarna");
    BOOST_CHECK_THROW((void)sync_once(*a.store, a.membership), StorageError);
    desk.stop();
    desk.start();
    const SyncState state = sync_once(*a.store, a.membership);
    BOOST_TEST(state.refused == 0U);
    BOOST_TEST(state.waiting == 0U);
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(a_hub_that_was_put_back_gets_everything_again, *only_on_sqlite()) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    a.make_and_poke("voor de kopie");
    meeting.wait_until("sent", [&] { return SyncLog(*a.store).unsent_count() == 0; });
    desk.stop();
    const auto file = hub::region_file(desk.folder / "hub", desk.region.id);
    std::filesystem::copy(file, desk.folder / "kopie.db");
    desk.start();
    a.make_and_poke("na de kopie");
    meeting.wait_until("sent", [&] { return SyncLog(*a.store).unsent_count() == 0; });
    a.engine.reset();
    desk.stop();
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + tail);
    std::filesystem::copy(desk.folder / "kopie.db", file);
    desk.start();
    a.start();
    a.wait_for(SyncStand::bijgewerkt);
    meeting.wait_until("the same", [&] { return a.store->digest() == desk.digest(); });
    BOOST_TEST(a.count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_hub_that_was_put_back_and_gave_its_numbers_again_is_found_out, *only_on_sqlite()) {
    HubDesk desk;
    const Laptop a(desk, "a");
    const Laptop b(desk, "b");
    a.make("voor de kopie");
    (void)sync_once(*a.store, a.membership);
    desk.stop();
    const auto file = hub::region_file(desk.folder / "hub", desk.region.id);
    std::filesystem::copy(file, desk.folder / "kopie.db");
    desk.start();
    // Sent and acknowledged, and nothing fetched since: what was seen is still what the copy has.
    a.make("na de kopie");
    const auto said = ask(desk.port, "POST", "/api/v1/push", a.membership.token, SyncLog(*a.store).unsent().text);
    SyncLog(*a.store).mark_sent(read_hub_message(said.body).acknowledged);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 0U);
    desk.stop();
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + tail);
    std::filesystem::copy(desk.folder / "kopie.db", file);
    desk.start();
    // The number of what was lost is another's now.
    b.make("van een ander");
    (void)sync_once(*b.store, b.membership);
    (void)sync_once(*a.store, a.membership);
    BOOST_TEST(a.count() == 3U);
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(the_engine_ends_while_the_hub_is_away) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    desk.stop();
    a.wait_for(SyncStand::offline);
    a.engine.reset();  // or the test never ends
    BOOST_TEST(!a.told.empty());
}

BOOST_AUTO_TEST_CASE(waiting_doubles_up_to_a_bound_and_differs_by_chance) {
    using std::chrono::milliseconds;
    struct Case {
        int failures;
        double chance;
        milliseconds wait;
    };
    for (const auto& c : std::vector<Case>{{0, 0, milliseconds(500)},
                                           {0, 1, milliseconds(1000)},
                                           {1, 1, milliseconds(2000)},
                                           {3, 0.5, milliseconds(6000)},
                                           {6, 1, milliseconds(60'000)},
                                           {500, 0, milliseconds(30'000)}})
        BOOST_TEST_CONTEXT(c.failures << " failures, " << c.chance) {
            Backoff backoff(milliseconds(1000), milliseconds(60'000));
            for (int i = 0; i < c.failures; ++i) (void)backoff.next(0.5);
            BOOST_TEST(backoff.next(c.chance).count() == c.wait.count());
            backoff.reset();
            BOOST_TEST(backoff.next(1).count() == 1000);
        }
}

BOOST_AUTO_TEST_CASE(states_are_told_in_words) {
    struct Case {
        SyncState state;
        const char* words;
    };
    const std::vector<Case> cases{
        {state(SyncStand::bijgewerkt, 0, 0, 0), "Bijgewerkt"},
        {state(SyncStand::wacht, 1, 0, 0), "1 wijziging wacht"},
        {state(SyncStand::wacht, 12, 0, 0), "12 wijzigingen wachten"},
        {state(SyncStand::bezig, 3, 0, 0), "Bezig met bijwerken, 3 wijzigingen wachten"},
        {state(SyncStand::geen_toegang, 0, 0, 0), "Geen toegang tot de hub"},
        {state(SyncStand::bijgewerkt, 0, 2, 0), "Bijgewerkt, 2 wijzigingen geweigerd"},
        {state(SyncStand::bijgewerkt, 0, 0, -400'000), "Bijgewerkt, de klok van deze computer loopt niet goed"},
        {state(SyncStand::wacht, 2, 1, 0), "2 wijzigingen wachten, 1 wijziging geweigerd"},
    };
    for (const auto& c : cases) BOOST_TEST(in_words(c.state) == c.words);
}

BOOST_AUTO_TEST_SUITE_END()
