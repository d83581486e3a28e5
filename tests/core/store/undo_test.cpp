// SPDX-License-Identifier: EUPL-1.2
// Undo and redo: everything goes back, step by step, except what somebody else has written since.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/store.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;

namespace {

/// Values only, without stamps: what a person sees.
std::string visible(const Store& store) {
    std::string all;
    for (const Record& record : store.list(info_of<Ding>())) {
        all += record.id;
        for (const Value& value : record.values) all += "|" + to_json(value);
        all += "\n";
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(undo_and_redo_walk_through_every_earlier_state) {
    const bool holds = rc::check("undo and redo", [] {
        test::StorePlace place;
        auto store = place.open("a", test::test_schema());
        std::vector<std::string> ids;
        std::vector<std::string> states{visible(*store)};
        const int steps = *rc::gen::inRange(1, 12);
        for (int step = 0; step < steps; ++step) {
            auto tx = store->begin("stap " + std::to_string(step));
            const int changes = *rc::gen::inRange(1, 4);
            for (int change = 0; change < changes; ++change) {
                const int what = ids.empty() ? 0 : *rc::gen::inRange(0, 5);
                if (what == 0) {
                    Ding ding;
                    ding.naam = "n" + std::to_string(*rc::gen::inRange(0, 5));
                    tx.put(ding);
                    ids.push_back(ding.id.text);
                    continue;
                }
                const std::string& id =
                    ids[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(ids.size())))];
                if (!store->find(info_of<Ding>(), id)) continue;
                if (what == 1)
                    tx.remove(info_of<Ding>(), id);
                else
                    tx.set(info_of<Ding>(), id, what == 2 ? "tekst" : "naam",
                           text_value(std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 4)), 'x')));
            }
            if (tx.empty()) continue;
            tx.commit();
            states.push_back(visible(*store));
        }
        const std::size_t last = states.size() - 1;
        for (std::size_t at = last; at > 0; --at) {
            const auto result = store->undo();
            RC_ASSERT(result.has_value());
            RC_ASSERT(result->skipped.empty());
            RC_ASSERT(visible(*store) == states[at - 1]);
        }
        RC_ASSERT(!store->undo_label());
        for (std::size_t at = 1; at <= last; ++at) {
            const auto result = store->redo();
            RC_ASSERT(result.has_value());
            RC_ASSERT(result->skipped.empty());
            RC_ASSERT(visible(*store) == states[at]);
        }
        RC_ASSERT(!store->redo_label());
        for (std::size_t at = last; at > 0; --at) {
            store->undo();
            RC_ASSERT(visible(*store) == states[at - 1]);
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(labels_follow_and_survive_a_new_start) {
    test::StorePlace place;
    auto store = place.open("a", test::test_schema());
    Record record = info_of<Ding>().new_record();
    record["naam"] = std::string("A2");
    add_record(*store, record);
    edit_field(*store, info_of<Ding>(), record.id, "tekst", std::string("Q3"));
    BOOST_TEST(store->undo_label().value() == "Tekst A2 gewijzigd");
    store->undo();
    BOOST_TEST(store->redo_label().value() == "Tekst A2 gewijzigd");
    BOOST_TEST(store->undo_label().value() == "Ding A2 toegevoegd");
    store.reset();
    store = place.open("a", test::test_schema());
    BOOST_TEST(store->redo_label().value() == "Tekst A2 gewijzigd");
    edit_field(*store, info_of<Ding>(), record.id, "aantal", std::int64_t{1});
    BOOST_TEST(!store->redo_label());
}

BOOST_AUTO_TEST_CASE(what_another_wrote_since_is_left_and_named) {
    test::StorePlace place;
    auto mine = place.open("mijn", test::test_schema());
    auto theirs = place.open("hun", test::test_schema());
    Record record = info_of<Ding>().new_record();
    record["naam"] = std::string("A2");
    add_record(*mine, record);
    auto tx = mine->begin("Twee velden");
    tx.set(info_of<Ding>(), record.id, "tekst", std::string("van mij"));
    tx.set(info_of<Ding>(), record.id, "aantal", std::int64_t{1});
    tx.commit();
    theirs->apply(mine->log());
    edit_field(*theirs, info_of<Ding>(), record.id, "tekst", std::string("van hen"));
    mine->apply(theirs->log());

    const auto result = mine->undo();
    BOOST_REQUIRE(result->skipped.size() == 1u);
    BOOST_TEST(result->skipped[0].field == "Tekst");
    BOOST_TEST(result->skipped[0].title == "A2");
    const auto now = mine->find(info_of<Ding>(), record.id).value();
    BOOST_TEST(now.text("tekst") == "van hen");
    BOOST_TEST(is_empty(now["aantal"]));

    const auto creation = mine->undo();  // the record holds something of another now
    BOOST_REQUIRE(creation->skipped.size() == 1u);
    BOOST_TEST(mine->find(info_of<Ding>(), record.id).has_value());
}

BOOST_AUTO_TEST_CASE(any_transaction_can_be_undone_whatever_came_after_and_once) {
    test::StorePlace place;
    auto store = place.open("a", test::test_schema());
    Ding een;
    een.naam = "een";
    const auto set = [&](const char* field, const char* value) {
        auto tx = store->begin(value);
        tx.set(info_of<Ding>(), een.id.text, field, std::string(value));
        tx.commit();
        return store->recent(1).front().stamp;
    };
    {
        auto tx = store->begin("maken");
        tx.put(een);
        tx.commit();
    }
    const Stamp made = store->recent(1).front().stamp;
    const Stamp stamp = set("tekst", "eerst");
    set("naam", "later");
    const UndoResult undone = store->undo(stamp);
    BOOST_TEST(undone.label == "eerst");
    BOOST_TEST(undone.touched.size() == 1U);
    BOOST_TEST(visible(*store).find("later") != std::string::npos);
    BOOST_TEST(visible(*store).find("eerst") == std::string::npos);
    BOOST_TEST(store->undo(stamp).touched.empty());
    // What builds on it stays, and is named.
    BOOST_TEST(store->undo(made).skipped.size() == 1U);
    BOOST_CHECK_THROW((void)store->undo({stamp.time, stamp.device + 1}), InputError);
}

BOOST_AUTO_TEST_CASE(a_draft_tells_what_would_be_written_and_writes_nothing) {
    test::StorePlace place;
    auto store = place.open("a", test::test_schema());
    Ding een;
    een.naam = "een";
    {
        auto tx = store->begin("maken");
        tx.put(een);
        tx.commit();
    }
    int told = 0;
    const auto subscription = store->observe([&](const auto&) { ++told; });
    const std::string before = store->digest();
    const auto written = store->drafted([&] {
        auto tx = store->begin("wijzigen");
        tx.set(info_of<Ding>(), een.id.text, "naam", std::string("twee"));
        tx.commit();
        store->begin("niets").commit();
        store->begin("niet af").remove(info_of<Ding>(), een.id.text);
    });
    BOOST_REQUIRE(written.size() == 1U);
    BOOST_TEST(written.front().label == "wijzigen");
    BOOST_TEST(written.front().changes.size() == 1U);
    BOOST_TEST(store->digest() == before);
    BOOST_TEST(store->log().size() == 1U);
    BOOST_TEST(told == 0);
    BOOST_CHECK_THROW((void)store->drafted([] { throw InputError("nee"); }), InputError);
    // What comes after is written again, later than the draft, and the draft itself can be taken in.
    BOOST_TEST(store->apply(written).applied == 1U);
    auto tx = store->begin("echt");
    tx.set(info_of<Ding>(), een.id.text, "naam", std::string("drie"));
    tx.commit();
    BOOST_TEST(visible(*store).find("drie") != std::string::npos);
    BOOST_TEST(told == 2);
}
