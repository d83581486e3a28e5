// SPDX-License-Identifier: EUPL-1.2
// All of a person's paspoort, on the screen and on paper; and the papers of an event.
#include "kalender_desk.h"
#include "oto_documenten.h"
#include "paspoort_document.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Passport : KalenderDesk {
    Functie hin = functie("HIN");
    Persoon anna = persoon("Anna <b>Aal</b>", "Borne"), bea = persoon("Bea Bos");
    Oto first = held("OTO-1", "2027-02-01"), last = held("OTO-2", "2027-03-01"), before = held("OTO-3", "2026-03-01");

    Oto held(const char* code, const char* datum) {
        Oto one = oto(code, datum);
        one.uren = 3;
        return put(one);
    }
    Passport() {
        vervult(anna, hin, "2025-01-01");
        was(first, anna);
        was(last, anna, Deelname::te_laat);
        was(before, anna);
        Beoordeling b;
        b.persoon = anna.id;
        b.oto = last.id;
        b.leerdoel = "Prioriteren";
        b.waarnemer = bea.id;
        b.oordeel = Oordeel::goed;
        b.reactie = "Dank.";
        put(b);
        Inzet i;
        i.persoon = anna.id;
        i.datum = day("2027-01-09");
        i.incident = "Brand Hengelo";
        i.functie = hin.id;
        i.uren = 5.5;
        put(i);
        for (const auto& [naam, behaald, tot] :
             {std::tuple("LCMS", "2024-01-01", "2027-01-01"), std::tuple("BHV", "2026-06-01", "2027-06-01"),
              std::tuple("Basis", "2020-01-01", "")}) {
            Certificaat c;
            c.persoon = anna.id;
            c.certificaat = naam;
            c.behaald = Date::parse(behaald);
            c.geldig_tot = Date::parse(tot);
            put(c);
        }
        Crisispas p;
        p.pasnummer = "1042";
        p.persoon = anna.id;
        p.functie = hin.id;
        put(p);
        Vrijstelling v;
        v.persoon = anna.id;
        v.functie = hin.id;
        v.reden = "Verlof";
        v.tot = day("2027-04-01");
        put(v);
        was(first, bea);  // not hers
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(paspoortbeeld)

BOOST_AUTO_TEST_CASE(everything_of_one_person_and_nothing_of_another_newest_first) {
    const Passport desk;
    const Paspoortbeeld beeld = lees_paspoort(*desk.store, desk.anna.id, day("2027-03-10"));
    BOOST_TEST(beeld.gemeente == "Borne");
    BOOST_TEST(beeld.functies.at(0).naam == "HIN");
    std::string codes;
    for (const Paspoortoto& one : beeld.oto) codes += one.oto.code + " ";
    BOOST_TEST(codes == "OTO-2 OTO-1 OTO-3 ");
    BOOST_TEST(beeld.oto_dit_jaar() == 2U);
    BOOST_TEST(beeld.uren_dit_jaar() == 6);
    BOOST_TEST(beeld.oordelen.at(0).waarnemer == "Bea Bos");
    BOOST_TEST(beeld.oordelen.at(0).oto == "OTO-2 Opvangtraining");
    BOOST_TEST(beeld.te_beantwoorden() == 0U);  // she responded
    BOOST_TEST(beeld.inzet.at(0).functie == "HIN");
    std::string stands;
    for (const Certificaat& one : beeld.certificaten) stands += geldigheid_in_woorden(one, beeld.dag) + "; ";
    BOOST_TEST(stands == "verloopt 1-6-2027; verlopen op 1-1-2027; geldig, zonder einde; ");
    BOOST_TEST(beeld.passen.at(0).pas.pasnummer == "1042");
    BOOST_TEST(beeld.vrijstellingen.at(0).geldt);
    BOOST_TEST(!lees_paspoort(*desk.store, desk.anna.id, day("2027-04-02")).vrijstellingen.at(0).geldt);
    BOOST_TEST(!refusal_of([&] { (void)lees_paspoort(*desk.store, {"nobody"}, beeld.dag); }).empty());
}

BOOST_AUTO_TEST_CASE(the_dossier_has_it_all_and_what_people_typed_is_text) {
    const Passport desk;
    const std::string html = paspoort_document(*desk.store, desk.anna.id, day("2027-03-10")).html();
    for (const char* part : {"Dossier vakbekwaamheid", "Anna &lt;b&gt;Aal&lt;/b&gt;", "OTO-2 Opvangtraining", "te laat",
                             "Prioriteren", "telt nog niet mee", "Reactie van", "Brand Hengelo", "5,5",
                             "verlopen op 1-1-2027", "1042", "Verlof", "In 2027: 2 keer deelgenomen, 6 uur."})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(has(html, part));
    BOOST_TEST(!has(html, "<b>Aal"));
}

BOOST_AUTO_TEST_CASE(an_empty_dossier_says_that_it_was_looked_at) {
    KalenderDesk desk;
    const Persoon one = desk.persoon("Niemand Nieuw");
    const std::string html = paspoort_document(*desk.store, one.id, day("2027-03-10")).html();
    for (const char* part : {"Geen functies bekend.", "Nog geen OTO geregistreerd.", "Geen crisispas."})
        BOOST_TEST(has(html, part));
}

BOOST_AUTO_TEST_CASE(cards_and_who_has_none_are_listed) {
    Passport desk;
    desk.vervult(desk.bea, desk.hin);
    const std::string html = passenlijst_document(*desk.store, day("2027-03-10")).html();
    const auto none = html.find("zonder geldige pas");
    BOOST_REQUIRE(none != std::string::npos);
    BOOST_TEST(html.find("1042") < none);
    BOOST_TEST(html.find("Bea Bos", none) != std::string::npos);
    BOOST_TEST(html.find("Aal", none) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sheet_has_who_was_invited_by_last_name_with_room_to_sign_and_empty_lines) {
    KalenderDesk desk;
    const Oto event = desk.oto("OTO-9", "2027-05-04");
    const Persoon wal = desk.persoon("Hidde van der Wal"), aal = desk.persoon("Zoë Aal"), bos = desk.persoon("Bea Bos"),
                  came = desk.persoon("Cor Cool");
    desk.nodig(event, wal, Uitnodigingsantwoord::komt);
    desk.nodig(event, aal);
    desk.nodig(event, bos, Uitnodigingsantwoord::komt_niet);
    desk.was(event, came);
    const Aanwezigheidslijst lijst = lees_aanwezigheid(*desk.store, event);
    std::string order;
    for (const Deelnemer* one : op_tekenlijst(lijst)) order += one->persoon.naam + "; ";
    BOOST_TEST(order == "Zoë Aal; Cor Cool; Hidde van der Wal; ");
    const std::string html = tekenlijst_document(lijst).html();
    BOOST_TEST(has(html, "Handtekening"));
    BOOST_TEST(has(html, ">" + std::to_string(3 + lege_regels) + "<"));
    BOOST_TEST(!has(html, "Bea Bos"));
    BOOST_TEST(telling(lijst) == "1 aanwezig, 2 nog open");
}

BOOST_AUTO_TEST_CASE(the_list_tells_who_was_there_and_who_was_not) {
    KalenderDesk desk;
    const Oto event = desk.oto("OTO-9", "2027-05-04");
    const Persoon a = desk.persoon("Anna Aal"), b = desk.persoon("Bea Bos"), c = desk.persoon("Cor Cool"),
                  d = desk.persoon("Dik Dam");
    desk.was(event, a, Deelname::te_laat);
    desk.was(event, b, Deelname::afwezig);
    desk.was(event, c, Deelname::reserve);
    desk.nodig(event, d);
    Gast gast;
    gast.oto = event.id;
    gast.naam = "Joost Pol";
    gast.organisatie = "Rode Kruis";
    desk.put(gast);
    const Aanwezigheidslijst lijst = lees_aanwezigheid(*desk.store, event);
    BOOST_TEST(telling(lijst) == "1 aanwezig (1 te laat), 1 afwezig, 1 reserve, 1 gast, 1 nog open");
    const std::string html = aanwezigheid_document(lijst, day("2027-05-05")).html();
    const auto away = html.find("Waren er niet"), open = html.find("niets geregistreerd");
    BOOST_TEST(html.find("Anna Aal") < away);
    BOOST_TEST(html.find("Rode Kruis") < away);
    BOOST_TEST(html.find("Bea Bos") > away);
    BOOST_TEST(html.find("Dik Dam") > open);
    BOOST_TEST(telling(lees_aanwezigheid(*desk.store, desk.oto("OTO-10", "2027-05-04"))) ==
               "nog niemand geregistreerd");
}

BOOST_AUTO_TEST_CASE(who_was_there_gets_a_certificate_of_it_and_nobody_else) {
    KalenderDesk desk;
    const Oto event = desk.oto("OTO-9", "2027-05-04");
    const Persoon a = desk.persoon("Anna Aal"), b = desk.persoon("Bea Bos");
    desk.was(event, b, Deelname::afwezig);
    const Date today = day("2027-05-05");
    BOOST_TEST(!refusal_of([&] { (void)bewijs_van_deelname(lees_aanwezigheid(*desk.store, event), today); }).empty());
    desk.was(event, a);
    const Aanwezigheidslijst lijst = lees_aanwezigheid(*desk.store, event);
    const std::string all = bewijs_van_deelname(lijst, today).html();
    BOOST_TEST(has(all, "Anna Aal"));
    BOOST_TEST(!has(all, "Bea Bos"));
    BOOST_TEST(has(bewijs_van_deelname(lijst, a.id, today).html(), "OTO-9"));
    BOOST_TEST(!refusal_of([&] { (void)bewijs_van_deelname(lijst, b.id, today); }).empty());
}

BOOST_AUTO_TEST_SUITE_END()
