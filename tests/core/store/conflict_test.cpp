// SPDX-License-Identifier: EUPL-1.2
// Two replicas change the same thing without seeing each other: the one who lost is told, and may put theirs back.
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/ids.h>
#include <noaber/store/conflict.h>
#include <noaber/store/edit.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Ding;

namespace {

const EntityInfo& ding() { return info_of<Ding>(); }

/// Femke and Joyce, who hold the same record until one of them edits.
struct Two {
    test::StorePlace place;
    std::int64_t now = 1'490'000'000'000;
    std::unique_ptr<Store> femke = open("femke", "Femke"), joyce = open("joyce", "Joyce");
    std::string id;

    Two() {
        Record record = ding().new_record();
        record["naam"] = text_value("Kom");
        record["tekst"] = text_value("van hout");
        auto tx = femke->begin("nieuw");
        tx.put(record);
        tx.commit();
        id = record.id;
        hear_each_other();
    }
    std::unique_ptr<Store> open(const std::string& name, const std::string& author) {
        return place.open(name, test::test_schema(), {.author = author, .wall = [this] { return now += 10; }});
    }
    void write(Store& store, const char* field, const char* words) {
        auto tx = store.begin("wijziging");
        tx.set(ding(), id, field, text_value(words));
        tx.commit();
    }
    void remove(Store& store) {
        auto tx = store.begin("weg");
        tx.remove(ding(), id);
        tx.commit();
    }
    void hear_each_other() {
        const auto all = femke->log();
        femke->apply(joyce->log());
        joyce->apply(all);
    }
    std::string told(const Store& store) const {
        std::string words;
        for (const Conflict& one : open_conflicts(store)) words += in_words(store, one) + "|";
        return words;
    }
    std::string naam(const Store& store) const {
        const auto found = store.find(ding(), id);
        return found ? std::string(found->text("naam")) : "weg";
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(who_lost_is_told_and_nobody_else) {
    using Act = std::function<void(Two&)>;
    struct Case {
        const char* name;
        Act act;
        std::string femke;  ///< what she is told
        std::string joyce;
        std::string naam;  ///< what both hold
    };
    const Case cases[] = {
        {"one field, the later holds",
         [](Two& t) { t.write(*t.femke, "naam", "Pan"), t.write(*t.joyce, "naam", "Ketel"); },
         "Joyce schreef intussen \"Ketel\" bij Naam van Ketel; jij had \"Pan\".|", "", "Ketel"},
        {"the other way round", [](Two& t) { t.write(*t.joyce, "naam", "Ketel"), t.write(*t.femke, "naam", "Pan"); },
         "", "Femke schreef intussen \"Pan\" bij Naam van Pan; jij had \"Ketel\".|", "Pan"},
        {"both wrote the same", [](Two& t) { t.write(*t.femke, "naam", "Pan"), t.write(*t.joyce, "naam", "Pan"); }, "",
         "", "Pan"},
        {"two fields are no conflict",
         [](Two& t) { t.write(*t.femke, "tekst", "van tin"), t.write(*t.joyce, "naam", "Ketel"); }, "", "", "Ketel"},
        {"who saw it before overwriting it is no conflict",
         [](Two& t) { t.write(*t.femke, "naam", "Pan"), t.hear_each_other(), t.write(*t.joyce, "naam", "Ketel"); }, "",
         "", "Ketel"},
        {"twice in a row by one is one conflict",
         [](Two& t) {
             t.write(*t.femke, "naam", "Pan"), t.write(*t.joyce, "naam", "Pot"), t.write(*t.joyce, "naam", "Ketel");
         },
         "Joyce schreef intussen \"Ketel\" bij Naam van Ketel; jij had \"Pan\".|", "", "Ketel"},
        {"an edit brings a removed record back; both are told",
         [](Two& t) { t.remove(*t.femke), t.write(*t.joyce, "naam", "Ketel"); },
         "Jij verwijderde Ketel, maar Joyce had het intussen gewijzigd: het staat er weer.|",
         "Femke verwijderde Ketel, maar jij had het intussen gewijzigd: het staat er nog.|", "Ketel"},
        {"the same with an earlier edit", [](Two& t) { t.write(*t.joyce, "naam", "Ketel"), t.remove(*t.femke); },
         "Jij verwijderde Ketel, maar Joyce had het intussen gewijzigd: het staat er weer.|",
         "Femke verwijderde Ketel, maar jij had het intussen gewijzigd: het staat er nog.|", "Ketel"},
        {"removed by both", [](Two& t) { t.remove(*t.femke), t.remove(*t.joyce); }, "", "", "weg"},
        {"a removal that saw everything", [](Two& t) { t.remove(*t.femke); }, "", "", "weg"},
    };
    for (const auto& c : cases)
        for (const bool in_reverse : {false, true})
            BOOST_TEST_CONTEXT(c.name << (in_reverse ? ", heard in reverse" : "")) {
                Two two;
                c.act(two);
                if (in_reverse) {
                    auto all = two.femke->log();
                    for (auto& one : two.joyce->log()) all.push_back(one);
                    std::ranges::reverse(all);
                    two.femke->apply(all);
                    two.joyce->apply(all);
                } else {
                    two.hear_each_other();
                }
                BOOST_TEST(two.told(*two.femke) == c.femke);
                BOOST_TEST(two.told(*two.joyce) == c.joyce);
                BOOST_TEST(two.naam(*two.femke) == c.naam);
                BOOST_TEST(two.femke->digest() == two.joyce->digest());
            }
}

BOOST_AUTO_TEST_CASE(the_same_record_made_twice_tells_what_the_first_lost) {
    Two two;
    const std::string twin = derived_uuid("test", "ding", "tweeling");
    for (Store* store : {two.femke.get(), two.joyce.get()}) {
        Record record = ding().new_record();
        record.id = twin;
        record["naam"] = text_value("Bord");
        record["tekst"] = text_value(store == two.femke.get() ? "van Femke" : "van Joyce");
        auto tx = store->begin("nieuw");
        tx.put(record);
        tx.commit();
    }
    two.hear_each_other();
    BOOST_TEST(two.told(*two.femke) ==
               "Joyce schreef intussen \"van Joyce\" bij Tekst van Bord; jij had \"van Femke\".|");
    BOOST_TEST(two.told(*two.joyce) == "");
}

BOOST_AUTO_TEST_CASE(mine_is_put_back_and_undo_takes_that_back) {
    Two two;
    two.write(*two.femke, "naam", "Pan");
    two.write(*two.joyce, "naam", "Ketel");
    two.hear_each_other();
    put_mine_back(*two.femke, open_conflicts(*two.femke).at(0));
    BOOST_TEST(two.naam(*two.femke) == "Pan");
    BOOST_TEST(open_conflicts(*two.femke).empty());
    BOOST_TEST(two.femke->undo_label().value() == "Naam van Ketel teruggezet");
    two.hear_each_other();
    // Joyce lost nothing that Femke had not seen.
    BOOST_TEST(two.naam(*two.joyce) == "Pan");
    BOOST_TEST(open_conflicts(*two.joyce).empty());
    two.femke->undo();
    BOOST_TEST(two.naam(*two.femke) == "Ketel");
}

BOOST_AUTO_TEST_CASE(a_conflict_is_settled_by_leaving_it_or_by_writing_again) {
    Two two;
    two.write(*two.femke, "naam", "Pan");
    two.write(*two.joyce, "naam", "Ketel");
    two.hear_each_other();
    Two other;
    other.write(*other.femke, "naam", "Pan");
    other.write(*other.joyce, "naam", "Ketel");
    other.hear_each_other();
    leave_as_is(*two.femke, open_conflicts(*two.femke).at(0));
    other.write(*other.femke, "naam", "Schaal");
    for (Two* one : {&two, &other}) {
        BOOST_TEST(open_conflicts(*one->femke).empty());
        one->femke->apply(one->joyce->log());  // hearing it again does not bring it back
        BOOST_TEST(open_conflicts(*one->femke).empty());
    }
}

BOOST_AUTO_TEST_CASE(what_was_settled_stays_settled_when_the_other_writes_on) {
    Two two;
    two.write(*two.femke, "naam", "Pan");
    two.write(*two.joyce, "naam", "Ketel");
    two.hear_each_other();
    two.write(*two.femke, "naam", "Schaal");  // having seen Ketel
    two.hear_each_other();
    two.write(*two.joyce, "naam", "Kom");  // having seen Schaal
    two.hear_each_other();
    BOOST_TEST(two.told(*two.femke) == "");
    // And a new loss is told anew.
    two.write(*two.femke, "naam", "Bak");
    two.write(*two.joyce, "naam", "Ton");
    two.hear_each_other();
    BOOST_TEST(two.told(*two.femke) == "Joyce schreef intussen \"Ton\" bij Naam van Ton; jij had \"Bak\".|");
}

BOOST_AUTO_TEST_CASE(a_loss_goes_with_the_change_that_the_hub_refused) {
    Two two;
    two.write(*two.femke, "naam", "Pan");
    const Stamp mine = two.femke->log().back().stamp;
    two.write(*two.joyce, "naam", "Ketel");
    two.hear_each_other();
    BOOST_TEST(open_conflicts(*two.femke).size() == 1U);
    SyncLog(*two.femke).take_back(std::vector{Refusal{mine, "Dit mag niet."}});
    BOOST_TEST(open_conflicts(*two.femke).empty());
    BOOST_TEST(two.naam(*two.femke) == "Ketel");
}

BOOST_AUTO_TEST_CASE(only_who_kept_a_record_is_told_that_it_was_removed) {
    Two two;
    const auto kees = two.open("kees", "Kees");
    kees->apply(two.femke->log());
    two.write(*kees, "tekst", "van tin");
    two.remove(*two.joyce);
    for (Store* store : {two.femke.get(), two.joyce.get(), kees.get()}) {
        store->apply(kees->log());
        store->apply(two.joyce->log());
    }
    BOOST_TEST(two.told(*two.femke) == "");  // what she wrote, Joyce had seen
    BOOST_TEST(two.told(*two.joyce) ==
               "Jij verwijderde Kom, maar Kees had het intussen gewijzigd: het staat er weer.|");
    BOOST_TEST(two.told(*kees) == "Joyce verwijderde Kom, maar jij had het intussen gewijzigd: het staat er nog.|");
}

BOOST_AUTO_TEST_CASE(a_record_that_came_back_can_be_removed_after_all) {
    Two two;
    two.remove(*two.femke);
    two.write(*two.joyce, "naam", "Ketel");
    two.hear_each_other();
    put_mine_back(*two.femke, open_conflicts(*two.femke).at(0));
    BOOST_TEST(two.naam(*two.femke) == "weg");
    two.hear_each_other();
    BOOST_TEST(two.naam(*two.joyce) == "weg");
    BOOST_TEST(open_conflicts(*two.joyce).empty());
    two.femke->undo();
    BOOST_TEST(two.naam(*two.femke) == "Ketel");
}
