// SPDX-License-Identifier: EUPL-1.2
// Pages that plugins bring, with forms, and those behind sealed links; and mails of a whole hub.
#include "mail_server.h"
#include "store_place.h"
#include "web_desk.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

/// A page with a form that makes an actie of the visitor's, and a link to a page that changes its title.
struct Contributed : MailServer {
    hub::HubOptions options() {
        hub::HubOptions all;
        all.oproep.adres = "https://hub.example/";
        all.pages.push_back({"wensen", "Wensen", "Nog niets.",
                             [](const Store& store, const HubVisit& visit) {
                                 HubPagePart part{"Wens voor <" + visit.over + ">", {}};
                                 for (const Actie& actie : store.list<Actie>())
                                     if (actie.eigenaar.text == visit.actor.persoon) part.lines.push_back(actie.titel);
                                 part.qr = visit.links.link("titel", "abc", visit.nu.plus_minutes(10));
                                 part.lines.push_back(part.qr);
                                 part.forms.push_back({{{"titel", "Titel"}}, "Maak"});
                                 return std::vector{part};
                             },
                             [](Store& store, const HubVisit& visit, const HubFields& fields) {
                                 const std::string titel = field_of(fields, "titel");
                                 if (titel.empty()) throw InputError("Geef een titel.");
                                 Actie actie;
                                 actie.titel = titel;
                                 actie.eigenaar.text = visit.actor.persoon;
                                 auto tx = store.begin("Wens gemaakt");
                                 tx.put(actie);
                                 tx.commit();
                                 return std::string("Gemaakt.");
                             },
                             30});
        all.link_pages.push_back(
            {"titel", "Titel wijzigen", "Vraag een nieuwe link.",
             [](const Store&, const HubLinkVisit& visit) {
                 HubPagePart part{"Over " + visit.over, {"Kies."}};
                 part.forms.push_back(
                     {{{"kleur", "Kleur", HubFieldKind::choice, "", {{"r", "Rood & geel"}, {"b", "Blauw"}}}}, "Zet"});
                 return std::vector{part};
             },
             [](Store& store, const HubLinkVisit&, const HubFields& fields) {
                 const std::string kleur = field_of(fields, "kleur");
                 if (kleur != "r" && kleur != "b") throw InputError("Kies een kleur.");
                 Actie actie;
                 actie.titel = "Kleur " + kleur;
                 auto tx = store.begin("Kleur gekozen");
                 tx.put(actie);
                 tx.commit();
                 return std::vector{HubPagePart{"", {"Gekozen."}}};
             },
             5});
        all.mails.push_back([](const Store& store, const HubPostRound& round) {
            std::vector<HubMail> mails;
            for (const Persoon& persoon : store.list<Persoon>())
                mails.push_back({"hallo " + persoon.id.text, persoon.id, "Hallo",
                                 "Open " + round.links.link("titel", "abc", round.nu.plus_minutes(10))});
            return mails;
        });
        hub::MailInstellingen mail;
        mail.server = "127.0.0.1";
        mail.poort = port();
        mail.tls = hub::MailTls::geen;
        mail.afzender = {"Noaber", "noaber@hub.example"};
        all.oproep.mail = mail;
        all.post_kijken = std::chrono::milliseconds(20);
        return all;
    }
};

struct PagesDesk : Contributed, WebDesk {
    std::string cookie;
    Meeting meeting;

    PagesDesk() : WebDesk(options()) {
        account("Femke Wolbert", Role::aov);
        account("Bas Lezer", Role::lezer);
        cookie = cookie_of("Femke+Wolbert");
    }
    [[nodiscard]] std::string page_link() const {
        return between(open({.path = "/pagina/wensen", .cookie = cookie}).body, "https://hub.example", "<");
    }
    [[nodiscard]] std::vector<std::string> titles() const {
        sync();
        std::vector<std::string> all;
        for (const Actie& actie : planner.store->list<Actie>()) all.push_back(actie.titel);
        return all;
    }
    [[nodiscard]] bool has(const std::string& title) const {
        const auto all = titles();
        return std::find(all.begin(), all.end(), title) != all.end();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(contributed, PagesDesk, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_form_writes_in_the_name_of_who_signed_in) {
    const auto page = open({.path = "/pagina/wensen?over=%3Cb%3E", .cookie = cookie});
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.headers.find("Refresh: 30") != std::string::npos, page.headers);
    BOOST_TEST(page.body.find("Wens voor &lt;&lt;b&gt;&gt;") != std::string::npos, page.body);
    const std::string proof = "bewijs=" + proof_of(cookie);
    BOOST_TEST(open({"POST", "/pagina/wensen", cookie, "titel=Zonder+bewijs"}).status == 403);
    BOOST_TEST(open({"POST", "/pagina/wensen", "", proof + "&titel=Niemand"}).status == 303);  // to sign in
    BOOST_TEST(open({"POST", "/pagina/dienst", cookie, proof}).status == 404);
    const auto empty = open({"POST", "/pagina/wensen", cookie, proof + "&titel=+"});
    BOOST_TEST(empty.status == 400);
    BOOST_TEST(empty.body.find("Geef een titel.") != std::string::npos);
    const auto done = open({"POST", "/pagina/wensen", cookie, proof + "&titel=Nieuwe+zaal"});
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.body.find("Gemaakt.") != std::string::npos, done.body);
    BOOST_TEST(has("Nieuwe zaal"));
    BOOST_TEST(planner.store->recent(1).at(0).author == "Femke Wolbert");
    // Who may not write, by whatever page.
    const std::string other = cookie_of("Bas+Lezer");
    BOOST_TEST(open({"POST", "/pagina/wensen", other, "bewijs=" + proof_of(other) + "&titel=Mag+niet"}).status == 403);
    BOOST_TEST(!has("Mag niet"));
}

BOOST_AUTO_TEST_CASE(a_link_opens_its_page_for_whoever_holds_it_and_until_its_end) {
    const std::string path = page_link();
    BOOST_REQUIRE(path.starts_with("/l/titel/"));
    const auto page = open({.path = path});
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("Over abc") != std::string::npos, page.body);
    BOOST_TEST(page.body.find("Rood &amp; geel") != std::string::npos);
    BOOST_TEST(page.body.find("<nav") == std::string::npos);
    BOOST_TEST(open({"POST", path, "", "kleur=r", "Sec-Fetch-Site: cross-site\r\n"}).status == 403);
    BOOST_TEST(open({"POST", path, "", "kleur=x"}).status == 400);
    BOOST_TEST(!has("Kleur r"));
    const auto done = open({"POST", path, "", "kleur=r"});
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.body.find("Gekozen.") != std::string::npos);
    BOOST_TEST(has("Kleur r"));
    BOOST_TEST(planner.store->recent(1).at(0).author == "via een link");
    std::string wrong = path;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    std::string elsewhere = path;
    elsewhere.replace(3, 5, "ander");
    for (const std::string& bad : {wrong, elsewhere, std::string("/l/titel/"), std::string("/l/"), path + "0"}) {
        BOOST_TEST(open({.path = bad}).status == 404, bad);
        BOOST_TEST(open({"POST", bad, "", "kleur=b"}).status == 404, bad);
    }
    later += 11 * 60'000;
    const auto old = open({.path = path});
    BOOST_TEST(old.status == 410);
    BOOST_TEST(old.body.find("Vraag een nieuwe link.") != std::string::npos);
    BOOST_TEST(open({"POST", path, "", "kleur=b"}).status == 200);  // of a form that may have been opened in time
    BOOST_TEST(has("Kleur b"));
    later += 5 * 60'000;
    BOOST_TEST(open({"POST", path, "", "kleur=r"}).status == 410);
}

BOOST_AUTO_TEST_CASE(what_is_contributed_is_mailed_once_with_a_link_that_works) {
    femke.email = "femke@borne.example";
    auto tx = planner.store->begin("E-mail");
    tx.put(femke);
    tx.commit();
    sync();
    meeting.wait_until("a mail", [&] { return !messages().empty(); });
    const auto first = messages().at(0);
    BOOST_TEST(first.to == "femke@borne.example");
    BOOST_TEST(open({.path = between(first.body(), "https://hub.example", "\r\n")}).status == 200);
    stop();
    hub::HubOptions again = options();
    again.post_kijken = std::chrono::hours(1);
    start(std::move(again));
    BOOST_TEST(hub->postronde().werk() == 0U);
    BOOST_TEST(messages().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
