// SPDX-License-Identifier: EUPL-1.2
// Accounts over HTTP: a beheerder manages those of the own region, others only what is theirs.
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/base/errors.h>

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Json = nlohmann::json;

/// A beheerder, an aov, and a beheerder of another region on the same hub.
struct Desk : HubDesk {
    Laptop beheerder{*this, "beheerder", Role::beheerder};
    Laptop aov{*this, "aov", Role::aov};
    hub::Region other = hub->accounts().add_region("Elders");
    hub::Joined stranger = hub->accounts().join(hub->accounts().invite({other.id, "x", Role::beheerder, ""}), "x", "");

    RawAnswer say(const std::string& token, const char* method, const std::string& path, const Json& body = {}) const {
        return ask(port, method, "/api/v1/" + path, token, body.is_null() ? "" : body.dump());
    }
    RawAnswer say(const Laptop& by, const char* method, const std::string& path, const Json& body = {}) const {
        return say(by.membership.token, method, path, body);
    }
    std::string device_of(const Laptop& laptop) const {
        return hub->accounts().caller(laptop.membership.token)->device;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(account_api, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_beheerder_may_and_others_may_not) {
    Desk desk;
    struct Case {
        const char* name;
        const char* method;
        const char* path;
        Json body;
        int beheerder;
        int aov;
    };
    const std::vector<Case> cases{
        {"list", "GET", "accounts", {}, 200, 403},
        {"logins", "GET", "logins", {}, 200, 403},
        {"devices", "GET", "devices", {}, 200, 200},
        {"invite", "POST", "invite", {{"name", "Nieuw"}, {"role", "lezer"}}, 200, 403},
        {"invite without a name", "POST", "invite", {{"role", "lezer"}}, 400, 403},
        {"invite to no role", "POST", "invite", {{"name", "Nieuw"}, {"role", "baas"}}, 400, 403},
        {"change", "POST", "account", {{"account", "aov"}, {"gemeente", "Almelo"}}, 200, 403},
        {"change to no role", "POST", "account", {{"account", "aov"}, {"role", "baas"}}, 400, 403},
        {"change of nobody", "POST", "account", {{"account", "niemand"}, {"role", "lezer"}}, 400, 403},
        {"of another region", "POST", "account", {{"account", "x"}, {"role", "lezer"}}, 400, 403},
        {"the only beheerder", "POST", "account", {{"account", "beheerder"}, {"role", "lezer"}}, 400, 403},
        {"no JSON", "POST", "account", "hallo", 400, 403},
        {"revoke what is not there", "POST", "devices/revoke", {{"device", "x"}}, 400, 403},
        {"revoke without a name", "POST", "devices/revoke", {{"device", 5}}, 400, 403},
        {"password that is short", "POST", "password", {{"password", "kort"}}, 400, 400},
        {"no such request", "POST", "accounts", {{"a", "b"}}, 404, 404},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(desk.say(desk.beheerder, c.method, c.path, c.body).status == c.beheerder);
            BOOST_TEST(desk.say(desk.aov, c.method, c.path, c.body).status == c.aov);
            BOOST_TEST(desk.say("", c.method, c.path, c.body).status == 401);
        }
}

BOOST_AUTO_TEST_CASE(lists_stay_within_the_region_and_hold_no_secret) {
    Desk desk;
    for (const char* path : {"accounts", "devices", "logins"}) {
        const std::string here = desk.say(desk.beheerder, "GET", path).body;
        const std::string there = desk.say(desk.stranger.token, "GET", path).body;
        BOOST_TEST(here.find("aov") != std::string::npos);
        BOOST_TEST(there.find("aov") == std::string::npos);
        BOOST_TEST(here.find(desk.aov.membership.token) == std::string::npos);
    }
    const Json own = Json::parse(desk.say(desk.aov, "GET", "devices").body)["devices"];
    BOOST_REQUIRE(own.size() == 1U);
    BOOST_TEST(own[0]["this"] == true);
    BOOST_TEST(own[0]["name"] == "aov");
}

BOOST_AUTO_TEST_CASE(a_device_is_revoked_by_its_owner_or_a_beheerder_of_the_region) {
    Desk desk;
    const Json device{{"device", desk.device_of(desk.aov)}};
    BOOST_TEST(desk.say(desk.stranger.token, "POST", "devices/revoke", device).status == 400);
    BOOST_TEST(desk.say(desk.aov, "POST", "devices/revoke", {{"device", desk.device_of(desk.beheerder)}}).status ==
               403);
    BOOST_TEST(desk.say(desk.aov, "POST", "devices/revoke", device).status == 200);
    const auto said = desk.say(desk.aov, "GET", "hello");
    BOOST_TEST(said.status == 401);
    BOOST_TEST(Json::parse(said.body)["ingetrokken"] == true);
    BOOST_TEST(Json::parse(said.body)["regio"] == desk.region.id);
    BOOST_TEST(!Json::parse(desk.say("onbekend", "GET", "hello").body).contains("ingetrokken"));
}

BOOST_AUTO_TEST_CASE(an_invitation_made_over_http_lets_one_in_with_a_password) {
    Desk desk;
    const Json made =
        Json::parse(desk.say(desk.beheerder, "POST", "invite", {{"name", "Femke Wolbert"}, {"role", "lezer"}}).body);
    auto first = Store::open(desk.folder / "een.db", desk.schema);
    BOOST_CHECK_THROW(join_hub(*first, desk.hub->address(), SignIn{made["code"], "", "kort"}, "een", desk.certificate),
                      InputError);
    const auto joined =
        join_hub(*first, desk.hub->address(), SignIn{made["code"], "", "een goed wachtwoord"}, "een", desk.certificate);
    BOOST_TEST(joined.account == "Femke Wolbert");
    BOOST_TEST(first->author() == "Femke Wolbert");
    auto second = Store::open(desk.folder / "twee.db", desk.schema);
    BOOST_CHECK_THROW(join_hub(*second, desk.hub->address(), SignIn{"", "Femke Wolbert", "een fout wachtwoord"}, "twee",
                               desk.certificate),
                      InputError);
    const auto again = join_hub(*second, desk.hub->address(), SignIn{"", "Femke Wolbert", "een goed wachtwoord"},
                                "twee", desk.certificate);
    BOOST_TEST(again.role == "lezer");
    BOOST_TEST(again.token != joined.token);
    change_password(again, "een goed wachtwoord", "een heel ander wachtwoord");
    BOOST_CHECK_THROW(change_password(again, "een goed wachtwoord", "nog een wachtwoord"), InputError);
    // A file of another region is not let in, and leaves no device behind.
    auto elsewhere = Store::open(desk.folder / "drie.db", desk.schema, {.region = "een andere"});
    BOOST_CHECK_THROW(join_hub(*elsewhere, desk.hub->address(),
                               SignIn{"", "Femke Wolbert", "een heel ander wachtwoord"}, "drie", desk.certificate),
                      InputError);
    BOOST_TEST(desk.hub->accounts().account(desk.region.id, "Femke Wolbert").devices == 2);
}

BOOST_AUTO_TEST_SUITE_END()
