// SPDX-License-Identifier: EUPL-1.2
// The log as a queue: what waits, what a hub numbered, what is taken in, and new stamps for a clock that was wrong.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/feed.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;

namespace {

const EntityInfo& ding() { return info_of<Ding>(); }

struct Files {
    test::StorePlace place;
    std::int64_t now = 1'490'000'000'000;

    std::unique_ptr<Store> open(const char* name, Numbering numbering = Numbering::as_the_file) {
        StoreOptions options;
        options.author = name;
        options.wall = [this] { return now; };
        options.numbering = numbering;
        return place.open(name, test::test_schema(), std::move(options));
    }
};

std::string make(Store& store, const char* naam) {
    auto tx = store.begin(std::string("Ding ") + naam);
    Ding made;
    made.naam = naam;
    tx.put(made);
    tx.commit();
    return made.id.text;
}

void edit(Store& store, const std::string& id, const char* naam) {
    auto tx = store.begin(std::string("Naam ") + naam);
    tx.set(ding(), id, "naam", std::string(naam));
    tx.commit();
}

std::vector<TransactionData> data_of(const std::string& lines) {
    std::vector<TransactionData> all;
    for (auto& one : from_lines(lines)) all.push_back(std::move(one.data));
    return all;
}

FeedChunk chunk_of(const FeedLines& lines) {
    FeedChunk chunk;
    for (auto& one : from_lines(lines.text)) {
        chunk.seqs.push_back(one.seq.value());
        chunk.transactions.push_back(std::move(one.data));
    }
    chunk.last = lines.last;
    return chunk;
}

/// One exchange between a laptop and a hub's file, without a network.
void exchange(Store& laptop, Store& hub) {
    SyncLog up(laptop);
    const SyncLog above(hub);
    const auto unsent = up.unsent();
    hub.apply(data_of(unsent.text));
    std::vector<Acknowledgement> acknowledged;
    for (const Stamp& stamp : unsent.stamps) acknowledged.push_back({stamp, above.number_of(stamp).value()});
    up.mark_sent(acknowledged);
    while (up.last_seen() < above.last_given()) laptop.apply(chunk_of(above.feed(up.last_seen(), {.transactions = 2})));
}

/// A laptop that follows its first hub.
struct Following {
    Files files;
    std::unique_ptr<Store> hub = files.open("hub", Numbering::as_hub);
    std::unique_ptr<Store> a = files.open("a");
    SyncLog log{*a};

    Following() { log.follow("een"); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(sync_log)

BOOST_AUTO_TEST_CASE(lines_hold_what_the_log_holds) {
    Files files;
    const auto store = files.open("a");
    const std::string id = make(*store, "een \"ding\"");
    edit(*store, id, "ander\n");
    auto tx = store->begin("Weg");
    tx.remove(ding(), id);
    tx.commit();
    store->undo();
    const auto unsent = SyncLog(*store).unsent();
    BOOST_TEST((data_of(unsent.text) == store->log()));
    std::string written;
    for (const auto& transaction : store->log()) written += to_line(transaction) + "\n";
    BOOST_TEST(unsent.text == written);
}

BOOST_AUTO_TEST_CASE(a_hub_numbers_in_the_order_of_commits) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    const auto a = files.open("a");
    const auto b = files.open("b");
    make(*a, "eerst geschreven");
    files.now += 1000;
    make(*b, "eerst gebracht");
    const SyncLog feed(*hub);
    const auto first = data_of(SyncLog(*b).unsent().text);
    hub->apply(first);
    hub->apply(data_of(SyncLog(*a).unsent().text));
    hub->apply(first);  // again: nothing happens
    make(*hub, "van de hub zelf");
    BOOST_TEST(feed.last_given() == 3);
    BOOST_TEST(feed.number_of(first[0].stamp).value() == 1);
    BOOST_TEST(!feed.number_of({1, 1}).has_value());
    const auto chunk = chunk_of(feed.feed(0));
    BOOST_TEST((chunk.seqs == std::vector<std::int64_t>{1, 2, 3}));
    BOOST_TEST(chunk.transactions[0].label == "Ding eerst gebracht");
    BOOST_TEST(chunk.transactions[2].label == "Ding van de hub zelf");
    BOOST_TEST(feed.feed(3).transactions == 0U);
    BOOST_TEST(feed.feed(1, {.transactions = 1}).last == 2);
    BOOST_TEST(feed.feed(0, {.bytes = 1}).last == 1);  // one comes, whatever its size
    const struct {
        const char* held;
        std::vector<std::int64_t> fetched;
        std::int64_t last;
    } cases[]{{"", {1, 2, 3}, 3}, {"1-1", {2, 3}, 3}, {"2-2", {1, 3}, 3},
              {"2-3", {1}, 3},    {"1-3", {}, 3},     {"1-1,3-3", {2}, 3}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.held) {
            for (const std::size_t at_once : {1U, 2U, 9U}) {
                std::vector<std::int64_t> fetched;
                std::int64_t last = 0;
                for (int times = 0; times < 4; ++times) {
                    const auto lines =
                        feed.feed(last, {.transactions = at_once}, nullptr, NumberRanges::from_text(c.held));
                    for (const std::int64_t seq : chunk_of(lines).seqs) fetched.push_back(seq);
                    last = lines.last;
                }
                BOOST_TEST((fetched == c.fetched));
                BOOST_TEST(last == c.last);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_file_that_numbers_goes_on_whoever_opens_it) {
    Files files;
    {
        const auto store = files.open("hub");
        make(*store, "van voor de nummering");
        make(*store, "ook");
    }
    { BOOST_TEST(SyncLog(*files.open("hub", Numbering::as_hub)).last_given() == 2); }
    const auto plain = files.open("hub");
    make(*plain, "door een ander programma");
    BOOST_TEST(SyncLog(*plain).last_given() == 3);
    BOOST_TEST(SyncLog(*files.open("laptop")).last_given() == 0);
}

BOOST_AUTO_TEST_CASE(two_laptops_exchange_until_they_are_equal) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    const auto a = files.open("a");
    const auto b = files.open("b");
    const std::string id = make(*a, "samen");
    exchange(*a, *hub);
    exchange(*b, *hub);
    edit(*a, id, "van a");
    files.now += 1000;
    edit(*b, id, "van b");
    make(*b, "nog een");
    BOOST_TEST(SyncLog(*b).unsent_count() == 2U);
    for (int i = 0; i < 2; ++i) {
        exchange(*b, *hub);
        exchange(*a, *hub);
    }
    BOOST_TEST(a->digest() == hub->digest());
    BOOST_TEST(b->digest() == hub->digest());
    BOOST_TEST(from_record<Ding>(a->find(ding(), id).value()).naam == "van b");
    BOOST_TEST(SyncLog(*a).unsent_count() == 0U);
    BOOST_TEST(SyncLog(*b).unsent_count() == 0U);
    BOOST_TEST(SyncLog(*a).last_seen() == SyncLog(*hub).last_given());
}

BOOST_AUTO_TEST_CASE(what_a_hub_took_is_taken_in_whatever_this_clock_says) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    make(*hub, "van nu");
    files.now -= 24 * 3600 * 1000;
    const auto a = files.open("a");
    const auto chunk = chunk_of(SyncLog(*hub).feed(0));
    BOOST_TEST(a->apply(chunk).applied == 1U);
    const auto b = files.open("b");
    BOOST_TEST(b->apply(chunk.transactions).refused.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_cursor_stands_still_before_what_this_version_cannot_take) {
    Files files;
    const auto a = files.open("a");
    FeedChunk chunk;
    chunk.transactions.push_back({{1'000'000, 5}, TransactionKind::normal, {}, "x", "x", {}});
    chunk.transactions.push_back({{1'000'001, 5}, TransactionKind::normal, {}, "x", "x", {Change{}}});
    chunk.seqs = {1, 2};
    chunk.last = 2;
    BOOST_TEST(a->apply(chunk).refused.size() == 1U);
    BOOST_TEST(SyncLog(*a).last_seen() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_refused_goes_with_what_builds_on_it_and_its_text_is_kept) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    const auto a = files.open("a");
    const auto b = files.open("b");
    const std::string shared = make(*a, "samen");
    exchange(*a, *hub);
    exchange(*b, *hub);
    struct Case {
        const char* name;
        std::function<void()> refused;  ///< one transaction
        std::function<void()> later;    ///< transactions of after it
        std::size_t go;                 ///< how many go in all
    };
    std::string made;
    const std::vector<Case> cases{
        {"a new record", [&] { made = make(*a, "mag niet"); }, [] {}, 1},
        {"a new record that was edited since", [&] { made = make(*a, "mag niet"); },
         [&] {
             edit(*a, made, "ook niet");
             auto tx = a->begin("Tekst");
             tx.set(ding(), made, "tekst", std::string("en dit"));
             tx.commit();
         },
         3},
        {"an edit", [&] { edit(*a, shared, "mag niet"); }, [] {}, 1},
        {"an edit that was edited again", [&] { edit(*a, shared, "mag niet"); }, [&] { edit(*a, shared, "dus"); }, 2},
        {"an edit, and another field after it", [&] { edit(*a, shared, "mag niet"); },
         [&] {
             auto tx = a->begin("Tekst");
             tx.set(ding(), shared, "tekst", std::string("mag wel ") + std::to_string(files.now));
             tx.commit();
         },
         1},
        {"a removal",
         [&] {
             auto tx = a->begin("Weg");
             tx.remove(ding(), shared);
             tx.commit();
         },
         [] {}, 1},
        {"a removal that was undone",
         [&] {
             auto tx = a->begin("Weg");
             tx.remove(ding(), shared);
             tx.commit();
         },
         [&] { a->undo(); }, 2},
        {"another record beside it", [&] { edit(*a, shared, "mag niet"); }, [&] { make(*a, "mag wel"); }, 1},
    };
    std::size_t all = 0;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            files.now += 1000;
            c.refused();
            const Stamp stamp = a->log().back().stamp;
            c.later();
            SyncLog log(*a);
            log.take_back(std::vector<Refusal>{{stamp, "Je mag hier niet schrijven."}});
            all += c.go;
            BOOST_TEST(log.refused_count() == all);
            const auto refused = log.refused();
            const auto kept =
                std::find_if(refused.begin(), refused.end(), [&](const auto& one) { return one.stamp == stamp; });
            BOOST_REQUIRE((kept != refused.end()));
            BOOST_TEST(kept->reason == "Je mag hier niet schrijven.");
            BOOST_TEST((from_line(kept->text).data.stamp == stamp));
            exchange(*a, *hub);
            exchange(*b, *hub);
            BOOST_TEST(a->digest() == hub->digest());
            BOOST_TEST(a->digest() == b->digest());
            BOOST_TEST(from_record<Ding>(a->find(ding(), shared).value()).naam == "samen");
        }
    // Twice the same, and what is not there, does nothing.
    SyncLog(*a).take_back(std::vector<Refusal>{{{5, 5}, "x"}});
    BOOST_TEST(SyncLog(*a).refused_count() == all);
}

BOOST_AUTO_TEST_CASE(another_numbering_starts_from_nothing_and_loses_nothing) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    const auto a = files.open("a");
    SyncLog(*a).follow("een");
    make(*a, "iets");
    exchange(*a, *hub);
    SyncLog(*a).follow("een");
    BOOST_TEST(SyncLog(*a).last_seen() == 1);
    SyncLog(*a).follow("twee");
    BOOST_TEST(SyncLog(*a).last_seen() == 0);
    BOOST_TEST(SyncLog(*a).unsent_count() == 1U);
    const auto restored = files.open("teruggezet", Numbering::as_hub);
    exchange(*a, *restored);
    BOOST_TEST(a->digest() == restored->digest());
}

BOOST_FIXTURE_TEST_CASE(what_another_hub_had_keeps_its_stamp, Following) {
    const std::int64_t hub_now = files.now;
    files.now += 3600 * 1000;
    make(*a, "bij de eerste hub, met een klok die voorloopt");
    const Stamp first = a->log().back().stamp;
    exchange(*a, *hub);
    log.follow("twee");
    make(*a, "bij geen hub");
    const Stamp second = a->log().back().stamp;
    BOOST_TEST(log.was_taken_elsewhere(first));
    BOOST_TEST(!log.was_taken_elsewhere(second));
    BOOST_TEST(!log.was_taken_elsewhere({first.time, first.device + 1}));
    BOOST_TEST(log.restamp_unsent(hub_now, hub_now + 240'000) == 1U);
    BOOST_TEST((a->log().front().stamp == first));
}

BOOST_FIXTURE_TEST_CASE(what_is_left_to_others_is_not_offered_until_another_hub_is_followed, Following) {
    make(*a, "van een ander");
    const Stamp stamp = a->log().back().stamp;
    log.mark_sent(std::vector<Acknowledgement>{{stamp, left_to_others}});
    BOOST_TEST(log.unsent_count() == 0U);
    BOOST_TEST(log.waiting(10).empty());
    BOOST_TEST(!log.highest().has_value());
    log.mark_sent(std::vector<Acknowledgement>{{stamp, 7}});  // its author brought it
    BOOST_TEST(log.highest().value().seq == 7);
    log.follow("twee");
    BOOST_TEST(log.unsent_count() == 1U);
}

BOOST_AUTO_TEST_CASE(unsent_stamps_of_a_clock_that_ran_ahead_are_given_anew) {
    Files files;
    const auto hub = files.open("hub", Numbering::as_hub);
    const std::int64_t hub_now = files.now;
    const auto a = files.open("a");
    const std::string early = make(*a, "op tijd");
    exchange(*a, *hub);
    files.now += 24 * 3600 * 1000;  // this laptop's clock is a day ahead
    const std::string id = make(*a, "te vroeg");
    edit(*a, early, "bewerkt");
    edit(*a, id, "nog eens");
    edit(*a, early, "weer bewerkt");
    const std::string gone = make(*a, "weg");
    auto tx = a->begin("Verwijderd");
    tx.remove(ding(), gone);
    tx.commit();
    a->undo();
    a->redo();
    const auto before = a->log();
    const std::string naam = from_record<Ding>(a->find(ding(), early).value()).naam;

    SyncLog log(*a);
    BOOST_TEST(log.restamp_unsent(hub_now, hub_now + 240'000) == before.size() - 1);
    BOOST_TEST(log.restamp_unsent(hub_now, hub_now + 240'000) == 0U);
    const auto after = a->log();
    BOOST_REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        BOOST_TEST(after[i].label == before[i].label);
        BOOST_TEST(after[i].stamp.milliseconds() <= hub_now + 1);
    }
    files.now = hub_now;
    exchange(*a, *hub);
    BOOST_TEST(log.unsent_count() == 0U);
    BOOST_TEST(a->digest() == hub->digest());
    BOOST_TEST(!hub->find(ding(), gone).has_value());
    BOOST_TEST(from_record<Ding>(hub->find(ding(), early).value()).naam == naam);
    // The last thing that can be undone is still known by its new stamp.
    BOOST_TEST(a->undo().has_value());
    BOOST_TEST(a->find(ding(), gone).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
