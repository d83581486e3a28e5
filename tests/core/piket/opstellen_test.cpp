// SPDX-License-Identifier: EUPL-1.2
// From records to a roster and back: what is planned around, what is left alone, and what stands in the store afterwards.
#include "core_schema.h"
#include "places.h"
#include "store_place.h"

#include <noaber/base/errors.h>
#include <noaber/piket/mip_program.h>
#include <noaber/piket/rooster_opstellen.h>

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace noaber;

namespace {

constexpr int jaar = 2027;

Date day(std::string_view text) { return Date::parse(text).value(); }

/// Two functions with pools that share two people, all of 2027 ahead.
struct Desk {
    test::StorePlace place;
    std::unique_ptr<Store> store = place.open("a", test::core_schema(), {.author = "Femke"});
    MipProgram solver{solver_beside(test::build_path("bin"))};
    SilentProgress silent;
    std::map<std::string, Id<Persoon>> mensen;
    Id<Functie> ac = functie("AC-BZ"), ovd = functie("OvD-BZ");
    Moment nu = Moment::of_wall(day("2026-11-01"), 0);

    Desk() {
        for (const char* naam : {"An", "Bo", "Cas", "Dirk", "Els"}) lid(ac, naam);
        for (const char* naam : {"Dirk", "Els", "Fien", "Gijs"}) lid(ovd, naam);
        regel(ac, "week", "maandag 09:00", 1);
        regel(ovd, "week", "maandag 09:00", 1);
    }

    template <class T>
    Id<T> write(T object) {
        auto tx = store->begin("Toegevoegd");
        tx.put(object);
        tx.commit();
        return object.id;
    }
    Id<Functie> functie(const char* naam) {
        Functie one;
        one.naam = naam;
        return write(one);
    }
    const Id<Persoon>& wie(const char* naam) {
        auto& id = mensen[naam];
        if (id.empty()) {
            Persoon one;
            one.naam = naam;
            id = write(one);
        }
        return id;
    }
    Id<Poollid> lid(const Id<Functie>& f, const char* naam, std::optional<double> aandeel = {},
                    const char* tot = nullptr, const char* vanaf = nullptr) {
        Poollid one;
        one.functie = f;
        one.persoon = wie(naam);
        one.aandeel = aandeel;
        if (vanaf) one.vanaf = day(vanaf);
        if (tot) one.tot = day(tot);
        return write(one);
    }
    Id<Piketregel> regel(const Id<Functie>& f, const char* dienst, const char* wissel, int rust, int nodig = 1) {
        Piketregel one;
        one.functie = f;
        one.dienst = dienst;
        one.wissel = wissel;
        one.rust = rust;
        one.nodig = nodig;
        return write(one);
    }
    void weg(const char* naam, const char* van, const char* tot) {
        Afwezigheid one;
        one.persoon = wie(naam);
        one.van = day(van);
        one.tot = day(tot);
        write(one);
    }
    [[nodiscard]] Roosteropdracht opdracht(Roosterwijze wijze = Roosterwijze::nieuw) const {
        Roosteropdracht one;
        one.naam = "Piket 2027";
        one.span = read_span("2027-W01", "2027-W20");
        one.wijze = wijze;
        one.instellingen.seconds = 60;
        return one;
    }
    Roosterontwerp ontwerp(Roosterwijze wijze = Roosterwijze::nieuw) {
        return ontwerp_rooster(*store, lees_piket(*store), opdracht(wijze), nu);
    }
    Roosteruitkomst make(Roosterwijze wijze = Roosterwijze::nieuw) {
        const auto design = ontwerp(wijze);
        auto out = los_op(design, solver, silent);
        BOOST_TEST(schrijf_rooster(*store, design, out) == 0U);
        return out;
    }
    /// "AC-BZ 2027-W01" → name, of all duties; "" is open.
    [[nodiscard]] std::map<std::string, std::string> roster() const {
        std::map<std::string, std::string> all;
        for (const Dienst& one : store->list<Dienst>()) {
            const auto persoon = store->find(one.persoon);
            all[fmt::format("{} {}", store->find(one.functie).value().naam, one.periode)] =
                persoon ? persoon->naam : "";
        }
        return all;
    }
    /// Every rule, as swaps and findings know them.
    void check() const {
        const Piketbeeld beeld = lees_piket(*store);
        BOOST_TEST(botsingen(beeld).empty());
        for (const Dienstvak& vak : beeld.vakken())
            if (!vak.persoon.empty())
                BOOST_TEST_CONTEXT(vak.periode) BOOST_TEST(bezwaren(beeld, vak.persoon, vak, "functie").empty());
    }
    Dienst dienst(const Id<Functie>& f, const char* periode) const {
        return store->find(dienst_id(*store, f, periode, 1)).value();
    }
};

std::size_t count(const std::map<std::string, std::string>& roster, std::string_view naam) {
    return static_cast<std::size_t>(std::ranges::count_if(roster, [&](const auto& one) { return one.second == naam; }));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster_opstellen)

BOOST_AUTO_TEST_CASE(a_roster_is_written_whole_and_keeps_every_rule) {
    Desk desk;
    desk.weg("An", "2027-01-04", "2027-02-28");
    Wens wens;
    wens.persoon = desk.wie("Gijs");
    wens.van = day("2027-03-01");
    wens.tot = day("2027-03-31");
    wens.soort = Wenssoort::kan_niet;
    desk.write(wens);
    const auto out = desk.make();
    BOOST_TEST((out.status == Roosterstatus::optimal));
    const auto roster = desk.roster();
    BOOST_TEST(roster.size() == 40U);
    BOOST_TEST(count(roster, "") == 0U);
    desk.check();
    BOOST_TEST(desk.store->list<Rooster>().size() == 1U);
    BOOST_TEST(desk.store->undo_label().value() == "Rooster Piket 2027 gemaakt: 40 diensten, 0 open");
    desk.store->undo();
    BOOST_TEST(desk.store->count(info_of<Dienst>()) == 0U);
    BOOST_TEST(desk.store->count(info_of<Rooster>()) == 0U);
}

BOOST_AUTO_TEST_CASE(made_again_it_is_the_same_and_nothing_is_written) {
    Desk desk;
    desk.make();
    const auto before = desk.roster();
    const auto log = desk.store->log().size();
    desk.make();
    BOOST_TEST((desk.roster() == before));
    BOOST_TEST(desk.store->log().size() == log);
}

BOOST_AUTO_TEST_CASE(what_is_fixed_or_has_begun_stays_with_whoever_has_it) {
    Desk desk;
    desk.make();
    Dienst fixed = desk.dienst(desk.ac, "2027-W05");
    const char* other = desk.store->find(fixed.persoon)->naam == "Bo" ? "Cas" : "Bo";
    fixed.persoon = desk.wie(other);
    fixed.vast = true;
    desk.write(fixed);
    Dienst begun = desk.dienst(desk.ovd, "2027-W01");
    begun.persoon = desk.wie("Fien");
    desk.write(begun);
    desk.nu = Moment::of_wall(day("2027-01-05"), 0);
    desk.make();
    BOOST_TEST(desk.roster().at("AC-BZ 2027-W05") == other);
    BOOST_TEST(desk.roster().at("OvD-BZ 2027-W01") == "Fien");
}

BOOST_AUTO_TEST_CASE(what_nobody_can_do_is_open_with_the_reason_and_the_rest_is_solved) {
    Desk desk;
    const auto hin = desk.functie("HIN");
    desk.regel(hin, "week", "maandag 09:00", 0);
    const auto ico = desk.functie("ICO");
    desk.regel(ico, "ooit", "ergens", 0);
    desk.lid(desk.ac, "An", {}, nullptr, "2027-02-01");
    const auto design = desk.ontwerp();
    BOOST_TEST(design.meldingen.size() == 2U);
    BOOST_TEST(std::ranges::any_of(design.meldingen, [](const auto& one) { return one.starts_with("ICO: "); }));
    BOOST_TEST(
        std::ranges::any_of(design.meldingen, [](const auto& one) { return one.starts_with("An staat in de pool"); }));
    desk.make();
    BOOST_TEST(count(desk.roster(), "") == 20U);
    BOOST_TEST(desk.dienst(hin, "2027-W01").reden.find("HIN") != std::string::npos);
    desk.check();
}

BOOST_AUTO_TEST_CASE(a_repair_changes_only_what_must_change) {
    Desk desk;
    desk.make();
    const auto before = desk.roster();
    const auto of_bo = count(before, "Bo");
    for (Poollid& lid : desk.store->list<Poollid>())
        if (lid.persoon == desk.wie("Bo")) {
            lid.tot = day("2026-12-31");
            desk.write(lid);
        }
    const auto out = desk.make(Roosterwijze::herstel);
    BOOST_TEST(out.gewijzigd == out.minstens_gewijzigd);
    BOOST_TEST(out.gewijzigd >= of_bo);
    const auto after = desk.roster();
    const auto changed =
        std::ranges::count_if(before, [&](const auto& one) { return after.at(one.first) != one.second; });
    BOOST_TEST(static_cast<std::size_t>(changed) == out.gewijzigd);
    BOOST_TEST(count(after, "Bo") == 0U);
    BOOST_TEST(count(after, "") == 0U);
    desk.check();
}

BOOST_AUTO_TEST_CASE(duties_that_the_rule_gives_no_more_go) {
    Desk desk;
    desk.make();
    for (Piketregel& one : desk.store->list<Piketregel>())
        if (one.functie == desk.ac) {
            one.dienst = "dag";
            desk.write(one);
        }
    desk.make();
    const auto roster = desk.roster();
    BOOST_TEST(!roster.contains("AC-BZ 2027-W03"));
    BOOST_TEST(roster.contains("AC-BZ 2027-01-20"));
    BOOST_TEST(roster.size() == 20U + 7 * 20);
    desk.check();
}

BOOST_AUTO_TEST_CASE(who_did_more_before_does_less_now) {
    Desk desk;
    for (const auto& [naam, diensten] :
         {std::pair("An", 12.0), {"Bo", 4.0}, {"Cas", 4.0}, {"Dirk", 4.0}, {"Els", 4.0}}) {
        Piketsaldo saldo;
        saldo.persoon = desk.wie(naam);
        saldo.functie = desk.ac;
        saldo.jaar = jaar - 1;
        saldo.diensten = diensten;
        desk.write(saldo);
    }
    desk.make();
    std::map<std::string, std::size_t> of_ac;
    for (const auto& [dienst, naam] : desk.roster())
        if (dienst.starts_with("AC-BZ")) ++of_ac[naam];
    for (const char* naam : {"Bo", "Cas", "Dirk", "Els"})
        BOOST_TEST_CONTEXT(naam) BOOST_TEST(of_ac[naam] > of_ac["An"]);
}

BOOST_AUTO_TEST_CASE(a_part_timer_does_a_part) {
    Desk desk;
    for (Poollid& lid : desk.store->list<Poollid>())
        if (lid.persoon == desk.wie("Cas")) {
            lid.aandeel = 0.5;
            desk.write(lid);
        }
    desk.make();
    const auto roster = desk.roster();
    BOOST_TEST(count(roster, "Cas") * 2 <= count(roster, "An") + 1);
}

BOOST_AUTO_TEST_CASE(what_somebody_changed_while_it_was_made_is_theirs) {
    Desk desk;
    const auto design = desk.ontwerp();
    const auto out = los_op(design, desk.solver, desk.silent);
    schrijf_rooster(*desk.store, design, out);
    const auto again = desk.ontwerp();
    const auto better = los_op(again, desk.solver, desk.silent);
    Dienst changed = desk.dienst(desk.ac, "2027-W07");
    changed.persoon = desk.wie(desk.store->find(changed.persoon)->naam == "An" ? "Bo" : "An");
    changed.vast = true;
    desk.write(changed);
    BOOST_TEST(schrijf_rooster(*desk.store, again, better) == 1U);
    BOOST_TEST(desk.dienst(desk.ac, "2027-W07").persoon.text == changed.persoon.text);
}

BOOST_AUTO_TEST_CASE(two_laptops_make_one_record_of_each_duty) {
    Desk desk;
    const auto other = desk.place.open("b", test::core_schema(), {.author = "Rik"});
    other->apply(desk.store->log());
    desk.make();
    const auto design = ontwerp_rooster(*other, lees_piket(*other), desk.opdracht(), desk.nu);
    schrijf_rooster(*other, design, los_op(design, desk.solver, desk.silent));
    other->apply(desk.store->log());
    desk.store->apply(other->log());
    BOOST_TEST(desk.store->count(info_of<Dienst>()) == 40U);
    BOOST_TEST(desk.store->count(info_of<Rooster>()) == 1U);
    BOOST_TEST(desk.store->digest() == other->digest());
}

BOOST_AUTO_TEST_CASE(without_anything_to_plan_it_says_what_to_do) {
    test::StorePlace place;
    const auto store = place.open("leeg", test::core_schema());
    Roosteropdracht opdracht;
    opdracht.naam = "Piket";
    opdracht.span = read_span("2027-W01", "2027-W02");
    BOOST_CHECK_THROW((void)ontwerp_rooster(*store, lees_piket(*store), opdracht, Moment()), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
