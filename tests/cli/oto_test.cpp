// SPDX-License-Identifier: EUPL-1.2
// paspoort and oto on the command line, with the real plugin: the document of each, and what is refused in which words.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;
using test::Json;

namespace {

struct Region : test::Noaberctl {
    Region() {
        write("Functie;Werkgroep;Minimum\nAC-BZ;;2\n");
        write("Naam;Functie;Vanaf;Tot\nFemke Wolbert;AC-BZ;2020-01-01;\nTom Kuipers;AC-BZ;2020-01-01;2027-05-31\n");
        write("Functie;Eis;Soort;Aantal;Per maanden\nAC-BZ;Jaarlijkse oefening;oefening;1;12\n");
        write(
            "Code;Titel;Soort;Datum;Tijd;Locatie;Doelgroep;Kosten;Status;Activiteit\n"
            "OTO-1;Havenbrand;oefening;2026-06-10;;;ac bz;;gehouden;\n"
            "OTO-2;Evacuatie;oefening;2027-09-10;;;AC-BZ;;gepland;D2\n"
            "OTO-3;Ver weg;training;2099-01-01;;;alle functies;;gepland;\n"
            "OTO-4;Voorbij;oefening;2020-01-01;;;AC-BZ;;gehouden;\n");
        write(
            "OTO;Naam;Status;Beoordeling;Opmerking\nOTO-1;Femke Wolbert;aanwezig;goed;\nOTO-1;Tom Kuipers;afgemeld;;\n");
        write("Naam;Certificaat;Behaald;Geldig tot\nFemke Wolbert;BHV;2026-01-01;2028-01-01\n");
    }
    void write(const std::string& csv) {
        (void)json({"import", folder.write(std::to_string(++tables) + ".csv", csv).string()});
    }
    int tables = 0;
};

/// The member of a list whose `name` is that.
Json one_of(const Json& list, const std::string& member, const std::string& name) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Json& one) { return one.at(member) == name; });
    BOOST_REQUIRE_MESSAGE(found != list.end(), name << " is not in " << list.dump());
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oto_on_the_command_line)

BOOST_FIXTURE_TEST_CASE(readiness_says_who_lacks_what_and_what_mends_it, Region) {
    const Json document = json({"paspoort", "readiness", "--op", "1-3-2027"});
    const Json functie = one_of(document.at("functies"), "functie", "AC-BZ");
    BOOST_TEST(functie.at("nodig") == 2);
    BOOST_TEST(functie.at("gereed") == 1);
    BOOST_TEST(functie.at("verloopt") == 0);
    const Json tom = one_of(functie.at("personen"), "persoon", "Tom Kuipers");
    BOOST_TEST(tom.at("gereed") == false);
    BOOST_TEST(tom.at("ontbreekt") == Json::array({"Jaarlijkse oefening"}));
    BOOST_TEST(tom.at("herstel") == Json::array({"OTO-2"}));
    const Json femke = one_of(functie.at("personen"), "persoon", "Femke Wolbert");
    BOOST_TEST(femke.at("gereed") == true);
    BOOST_TEST(femke.at("ontbreekt") == Json::array());
    BOOST_TEST(femke.at("gereed_tot") == "2027-06-10");
    // The same as of other days: a year later she is not, and he has left.
    const Json later = one_of(json({"paspoort", "readiness", "--op", "2027-06-11"}).at("functies"), "functie", "AC-BZ");
    BOOST_TEST(later.at("gereed") == 0);
    BOOST_TEST(later.at("personen").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(the_horizon_says_when_a_function_falls_and_why, Region) {
    write("OTO;Naam;Status\nOTO-1;Tom Kuipers;aanwezig\n");
    const Json document = json({"paspoort", "horizon", "--op", "2027-03-01", "--tot", "2027-12"});
    const Json functie = one_of(document.at("functies"), "functie", "AC-BZ");
    BOOST_TEST(functie.at("maand") == "2027-06");
    BOOST_TEST(functie.at("gereed") == 2);
    BOOST_TEST(one_of(functie.at("oorzaken"), "persoon", "Tom Kuipers").at("soort") == "vertrek");
    BOOST_TEST(functie.at("maanden").size() == 10U);
    write("Functie;Werkgroep;Minimum\nAC-BZ;;0\n");
    BOOST_TEST(one_of(json({"paspoort", "horizon", "--op", "2027-03-01", "--tot", "2027-12"}).at("functies"), "functie",
                      "AC-BZ")
                   .at("maand")
                   .is_null());
}

BOOST_FIXTURE_TEST_CASE(a_passport_shows_all_of_one_person, Region) {
    const Json document = json({"paspoort", "show", "wolbert, femke", "--op", "2027-03-01"});
    BOOST_TEST(document.at("persoon") == "Femke Wolbert");
    BOOST_TEST(document.at("functies")[0].at("gereed") == true);
    BOOST_TEST(document.at("functies")[0].at("normen")[0].at("tot") == "2027-06-10");
    BOOST_TEST(document.at("oto")[0].at("code") == "OTO-1");
    BOOST_TEST(document.at("oto")[0].at("beoordeling") == "goed");
    BOOST_TEST(document.at("certificaten")[0].at("certificaat") == "BHV");
    BOOST_TEST(document.at("inzet").empty());
}

BOOST_FIXTURE_TEST_CASE(the_calendar_is_listed_and_shown, Region) {
    const Json list = json({"oto", "list"}).at("oto");
    BOOST_REQUIRE(list.size() == 4U);
    BOOST_TEST(list[0].at("code") == "OTO-4");  // by day
    BOOST_TEST(list[1].at("status") == "gehouden");
    const Json shown = json({"oto", "show", "oto-1"});
    BOOST_TEST(shown.at("functies") == Json::array({"AC-BZ"}));
    BOOST_TEST(one_of(shown.at("aanwezigheid"), "naam", "Tom Kuipers").at("status") == "afgemeld");
    BOOST_TEST(json({"oto", "show", "OTO-2"}).at("activiteit") == "D2");
}

BOOST_FIXTURE_TEST_CASE(attendance_is_registered_corrected_and_undone, Region) {
    BOOST_TEST(json({"oto", "attend", "OTO-4", "Tom Kuipers", "aanwezig"}).at("gevolg") == "nieuw");
    BOOST_TEST(json({"oto", "attend", "OTO-4", "tom kuipers", "Aanwezig"}).at("gevolg") == "gelijk");
    BOOST_TEST(json({"oto", "attend", "OTO-4", "Tom Kuipers", "te laat"}).at("gevolg") == "gewijzigd");
    BOOST_TEST(json({"oto", "show", "OTO-4"}).at("aanwezigheid").size() == 1U);
    BOOST_TEST(run({"undo"}).exit_code == 0);
    BOOST_TEST(json({"oto", "show", "OTO-4"}).at("aanwezigheid")[0].at("status") == "aanwezig");
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_is_refused_in_words, Region) {
    const struct {
        const char* name;
        std::vector<std::string> words;
        int exit;
        const char* said;
    } cases[] = {
        {"a day to come", {"oto", "attend", "OTO-3", "Femke Wolbert", "aanwezig"}, 1, "is pas op 1 januari 2099"},
        {"an unknown name",
         {"oto", "attend", "OTO-4", "Femke Wolberd", "aanwezig"},
         2,
         "Niemand heet \"Femke Wolberd\""},
        {"an unknown event",
         {"oto", "attend", "OTO-9", "Femke Wolbert", "aanwezig"},
         2,
         "geen OTO-activiteit \"OTO-9\""},
        {"a status that is none", {"oto", "attend", "OTO-4", "Femke Wolbert", "misschien"}, 2, "Kies uit aanwezig"},
        {"somebody without a passport", {"paspoort", "show", "Wie Dan Ook"}, 2, "Niemand heet"},
        {"a day that is none", {"paspoort", "readiness", "--op", "morgen"}, 2, "is geen datum"},
        {"no month", {"paspoort", "horizon"}, 2, "Geef --tot MAAND"},
        {"a month that is none", {"paspoort", "horizon", "--tot", "2027-13"}, 2, "is geen maand"},
        {"a month that is over", {"paspoort", "horizon", "--op", "2027-03-01", "--tot", "2027-02"}, 2, "al voorbij"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const test::ProcessResult result = run(c.words);
            BOOST_TEST(result.exit_code == c.exit);
            BOOST_TEST((result.output + result.errors).find(c.said) != std::string::npos,
                       result.output + result.errors);
        }
    BOOST_TEST(json({"oto", "show", "OTO-3"}).at("aanwezigheid").empty());
}

BOOST_FIXTURE_TEST_CASE(an_empty_region_answers_emptily, test::Noaberctl) {
    BOOST_TEST(json({"paspoort", "readiness"}).at("functies").empty());
    BOOST_TEST(json({"paspoort", "horizon", "--tot", "2099-01", "--op", "2098-01-01"}).at("functies").empty());
    BOOST_TEST(json({"oto", "list"}).at("oto").empty());
}

BOOST_FIXTURE_TEST_CASE(the_demo_is_checked_with_each_kind_of_finding, test::Noaberctl) {
    import_demo();
    const Json found = json({"check", "--jaar", "2017"}, 1).at("signaleringen");
    const auto keys_of_code = [&](const std::string& code) {
        std::string keys;
        for (const Json& one : found)
            if (one.at("code") == code) keys += (keys.empty() ? "" : ", ") + one.at("sleutel").get<std::string>();
        return keys;
    };
    BOOST_TEST(keys_of_code("functie-onder-minimum") == "Hoofd Nafase, ICO");
    BOOST_TEST(
        keys_of_code("norm-niet-gehaald") ==
        "Annemiek Roelofs, Esther Rikhof, Gerda Pigge, Hoofd Nafase Nafasecoördinator, Jan Willem Zwiers, Kim Heuver, "
        "Ria ter Beek, Rob Morshuis, Sandra Oosterbroek");
    BOOST_TEST(keys_of_code("norm-verloopt") == "Niels ten Thije");
    BOOST_TEST(keys_of_code("certificaat-verloopt") ==
               "Esther Rikhof LCMS-gebruiker, Marieke Platvoet BHV, Niels ten Thije LCMS-gebruiker");
    BOOST_TEST(keys_of_code("crisispas-ontbreekt") == "Corrie Wiggers, Els Nieuwenhuis, Michiel van der Aa");
    BOOST_TEST(keys_of_code("crisispas-verlopen") == "CP-002 Harry Assink");
    BOOST_TEST(keys_of_code("oto-zonder-deelnemers") == "OTO-21, OTO-24");
    BOOST_TEST(keys_of_code("oto-zonder-registratie") == "OTO-20");
    BOOST_TEST(!keys_of_code("functionaris-zonder-oto").empty());
    // Whoever opens the demo makes a roster of their own year: those of the pools may serve in any.
    for (const char* day : {"2017-12-31", "2040-01-01"}) {
        const Json document = json({"paspoort", "readiness", "--op", day});
        for (const Json& one : document.at("functies"))
            if (one.at("functie") == "AC-BZ" || one.at("functie") == "OvD-BZ" || one.at("functie") == "HIN")
                BOOST_TEST(one.at("gereed") == one.at("personen").size(), one.at("functie") << " " << day);
    }
}

BOOST_AUTO_TEST_SUITE_END()
