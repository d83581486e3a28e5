// SPDX-License-Identifier: EUPL-1.2
// Texts that stop in mid-sentence, and texts that only look so.
#include <noaber/signalering/tekst_afgebroken.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(broken_off_texts_are_found) {
    for (
        const char* text : {
            "Sinds de decentralisaties van 2015 zijn gemeenten ook verantwoordelijk voor calamiteiten in het sociaal domein. Dit maakt dat",
            "Oefenen met",
            "De handreiking is bedoeld voor",
            "De gemeenten, de politie,",
            "De regionale uitvoerings-",
            "Eerste regel.\nDit is de",
            "De handreiking wordt aangepast. Daarna gaat iedereen hem gebruiken bij oefeningen",
            "Wat betekent dit voor ons? Een projectgroep kijkt daarnaar",
            "Dit komt OMDAT",
        })
        BOOST_TEST_CONTEXT(text) BOOST_TEST(stops_mid_sentence(text));
    for (const char* text : {
             "",
             "??",
             "n.n.b.",
             "Handreiking voor nieuwe collega's",
             "Handreiking",
             "Een voorstel doen voor een nieuwe indeling.",
             "Uitleg over de crisisorganisatie (per 1 februari)",
             "Zie o.a. Handreiking Bevolkingszorg",
             "Een presentatie door dhr. Jansen over zelfredzaamheid",
             "De dienst bestaat sinds 1-1-2013",
             "Bijeenkomst met bijv. Brandweer Twente",
             "De rollen zijn helder\nIedere partij kent haar taak in de opvanglocatie",
             "Dit is een hele zin. En dit ook.",
             "Dit is een hele zin.\nOok bruikbaar voor de App",
             "Wat moet er gebeuren:",
             "Hij zei: \"Dit is een zin.\"",
             "Zie boven. Bijlage",
             "Nieuwe indeling Vnet",
             "Functionarissen weten meer en blijven bij",
             "De werkgroep stelt een handreiking op",
             "De",
         })
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!stops_mid_sentence(text));
}
