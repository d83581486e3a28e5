// SPDX-License-Identifier: EUPL-1.2
// The Leerprikkelaar: who gets which question, what answers come to, what is counted.
#include "prikkels.h"
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

#include <map>

using namespace noaber;
using namespace noaber::oto;

namespace {

const Schema& schema() {
    static const Schema all = [] {
        Schema made = test::core_schema();
        made.add(info_of<Vraag>());
        made.add(info_of<Prikkel>());
        return made;
    }();
    return all;
}

struct PrikkelDesk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "prikkels.db", schema(), {.region = "twente"});
    Functie hin, ico;
    Moment nu = *Moment::parse("2027-03-04 09:03");

    template <class T>
    T put(T one) const {
        auto tx = store->begin("Proef");
        tx.put(one);
        tx.commit();
        return one;
    }
    PrikkelDesk() {
        hin.naam = "HIN";
        ico.naam = "ICO";
        hin = put(hin);
        ico = put(ico);
    }
    Persoon functionaris(const char* naam, const Functie& functie, std::optional<Date> tot = {}) const {
        Persoon one;
        one.naam = naam;
        one = put(one);
        Functievervulling vervulling;
        vervulling.persoon = one.id;
        vervulling.functie = functie.id;
        vervulling.tot = tot;
        put(vervulling);
        return one;
    }
    Vraag vraag(const char* code, const Functie* functie = nullptr) const {
        Vraag one;
        one.code = code;
        one.vraag = "Wat doe je?";
        one.keuzes = "Niets\n* Bellen\nWachten";
        if (functie) one.functie = functie->id;
        return put(one);
    }
    /// "Femke LP-1, Tom LP-2": who has what of a month.
    [[nodiscard]] std::string gesteld(const char* maand) const {
        std::map<std::string, std::string> all;
        for (const Prikkel& one : store->list<Prikkel>({"maand", maand}))
            all[store->find(one.persoon)->naam + " " + store->find(one.vraag)->code] = "";
        std::string words;
        for (const auto& [what, nothing] : all) words += (words.empty() ? "" : ", ") + what;
        return words;
    }
    [[nodiscard]] Prikkel van(const char* maand) const { return store->list<Prikkel>({"maand", maand}).at(0); }
};

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(leerprikkelaar, PrikkelDesk)

BOOST_AUTO_TEST_CASE(months_are_read_as_they_are_written) {
    BOOST_TEST(Maand::parse("2027-03")->to_text() == "2027-03");
    BOOST_TEST(in_woorden(*Maand::parse(" maart  2027 ")) == "maart 2027");
    for (const char* wrong : {"", "2027", "2027-13", "2027-03-01", "maart"})
        BOOST_TEST(!Maand::parse(wrong).has_value(), wrong);
    BOOST_TEST((Maand{2027, 12}.volgende() == Maand{2028, 1}));
}

BOOST_AUTO_TEST_CASE(everybody_with_a_function_gets_what_is_theirs_in_turn) {
    functionaris("Femke", hin);
    functionaris("Tom", ico);
    functionaris("Weg", hin, Date::of(2027, 2, 28));
    vraag("LP-10");
    vraag("LP-9", &hin);
    vraag("LP-11", &ico);
    BOOST_TEST(zet_klaar(*store, {2027, 3}, 1) == 2U);
    BOOST_TEST(gesteld("2027-03") == "Femke LP-9, Tom LP-10");
    BOOST_TEST(zet_klaar(*store, {2027, 3}, 1) == 0U);
    for (const Prikkel& one : store->list<Prikkel>()) (void)beantwoord(*store, one.id, "Bellen", nu);
    BOOST_TEST(zet_klaar(*store, {2027, 4}, 1) == 2U);
    BOOST_TEST(gesteld("2027-04") == "Femke LP-10, Tom LP-11");
    BOOST_TEST(store->undo()->label == "Leerprikkels van april 2027 klaargezet");
    BOOST_TEST(gesteld("2027-04").empty());
}

BOOST_AUTO_TEST_CASE(what_was_answered_wrong_comes_back_first_after_a_month_between) {
    functionaris("Femke", hin);
    vraag("LP-1");
    vraag("LP-2");
    vraag("LP-3");
    zet_klaar(*store, {2027, 1}, 1);
    BOOST_TEST((beantwoord(*store, van("2027-01").id, "Wachten", nu).uitkomst == Prikkeluitkomst::fout));
    zet_klaar(*store, {2027, 2}, 1);
    BOOST_TEST(gesteld("2027-02") == "Femke LP-2");
    (void)beantwoord(*store, van("2027-02").id, "Bellen", nu);
    zet_klaar(*store, {2027, 3}, 1);
    BOOST_TEST(gesteld("2027-03") == "Femke LP-1");
    (void)beantwoord(*store, van("2027-03").id, "Bellen", nu);
    zet_klaar(*store, {2027, 4}, 1);
    BOOST_TEST(gesteld("2027-04") == "Femke LP-3");
    // What is open is not put again; then the one of longest ago comes.
    zet_klaar(*store, {2027, 6}, 2);
    BOOST_TEST(gesteld("2027-06") == "Femke LP-1, Femke LP-2");
}

BOOST_AUTO_TEST_CASE(questions_that_cannot_be_put_are_left_out_and_named) {
    functionaris("Femke", hin);
    struct Case {
        const char* name;
        Vraagsoort soort;
        const char* vraag;
        const char* keuzes;
        const char* says;
    };
    for (const Case& c : {Case{"no text", Vraagsoort::open, " ", "", "heeft geen tekst"},
                          Case{"one choice", Vraagsoort::meerkeuze, "Wat?", "* Ja", "geen twee keuzes"},
                          Case{"none right", Vraagsoort::meerkeuze, "Wat?", "Ja\nNee", "precies één goed"},
                          Case{"two right", Vraagsoort::meerkeuze, "Wat?", "*Ja\n*Nee", "precies één goed"},
                          Case{"open", Vraagsoort::open, "Wat?", "", ""},
                          Case{"fine", Vraagsoort::meerkeuze, "Wat?", "*Ja\n\nNee", ""}})
        BOOST_TEST_CONTEXT(c.name) {
            Vraag vraag;
            vraag.code = "LP-1";
            vraag.soort = c.soort;
            vraag.vraag = c.vraag;
            vraag.keuzes = c.keuzes;
            const std::string says = bezwaar_tegen(vraag);
            BOOST_TEST(says.empty() == (*c.says == '\0'), says);
            BOOST_TEST(says.find(c.says) != std::string::npos, says);
        }
    BOOST_TEST(refusal([&] { zet_klaar(*store, {2027, 3}, 1); }).starts_with("Er is nog geen vraag"));
    Vraag old = vraag("LP-1");
    old.vervallen = true;
    put(old);
    BOOST_TEST(refusal([&] { zet_klaar(*store, {2027, 3}, 1); }).starts_with("Er is nog geen vraag"));
}

BOOST_AUTO_TEST_CASE(an_answer_counts_once_and_is_one_of_the_choices) {
    functionaris("Femke", hin);
    vraag("LP-1");
    zet_klaar(*store, {2027, 3}, 1);
    const Id<Prikkel> id = van("2027-03").id;
    BOOST_TEST(refusal([&] { beantwoord(*store, id, "  ", nu); }) == "Kies een antwoord.");
    BOOST_TEST(refusal([&] { beantwoord(*store, id, "* Bellen", nu); }).starts_with("Kies een van"));
    BOOST_TEST((beantwoord(*store, id, "Bellen", nu).uitkomst == Prikkeluitkomst::goed));
    BOOST_TEST(van("2027-03").beantwoord_op == "2027-03-04 09:03");
    BOOST_TEST(refusal([&] { beantwoord(*store, id, "Wachten", nu); }).starts_with("Je hebt deze vraag al"));
    BOOST_TEST(refusal([&] { beantwoord(*store, Id<Prikkel>{"weg"}, "Bellen", nu); }) == "Deze vraag is er niet meer.");
}

BOOST_AUTO_TEST_CASE(small_groups_are_not_told_apart) {
    vraag("LP-1");
    for (const char* naam : {"A", "B", "C", "D"}) functionaris(naam, hin);
    for (const char* naam : {"E", "F", "G", "H", "I"}) functionaris(naam, ico);
    zet_klaar(*store, {2027, 3}, 1);
    std::size_t number = 0;
    for (const Prikkel& one : store->list<Prikkel>())
        if (store->find(one.persoon)->naam >= "C" && number++ < 4)
            (void)beantwoord(*store, one.id, number % 2 == 0 ? "Niets" : "Bellen", nu);
    const auto all = respons(*store, {2027, 3});
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].wat == "Allen");
    BOOST_TEST(all[0].gesteld == 9U);
    BOOST_TEST(all[0].beantwoord == 4U);
    BOOST_TEST(all[0].goed == 2U);
    BOOST_TEST(all[0].fout == 2U);
    BOOST_TEST(all[1].wat == "ICO");
    BOOST_TEST(all[1].gesteld == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
