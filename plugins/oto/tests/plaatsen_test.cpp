// SPDX-License-Identifier: EUPL-1.2
// Places and the waiting list: who comes, who waits, who moves up.
#include "kalender_desk.h"
#include "uitnodigen.h"
#include "vakbeeld.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

namespace {

constexpr auto komt = Uitnodigingsantwoord::komt;
constexpr auto komt_niet = Uitnodigingsantwoord::komt_niet;
constexpr auto wacht = Uitnodigingsantwoord::wachtlijst;
constexpr auto open = Uitnodigingsantwoord::geen;

const Actor planner{Role::veiligheidsbureau, {}};

Uitnodiging with(Uitnodigingsantwoord antwoord, const char* op = "", const char* id = "") {
    Uitnodiging one;
    one.id.text = id;
    one.antwoord = antwoord;
    one.antwoord_op = op;
    return one;
}

/// Two places, four people who are invited.
struct Full : KalenderDesk {
    Oto event = two_places();
    Persoon anna = persoon("Anna Aal"), bea = persoon("Bea Bos"), cor = persoon("Cor Cool"), dik = persoon("Dik Dam");
    Uitnodiging a = nodig(event, anna), b = nodig(event, bea), c = nodig(event, cor), d = nodig(event, dik);

    Oto two_places() {
        Oto one = oto("OTO-1", "2027-05-04");
        one.plaatsen = 2;
        return put(one);
    }
    Antwoordgevolg says(const Uitnodiging& wie, Uitnodigingsantwoord wat, const char* op,
                        const Actor& actor = planner) {
        return antwoord(*store, wie.id, wat, at(op), actor);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(plaatsen)

BOOST_FIXTURE_TEST_CASE(what_norms_are_tested_on_knows_them, Full) {
    const auto look = [&](const Persoon& wie) {
        const Vakbeeld whole = lees_vakbeeld(*store), of_one = lees_vakbeeld(*store, wie.id);
        BOOST_REQUIRE(whole.activiteiten.size() == 1U);
        BOOST_TEST((whole.activiteiten[0].vrij == of_one.activiteiten[0].vrij));
        BOOST_TEST(whole.persoon(wie.id)->heeft_plaats(0) == of_one.persoon(wie.id)->heeft_plaats(0));
        return std::pair(whole.activiteiten[0].vrij, of_one.persoon(wie.id)->heeft_plaats(0));
    };
    BOOST_TEST((look(anna) == std::pair(std::optional<std::size_t>(2), false)));
    says(a, komt, "2027-01-01 09:00");
    says(b, komt, "2027-01-01 10:00");
    says(c, komt, "2027-01-01 11:00");  // waits
    BOOST_TEST((look(anna) == std::pair(std::optional<std::size_t>(0), true)));
    BOOST_TEST((look(cor) == std::pair(std::optional<std::size_t>(0), false)));
}

BOOST_AUTO_TEST_CASE(places_are_counted_and_said_in_words) {
    const struct {
        const char* name;
        std::optional<std::int64_t> plaatsen;
        std::vector<Uitnodiging> uitnodigingen;
        const char* words;
        std::optional<std::size_t> vrij;
    } cases[] = {
        {"nobody and no end", std::nullopt, {}, "", std::nullopt},
        {"nobody yet", 16, {}, "0 van 16", 16},
        {"one of many", 16, {with(komt), with(open), with(komt_niet)}, "1 van 16", 15},
        {"without an end", std::nullopt, {with(komt), with(komt)}, "2 komen", std::nullopt},
        {"one without an end", std::nullopt, {with(komt)}, "1 komt", std::nullopt},
        {"full, and one waits", 1, {with(komt), with(wacht)}, "1 van 1, 1 wacht", 0},
        {"more come than there are places",
         1,
         {with(komt), with(komt), with(wacht), with(wacht)},
         "2 van 1, 2 wachten",
         0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Oto event;
            event.plaatsen = c.plaatsen;
            const Plaatsen found = plaatsen_van(event, c.uitnodigingen);
            BOOST_TEST(in_woorden(found) == c.words);
            BOOST_TEST((found.vrij() == c.vrij));
        }
}

BOOST_AUTO_TEST_CASE(who_waits_longest_is_first_and_the_id_settles_a_tie) {
    const std::vector<Uitnodiging> all{with(wacht, "2027-03-02 09:00", "3"), with(komt, "2027-03-01 09:00", "1"),
                                       with(wacht, "2027-03-01 10:00", "9"), with(wacht, "2027-03-01 10:00", "2")};
    std::string order;
    for (const Uitnodiging& one : wachtlijst(all)) order += one.id.text;
    BOOST_TEST(order == "293");
    Oto event;
    event.plaatsen = 3;
    order.clear();
    for (const Uitnodiging& one : doorschuivers(event, all)) order += one.id.text;
    BOOST_TEST(order == "29");
}

BOOST_AUTO_TEST_CASE(who_comes_to_a_full_event_waits_and_moves_up_when_somebody_stays_away) {
    Full desk;
    BOOST_TEST((desk.says(desk.a, komt, "2027-03-01 09:00").antwoord == komt));
    BOOST_TEST((desk.says(desk.b, komt, "2027-03-01 09:05").antwoord == komt));
    BOOST_TEST((desk.says(desk.c, komt, "2027-03-01 09:10").antwoord == wacht));
    BOOST_TEST((desk.says(desk.d, komt, "2027-03-01 09:11").antwoord == wacht));
    const auto gevolg = desk.says(desk.a, komt_niet, "2027-03-02 12:00");
    BOOST_REQUIRE(gevolg.opgeschoven.size() == 1U);
    BOOST_TEST(gevolg.opgeschoven[0].text == desk.cor.id.text);
    BOOST_TEST((desk.antwoord_van(desk.c) == komt));
    BOOST_TEST((desk.antwoord_van(desk.d) == wacht));
    // One transaction: one undo puts both back.
    BOOST_TEST(desk.store->undo()->label == "Anna Aal: komt niet voor OTO-1");
    BOOST_TEST((desk.antwoord_van(desk.a) == komt));
    BOOST_TEST((desk.antwoord_van(desk.c) == wacht));
}

BOOST_AUTO_TEST_CASE(who_has_a_place_does_not_lose_it_by_saying_so_again) {
    Full desk;
    (void)desk.says(desk.a, komt, "2027-03-01 09:00");
    (void)desk.says(desk.b, komt, "2027-03-01 09:00");
    BOOST_TEST((desk.says(desk.a, komt, "2027-03-02 09:00").antwoord == komt));
    BOOST_TEST(desk.store->find(desk.a.id)->antwoord_op == "2027-03-01 09:00");
}

BOOST_AUTO_TEST_CASE(who_may_not_write_anothers_invitation_moves_nobody_up_and_a_planner_does) {
    Full desk;
    (void)desk.says(desk.a, komt, "2027-03-01 09:00");
    (void)desk.says(desk.b, komt, "2027-03-01 09:00");
    (void)desk.says(desk.c, komt, "2027-03-01 09:01");
    const Actor anna{Role::functionaris, desk.anna.id.text};
    BOOST_TEST(desk.says(desk.a, komt_niet, "2027-03-02 09:00", anna).opgeschoven.empty());
    BOOST_TEST((desk.antwoord_van(desk.c) == wacht));
    BOOST_TEST(schuif_op(*desk.store, desk.event, at("2027-03-02 10:00"), anna) == 0U);
    BOOST_TEST(schuif_op(*desk.store, desk.event, at("2027-03-02 10:00"), planner) == 1U);
    BOOST_TEST((desk.antwoord_van(desk.c) == komt));
}

BOOST_AUTO_TEST_CASE(the_doelgroep_is_invited_once_and_by_who_holds_a_function_on_the_day) {
    KalenderDesk desk;
    const Functie hin = desk.functie("HIN"), ico = desk.functie("ICO");
    const Persoon now = desk.persoon("Nu"), gone = desk.persoon("Weg"), soon = desk.persoon("Straks"),
                  other = desk.persoon("Ander");
    desk.vervult(now, hin);
    desk.vervult(gone, hin, "", "2027-05-03");
    desk.vervult(soon, hin, "2027-05-04");
    desk.vervult(other, ico);
    const Oto event = desk.oto("OTO-2", "2027-05-04", "HIN");
    const Date today = day("2027-04-01");
    std::vector<Id<Persoon>> meant;
    std::string names;
    for (const Persoon& one : nog_uit_te_nodigen(*desk.store, event, today)) {
        meant.push_back(one.id);
        names += one.naam + " ";
    }
    BOOST_TEST(names == "Nu Straks ");
    meant.push_back(now.id);  // twice is once
    BOOST_TEST(nodig_uit(*desk.store, event, meant, today) == 2U);
    BOOST_TEST(desk.store->undo_label().value() == "2 mensen uitgenodigd voor OTO-2");
    BOOST_TEST(nog_uit_te_nodigen(*desk.store, event, today).empty());
    BOOST_TEST(nodig_uit(*desk.store, event, meant, today) == 0U);
    BOOST_TEST(desk.store->count(info_of<Uitnodiging>()) == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_no_event_to_invite_for_says_why) {
    KalenderDesk desk;
    const Persoon one = desk.persoon("Anna Aal");
    const auto refused = [&](OtoStatus status, const char* datum) {
        Oto event = desk.oto("OTO-3", datum);
        event.status = status;
        event = desk.put(event);
        return refusal_of([&] { nodig_uit(*desk.store, event, {one.id}, day("2027-04-01")); });
    };
    BOOST_TEST(refused(OtoStatus::gepland, "2027-04-01") == "");
    BOOST_TEST(refused(OtoStatus::gepland, "2027-03-31").find("was op 31 maart 2027") != std::string::npos);
    BOOST_TEST(refused(OtoStatus::ontwerp, "2027-04-02").find("concept") != std::string::npos);
    BOOST_TEST(refused(OtoStatus::vervallen, "2027-04-02").find("vervallen") != std::string::npos);
    BOOST_TEST(desk.store->count(info_of<Uitnodiging>()) == 1U);
}

BOOST_AUTO_TEST_CASE(the_mail_goes_to_who_did_not_answer_and_names_who_has_no_address) {
    Full desk;
    desk.anna.email = "anna@borne.example";
    desk.put(desk.anna);
    (void)desk.says(desk.b, komt, "2027-03-01 09:00");
    const Mail mail = uitnodigingsmail(*desk.store, desk.event, Mailsoort::herinnering);
    BOOST_TEST(mail.onderwerp == "Herinnering training Opvangtraining");
    BOOST_REQUIRE(mail.aan.size() == 1U);
    BOOST_TEST(mail.aan[0].adres == "anna@borne.example");
    BOOST_TEST(mail.zonder_adres.size() == 2U);
    BOOST_TEST(mail.tekst.find("Wanneer: 4 mei 2027") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_event_stands_in_a_calendar_at_its_time_or_as_whole_days) {
    KalenderDesk desk;
    Oto event = desk.oto("OTO-4", "2027-05-04");
    event.tijd = "09:00-12:30";
    std::string text = ical_van({afspraak_van(event)}, 0);
    BOOST_TEST(text.find("DTSTART;TZID=Europe/Amsterdam:20270504T090000") != std::string::npos);
    BOOST_TEST(text.find("DTEND;TZID=Europe/Amsterdam:20270504T123000") != std::string::npos);
    event.einddatum = day("2027-05-05");
    event.status = OtoStatus::vervallen;
    text = ical_van({afspraak_van(event)}, 0);
    BOOST_TEST(text.find("DTSTART;VALUE=DATE:20270504") != std::string::npos);
    BOOST_TEST(text.find("DTEND;VALUE=DATE:20270506") != std::string::npos);
    BOOST_TEST(text.find("STATUS:CANCELLED") != std::string::npos);
    event.datum.reset();
    BOOST_TEST(refusal_of([&] { (void)afspraak_van(event); }).find("nog geen datum") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
