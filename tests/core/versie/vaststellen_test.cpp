// SPDX-License-Identifier: EUPL-1.2
// A plan that was fixed, and every kind of thing that can change after it.
#include "plan_store.h"

#include <noaber/jaarplan/vaststellen.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

struct FixedPlan : test::PlanStore {
    Vaststelling fixed;
    FixedPlan() {
        fill();
        fixed = stel_vast(*store, plan, "Vastgesteld door het AB", *Date::of(2017, 3, 15));
    }
    /// "A2 gewijzigd [Kwartalen: Q2 > Q3]; E5 toegevoegd"
    [[nodiscard]] std::string changes() const {
        std::string all;
        for (const ActiviteitWijziging& one : wijzigingen_sinds(*store, fixed).activiteiten) {
            all += fmt::format("{}{} {}", all.empty() ? "" : "; ", one.code, in_words(one.soort));
            for (const VeldWijziging& veld : one.velden)
                all += fmt::format(" [{}: {} > {}]", veld.label, veld.oud, veld.nieuw);
        }
        return all;
    }
    void put_back() const {
        while (store->undo_label() && !store->undo_label()->starts_with("Jaarplan")) store->undo();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(vaststellen, FixedPlan)

BOOST_AUTO_TEST_CASE(nothing_has_changed_at_first) {
    const PlanWijzigingen changes = wijzigingen_sinds(*store, fixed);
    BOOST_TEST(changes.activiteiten.empty());
    BOOST_TEST(changes.gelijk == 3U);
    BOOST_TEST(store->undo_label().value() == "Jaarplan 2017 vastgesteld: Vastgesteld door het AB");
    store->undo();
    BOOST_TEST(store->count(info_of<Vaststelling>()) == 0U);
    BOOST_TEST(store->count(info_of<VastgesteldeActiviteit>()) == 0U);
}

BOOST_AUTO_TEST_CASE(every_kind_of_change_is_seen) {
    const EntityInfo& sheet = info_of<Activiteit>();
    const struct {
        const char* name;
        std::function<void()> change;
        const char* seen;
    } cases[] = {
        {"moved quarter",
         [&] {
             zet_kwartaal(*store, activiteit("A2"), 2, false);
             zet_kwartaal(*store, activiteit("A2"), 3, true);
         },
         "A2 gewijzigd [Kwartalen: Q2 > Q3]"},
        {"no quarter left", [&] { zet_kwartaal(*store, activiteit("A2"), 2, false); },
         "A2 gewijzigd [Kwartalen: Q2 > geen kwartaal]"},
        {"other owner", [&] { set("B1", "contactpersoon", std::string("Bart Oude Lansink")); },
         "B1 gewijzigd [Contactpersoon: Femke Wolbert > Bart Oude Lansink]"},
        {"other text", [&] { set("B1", "kosten", std::string("pm")); }, "B1 gewijzigd [Kosten:  > pm]"},
        {"other code is the same activity", [&] { set("C3", "code", std::string("C30")); },
         "C30 gewijzigd [Kwartalen: geen kwartaal > geen kwartaal"},
        {"white space is no change", [&] { set("B1", "planning", std::string("Q2  of\nQ3?")); }, ""},
        {"dropped", [&] { remove_record(*store, sheet, activiteit("B1").id.text); }, "B1 vervallen"},
        {"added",
         [&] {
             Record record = sheet.new_record();
             record["jaarplan"] = plan.id.text;
             record["code"] = std::string("A10");
             add_record(*store, record);
         },
         "A10 toegevoegd"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            c.change();
            if (std::string_view(c.name).starts_with("other code"))  // its row kept the old code: that is a change too
                BOOST_TEST(changes() ==
                           "C30 gewijzigd [Code: C3 > C30] [Contact in de kwartaalplanning: Femke Wolbert > ]");
            else
                BOOST_TEST(changes() == c.seen);
            put_back();
            BOOST_TEST(changes() == "");
        }
}

BOOST_AUTO_TEST_CASE(a_fixed_plan_that_was_imported_is_found_by_its_codes) {
    for (VastgesteldeActiviteit one : store->list<VastgesteldeActiviteit>()) {
        Transaction transaction = store->begin("Los");
        one.activiteit = {};
        transaction.put(one);
        transaction.commit();
    }
    BOOST_TEST(changes() == "");
    set("B1", "kosten", std::string("€ 500"));
    BOOST_TEST(changes() == "B1 gewijzigd [Kosten:  > € 500]");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_fixed_is_said) {
    const Date day = *Date::of(2017, 3, 15);
    BOOST_TEST(test::refusal_of([&] { stel_vast(*store, plan, " ", day); }) ==
               "Vaststelling: vul in door wie, bijvoorbeeld: Vastgesteld door het AB.");
    BOOST_TEST(test::refusal_of([&] { stel_vast(*store, plan, "vastgesteld door het ab", day); }) ==
               "\"vastgesteld door het ab\" op 15 maart 2017 is er al. Kies een andere naam of datum.");
    BOOST_TEST(test::refusal_of([&] {
                   stel_vast(*store, Jaarplan{{new_uuid()}, 2030}, "AB", day);
               }) == "Dit jaarplan heeft nog geen activiteiten; er is niets om vast te stellen.");
    BOOST_TEST(test::refusal_of([&] { (void)gekozen_vaststelling(*store, plan, "GS"); }) ==
               "Vaststelling \"GS\" is er niet. Kies uit: \"Vastgesteld door het AB\".");
    BOOST_TEST(test::refusal_of([&] {
                   (void)gekozen_vaststelling(*store, Jaarplan{{new_uuid()}, 2030}, {});
               }) == "Het jaarplan 2030 is nog niet vastgesteld. Stel het eerst vast; daarna zie je wat er wijzigt.");
}

BOOST_AUTO_TEST_CASE(taken_away_it_leaves_nothing_and_undo_brings_all_back) {
    trek_in(*store, fixed.id);
    BOOST_TEST(store->count(info_of<Vaststelling>()) + store->count(info_of<VastgesteldeActiviteit>()) == 0U);
    store->undo();
    BOOST_TEST(store->count(info_of<VastgesteldeActiviteit>()) == 3U);
}

BOOST_AUTO_TEST_CASE(the_newest_counts_unless_told_otherwise) {
    stel_vast(*store, plan, "Begrotingswijziging", *Date::of(2017, 9, 1));
    stel_vast(*store, plan, "Concept", *Date::of(2016, 12, 1));
    BOOST_TEST(gekozen_vaststelling(*store, plan, {}).naam == "Begrotingswijziging");
    BOOST_TEST(gekozen_vaststelling(*store, plan, "vastgesteld door het AB").naam == "Vastgesteld door het AB");
}

BOOST_AUTO_TEST_CASE(two_who_fix_at_once_make_one) {
    test::PlanStore other("Bart");
    other.store->apply(store->log());
    const Date day = *Date::of(2017, 5, 1);
    const Jaarplan there = other.year(2017);
    BOOST_TEST(stel_vast(*store, plan, "GS", day).id.text == stel_vast(*other.store, there, "GS", day).id.text);
    store->apply(other.store->log());
    other.store->apply(store->log());
    BOOST_TEST(store->digest() == other.store->digest());
    BOOST_TEST(store->count(info_of<VastgesteldeActiviteit>()) == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
