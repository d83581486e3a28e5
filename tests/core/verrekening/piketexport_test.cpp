// SPDX-License-Identifier: EUPL-1.2
// What goes to the systems that alert, and the settlement as a document and as tables.
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/report/piketexport.h>
#include <noaber/report/verrekening_document.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

struct Desk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "piket.db", test::core_schema());

    template <class T>
    T put(T one) {
        Transaction transaction = store->begin("Proef");
        transaction.put(one);
        transaction.commit();
        return one;
    }
    Functie functie(const char* naam) {
        Functie one;
        one.naam = naam;
        return put(one);
    }
    Persoon persoon(const char* naam, const char* telefoon) {
        Gemeente gemeente;
        gemeente.naam = "Borne";
        Persoon one;
        one.naam = naam;
        one.telefoon = telefoon;
        one.email = "a@borne.example";
        one.gemeente = put(gemeente).id;
        return put(one);
    }
    void dienst(const Functie& functie, const char* periode, const char* begin, const char* eind,
                const Persoon* wie = nullptr, const Rooster* rooster = nullptr) {
        Dienst one;
        one.functie = functie.id;
        one.periode = periode;
        one.begin = begin;
        one.eind = eind;
        if (wie) one.persoon = wie->id;
        if (rooster) one.rooster = rooster->id;
        put(one);
    }
    [[nodiscard]] std::string csv(const OutputSheet& sheet) const {
        write_csv(folder / "uit.csv", sheet);
        return test::bytes_of(folder / "uit.csv");
    }
};

Moment at(const char* text) { return Moment::parse(text).value(); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(piketexport, Desk)

BOOST_AUTO_TEST_CASE(rows_of_duties_for_both_systems) {
    const Functie acbz = functie("AC-BZ"), hin = functie("HIN");
    const Persoon femke = persoon("=cmd|' /C calc'!A0", "+31 (6) 12-34 56 78");
    const Persoon tom = persoon("Tom Kuipers", "");
    const Rooster draft = put(Rooster{{}, "R", {}, {}, RoosterStatus::ontwerp});
    dienst(hin, "2027-W12", "2027-03-22 09:00", "2027-03-29 09:00", &tom, &draft);
    dienst(acbz, "2027-W12", "2027-03-22 09:00", "2027-03-29 09:00", &femke);
    dienst(acbz, "2027-W13", "2027-03-29 09:00", "2027-04-05 09:00");
    dienst(acbz, "2027-W11", "2027-03-15 09:00", "2027-03-22 09:00", &femke);
    dienst(acbz, "2027-W14", "2027-04-05 09:00", "2027-04-12 09:00", &femke);
    dienst(acbz, "kapot", "ooit", "", &femke);
    Exportvraag vraag{Exportdoel::smartrespond, at("2027-03-22 09:00"), at("2027-04-05 09:00")};
    const Piketexport made = piketexport_van(*store, vraag);
    BOOST_TEST(csv(made.tabel) ==
               "Functie;Periode;Begin;Einde;Begin UTC;Einde UTC;Naam;Telefoon;E-mail;Gemeente\r\n"
               "AC-BZ;2027-W12;2027-03-22 09:00;2027-03-29 09:00;2027-03-22T08:00:00Z;2027-03-29T07:00:00Z;'=cmd|' "
               "/C calc'!A0;+31612345678;a@borne.example;Borne\r\n"
               "HIN;2027-W12;2027-03-22 09:00;2027-03-29 09:00;2027-03-22T08:00:00Z;2027-03-29T07:00:00Z;Tom "
               "Kuipers;;a@borne.example;Borne\r\n");
    BOOST_TEST(made.open == std::vector<std::string>{"AC-BZ 2027-W13"}, boost::test_tools::per_element());
    BOOST_TEST(made.zonder_telefoon == std::vector<std::string>{"Tom Kuipers"}, boost::test_tools::per_element());
    BOOST_TEST(made.in_concept == 1U);
    vraag.doel = Exportdoel::app;
    BOOST_TEST(csv(piketexport_van(*store, vraag).tabel)
                   .starts_with("functie;periode;begin;einde;begin_utc;einde_utc;naam;telefoon;email;gemeente\r\n"));
}

BOOST_AUTO_TEST_CASE(numbers_of_telephones) {
    const struct {
        const char* written;
        const char* bare;
    } cases[] = {{"06 - 1234 56 78", "0612345678"},
                 {"+31 6 12345678", "+31612345678"},
                 {"(074) 255.12.34", "0742551234"},
                 {"", ""},
                 {"112", "112"},
                 {"vraag Tom", "vraag Tom"},
                 {"06 12 of 06 13", "06 12 of 06 13"},
                 {"=1+1", "=1+1"},
                 {"+", "+"},
                 {"06+12", "06+12"}};
    for (const auto& c : cases) BOOST_TEST(kaal_nummer(c.written) == c.bare);
}

BOOST_AUTO_TEST_CASE(what_excel_would_take_for_a_formula_is_text) {
    const struct {
        const char* cell;
        const char* out;
    } cases[] = {{"=1+1", "'=1+1"},
                 {"@SUM(A1)", "'@SUM(A1)"},
                 {"-Femke", "'-Femke"},
                 {"+Femke", "'+Femke"},
                 {"\t=1", "'\t=1"},
                 {"Femke", "Femke"},
                 {"", ""},
                 {"-", "'-"},
                 {"+", "'+"},
                 {"-5", "-5"},
                 {"+31612345678", "+31612345678"},
                 {"+1+1", "'+1+1"}};
    for (const auto& c : cases) {
        const OutputSheet sheet = without_formulas({"blad", {{std::string(c.cell), 3.0}}});
        BOOST_TEST(std::get<std::string>(sheet.rows[0][0]) == c.out);
        BOOST_TEST(std::get<double>(sheet.rows[0][1]) == 3.0);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_goal_is_named) {
    BOOST_CHECK(gekozen_exportdoel("SmartRespond") == Exportdoel::smartrespond);
    BOOST_CHECK(gekozen_exportdoel("app") == Exportdoel::app);
    BOOST_CHECK_THROW((void)gekozen_exportdoel("lcms"), InputError);
}

BOOST_AUTO_TEST_CASE(the_settlement_as_a_document_and_as_tables) {
    const Functie acbz = functie("AC-BZ");
    const Persoon femke = persoon("Femke <b>", "");
    dienst(acbz, "2027-W51", "2027-12-20 09:00", "2027-12-27 09:00", &femke);
    dienst(acbz, "2027-W02", "2027-01-11 09:00", "2027-01-18 09:00");
    const Verrekening made = verrekening_van(lees_verrekenstof(*store), 2027);
    const std::string html = verrekening_document(made, at("2027-06-01")).html();
    for (const char* part : {"Verrekening piket 2027", "AC-BZ", "Borne", "1 dienst is open",
                             "Voorlopig: 1 van de 1 dienst", "Hoe dit is gerekend"})
        BOOST_TEST(html.find(part) != std::string::npos, part);
    BOOST_TEST(verrekening_document(made, at("2028-01-01")).html().find("Voorlopig") == std::string::npos);
    BOOST_TEST(verrekening_document(verrekening_van({}, 2030), at("2030-01-01")).html().find("In 2030 staan geen") !=
               std::string::npos);
    SilentProgress progress;
    write_verrekening(made, at("2028-01-01"), folder / "v.csv", progress);
    BOOST_TEST(test::bytes_of(folder / "v.csv") ==
               "Functie;Gemeente;Diensten;Zwaarte;Eerlijk;Verschil;Gegeven;Ontvangen\r\n"
               "AC-BZ;Borne;1;2;2;0;0;0\r\nAlle;Borne;1;2;2;0;0;0\r\n");
    write_verrekening(made, at("2028-01-01"), folder / "v.xlsx", progress);
    BOOST_TEST(std::filesystem::file_size(folder / "v.xlsx") > 0U);
    BOOST_CHECK_THROW(write_verrekening(made, at("2028-01-01"), folder / "v.txt", progress), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
