// SPDX-License-Identifier: EUPL-1.2
// What happened in a werkgroep: what touched it, its activities, what refers to those; and nothing else.
#include "plan_store.h"

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/stroom.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::PlanStore;

namespace {

std::string labels(const std::vector<RecentLine>& lines) {
    std::string all;
    for (const RecentLine& line : lines) all += line.label + "\n";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stroom)

BOOST_AUTO_TEST_CASE(a_werkgroep_has_its_own_stream) {
    PlanStore desk;
    Store& store = *desk.store;
    Werkgroep pim;
    Werkgroep oto;
    Persoon femke;
    Activiteit a1;
    Activiteit d1;
    {
        auto tx = store.begin("Begin");
        pim.naam = "PIM";
        oto.naam = "OTO";
        tx.put(pim);
        tx.put(oto);
        femke.naam = "Femke Wolbert";
        tx.put(femke);
        tx.commit();
    }
    const auto write = [&](const char* label, auto& object) {
        auto tx = store.begin(label);
        tx.put(object);
        tx.commit();
    };
    a1.code = "A1";
    a1.groep = "Werkgroep PIM";
    write("A1 gemaakt", a1);
    d1.code = "D1";
    d1.groep = "werkgroep oto";
    write("D1 gemaakt", d1);
    Kwartaalrij rij;
    rij.groep = "PIM";
    write("Rooster van A1", rij);
    Werkgroeplid lid;
    lid.werkgroep = pim.id;
    lid.persoon = femke.id;
    write("Femke in PIM", lid);
    Actie actie;
    actie.titel = "Bellen";
    actie.werkgroep = oto.id;
    write("Actie van OTO", actie);
    femke.telefoon = "06 1";
    write("Telefoon van Femke", femke);
    a1.planning = "Q3";
    write("Planning A1", a1);

    BOOST_TEST(labels(stroom_van(store, pim, 100)) == "Planning A1\nFemke in PIM\nRooster van A1\nA1 gemaakt\nBegin\n");
    BOOST_TEST(labels(stroom_van(store, oto, 100)) == "Actie van OTO\nD1 gemaakt\nBegin\n");
    BOOST_TEST(labels(stroom_van(store, pim, 1)) == "Planning A1\n");
    BOOST_TEST(!records_van(store, pim).contains(femke.id.text));
}

BOOST_AUTO_TEST_SUITE_END()
