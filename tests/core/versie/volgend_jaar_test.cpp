// SPDX-License-Identifier: EUPL-1.2
// Carrying over: the choice per activity, twice, and by two people at once.
#include "plan_store.h"

#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/volgend_jaar.h>

#include <fmt/ranges.h>
#include <boost/test/unit_test.hpp>

#include <map>

using namespace noaber;

namespace {

struct Plan2017 : test::PlanStore {
    Plan2017() { fill(); }
};

std::vector<MeeTeNemen> choices(const Store& store, const Jaarplan& plan,
                                const std::map<std::string, Meenemen>& keuzes = {}) {
    auto all = mee_te_nemen(store, plan);
    for (MeeTeNemen& one : all)
        if (const auto chosen = keuzes.find(one.code); chosen != keuzes.end()) one.keuze = chosen->second;
    return all;
}

std::string in_short(const Meegenomen& carried) {
    return fmt::format("{}|{}|{}", fmt::join(carried.meegenomen, " "), fmt::join(carried.bestond, " "),
                       fmt::join(carried.niet, " "));
}

/// Each takes in what the other wrote.
void exchange(const Store& a, const Store& b, Store& into_a, Store& into_b) {
    const auto from_a = a.log();
    const auto from_b = b.log();
    into_a.apply(from_b);
    into_b.apply(from_a);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(volgend_jaar, Plan2017)

BOOST_AUTO_TEST_CASE(each_activity_as_it_was_chosen) {
    const auto carried =
        neem_mee(*store, plan, choices(*store, plan, {{"B1", Meenemen::zonder_planning}, {"C3", Meenemen::niet}}));
    BOOST_TEST(in_short(carried) == "A2 B1 D4||C3");
    BOOST_TEST(carried.naar.jaar.value() == 2018);
    BOOST_TEST(bladen(2018) == "A2 B1");
    BOOST_TEST(rooster(2018) == "A2 Q2; B1 ; D4 Q1");
    const Activiteit a2 = activiteit("A2", 2018), b1 = activiteit("B1", 2018);
    BOOST_TEST(a2.planning == "Q2 of Q3?");
    BOOST_TEST(b1.planning == "");
    BOOST_TEST((a2.overgenomen_uit == activiteit("A2").id));
    BOOST_TEST((!a2.dag && !b1.dag));
    BOOST_TEST(rooster(2017) == "A2 Q2; B1 Q1, Q3; C3 ; D4 Q1");  // last year stays what it was
    BOOST_TEST(store->undo()->label == "Jaarplan 2017 meegenomen naar 2018");
    BOOST_TEST(!find_jaarplan(*store, 2018));
}

BOOST_AUTO_TEST_CASE(twice_changes_nothing_that_was_edited_since) {
    neem_mee(*store, plan, choices(*store, plan, {{"C3", Meenemen::niet}}));
    set("A2", "titel", std::string("Grote opvangoefening"), 2018);
    set("B1", "code", std::string("B7"), 2018);
    zet_kwartaal(*store, activiteit("A2", 2018), 2, false);
    const std::string before = store->digest();
    BOOST_TEST(in_short(neem_mee(*store, plan, choices(*store, plan, {{"C3", Meenemen::niet}}))) == "|A2 B1 D4|C3");
    BOOST_TEST(store->digest() == before);
    // What was left behind can still come later.
    BOOST_TEST(in_short(neem_mee(*store, plan, choices(*store, plan))) == "C3|A2 B1 D4|");
    BOOST_TEST(bladen(2018) == "A2 B7 C3");
}

BOOST_AUTO_TEST_CASE(chapter_texts_go_along_and_stay_when_they_are_there) {
    Hoofdstuktekst tekst{{}, plan.id, Hoofdstuk::werkwijze, "Wij werken samen."};
    auto transaction = store->begin("Tekst");
    transaction.put(tekst);
    transaction.commit();
    neem_mee(*store, plan, choices(*store, plan));
    const auto texts = [&] { return store->list<Hoofdstuktekst>(Where{"jaarplan", year(2018).id.text}); };
    BOOST_REQUIRE(texts().size() == 1U);
    edit_field(*store, info_of<Hoofdstuktekst>(), texts().front().id.text, "tekst", std::string("Anders."));
    neem_mee(*store, plan, choices(*store, plan));
    BOOST_REQUIRE(texts().size() == 1U);
    BOOST_TEST(texts().front().tekst == "Anders.");
}

BOOST_AUTO_TEST_CASE(two_people_at_once_make_the_same_records_and_lose_nothing) {
    test::PlanStore other("Bart");
    other.store->apply(store->log());
    // One leaves C3 behind and B1 without planning, the other takes all; each goes on with what they made.
    neem_mee(*store, plan, choices(*store, plan, {{"C3", Meenemen::niet}, {"B1", Meenemen::zonder_planning}}));
    neem_mee(*other.store, other.year(2017), choices(*other.store, other.year(2017)));
    set("A2", "kosten", std::string("€ 750"), 2018);
    other.now = now;
    other.set("A2", "resultaat", std::string("Draaiboek getest"), 2018);
    other.set("C3", "titel", std::string("Draaiboek herzien"), 2018);
    exchange(*store, *other.store, *store, *other.store);
    BOOST_TEST(store->digest() == other.store->digest());
    BOOST_TEST(store->count(info_of<Jaarplan>()) == 2U);
    BOOST_TEST(bladen(2018) == "A2 B1 C3");
    BOOST_TEST(rooster(2018) == "A2 Q2; B1 Q1, Q3; C3 ; D4 Q1");
    BOOST_TEST(activiteit("A2", 2018).kosten == "€ 750");
    BOOST_TEST(activiteit("A2", 2018).resultaat == "Draaiboek getest");
    BOOST_TEST(activiteit("C3", 2018).titel == "Draaiboek herzien");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_said) {
    BOOST_TEST(test::refusal_of([&] { neem_mee(*store, plan, {}); }) ==
               "Kies minstens een activiteit om mee te nemen.");
    BOOST_TEST(test::refusal_of([&] {
                   neem_mee(*store, Jaarplan{{new_uuid()}, {}}, {});
               }) == "Dit jaarplan heeft geen jaar. Vul het in; dan is er een volgend jaar.");
    BOOST_TEST(test::refusal_of([&] {
                   neem_mee(*store, plan, {{"Z9", "", false, Meenemen::met_planning}});
               }) == "Z9 staat niet in het jaarplan 2017.");
    BOOST_TEST(!find_jaarplan(*store, 2018));
}

BOOST_AUTO_TEST_CASE(years_side_by_side) {
    neem_mee(*store, plan, choices(*store, plan, {{"C3", Meenemen::niet}}));
    set("A2", "code", std::string("A9"), 2018);  // carried over: the same row
    auto transaction = store->begin("Los");
    Activiteit same{};  // made by hand, with the code and title of C3
    same.jaarplan = year(2018).id;
    same.code = "c3";
    same.titel = "Draaiboek";
    transaction.put(same);
    Activiteit other = same;  // another with that code is a row of its own
    other.id = {};
    other.titel = "Iets anders";
    transaction.put(other);
    transaction.commit();
    std::string seen;
    for (const JarenRij& row : jaren_naast_elkaar(*store)) {
        seen += row.code + " " + row.titel + ":";
        for (const auto& cel : row.jaren) seen += cel ? " " + cel->code + "/" + cel->kwartalen.to_text() : " -";
        seen += "; ";
    }
    BOOST_TEST(seen ==
               "A9 Opvangoefening: A2/Q2 A9/; B1 Bijeenkomst: B1/Q1, Q3 B1/Q1, Q3; c3 Draaiboek: C3/ c3/; "
               "c3 Iets anders: - c3/; ");
}

BOOST_AUTO_TEST_SUITE_END()
