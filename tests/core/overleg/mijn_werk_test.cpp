// SPDX-License-Identifier: EUPL-1.2
// Who works here, and what that person has to do.
#include "overleg_desk.h"

#include <noaber/jaarplan/mijn_werk.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

BOOST_FIXTURE_TEST_CASE(who_works_here_is_chosen_or_the_author, test::OverlegDesk) {
    BOOST_TEST(wie_ben_ik(store)->naam == "Ilse Nijmeijer");
    store.set_author("nijmeijer, ilse");
    BOOST_TEST(wie_ben_ik(store)->naam == "Ilse Nijmeijer");
    store.set_author("root");
    BOOST_TEST(!wie_ben_ik(store).has_value());
    ik_ben(store, tom);
    BOOST_TEST(wie_ben_ik(store)->naam == "Tom Kuipers");
    BOOST_TEST(store.author() == "Tom Kuipers");
    // Somebody who was removed works here no more.
    auto tx = store.begin("Weg");
    tx.remove(tom.id);
    tx.commit();
    store.set_author("root");
    BOOST_TEST(!wie_ben_ik(store).has_value());
}

BOOST_FIXTURE_TEST_CASE(names_first_names_and_other_names, test::OverlegDesk) {
    Persoon other;
    other.naam = "Tom de Vries";
    other.ook_bekend_als = "T. de Vries\nTommie";
    add(other);
    const Namenlijst namen(store.list<Persoon>());
    const auto who = [&](std::string_view naam) {
        const Persoon* persoon = namen.bedoeld(naam);
        return persoon ? persoon->naam : std::string("?");
    };
    BOOST_TEST(who("wolbert, femke") == "Femke Wolbert");
    BOOST_TEST(who("Femke") == "Femke Wolbert");
    BOOST_TEST(who("tommie") == "Tom de Vries");
    BOOST_TEST(who("Tom") == "?");  // there are two
    BOOST_TEST(who("Wolbert") == "?");
    BOOST_TEST(who("") == "?");
}

BOOST_FIXTURE_TEST_CASE(of_people_with_one_name_each_is_told, test::OverlegDesk) {
    const Persoon second = add_persoon("Tom Kuipers");
    const Namenlijst namen(store.list<Persoon>());
    for (const Persoon& one : {tom, second}) {
        BOOST_TEST(regels_die_noemen("@Tom Kuipers ook", namen, one.id).size() == 1);
        BOOST_TEST(regels_die_noemen("@Tom ook", namen, one.id).empty());
    }
    BOOST_TEST(regels_die_noemen("@Tom Kuipers ook", namen, femke.id).empty());
    store.set_author("Tom Kuipers");
    BOOST_TEST(!wie_ben_ik(store).has_value());
}

BOOST_FIXTURE_TEST_CASE(my_acties_mentions_and_meetings, test::OverlegDesk) {
    add_actie("later", &femke, "2017-06-01");
    add_actie("ooit", &femke);
    add_actie("te laat", &femke, "2017-04-01");
    add_actie("van een ander", &tom, "2017-04-01");
    Actie done = add_actie("klaar", &femke, "2017-04-01");
    done.status = ActieStatus::gedaan;
    done.opmerkingen = "@Femke Wolbert mooi zo";
    add(done);
    Actie noted = add_actie("Draaiboek", &tom, "2017-05-01");
    noted.opmerkingen = "eerst dit\n@Femke kijk jij mee?\n@Tom ook";
    store.set_author("Tom Kuipers");
    add(noted);
    noted.opmerkingen += "\n@Femke Wolbert en dit";
    store.set_author("Ilse Nijmeijer");
    add(noted);

    add_overleg("PIM-overleg", "2017-05-01", OverlegStatus::gepland, &pim);  // past
    add_overleg("PIM-overleg", "2017-05-15", OverlegStatus::gepland, &pim);
    add_overleg("PIM-overleg", "2017-05-29", OverlegStatus::vervallen, &pim);
    add_overleg("AOV-overleg", "2017-05-11");
    Werkgroep other;
    other.naam = "Ondersteuning";
    other = add(other);
    add_overleg("Ander overleg", "2017-05-12", OverlegStatus::gepland, &other);

    const MijnWerk werk = werk_van(store, femke.id, day("2017-05-10"));
    std::string acties, genoemd, overleggen;
    for (const Actie& one : werk.acties) acties += one.titel + ";";
    for (const Vermelding& one : werk.genoemd) genoemd += one.actie.titel + "|" + one.regel + "|" + one.schrijver + ";";
    for (const Overleg& one : werk.overleggen) overleggen += one.overleg + " " + one.datum->to_text() + ";";
    BOOST_TEST(acties == "te laat;later;ooit;");
    BOOST_TEST(genoemd == "Draaiboek|@Femke kijk jij mee?|Tom Kuipers;Draaiboek|@Femke Wolbert en dit|Ilse Nijmeijer;");
    BOOST_TEST(overleggen == "AOV-overleg 2017-05-11;PIM-overleg 2017-05-15;");
}
