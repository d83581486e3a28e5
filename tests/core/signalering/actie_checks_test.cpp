// SPDX-License-Identifier: EUPL-1.2
// Acties that are overdue or nobody's.
#include <noaber/signalering/signalering.h>

#include "signalering/checks.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(overdue_is_open_and_before_today) {
    struct Case {
        const char* name;
        ActieStatus status;
        const char* due;
        bool found;
    };
    const Case cases[] = {
        {"yesterday", ActieStatus::open, "2017-03-01", true},
        {"being worked on", ActieStatus::bezig, "2017-03-01", true},
        {"today is in time", ActieStatus::open, "2017-03-02", false},
        {"tomorrow", ActieStatus::open, "2017-03-03", false},
        {"done", ActieStatus::gedaan, "2017-03-01", false},
        {"lapsed", ActieStatus::vervallen, "2017-03-01", false},
        {"without a date", ActieStatus::open, "", false},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Beeld beeld;
            beeld.vandaag = Date::parse("2017-03-02").value();
            Actie actie;
            actie.titel = "Zaal reserveren";
            actie.status = c.status;
            actie.vervaldatum = Date::parse(c.due);
            beeld.acties.push_back(actie);
            beeld.index();
            std::vector<Signalering> found;
            checks::actie_over_tijd(beeld, found);
            BOOST_TEST((found.size() == 1U) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(an_open_actie_needs_an_owner_who_is_a_person) {
    Beeld beeld;
    Persoon femke;
    femke.id.text = new_uuid();
    femke.naam = "Femke Wolbert";
    beeld.personen.push_back(femke);
    Actie owned, nobody, done;
    owned.titel = "van Femke";
    owned.eigenaar = femke.id;
    nobody.titel = "van niemand";
    nobody.naam = "n.n.b.";
    done.titel = "klaar";
    done.status = ActieStatus::gedaan;
    beeld.acties = {owned, nobody, done};
    beeld.index();
    std::vector<Signalering> found;
    checks::actie_zonder_eigenaar(beeld, found);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].sleutel == "van niemand");
    BOOST_TEST(found[0].veld == "eigenaar");
}
