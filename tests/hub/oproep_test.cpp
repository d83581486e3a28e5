// SPDX-License-Identifier: EUPL-1.2
// The round of a call-up: who is asked when, what is sent again, restarts in between; real mail and webhooks; links.
#include "accounts.h"
#include "bezorger.h"
#include "hub_place.h"
#include "mail_server.h"
#include "oproepronde.h"
#include "sealed_link.h"
#include "temporary_folder.h"
#include "webhook_server.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::hub;
using noaber::test::MailServer;
using noaber::test::WebhookServer;

namespace {

constexpr std::int64_t minute = 60'000;

/// What was to be brought, and how that went.
struct Post {
    std::vector<Bericht> brought;
    std::vector<Bezorging> outcomes;  ///< of the first ones; then all goes well
};

class PostBezorger final : public Bezorger {
public:
    explicit PostBezorger(Post& post) : m_post(post) {}
    std::string kanaal() const override { return "mail"; }
    bool kan(const Bericht& bericht) const override { return !bericht.email.empty(); }
    Uitslag bezorg(const Bericht& bericht) override {
        m_post.brought.push_back(bericht);
        const std::size_t number = m_post.brought.size() - 1;
        return {number < m_post.outcomes.size() ? m_post.outcomes[number] : Bezorging::bezorgd, "zo gaat het"};
    }

private:
    Post& m_post;
};

Oproepbare called(const char* naam, const char* email, std::int64_t minuten = 10) {
    Persoon persoon;
    persoon.id.text = new_uuid();
    persoon.naam = naam;
    persoon.email = email;
    return {1, persoon, minuten, {}};
}

struct OproepDesk {
    test::TemporaryFolder folder;
    test::HubPlace place;
    std::int64_t now = 1'800'000'000'000;
    Accounts accounts{place.storage(folder / "hub")->open_accounts()};
    std::unique_ptr<Oproepen> oproepen;
    Post post;
    std::unique_ptr<Oproepronde> ronde;

    OproepDesk() { start(); }
    /// The hub again, with nothing in its memory.
    void start() {
        ronde.reset();
        oproepen = std::make_unique<Oproepen>(place.storage(folder / "hub")->open_accounts(), [this] { return now; });
        std::vector<std::unique_ptr<Bezorger>> ways;
        ways.push_back(std::make_unique<PostBezorger>(post));
        ronde = std::make_unique<Oproepronde>(
            *oproepen, std::move(ways), [] { return std::string("https://hub.example"); }, [this] { return now; },
            [](const LogEntry&) {});
    }
    std::string begin(std::vector<Oproepbare> lijst) {
        return oproepen->begin({"twente", Oproepsoort::oproep, "AC-BZ", "Brand in Borne", "Ilse", std::move(lijst)});
    }
    void after(std::int64_t milliseconds) {
        now += milliseconds;
        ronde->werk();
    }
    [[nodiscard]] Oproep oproep() const { return oproepen->van_regio("twente", 1).at(0); }
    /// "Femke Tom": to whom something was brought.
    [[nodiscard]] std::string asked() const {
        std::string all;
        for (const Bericht& one : post.brought) all += (all.empty() ? "" : " ") + one.naam;
        return all;
    }
    [[nodiscard]] std::string stap(std::size_t which) const { return oproep().stappen.at(which).id; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oproep, OproepDesk)

BOOST_AUTO_TEST_CASE(one_after_the_other_until_everybody_was_asked) {
    begin({called("Femke", "f@x.nl", 5), called("Tom", "t@x.nl", 10)});
    after(0);
    BOOST_TEST(asked() == "Femke");
    after(5 * minute - 1);
    BOOST_TEST(asked() == "Femke");
    after(1);
    BOOST_TEST(asked() == "Femke Tom");
    after(10 * minute - 1);
    BOOST_TEST(oproep().loopt());
    after(1);
    BOOST_TEST(!oproep().loopt());
    BOOST_TEST(oproep().afloop == "Iedereen is opgeroepen; niemand heeft bevestigd");
    after(60 * minute);
    BOOST_TEST(asked() == "Femke Tom");
    // Better late than nobody.
    BOOST_TEST(oproepen->beantwoord(stap(0), Antwoord::ja));
    BOOST_TEST(oproep().afloop == "Femke heeft bevestigd");
    BOOST_TEST(!oproepen->beantwoord(stap(1), Antwoord::ja));
}

BOOST_AUTO_TEST_CASE(the_first_yes_ends_it_whoever_says_it) {
    begin({called("Femke", "f@x.nl"), called("Tom", "t@x.nl"), called("Ilse", "i@x.nl")});
    after(0);
    after(10 * minute);
    BOOST_TEST(oproepen->beantwoord(stap(0), Antwoord::ja));  // who was asked first, late
    BOOST_TEST(oproep().afloop == "Femke heeft bevestigd");
    BOOST_TEST(*oproep().stappen[0].beantwoord - *oproep().stappen[0].gevraagd == 10 * minute);
    BOOST_TEST(!oproepen->beantwoord(stap(1), Antwoord::ja));
    after(60 * minute);
    BOOST_TEST(asked() == "Femke Tom");
}

BOOST_AUTO_TEST_CASE(who_can_not_is_not_waited_for_and_may_think_again) {
    begin({called("Femke", "f@x.nl"), called("Tom", "t@x.nl")});
    after(0);
    BOOST_TEST(oproepen->beantwoord(stap(0), Antwoord::nee));
    BOOST_TEST(!oproepen->beantwoord(stap(0), Antwoord::nee));
    after(0);
    BOOST_TEST(asked() == "Femke Tom");
    BOOST_TEST(oproepen->beantwoord(stap(0), Antwoord::ja));
    BOOST_TEST(oproep().afloop == "Femke heeft bevestigd");
}

BOOST_AUTO_TEST_CASE(who_can_not_be_reached_is_passed_over_at_once) {
    begin({{1, std::nullopt, 10, "niemand heeft dan dienst"}, called("Femke", ""), called("Tom", "t@x.nl")});
    after(0);
    BOOST_TEST(asked() == "Tom");
    BOOST_TEST(oproep().stappen[0].opmerking == "niemand heeft dan dienst");
    BOOST_TEST(oproep().stappen[1].opmerking == "heeft geen e-mailadres");
}

BOOST_AUTO_TEST_CASE(what_certainly_failed_is_tried_thrice_and_then_the_next_is_asked) {
    post.outcomes = {Bezorging::mislukt, Bezorging::mislukt, Bezorging::mislukt};
    begin({called("Femke", "f@x.nl"), called("Tom", "t@x.nl")});
    after(0);
    BOOST_TEST(asked() == "Femke");
    after(19'999);
    BOOST_TEST(asked() == "Femke");
    after(1);
    after(40'000);
    BOOST_TEST(asked() == "Femke Femke Femke Tom");
    for (const Bericht& one : post.brought) BOOST_TEST(one.tekst.find("dubbel") == std::string::npos);
    BOOST_TEST(oproep().stappen[0].opmerking == "niet te bereiken: zo gaat het");
}

BOOST_AUTO_TEST_CASE(what_may_have_arrived_is_sent_again_and_says_so) {
    post.outcomes = {Bezorging::onzeker};
    begin({called("Femke", "f@x.nl")});
    after(0);
    after(20'000);
    BOOST_REQUIRE(post.brought.size() == 2U);
    BOOST_TEST(post.brought[0].tekst.find("dubbel") == std::string::npos);
    BOOST_TEST(post.brought[1].tekst.find("kan dubbel bij je aankomen") != std::string::npos);
    BOOST_TEST(post.brought[0].link == post.brought[1].link);
    BOOST_TEST(post.brought[0].id == post.brought[1].id);
    BOOST_TEST(oproep().stappen[0].berichten.at(0).twijfel);
    after(minute);
    BOOST_TEST(post.brought.size() == 2U);
}

BOOST_AUTO_TEST_CASE(never_sure_is_said_and_waited_for_all_the_same) {
    post.outcomes = {Bezorging::onzeker, Bezorging::mislukt, Bezorging::onzeker};
    begin({called("Femke", "f@x.nl", 10), called("Tom", "t@x.nl")});
    for (int i = 0; i < 8; ++i) after(20'000);
    BOOST_TEST(asked() == "Femke Femke Femke");
    BOOST_CHECK(oproep().stappen[0].berichten.at(0).staat == Oproepbericht::Staat::onzeker);
    after(10 * minute);
    BOOST_TEST(asked() == "Femke Femke Femke Tom");
}

BOOST_AUTO_TEST_CASE(a_hub_that_starts_again_goes_on_and_sends_nothing_twice) {
    begin({called("Femke", "f@x.nl", 5), called("Tom", "t@x.nl")});
    after(0);
    start();
    after(minute);
    BOOST_TEST(asked() == "Femke");
    start();
    after(4 * minute);
    BOOST_TEST(asked() == "Femke Tom");
}

BOOST_AUTO_TEST_CASE(killed_while_it_sent_it_sends_again_and_says_that_it_may_be_double) {
    begin({called("Femke", "f@x.nl", 30)});
    const Oproepstap first = oproep().stappen[0];
    BOOST_TEST(oproepen->vraag(first, {"mail"}));
    BOOST_TEST(!oproepen->vraag(first, {"mail"}));
    const Oproepstap asked_one = oproep().stappen[0];
    BOOST_TEST(oproepen->neem(asked_one, asked_one.berichten.at(0)));
    BOOST_TEST(!oproepen->neem(asked_one, asked_one.berichten.at(0)));  // another hub: this one has it
    start();
    after(minute);
    BOOST_TEST(asked() == "");  // somebody may still be at it
    after(2 * minute);
    BOOST_REQUIRE(post.brought.size() == 1U);
    BOOST_TEST(post.brought[0].poging == 2);
    BOOST_TEST(post.brought[0].tekst.find("kan dubbel bij je aankomen") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_can_be_stopped_by_its_own_region) {
    const std::string id = begin({called("Femke", "f@x.nl")});
    BOOST_CHECK_THROW(oproepen->stop("gelderland", id, "Tom"), InputError);
    BOOST_CHECK_THROW(oproepen->stop("twente", "onzin", "Tom"), InputError);
    oproepen->stop("twente", id, "Tom");
    BOOST_TEST(oproep().afloop == "Gestopt door Tom");
    BOOST_CHECK_THROW(oproepen->stop("twente", id, "Tom"), InputError);
    after(0);
    BOOST_TEST(asked() == "");
    BOOST_TEST(oproepen->van_regio("gelderland", 10).empty());
}

BOOST_AUTO_TEST_CASE(what_can_not_be_begun_is_said) {
    const auto refused = [&](std::vector<Oproepbare> lijst, const char* tekst) {
        BOOST_CHECK_THROW(oproepen->begin({"twente", Oproepsoort::oproep, "AC-BZ", tekst, "Ilse", std::move(lijst)}),
                          InputError);
    };
    refused({}, "Brand");
    refused({{1, std::nullopt, 10, "niemand"}}, "Brand");
    refused({called("Femke", "f@x.nl")}, "  \n ");
    for (std::size_t i = 0; i < meeste_oproepen; ++i) begin({called("Femke", "f@x.nl")});
    refused({called("Femke", "f@x.nl")}, "Brand");
}

BOOST_AUTO_TEST_CASE(what_is_over_is_kept_for_two_years_and_then_gone_whole) {
    const std::string first = begin({called("Femke", "f@x.nl")});
    after(0);
    oproepen->stop("twente", first, "Ilse");
    now += oproep_bewaard * 24 * 60 * minute;
    begin({called("Tom", "t@x.nl")});
    after(0);
    BOOST_TEST(oproepen->ruim_op() == 0U);
    now += 1;
    BOOST_TEST(oproepen->ruim_op() == 1U);
    const auto left = oproepen->van_regio("twente", 10);
    BOOST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left[0].stappen.at(0).naam == "Tom");
    BOOST_TEST(left[0].stappen.at(0).berichten.size() == 1U);
}

BOOST_AUTO_TEST_CASE(links_are_of_one_person_for_a_while_and_nobody_else_makes_them) {
    const std::string stap = new_uuid();
    const std::string good = sealed_link(kind_oproep, stap, 1000, "sleutel");
    const auto read = read_sealed_link(kind_oproep, good, 999, "sleutel");
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->over == stap);
    BOOST_TEST(!read->verlopen);
    BOOST_TEST(read_sealed_link(kind_oproep, good, 1000, "sleutel")->verlopen);
    std::string later = good, other = good;
    later.replace(later.find(".1000."), 6, ".9000.");
    other[0] = other[0] == 'f' ? 'e' : 'f';
    for (const std::string& wrong : {later, other, good + "0", good.substr(0, good.size() - 1), std::string(),
                                     std::string(".."), stap + ".1000.", std::string(5000, 'a'), "a" + good})
        BOOST_TEST(!read_sealed_link(kind_oproep, wrong, 0, "sleutel").has_value(), wrong);
    BOOST_TEST(!read_sealed_link(kind_oproep, good, 0, "andere sleutel").has_value());
    BOOST_TEST(!read_sealed_link("pagina/inchecken", good, 0, "sleutel").has_value());
    BOOST_TEST(oproepen->sleutel().size() == 43U);
    const std::string before = oproepen->sleutel();
    start();
    BOOST_TEST(oproepen->sleutel() == before);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(bezorgers)

namespace {

MailInstellingen mail_to(const MailServer& server) {
    MailInstellingen set;
    set.server = "127.0.0.1";
    set.poort = server.port();
    set.tls = MailTls::geen;
    set.afzender = {"Piket", "piket@hub.example"};
    return set;
}

Bericht message() {
    Bericht one;
    one.id = "0190";
    one.oproep = "0191";
    one.functie = "AC-BZ";
    one.naam = "Femke Wolbert";
    one.email = "femke@borne.example";
    one.onderwerp = "Oproep AC-BZ";
    one.tekst = "Brand in Borne\n.\nhttps://hub.example/oproep/x\n";
    one.link = "https://hub.example/oproep/x";
    return one;
}

WallClock at_noon() {
    return [] { return std::int64_t{1'800'000'000'000}; };
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_mail_arrives_whole) {
    MailServer server;
    const auto mail = mail_bezorger(mail_to(server), at_noon());
    BOOST_CHECK(mail->bezorg(message()).bezorging == Bezorging::bezorgd);
    BOOST_REQUIRE(server.messages().size() == 1U);
    const auto got = server.messages()[0];
    BOOST_TEST(got.from == "piket@hub.example");
    BOOST_TEST(got.to == "femke@borne.example");
    BOOST_TEST(got.body().starts_with("Brand in Borne\r\n.\r\nhttps://hub.example/oproep/x\r\n"));
    BOOST_TEST(got.text.find("X-Unsent") == std::string::npos);
    BOOST_TEST(got.text.find("Message-ID: <0190@hub.example>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_make_no_headers_and_no_recipients) {
    MailServer server;
    const auto mail = mail_bezorger(mail_to(server), at_noon());
    Bericht evil = message();
    evil.naam = "Femke\r\nBcc: iedereen@x.nl";
    evil.onderwerp = "Oproep\r\n\r\nandere tekst";
    evil.email = "femke@borne.example>\r\nRCPT TO:<iedereen@x.nl";
    BOOST_CHECK(!mail->kan(evil));
    evil.email = " femke@borne.example\r\n";
    BOOST_CHECK(mail->bezorg(evil).bezorging == Bezorging::bezorgd);
    const auto got = server.messages().at(0);
    BOOST_TEST(got.to == "femke@borne.example");
    BOOST_TEST(got.text.find("\r\nBcc:") == std::string::npos);
    BOOST_TEST(got.body().starts_with("Brand in Borne\r\n.\r\nhttps://hub.example/oproep/x\r\n"));
}

BOOST_AUTO_TEST_CASE(what_a_mail_server_does_is_told_apart) {
    MailServer server;
    const auto mail = mail_bezorger(mail_to(server), at_noon());
    server.manner = MailServer::Manner::refuses;
    BOOST_CHECK(mail->bezorg(message()).bezorging == Bezorging::mislukt);
    server.manner = MailServer::Manner::hangs_up;
    BOOST_CHECK(mail->bezorg(message()).bezorging == Bezorging::onzeker);
    BOOST_TEST(server.messages().size() == 1U);
    MailInstellingen nowhere = mail_to(server);
    nowhere.poort = 1;
    BOOST_CHECK(mail_bezorger(nowhere, at_noon())->bezorg(message()).bezorging == Bezorging::mislukt);
    // A server that knows no TLS is not spoken to in the clear.
    MailInstellingen strict = mail_to(server);
    strict.tls = MailTls::starttls;
    server.manner = MailServer::Manner::takes;
    BOOST_CHECK(mail_bezorger(strict, at_noon())->bezorg(message()).bezorging == Bezorging::mislukt);
    BOOST_TEST(server.messages().size() == 1U);
}

BOOST_AUTO_TEST_CASE(it_signs_in_and_a_password_never_goes_in_the_clear_elsewhere) {
    MailServer server;
    MailInstellingen set = mail_to(server);
    set.gebruiker = "piket";
    set.wachtwoord = "geheim";
    BOOST_CHECK(mail_bezorger(set, at_noon())->bezorg(message()).bezorging == Bezorging::bezorgd);
    BOOST_TEST(server.signed_in().find("piket geheim") != std::string::npos);
    set.server = "smtp.example";
    BOOST_CHECK_THROW((void)mail_bezorger(set, at_noon()), InputError);
    set.afzender.adres = "geen adres";
    BOOST_CHECK_THROW((void)mail_bezorger(set, at_noon()), InputError);
}

BOOST_AUTO_TEST_CASE(a_webhook_is_told_in_json) {
    WebhookServer server;
    const auto hook = webhook_bezorger({server.address(), "geheim", {}});
    BOOST_CHECK(hook->bezorg(message()).bezorging == Bezorging::bezorgd);
    const auto told = server.told();
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].method == "POST");
    BOOST_TEST(told[0].authorization == "Bearer geheim");
    const auto json = nlohmann::json::parse(told[0].body);
    BOOST_TEST(json["soort"] == "oproep");
    BOOST_TEST(json["id"] == "0190");
    BOOST_TEST(json["link"] == "https://hub.example/oproep/x");
    server.status = 500;
    BOOST_CHECK(hook->bezorg(message()).bezorging == Bezorging::mislukt);
    server.status = 302;
    BOOST_CHECK(hook->bezorg(message()).bezorging == Bezorging::mislukt);  // it is not followed
    server.status = 0;
    BOOST_CHECK(hook->bezorg(message()).bezorging == Bezorging::onzeker);
    BOOST_CHECK(webhook_bezorger({"http://127.0.0.1:1/", {}, {}})->bezorg(message()).bezorging == Bezorging::mislukt);
}

BOOST_AUTO_TEST_CASE(a_webhook_elsewhere_has_tls) {
    for (const char* wrong :
         {"http://alarm.example/x", "ftp://127.0.0.1/", "alarm.example", "https://", "", "http://127.0.0.1.example/"})
        BOOST_CHECK_THROW((void)webhook_bezorger({wrong, {}, {}}), InputError);
    BOOST_CHECK_NO_THROW((void)webhook_bezorger({"https://alarm.example", {}, {}}));
    BOOST_CHECK_THROW((void)webhook_bezorger({"https://alarm.example", {}, "/geen/bestand.pem"}), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
