// SPDX-License-Identifier: EUPL-1.2
// Registering attendance: what is refused in which words, and that nothing is lost.
#include "registratie.h"

#include "oto_store.h"
#include "plan_store.h"

#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using noaber::test::refusal_of;

namespace {

Moment at(const char* text) { return Moment::parse(text).value(); }

struct Training : test::OtoStore {
    Training() {
        import("Naam\nFemke Wolbert\nTom Kuipers\n");
        import(
            "Code;Titel;Soort;Datum;Einddatum;Doelgroep;Status\n"
            "OTO-1;Oefening;oefening;2027-03-10;;AC-BZ;gepland\n"
            "OTO-2;Tweedaagse;opleiding;2027-03-10;2027-03-11;AC-BZ;gehouden\n"
            "OTO-3;Zonder dag;oefening;;;AC-BZ;gepland\n"
            "OTO-4;Vervallen;oefening;2027-03-10;;AC-BZ;vervallen\n"
            "OTO-5;Concept;oefening;2027-03-10;;AC-BZ;concept\n");
    }
    Registratiegevolg register_(const char* code, const char* naam, Deelname status, const char* nu,
                                Registratiewijze wijze = Registratiewijze::lijst) {
        return registreer(*store, oto_met_code(*store, code), persoon_met_naam(*store, naam), status, at(nu), wijze);
    }
    /// "Femke Wolbert te laat 2027-03-10 09:20"
    std::string all() const {
        std::string words;
        for (const Aanwezigheid& one : store->list<Aanwezigheid>())
            words += (words.empty() ? "" : "; ") + title_of(*store, info_of<Persoon>(), one.persoon.text) + " " +
                     in_woorden(one.status) + (one.binnen_op.empty() ? "" : " " + one.binnen_op);
        return words;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(registering)

BOOST_FIXTURE_TEST_CASE(what_cannot_be_is_refused_in_words, Training) {
    const struct {
        const char* name;
        const char* code;
        Deelname status;
        const char* nu;
        const char* words;  ///< "": it can be
    } cases[] = {
        {"a day to come", "OTO-1", Deelname::aanwezig, "2027-03-09 23:59", "is pas op 10 maart 2027"},
        {"staying away is known that day too", "OTO-1", Deelname::afwezig, "2027-03-09 23:59",
         "is pas op 10 maart 2027"},
        {"who won't come says so before", "OTO-1", Deelname::afgemeld, "2027-01-09 12:00", ""},
        {"and a reserve", "OTO-1", Deelname::reserve, "2027-01-09 12:00", ""},
        {"the day itself", "OTO-1", Deelname::aanwezig, "2027-03-10 00:00", ""},
        {"long after", "OTO-1", Deelname::te_laat, "2027-06-10 00:00", ""},
        {"no day", "OTO-3", Deelname::aanwezig, "2027-03-10 00:00", "heeft nog geen datum"},
        {"cancelled", "OTO-4", Deelname::aanwezig, "2027-03-10 00:00", "is vervallen"},
        {"a draft", "OTO-5", Deelname::aanwezig, "2027-03-10 00:00", "is nog een concept"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string said = refusal_of([&] { (void)register_(c.code, "Femke Wolbert", c.status, c.nu); });
            BOOST_TEST(said.empty() == (*c.words == '\0'), said);
            BOOST_TEST(said.find(c.words) != std::string::npos, said);
            BOOST_TEST(said == registratiebezwaar(oto_met_code(*store, c.code), c.status, at(c.nu).date()));
        }
}

BOOST_FIXTURE_TEST_CASE(unknown_names_and_codes_are_never_made, Training) {
    import("Naam;E-mail\nJan Bos;jan@borne.example\nJan Bos;jan@almelo.example\n");
    const std::size_t people = store->count(info_of<Persoon>());
    BOOST_TEST(refusal_of([&] {
                   (void)register_("OTO-1", "Femke Wolberd", Deelname::afgemeld, "2027-03-10 09:00");
               }).find("Niemand heet \"Femke Wolberd\"") != std::string::npos);
    BOOST_TEST(refusal_of([&] {
                   (void)register_("OTO-9", "Femke Wolbert", Deelname::afgemeld, "2027-03-10 09:00");
               }).find("geen OTO-activiteit \"OTO-9\"") != std::string::npos);
    BOOST_TEST(refusal_of([&] {
                   (void)register_("OTO-1", "Jan Bos", Deelname::afgemeld, "2027-03-10 09:00");
               }).find("kan 2 keer") != std::string::npos);
    BOOST_TEST(refusal_of([&] { (void)deelname_met_naam("misschien"); }).find("aanwezig, afgemeld") !=
               std::string::npos);
    BOOST_TEST(store->count(info_of<Persoon>()) == people);
    BOOST_TEST(all() == "");
}

BOOST_FIXTURE_TEST_CASE(a_person_has_one_record_of_an_event, Training) {
    BOOST_TEST(
        (register_("OTO-1", "Wolbert, Femke", Deelname::afgemeld, "2027-03-01 09:00") == Registratiegevolg::nieuw));
    BOOST_TEST(
        (register_("oto-1", "femke wolbert", Deelname::afgemeld, "2027-03-01 09:05") == Registratiegevolg::gelijk));
    BOOST_TEST(all() == "Femke Wolbert afgemeld");
    BOOST_TEST(
        (register_("OTO-1", "Femke Wolbert", Deelname::te_laat, "2027-03-10 09:20") == Registratiegevolg::gewijzigd));
    BOOST_TEST(all() == "Femke Wolbert te laat 2027-03-10 09:20");
    BOOST_TEST(
        (register_("OTO-1", "Femke Wolbert", Deelname::aanwezig, "2027-03-12 12:00") == Registratiegevolg::gewijzigd));
    BOOST_TEST(all() == "Femke Wolbert aanwezig 2027-03-10 09:20");  // corrected later: when they came in stays
    BOOST_TEST(
        (register_("OTO-1", "Femke Wolbert", Deelname::afwezig, "2027-03-12 12:00") == Registratiegevolg::gewijzigd));
    BOOST_TEST(all() == "Femke Wolbert afwezig");
    // All of it is in the history, under words that people read, and the last step goes back.
    const Aanwezigheid one = store->list<Aanwezigheid>().front();
    BOOST_TEST(store->history(info_of<Aanwezigheid>(), one.id.text).back().label ==
               "Aanwezigheid Femke Wolbert bij OTO-1: afwezig");
    (void)store->undo();
    BOOST_TEST(all() == "Femke Wolbert aanwezig 2027-03-10 09:20");
}

BOOST_FIXTURE_TEST_CASE(two_laptops_make_the_same_record, Training) {
    auto other = Store::open(folder / "ander.db", test::oto_schema(), {.author = "Tom"});
    (void)other->apply(store->log());
    (void)register_("OTO-1", "Femke Wolbert", Deelname::aanwezig, "2027-03-10 09:00");
    (void)registreer(*other, oto_met_code(*other, "OTO-1"), persoon_met_naam(*other, "Femke Wolbert"),
                     Deelname::te_laat, at("2027-03-10 09:01"));
    (void)registreer(*other, oto_met_code(*other, "OTO-1"), persoon_met_naam(*other, "Tom Kuipers"), Deelname::aanwezig,
                     at("2027-03-10 09:02"));
    const auto here = store->log(), there = other->log();
    (void)store->apply(there);
    (void)other->apply(here);
    BOOST_TEST(store->digest() == other->digest());
    BOOST_TEST(store->count(info_of<Aanwezigheid>()) == 2U);
}

BOOST_FIXTURE_TEST_CASE(when_somebody_came_in_is_what_the_clock_can_know, Training) {
    const struct {
        const char* name;
        const char* code;
        const char* nu;
        Registratiewijze wijze;
        const char* all;
    } cases[] = {
        {"the second day", "OTO-2", "2027-03-11 08:55", Registratiewijze::lijst,
         "Femke Wolbert aanwezig 2027-03-11 08:55"},
        {"the day after", "OTO-2", "2027-03-12 08:55", Registratiewijze::lijst, "Femke Wolbert aanwezig"},
        {"typed from a sheet", "OTO-2", "2027-03-11 16:00", Registratiewijze::tekenlijst, "Femke Wolbert aanwezig"},
        {"held up a phone", "OTO-2", "2027-03-10 09:01", Registratiewijze::qr,
         "Femke Wolbert aanwezig 2027-03-10 09:01"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            (void)register_(c.code, "Femke Wolbert", Deelname::aanwezig, c.nu, c.wijze);
            BOOST_TEST(all() == c.all);
            (void)store->undo();
        }
}

BOOST_FIXTURE_TEST_CASE(a_phone_held_up_again_changes_nothing, Training) {
    (void)register_("OTO-1", "Femke Wolbert", Deelname::te_laat, "2027-03-10 09:20");
    BOOST_TEST((register_("OTO-1", "Femke Wolbert", Deelname::aanwezig, "2027-03-10 09:30", Registratiewijze::qr) ==
                Registratiegevolg::gelijk));
    BOOST_TEST(all() == "Femke Wolbert te laat 2027-03-10 09:20");
    (void)register_("OTO-1", "Tom Kuipers", Deelname::afgemeld, "2027-03-01 09:20");
    BOOST_TEST((register_("OTO-1", "Tom Kuipers", Deelname::aanwezig, "2027-03-10 09:30", Registratiewijze::qr) ==
                Registratiegevolg::gewijzigd));
}

BOOST_FIXTURE_TEST_CASE(what_was_judged_stays, Training) {
    (void)register_("OTO-2", "Femke Wolbert", Deelname::aanwezig, "2027-03-10 09:00");
    edit_field(*store, info_of<Aanwezigheid>(), store->list<Aanwezigheid>().front().id.text, "beoordeling",
               std::string("goed"));
    (void)register_("OTO-2", "Femke Wolbert", Deelname::te_laat, "2027-03-10 09:00");
    BOOST_TEST(store->list<Aanwezigheid>().front().beoordeling == "goed");
}

BOOST_FIXTURE_TEST_CASE(who_is_gone_is_told_and_nothing_is_written, Training) {
    const Oto oto = oto_met_code(*store, "OTO-2");
    const Persoon femke = persoon_met_naam(*store, "Femke Wolbert"), tom = persoon_met_naam(*store, "Tom Kuipers");
    remove_record(*store, info_of<Persoon>(), tom.id.text);
    BOOST_TEST(refusal_of([&] { (void)registreer(*store, oto, tom, Deelname::aanwezig, at("2027-03-10 09:00")); }) ==
               "Tom Kuipers is er niet meer; er is niets geregistreerd.");
    remove_record(*store, info_of<Oto>(), oto.id.text);
    BOOST_TEST(refusal_of([&] { (void)registreer(*store, oto, femke, Deelname::aanwezig, at("2027-03-10 09:00")); }) ==
               "Deze OTO-activiteit is er niet meer; er is niets geregistreerd.");
    BOOST_TEST(store->count(info_of<Aanwezigheid>()) == 0U);
}

BOOST_FIXTURE_TEST_CASE(guests_are_guests_and_functionarissen_are_not, Training) {
    const Oto oto = oto_met_code(*store, "OTO-2");
    const auto guest = [&](const char* naam, const char* nu = "2027-03-10 09:00") {
        return registreer_gast(*store, oto, naam, " Rode  Kruis ", at(nu));
    };
    BOOST_TEST((guest("Pol, Joost") == Registratiegevolg::nieuw));
    BOOST_TEST((guest("joost pol") == Registratiegevolg::gelijk));
    BOOST_TEST(store->list<Gast>().front().naam == "Joost Pol");
    BOOST_TEST(store->list<Gast>().front().organisatie == "Rode Kruis");
    BOOST_TEST(refusal_of([&] { (void)guest("Wolbert, Femke"); }).find("Registreer als deelnemer") !=
               std::string::npos);
    BOOST_TEST(refusal_of([&] { (void)guest(" "); }) == "Vul de naam van de gast in.");
    BOOST_TEST(refusal_of([&] { (void)guest("??"); }) == "Vul de naam van de gast in.");
    BOOST_TEST(refusal_of([&] { (void)guest("Jan Pol", "2027-03-09 09:00"); }).find("is pas op") != std::string::npos);
    BOOST_TEST(refusal_of([&] { (void)guest(std::string(2'000, 'x').c_str()); }).find("langer dan") !=
               std::string::npos);
    BOOST_TEST(store->count(info_of<Gast>()) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
