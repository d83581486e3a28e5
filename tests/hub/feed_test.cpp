// SPDX-License-Identifier: EUPL-1.2
// Calendars by an address: made and revoked by their person, fetched without signing in, and only what that person may read.
#include "store_place.h"
#include "web_desk.h"

#include <noaber/piket/piket.h>

#include <nlohmann/json.hpp>

#include <mutex>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Json = nlohmann::json;

/// Lines of the log, of any thread.
struct Notes {
    std::mutex mutex;
    std::string lines;
    hub::HubLog log() {
        return [this](const hub::LogEntry& entry) {
            const std::lock_guard lock(mutex);
            lines += hub::to_line(entry, 0);
        };
    }
};

hub::HubOptions noted(Notes& notes) {
    hub::HubOptions options;
    options.log = notes.log();
    return options;
}

struct FeedDesk : Notes, WebDesk {
    Functie acbz;
    Dienst dienst;
    std::string cookie;

    FeedDesk() : WebDesk(noted(*this)) {
        acbz.naam = "AC-BZ";
        auto tx = planner.store->begin("Rooster");
        tx.put(acbz);
        dienst.functie = acbz.id;
        dienst.periode = "2027-W01";
        dienst.plaats = 1;
        dienst.begin = "2027-01-04 09:00";
        dienst.eind = "2027-01-11 09:00";
        dienst.persoon = femke.id;
        tx.put(dienst);
        tx.commit();
        sync();
        account("Femke Wolbert", Role::functionaris);
        cookie = cookie_of("Femke+Wolbert");
    }
    [[nodiscard]] RawAnswer make(const std::string& kind, const std::string& functie = {}) const {
        return open(
            {"POST", "/agenda/maak", cookie, "bewijs=" + proof_of(cookie) + "&soort=" + kind + "&functie=" + functie});
    }
    /// "/ical/....ics" of a new one.
    [[nodiscard]] std::string feed(const std::string& kind, const std::string& functie = {}) const {
        const auto made = make(kind, functie);
        BOOST_REQUIRE_MESSAGE(made.status == 200, made.body);
        const std::string token = between(made.body, "/ical/", ".ics");
        BOOST_REQUIRE(token.size() == 43U);
        return "/ical/" + token + ".ics";
    }
    [[nodiscard]] RawAnswer fetch(const std::string& path, const std::string& etag = {}) const {
        return open({.path = path, .headers = etag.empty() ? "" : "If-None-Match: " + etag + "\r\n"});
    }
    [[nodiscard]] static std::string etag_of(const RawAnswer& answer) {
        return between(answer.headers + "\r\n", "ETag: ", "\r\n");
    }
    [[nodiscard]] Json api(const std::string& method, const std::string& path, const std::string& token,
                           const std::string& body = {}, int status = 200) const {
        const auto answer = ask(port, method, "/api/v1/" + path, token, body);
        BOOST_TEST(answer.status == status, answer.body);
        return Json::parse(answer.body, nullptr, false);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(feeds, FeedDesk, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(each_kind_shows_its_duties_without_signing_in) {
    const struct {
        const char* kind;
        const char* title;
    } cases[] = {{"eigen", "SUMMARY:Piket AC-BZ"},
                 {"functie", "SUMMARY:AC-BZ: Femke Wolbert"},
                 {"regio", "SUMMARY:AC-BZ: Femke Wolbert"}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.kind) {
            const auto got = fetch(feed(c.kind, "AC-BZ"));
            BOOST_TEST(got.status == 200);
            BOOST_TEST(got.headers.find("text/calendar") != std::string::npos);
            BOOST_TEST(got.body.find(c.title) != std::string::npos, got.body);
            BOOST_TEST(got.body.find(femke.telefoon) == std::string::npos);
        }
    BOOST_TEST(make("alles").status == 400);
    BOOST_TEST(make("functie", "onzin").status == 400);
}

BOOST_AUTO_TEST_CASE(what_did_not_change_is_not_sent_again) {
    const std::string path = feed("regio");
    const std::string etag = etag_of(fetch(path));
    const auto same = fetch(path, etag);
    BOOST_TEST(same.status == 304);
    BOOST_TEST(same.body.empty());
    BOOST_TEST(etag_of(same) == etag);
    BOOST_TEST(fetch(path, etag + ", W/\"anders\"").status == 304);
    BOOST_TEST(fetch(path, "W/\"anders\"").status == 200);
    dienst.persoon = henk.id;
    auto tx = planner.store->begin("Geruild");
    tx.put(dienst);
    tx.commit();
    sync();
    const auto changed = fetch(path, etag);
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(changed.body.find("AC-BZ: Henk Rolink") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_revoked_address_gives_nothing_and_is_nowhere_to_be_read) {
    const std::string path = feed("eigen");
    const std::string token = between(path, "/ical/", ".ics");
    BOOST_TEST(bytes_of(folder / "hub" / "hub.db").find(token) == std::string::npos);
    const auto page = open({.path = "/agenda", .cookie = cookie}).body;
    BOOST_TEST(page.find(token) == std::string::npos);  // once, when it was made
    const std::string id = between(page, "name=\"feed\" value=\"", "\"");
    // Another's form does nothing to it.
    account("Henk Rolink", Role::functionaris);
    const std::string other = cookie_of("Henk+Rolink");
    BOOST_TEST(open({"POST", "/agenda/weg", other, "bewijs=" + proof_of(other) + "&feed=" + id}).status == 400);
    BOOST_TEST(open({"POST", "/agenda/weg", cookie, "feed=" + id}).status == 403);
    BOOST_TEST(fetch(path).status == 200);
    BOOST_TEST(open({"POST", "/agenda/weg", cookie, "bewijs=" + proof_of(cookie) + "&feed=" + id}).status == 303);
    for (const std::string& wrong : {path, std::string("/ical/.ics"), std::string("/ical/"), "/ical/" + token,
                                     "/ical/" + std::string(43, 'a') + ".ics"})
        BOOST_TEST(fetch(wrong).status == 404);
    BOOST_TEST(open({"POST", path, ""}).status == 404);
    const std::lock_guard lock(mutex);
    BOOST_TEST(lines.find(token) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_goes_with_the_access_of_its_person) {
    const std::string path = feed("regio");
    for (const hub::Device& one : hub->accounts().devices())
        if (one.account == "Femke Wolbert" && one.kind == hub::DeviceKind::laptop) hub->accounts().revoke(one.id);
    BOOST_TEST(fetch(path).status == 404);
}

BOOST_AUTO_TEST_CASE(by_the_api_too) {
    const std::string token = hub->accounts().join(code(Role::aov, "Henk Rolink"), "laptop", "").token;
    const auto made = api("POST", "feeds", token, R"({"soort":"functie","functie":"AC-BZ"})");
    const std::string address = made["address"];
    BOOST_TEST(address.starts_with(hub->address() + "/ical/"));
    BOOST_TEST(fetch(address.substr(hub->address().size())).status == 200);
    const Json list = api("GET", "feeds", token)["feeds"];
    BOOST_REQUIRE(list.size() == 1U);
    BOOST_TEST(list[0]["soort"] == "functie");
    BOOST_TEST(list[0]["functie"] == "AC-BZ");
    (void)api("POST", "feeds/revoke", token, Json{{"feed", list[0]["id"]}}.dump());
    (void)api("POST", "feeds/revoke", token, Json{{"feed", list[0]["id"]}}.dump(), 400);
    BOOST_TEST(fetch(address.substr(hub->address().size())).status == 404);
    (void)api("POST", "feeds", token, "[]", 400);
    for (int i = 0; i < 20; ++i) (void)api("POST", "feeds", token, R"({"soort":"regio"})");
    (void)api("POST", "feeds", token, R"({"soort":"regio"})", 400);
}

BOOST_AUTO_TEST_SUITE_END()
