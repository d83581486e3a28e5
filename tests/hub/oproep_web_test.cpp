// SPDX-License-Identifier: EUPL-1.2
// Calling up on a whole hub: who may, the mail that goes out, the page behind its link, the test alarm.
#include "mail_server.h"
#include "store_place.h"
#include "web_desk.h"

#include <noaber/piket/escalatie.h>
#include <noaber/piket/piket.h>

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

using Json = nlohmann::json;

hub::HubOptions with_mail(const MailServer& server, std::string& lines, std::mutex& mutex) {
    hub::HubOptions options;
    hub::MailInstellingen mail;
    mail.server = "127.0.0.1";
    mail.poort = server.port();
    mail.tls = hub::MailTls::geen;
    mail.afzender = {"Piket", "piket@hub.example"};
    options.oproep.mail = mail;
    options.oproep.adres = "https://hub.example/";
    options.oproep.kijken = std::chrono::milliseconds(20);
    options.log = [&](const hub::LogEntry& entry) {
        const std::lock_guard lock(mutex);
        lines += hub::to_line(entry, 0);
    };
    return options;
}

struct Servers {
    MailServer server;
    std::mutex mutex;
    std::string lines;
    Meeting meeting;
};

struct CallDesk : Servers, WebDesk {
    std::string cookie;

    CallDesk() : WebDesk(with_mail(server, lines, mutex)) {
        femke.email = "femke@borne.example";
        henk.email = "henk@borne.example";
        Functie acbz;
        acbz.naam = "AC-BZ";
        auto tx = planner.store->begin("Rooster");
        tx.put(femke);
        tx.put(henk);
        tx.put(acbz);
        Dienst dienst;
        dienst.functie = acbz.id;
        dienst.periode = "nu";
        dienst.plaats = 1;
        // Around now, whenever that is.
        const Moment now = Moment::of_milliseconds(system_milliseconds());
        dienst.begin = now.plus_minutes(-minutes_in_day).to_text();
        dienst.eind = now.plus_minutes(minutes_in_day).to_text();
        dienst.persoon = femke.id;
        tx.put(dienst);
        Escalatieregel first{{}, acbz.id, 1, Escalatiewie::dienst, {}, 5};
        Escalatieregel second{{}, acbz.id, 2, Escalatiewie::persoon, henk.id, 5};
        tx.put(first);
        tx.put(second);
        tx.commit();
        sync();
        account("Ilse Nijmeijer", Role::veiligheidsbureau);
        cookie = cookie_of("Ilse+Nijmeijer");
    }
    void call_up() const {
        const auto begun = open({"POST", "/oproepen/begin", cookie,
                                 "bewijs=" + proof_of(cookie) + "&functie=AC-BZ&tekst=Brand+in+%3CBorne%3E"});
        BOOST_REQUIRE_MESSAGE(begun.status == 303, begun.body);
    }
    MailServer::Message mail(std::size_t which) {
        meeting.wait_until("a mail", [&] { return server.messages().size() > which; });
        return server.messages()[which];
    }
    /// "/oproep/..." in that mail.
    std::string link(std::size_t which) {
        const std::string found = between(mail(which).body(), "https://hub.example", "\r\n");
        BOOST_REQUIRE(found.starts_with("/oproep/"));
        return found;
    }
    [[nodiscard]] hub::Oproep oproep() const { return hub->oproepen().van_regio(region.id, 1).at(0); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(call_up, CallDesk, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_mail_goes_out_and_its_link_confirms_by_a_button_only) {
    call_up();
    BOOST_TEST(mail(0).to == "femke@borne.example");
    const std::string path = link(0);
    const auto page = open({.path = path});
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("Brand in &lt;Borne&gt;") != std::string::npos, page.body);
    BOOST_TEST(page.body.find("<script") == std::string::npos);
    for (int i = 0; i < 3; ++i) BOOST_TEST(open({.path = path}).status == 200);  // as a scanner of mail does
    BOOST_TEST(oproep().loopt());
    BOOST_TEST(open({"POST", path, "", "antwoord=misschien"}).status == 400);
    BOOST_TEST(open({"POST", path, "", "antwoord=ja", "Sec-Fetch-Site: cross-site\r\n"}).status == 403);
    BOOST_TEST(oproep().loopt());
    const auto said = open({"POST", path, "", "antwoord=ja"});
    BOOST_TEST(said.status == 200);
    BOOST_TEST(said.body.find("Je hebt bevestigd") != std::string::npos);
    BOOST_TEST(oproep().afloop == "Femke Wolbert heeft bevestigd");
    BOOST_TEST(open({.path = "/oproepen", .cookie = cookie}).body.find("bevestigd na ") != std::string::npos);
    const std::lock_guard lock(mutex);
    BOOST_TEST(lines.find(path.substr(8)) == std::string::npos);
    BOOST_TEST(lines.find("Femke") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_next_is_asked_when_time_is_up_and_both_may_confirm) {
    call_up();
    const std::string first = link(0);
    later += 5 * 60'000;
    BOOST_TEST(mail(1).to == "henk@borne.example");
    BOOST_TEST(open({"POST", link(1), "", "antwoord=nee"}).status == 200);
    const auto said = open({"POST", first, "", "antwoord=ja"});
    BOOST_TEST(said.body.find("Je hebt bevestigd") != std::string::npos);
    BOOST_TEST(open({.path = link(1)}).body.find("Deze oproep is voorbij") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(links_that_are_not_ours_and_old_ones_confirm_nothing) {
    call_up();
    const std::string path = link(0);
    std::string wrong = path;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    for (const std::string& bad : {wrong, std::string("/oproep/"), path + "0", path + "/x"}) {
        BOOST_TEST(open({.path = bad}).status == 404);
        BOOST_TEST(open({"POST", bad, "", "antwoord=ja"}).status == 404);
    }
    BOOST_TEST(oproep().loopt());
    hub->ronde().stop();  // or the round would end before the link does
    later += 24 * 3'600'000 + 60'000;
    BOOST_TEST(open({.path = path}).status == 410);
    BOOST_TEST(open({"POST", path, "", "antwoord=ja"}).status == 410);
    BOOST_TEST(oproep().loopt());
}

BOOST_AUTO_TEST_CASE(only_the_bureau_calls_up) {
    for (const Role role : {Role::voorzitter, Role::aov, Role::functionaris, Role::waarnemer, Role::lezer})
        BOOST_TEST_CONTEXT(name_of(role)) {
            const std::string name = "Tester " + std::string(name_of(role));
            const std::string token = hub->accounts().join(code(role, name), "laptop", "").token;
            for (const char* what : {"oproep", "oproep/proef", "oproep/stop"})
                BOOST_TEST(ask(port, "POST", std::string("/api/v1/") + what, token, "{}").status == 403);
            BOOST_TEST(ask(port, "GET", "/api/v1/oproepen", token).status == 403);
        }
    account("Femke Wolbert", Role::functionaris);
    const std::string other = cookie_of("Femke+Wolbert");
    BOOST_TEST(open({.path = "/oproepen", .cookie = other}).status == 403);
    BOOST_TEST(
        open({"POST", "/oproepen/begin", other, "bewijs=" + proof_of(other) + "&functie=AC-BZ&tekst=x"}).status == 403);
    BOOST_TEST(open({"POST", "/oproepen/begin", cookie, "functie=AC-BZ&tekst=x"}).status == 403);  // no form of ours
    BOOST_TEST(hub->oproepen().van_regio(region.id, 10).empty());
}

BOOST_AUTO_TEST_CASE(by_the_api_with_what_is_wrong_in_words) {
    const std::string token = hub->accounts().join(code(Role::beheerder, "Baas"), "laptop", "").token;
    const auto post = [&](const char* what, const Json& body) {
        return ask(port, "POST", std::string("/api/v1/") + what, token, body.dump());
    };
    BOOST_TEST(post("oproep", {{"functie", "onzin"}, {"tekst", "x"}}).status == 400);
    BOOST_TEST(post("oproep", {{"functie", "AC-BZ"}, {"tekst", ""}}).status == 400);
    const auto begun = post("oproep", {{"functie", "ac bz"}, {"tekst", "Brand"}});
    BOOST_TEST(begun.status == 200, begun.body);
    const std::string id = Json::parse(begun.body)["oproep"];
    const Json list = Json::parse(ask(port, "GET", "/api/v1/oproepen", token).body)["oproepen"];
    BOOST_TEST(list.at(0)["id"] == id);
    BOOST_TEST(list.at(0)["stappen"].size() == 2U);
    BOOST_TEST(post("oproep/stop", {{"oproep", id}}).status == 200);
    BOOST_TEST(post("oproep/stop", {{"oproep", id}}).status == 400);
}

BOOST_AUTO_TEST_CASE(a_test_alarm_goes_to_who_is_on_duty_and_keeps_the_time) {
    BOOST_TEST(open({"POST", "/oproepen/proef", cookie, "bewijs=" + proof_of(cookie)}).status == 303);
    BOOST_TEST(mail(0).to == "femke@borne.example");
    BOOST_TEST(mail(0).body().find("Dit is een proefalarm") != std::string::npos);
    const std::string path = link(0);
    meeting.wait_until("sent",
                       [&] { return oproep().stappen[0].berichten.at(0).staat == hub::Oproepbericht::Staat::bezorgd; });
    later += 90'000;
    BOOST_TEST(open({"POST", path, "", "antwoord=ja"}).status == 200);
    const std::string token = hub->accounts().join(code(Role::beheerder, "Baas"), "laptop", "").token;
    const Json one = Json::parse(ask(port, "GET", "/api/v1/oproepen", token).body)["oproepen"].at(0);
    BOOST_TEST(one["soort"] == "proef");
    BOOST_TEST(one["stappen"].at(0)["seconden"].get<int>() >= 90);
}

BOOST_AUTO_TEST_CASE(a_hub_that_can_send_nothing_says_so) {
    stop();
    start();
    const auto said =
        open({"POST", "/oproepen/begin", cookie, "bewijs=" + proof_of(cookie) + "&functie=AC-BZ&tekst=x"});
    BOOST_TEST(said.status == 400);
    BOOST_TEST(said.body.find("kan nog niemand oproepen") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
