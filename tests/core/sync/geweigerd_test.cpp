// SPDX-License-Identifier: EUPL-1.2
// What a hub refused can be read field by field, tried once more, and put away without losing it.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/sync/geweigerd.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;

namespace {

const EntityInfo& ding() { return info_of<Ding>(); }

struct Desk {
    test::StorePlace place;
    std::unique_ptr<Store> store = place.open("a", test::test_schema(), {.author = "Femke"});

    std::string make(const std::string& naam, const std::string& tekst = {}) const {
        auto tx = store->begin("Ding " + naam);
        Ding made;
        made.naam = naam;
        made.tekst = tekst;
        tx.put(made);
        tx.commit();
        return made.id.text;
    }
    void edit(const std::string& id, const char* field, const Value& value) const {
        auto tx = store->begin("Gewijzigd");
        tx.set(ding(), id, field, value);
        tx.commit();
    }
    void remove(const std::string& id) const {
        auto tx = store->begin("Weg");
        tx.remove(ding(), id);
        tx.commit();
    }
    /// As the hub would: the newest transaction, with what builds on it.
    void refuse_newest() const {
        SyncLog(*store).take_back(std::vector<Refusal>{{store->log().back().stamp, "Dat mag je niet."}});
    }
    void refuse(std::size_t which) const {
        SyncLog(*store).take_back(std::vector<Refusal>{{store->log().at(which).stamp, "Dat mag je niet."}});
    }
    [[nodiscard]] Geweigerd only() const {
        const auto all = geweigerd_van(*store);
        BOOST_REQUIRE(all.size() == 1U);
        return all.front();
    }
    [[nodiscard]] Ding ding_of(const std::string& id) const {
        return from_record<Ding>(store->find(ding(), id).value());
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(geweigerd)

BOOST_AUTO_TEST_CASE(what_was_typed_is_read_field_by_field) {
    struct Case {
        const char* name;
        std::function<void(const Desk&, const std::string& id)> does;
        const char* text;
    };
    const Case cases[]{
        {"an edit", [](const Desk& desk, const std::string& id) { desk.edit(id, "tekst", std::string("Q2, na mei")); },
         "Bank\nTekst: Q2, na mei\n"},
        {"emptied", [](const Desk& desk, const std::string& id) { desk.edit(id, "tekst", {}); },
         "Bank\nTekst: leeggemaakt\n"},
        {"a flag", [](const Desk& desk, const std::string& id) { desk.edit(id, "vlag", std::int64_t{1}); },
         "Bank\nVlag: ja\n"},
        {"a removal", [](const Desk& desk, const std::string& id) { desk.remove(id); }, "Bank\nverwijderd\n"},
        {"a record", [](const Desk& desk, const std::string&) { (void)desk.make("Stoel", "Van hout\nen leer"); },
         "Stoel\nNaam: Stoel\nTekst: Van hout\nen leer\n"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Desk desk;
            const std::string id = desk.make("Bank", "oud");
            c.does(desk, id);
            desk.refuse_newest();
            const Geweigerd one = desk.only();
            BOOST_TEST(one.transactie.reason == "Dat mag je niet.");
            BOOST_TEST(tekst_van(one).substr(0, std::string(c.text).size()) == c.text);
        }
}

BOOST_AUTO_TEST_CASE(what_builds_on_a_refused_record_is_called_by_its_name) {
    const Desk desk;
    const std::string id = desk.make("Bank");
    desk.edit(id, "tekst", std::string("rood"));
    desk.refuse(0);
    const auto all = geweigerd_van(*desk.store);
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(tekst_van(all[1]) == "Bank\nTekst: rood\n");
    BOOST_TEST(all[1].records.empty());
}

BOOST_AUTO_TEST_CASE(trying_again_writes_it_as_something_new_that_undo_takes_back) {
    const Desk desk;
    const std::string id = desk.make("Bank", "oud");
    desk.edit(id, "tekst", std::string("nieuw"));
    desk.refuse_newest();
    const Geweigerd one = desk.only();
    BOOST_TEST(desk.ding_of(id).tekst == "oud");
    BOOST_TEST(probeer_opnieuw(*desk.store, one).empty());
    BOOST_TEST(desk.ding_of(id).tekst == "nieuw");
    BOOST_TEST(geweigerd_van(*desk.store).empty());
    BOOST_TEST((desk.store->log().back().stamp != one.transactie.stamp));
    desk.store->undo();
    BOOST_TEST(desk.ding_of(id).tekst == "oud");
}

BOOST_AUTO_TEST_CASE(a_record_and_what_builds_on_it_come_back_one_after_the_other) {
    const Desk desk;
    const std::string id = desk.make("Bank", "oud");
    desk.edit(id, "tekst", std::string("rood"));
    desk.refuse(0);
    auto all = geweigerd_van(*desk.store);
    BOOST_CHECK_THROW(probeer_opnieuw(*desk.store, all[1]), InputError);
    BOOST_TEST(geweigerd_van(*desk.store).size() == 2U);
    (void)probeer_opnieuw(*desk.store, all[0]);
    (void)probeer_opnieuw(*desk.store, all[1]);
    BOOST_TEST(desk.ding_of(id).tekst == "rood");
    BOOST_TEST(geweigerd_van(*desk.store).empty());
}

BOOST_AUTO_TEST_CASE(what_can_not_be_written_is_named_and_its_text_stays) {
    const Desk desk;
    const std::string bank = desk.make("Bank");
    const std::string stoel = desk.make("Stoel");
    auto tx = desk.store->begin("Beide");
    tx.set(ding(), bank, "tekst", std::string("rood"));
    tx.set(ding(), stoel, "tekst", std::string("blauw"));
    tx.commit();
    desk.refuse_newest();
    desk.remove(stoel);
    const auto left = probeer_opnieuw(*desk.store, desk.only());
    BOOST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left[0].waarde == "blauw");
    BOOST_TEST(desk.ding_of(bank).tekst == "rood");
    BOOST_TEST(geweigerd_van(*desk.store).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_creation_does_not_empty_what_is_there_by_now) {
    const Desk desk;
    const std::string id = desk.make("Bank");
    desk.refuse_newest();
    auto tx = desk.store->begin("Van een ander");
    Ding theirs;
    theirs.id.text = id;
    theirs.naam = "Bankje";
    theirs.tekst = "met leuning";
    tx.put(theirs);
    tx.commit();
    BOOST_TEST(probeer_opnieuw(*desk.store, desk.only()).empty());
    BOOST_TEST(desk.ding_of(id).naam == "Bank");
    BOOST_TEST(desk.ding_of(id).tekst == "met leuning");
}

BOOST_AUTO_TEST_CASE(what_was_put_away_can_be_kept_again) {
    const Desk desk;
    (void)desk.make("Bank");
    desk.refuse_newest();
    const Geweigerd one = desk.only();
    SyncLog log(*desk.store);
    log.forget(one.transactie.stamp);
    BOOST_TEST(log.refused_count() == 0U);
    log.keep(one.transactie);
    BOOST_TEST(tekst_van(desk.only()) == tekst_van(one));
}

BOOST_AUTO_TEST_CASE(what_waits_is_told_newest_first) {
    const Desk desk;
    for (const char* name : {"een", "twee", "drie"}) (void)desk.make(name);
    const auto waiting = SyncLog(*desk.store).waiting(2);
    BOOST_REQUIRE(waiting.size() == 2U);
    BOOST_TEST(waiting[0].label == "Ding drie");
    BOOST_TEST(waiting[1].label == "Ding twee");
}

BOOST_AUTO_TEST_SUITE_END()
