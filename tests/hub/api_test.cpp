// SPDX-License-Identifier: EUPL-1.2
// The HTTP API: who may come in, what is answered, and that no request, however broken, ends the hub.
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/base/errors.h>
#include <noaber/sync/frames.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <random>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Json = nlohmann::json;
using namespace std::string_literals;

const std::string push_path = "/api/v1/push";

std::string lines_of(const Laptop& laptop) { return SyncLog(*laptop.store).unsent().text; }

std::string handshake(const std::string& token) {
    return "GET /api/v1/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " +
           token + "\r\n\r\n";
}

}  // namespace

// What a request says does not depend on the database.
BOOST_AUTO_TEST_SUITE(api, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(joining_gives_a_token_and_keeps_it_for_the_owner_only) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    BOOST_TEST(laptop.store->region() == desk.region.id);
    BOOST_TEST(laptop.membership.role == "aov");
    BOOST_TEST(laptop.membership.region_name == "Proefregio");
    const auto kept = membership_of(laptop.file);
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(kept->token == laptop.membership.token);
    namespace fs = std::filesystem;
    BOOST_TEST(
        (fs::status(membership_file(laptop.file)).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(!membership_of(desk.folder / "niet aangemeld").has_value());
    desk.folder.write("stuk.hub", "{");
    BOOST_CHECK_THROW((void)membership_of(desk.folder / "stuk"), InputError);
}

BOOST_AUTO_TEST_CASE(what_can_not_join_is_refused_before_the_invitation_is_used) {
    HubDesk desk;
    hub::HubOptions none;
    desk.hub->accounts().add_demo_region();
    const std::string real = desk.code();
    const std::string demo = desk.hub->accounts().invite({"demo", "x", Role::aov, ""});
    auto store = Store::open(desk.folder / "demo.db", test_schema(), {.region = "demo"});
    store->set_setting("demo", "1");
    BOOST_CHECK_THROW(join_hub(*store, desk.hub->address(), real, "x"), InputError);
    auto own = Store::open(desk.folder / "eigen.db", test_schema());
    {
        auto tx = own->begin("Iets");
        Ding made;
        made.naam = "eigen";
        tx.put(made);
        tx.commit();
    }
    BOOST_CHECK_THROW(join_hub(*own, desk.hub->address(), demo, "x"), InputError);
    const std::string reading = desk.code(Role::functionaris, "Rik Broekhuis");
    BOOST_CHECK_EXCEPTION(join_hub(*own, desk.hub->address(), reading, "x"), InputError, [](const InputError& error) {
        return std::string(error.what()).find("Kies een leeg bestand") != std::string::npos;
    });
    BOOST_TEST(own->count(info_of<Ding>()) == 1U);
    BOOST_TEST(desk.hub->accounts().invited_to(reading).has_value());
    auto elsewhere = Store::open(desk.folder / "elders.db", test_schema(), {.region = "andere regio"});
    BOOST_CHECK_THROW(join_hub(*elsewhere, desk.hub->address(), real, "x"), InputError);
    BOOST_CHECK_THROW(join_hub(*own, desk.hub->address(), "0000-0000-0000-0000", "x"), InputError);
    for (const char* address : {"", "hub", "ftp://127.0.0.1", "http://hub.voorbeeld.example", "http://:80"})
        BOOST_TEST_CONTEXT(address) BOOST_CHECK_THROW(join_hub(*own, address, real, "x"), InputError);
    join_hub(*own, desk.hub->address() + "/", real, "x");
    join_hub(*store, desk.hub->address(), demo, "x");
    BOOST_TEST(own->region() == desk.region.id);
}

BOOST_AUTO_TEST_CASE(requests_are_answered_in_words_whatever_they_are) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    const Laptop reader(desk, "lezer", Role::lezer);
    laptop.make("iets");
    const std::string& token = laptop.membership.token;
    struct Case {
        const char* name;
        const char* method;
        std::string path;
        std::string token;
        std::string body;
        int status;
    };
    const std::vector<Case> cases{
        {"alive", "GET", "/healthz", "", "", 200},
        {"measured", "GET", "/metrics", "", "", 200},
        {"hello", "GET", "/api/v1/hello", token, "", 200},
        {"no token", "GET", "/api/v1/hello", "", "", 401},
        {"another token", "GET", "/api/v1/pull?since=0", "x" + token, "", 401},
        {"numbers it has that are none", "GET", "/api/v1/pull?since=0&held=7-", token, "", 400},
        {"no such path", "GET", "/api/v1/geheim", token, "", 404},
        {"out of the folder", "GET", "/api/v1/../../hub.db", token, "", 404},
        {"coded path", "GET", "/api/%2e%2e/%2e%2e/etc/passwd", token, "", 404},
        {"no method", "DELETE", "/api/v1/pull?since=0", token, "", 404},
        {"pull", "GET", "/api/v1/pull?since=0", token, "", 200},
        {"pull from far beyond", "GET", "/api/v1/pull?since=999999", token, "", 200},
        {"pull from nothing", "GET", "/api/v1/pull", token, "", 400},
        {"pull from below", "GET", "/api/v1/pull?since=-1", token, "", 400},
        {"pull from words", "GET", "/api/v1/pull?since=1;DROP", token, "", 400},
        {"pull from too much", "GET", "/api/v1/pull?since=99999999999999999999", token, "", 400},
        {"push of nothing", "POST", push_path, token, "", 200},
        {"push", "POST", push_path, token, lines_of(laptop), 200},
        {"push of no JSON", "POST", push_path, token, "hallo", 400},
        {"push of half a line", "POST", push_path, token, lines_of(laptop).substr(0, 40), 400},
        {"push by a reader", "POST", push_path, reader.membership.token, lines_of(laptop), 200},
        {"join of no JSON", "POST", "/api/v1/join", "", "hallo", 400},
        {"join of depth", "POST", "/api/v1/join", "", std::string(4000, '['), 400},
        {"join of other types", "POST", "/api/v1/join", "", R"({"code":1,"device":[]})", 400},
        {"join of too much", "POST", "/api/v1/join", "", std::string(5000, ' '), 413},
        {"live without a WebSocket", "GET", "/api/v1/live", token, "", 400},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const RawAnswer answer = ask(desk.port, c.method, c.path, c.token, c.body);
            BOOST_TEST(answer.status == c.status);
            if (c.status >= 400) {
                const Json said = Json::parse(answer.body, nullptr, false);
                BOOST_REQUIRE(said.is_object());
                BOOST_TEST(!said.value("fout", "").empty());
            }
        }
}

BOOST_AUTO_TEST_CASE(the_same_push_twice_is_acknowledged_with_the_same_numbers) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    laptop.make("een");
    laptop.make("twee");
    const auto first = ask(desk.port, "POST", push_path, laptop.membership.token, lines_of(laptop));
    const auto second = ask(desk.port, "POST", push_path, laptop.membership.token, lines_of(laptop));
    BOOST_TEST(first.body == second.body);
    BOOST_TEST(Json::parse(first.body)["ack"].size() == 2U);
    const Json hello = Json::parse(ask(desk.port, "GET", "/api/v1/hello", laptop.membership.token).body);
    BOOST_TEST(hello["head"] == 2);
}

BOOST_AUTO_TEST_CASE(one_that_is_refused_blocks_none_behind_it) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    laptop.make("goed");
    const std::int64_t ahead = (system_milliseconds() + 3'600'000) << 16;
    TransactionData late{{ahead, 5}, TransactionKind::normal, {}, "x", "x", {}};
    TransactionData unsound{{1'000'000, 5}, TransactionKind::normal, {}, "x", "x", {}};
    unsound.changes.push_back({ChangeKind::edit, "ding", "geen kenmerk", "naam", {}, {}, {}, {}, {}});
    TransactionData unknown{{1'000'001, 5}, TransactionKind::normal, {}, "x", "x", {}};
    unknown.changes.push_back({ChangeKind::create, "van_morgen", new_uuid(), {}, {}, {}, {}, {{"veld", 1.5}}, {}});
    const auto said =
        Json::parse(ask(desk.port, "POST", push_path, laptop.membership.token,
                        to_line(late) + "\n" + to_line(unsound) + "\n" + to_line(unknown) + "\n" + lines_of(laptop))
                        .body);
    BOOST_TEST(said["refused"].size() == 2U);
    BOOST_TEST(said["ack"].size() == 2U);
    const std::string pulled = ask(desk.port, "GET", "/api/v1/pull?since=0", laptop.membership.token).body;
    BOOST_TEST(pulled.find("van_morgen") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reader_may_not_push_and_is_told_so) {
    HubDesk desk;
    const Laptop reader(desk, "lezer", Role::lezer);
    reader.make("mag niet");
    const auto said = Json::parse(ask(desk.port, "POST", push_path, reader.membership.token, lines_of(reader)).body);
    BOOST_TEST(!said.contains("ack"));
    BOOST_REQUIRE(said["refused"].size() == 1U);
    BOOST_TEST(said["refused"][0][2].get<std::string>().find("lezer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(regions_are_closed_to_each_other) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    laptop.make("geheim van de een");
    (void)ask(desk.port, "POST", push_path, laptop.membership.token, lines_of(laptop));
    const auto other = desk.hub->accounts().add_region("Andere regio");
    const auto code = desk.hub->accounts().invite({other.id, "x", Role::beheerder, ""});
    const auto joined = desk.hub->accounts().join(code, "x", "");
    const auto pulled = ask(desk.port, "GET", "/api/v1/pull?since=0", joined.token);
    BOOST_TEST(pulled.status == 200);
    BOOST_TEST(pulled.body.empty());
}

BOOST_AUTO_TEST_CASE(too_many_wrong_tokens_and_codes_are_slowed_down) {
    hub::HubOptions options;
    options.strangers_at_once = 3;
    options.strangers_per_second = 0.001;
    HubDesk desk(options);
    int refused = 0;
    for (int i = 0; i < 6; ++i)
        refused += ask(desk.port, "POST", "/api/v1/join", "", R"({"code":"x","device":"y"})").status == 429;
    BOOST_TEST(refused == 3);
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/hello", "raden").status == 429);
    BOOST_TEST(ask(desk.port, "GET", "/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(a_whole_office_joins_from_one_address) {
    hub::HubOptions options;
    options.strangers_at_once = 3;
    options.strangers_per_second = 0.001;
    HubDesk desk(options);
    for (int i = 0; i < 8; ++i) {
        const std::string name = "laptop " + std::to_string(i);
        BOOST_TEST(!Laptop(desk, name.c_str()).membership.token.empty());
    }
}

BOOST_AUTO_TEST_CASE(too_many_requests_of_one_device_are_slowed_down) {
    hub::HubOptions options;
    options.requests_at_once = 3;
    options.requests_per_second = 0.001;
    HubDesk desk(options);
    const Laptop laptop(desk, "a");
    const Laptop other(desk, "b");
    int slowed = 0;
    for (int i = 0; i < 5; ++i) slowed += ask(desk.port, "GET", "/api/v1/hello", laptop.membership.token).status == 429;
    BOOST_TEST(slowed == 2);
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/hello", other.membership.token).status == 200);
}

BOOST_AUTO_TEST_CASE(a_body_that_is_too_great_is_not_read) {
    hub::HubOptions options;
    options.most_body = 1000;
    HubDesk desk(options);
    const Laptop laptop(desk, "a");
    BOOST_TEST(ask(desk.port, "POST", push_path, laptop.membership.token, std::string(1001, ' ')).status == 413);
    RawClient client(desk.port);
    client.send("POST " + push_path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + laptop.membership.token +
                "\r\nContent-Length: 99999999999\r\n\r\n");
    BOOST_TEST(client.receive("\r\n\r\n").starts_with("HTTP/1.1 413"));
    RawClient chunked(desk.port);
    chunked.send("POST " + push_path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + laptop.membership.token +
                 "\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(0x800, ' ') + "\r\n0\r\n\r\n");
    BOOST_TEST(chunked.receive("\r\n\r\n").starts_with("HTTP/1.1 413"));
}

BOOST_AUTO_TEST_CASE(garbage_ends_nothing_but_its_connection) {
    hub::HubOptions options;
    options.patience = std::chrono::milliseconds(300);
    HubDesk desk(options);
    const Laptop laptop(desk, "a");
    const std::string auth = "Authorization: Bearer " + laptop.membership.token + "\r\n";
    std::vector<std::string> cases{
        "",
        "\r\n\r\n",
        std::string(100'000, 'A'),
        "GET",
        "GET / HTTP/9.9\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01"s,
        "GET / HTTP/1.1\r\n" + std::string(20'000, 'a') + ": b\r\n\r\n",
        "GET / HTTP/1.1\r\na: " + std::string(100'000, 'b') + "\r\n\r\n",
        "GET /" + std::string(100'000, 'x') + " HTTP/1.1\r\n\r\n",
        "GET %zz%\xff HTTP/1.1\r\n\r\n",
        "GET http://[::1 HTTP/1.1\r\n\r\n",
        "POST " + push_path + " HTTP/1.1\r\n" + auth + "Content-Length: 10\r\n\r\nabc",
        "POST " + push_path + " HTTP/1.1\r\n" + auth + "Content-Length: -5\r\n\r\nabc",
        "POST " + push_path + " HTTP/1.1\r\n" + auth + "Content-Length: veel\r\n\r\nabc",
        "POST " + push_path + " HTTP/1.1\r\n" + auth + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        "GET /api/v1/hello HTTP/1.1\r\nAuthorization: Bearer \x00\xff\r\n\r\n"s,
    };
    std::string many = "GET / HTTP/1.1\r\n";
    for (int i = 0; i < 5000; ++i) many += "h" + std::to_string(i) + ": x\r\n";
    cases.push_back(many + "\r\n");
    std::mt19937 random(4);
    for (int i = 0; i < 40; ++i) {
        std::string noise;
        for (auto k = random() % 300; k > 0; --k) noise += static_cast<char>(random());
        cases.push_back(i % 2 ? noise : "GET " + noise + "\r\n\r\n");
    }
    for (const std::string& bytes : cases) {
        RawClient client(desk.port);
        client.send(bytes);
        client.end();
        (void)client.receive();
    }
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/hello", laptop.membership.token).status == 200);
}

BOOST_AUTO_TEST_CASE(garbage_on_a_live_connection_ends_only_that) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    const std::vector<std::string> cases{
        "\x81\x05hallo"s,  // not masked
        to_frame(FrameKind::text, "hallo", FrameSender::client),
        to_frame(FrameKind::text, R"({"since":"nu"})", FrameSender::client),
        to_frame(FrameKind::text, R"({"push":[{}]})", FrameSender::client),
        to_frame(FrameKind::binary, "x", FrameSender::client),
        to_frame(FrameKind::close, "", FrameSender::client),
        "\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00"s,
        std::string(1000, '\xff'),
    };
    for (const std::string& bytes : cases) {
        RawClient client(desk.port);
        client.send(handshake(laptop.membership.token));
        BOOST_TEST(client.receive("\r\n\r\n").find("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") != std::string::npos);
        client.send(bytes);
        (void)client.receive();  // the hub closes
    }
    RawClient good(desk.port);
    good.send(handshake(laptop.membership.token));
    (void)good.receive("\r\n\r\n");
    good.send(to_frame(FrameKind::text, since_message(0), FrameSender::client));
    BOOST_TEST(good.receive("}").find("{\"head\":0}") != std::string::npos);
    good.send(to_frame(FrameKind::ping, "p", FrameSender::client));
    BOOST_TEST(good.receive("p") == "\x8a\x01p"s);
}

BOOST_AUTO_TEST_CASE(who_does_not_read_is_cut_off_and_the_others_go_on) {
    hub::HubOptions options;
    options.live.most_queued = 200'000;
    HubDesk desk(options);
    const Laptop laptop(desk, "a");
    RawClient deaf(desk.port);
    deaf.socket().setReceiveBufferSize(4096);
    deaf.send(handshake(laptop.membership.token));
    (void)deaf.receive("\r\n\r\n");
    deaf.send(to_frame(FrameKind::text, since_message(0), FrameSender::client));
    Meeting meeting;
    meeting.wait_until("the connection", [&] { return desk.hub->live().connections() == 1; });
    const std::string text(500'000, 't');
    int pushed = 0;
    while (desk.hub->live().connections() > 0 && pushed < 60) {
        const std::string id = laptop.make("x");
        laptop.edit(id, "tekst", text);
        const auto lines = SyncLog(*laptop.store).unsent();
        const auto said = ask(desk.port, "POST", push_path, laptop.membership.token, lines.text);
        BOOST_TEST(said.status == 200);
        SyncLog(*laptop.store).mark_sent(read_hub_message(said.body).acknowledged);
        ++pushed;
    }
    meeting.wait_until("the cut", [&] { return desk.hub->live().connections() == 0; });
    BOOST_TEST(ask(desk.port, "GET", "/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(without_tls_the_hub_stays_on_this_machine) {
    TemporaryFolder folder;
    hub::HubOptions options;
    options.storage = hub::storage_in_folder(folder / "hub");
    options.host = "0.0.0.0";
    options.port = 0;
    BOOST_CHECK_THROW(hub::Hub(options, test_schema()), InputError);
    options.proxy = hub::Proxy::does_tls;
    const hub::Hub served(options, test_schema());
    const std::string address = served.address();
    options.storage = hub::storage_in_folder(folder / "nog een");
    options.host = "127.0.0.1";
    options.port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    BOOST_CHECK_THROW(hub::Hub(options, test_schema()), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
