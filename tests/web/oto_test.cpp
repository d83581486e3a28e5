// SPDX-License-Identifier: EUPL-1.2
// Checking in at an OTO event as it goes: the code on the wall is read from the picture of the screen, and opened on a phone.
#include "inchecken.h"
#include "leerprikkelaar.h"
#include "process.h"
#include "web_room.h"

#include <noaber/base/text.h>

using namespace noaber;
using namespace noaber::test;
using namespace noaber::oto;

namespace {

const Schema& oto_schema() {
    static const Schema all = [] {
        Schema made = core_schema();
        for (const EntityInfo* one : {&info_of<Oto>(), &info_of<Aanwezigheid>(), &info_of<Gast>()}) made.add(*one);
        return made;
    }();
    return all;
}

struct OtoRoom {
    TemporaryFolder folder;
    HubProgram hub{folder / "hub"};
    Joiner planner{folder / "planner.db", hub, hub.first_code, oto_schema()};
    Joiner trainer{folder / "trainer.db", hub, hub.invite("waarnemer", "Ilse Nijmeijer"), oto_schema()};
    Oto oto;
    Browser wall{{1280, 720, Scheme::light}};
    Browser phone;

    OtoRoom() {
        auto tx = planner.store->begin("OTO");
        for (const char* naam : {"Femke Wolbert", "Henk Rolink"}) {
            Persoon one;
            one.naam = naam;
            tx.put(one);
        }
        oto.code = "OTO-12";
        oto.titel = "LCMS voor beginners";
        oto.datum = system_today();
        tx.put(oto);
        tx.commit();
        planner.sync();
        wall.open(hub.address + "/pagina/inchecken");
        wall.type("Naam", "Ilse Nijmeijer");
        wall.type("Wachtwoord", good_password);
        wall.press("Aanmelden");
    }
    /// What a camera reads from the wall.
    std::string scanned() {
        const auto file = folder / "muur.png";
        wall.picture(file);
        const auto read = run_process({NOABER_ZBARIMG, {"--quiet", "--raw", file.string()}, {}, {}, {}});
        BOOST_REQUIRE_MESSAGE(read.exit_code == 0, read.errors);
        return std::string(trim(read.output));
    }
    [[nodiscard]] std::vector<Aanwezigheid> present() const {
        planner.sync();
        return planner.store->list<Aanwezigheid>();
    }
    [[nodiscard]] std::vector<Gast> guests() const {
        planner.sync();
        return planner.store->list<Gast>();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(check_in_by_phone, OtoRoom)

BOOST_AUTO_TEST_CASE(who_scans_the_code_and_types_a_name_is_in_the_plan) {
    BOOST_TEST(wall.shows("OTO-12 LCMS voor beginners"), wall.text());
    const std::string code = scanned();
    BOOST_TEST(code.starts_with(hub.address + "/l/inchecken/"));
    phone.open(code);
    BOOST_TEST(phone.title() == "Inchecken – Noaber");
    BOOST_TEST(!phone.shows("Henk Rolink"));  // nobody's name before one's own
    phone.type("Je voornaam en achternaam", "femke wolbert");
    phone.press("Ik ben er");
    BOOST_TEST(phone.shows("Welkom Femke Wolbert. Je aanwezigheid bij LCMS voor beginners is genoteerd."),
               phone.text());
    BOOST_REQUIRE(present().size() == 1U);
    BOOST_TEST((present().at(0).wijze == Registratiewijze::qr));
    phone.open(scanned());
    phone.type("Je voornaam en achternaam", "Femke Wolbert");
    phone.press("Ik ben er");
    BOOST_TEST(phone.shows("Je staat er al in"), phone.text());
    wall.reload();
    BOOST_TEST(wall.shows("Ingecheckt: 1"));
    BOOST_TEST(!wall.shows("Femke"));
}

BOOST_AUTO_TEST_CASE(who_is_not_known_may_be_a_guest_and_a_changed_code_opens_nothing) {
    const std::string code = scanned();
    phone.open(code);
    phone.type("Je voornaam en achternaam", "Joost <b>Pol</b>");
    phone.press("Ik ben er");
    BOOST_TEST(phone.shows("Deze naam kennen we niet."), phone.text());
    phone.type("Je organisatie", "Rode Kruis");
    phone.press("Ik ben er, als gast");
    BOOST_TEST(phone.shows("Je staat als gast bij LCMS voor beginners."), phone.text());
    BOOST_REQUIRE(guests().size() == 1U);
    BOOST_TEST(guests().at(0).organisatie == "Rode Kruis");
    BOOST_TEST(present().empty());
    std::string wrong = code;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    phone.open(wrong);
    BOOST_TEST(phone.shows("Deze link klopt niet."), phone.text());
}

BOOST_AUTO_TEST_CASE(pictures_of_checking_in, *boost::unit_test::precondition(asked_for_pictures)) {
    const std::filesystem::path into = std::filesystem::path(std::getenv("NOABER_SHOTS")) / "licht";
    std::filesystem::create_directories(into);
    wall.picture(into / "inchecken-muur.png");
    phone.open(scanned());
    phone.picture(into / "telefoon-inchecken.png");
    phone.type("Je voornaam en achternaam", "Femke Wolbert");
    phone.press("Ik ben er");
    phone.picture(into / "telefoon-ingecheckt.png");
    phone.open(scanned());
    phone.type("Je voornaam en achternaam", "Femke Wolbers");
    phone.press("Ik ben er");
    phone.picture(into / "telefoon-gast.png");
}

BOOST_AUTO_TEST_SUITE_END()
