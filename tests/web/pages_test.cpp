// SPDX-License-Identifier: EUPL-1.2
// The pages on a phone, without scripts: signing in, doing an actie and taking it back, and how it all looks and reads.
#include "totp.h"
#include "web_room.h"

#include <noaber/sync/accounts_client.h>

using namespace noaber;
using namespace noaber::test;

namespace {

constexpr const char* tab = "\uE004";
constexpr const char* enter = "\uE007";

ActieStatus status_at(const Joiner& laptop, const Actie& actie) {
    laptop.sync();
    const auto found = laptop.store->find(actie.id);
    BOOST_REQUIRE(found.has_value());
    return found->status;
}

std::vector<std::string> pages(const WebRoom& room) {
    const auto overleg = room.planner.store->list<Overleg>().front().id.text;
    return {"/", "/acties", "/overleggen", "/overleg/" + overleg, "/pagina/dienst", "/nergens"};
}

/// Femke has a laptop with a password, and a browser in her hand.
struct FemkesPhone {
    const WebRoom room;
    const Joiner laptop = room.laptop_of("Femke Wolbert", "functionaris");
    Browser browser;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pages_in_a_browser)

BOOST_FIXTURE_TEST_CASE(an_actie_is_done_on_the_phone_and_comes_to_the_laptop_and_back, FemkesPhone) {
    browser.open(room.hub.address + "/acties");
    BOOST_TEST(browser.title() == "Aanmelden – Noaber");
    room.sign_in(browser, "Femke Wolbert", "een verkeerd wachtwoord");
    BOOST_TEST(browser.shows("Naam en wachtwoord horen niet bij elkaar."));
    BOOST_TEST(browser.attribute_of("input[name=naam]", "value") == "Femke Wolbert");
    BOOST_TEST(browser.attribute_of("input[name=wachtwoord]", "value").empty());
    room.sign_in(browser);
    BOOST_TEST(browser.title() == "Mijn acties – Noaber");
    BOOST_TEST(browser.shows("Over tijd: "));
    BOOST_TEST(browser.shows("Aangemeld als Femke Wolbert (functionaris)."));

    browser.press("Gedaan: Draaiboek");
    BOOST_TEST(browser.shows("\"Draaiboek opvang nalopen\" staat op Gedaan."));
    BOOST_TEST((status_at(laptop, room.draaiboek) == ActieStatus::gedaan));
    BOOST_TEST(laptop.store->history(info_of<Actie>(), room.draaiboek.id.text).back().author == "Femke Wolbert");
    browser.reload();
    browser.press("Ongedaan maken");
    BOOST_TEST(browser.shows("Ongedaan gemaakt."));
    BOOST_TEST((status_at(laptop, room.draaiboek) == ActieStatus::open));
    BOOST_TEST((status_at(room.planner, room.draaiboek) == ActieStatus::open));

    browser.press("Afmelden");
    browser.open(room.hub.address + "/acties");
    BOOST_TEST(browser.title() == "Aanmelden – Noaber");
    BOOST_TEST(browser.cookies().empty());
}

BOOST_FIXTURE_TEST_CASE(a_session_that_is_revoked_leads_to_signing_in_and_back, FemkesPhone) {
    browser.open(room.hub.address + "/acties");
    room.sign_in(browser);
    AccountsClient own(laptop.membership);
    const auto devices = own.devices();
    const auto session = std::ranges::find(devices, "Webpagina's", &HubDevice::name);
    BOOST_REQUIRE(session != devices.end());
    BOOST_TEST(session->web);
    own.revoke(session->id);
    browser.press("Gedaan: Draaiboek");
    BOOST_TEST(browser.shows("Je bent niet meer aangemeld."));
    BOOST_TEST((status_at(laptop, room.draaiboek) == ActieStatus::open));
    room.sign_in(browser);
    BOOST_TEST(browser.title() == "Mijn acties – Noaber");
    own.revoke(std::ranges::find(devices, true, &HubDevice::current)->id);
    browser.reload();
    BOOST_TEST(browser.title() == "Aanmelden – Noaber");
    room.sign_in(browser);
    BOOST_TEST(browser.shows("Naam en wachtwoord horen niet bij elkaar."));
}

BOOST_FIXTURE_TEST_CASE(guessing_is_told_when_it_may_be_tried_again, FemkesPhone) {
    browser.open(room.hub.address + "/");
    for (int i = 0; i < 5; ++i) room.sign_in(browser, "Femke Wolbert", "geraden wachtwoord");
    room.sign_in(browser);
    BOOST_TEST(browser.title() == "Even wachten – Noaber");
    BOOST_TEST(browser.shows("Te vaak een verkeerd wachtwoord. Probeer het opnieuw na"));
}

BOOST_AUTO_TEST_CASE(what_people_type_is_text) {
    const WebRoom room;
    const std::string bad = "<script>document.title='x'</script><a href=\"javascript:alert(1)\">klik</a>";
    auto tx = room.planner.store->begin("Kwaad");
    (void)room.add(tx, bad.c_str(), system_today());
    tx.commit();
    room.planner.sync();
    const Joiner laptop = room.laptop_of("Femke Wolbert", "functionaris");
    Browser browser;
    browser.open(room.hub.address + "/acties");
    room.sign_in(browser);
    BOOST_TEST(browser.shows(bad));
    BOOST_TEST(browser.title() == "Mijn acties – Noaber");
    BOOST_TEST(browser.count("script") == 0U);
    BOOST_TEST(browser.count("a[href^=javascript]") == 0U);
    BOOST_TEST(browser.count("main img, main iframe, [onclick], [style]") == 0U);
}

BOOST_AUTO_TEST_CASE(pages_fit_every_screen_light_and_dark) {
    const WebRoom room;
    auto tx = room.planner.store->begin("Lang");
    (void)room.add(tx, "Rampenbestrijdingsorganisatiecoordinatieoverleggenverslagleggingsprotocol.docx",
                   system_today());
    (void)room.add(
        tx,
        "Een heel lange omschrijving van wat er allemaal nog moet gebeuren voordat de grote opvangoefening in het "
        "najaar met alle gemeenten, het Rode Kruis en de veiligheidsregio kan beginnen",
        system_today());
    tx.commit();
    room.planner.sync();
    const Joiner laptop = room.laptop_of("Femke Wolbert", "functionaris");
    struct Case {
        const char* name;
        Screen screen;
        const char* background;
    };
    const std::vector<Case> cases{
        {"phone", {360, 740, Scheme::light}, "rgba(243, 245, 247, 1)"},
        {"phone in the dark", {360, 740, Scheme::dark}, "rgba(24, 27, 30, 1)"},
        {"laptop", {1366, 768, Scheme::light}, "rgba(243, 245, 247, 1)"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Browser browser(c.screen);
            browser.open(room.hub.address + "/");
            room.sign_in(browser);
            for (const std::string& path : pages(room))
                BOOST_TEST_CONTEXT(path) {
                    browser.open(room.hub.address + path);
                    BOOST_TEST(browser.widths().page <= browser.widths().window);
                    BOOST_TEST(browser.css_of("html", "background-color") == c.background);
                    BOOST_TEST(browser.count("h1") == 1U);
                    BOOST_TEST(browser.attribute_of("html", "lang") == "nl");
                    BOOST_TEST(browser.count("input:not([type=hidden]):not([id]), button:empty, a:empty") == 0U);
                }
        }
}

BOOST_AUTO_TEST_CASE(the_keyboard_is_enough) {
    const WebRoom room;
    const Joiner laptop = room.laptop_of("Femke Wolbert", "functionaris");
    Browser browser({1366, 768, Scheme::light});
    browser.open(room.hub.address + "/");
    room.sign_in(browser);
    browser.open(room.hub.address + "/acties");
    const auto go_to = [&](const std::string& words) {
        for (int i = 0; i < 30; ++i) {
            browser.key(tab);
            if (browser.focused().starts_with(words)) return;
        }
        BOOST_FAIL("not reached: " << words);
    };
    browser.key(tab);
    BOOST_TEST(browser.focused() == "Naar de inhoud");
    go_to("Gedaan");
    BOOST_TEST(browser.css_of(":focus", "outline-style") == "solid");
    browser.leave_by(enter);
    BOOST_TEST(browser.shows("staat op Gedaan."));
    BOOST_TEST((status_at(laptop, room.draaiboek) == ActieStatus::gedaan));
    go_to("Ongedaan maken");
    browser.leave_by(enter);
    BOOST_TEST((status_at(laptop, room.draaiboek) == ActieStatus::open));
}

BOOST_FIXTURE_TEST_CASE(a_second_step_is_set_up_and_wanted, FemkesPhone) {
    browser.open(room.hub.address + "/");
    room.sign_in(browser);
    browser.follow("Tweede stap bij aanmelden");
    browser.press("Instellen");
    BOOST_TEST(browser.count("svg[role=img] path") == 1U);
    BOOST_TEST(browser.widths().page <= browser.widths().window);
    browser.type("Code", "geen code");
    browser.press("Aanzetten");
    BOOST_TEST(browser.shows("De code klopt niet."));
    std::string secret = browser.text_of("code");
    std::erase(secret, ' ');
    browser.type("Code", hub::totp_code(secret, hub::totp_step(system_milliseconds())));
    browser.press("Aanzetten");
    BOOST_TEST(browser.shows("De tweede stap staat aan."));
    BOOST_TEST(browser.count("li code") == 10U);
    const std::string spare = browser.text_of("li code");
    browser.press("Afmelden");
    room.sign_in(browser);
    BOOST_TEST(browser.shows("Dit account vraagt een tweede stap."));
    browser.type("Code uit je app, of een reservecode", spare);
    room.sign_in(browser);
    BOOST_TEST(browser.title() == "Dag Femke Wolbert – Noaber");
}

BOOST_AUTO_TEST_CASE(a_lezer_reads) {
    const WebRoom room;
    const Joiner laptop = room.laptop_of("Femke Wolbert", "lezer");
    Browser browser;
    browser.open(room.hub.address + "/acties");
    room.sign_in(browser);
    BOOST_TEST(browser.shows("Draaiboek opvang nalopen"));
    BOOST_TEST(browser.count("main button") == 0U);
    browser.follow("Overleggen");
    browser.follow("PIM-overleg");
    BOOST_TEST(browser.shows("Inkwartiering van vrijwilligers"));
    browser.follow("Wie is er van dienst");
    BOOST_TEST(browser.shows("Er is nog geen rooster."));
}

BOOST_AUTO_TEST_SUITE_END()
