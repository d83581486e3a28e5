// SPDX-License-Identifier: EUPL-1.2
// Sessions of the hub's pages: who gets one, what it is good for, when it is over, and what other sites can do with it.
#include "account_rows.h"
#include "store_place.h"
#include "web/html.h"
#include "web_desk.h"

#include <noaber/store/session.h>

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

BOOST_AUTO_TEST_SUITE(web_sessions, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_stranger_is_sent_to_sign_in_and_back) {
    const WebDesk desk;
    struct Case {
        const char* method;
        const char* path;
        int status;
        const char* place;
    };
    const std::vector<Case> cases{
        {"GET", "/", 303, "/aanmelden"},
        {"GET", "/acties", 303, "/aanmelden?naar=%2Facties"},
        {"GET", "/acties?actie=x", 303, "/aanmelden?naar=%2Facties"},
        {"GET", "/overleg/x", 303, "/aanmelden?naar=%2Foverleg%2Fx"},
        {"GET", "/pagina/dienst", 303, "/aanmelden?naar=%2Fpagina%2Fdienst"},
        {"POST", "/acties/zet", 303, "/aanmelden?naar=%2Facties"},
        {"POST", "/afmelden", 303, "/aanmelden"},
        {"GET", "/aanmelden", 200, ""},
        {"GET", "/nergens", 404, ""},
        {"GET", "/%2e%2e/%2e%2e/etc/passwd", 404, ""},
        {"DELETE", "/acties", 404, ""},
        {"GET", "/acties?a=%FF", 400, ""},
        {"GET", "/acties?a=%", 400, ""},
        {"GET", "/acties?&&&&&&&&&&&&&&&&&&&&&&&&&&&", 400, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.method << " " << c.path) {
            const auto said = desk.open({.method = c.method, .path = c.path});
            BOOST_TEST(said.status == c.status);
            BOOST_TEST(WebDesk::to(said) == c.place);
            if (c.status != 303) BOOST_TEST(said.body.find("<html lang=\"nl\">") != std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(only_the_right_words_from_the_own_page_let_one_in) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string right = std::string("naam=Femke+Wolbert&wachtwoord=") + good_password;
    struct Case {
        const char* name;
        std::string body;
        std::string headers;
        int status;
        const char* place;
    };
    const std::vector<Case> cases{
        {"another password", "naam=Femke+Wolbert&wachtwoord=een+ander", "", 400, ""},
        {"another name", "naam=Iemand&wachtwoord=een+goed+wachtwoord", "", 400, ""},
        {"no name", "wachtwoord=een+goed+wachtwoord", "", 400, ""},
        {"no password", "naam=Femke+Wolbert", "", 400, ""},
        {"nothing", "", "", 400, ""},
        {"no text", "naam=%C3%28", "", 400, ""},
        {"too much", "naam=" + std::string(5000, 'x'), "", 413, ""},
        {"another site", right, "Sec-Fetch-Site: cross-site\r\n", 403, ""},
        {"another site of the same house", right, "Sec-Fetch-Site: same-site\r\n", 403, ""},
        {"another origin", right, "Origin: https://elders.example\r\n", 403, ""},
        {"an origin that begins alike", right, "Origin: https://hub.example.elders.example\r\n", 403, ""},
        {"an origin that nobody tells", right, "Origin: null\r\n", 403, ""},
        {"the own origin", right, "Origin: https://hub.example\r\n", 303, "/"},
        {"the own site", right, "Origin: null\r\nSec-Fetch-Site: same-origin\r\n", 303, "/"},
        {"back to a page", right + "&naar=/acties", "", 303, "/acties"},
        {"back to another host", right + "&naar=//elders.example", "", 303, "/"},
        {"back to another scheme", right + "&naar=https:/elders.example", "", 303, "/"},
        {"back with a backslash", right + "&naar=/%5Celders.example", "", 303, "/"},
        {"back with a line end", right + "&naar=/%0D%0AX:y", "", 303, "/"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto said = desk.open({"POST", "/aanmelden", "", c.body, c.headers});
            BOOST_TEST(said.status == c.status);
            BOOST_TEST(WebDesk::to(said) == c.place);
            BOOST_TEST((said.headers.find("Set-Cookie") != std::string::npos) == (c.status == 303));
        }
}

BOOST_AUTO_TEST_CASE(guessing_is_locked_out_as_a_laptop_is) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    for (int i = 0; i < 5; ++i) BOOST_TEST(desk.sign_in("Femke+Wolbert", "geraden").status == 400);
    const auto locked = desk.sign_in("Femke+Wolbert");
    BOOST_TEST(locked.status == 429);
    BOOST_TEST(locked.body.find("Te vaak een verkeerd wachtwoord") != std::string::npos);
    BOOST_TEST(ask(desk.port, "POST", "/api/v1/login", "",
                   R"({"account":"Femke Wolbert","password":"een goed wachtwoord","device":"x"})")
                   .status == 429);
    std::string log;
    for (const auto& line : desk.hub->accounts().logins(desk.region.id, 100)) log += line.what + "\n";
    BOOST_TEST(log.find("verkeerd wachtwoord voor Femke Wolbert") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(strangers_may_not_try_without_end) {
    hub::HubOptions options;
    WebDesk desk;
    desk.stop();
    options.strangers_at_once = 3;
    options.strangers_per_second = 0.001;
    desk.start(options);
    for (int i = 0; i < 3; ++i) BOOST_TEST(desk.sign_in("Iemand").status == 400);
    BOOST_TEST(desk.sign_in("Iemand").status == 429);
}

BOOST_AUTO_TEST_CASE(what_is_sent_keeps_scripts_and_copies_out) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    for (const char* path : {"/", "/aanmelden", "/acties", "/nergens"})
        BOOST_TEST_CONTEXT(path) {
            const auto said = desk.open({.path = path, .cookie = cookie});
            for (const char* header :
                 {"Content-Security-Policy: default-src 'none'; style-src 'sha256-", "form-action 'self'",
                  "frame-ancestors 'none'", "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin",
                  "Cache-Control: no-store"})
                BOOST_TEST(said.headers.find(header) != std::string::npos, header);
            BOOST_TEST(said.headers.find("script") == std::string::npos);
        }
    const std::string set = WebDesk::between(desk.sign_in("Femke+Wolbert").headers, "Set-Cookie: ", "\r\n");
    for (const char* part : {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"})
        BOOST_TEST(set.find(part) != std::string::npos, part);
    BOOST_TEST(set.find("Secure") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(behind_tls_the_cookie_is_for_tls_only) {
    hub::HubOptions options;
    options.proxy = hub::Proxy::does_tls;
    const WebDesk desk(std::move(options));
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string set = WebDesk::between(desk.sign_in("Femke+Wolbert").headers, "Set-Cookie: ", "\r\n");
    BOOST_TEST(set.starts_with("__Host-noaber="));
    BOOST_TEST(set.ends_with("; Secure"));
    const std::string token = WebDesk::between(set, "=", ";");
    BOOST_TEST(desk.open({.path = "/", .cookie = "__Host-noaber=" + token}).status == 200);
    BOOST_TEST(desk.open({.path = "/", .cookie = "noaber=" + token}).status == 303);
}

BOOST_AUTO_TEST_CASE(a_session_is_no_laptop_and_a_laptop_no_session) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const std::string token = cookie.substr(cookie.find('=') + 1);
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/pull?since=0", token).status == 401);
    BOOST_TEST(desk.open({.path = "/", .cookie = "noaber=" + desk.planner.membership.token}).status == 303);
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/pull?since=0", "", "").status == 401);
    const auto account = desk.hub->accounts().account(desk.region.id, "Femke Wolbert");
    BOOST_TEST(account.devices == 1);  // the session is none
}

BOOST_AUTO_TEST_CASE(a_session_ends) {
    WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    auto& accounts = desk.hub->accounts();
    const auto device = [&](const char* name) {
        for (const auto& one : accounts.devices())
            if (one.account == "Femke Wolbert" && one.name == name) return one.id;
        return std::string();
    };
    struct Case {
        const char* name;
        std::function<void(const std::string& cookie)> end;
    };
    const std::vector<Case> cases{
        {"by signing out",
         [&](const std::string& cookie) {
             (void)desk.open({"POST", "/afmelden", cookie, "bewijs=" + desk.proof_of(cookie)});
         }},
        {"when another password is chosen",
         [&](const std::string&) {
             accounts.set_password(accounts.account(desk.region.id, "Femke Wolbert"), good_password);
         }},
        {"when it is revoked", [&](const std::string&) { accounts.revoke(device("Webpagina's")); }},
        {"by itself", [&](const std::string&) { desk.later += (hub::web_session_hours * 3600 * 1000) + 1; }},
        {"when a laptop of the account is revoked", [&](const std::string&) { accounts.revoke(device("laptop")); }},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string cookie = desk.cookie_of("Femke+Wolbert");
            BOOST_TEST(desk.open({.path = "/acties", .cookie = cookie}).status == 200);
            const std::string session = device("Webpagina's");
            BOOST_TEST(!session.empty());
            for (const auto& one : accounts.devices())
                BOOST_TEST((one.kind == hub::DeviceKind::web) == (one.id == session));
            c.end(cookie);
            const auto said = desk.open({.path = "/acties", .cookie = cookie});
            BOOST_TEST(said.status == 303);
            BOOST_TEST(WebDesk::to(said) == "/aanmelden?reden=verlopen&naar=%2Facties");
            BOOST_TEST(said.headers.find("Max-Age=0") != std::string::npos);
            BOOST_TEST(device("Webpagina's").empty());
        }
    BOOST_TEST(desk.sign_in("Femke+Wolbert").status == 400);  // with the laptop went the password
}

BOOST_AUTO_TEST_CASE(sessions_do_not_pile_up) {
    WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Henk Rolink", Role::functionaris);
    const auto count = [&] {
        int sessions = 0;
        const auto session = desk.place.storage(desk.folder / "hub")->open_accounts();
        hub::each_account_row(*session, [&](const std::string& table, const nlohmann::json& row) {
            if (table == "device" && row["name"] == "Webpagina's") ++sessions;
        });
        return sessions;
    };
    const std::string first = desk.cookie_of("Femke+Wolbert");
    std::string last;
    for (int i = 0; i < 12; ++i) {
        ++desk.later;
        last = desk.cookie_of("Femke+Wolbert");
    }
    BOOST_TEST(count() == 10);
    BOOST_TEST(desk.open({.path = "/", .cookie = first}).status == 303);
    BOOST_TEST(desk.open({.path = "/", .cookie = last}).status == 200);
    desk.later += 13 * 3600 * 1000;
    (void)desk.cookie_of("Henk+Rolink");
    BOOST_TEST(count() == 1);
    // Signing in again on one phone takes the place of what was there.
    const std::string here = desk.cookie_of("Henk+Rolink");
    (void)desk.open({"POST", "/aanmelden", here, std::string("naam=Henk+Rolink&wachtwoord=") + good_password});
    BOOST_TEST(desk.open({.path = "/", .cookie = here}).status == 303);
}

BOOST_AUTO_TEST_CASE(a_name_of_two_regions_chooses) {
    const WebDesk desk;
    auto& accounts = desk.hub->accounts();
    desk.account("Femke Wolbert", Role::functionaris);
    BOOST_TEST(desk.open({.path = "/aanmelden"}).body.find("<select") == std::string::npos);
    const auto other = accounts.add_region("Elders & <verder>");
    (void)accounts.join(accounts.invite({other.id, "Femke Wolbert", Role::lezer, ""}), "x", "");
    accounts.set_password(accounts.account(other.id, "Femke Wolbert"), "een tweede wachtwoord");
    const std::string page = desk.open({.path = "/aanmelden"}).body;
    BOOST_TEST(page.find("Elders &amp; &lt;verder&gt;") != std::string::npos);
    BOOST_TEST(desk.sign_in("Femke+Wolbert").status == 400);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", good_password, "&regio=" + other.id).status == 400);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", good_password, "&regio=geen").status == 400);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", good_password, "&regio=" + desk.region.id).status == 303);
    BOOST_TEST(desk.sign_in("Femke+Wolbert", "een tweede wachtwoord", "&regio=" + other.id).status == 303);
}

BOOST_AUTO_TEST_CASE(forms_of_another_session_do_nothing) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Henk Rolink", Role::functionaris);
    const std::string femke = desk.cookie_of("Femke+Wolbert");
    const std::string henk = desk.cookie_of("Henk+Rolink");
    const std::string proof = desk.proof_of(femke);
    const std::string rest = "&naar=gedaan&actie=" + desk.zaal.id.text;
    struct Case {
        const char* name;
        std::string body;
        std::string headers;
        int status;
    };
    const std::vector<Case> cases{
        {"nothing shown", rest, "", 403},
        {"something shown", "bewijs=x" + rest, "", 403},
        {"of somebody else", "bewijs=" + desk.proof_of(henk) + rest, "", 403},
        {"from elsewhere", "bewijs=" + proof + rest, "Sec-Fetch-Site: cross-site\r\n", 403},
        {"from another origin", "bewijs=" + proof + rest, "Origin: http://elders.example\r\n", 403},
        {"as it should be", "bewijs=" + proof + rest, "Sec-Fetch-Site: same-origin\r\n", 303},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(desk.open({"POST", "/acties/zet", femke, c.body, c.headers}).status == c.status);
            BOOST_TEST((desk.status(desk.zaal) == ActieStatus::gedaan) == (c.status == 303));
        }
    BOOST_TEST(desk.open({"POST", "/afmelden", femke, "bewijs=" + desk.proof_of(henk)}).status == 403);
    BOOST_TEST(desk.open({.path = "/", .cookie = femke}).status == 200);
}

BOOST_AUTO_TEST_CASE(an_address_stays_on_this_hub) {
    using hub::web::Address;
    BOOST_TEST(Address("/overleg").step("../a?b#c").text() == "/overleg/..%2Fa%3Fb%23c");
    BOOST_TEST(Address("/a").with("b", "c&d=e f").with("g", "\"").text() == "/a?b=c%26d%3De%20f&g=%22");
    for (const char* path : {"", "acties", "//elders", "/a\\b", "/a b", "/A", "/a?b", "/a:b", "/a%2f", "javascript:x"})
        BOOST_TEST(!Address::of_own(path).has_value(), path);
    BOOST_TEST(!Address::of_own("/" + std::string(200, 'a')).has_value());
    BOOST_TEST(Address::of_own("/overleg/0190-af").value().text() == "/overleg/0190-af");
}

BOOST_AUTO_TEST_SUITE_END()
