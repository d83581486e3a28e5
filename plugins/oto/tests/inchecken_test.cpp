// SPDX-License-Identifier: EUPL-1.2
// Checking in by phone: who is taken for whom, what is asked, what is refused; and the pages that do it.
#include "inchecken.h"
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;

namespace {

const Schema& schema() {
    static const Schema all = [] {
        Schema made = test::core_schema();
        for (const EntityInfo* one : {&info_of<Oto>(), &info_of<Aanwezigheid>(), &info_of<Gast>()}) made.add(*one);
        return made;
    }();
    return all;
}

/// Says what it was asked, so that a test sees it.
class PlainLinks final : public HubLinks {
public:
    std::string link(std::string_view path, std::string_view over, Moment until) const override {
        return std::string(path) + "/" + std::string(over) + "/" + until.to_text();
    }
};

struct CheckInDesk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "inchecken.db", schema(), {.region = "twente"});
    Moment nu = *Moment::parse("2027-03-04 09:03");
    PlainLinks links;
    Gemeente borne, hengelo;
    Oto oto;
    Persoon femke;

    template <class T>
    T put(T one) const {
        auto tx = store->begin("Proef");
        tx.put(one);
        tx.commit();
        return one;
    }
    CheckInDesk() {
        borne.naam = "Borne";
        hengelo.naam = "Hengelo";
        borne = put(borne);
        hengelo = put(hengelo);
        oto.code = "OTO-12";
        oto.titel = "LCMS voor beginners";
        oto.datum = nu.date();
        oto = put(oto);
        femke = persoon("Femke Wolbert", borne);
    }
    Persoon persoon(const char* naam, const Gemeente& gemeente) const {
        Persoon one;
        one.naam = naam;
        one.gemeente = gemeente.id;
        return put(one);
    }
    Incheckuitkomst in(const Incheckverzoek& verzoek) const { return check_in(*store, oto.id, verzoek, nu); }
    [[nodiscard]] std::string refused(const Incheckverzoek& verzoek) const {
        try {
            (void)in(verzoek);
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    }
    [[nodiscard]] std::size_t present() const { return store->list<Aanwezigheid>().size(); }
    [[nodiscard]] std::size_t guests() const { return store->list<Gast>().size(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(inchecken, CheckInDesk)

BOOST_AUTO_TEST_CASE(a_functionaris_is_found_however_the_name_is_typed_and_registered_once) {
    BOOST_TEST((in({" wolbert,  FEMKE "}).stand == Inchecken::gereed));
    BOOST_REQUIRE(present() == 1U);
    const Aanwezigheid one = store->list<Aanwezigheid>().at(0);
    BOOST_TEST((one.persoon == femke.id));
    BOOST_TEST((one.wijze == Registratiewijze::qr));
    BOOST_TEST(one.binnen_op == "2027-03-04 09:03");
    nu = nu.plus_minutes(5);
    const auto again = in({"Femke Wolbert"});
    BOOST_TEST((again.stand == Inchecken::stond_er_al));
    BOOST_TEST(again.melding.find("09:03") != std::string::npos);
    BOOST_TEST(present() == 1U);
    BOOST_TEST(store->undo_label().value_or("") == "Aanwezigheid Femke Wolbert bij OTO-12: aanwezig");
}

BOOST_AUTO_TEST_CASE(who_had_said_not_to_come_and_comes_is_there) {
    Aanwezigheid afgemeld;
    afgemeld.oto = oto.id;
    afgemeld.persoon = femke.id;
    afgemeld.status = Deelname::afgemeld;
    put(afgemeld);
    BOOST_TEST((in({"Femke Wolbert"}).stand == Inchecken::gereed));
    bool there = false;
    for (const Aanwezigheid& one : store->list<Aanwezigheid>()) there = there || one.was_er();
    BOOST_TEST(there);
}

BOOST_AUTO_TEST_CASE(of_two_with_one_name_the_gemeente_tells_which) {
    const Persoon other = persoon("Femke Wolbert", hengelo);
    const auto asked = in({"Femke Wolbert"});
    BOOST_TEST((asked.stand == Inchecken::vraag_gemeente));
    BOOST_TEST(asked.gemeenten == (std::vector<std::string>{"Borne", "Hengelo"}), boost::test_tools::per_element());
    BOOST_TEST((in({"Femke Wolbert", "Almelo"}).stand == Inchecken::vraag_gemeente));
    BOOST_TEST(present() == 0U);
    BOOST_TEST((in({"Femke Wolbert", "hengelo"}).stand == Inchecken::gereed));
    BOOST_TEST((store->list<Aanwezigheid>().at(0).persoon == other.id));
}

BOOST_AUTO_TEST_CASE(a_guest_is_asked_who_they_are_when_a_functionaris_has_their_name) {
    BOOST_TEST((in({"Joost Pol"}).stand == Inchecken::vraag_of_gast));
    BOOST_TEST(guests() == 0U);
    BOOST_TEST(refused({.naam = "Joost Pol", .gast = true}).starts_with("Vul ook je organisatie in"));
    BOOST_TEST((in({.naam = "Joost Pol", .gast = true, .organisatie = "Rode Kruis"}).stand == Inchecken::gereed));
    BOOST_TEST((in({.naam = "Joost Pol", .gast = true, .organisatie = "Rode Kruis"}).stand == Inchecken::stond_er_al));
    BOOST_TEST(guests() == 1U);
    const Incheckverzoek twin{.naam = "Femke Wolbert", .gast = true, .organisatie = "Politie"};
    BOOST_TEST((in(twin).stand == Inchecken::vraag_wie));
    BOOST_TEST(guests() == 1U);
    Incheckverzoek other = twin;
    other.ander = true;
    BOOST_TEST((in(other).stand == Inchecken::gereed));
    BOOST_TEST(guests() == 2U);
    BOOST_TEST(present() == 0U);
}

BOOST_AUTO_TEST_CASE(only_today_only_what_goes_on_and_only_with_a_name) {
    BOOST_TEST(refused({"  "}) == "Vul je naam in.");
    struct Case {
        const char* name;
        const char* datum;
        const char* einddatum;
        OtoStatus status;
        bool open;
    };
    for (const Case& c : {Case{"today", "2027-03-04", "", OtoStatus::gepland, true},
                          Case{"the last of three days", "2027-03-02", "2027-03-04", OtoStatus::gepland, true},
                          Case{"yesterday", "2027-03-03", "", OtoStatus::gepland, false},
                          Case{"tomorrow", "2027-03-05", "", OtoStatus::gepland, false},
                          Case{"called off", "2027-03-04", "", OtoStatus::vervallen, false},
                          Case{"without a day", "", "", OtoStatus::gepland, false}})
        BOOST_TEST_CONTEXT(c.name) {
            oto.datum = Date::parse(c.datum);
            oto.einddatum = Date::parse(c.einddatum);
            oto.status = c.status;
            put(oto);
            BOOST_TEST(oto_van(*store, nu.date()).size() == (c.open ? 1U : 0U));
            BOOST_TEST(refused({"Femke Wolbert"}).empty() == c.open);
        }
}

BOOST_AUTO_TEST_CASE(the_page_shows_a_code_for_two_minutes_and_names_nobody) {
    (void)in({"Femke Wolbert"});
    const HubPage page = incheckpagina();
    const auto seen = [&](Role role) { return page.show(*store, {Actor{role, {}}, nu.date(), nu, links, {}}); };
    BOOST_TEST(seen(Role::functionaris).empty());
    const auto parts = seen(Role::waarnemer);
    BOOST_REQUIRE(parts.size() == 1U);
    BOOST_TEST(parts[0].qr == "inchecken/" + oto.id.text + "/2027-03-04 09:05");
    BOOST_TEST(parts[0].lines.back() == "Ingecheckt: 1");
    for (const std::string& line : parts[0].lines) BOOST_TEST(line.find("Femke") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_form_asks_further_with_what_was_typed) {
    const HubLinkPage page = incheckformulier();
    const HubLinkVisit visit{oto.id.text, nu, links};
    BOOST_TEST(page.show(*store, visit).size() == 2U);
    const auto asked =
        page.answer(*store, visit, {{"naam", "Femke Wolbert"}, {"organisatie", "Politie"}, {"wie", "gast"}});
    BOOST_REQUIRE(asked.at(0).forms.size() == 2U);
    BOOST_TEST(asked[0].forms[0].button == "Ja, dat ben ik");
    HubFields yes;
    for (const HubField& field : asked[0].forms[0].fields) yes[field.name] = field.value;
    const auto done = page.answer(*store, visit, yes);
    BOOST_TEST(done.at(0).lines.at(0).starts_with("Welkom Femke Wolbert"));
    BOOST_TEST(present() == 1U);
    BOOST_TEST(guests() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
