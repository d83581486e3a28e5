// SPDX-License-Identifier: EUPL-1.2
// Wissen: what was erased is nowhere any more, whatever the order, and nothing of it comes back.
#include "child.h"
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/conflict.h>
#include <noaber/store/edit.h>
#include <noaber/store/erasure.h>
#include <noaber/store/feed.h>
#include <noaber/store/store.h>
#include <noaber/sync/geweigerd.h>
#include <noaber/sync/sync_log.h>
#include <noaber/sync/wire.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

using namespace noaber;
using test::Ding;
using test::Notitie;

namespace {

const EntityInfo& ding() { return info_of<Ding>(); }
constexpr const char* secret = "Geheimnaam-47113";

struct Desk {
    test::StorePlace place;
    std::int64_t now = 1'490'000'000'000;

    [[nodiscard]] std::unique_ptr<Store> open(const std::string& name, Numbering numbering = Numbering::as_the_file) {
        return place.open(name, test::test_schema(),
                          {.author = name, .wall = [this] { return ++now; }, .numbering = numbering});
    }
};

std::string add(Store& store, const std::string& naam) {
    Record record = ding().new_record();
    record["naam"] = naam;
    record["tekst"] = "blijft van " + naam;
    return add_record(store, record);
}

RecordRef ref(const std::string& id) { return {"ding", id}; }

void erase(Store& store, const std::string& id) {
    const RecordRef one = ref(id);
    store.erase({&one, 1});
}

/// Every byte beside and in a store's file.
std::string bytes_beside(const std::filesystem::path& folder) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    return all.str();
}

bool is_on_disk(const Desk& desk, std::string_view text) {
    return bytes_beside(desk.place.folder().path()).find(text) != std::string::npos;
}

std::string told(const Store& store) {
    std::string all;
    for (const TransactionData& transaction : store.log()) all += to_line(transaction) + '\n';
    return all;
}

/// What a hub sent, as its feed.
void pull(Store& laptop, Store& hub) {
    FeedChunk chunk;
    for (auto& line :
         from_lines(SyncLog(hub).feed(SyncLog(laptop).last_seen(), {.transactions = 1000, .bytes = 1 << 24}).text)) {
        chunk.last = line.seq.value();
        chunk.seqs.push_back(*line.seq);
        chunk.transactions.push_back(std::move(line.data));
    }
    if (chunk.last > 0) laptop.apply(chunk);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_erased_is_gone_from_row_log_labels_and_history) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    edit_field(*store, ding(), id, "tekst", std::string(secret) + " nieuw");
    const std::string other = add(*store, "anders");
    erase(*store, id);
    BOOST_TEST(!store->find(ding(), id).has_value());
    BOOST_TEST(store->is_erased(ding(), id));
    BOOST_TEST(store->history(ding(), id).empty());
    BOOST_TEST(told(*store).find(secret) == std::string::npos);
    BOOST_TEST(told(*store).find("anders") != std::string::npos);
    BOOST_TEST(store->find(ding(), other).has_value());
    BOOST_TEST(title_of(*store, ding(), id) == "Ding (gewist)");
    for (const RecentLine& line : store->recent(10)) BOOST_TEST(line.label.find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_a_removed_record_nothing_stays_either) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    remove_record(*store, ding(), id);
    erase(*store, id);
    BOOST_TEST(store->is_erased(ding(), id));
    BOOST_TEST(told(*store).find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_byte_of_it_is_in_the_file_its_journal_or_its_copies, *test::only_on_sqlite()) {
    Desk desk;
    auto store = desk.open("a");
    const std::string id = add(*store, secret);
    for (int i = 0; i < 200; ++i)  // old versions of the row are left in pages all over the file
        edit_field(*store, ding(), id, "tekst", std::string(secret) + std::string(static_cast<std::size_t>(i), 'x'));
    for (int i = 0; i < 100; ++i) add(*store, "vulling " + std::to_string(i));
    store->keep_copy();
    BOOST_TEST(is_on_disk(desk, secret));
    erase(*store, id);
    BOOST_TEST(!is_on_disk(desk, secret));
    BOOST_TEST(!store->erasing());
    BOOST_TEST(is_on_disk(desk, "vulling 99"));
    store.reset();
    BOOST_TEST(!is_on_disk(desk, secret));
    BOOST_TEST(desk.open("a")->count(ding()) == 100u);
}

BOOST_AUTO_TEST_CASE(bytes_that_somebody_held_on_to_go_when_they_let_go, *test::only_on_sqlite()) {
    Desk desk;
    auto store = desk.open("a");
    const std::string id = add(*store, secret);
    const auto reader = desk.place.connect("a", std::chrono::milliseconds(50));
    {
        Statement& reading = reader->prepared("SELECT naam FROM ding");
        const Rows rows(reading);
        BOOST_REQUIRE(reading.step());  // a moment of the past is being read
        erase(*store, id);
        BOOST_TEST(!store->find(ding(), id).has_value());
        BOOST_TEST(store->erasing());
    }
    store.reset();
    store = desk.open("a");  // what was not done is done at the next opening
    BOOST_TEST(!store->erasing());
    BOOST_TEST(!is_on_disk(desk, secret));
}

BOOST_AUTO_TEST_CASE(who_is_killed_in_the_middle_has_erased_it_or_not_and_the_bytes_go_at_the_next_opening,
                     *test::only_on_sqlite()) {
    Desk desk;
    const auto marker = [](int number) { return "merkteken-" + std::to_string(number) + "-einde"; };
    int wiped = 0;
    for (const int finished : {1, 2, 3, 5, 8})
        BOOST_TEST_CONTEXT("killed after " << finished) {
            {
                test::EndlessChild writer([&](const std::function<void()>& done) {
                    auto store = desk.open("a");
                    for (int number = wiped + 1;; ++number) {
                        erase(*store, add(*store, marker(number)));
                        done();
                    }
                });
                writer.wait_for(finished);
                writer.kill();
            }
            wiped += finished;
            const auto store = desk.open("a");
            BOOST_TEST(!store->erasing());
            for (int number = 1; number <= wiped; ++number) BOOST_TEST(!is_on_disk(desk, marker(number)));
            // What was made and not erased yet is there whole; the rows are what the log says.
            for (const Record& left : store->list(ding())) erase(*store, left.id);
            const auto replayed = desk.open("kopie" + std::to_string(wiped));
            replayed->apply(store->log());
            BOOST_TEST(replayed->digest() == store->digest());
            wiped += 100;  // numbers that the killed one did not come to
        }
}

BOOST_AUTO_TEST_CASE(nothing_of_it_is_taken_any_more_and_the_rest_of_a_transaction_is) {
    Desk desk;
    const auto laptop = desk.open("laptop");
    const auto hub = desk.open("hub", Numbering::as_hub);
    const std::string id = add(*laptop, secret);
    hub->apply(laptop->log());
    erase(*hub, id);
    // A laptop that was away for months.
    auto tx = laptop->begin(std::string("Twee dingen van ") + secret);
    tx.set(ding(), id, "tekst", std::string(secret) + " later");
    Record other = ding().new_record();
    other["naam"] = std::string("ander ding");
    tx.put(other);
    tx.commit();
    hub->apply(laptop->log());
    BOOST_TEST(!hub->find(ding(), id).has_value());
    BOOST_TEST(hub->find(ding(), other.id).has_value());
    BOOST_TEST(told(*hub).find(secret) == std::string::npos);
    laptop->apply(hub->log());
    BOOST_TEST(laptop->digest() == hub->digest());
    BOOST_TEST(told(*laptop).find(secret) == std::string::npos);
    BOOST_TEST(laptop->find(ding(), other.id).has_value());
}

BOOST_AUTO_TEST_CASE(who_writes_it_again_is_told_and_nothing_is_written) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    erase(*store, id);
    Record again = ding().new_record();
    again.id = id;
    again["naam"] = std::string("terug");
    auto tx = store->begin("Terug");
    BOOST_CHECK_THROW(tx.put(again), InputError);
    BOOST_CHECK_THROW(tx.set(ding(), id, "naam", std::string("terug")), InputError);
}

BOOST_AUTO_TEST_CASE(it_cannot_be_undone) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    const std::string other = add(*store, "ander");
    erase(*store, id);
    const Stamp erasure = store->recent(1).front().stamp;
    BOOST_CHECK_THROW(store->undo(erasure), InputError);
    BOOST_TEST(store->undo_label().value() == "Ding ander toegevoegd");
    store->undo();
    store->undo();  // the making of what was erased: there is nothing to take back
    store->redo();
    BOOST_TEST(!store->find(ding(), id).has_value());
    BOOST_TEST(told(*store).find(secret) == std::string::npos);
    BOOST_TEST(!store->find(ding(), other).has_value());
}

BOOST_AUTO_TEST_CASE(twice_is_once) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    erase(*store, id);
    const auto before = store->log();
    const std::string digest = store->digest();
    erase(*store, id);
    BOOST_TEST((store->log() == before));
    // Somebody else wiped it too.
    const auto other = desk.open("b");
    erase(*other, id);
    store->apply(other->log());
    other->apply(store->log());
    BOOST_TEST(store->digest() == digest);
    BOOST_TEST(other->digest() == digest);
}

BOOST_AUTO_TEST_CASE(own_work_that_nobody_heard_of_is_told_as_refused_without_its_text) {
    Desk desk;
    const auto laptop = desk.open("laptop");
    const auto hub = desk.open("hub", Numbering::as_hub);
    const std::string id = add(*hub, "eerst");
    pull(*laptop, *hub);
    edit_field(*laptop, ding(), id, "tekst", std::string(secret));
    erase(*hub, id);
    pull(*laptop, *hub);
    const auto refused = SyncLog(*laptop).refused();
    BOOST_REQUIRE(refused.size() == 1u);
    BOOST_TEST(refused.front().reason.find("gewist") != std::string::npos);
    BOOST_TEST(refused.front().text.find(secret) == std::string::npos);
    BOOST_TEST(SyncLog(*laptop).unsent_count() == 0u);
    const auto shown = geweigerd_van(*laptop);
    BOOST_REQUIRE(shown.size() == 1u);
    BOOST_TEST(probeer_opnieuw(*laptop, shown.front()).empty());
    BOOST_TEST(SyncLog(*laptop).refused_count() == 0u);
    BOOST_TEST(laptop->digest() == hub->digest());
}

BOOST_AUTO_TEST_CASE(what_was_refused_before_keeps_only_what_is_about_others) {
    Desk desk;
    const auto laptop = desk.open("laptop");
    const auto hub = desk.open("hub", Numbering::as_hub);
    const std::string id = add(*hub, "een");
    const std::string other = add(*hub, "twee");
    pull(*laptop, *hub);
    auto tx = laptop->begin(std::string("Beide, ") + secret);
    tx.set(ding(), id, "tekst", std::string(secret));
    tx.set(ding(), other, "tekst", std::string("blijft staan"));
    tx.commit();
    const Refusal refusal{laptop->recent(1).front().stamp, "Mag niet."};
    SyncLog(*laptop).take_back({&refusal, 1});
    erase(*hub, id);
    pull(*laptop, *hub);
    const auto refused = SyncLog(*laptop).refused();
    BOOST_REQUIRE(refused.size() == 1u);
    BOOST_TEST(refused.front().text.find(secret) == std::string::npos);
    BOOST_TEST(refused.front().label.find(secret) == std::string::npos);
    BOOST_TEST(refused.front().text.find("blijft staan") != std::string::npos);
    BOOST_TEST(geweigerd_van(*laptop).front().velden.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_conflict_keeps_nothing_of_it) {
    Desk desk;
    const auto a = desk.open("a");
    const auto b = desk.open("b");
    const std::string id = add(*a, "x");
    b->apply(a->log());
    edit_field(*a, ding(), id, "tekst", std::string(secret));
    edit_field(*b, ding(), id, "tekst", std::string("van b"));
    a->apply(b->log());
    BOOST_REQUIRE(open_conflicts(*a).size() == 1u);
    erase(*b, id);
    a->apply(b->log());
    BOOST_TEST(open_conflicts(*a).empty());
    if (!test::on_postgresql()) BOOST_TEST(!is_on_disk(desk, secret));
}

BOOST_AUTO_TEST_CASE(only_a_wissing_erases_and_it_does_nothing_else) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, "blijft");
    const RecordRef one = ref(id);
    TransactionData mixed = make_erasure({desk.now << 16, 7}, "x", {&one, 1});
    mixed.changes.push_back({ChangeKind::edit, "ding", id, "naam", std::string("y"), {}, {}, {}, {}});
    TransactionData disguised = make_erasure({(desk.now << 16) + 1, 7}, "x", {&one, 1});
    disguised.kind = TransactionKind::normal;
    const std::vector<TransactionData> both{mixed, disguised};
    BOOST_TEST(store->apply(both).refused.size() == 2u);
    BOOST_TEST(store->find(ding(), id).has_value());
}

BOOST_AUTO_TEST_CASE(what_refers_to_it_stays_and_says_so) {
    Desk desk;
    const auto store = desk.open("a");
    const std::string id = add(*store, secret);
    Record note = info_of<Notitie>().new_record();
    note["ding"] = id;
    note["tekst"] = std::string("bij iets");
    add_record(*store, note);
    const RecordRef one = ref(id);
    const ErasureScope scope = erasure_scope(*store, {&one, 1});
    BOOST_TEST(scope.records.size() == 1u);
    BOOST_REQUIRE(scope.references.size() == 1u);
    BOOST_TEST(scope.references.front().count == 1u);
    erase(*store, id);
    const auto there = store->find(info_of<Notitie>(), note.id);
    BOOST_REQUIRE(there.has_value());
    BOOST_TEST(display_value(*store, info_of<Notitie>().field("ding"), (*there)["ding"]) == "Ding (gewist)");
}

BOOST_AUTO_TEST_CASE(a_file_that_starts_over_keeps_what_it_was_told_to_forget) {
    Desk desk;
    const auto laptop = desk.open("laptop");
    const auto hub = desk.open("hub", Numbering::as_hub);
    const std::string id = add(*hub, secret);
    pull(*laptop, *hub);
    erase(*hub, id);
    const auto lines = from_lines(SyncLog(*hub).feed(0).text);
    FeedChunk chunk;
    for (const auto& line : lines) {
        chunk.seqs.push_back(line.seq.value());
        chunk.last = *line.seq;
        chunk.transactions.push_back(line.data);
    }
    bool given = false;
    laptop->start_over([&] { return std::exchange(given, true) ? std::nullopt : std::optional(chunk); }, "ander zicht");
    BOOST_TEST(laptop->is_erased(ding(), id));
    BOOST_TEST(laptop->digest() == hub->digest());
}

BOOST_AUTO_TEST_CASE(whoever_saw_the_same_holds_the_same_with_wissingen_among_it_and_nothing_of_what_went) {
    const bool holds = rc::check("convergence with wissingen", [](unsigned seed) {
        std::mt19937 random(seed);
        const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        Desk desk;
        std::vector<std::unique_ptr<Store>> stores;
        for (int i = 0; i < 3; ++i) stores.push_back(desk.open("r" + std::to_string(i)));
        std::vector<std::string> ids;
        for (int i = 0; i < 4; ++i) ids.push_back(derived_uuid("test", "ding", std::to_string(i)));
        std::set<std::string> erased;
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            Store& store = *stores[pick(3)];
            const std::string& id = ids[pick(ids.size())];
            const bool alive = store.find(ding(), id).has_value();
            switch (pick(8)) {
                case 0: store.undo(); break;
                case 1: store.redo(); break;
                case 2:
                    if (alive) remove_record(store, ding(), id);
                    break;
                case 3:
                    if (pick(3) == 0) {
                        erase(store, id);
                        erased.insert(id);
                    }
                    break;
                default: {
                    if (store.is_erased(ding(), id)) break;
                    auto tx = store.begin("stap met waarde-" + id);
                    if (!alive) {
                        Record record = ding().new_record();
                        record.id = id;
                        record["naam"] = "waarde-" + id;
                        tx.put(record);
                    }
                    tx.set(ding(), id, "tekst", "waarde-" + id + " " + std::to_string(i));
                    // Work on another in the same step.
                    const std::string& other = ids[pick(ids.size())];
                    if (other != id && store.find(ding(), other))
                        tx.set(ding(), other, "tekst", "waarde-" + other + std::string(pick(3), 'o'));
                    tx.commit();
                }
            }
            if (pick(4) == 0) {
                auto heard = stores[pick(3)]->log();
                std::shuffle(heard.begin(), heard.end(), random);
                heard.resize(heard.size() / 2);
                stores[pick(3)]->apply(heard);
            }
        }
        std::vector<TransactionData> all;
        for (const auto& store : stores)
            for (auto& transaction : store->log()) all.push_back(transaction);
        for (const auto& store : stores) {
            std::shuffle(all.begin(), all.end(), random);
            store->apply(all);
            RC_ASSERT(store->apply(all).applied == 0u);
        }
        for (const auto& store : stores) {
            RC_ASSERT(store->digest() == stores[0]->digest());
            RC_ASSERT(told(*store) == told(*stores[0]));
            for (const auto& id : ids) {
                RC_ASSERT(store->is_erased(ding(), id) == erased.contains(id));
                if (!erased.contains(id)) continue;
                RC_ASSERT(!store->find(ding(), id).has_value());
                RC_ASSERT(told(*store).find("waarde-" + id) == std::string::npos);
            }
        }
    });
    BOOST_TEST(holds);
}
