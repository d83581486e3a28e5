// SPDX-License-Identifier: EUPL-1.2
// Invitations by the hub: which mail goes when, and what an answer on the page comes to.
#include "uitnodigingspagina.h"
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

#include <set>

using namespace noaber;
using namespace noaber::oto;

namespace {

const Schema& schema() {
    static const Schema all = [] {
        Schema made = test::core_schema();
        made.add(info_of<Oto>());
        made.add(info_of<Uitnodiging>());
        return made;
    }();
    return all;
}

class PlainLinks final : public HubLinks {
public:
    std::string link(std::string_view path, std::string_view over, Moment until) const override {
        return std::string(path) + "/" + std::string(over) + " tot " + until.to_text();
    }
};

struct InviteDesk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "uitnodigen.db", schema(), {.region = "twente"});
    PlainLinks links;
    std::set<std::string, std::less<>> sent;
    Oto oto;
    Uitnodiging femke, tom;

    template <class T>
    T put(T one) const {
        auto tx = store->begin("Proef");
        tx.put(one);
        tx.commit();
        return one;
    }
    InviteDesk() {
        oto.code = "OTO-12";
        oto.titel = "LCMS voor beginners";
        oto.datum = Date::parse("2027-03-30");
        oto.tijd = "09:00-12:00";
        oto.plaatsen = 1;
        oto = put(oto);
        femke = invite("Femke Wolbert", "femke@borne.example");
        tom = invite("Tom Koers", "");
    }
    Uitnodiging invite(const char* naam, const char* email) const {
        Persoon persoon;
        persoon.naam = naam;
        persoon.email = email;
        Uitnodiging one;
        one.oto = oto.id;
        one.persoon = put(persoon).id;
        return put(one);
    }
    /// What is mailed at that moment; from then on it is sent.
    std::string mailed(const char* moment) {
        const HubPostRound round{*Moment::parse(moment), 1, links,
                                 [this](std::string_view sleutel) { return sent.contains(sleutel); }};
        std::string subjects;
        for (const HubMail& mail : uitnodigingsmails()(*store, round)) {
            sent.insert(mail.sleutel);
            subjects += (subjects.empty() ? "" : "; ") + store->find(mail.aan)->naam + ": " + mail.onderwerp;
            BOOST_TEST(mail.tekst.find("uitnodiging/") != std::string::npos);
        }
        return subjects;
    }
    /// What the page says after that button.
    std::string press(const Uitnodiging& one, const char* antwoord, const char* moment = "2027-03-10 10:00") const {
        const HubLinkVisit visit{one.id.text, *Moment::parse(moment), links};
        try {
            return uitnodigingspagina().answer(*store, visit, {{"antwoord", antwoord}}).at(0).lines.at(0);
        } catch (const InputError& error) {
            return error.what();
        }
    }
    [[nodiscard]] std::vector<std::string> buttons(const Uitnodiging& one,
                                                   const char* moment = "2027-03-10 10:00") const {
        std::vector<std::string> all;
        for (const HubPagePart& part : uitnodigingspagina().show(*store, {one.id.text, *Moment::parse(moment), links}))
            for (const HubForm& form : part.forms) all.push_back(form.button);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(uitnodigingen_via_de_hub, InviteDesk)

BOOST_AUTO_TEST_CASE(nothing_goes_until_somebody_says_so_and_then_each_mail_once) {
    BOOST_TEST(mailed("2027-03-01 09:00").empty());
    const Verzending done = verstuur_via_hub(*store, oto, *Date::parse("2027-03-01"));
    BOOST_TEST(done.nieuw == 2U);
    BOOST_TEST(done.zonder_adres == (std::vector<std::string>{"Tom Koers"}), boost::test_tools::per_element());
    BOOST_TEST(verstuur_via_hub(*store, oto, *Date::parse("2027-03-01")).nieuw == 0U);
    BOOST_TEST(store->undo_label().value_or("") == "2 uitnodigingen voor OTO-12 via de hub");
    BOOST_TEST(mailed("2027-03-01 07:59").empty());  // nobody is woken
    BOOST_TEST(mailed("2027-03-01 09:00") ==
               "Femke Wolbert: Uitnodiging: LCMS voor beginners; Tom Koers: Uitnodiging: LCMS voor beginners");
    BOOST_TEST(mailed("2027-03-01 09:01").empty());
    BOOST_TEST(mailed("2027-03-22 09:00").empty());
    BOOST_TEST(mailed("2027-03-23 09:00") ==
               "Femke Wolbert: Kom je? LCMS voor beginners; Tom Koers: Kom je? LCMS voor beginners");
    BOOST_TEST(press(femke, "ja", "2027-03-24 10:00") == "Genoteerd: je komt.");
    BOOST_TEST(press(tom, "nee", "2027-03-24 10:00") == "Genoteerd: je komt niet.");
    BOOST_TEST(mailed("2027-03-24 11:00") == "Femke Wolbert: Je hebt een plaats: LCMS voor beginners");
    BOOST_TEST(mailed("2027-03-28 09:00") == "Femke Wolbert: Binnenkort: LCMS voor beginners");
    BOOST_TEST(mailed("2027-03-29 09:00").empty());
    BOOST_TEST(mailed("2027-03-31 09:00").empty());
}

BOOST_AUTO_TEST_CASE(who_waits_hears_it_when_a_place_comes_free) {
    verstuur_via_hub(*store, oto, *Date::parse("2027-03-01"));
    mailed("2027-03-01 09:00");
    BOOST_TEST(press(femke, "ja") == "Genoteerd: je komt.");
    BOOST_TEST(press(tom, "ja").starts_with("Alle plaatsen zijn bezet."));
    BOOST_TEST(mailed("2027-03-10 11:00") == "Femke Wolbert: Je hebt een plaats: LCMS voor beginners");
    BOOST_TEST(buttons(tom) == (std::vector<std::string>{"Ik kom niet"}), boost::test_tools::per_element());
    BOOST_TEST(press(femke, "nee", "2027-03-11 10:00") == "Genoteerd: je komt niet.");
    BOOST_TEST(mailed("2027-03-11 11:00") == "Tom Koers: Je hebt een plaats: LCMS voor beginners");
    BOOST_TEST(buttons(femke) == (std::vector<std::string>{"Ik kom"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_over_or_called_off_asks_nothing) {
    verstuur_via_hub(*store, oto, *Date::parse("2027-03-01"));
    BOOST_TEST(buttons(femke) == (std::vector<std::string>{"Ik kom", "Ik kom niet"}), boost::test_tools::per_element());
    BOOST_TEST(press(femke, "misschien").starts_with("Kies een van de knoppen"));
    BOOST_TEST(buttons(femke, "2027-03-31 09:00").empty());
    BOOST_TEST(press(femke, "ja", "2027-03-31 09:00") == "Aanmelden kan niet meer.");
    oto.status = OtoStatus::vervallen;
    put(oto);
    BOOST_TEST(buttons(femke).empty());
    BOOST_TEST(mailed("2027-03-01 09:00").empty());
    BOOST_CHECK_THROW(verstuur_via_hub(*store, oto, *Date::parse("2027-03-01")), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
