// SPDX-License-Identifier: EUPL-1.2
// Invitations serve once and not for ever; tokens stand until they are revoked; the file holds no secret.
#include "accounts.h"
#include "hub_place.h"
#include "rate_limit.h"
#include "secrets.h"
#include "store_place.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>

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

    std::string code(Role role = Role::aov) { return accounts.invite({region.id, "Femke Wolbert", role, "Borne"}); }
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
    BOOST_TEST(desk.accounts.stands(joined.caller.device));
    desk.accounts.revoke(joined.caller.device);
    BOOST_TEST(!desk.accounts.stands(joined.caller.device));
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
    for (const char* name : {"hub.db", "hub.db-wal"}) {
        std::ostringstream text;
        text << std::ifstream(desk.folder / name, std::ios::binary).rdbuf();
        bytes += text.str();
    }
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

BOOST_AUTO_TEST_CASE(only_a_reader_may_not_write) {
    for (const Role role : {Role::beheerder, Role::veiligheidsbureau, Role::voorzitter, Role::aov, Role::functionaris,
                            Role::waarnemer, Role::lezer})
        BOOST_TEST_CONTEXT(name_of(role)) {
            BOOST_TEST((role_named(name_of(role)) == role));
            BOOST_TEST(may_write(role, "activiteit") == (role != Role::lezer));
        }
    BOOST_TEST(!role_named("baas").has_value());
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
