// SPDX-License-Identifier: EUPL-1.2
// Who has the same record open: told to who looks at it too and may, gone when they go, and never in the way of the rest.
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/sync/frames.h>

#include <fmt/format.h>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Names = std::vector<std::string>;

/// Ding for everybody, Notitie for the bureau only.
const Schema& schema_with_a_secret() {
    static const EntityInfo secret = [] {
        EntityInfo made = info_of<Notitie>();
        made.read = made.write = for_bureau;
        for (FieldInfo& field : made.fields) field.read = field.write = std::nullopt;
        return made;
    }();
    static const Schema schema = [] {
        Schema made;
        made.add(info_of<Ding>());
        made.add(secret);
        return made;
    }();
    return schema;
}

/// A laptop that says what its person has open, and remembers what it was told.
struct Watcher : Laptop {
    Meeting& meeting;
    std::mutex mutex;
    Presence last;
    std::size_t times = 0;
    std::unique_ptr<SyncEngine> engine;

    Watcher(const HubDesk& desk, Meeting& m, const char* name, Role role, const std::string& account)
        : Laptop(desk, name, role, account), meeting(m) {
        start();
    }
    Watcher(const HubDesk& desk, Meeting& m, const char* name, Role role = Role::aov)
        : Watcher(desk, m, name, role, name) {}
    void start() {
        SyncCallbacks callbacks;
        callbacks.state = [this](const SyncState&) { meeting.tell(); };
        callbacks.presence = [this](const Presence& presence) {
            {
                const std::lock_guard lock(mutex);
                last = presence;
                ++times;
            }
            meeting.tell();
        };
        engine = std::make_unique<SyncEngine>(file, store->schema(), membership, callbacks, quick());
    }
    [[nodiscard]] Presence told() {
        const std::lock_guard lock(mutex);
        return last;
    }
    void wait_for(const RecordRef& at, const Names& names) {
        meeting.wait_until("the others", [&] { return told() == Presence{at, names}; });
    }
};

const RecordRef thing{"ding", "0190-een"};
const RecordRef other_thing{"ding", "0190-twee"};
const RecordRef secret_note{"notitie", "0190-geheim"};

/// Two who look at the same.
struct TwoLooking {
    HubDesk desk;
    Meeting meeting;
    Watcher femke{desk, meeting, "Femke"};
    Watcher joyce{desk, meeting, "Joyce"};

    TwoLooking() {
        femke.engine->look_at(thing);
        joyce.engine->look_at(thing);
        femke.wait_for(thing, {"Joyce"});
        joyce.wait_for(thing, {"Femke"});
    }
};

std::string text_of(const std::string& message) { return to_frame(FrameKind::text, message, FrameSender::client); }

/// A live connection by hand.
struct Raw {
    RawClient client;

    Raw(const HubDesk& desk, const std::string& token) : client(desk.port) {
        client.send(
            fmt::format("GET /api/v1/live HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {}\r\nConnection: Upgrade\r\n"
                        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                        token));
        (void)client.receive("\r\n\r\n");
    }
    void say(const std::string& message) { client.send(text_of(message)); }
    std::string hear(const std::string& until) { return client.receive(until); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(presence)

BOOST_AUTO_TEST_CASE(a_look_that_is_none_ends_the_connection_and_nobody_hears_of_it) {
    HubDesk desk;
    Meeting meeting;
    Watcher femke(desk, meeting, "Femke");
    femke.engine->look_at(thing);
    const Laptop laptop(desk, "b");
    for (const char* broken :
         {R"({"look":["ding"]})", R"({"look":["ding","0190-een","x"]})", R"({"look":["","0190-een"]})",
          R"({"look":"ding"})", R"({"look":[1,2]})", R"({"look":{}})"})
        BOOST_TEST_CONTEXT(broken) {
            Raw raw(desk, laptop.membership.token);
            raw.say(broken);
            (void)raw.client.receive();  // the hub closes
        }
    Raw raw(desk, laptop.membership.token);
    raw.say("{\"look\":[\"ding\",\"" + std::string(100'000, 'x') + "\"]}");
    (void)raw.client.receive();
    BOOST_TEST(femke.told().names.empty());
}

BOOST_FIXTURE_TEST_CASE(who_has_the_same_open_is_named_and_goes_again, TwoLooking) {
    Watcher tom(desk, meeting, "Tom");
    tom.engine->look_at(other_thing);
    tom.wait_for(other_thing, {});
    tom.engine->look_at(thing);
    femke.wait_for(thing, {"Joyce", "Tom"});
    tom.wait_for(thing, {"Femke", "Joyce"});
    joyce.engine->look_at(std::nullopt);
    femke.wait_for(thing, {"Tom"});
    joyce.engine->look_at(thing);  // the same again is told again
    joyce.wait_for(thing, {"Femke", "Tom"});
    tom.engine.reset();
    femke.wait_for(thing, {"Joyce"});
    tom.start();
    tom.engine->look_at(thing);
    femke.wait_for(thing, {"Joyce", "Tom"});
}

BOOST_AUTO_TEST_CASE(one_person_with_two_laptops_is_one_name_and_no_company_of_themselves) {
    HubDesk desk;
    Meeting meeting;
    Watcher femke(desk, meeting, "Femke");
    Watcher also(desk, meeting, "tweede", Role::aov, "Femke");
    Watcher joyce(desk, meeting, "Joyce");
    femke.engine->look_at(thing);
    also.engine->look_at(thing);
    also.wait_for(thing, {});
    joyce.engine->look_at(thing);
    joyce.wait_for(thing, {"Femke"});
    femke.wait_for(thing, {"Joyce"});
    also.wait_for(thing, {"Joyce"});
}

BOOST_AUTO_TEST_CASE(who_may_not_see_a_record_hears_nothing_and_is_not_named) {
    struct Case {
        Role role;
        Names of_bureau;
        Names of_other;
    };
    const std::vector<Case> cases{
        {Role::veiligheidsbureau, {"Ander"}, {"Bureau"}},
        {Role::aov, {}, {}},
        {Role::lezer, {}, {}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(name_of(c.role)) {
            HubDesk desk({}, schema_with_a_secret());
            Meeting meeting;
            Watcher bureau(desk, meeting, "Bureau", Role::beheerder);
            Watcher other(desk, meeting, "Ander", c.role);
            bureau.engine->look_at(secret_note);
            bureau.wait_for(secret_note, {});
            other.engine->look_at(secret_note);
            Watcher late(desk, meeting, "Zz", Role::beheerder);  // when this one is told, the other was judged
            const auto judged = [&] {
                other.engine->look_at(thing);
                other.wait_for(thing, {});
                other.engine->look_at(secret_note);
            };
            judged();
            judged();
            late.engine->look_at(secret_note);
            Names expected = c.of_bureau;
            expected.emplace_back("Zz");
            bureau.wait_for(secret_note, expected);
            if (c.of_other.empty())
                BOOST_TEST((other.told().at == thing));
            else
                other.wait_for(secret_note, {"Bureau", "Zz"});
        }
}

BOOST_AUTO_TEST_CASE(regions_do_not_hear_of_each_other) {
    HubDesk desk;
    Meeting meeting;
    Watcher femke(desk, meeting, "Femke");
    femke.engine->look_at(thing);
    femke.wait_for(thing, {});
    const auto elsewhere = desk.hub->accounts().add_region("Elders");
    const auto store = Store::open(desk.folder / "elders", desk.schema, {.author = "Joyce"});
    const Membership membership =
        join_hub(*store, desk.hub->address(),
                 desk.hub->accounts().invite({elsewhere.id, "Joyce", Role::beheerder, "Borne"}), "elders");
    Raw joyce(desk, membership.token);
    joyce.say(look_message(thing));
    BOOST_TEST(joyce.hear("]}").find(R"("with":[])") != std::string::npos);
    BOOST_TEST(femke.told().names.empty());
}

BOOST_FIXTURE_TEST_CASE(a_hub_that_goes_takes_the_company_with_it_and_brings_it_back, TwoLooking) {
    desk.stop();
    femke.wait_for(thing, {});
    desk.start();
    femke.wait_for(thing, {"Joyce"});
    joyce.wait_for(thing, {"Femke"});
}

BOOST_AUTO_TEST_CASE(who_leafs_through_a_list_is_told_of_where_they_end) {
    hub::HubOptions options;
    options.live.looks_per_second = 1'000;
    options.live.looks_at_once = 3;
    HubDesk desk(options);
    Meeting meeting;
    Watcher femke(desk, meeting, "Femke");
    femke.engine->look_at(thing);
    femke.wait_for(thing, {});
    const Laptop laptop(desk, "Joyce");
    Raw joyce(desk, laptop.membership.token);
    std::string looks;
    for (int i = 0; i < 100; ++i) looks += text_of(look_message(RecordRef{"ding", std::to_string(i)}));
    joyce.client.send(looks + text_of(look_message(thing)));
    femke.wait_for(thing, {"Joyce"});
}

BOOST_AUTO_TEST_CASE(names_are_bounded) {
    hub::OpenRecords open;
    const hub::OpenRecords::Place at{"regio", thing};
    for (std::uint64_t i = 0; i < 3 * live_most_names; ++i)
        (void)open.look(i, {std::to_string(i), std::to_string(i) + std::string(500, 'n')}, at);
    const Presence company = open.company_of(0);
    BOOST_TEST(company.names.size() == live_most_names);
    BOOST_TEST(company.names.front().size() < 150U);
    BOOST_TEST(read_hub_message(presence_message(company)).presence->names.size() == live_most_names);
    BOOST_TEST(open.company_of(10'000).names.empty());
}

BOOST_AUTO_TEST_CASE(a_version_that_does_not_know_it_goes_on) {
    HubDesk desk;
    Meeting meeting;
    Watcher femke(desk, meeting, "Femke");
    femke.engine->look_at(thing);
    femke.wait_for(thing, {});
    const Laptop laptop(desk, "oud");
    Raw old(desk, laptop.membership.token);
    // A laptop of tomorrow is taken for what is known of it; one of yesterday, which says no look, hears of none.
    old.say(R"({"morgen":[{"a":[1,true,null,"}"]},{}],"since":0})");
    BOOST_TEST(old.hear("}").find("{\"head\":0}") != std::string::npos);
    const std::string id = femke.make("nieuw");
    femke.engine->poke();
    const std::string heard = old.hear(id);
    BOOST_TEST(heard.find("\"with\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_is_told_in_words) {
    struct Case {
        Names names;
        const char* words;
    };
    const std::vector<Case> cases{
        {{}, ""},
        {{"Femke Wolbert"}, "Ook geopend door Femke Wolbert"},
        {{"Femke", "Joyce"}, "Ook geopend door Femke en Joyce"},
        {{"Femke", "Joyce", "Tom"}, "Ook geopend door Femke, Joyce en Tom"},
        {{"Femke", "Joyce", "Marit", "Tom"}, "Ook geopend door Femke, Joyce en 2 anderen"},
    };
    for (const auto& c : cases) BOOST_TEST(in_words(Presence{thing, c.names}) == c.words);
}

BOOST_AUTO_TEST_SUITE_END()
