// SPDX-License-Identifier: EUPL-1.2
// Replicas: whoever saw the same transactions, in whatever order and how often, holds the same rows, stamps and history.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/store/edit.h>
#include <noaber/store/store.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace noaber;
using test::Ding;

namespace {

const EntityInfo& ding() { return info_of<Ding>(); }

struct Replicas {
    test::StorePlace place;
    std::int64_t now = 1'490'000'000'000;
    std::vector<std::unique_ptr<Store>> stores;

    explicit Replicas(int count) {
        for (int i = 0; i < count; ++i)
            stores.push_back(place.open("r" + std::to_string(i), test::test_schema(),
                                        {.author = "a" + std::to_string(i), .wall = [this] { return now; }}));
    }
};

std::string history_text(const Store& store, const std::string& id) {
    std::string text;
    for (const HistoryLine& line : store.history(ding(), id)) {
        text += std::to_string(line.stamp.time) + line.author + line.label + line.field + to_json(line.before) +
                to_json(line.after) + (line.stands ? "!" : ".");
        for (const auto& [field, value] : line.fields) text += field + to_json(value);
        text += "\n";
    }
    return text;
}

/// One random step of one replica: create (sometimes with an id that others use too), edit, remove, undo, redo.
void step(Store& store, const std::vector<std::string>& ids, std::mt19937& random) {
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::string& id = ids[pick(ids.size())];
    const bool alive = store.find(ding(), id).has_value();
    switch (pick(7)) {
        case 0: store.undo(); return;
        case 1: store.redo(); return;
        case 2: {
            auto tx = store.begin("weg");
            tx.remove(ding(), id);
            tx.commit();
            return;
        }
        default: break;
    }
    auto tx = store.begin("stap");
    if (!alive) {
        Record record = ding().new_record();
        record.id = id;
        record["naam"] = text_value(std::string(pick(3), 'n'));
        record["tekst"] = text_value(std::string(pick(3), 't'));
        if (pick(2)) record["aantal"] = static_cast<std::int64_t>(pick(9));
        tx.put(record);
    }
    for (std::size_t edits = pick(3); edits > 0; --edits) {
        static constexpr std::array fields{"naam", "tekst"};
        tx.set(ding(), id, fields[pick(2)], text_value(std::string(pick(4), 'e')));
    }
    tx.commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(replicas_that_saw_the_same_hold_the_same) {
    const bool holds = rc::check("convergence", [](unsigned seed) {
        std::mt19937 random(seed);
        Replicas replicas(3);
        std::vector<std::string> ids;
        for (int i = 0; i < 3; ++i) ids.push_back(derived_uuid("test", "ding", std::to_string(i)));
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            replicas.now += static_cast<std::int64_t>(random() % 3);
            step(*replicas.stores[random() % 3], ids, random);
            if (random() % 4 == 0) {  // somebody hears something of somebody, out of order
                auto heard = replicas.stores[random() % 3]->log();
                std::shuffle(heard.begin(), heard.end(), random);
                heard.resize(heard.size() / 2);
                replicas.stores[random() % 3]->apply(heard);
            }
        }
        std::vector<TransactionData> all;
        for (const auto& store : replicas.stores)
            for (auto& transaction : store->log()) all.push_back(transaction);
        for (const auto& store : replicas.stores) {
            std::shuffle(all.begin(), all.end(), random);
            store->apply(all);
            const auto again = store->apply(all);
            RC_ASSERT(again.applied == 0u);
        }
        const std::string digest = replicas.stores[0]->digest();
        for (const auto& store : replicas.stores) {
            RC_ASSERT(store->digest() == digest);
            for (const auto& id : ids) {
                RC_ASSERT(store->stamps(ding(), id) == replicas.stores[0]->stamps(ding(), id));
                RC_ASSERT(history_text(*store, id) == history_text(*replicas.stores[0], id));
                RC_ASSERT(store->find(ding(), id).has_value() == replicas.stores[0]->find(ding(), id).has_value());
            }
            RC_ASSERT(store->log() == replicas.stores[0]->log());
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(an_edit_that_the_remover_had_not_seen_brings_the_record_back) {
    for (const bool removal_first : {true, false})
        BOOST_TEST_CONTEXT("removal arrives first: " << removal_first) {
            Replicas replicas(3);
            auto& [a, b, c] = reinterpret_cast<std::array<std::unique_ptr<Store>, 3>&>(*replicas.stores.data());
            Record record = ding().new_record();
            record["naam"] = std::string("A2");
            record["tekst"] = std::string("blijft");
            add_record(*a, record);
            b->apply(a->log());
            c->apply(a->log());
            remove_record(*a, ding(), record.id);
            edit_field(*b, ding(), record.id, "naam", std::string("A2 nieuw"));
            c->apply(removal_first ? a->log() : b->log());
            c->apply(removal_first ? b->log() : a->log());
            BOOST_REQUIRE(c->find(ding(), record.id).has_value());
            BOOST_TEST(c->find(ding(), record.id)->text("naam") == "A2 nieuw");
            BOOST_TEST(c->find(ding(), record.id)->text("tekst") == "blijft");
            a->apply(b->log());
            BOOST_TEST(a->digest() == c->digest());
            remove_record(*a, ding(), record.id);
            c->apply(a->log());
            BOOST_TEST(!c->find(ding(), record.id).has_value());
        }
}

BOOST_AUTO_TEST_CASE(two_laptops_that_import_parts_of_one_sheet_make_one_record_with_all_fields) {
    Replicas replicas(2);
    const std::string id = derived_uuid("test", "ding", "a2");
    Record left = ding().new_record();
    left.id = id;
    left["naam"] = std::string("A2");
    left["tekst"] = std::string("blad");
    Record right = ding().new_record();
    right.id = id;
    right["naam"] = std::string("A2");
    right["aantal"] = std::int64_t{4};
    { const auto dropped = replicas.stores[0]->begin("leeg"); }  // costs nothing
    auto tx = replicas.stores[0]->begin("Import");
    tx.put(left);
    tx.commit();
    replicas.now += 1000;
    auto tx2 = replicas.stores[1]->begin("Import");
    tx2.put(right);
    tx2.commit();
    replicas.stores[0]->apply(replicas.stores[1]->log());
    replicas.stores[1]->apply(replicas.stores[0]->log());
    BOOST_TEST(replicas.stores[0]->digest() == replicas.stores[1]->digest());
    const auto merged = replicas.stores[0]->find(ding(), id).value();
    BOOST_TEST(merged.text("tekst") == "blad");
    BOOST_TEST(as_integer(merged["aantal"]) == 4);
}

BOOST_AUTO_TEST_CASE(transactions_from_the_future_are_refused_and_the_rest_taken) {
    Replicas replicas(2);
    Record record = ding().new_record();
    record["naam"] = std::string("nu");
    add_record(*replicas.stores[0], record);
    replicas.now += 6 * 60 * 1000;
    Record later = ding().new_record();
    later["naam"] = std::string("straks");
    add_record(*replicas.stores[0], later);
    replicas.now -= 6 * 60 * 1000;
    const auto result = replicas.stores[1]->apply(replicas.stores[0]->log());
    BOOST_TEST(result.applied == 1u);
    BOOST_REQUIRE(result.refused.size() == 1u);
    BOOST_TEST(replicas.stores[1]->find(ding(), record.id).has_value());
    BOOST_TEST(!replicas.stores[1]->find(ding(), later.id).has_value());
}

BOOST_AUTO_TEST_CASE(stamps_go_up_when_the_clock_goes_back_or_stands_still) {
    std::int64_t now = 5000;
    HybridClock clock(7, [&] { return now; });
    Stamp last = clock.next();
    for (const std::int64_t moment : {5000, 5000, 4000, 0, 5001}) {
        now = moment;
        const Stamp next = clock.next();
        BOOST_TEST((next > last));
        last = next;
    }
    clock.witness({Stamp{9000 << 16, 1}});
    BOOST_TEST(clock.next().milliseconds() == 9000);
}
