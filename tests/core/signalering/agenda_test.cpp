// SPDX-License-Identifier: EUPL-1.2
// The agenda of a meeting, and the check that there are enough of them.
#include "beeld_builder.h"

#include <noaber/signalering/agenda.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::BeeldBuilder;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

Overleg overleg(const std::string& naam, std::string_view datum, OverlegStatus status, const char* werkgroep = "PIM") {
    Overleg one;
    one.id.text = naam + ' ' + std::string(datum);
    one.overleg = naam;
    one.datum = day(datum);
    one.status = status;
    one.werkgroep.text = werkgroep;
    return one;
}

Actie actie(std::string titel, std::string_view due, const char* werkgroep, std::string from = {}) {
    Actie one;
    one.id.text = titel;
    one.titel = std::move(titel);
    one.vervaldatum = Date::parse(due);
    one.werkgroep.text = werkgroep;
    one.overleg.text = std::move(from);
    return one;
}

/// Items, with what stands below them between brackets.
std::string lines(const std::vector<Agendapunt>& agenda) {
    std::string all;
    for (const Agendapunt& item : agenda) {
        all += item.titel;
        for (const Agendaregel& line : item.regels) all += " [" + line.tekst + "]";
        all += '\n';
    }
    return all;
}

Beeld beeld() {
    BeeldBuilder builder(2017);
    builder.persoon("Femke Wolbert").lid("PIM", "Femke Wolbert").werkgroep("Ondersteuning");
    builder.blad("A1", [](Activiteit& a) { a.groep = "Werkgroep PIM"; });
    builder.blad("A2", [](Activiteit& a) { a.groep = "Werkgroep PIM"; });
    builder.blad("C1", [](Activiteit& a) { a.groep = "Werkgroep Ondersteuning"; });
    Beeld made = builder.done();
    made.vandaag = day("2017-05-08");
    made.overleggen = {overleg("PIM-overleg", "2017-04-11", OverlegStatus::gehouden),
                       overleg("PIM-overleg", "2017-04-25", OverlegStatus::gehouden),
                       overleg("PIM-overleg", "2017-05-09", OverlegStatus::gepland),
                       overleg("PIM-overleg", "2017-05-23", OverlegStatus::vervallen),
                       overleg("PIM-overleg", "2017-06-06", OverlegStatus::gepland)};
    Overlegregel regel;
    regel.overleg = "pim-overleg";
    regel.agenda = "Mededelingen\n\nOefenkalender";
    made.overlegregels = {regel};
    return made;
}

const std::vector<Check> checks{{"planning-leeg", "Planning ontbreekt", {}},
                                {"kosten-onbekend", "Kosten onbekend", {}}};

Signalering finding(const char* code, Ernst ernst, const char* sleutel) {
    return {code, ernst, "activiteit", sleutel, "...", std::string("blad ") + sleutel, ""};
}

}  // namespace

BOOST_AUTO_TEST_CASE(everything_that_is_open_stands_on_it_in_order) {
    Beeld made = beeld();
    made.acties = {actie("van de werkgroep", "2017-06-01", "PIM"),
                   actie("te laat", "2017-05-01", "", "PIM-overleg 2017-04-11"),
                   actie("van een ander", "2017-05-01", "Ondersteuning"),
                   actie("van vandaag zelf", "2017-05-20", "PIM", "PIM-overleg 2017-05-09"),
                   actie("zonder datum", "", "PIM")};
    made.acties[0].eigenaar.text = "Femke Wolbert";
    made.acties[4].naam = "iemand van het NRK";
    made.acties.push_back(actie("klaar", "2017-05-01", "PIM"));
    made.acties.back().status = ActieStatus::gedaan;
    made.overleggen[2].agenda = "Bezoek Rode Kruis";
    made.index();
    const std::vector<Signalering> found{finding("planning-leeg", Ernst::waarschuwing, "A1"),
                                         finding("planning-leeg", Ernst::waarschuwing, "C1"),
                                         finding("planning-leeg", Ernst::waarschuwing, "A2"),
                                         finding("kosten-onbekend", Ernst::info, "A1")};
    BOOST_TEST(lines(agenda_van(made, checks, found, made.overleggen[2])) ==
               "Opening\n"
               "Verslag van 25 april 2017 vaststellen [Het verslag is nog leeg.]\n"
               "Actielijst [te laat – nog van niemand, vóór 1 mei 2017 (over tijd)]"
               " [van de werkgroep – Femke Wolbert, vóór 1 juni 2017] [zonder datum – iemand van het NRK]\n"
               "Signaleringen [Planning ontbreekt: A1, A2]\n"
               "Mededelingen\n"
               "Oefenkalender\n"
               "Bezoek Rode Kruis\n"
               "Rondvraag\n"
               "Sluiting [Volgende keer: dinsdag 6 juni 2017]\n");
}

BOOST_AUTO_TEST_CASE(a_first_meeting_of_the_whole_column) {
    Beeld made = beeld();
    Overlegregel regel;
    regel.overleg = "Voortgangsoverleg";
    regel.multi = true;
    made.overlegregels.push_back(regel);
    made.overleggen.push_back(overleg("Voortgangsoverleg", "2017-05-09", OverlegStatus::gepland, ""));
    made.vertegenwoordigingen.resize(2);
    made.vertegenwoordigingen[0].groep = "Vakgroep Risicobeheersing";
    made.vertegenwoordigingen[0].persoon.text = "Femke Wolbert";
    made.vertegenwoordigingen[0].hoedanigheid = "AC BZ";
    made.vertegenwoordigingen[1].groep = "Werkgroep Mooi";
    made.acties = {actie("zonder werkgroep", "2017-06-01", "")};  // of nobody's meeting
    made.index();
    std::vector<Signalering> found;
    for (const char* code : {"A1", "A2", "B1", "B2", "B3", "C1", "C2", "C3", "C4", "D1"})
        found.push_back(finding("planning-leeg", Ernst::waarschuwing, code));
    BOOST_TEST(
        lines(agenda_van(made, checks, found, made.overleggen.back())) ==
        "Opening\n"
        "Signaleringen [Planning ontbreekt: A1, A2, B1, B2, B3, C1, C2, C3 en 2 andere]\n"
        "Voortgang multi-vakgroepen [Vakgroep Risicobeheersing – Femke Wolbert (AC BZ)] [Werkgroep Mooi – nog niemand]\n"
        "Rondvraag\n"
        "Sluiting\n");
}

BOOST_AUTO_TEST_CASE(a_held_meeting_shows_the_agenda_that_was_kept) {
    Beeld made = beeld();
    made.acties = {actie("te laat", "2017-05-01", "PIM")};
    made.overleggen[2].agenda = "  Bezoek Rode Kruis";
    made.index();
    Overleg& meeting = made.overleggen[2];
    const auto then = agenda_van(made, checks, {}, meeting);
    meeting.agenda_vastgelegd = als_tekst(then);
    // As long as it is planned, the agenda is as things are.
    made.acties.clear();
    BOOST_TEST(lines(agenda_van(made, checks, {}, meeting)).find("Actielijst") == std::string::npos);
    meeting.status = OverlegStatus::gehouden;
    BOOST_TEST(lines(agenda_van(made, checks, {}, meeting)) == lines(then));
    BOOST_TEST(lines(then).find("Actielijst [te laat") != std::string::npos);
    // Held before agendas were kept, or marked so in a list.
    meeting.agenda_vastgelegd.clear();
    BOOST_TEST(lines(agenda_van(made, checks, {}, meeting)).find("Opening") == 0U);
}

BOOST_AUTO_TEST_CASE(too_few_meetings_are_a_finding) {
    const auto found = [](const char* hoe_vaak) {
        Beeld made = beeld();
        made.overlegregels[0].overleg = "PIM-overleg";
        made.overlegregels[0].hoe_vaak = hoe_vaak;
        std::vector<Check> only;
        for (const Check& check : core_checks())
            if (check.code == "overleg-te-weinig") only.push_back(check);
        return run_checks(only, made);
    };
    BOOST_TEST(found("4x per jaar").empty());  // two held, two planned; the one that lapsed does not count
    BOOST_TEST(found("").empty());
    const auto few = found("minimaal 5x per jaar");
    BOOST_TEST(test::findings(few) == "overleg-te-weinig PIM-overleg");
    BOOST_TEST(few[0].veld == "hoe_vaak");
    BOOST_TEST(few[0].melding ==
               "De regel vraagt \"minimaal 5x per jaar\", en in 2017 zijn er 2 gehouden en 2 gepland. Plan er meer.");
}
