// SPDX-License-Identifier: EUPL-1.2
// Questions after an exercise: in tables, and what they come to.
#include "oefenvragen.h"

#include "oto_store.h"

#include <noaber/store/edit.h>
#include <noaber/store/rights.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;

BOOST_AUTO_TEST_SUITE(oefenvragen)

BOOST_AUTO_TEST_CASE(answers_become_a_mean_and_words_without_names) {
    test::OtoStore desk;
    desk.import("Naam;E-mail\nIlse Nijmeijer;i@x.example\nTom Kuipers;t@x.example\n");
    desk.import("Code;Titel;Soort;Datum;Status\nOTO-1;Opvangoefening;Oefening;2017-09-21;Gehouden\n");
    desk.import("OTO;Vraag\nOTO-1;Was het realistisch?\nOTO-1;Wat neem je mee?\n");
    const auto report = desk.import(
        "Vraag;Naam;Cijfer (1-10);Antwoord\nWas het realistisch?;Ilse Nijmeijer;8;\nWas het realistisch?;Tom Kuipers;7;<prima>\n");
    BOOST_TEST(!report.anything_refused());
    const Id<Oto> oto{find_by_name(*desk.store, info_of<Oto>(), "OTO-1").id};
    const std::string html = vragen_document(*desk.store, oto).html();
    BOOST_TEST(html.find("Gemiddeld 7,5, van 2 deelnemers.") != std::string::npos);
    BOOST_TEST(html.find("&lt;prima&gt;") != std::string::npos);
    BOOST_TEST(html.find("Nog geen cijfers.") != std::string::npos);
    BOOST_TEST(html.find("Kuipers") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
