// SPDX-License-Identifier: EUPL-1.2
// Leading a run: the clock, what people do, inboxes, and a program that is killed anywhere.
#include "oefenleiding.h"
#include "oefenmail.h"
#include "oefenpost.h"
#include "oto_store.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>

using namespace noaber;
using namespace noaber::oto;
using Json = nlohmann::json;

namespace {

constexpr std::int64_t second = 1'000;

Scenariobron stroom() {
    return {"stroom.lua",
            R"(return oefening { titel = 'Stroom', duur = '2:00', rollen = { 'AC-BZ', 'HIN' },
leerdoelen = { opschalen = 'AC-BZ op tijd gealarmeerd' }, verloop = function(o)
  o:plank { naam = 'licht', via = 'kladblok', tekst = 'licht terug' }
  o:inject { bij = '0:05', aan = 'HIN', via = 'e-mail', tekst = 'brand', verwacht = { leerdoel = 'opschalen', binnen = '0:10', actie = 'AC-BZ bellen' } }
  o:kladblok('0:20', 'rook')
  o:tot('0:30')
  local k = o:besluit { van = 'AC-BZ', vraag = 'Opvang?', keuzes = { 'ja', 'nee' }, tot = '0:50', anders = 'nee' }
  if k == 'ja' then o:kladblok('+0:01', 'bus ' .. tostring(o:kans(0.5))) else o:pers('+0:01', 'onrust') end
end })",
            {}};
}

/// A plan with a run that Ilse leads, Tom and Joyce play, Femke watches; and a clock on the wall that the test turns.
struct RunDesk {
    test::OtoStore place;
    std::int64_t wall = 1'800'000'000'000;
    Oto oto;
    Persoon ilse, tom, joyce, femke;
    Oefenrun run;
    std::optional<Oefenleiding> leiding;

    RunDesk() {
        oto.code = "OTO-1";
        oto.titel = "Oefening";
        oto.datum = system_today();
        put(oto);
        for (auto [persoon, naam] : {std::pair(&ilse, "Ilse"), std::pair(&tom, "Tom"), std::pair(&joyce, "Joyce"),
                                     std::pair(&femke, "Femke")}) {
            persoon->naam = naam;
            put(*persoon);
        }
        run = bereid_voor(store(), stroom(), oto, ilse.id, 7);
        rol(tom, Oefentaak::speelt, "AC-BZ");
        rol(joyce, Oefentaak::speelt, "HIN");
        rol(femke, Oefentaak::neemt_waar, "");
        open();
    }
    Store& store() { return *place.store; }
    template <class T>
    void put(T& one) {
        auto tx = store().begin("Proef");
        tx.put(one);
        tx.commit();
    }
    void rol(const Persoon& wie, Oefentaak taak, const char* naam) {
        Oefenrol one;
        one.run = run.id;
        one.persoon = wie.id;
        one.taak = taak;
        one.rol = naam;
        put(one);
    }
    /// As the program does when it starts: what was in memory is gone.
    void open() {
        leiding.reset();
        leiding.emplace(store(), run.id, [this] { return wall; });
        leiding->neem_leiding(ilse.id);
    }
    /// The wall goes on for so many seconds, in ticks.
    void pass(std::int64_t seconds) {
        for (std::int64_t i = 0; i < seconds; ++i) {
            wall += second;
            (void)leiding->tik();
        }
    }
    std::vector<Postregel> post(const Persoon& wie) { return postvak(store(), run.id, wie.id); }
    /// "Opvang?" of what this person has; fails when it is not there.
    Oefenbericht bericht(const Persoon& wie, std::string_view words) {
        for (const Postregel& one : post(wie))
            if (one.bericht.tekst.find(words) != std::string::npos) return one.bericht;
        BOOST_FAIL("no message with " << words);
        return {};
    }
    void say(const Persoon& wie, std::string_view to, const char* keuze, const char* tekst = "") {
        antwoord(store(), bericht(wie, to).id, wie.id, keuze, tekst, wall);
    }
    /// The last line of the log of that kind; empty when there is none.
    Json last(std::string_view soort) {
        for (auto line = leiding->log().rbegin(); line != leiding->log().rend(); ++line)
            if (const Json one = Json::parse(*line); one.at("soort") == soort) return one;
        return {};
    }
};

bool plays_again(const Oefenleiding& leiding) {
    return speel_na(leiding.oefenlog(), [](const std::string&) {}) == 0;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oefenleiding, RunDesk)

BOOST_AUTO_TEST_CASE(who_watches_is_told_what_to_look_for) {
    leiding->start();
    pass(300);
    BOOST_TEST(bericht(femke, "brand").tekst ==
               "OEFENING: HIN: AC-BZ op tijd gealarmeerd\nLet op: AC-BZ bellen\nNa: brand");
    BOOST_TEST(bericht(joyce, "brand").tekst == "OEFENING: brand");  // who plays is not told
}

BOOST_AUTO_TEST_CASE(the_clock_starts_stands_goes_faster_and_jumps) {
    pass(100);
    BOOST_TEST(leiding->nu() == 0);
    BOOST_CHECK_THROW((void)leiding->doe({.soort = Invoer::notitie, .wat = "te vroeg"}), InputError);
    leiding->start();
    pass(100);
    BOOST_TEST(leiding->nu() == 100);
    leiding->pauzeer();
    pass(100);
    BOOST_TEST(leiding->nu() == 100);
    leiding->zet_snelheid(10);
    leiding->start();
    pass(20);
    BOOST_TEST(leiding->nu() == 300);
    BOOST_TEST(last("inject").at("tekst") == "brand");
    leiding->spring(20 * 60);
    BOOST_TEST(leiding->nu() == 1200);
    BOOST_TEST(last("inject").at("tekst") == "rook");
    BOOST_CHECK_THROW(leiding->spring(600), InputError);
    BOOST_CHECK_THROW(leiding->spring(3 * 3600), InputError);
    BOOST_CHECK_THROW(leiding->zet_snelheid(61), InputError);
    // Who only watches sees the same clock.
    pass(3);
    BOOST_TEST(klok_van(*store().find(run.id), wall) == leiding->nu());
    leiding->beeindig();
    BOOST_TEST((store().find(run.id)->status == Oefenstatus::afgelopen));
    BOOST_TEST(klok_van(*store().find(run.id), wall + 100 * second) == leiding->nu());
    BOOST_TEST(plays_again(*leiding));
}

BOOST_AUTO_TEST_CASE(a_laptop_that_slept_did_not_exercise) {
    leiding->start();
    pass(60);
    wall += 3600 * second;
    (void)leiding->tik();
    BOOST_TEST(leiding->nu() == 60);
    BOOST_TEST(!leiding->loopt());
    BOOST_TEST(leiding->sliep());
    BOOST_TEST(!leiding->sliep());
    BOOST_TEST(last("klok").at("wat") == "pauze");
}

BOOST_AUTO_TEST_CASE(each_gets_what_is_theirs_and_all_of_it_says_oefening) {
    BOOST_TEST(bericht(tom, "Je speelt AC-BZ").keuzes == "Ik ben er");
    BOOST_TEST(wacht_op(store(), tom.id) == 1U);
    leiding->start();
    leiding->spring(35 * 60);
    BOOST_TEST(wacht_op(store(), tom.id) == 2U);
    BOOST_TEST(post(tom).size() == 3U);    // role, smoke, question
    BOOST_TEST(post(joyce).size() == 3U);  // role, fire, smoke
    BOOST_TEST(post(femke).size() == 2U);  // role, what is expected of HIN
    BOOST_TEST(post(tom).front().wacht());
    for (const Oefenbericht& one : store().list<Oefenbericht>())
        BOOST_TEST(one.tekst.starts_with("OEFENING: "), one.tekst);
    for (const RecentLine& one : store().recent(1000))
        if (one.label.find("Proef") == std::string::npos && one.label.find("klaargezet") == std::string::npos)
            BOOST_TEST(one.label.starts_with("OEFENING"), one.label);
    BOOST_TEST(bericht(femke, "HIN: AC-BZ op tijd gealarmeerd").keuzes == "gehaald\nlaat\ngemist");
}

BOOST_AUTO_TEST_CASE(what_people_say_becomes_input_at_its_own_time) {
    leiding->start();
    leiding->spring(6 * 60);
    say(joyce, "brand", "", "Ik bel de AC-BZ");
    say(femke, "HIN:", "gehaald");
    leiding->spring(40 * 60);  // taken up first
    BOOST_TEST(last("reactie").at("t") == "0:06:00");
    BOOST_TEST(last("reactie").at("door") == "Joyce");
    BOOST_TEST(last("verwachting").at("door") == "Femke");
    say(tom, "Opvang?", "ja");
    BOOST_CHECK_THROW(say(tom, "Opvang?", "nee"), InputError);
    BOOST_CHECK_THROW(say(tom, "Opvang?", "misschien"), InputError);
    BOOST_CHECK_THROW(say(joyce, "brand", "", " "), InputError);
    BOOST_CHECK_THROW(antwoord(store(), bericht(tom, "Opvang?").id, joyce.id, "ja", "", wall), InputError);
    (void)leiding->tik();
    BOOST_TEST(last("besluit").at("keuze") == "ja");
    BOOST_TEST(last("besluit").at("door") == "Tom");
    BOOST_TEST(bericht(tom, "Opvang?").stand == "ja");
    BOOST_TEST(post(tom).size() == 3U);
    leiding->spring(42 * 60);
    BOOST_TEST(post(tom).size() == 4U);
    BOOST_TEST(plays_again(*leiding));
}

BOOST_AUTO_TEST_CASE(what_comes_late_over_the_network_keeps_its_time_of_the_exercise) {
    leiding->start();
    leiding->spring(6 * 60);
    // Said at 0:10 and 0:08 on a laptop without a network; they come in at 0:30, the older first.
    const auto later = [&](const Persoon& wie, Berichtsoort soort, std::int64_t op, const char* keuze,
                           const char* tekst) {
        Oefenbijdrage one;
        one.run = run.id;
        one.persoon = wie.id;
        one.soort = soort;
        one.nr = 1;
        one.volgnummer = 1;
        one.keuze = keuze;
        one.tekst = tekst;
        one.op = op;
        put(one);
    };
    leiding->pauzeer();
    leiding->spring(29 * 60);
    later(femke, Berichtsoort::verwachting, 10 * 60, "gehaald", "");
    later(joyce, Berichtsoort::inject, 8 * 60, "", "gebeld");
    later(ilse, Berichtsoort::inject, 8 * 60, "", "ik doe niet mee");
    (void)leiding->tik();
    BOOST_TEST(last("reactie").at("om") == "0:08:00");
    BOOST_TEST(last("reactie").at("door") == "Joyce");
    BOOST_TEST(last("verwachting").at("om") == "0:10:00");
    BOOST_TEST(Json::parse(leiding->log().back()).at("soort") == "verwachting");
    BOOST_TEST(plays_again(*leiding));
}

BOOST_AUTO_TEST_CASE(the_leader_changes_what_comes) {
    leiding->start();
    BOOST_REQUIRE(leiding->loop().komende().size() == 2U);
    BOOST_TEST(leiding->doe({.soort = Invoer::wijzig, .nr = 1, .inject = {"HIN", "telefoon", "grote brand"}}));
    BOOST_TEST(leiding->doe({.soort = Invoer::overslaan, .nr = 2}));
    BOOST_TEST(!leiding->doe({.soort = Invoer::overslaan, .nr = 2}));
    BOOST_TEST(leiding->doe({.soort = Invoer::toevoegen, .bij = 60, .inject = {"AC-BZ", "pers", "RTV Oost belt"}}));
    BOOST_TEST(leiding->doe({.soort = Invoer::vuur, .wat = "licht"}));
    BOOST_TEST(leiding->doe({.soort = Invoer::notitie, .wat = "iedereen is er"}));
    leiding->spring(25 * 60);
    BOOST_TEST(bericht(joyce, "grote brand").via == "telefoon");
    BOOST_TEST(bericht(tom, "RTV Oost belt").op.value_or(0) == 60);
    BOOST_TEST(bericht(tom, "licht terug").op.value_or(-1) == 0);
    for (const Postregel& one : post(tom)) BOOST_TEST(one.bericht.tekst.find("rook") == std::string::npos);
    BOOST_TEST(last("notitie").at("door") == "Ilse");
    BOOST_TEST(plays_again(*leiding));
    leiding->pauzeer();
    const std::size_t lines = leiding->log().size();
    open();
    BOOST_TEST(leiding->log().size() == lines);  // it stood: nothing is added
}

BOOST_AUTO_TEST_CASE(an_email_is_handed_over_once_and_asks_whether_it_went) {
    joyce.email = "joyce@almelo.example";
    put(joyce);
    leiding->start();
    BOOST_TEST(mails_van(store(), run.id).empty());
    leiding->spring(22 * 60);
    const auto all = mails_van(store(), run.id);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST((all[0].stand == Mailstand::te_mailen));
    const Mail mail = bied_aan(store(), run.id, 1);
    BOOST_TEST(mail.onderwerp.starts_with("OEFENING: "));
    BOOST_TEST(mail.tekst.starts_with("OEFENING: brand"));
    BOOST_REQUIRE(mail.aan.size() == 1U);
    BOOST_TEST(mail.aan[0].adres == "joyce@almelo.example");
    open();  // killed before anybody said whether it went
    BOOST_TEST((mails_van(store(), run.id).at(0).stand == Mailstand::aangeboden));
    BOOST_CHECK_THROW((void)bied_aan(store(), run.id, 1), InputError);
    meld_verzending(store(), run.id, 1, Verzending::mislukt);
    (void)bied_aan(store(), run.id, 1);
    meld_verzending(store(), run.id, 1, Verzending::gelukt);
    BOOST_CHECK_THROW((void)bied_aan(store(), run.id, 1), InputError);
    BOOST_CHECK_THROW((void)bied_aan(store(), run.id, 2), InputError);  // the smoke is no e-mail
}

BOOST_AUTO_TEST_CASE(who_gets_a_role_later_gets_what_came_before) {
    leiding->start();
    leiding->spring(22 * 60);
    auto rollen = leiding->rollen();
    Oefenrol late;
    late.persoon = ilse.id;
    late.rol = "HIN";
    rollen.push_back(late);
    leiding->zet_rollen(rollen);
    BOOST_TEST(post(ilse).size() == 3U);
    BOOST_TEST(post(joyce).size() == 3U);
}

BOOST_AUTO_TEST_CASE(undo_does_not_undo_what_was_done_in_an_exercise) {
    leiding->start();
    leiding->spring(22 * 60);
    leiding->pauzeer();
    const auto before = post(joyce).size();
    for (int i = 0; i < 3; ++i) (void)store().undo();
    (void)leiding->tik();
    BOOST_TEST(post(joyce).size() == before);
    BOOST_TEST(store().list<Oefeninvoer>().size() == 3U);
    const auto log = leiding->log();
    open();
    BOOST_TEST(leiding->log() == log, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_laptop_leads_and_another_can_take_over) {
    leiding->start();
    pass(400);
    // The same records on another laptop.
    const auto elsewhere = Store::open(place.folder / "ander.db", test::oto_schema(), {.author = "Tom"});
    (void)elsewhere->apply(store().log());
    {
        Oefenleiding other(*elsewhere, run.id, [this] { return wall; });
        BOOST_TEST(other.leidt_elders());
        BOOST_TEST(!other.tik());
        BOOST_CHECK_THROW((void)other.doe({.soort = Invoer::notitie, .wat = "x"}), InputError);
        other.neem_leiding(tom.id);
        BOOST_TEST(!other.leidt_elders());
        BOOST_TEST(other.nu() >= 300);  // the last that was sent from the first
        BOOST_TEST(!other.loopt());
    }
    (void)store().apply(elsewhere->log());
    leiding->bekijk();
    BOOST_TEST(!leiding->leidt());
    BOOST_TEST(leiding->leidt_elders());
    BOOST_TEST(!leiding->tik());
}

BOOST_AUTO_TEST_SUITE_END()

/// Anything, with the program killed anywhere in between: the log goes on where it stood, nothing is sent twice, and all of it plays
/// again byte for byte.
RC_BOOST_PROP(a_run_that_is_killed_anywhere_goes_on_where_it_stood, ()) {
    RunDesk desk;
    desk.leiding->start();
    const auto steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) {
        const auto what = *rc::gen::inRange(0, 12);
        Oefenleiding& leiding = *desk.leiding;
        const auto past = [&] { return leiding.loop().is_voorbij(); };
        switch (what) {
            case 0: desk.pass(*rc::gen::inRange(1, 9)); break;
            case 1: leiding.pauzeer(); break;
            case 2: leiding.start(); break;
            case 3: leiding.zet_snelheid(*rc::gen::inRange(1, 61)); break;
            case 4:
                if (!past() && leiding.nu() < 7000)
                    leiding.spring(leiding.nu() + *rc::gen::inRange<std::int64_t>(1, 200));
                break;
            case 5: (void)leiding.doe({.soort = Invoer::vuur, .wat = "licht"}); break;
            case 6: (void)leiding.doe({.soort = Invoer::overslaan, .nr = *rc::gen::inRange<std::size_t>(1, 4)}); break;
            case 7:
                (void)leiding.doe({.soort = Invoer::toevoegen,
                                   .bij = leiding.nu() + *rc::gen::inRange<std::int64_t>(0, 300),
                                   .inject = {"allen", "pers", "erbij"}});
                break;
            case 8:
                for (const Persoon* wie : {&desk.tom, &desk.joyce, &desk.femke})
                    for (const Postregel& one : desk.post(*wie))
                        if (one.wacht())
                            antwoord(desk.store(), one.bericht.id, wie->id, one.keuzes().front(), "", desk.wall);
                break;
            default: {
                const auto log = leiding.log();
                const Oefentijd stood = leiding.nu();
                desk.wall += *rc::gen::inRange(0, 100) * second;  // the time that the program was not there
                desk.open();
                const auto& now = desk.leiding->log();
                RC_ASSERT(now.size() >= log.size());
                RC_ASSERT(std::equal(log.begin(), log.end(), now.begin()));
                RC_ASSERT(std::abs(desk.leiding->nu() - stood) <= 1);
                RC_ASSERT(!desk.leiding->loopt());
            }
        }
    }
    desk.leiding->beeindig();
    RC_ASSERT(plays_again(*desk.leiding));
    const auto log = desk.leiding->log();
    const auto sent = desk.store().list<Oefenbericht>().size();
    desk.open();
    RC_ASSERT(desk.leiding->log() == log);
    RC_ASSERT(desk.store().list<Oefenbericht>().size() == sent);
}
