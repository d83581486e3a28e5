// SPDX-License-Identifier: EUPL-1.2
// An exercise over a hub: led on one laptop, played on another whose network is cut, on phones, and watched on one.
#include "oefenleiding.h"
#include "oefenpost.h"
#include "paspoort.h"
#include "web_room.h"

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using namespace noaber::oto;
using Json = nlohmann::json;

namespace {

const Schema& run_schema() {
    static const Schema all = [] {
        Schema made = core_schema();
        for (const EntityInfo* one : {&info_of<Oto>(), &info_of<Uitnodiging>(), &info_of<Aanwezigheid>(),
                                      &info_of<Beoordeling>(), &info_of<Oefenrun>(), &info_of<Oefenrol>(),
                                      &info_of<Oefeninvoer>(), &info_of<Oefenbericht>(), &info_of<Oefenbijdrage>()})
            made.add(*one);
        return made;
    }();
    return all;
}

/// Ilse leads, Tom (AC-BZ) plays on a laptop and a phone, Femke watches on a phone.
struct Exercise {
    TemporaryFolder folder;
    HubProgram hub{folder / "hub"};
    Joiner planner{folder / "planner.db", hub, hub.first_code, run_schema()};
    Persoon ilse, tom, femke;
    Oefenrun run;
    std::unique_ptr<Joiner> leader, player, watcher;
    std::unique_ptr<Oefenleiding> leiding;
    std::int64_t wall = system_milliseconds();

    Exercise() {
        Oto oto;
        {
            auto tx = planner.store->begin("Plan");
            for (auto [one, naam] : {std::pair(&ilse, "Ilse Nijmeijer"), std::pair(&tom, "Tom Kuipers"),
                                     std::pair(&femke, "Femke Wolbert")}) {
                one->naam = naam;
                tx.put(*one);
            }
            oto.code = "OTO-1";
            oto.titel = "Stroom";
            oto.datum = system_today();
            tx.put(oto);
            tx.commit();
        }
        planner.sync();
        leader = joined("ilse.db", "waarnemer", "Ilse Nijmeijer");
        player = joined("tom.db", "functionaris", "Tom Kuipers");
        watcher = joined("femke.db", "waarnemer", "Femke Wolbert");
        leader->sync();
        run = bereid_voor(*leader->store,
                          {"s.lua",
                           R"(return oefening { titel = 'Stroomuitval Borne', duur = '1:00', rollen = { 'AC-BZ' },
leerdoelen = { beeld = 'Het beeld staat binnen 10 minuten in LCMS' }, verloop = function(o)
  o:inject { bij = '0:05', aan = 'AC-BZ', via = 'telefoon', tekst = 'Brand in het trafostation <b>Borne</b>', verwacht = { leerdoel = 'beeld', binnen = '0:10' } }
  o:tot('0:10') o:besluit { van = 'AC-BZ', vraag = 'Opvang openen?', keuzes = { 'ja', 'nee' }, tot = '0:50', anders = 'nee' }
end })",
                           {}},
                          oto, ilse.id, 3);
        leiding = std::make_unique<Oefenleiding>(*leader->store, run.id, [this] { return wall; });
        leiding->neem_leiding(ilse.id);
        Oefenrol plays, watches;
        plays.persoon = tom.id;
        plays.rol = "AC-BZ";
        watches.persoon = femke.id;
        watches.taak = Oefentaak::neemt_waar;
        leiding->zet_rollen({plays, watches});
        leader->sync();
    }
    std::unique_ptr<Joiner> joined(const char* file, const char* rol, const char* naam) {
        return std::make_unique<Joiner>(folder / file, hub, hub.invite(rol, naam), run_schema());
    }
    /// Both ways, and what came in is taken up.
    void exchange() {
        leader->sync();
        (void)leiding->tik();
        leader->sync();
    }
    void sign_in(Browser& phone, const char* naam) const {
        phone.open(hub.address + "/pagina/oefening");
        phone.type("Naam", naam);
        phone.type("Wachtwoord", good_password);
        phone.press("Aanmelden");
    }
    [[nodiscard]] Json last(std::string_view soort) const {
        for (auto line = leiding->log().rbegin(); line != leiding->log().rend(); ++line)
            if (const Json one = Json::parse(*line); one.at("soort") == soort) return one;
        return Json::object();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(an_exercise_over_a_hub, Exercise)

BOOST_AUTO_TEST_CASE(phones_play_and_watch) {
    Browser tom_phone, femke_phone;
    sign_in(tom_phone, "Tom Kuipers");
    sign_in(femke_phone, "Femke Wolbert");
    BOOST_TEST(tom_phone.shows("Je speelt AC-BZ in Stroomuitval Borne"), tom_phone.text());
    tom_phone.press("Ik ben er");
    BOOST_TEST(tom_phone.shows("Je bent er."), tom_phone.text());
    leiding->start();
    leiding->spring(11 * 60);
    exchange();
    tom_phone.open(hub.address + "/pagina/oefening");
    BOOST_TEST(tom_phone.shows("OEFENING: Brand in het trafostation <b>Borne</b>"), tom_phone.text());
    BOOST_TEST(tom_phone.shows("OEFENING: Opvang openen?"));
    BOOST_TEST(!tom_phone.shows("Gehaald"));
    BOOST_TEST(tom_phone.widths().page <= tom_phone.widths().window);
    tom_phone.press("Ja");
    BOOST_TEST(tom_phone.shows("Je koos: ja."), tom_phone.text());
    tom_phone.open(hub.address + "/pagina/oefening-antwoord");
    tom_phone.type("Wat doe je?", "Ik bel de HIN");
    tom_phone.press("Versturen");
    BOOST_TEST(tom_phone.shows("Jij: Ik bel de HIN"), tom_phone.text());
    femke_phone.open(hub.address + "/pagina/oefening");
    BOOST_TEST(femke_phone.shows("AC-BZ: Het beeld staat binnen 10 minuten in LCMS"), femke_phone.text());
    BOOST_TEST(!femke_phone.shows("Opvang openen?"));
    femke_phone.press("Gehaald");
    BOOST_TEST(femke_phone.shows("Jouw oordeel: gehaald"), femke_phone.text());
    exchange();
    BOOST_TEST(last("besluit").value("door", "") == "Tom Kuipers");
    BOOST_TEST(last("reactie").value("tekst", "") == "Ik bel de HIN");
    BOOST_TEST(last("verwachting").value("door", "") == "Femke Wolbert");
    tom_phone.open(hub.address + "/pagina/oefening");
    BOOST_TEST(tom_phone.shows("Besloten: ja"), tom_phone.text());
    // What is to come is for who leads.
    player->sync();
    BOOST_TEST(player->store->find(run.id)->script.empty());
    BOOST_TEST(player->store->list<Oefeninvoer>().empty());
}

BOOST_AUTO_TEST_CASE(a_laptop_without_a_network_keeps_what_was_said_and_its_time) {
    leiding->start();
    leiding->spring(11 * 60);
    exchange();
    player->sync();
    const auto find = [&](const char* words) {
        for (const Postregel& one : postvak(*player->store, run.id, tom.id))
            if (one.bericht.tekst.find(words) != std::string::npos) return one.bericht.id;
        BOOST_FAIL(words << " did not come");
        return Id<Oefenbericht>{};
    };
    hub.program->kill();  // nobody reaches anybody
    antwoord(*player->store, find("Brand"), tom.id, "", "Ik ga erheen", wall);
    antwoord(*player->store, find("Opvang"), tom.id, "ja", "", wall);
    BOOST_CHECK_THROW(player->sync(), std::exception);
    leiding->spring(20 * 60);  // goes on without a hub
    BOOST_TEST(last("reactie").empty());
    hub.restart();
    player->sync();
    exchange();
    BOOST_TEST(last("reactie").value("om", "") == "0:11:00");
    BOOST_TEST(last("reactie").value("t", "") == "0:20:00");
    BOOST_TEST(last("besluit").value("keuze", "") == "ja");
    player->sync();
    BOOST_TEST(postvak(*player->store, run.id, tom.id).size() == 3U);
    BOOST_TEST(speel_na(leiding->oefenlog(), [](const std::string&) {}) == 0U);
}

BOOST_AUTO_TEST_CASE(pictures_of_an_exercise, *boost::unit_test::precondition(asked_for_pictures)) {
    const std::filesystem::path into = std::filesystem::path(std::getenv("NOABER_SHOTS")) / "licht";
    std::filesystem::create_directories(into);
    leiding->start();
    leiding->spring(11 * 60);
    exchange();
    Browser tom_phone, femke_phone;
    sign_in(tom_phone, "Tom Kuipers");
    tom_phone.picture(into / "telefoon-oefening.png");
    tom_phone.open(hub.address + "/pagina/oefening-antwoord");
    tom_phone.picture(into / "telefoon-oefening-antwoord.png");
    sign_in(femke_phone, "Femke Wolbert");
    femke_phone.picture(into / "telefoon-waarnemen.png");
}

BOOST_AUTO_TEST_SUITE_END()
