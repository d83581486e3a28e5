// SPDX-License-Identifier: EUPL-1.2
// The shelter question: fewest and nearest locations, held against trying everything; its answer from the register, and its checks.
#include "opvangcombinatie.h"
#include "opvangvraag.h"
#include "pim.h"

#include "beeld_builder.h"
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/plugin/plugin.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>

using namespace noaber;
using namespace noaber::pim;

namespace {

const Schema& pim_schema() {
    static const Schema made = [] {
        static const std::unique_ptr<Plugin> plugin = noaber_plugin_v1()->create();
        static Contributions out;
        plugin->contribute(out);
        Schema all = test::core_schema();
        for (const EntityInfo* entity : out.entities) all.add(*entity);
        return all;
    }();
    return made;
}

struct Desk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "a.db", pim_schema());
    Gemeente borne = put(Gemeente{{}, "Borne"});

    template <class T>
    T put(T one) {
        Transaction transaction = store->begin("Begin");
        transaction.put(one);
        transaction.commit();
        return one;
    }
    /// So many kilometres north of the centre of Borne.
    void locatie(const char* naam, double km, std::int64_t zit, std::int64_t slaap = 0, std::int64_t dieren = 0) {
        Opvanglocatie one;
        one.naam = naam;
        one.gemeente = borne.id;
        one.breedtegraad = centrum_van("Borne")->breedte + km / 111.19;
        one.lengtegraad = centrum_van("Borne")->lengte;
        one.zitplaatsen = zit;
        one.slaapplaatsen = slaap;
        one.dieren = dieren;
        put(one);
    }
    std::string ask(std::int64_t personen, std::int64_t dieren, double km, bool slapen = false,
                    const char* bij = "borne") {
        const Opvangantwoord answer = zoek_opvang(*store, {personen, dieren, bij, km, slapen});
        std::string words;
        for (const Opvangkeuze& one : answer.keuzes)
            words += one.locatie.naam + " " + std::to_string(one.personen) + "/" + std::to_string(one.dieren) + "; ";
        return words + "-" + std::to_string(answer.tekort) + "/" + std::to_string(answer.tekort_dieren);
    }
};

std::string refusal_of(const std::function<void()>& what) {
    try {
        what();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

std::int64_t upto(int most) { return *rc::gen::inRange<std::int64_t>(0, most); }

}  // namespace

BOOST_AUTO_TEST_CASE(distances_are_those_of_the_map) {
    BOOST_TEST(std::abs(afstand_km(*centrum_van("Enschede"), *centrum_van("Gemeente Hengelo")) - 8.5) < 0.5);
    BOOST_TEST(std::abs(afstand_km(*centrum_van("Almelo"), *centrum_van("losser")) - 25.5) < 0.8);
    BOOST_TEST(afstand_km(*centrum_van("Goor"), *centrum_van("Hof van Twente")) == 0);
    BOOST_TEST(!centrum_van("Zwolle").has_value());
    BOOST_TEST(bekende_centra().size() == 14U);
}

BOOST_AUTO_TEST_CASE(the_fewest_locations_and_of_those_the_nearest) {
    rc::check("as trying every combination finds", [] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 9);
        std::vector<Ruimte> ruimtes;
        for (std::size_t i = 0; i < count; ++i)
            ruimtes.push_back({upto(6) * 10, upto(4), static_cast<double>(upto(20))});
        const std::int64_t personen = upto(200), dieren = upto(8);
        std::int64_t all_personen = 0, all_dieren = 0;
        for (const Ruimte& one : ruimtes) all_personen += one.personen, all_dieren += one.dieren;
        const std::int64_t needs = std::min(personen, all_personen), needs_dieren = std::min(dieren, all_dieren);
        std::size_t fewest = count + 1;
        double nearest = 0;
        for (std::size_t set = 0; set < (std::size_t{1} << count); ++set) {
            std::int64_t holds = 0, holds_dieren = 0;
            double km = 0;
            for (std::size_t i = 0; i < count; ++i) {
                if ((set >> i & 1U) == 0) continue;
                holds += ruimtes[i].personen, holds_dieren += ruimtes[i].dieren, km += ruimtes[i].km;
            }
            if (holds < needs || holds_dieren < needs_dieren) continue;
            const auto size = static_cast<std::size_t>(std::popcount(set));
            if (size < fewest || (size == fewest && km < nearest)) fewest = size, nearest = km;
        }
        const Combinatie found = kies_ruimtes(ruimtes, personen, dieren);
        RC_ASSERT(found.tekort_personen == personen - needs);
        RC_ASSERT(found.tekort_dieren == dieren - needs_dieren);
        RC_ASSERT(found.gekozen.size() == fewest);
        std::int64_t holds = 0, holds_dieren = 0;
        double km = 0;
        for (const std::size_t i : found.gekozen)
            holds += ruimtes.at(i).personen, holds_dieren += ruimtes.at(i).dieren, km += ruimtes.at(i).km;
        RC_ASSERT(holds >= needs);
        RC_ASSERT(holds_dieren >= needs_dieren);
        if (found.bewezen) RC_ASSERT(std::abs(km - nearest) < 1e-9);
        RC_ASSERT(found.bewezen || found.gekozen.size() > 8U);
    });
}

BOOST_FIXTURE_TEST_CASE(the_question_is_answered_with_a_combination_and_who_goes_where, Desk) {
    locatie("Dichtbij", 1, 100, 0, 5);
    locatie("Midden", 4, 200, 80, 0);
    locatie("Groot", 8, 400, 300, 20);
    locatie("Ver", 14, 1000, 500, 50);
    const struct {
        const char* name;
        std::int64_t personen, dieren;
        double km;
        bool slapen;
        const char* answer;
    } cases[] = {
        {"one is enough, the nearest", 80, 0, 10, false, "Dichtbij 80/0; -0/0"},
        {"one further away rather than two", 350, 0, 10, false, "Groot 350/0; -0/0"},
        {"two, the nearest two that hold them", 450, 0, 10, false, "Dichtbij 100/0; Groot 350/0; -0/0"},
        {"animals ask for their own place", 80, 10, 10, false, "Groot 80/10; -0/0"},
        {"to sleep", 80, 0, 10, true, "Midden 80/0; -0/0"},
        {"not enough within reach", 900, 0, 10, false, "Dichtbij 100/0; Midden 200/0; Groot 400/0; -200/0"},
        {"further away it is", 900, 0, 20, false, "Ver 900/0; -0/0"},
        {"too few places for animals", 100, 30, 10, false, "Dichtbij 100/5; Groot 0/20; -0/5"},
        {"nothing near", 10, 0, 0.5, false, "-10/0"},
        {"only animals", 0, 3, 10, false, "Dichtbij 0/3; -0/0"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(ask(c.personen, c.dieren, c.km, c.slapen) == c.answer);
        }
    BOOST_TEST(ask(450, 0, 4.1, false, "Groot") == "Groot 400/0; Midden 50/0; -0/0");  // from a location too
}

BOOST_FIXTURE_TEST_CASE(every_other_location_says_why_not, Desk) {
    locatie("Dichtbij", 1, 100);
    locatie("Over", 2, 100);
    locatie("Ver", 14, 1000);
    locatie("Leeg", 3, 0);
    Opvanglocatie nergens;
    nergens.naam = "Nergens";
    nergens.zitplaatsen = 500;
    put(nergens);
    Opvanglocatie verwisseld = nergens;
    verwisseld.id = {};
    verwisseld.naam = "Verwisseld";
    verwisseld.breedtegraad = 6.75;
    verwisseld.lengtegraad = 52.3;
    put(verwisseld);
    const Opvangvraag vraag{80, 0, "Borne", 10, false};
    const Opvangantwoord answer = zoek_opvang(*store, vraag);
    std::string words;
    for (const Afvaller& one : answer.afvallers) words += one.locatie.naam + ": " + in_woorden(one, vraag) + "; ";
    BOOST_TEST(words ==
               "Over: niet nodig; Leeg: geen zitplaatsen; Ver: te ver: 14 km; Nergens: geen coördinaten in Nederland; "
               "Verwisseld: geen coördinaten in Nederland; ");
    BOOST_TEST(in_woorden(answer, vraag) == "1 locatie is genoeg; dichterbij kan niet met zo weinig.");
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_asked_is_said, Desk) {
    const struct {
        const char* name;
        Opvangvraag vraag;
        const char* word;
    } cases[] = {
        {"nobody", {0, 0, "Borne", 10}, "aantal mensen of dieren"},
        {"fewer than nobody", {-1, 0, "Borne", 10}, "van 0 tot"},
        {"too many", {10'000'000, 0, "Borne", 10}, "van 0 tot"},
        {"no distance", {10, 0, "Borne", 0}, "meer dan 0"},
        {"no number", {10, 0, "Borne", std::nan("")}, "meer dan 0"},
        {"around the world", {10, 0, "Borne", 5000}, "tot 500 km"},
        {"a place that is not known", {10, 0, "Zwolle", 10}, "Kies een gemeente (Almelo, Borne"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string said = refusal_of([&] { (void)zoek_opvang(*store, c.vraag); });
            BOOST_TEST(said.find(c.word) != std::string::npos, said);
        }
}

BOOST_FIXTURE_TEST_CASE(what_is_wrong_with_the_registers_is_found, Desk) {
    locatie("Zonder datum", 1, 100);
    Opvanglocatie old;
    old.naam = "Oud";
    old.gemeente = borne.id;
    old.zitplaatsen = 50;
    old.gecontroleerd = Date::of(2016, 12, 30);
    put(old);
    Opvanglocatie fresh = old;
    fresh.id = {};
    fresh.naam = "Net op tijd";
    fresh.gecontroleerd = Date::of(2016, 12, 31);
    fresh.breedtegraad = 10;
    fresh.lengtegraad = 10;
    put(fresh);
    put(Opvangafspraak{{}, borne.id, 201});
    Beeld beeld = test::BeeldBuilder().done();
    beeld.store = store.get();
    beeld.vandaag = *Date::of(2026, 1, 1);  // the year 2017 is over: its last day counts
    const auto found = [&](const CheckFunction& check) {
        std::vector<Signalering> all;
        check(beeld, all);
        return test::findings(all);
    };
    BOOST_TEST(found(check_opvanglocatie_verouderd) ==
               "opvanglocatie-verouderd Zonder datum; opvanglocatie-verouderd Oud");
    BOOST_TEST(found(check_opvangcapaciteit_te_laag) == "opvangcapaciteit-te-laag Borne");
    BOOST_TEST(found(check_opvanglocatie_plek) ==
               "opvanglocatie-zonder-plek Oud; opvanglocatie-zonder-plek Net op tijd");
}
