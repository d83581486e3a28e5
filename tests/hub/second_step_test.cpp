// SPDX-License-Identifier: EUPL-1.2
// The second step of signing in with a password: codes as the standard has them, once each, and ways out for who lost the app.
#include "store_place.h"
#include "totp.h"
#include "web_desk.h"

#include <noaber/sync/accounts_client.h>

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Json = nlohmann::json;

constexpr std::int64_t half_minute = 30'000;
/// "12345678901234567890", the secret of RFC 6238's own table.
constexpr const char* known_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// Femke with a second step, and what her app and her paper have.
struct StepDesk : WebDesk {
    std::string secret;
    std::vector<std::string> spare;

    StepDesk() {
        account("Femke Wolbert", Role::functionaris);
        secret = hub->accounts().begin_second_step(femke_account()).secret;
        spare = hub->accounts().confirm_second_step(femke_account(), digits(), {});
        next();
    }
    [[nodiscard]] hub::Account femke_account() const { return hub->accounts().account(region.id, "Femke Wolbert"); }
    [[nodiscard]] std::int64_t now() const { return system_milliseconds() + later; }
    [[nodiscard]] std::string digits(int steps = 0) const {
        return hub::totp_code(secret, hub::totp_step(now()) + steps);
    }
    /// To a half minute of which no code was used.
    void next() { later += 3 * half_minute; }
    /// By the API, as a laptop does.
    [[nodiscard]] RawAnswer login(const std::string& typed, const char* password = good_password) const {
        Json asked{{"account", "Femke Wolbert"}, {"password", password}, {"device", "tweede"}};
        if (!typed.empty()) asked["second_step"] = typed;
        return ask(port, "POST", "/api/v1/login", "", asked.dump());
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(second_step, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(codes_are_those_of_the_standard) {
    for (const auto& [seconds, code] : std::vector<std::pair<std::int64_t, const char*>>{{59, "287082"},
                                                                                         {1111111109, "081804"},
                                                                                         {1111111111, "050471"},
                                                                                         {1234567890, "005924"},
                                                                                         {2000000000, "279037"},
                                                                                         {20000000000, "353130"}})
        BOOST_TEST(hub::totp_code(known_secret, hub::totp_step(seconds * 1000)) == code);
    BOOST_TEST(hub::new_totp_secret().size() == 32U);
    BOOST_TEST(hub::new_totp_secret() != hub::new_totp_secret());
    BOOST_TEST(hub::in_groups("ABCDEFGHIJ") == "ABCD EFGH IJ");
    BOOST_TEST(
        hub::totp_address("ABC", "Twente & Co", "Jan / Piet?") ==
        "otpauth://totp/Noaber%20Twente%20%26%20Co:Jan%20%2F%20Piet%3F?secret=ABC&issuer=Noaber%20Twente%20%26%20Co");
}

BOOST_AUTO_TEST_CASE(a_code_is_good_in_its_half_minute_and_those_beside_it_and_once) {
    const std::int64_t now = 100 * half_minute;
    for (const int step : {-2, -1, 0, 1, 2}) {
        const std::string code = hub::totp_code(known_secret, 100 + step);
        BOOST_TEST_CONTEXT(step) {
            BOOST_TEST(hub::step_of_code(known_secret, code, now, 0).has_value() == (std::abs(step) < 2));
            BOOST_TEST(!hub::step_of_code(known_secret, code, now, 100 + step).has_value());
        }
    }
    for (const char* bad : {"", "12345", "1234567", "abcdef", "      "})
        BOOST_TEST(!hub::step_of_code(known_secret, bad, now, 0).has_value());
}

BOOST_AUTO_TEST_CASE(it_is_wanted_once_a_right_code_was_given) {
    WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    auto& accounts = desk.hub->accounts();
    const auto account = [&] { return accounts.account(desk.region.id, "Femke Wolbert"); };
    BOOST_CHECK_THROW((void)accounts.pending_second_step(account()), InputError);
    BOOST_CHECK_THROW((void)accounts.confirm_second_step(account(), "123456", {}), InputError);
    const auto secret = accounts.begin_second_step(account()).secret;
    BOOST_TEST(accounts.pending_second_step(account()).secret == secret);
    for (const char* wrong : {"", "000000x", "geen", "12345"})
        BOOST_CHECK_THROW((void)accounts.confirm_second_step(account(), wrong, {}), InputError);
    BOOST_TEST(!account().second_step);
    BOOST_TEST(desk.sign_in("Femke+Wolbert").status == 303);
    const auto code = hub::totp_code(secret, hub::totp_step(system_milliseconds()));
    const auto spare = accounts.confirm_second_step(account(), code, {});
    BOOST_TEST(spare.size() == 10U);
    BOOST_TEST(account().second_step);
    BOOST_TEST(desk.sign_in("Femke+Wolbert").status == 400);
    BOOST_CHECK_THROW((void)accounts.begin_second_step(account()), InputError);
    // Who has no password has nothing that it would be beside.
    (void)accounts.join(desk.code(Role::lezer, "Zonder"), "laptop", "");
    BOOST_CHECK_THROW((void)accounts.begin_second_step(accounts.account(desk.region.id, "Zonder")), InputError);
}

BOOST_AUTO_TEST_CASE(a_password_alone_lets_nobody_in) {
    StepDesk desk;
    const auto alone = desk.login("");
    BOOST_TEST(alone.status == 400);
    BOOST_TEST(Json::parse(alone.body)["second_step"] == true);
    BOOST_TEST(!Json::parse(desk.login("", "een ander wachtwoord").body).contains("second_step"));
    BOOST_TEST(desk.login(desk.digits(), "een ander wachtwoord").status == 400);
    BOOST_TEST(desk.login(desk.digits(-3)).status == 400);
    const std::string code = desk.digits();
    BOOST_TEST(desk.login(code.substr(0, 3) + " " + code.substr(3)).status == 200);  // as an app shows it
    BOOST_TEST(desk.login(code).status == 400);
    desk.next();
    BOOST_TEST(desk.sign_in("Femke+Wolbert").body.find("tweede stap") != std::string::npos);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", good_password, "&code=" + desk.digits()).status == 303);
}

BOOST_AUTO_TEST_CASE(spare_codes_serve_once_each) {
    const StepDesk desk;
    std::string lower = desk.spare[1];
    for (char& c : lower) c = static_cast<char>(std::tolower(c));
    BOOST_TEST(desk.login(desk.spare[0]).status == 200);
    BOOST_TEST(desk.login(desk.spare[0]).status == 400);
    BOOST_TEST(desk.login(lower).status == 200);
    BOOST_TEST(desk.login("7KQ2-XM4D-0RTV-9GHC").status == 400);
}

BOOST_AUTO_TEST_CASE(wrong_codes_lock_as_wrong_passwords_do) {
    const StepDesk desk;
    for (int i = 0; i < 5; ++i) BOOST_TEST(desk.login("00000" + std::to_string(i)).status == 400);
    BOOST_TEST(desk.login(desk.digits()).status == 429);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", good_password, "&code=" + desk.digits()).status == 429);
    std::string log;
    for (const auto& line : desk.hub->accounts().logins(desk.region.id, 100)) log += line.what + "\n";
    BOOST_TEST(log.find("verkeerde code voor Femke Wolbert") != std::string::npos);
    BOOST_TEST(log.find("tweede stap van Femke Wolbert aangezet") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_is_taken_off_by_a_code_or_by_a_beheerder) {
    StepDesk desk;
    const Laptop beheerder(desk, "beheerder", Role::beheerder);
    const auto joined = desk.hub->accounts().join(desk.code(Role::functionaris, "Femke Wolbert"), "laptop", "");
    const auto drop = [&](const std::string& token, const Json& body) {
        return ask(desk.port, "POST", "/api/v1/second-step/drop", token, body.dump()).status;
    };
    BOOST_TEST(drop("", {{"code", desk.digits()}}) == 401);
    BOOST_TEST(drop(joined.token, Json::object()) == 400);
    BOOST_TEST(drop(joined.token, {{"code", "000000"}}) == 400);
    BOOST_TEST(drop(joined.token, {{"account", "Femke Wolbert"}}) == 403);
    BOOST_TEST(drop(beheerder.membership.token, {{"account", "Niemand"}}) == 400);
    BOOST_TEST(desk.femke_account().second_step);
    BOOST_TEST(drop(joined.token, {{"code", desk.digits()}}) == 200);
    BOOST_TEST(!desk.femke_account().second_step);
    BOOST_TEST(desk.login("").status == 200);
    desk.next();
    desk.secret = desk.hub->accounts().begin_second_step(desk.femke_account()).secret;
    (void)desk.hub->accounts().confirm_second_step(desk.femke_account(), desk.digits(), {});
    BOOST_TEST(drop(beheerder.membership.token, {{"account", "Femke Wolbert"}}) == 200);
    BOOST_TEST(drop(beheerder.membership.token, {{"account", "Femke Wolbert"}}) == 400);
    BOOST_TEST(desk.login("").status == 200);
    BOOST_TEST(desk.login(desk.spare[2]).status == 200);  // not wanted, so not looked at
}

BOOST_AUTO_TEST_CASE(a_laptop_sets_it_up_and_signs_in_with_it) {
    WebDesk desk;
    const Laptop first(desk, "eerste", Role::aov, "Femke Wolbert");
    change_password(first.membership, "", good_password);
    AccountsClient client(first.membership);
    BOOST_TEST(!client.has_second_step());
    const SecondStep step = client.begin_second_step();
    BOOST_TEST(step.address.starts_with("otpauth://totp/Noaber%20Proefregio:Femke%20Wolbert?secret="));
    std::string secret = step.secret;
    std::erase(secret, ' ');
    BOOST_CHECK_THROW((void)client.confirm_second_step("geen"), InputError);
    const auto spare =
        client.confirm_second_step(hub::totp_code(secret, hub::totp_step(system_milliseconds() + desk.later)));
    BOOST_TEST(client.has_second_step());
    auto store = Store::open(desk.folder / "tweede.db", desk.schema);
    const auto join = [&](const std::string& typed) {
        return join_hub(*store, desk.hub->address(), SignIn{"", "Femke Wolbert", good_password, typed}, "tweede",
                        desk.certificate);
    };
    BOOST_CHECK_THROW(join(""), SecondStepError);
    BOOST_CHECK_THROW(join("123 45"), InputError);
    BOOST_TEST(join(spare.front()).account == "Femke Wolbert");
    client.drop_second_step(spare.back());
    BOOST_TEST(!client.has_second_step());
}

BOOST_AUTO_TEST_CASE(nothing_that_is_told_to_others_holds_the_secret) {
    const StepDesk desk;
    const Laptop beheerder(desk, "beheerder", Role::beheerder);
    for (const char* path : {"accounts", "devices", "logins"}) {
        const auto said = ask(desk.port, "GET", std::string("/api/v1/") + path, beheerder.membership.token).body;
        BOOST_TEST(said.find(desk.secret) == std::string::npos);
        for (const auto& code : desk.spare) BOOST_TEST(said.find(code) == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
