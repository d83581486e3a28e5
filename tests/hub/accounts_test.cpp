// SPDX-License-Identifier: EUPL-1.2
// Invitations serve once and not for ever; tokens stand until they are revoked; the file holds no secret.
#include "accounts.h"
#include "hub_place.h"
#include "rate_limit.h"
#include "secrets.h"
#include "store_place.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/sync/noodhub.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::hub;

namespace {

struct Desk {
    test::TemporaryFolder folder;
    std::int64_t now = 1'490'000'000'000;
    test::HubPlace place;
    std::shared_ptr<const Storage> storage = place.storage(folder.path());
    Accounts accounts{storage->open_accounts(), [this] { return now; }};
    Region region = accounts.add_region("Twente");

    std::string code(Role role = Role::aov, const char* name = "Femke Wolbert") {
        return accounts.invite({region.id, name, role, "Borne"});
    }
    Account account(const char* name = "Femke Wolbert") const { return accounts.account(region.id, name); }
    /// Whether the password lets somebody in, from that address.
    bool lets_in(const char* name, const char* password, const char* address = "10.0.0.1") {
        try {
            return !accounts.login({"", name, password, "laptop", address}).token.empty();
        } catch (const InputError&) {
            return false;
        }
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(accounts)

BOOST_AUTO_TEST_CASE(an_invitation_makes_an_account_and_a_device) {
    Desk desk;
    const Joined joined = desk.accounts.join(desk.code(Role::voorzitter), "laptop", "127.0.0.1");
    const auto caller = desk.accounts.caller(joined.token);
    BOOST_REQUIRE(caller.has_value());
    BOOST_TEST(caller->name == "Femke Wolbert");
    BOOST_TEST((caller->role == Role::voorzitter));
    BOOST_TEST(caller->region == desk.region.id);
    BOOST_TEST(caller->device_name == "laptop");
    BOOST_TEST(!desk.accounts.caller("").has_value());
    BOOST_TEST(!desk.accounts.caller(joined.token + "x").has_value());
    BOOST_TEST(desk.accounts.devices().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_code_is_typed_as_people_type) {
    Desk desk;
    for (const auto& [typed, plain] : std::vector<std::pair<const char*, const char*>>{
             {"7KQ2-XM4D", "7KQ2XM4D"}, {" 7kq2 xm4d ", "7KQ2XM4D"}, {"O0-iIlL", "001111"}, {"", ""}, {"é!", ""}})
        BOOST_TEST(plain_code(typed) == plain);
    std::string code = desk.code();
    for (char& c : code) c = static_cast<char>(std::tolower(c));
    BOOST_TEST(!desk.accounts.join(code, "laptop", "").token.empty());
}

BOOST_AUTO_TEST_CASE(a_code_serves_once_and_not_for_ever) {
    Desk desk;
    const std::string code = desk.code();
    BOOST_TEST(desk.accounts.invited_to(code).has_value());
    (void)desk.accounts.join(code, "a", "");
    BOOST_TEST(!desk.accounts.invited_to(code).has_value());
    BOOST_CHECK_THROW((void)desk.accounts.join(code, "b", ""), InputError);
    BOOST_CHECK_THROW((void)desk.accounts.join("0000-0000-0000-0000", "b", ""), InputError);
    const std::string old = desk.code();
    desk.now += (invitation_days * 24 * 3600 * 1000) + 1;
    BOOST_CHECK_THROW((void)desk.accounts.join(old, "b", ""), InputError);
}

BOOST_AUTO_TEST_CASE(a_revoked_device_is_nobody) {
    Desk desk;
    const Joined joined = desk.accounts.join(desk.code(), "a", "");
    BOOST_TEST(desk.accounts.caller_of(joined.caller.device).has_value());
    desk.accounts.revoke(joined.caller.device);
    BOOST_TEST(!desk.accounts.caller_of(joined.caller.device).has_value());
    BOOST_TEST((desk.accounts.revoked(joined.token) == desk.region.id));
    BOOST_TEST(!desk.accounts.revoked("onbekend").has_value());
    BOOST_TEST(!desk.accounts.caller(joined.token).has_value());
    BOOST_CHECK_THROW(desk.accounts.revoke(joined.caller.device), InputError);
    BOOST_TEST(desk.accounts.devices().front().revoked);
}

BOOST_AUTO_TEST_CASE(another_process_sees_it_and_no_secret_is_in_the_file, *test::only_on_sqlite()) {
    Desk desk;
    Accounts other(desk.storage->open_accounts(), [&] { return desk.now; });
    const std::string code = desk.code();
    const Joined joined = other.join(code, "a", "");
    BOOST_TEST(desk.accounts.caller(joined.token).has_value());
    std::string bytes;
    for (const char* name : {"hub.db", "hub.db-wal"}) bytes += test::bytes_of(desk.folder / name);
    BOOST_TEST(bytes.find(joined.caller.device) != std::string::npos);
    for (const std::string& secret : {code, plain_code(code), joined.token})
        BOOST_TEST(bytes.find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_region_is_named_when_there_are_several) {
    Desk desk;
    BOOST_TEST(desk.accounts.chosen_region("").name == "Twente");
    desk.accounts.add_demo_region();
    BOOST_TEST(desk.accounts.add_demo_region().id == "demo");
    BOOST_TEST(desk.accounts.regions().size() == 2U);
    BOOST_TEST(desk.accounts.chosen_region("Demo").demo);
    BOOST_CHECK_THROW((void)desk.accounts.chosen_region(""), InputError);
    BOOST_CHECK_THROW((void)desk.accounts.chosen_region("Elders"), InputError);
}

BOOST_AUTO_TEST_CASE(who_is_invited_again_gets_one_more_device_and_the_role_that_was_named) {
    Desk desk;
    const Joined first = desk.accounts.join(desk.code(), "a", "");
    const Joined second = desk.accounts.join(desk.code(Role::voorzitter, "wolbert,  Femke"), "b", "");
    BOOST_TEST(second.caller.account == first.caller.account);
    BOOST_TEST(desk.accounts.accounts(desk.region.id).size() == 1U);
    BOOST_TEST(desk.account().devices == 2);
    BOOST_TEST((desk.accounts.caller(first.token)->role == Role::voorzitter));
    const auto other = desk.accounts.add_region("Elders");
    (void)desk.accounts.join(desk.accounts.invite({other.id, "Femke Wolbert", Role::lezer, ""}), "c", "");
    BOOST_TEST((desk.account().role == Role::voorzitter));
    BOOST_TEST(desk.accounts.accounts(other.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_change_of_an_account_holds_at_once_and_is_in_the_log) {
    Desk desk;
    const Joined joined = desk.accounts.join(desk.code(), "laptop", "10.0.0.1");
    Accounts other(desk.storage->open_accounts(), [&] { return desk.now; });
    const auto before = other.version();
    desk.accounts.change(desk.account(), {Role::lezer, {}, {}},
                         {joined.caller.account, joined.caller.device, "10.0.0.2"});
    BOOST_TEST((other.version() != before));
    const auto caller = other.caller(joined.token);
    BOOST_TEST((caller->role == Role::lezer));
    BOOST_TEST(caller->gemeente == "Borne");
    const auto lines = desk.accounts.logins(desk.region.id, 10);
    BOOST_REQUIRE(lines.size() == 2U);
    const bool newest_first = lines.front().what.starts_with("rol");  // in the same millisecond either may be
    const LoginLine& line = newest_first ? lines.front() : lines.back();
    BOOST_TEST(line.what == "rol van Femke Wolbert: aov wordt lezer");
    BOOST_TEST(line.account == "Femke Wolbert");
    BOOST_TEST(line.device == "laptop");
    BOOST_TEST(line.address == "10.0.0.2");
    BOOST_TEST(desk.accounts.logins("een andere regio", 10).empty());
}

BOOST_AUTO_TEST_CASE(somebody_stays_beheerder) {
    Desk desk;
    (void)desk.accounts.join(desk.code(Role::beheerder), "a", "");
    BOOST_CHECK_THROW(desk.accounts.change(desk.account(), {Role::aov, {}, {}}), InputError);
    BOOST_CHECK_THROW((void)desk.accounts.join(desk.code(Role::aov), "b", ""), InputError);
    (void)desk.accounts.join(desk.code(Role::beheerder, "Hidde"), "a", "");
    desk.accounts.change(desk.account(), {Role::aov, {}, {}});
    BOOST_TEST((desk.account().role == Role::aov));
}

BOOST_AUTO_TEST_CASE(name_and_password_let_one_in) {
    Desk desk;
    (void)desk.accounts.join(desk.code(), "a", "");
    BOOST_TEST(!desk.lets_in("Femke Wolbert", ""));
    desk.accounts.set_password(desk.account(), "een goed wachtwoord");
    BOOST_TEST(desk.account().password);
    struct Case {
        const char* name;
        const char* password;
        bool in;
    };
    for (const auto& c : std::vector<Case>{{"Femke Wolbert", "een goed wachtwoord", true},
                                           {"wolbert, femke", "een goed wachtwoord", true},
                                           {"Femke Wolbert", "een goed wachtwoorD", false},
                                           {"Femke Wolbert", "", false},
                                           {"Hidde", "een goed wachtwoord", false},
                                           {"", "een goed wachtwoord", false}})
        BOOST_TEST_CONTEXT(c.name << " / " << c.password) BOOST_TEST(desk.lets_in(c.name, c.password) == c.in);
    BOOST_TEST(desk.account().devices == 3);
    for (const std::string& bad : {std::string("kort"), std::string(201, 'x')})
        BOOST_CHECK_THROW(desk.accounts.set_password(desk.account(), bad), InputError);
    BOOST_CHECK_THROW(desk.accounts.change_password(desk.account(), "niet het oude", "een ander wachtwoord", {}),
                      InputError);
    desk.accounts.change_password(desk.account(), "een goed wachtwoord", "een ander wachtwoord", {});
    BOOST_TEST(desk.lets_in("Femke Wolbert", "een ander wachtwoord"));
}

BOOST_AUTO_TEST_CASE(a_name_in_two_regions_needs_the_region) {
    Desk desk;
    const auto other = desk.accounts.add_region("Elders");
    (void)desk.accounts.join(desk.code(), "a", "");
    (void)desk.accounts.join(desk.accounts.invite({other.id, "Femke Wolbert", Role::lezer, ""}), "c", "");
    desk.accounts.set_password(desk.account(), "een goed wachtwoord");
    BOOST_TEST(!desk.lets_in("Femke Wolbert", "een goed wachtwoord"));
    BOOST_TEST(desk.accounts.login({desk.region.id, "Femke Wolbert", "een goed wachtwoord", "b", ""}).caller.region ==
               desk.region.id);
}

BOOST_AUTO_TEST_CASE(guessing_locks_the_account_and_the_address_for_a_while) {
    Desk desk;
    (void)desk.accounts.join(desk.code(), "a", "");
    (void)desk.accounts.join(desk.code(Role::aov, "Hidde"), "a", "");
    desk.accounts.set_password(desk.account(), "een goed wachtwoord");
    desk.accounts.set_password(desk.account("Hidde"), "een goed wachtwoord");
    for (int i = 0; i < 5; ++i) BOOST_TEST(!desk.lets_in("Femke Wolbert", "geraden", "10.0.0.9"));
    // Also with the right one, and from elsewhere; others come in.
    BOOST_CHECK_THROW((void)desk.lets_in("Femke Wolbert", "een goed wachtwoord"), LockedError);
    BOOST_CHECK_THROW(desk.accounts.change_password(desk.account(), "een goed wachtwoord", "nog een wachtwoord", {}),
                      LockedError);
    BOOST_TEST(desk.lets_in("Hidde", "een goed wachtwoord", "10.0.0.9"));
    desk.now += 31'000;
    BOOST_TEST(!desk.lets_in("Femke Wolbert", "geraden", "10.0.0.9"));
    desk.now += 31'000;
    BOOST_CHECK_THROW((void)desk.lets_in("Femke Wolbert", "een goed wachtwoord"), LockedError);  // doubled
    desk.now += 31'000;
    BOOST_TEST(desk.lets_in("Femke Wolbert", "een goed wachtwoord"));
    BOOST_TEST(!desk.lets_in("Femke Wolbert", "geraden"));  // and the count began anew
    BOOST_TEST(desk.lets_in("Femke Wolbert", "een goed wachtwoord"));
    for (int i = 0; i < 14; ++i) BOOST_TEST(!desk.lets_in(("niemand " + std::to_string(i)).c_str(), "x", "10.0.0.9"));
    BOOST_CHECK_THROW((void)desk.lets_in("Hidde", "een goed wachtwoord", "10.0.0.9"), LockedError);
    BOOST_TEST(desk.lets_in("Hidde", "een goed wachtwoord"));
}

BOOST_AUTO_TEST_CASE(a_revoked_device_takes_the_password_with_it) {
    Desk desk;
    const Joined joined = desk.accounts.join(desk.code(), "a", "");
    desk.accounts.set_password(desk.account(), "een goed wachtwoord");
    desk.accounts.revoke(joined.caller.device);
    BOOST_TEST(!desk.account().password);
    BOOST_TEST(!desk.lets_in("Femke Wolbert", "een goed wachtwoord"));
}

BOOST_AUTO_TEST_CASE(a_password_is_kept_as_argon2id_only) {
    const std::string hash = hash_of_password("een goed wachtwoord");
    BOOST_TEST(hash.starts_with("$argon2id$"));
    BOOST_TEST(hash != hash_of_password("een goed wachtwoord"));
    BOOST_TEST(is_password(hash, "een goed wachtwoord"));
    BOOST_TEST(!is_password(hash, "een goed wachtwoord "));
    BOOST_TEST(!is_password("", "een goed wachtwoord"));
}

BOOST_AUTO_TEST_CASE(a_bucket_empties_and_fills) {
    RateLimits limits(2, 3);
    const RateLimit::Time start{std::chrono::hours(1)};
    for (int i = 0; i < 3; ++i) BOOST_TEST(limits.take("a", start));
    BOOST_TEST(!limits.take("a", start));
    BOOST_TEST(limits.take("b", start));
    BOOST_TEST(limits.take("a", start + std::chrono::milliseconds(500)));
    BOOST_TEST(!limits.take("a", start + std::chrono::milliseconds(500)));
}

BOOST_AUTO_TEST_SUITE_END()
