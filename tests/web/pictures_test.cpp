// SPDX-License-Identifier: EUPL-1.2
// The pictures of the manual: made when NOABER_SHOTS names a folder for them.
#include "web_room.h"

#include <cstdlib>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(pictures, *boost::unit_test::precondition(asked_for_pictures)) {
    const std::filesystem::path folder = std::getenv("NOABER_SHOTS");
    const WebRoom room;
    const Joiner laptop = room.laptop_of("Femke Wolbert", "functionaris");
    const Joiner bureau = room.laptop_of("Ilse Nijmeijer", "veiligheidsbureau");
    for (const Scheme look : {Scheme::light, Scheme::dark}) {
        const auto into = folder / (look == Scheme::light ? "licht" : "donker");
        std::filesystem::create_directories(into);
        Browser browser({360, 740, look});
        browser.open(room.hub.address + "/acties");
        browser.picture(into / "telefoon-aanmelden.png");
        room.sign_in(browser);
        browser.picture(into / "telefoon-acties.png");
        browser.press("Gedaan: Draaiboek");
        browser.picture(into / "telefoon-gedaan.png");
        browser.press("Ongedaan maken");
        browser.follow("Overleggen");
        browser.picture(into / "telefoon-overleggen.png");
        browser.follow("PIM-overleg");
        browser.picture(into / "telefoon-overleg.png");
        browser.follow("Tweede stap bij aanmelden");
        browser.press("Instellen");
        browser.picture(into / "telefoon-tweede-stap.png");
        browser.follow("Start");
        browser.picture(into / "telefoon-start.png");
        browser.follow("Diensten in je agenda");
        browser.picture(into / "telefoon-agenda.png");
        Browser planner({360, 740, look});
        planner.open(room.hub.address + "/oproepen");
        room.sign_in(planner, "Ilse Nijmeijer");
        planner.picture(into / "telefoon-oproepen.png");
    }
}
