// SPDX-License-Identifier: EUPL-1.2
// Lessons: which need an actie, which were tested, and from lesson to actie.
#include "les.h"

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/base/progress.h>
#include <noaber/import/import.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace noaber;
using namespace noaber::veiligheidsbureau;

namespace {

/// An exercise as another plugin has it: this one knows it by the names of its fields only.
struct Oefening {
    Id<Oefening> id;
    std::string code, titel, status;
    std::optional<Date> datum;
};

}  // namespace

template <>
const EntityInfo& noaber::info_of<Oefening>() {
    static const EntityInfo info = describe<Oefening>("oto", "OTO-activiteit", "OTO-kalender")
                                       .field(&Oefening::code, "code", "Code")
                                       .key()
                                       .field(&Oefening::titel, "titel", "Titel")
                                       .field(&Oefening::status, "status", "Status")
                                       .field(&Oefening::datum, "datum", "Datum")
                                       .done();
    return info;
}

namespace {

const Schema& schema(bool with_exercises) {
    static const auto made = [](bool with) {
        Schema one = test::core_schema();
        one.add(info_of<Les>());
        if (with) one.add(info_of<Oefening>());
        return one;
    };
    static const Schema with = made(true), without = made(false);
    return with_exercises ? with : without;
}

struct Desk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store;
    explicit Desk(bool with_exercises = true)
        : store(Store::open(folder / "plan.db", schema(with_exercises), {.author = "Femke"})) {}

    ImportReport import(const std::string& csv) {
        SilentProgress progress;
        return import_files(*store, {folder.write("lessen.csv", csv)}, {}, progress);
    }
    std::vector<Signalering> check(void (*one)(const Beeld&, std::vector<Signalering>&)) {
        Beeld beeld;
        beeld.store = store.get();
        std::vector<Signalering> found;
        one(beeld, found);
        return found;
    }
    Les les(const std::string& name) { return *store->find(Id<Les>{find_by_name(*store, info_of<Les>(), name).id}); }
};

constexpr const char* table =
    "Incident;Datum;Les;Thema;Eigenaar;Status\r\n"
    "Stroomuitval Borne;12-3-2017;Sleutel van de sporthal ligt bij de piketdienst;Opvang;Femke Wolbert;Open\r\n"
    "Stroomuitval Borne;12-3-2017;Eerst bellen, dan mailen;Alarmering;n.n.b.;Geborgd\r\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(lessen)

BOOST_AUTO_TEST_CASE(the_table_goes_in_and_a_second_time_changes_nothing) {
    Desk desk;
    BOOST_TEST(desk.import(table).tabellen.at(0).nieuw == 2U);
    BOOST_TEST(desk.import(table).tabellen.at(0).gelijk == 2U);
    BOOST_TEST(desk.les("Eerst bellen, dan mailen").is_klaar());
    BOOST_TEST(desk.les("Eerst bellen, dan mailen").eigenaar_naam == "n.n.b.");
}

BOOST_AUTO_TEST_CASE(an_open_lesson_asks_for_an_actie_until_it_has_one) {
    Desk desk;
    desk.import(table);
    const auto found = desk.check(check_les_zonder_actie);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].sleutel == "Sleutel van de sporthal ligt bij de piketdienst");
    const Les les = desk.les(found[0].sleutel);
    const auto actie = desk.store->find(maak_actie(*desk.store, les.id));
    BOOST_REQUIRE(actie.has_value());
    BOOST_TEST(actie->titel == les.les);
    BOOST_TEST(actie->eigenaar.text == les.eigenaar.text);
    BOOST_TEST(actie->opmerkingen == "Les van Stroomuitval Borne, 12 maart 2017");
    BOOST_TEST(desk.check(check_les_zonder_actie).empty());
    BOOST_CHECK_THROW((void)maak_actie(*desk.store, les.id), InputError);
    desk.store->undo();
    BOOST_TEST(desk.store->count(info_of<Actie>()) == 0U);
    BOOST_TEST(desk.check(check_les_zonder_actie).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_lesson_is_tested_by_an_exercise_that_was_held_after_it) {
    Desk desk;
    desk.import(table);
    for (const auto& [code, status, datum] : {std::tuple{"OTO-1", "gehouden", "2017-02-01"},
                                              {"OTO-2", "gepland", "2017-06-01"},
                                              {"OTO-3", "gehouden", "2017-06-01"}}) {
        Oefening one{{}, code, code, status, Date::parse(datum)};
        auto tx = desk.store->begin("oefening");
        tx.put(one);
        tx.commit();
    }
    const std::string id = desk.les("Eerst bellen, dan mailen").id.text;
    for (const auto& [written, tested] :
         {std::pair{"", false}, {"?", false}, {"OTO-1", false}, {"OTO-2", false}, {"OTO-9", false}, {"oto-3", true}})
        BOOST_TEST_CONTEXT(written) {
            edit_field(*desk.store, info_of<Les>(), id, "getoetst_in", text_value(written));
            BOOST_TEST(toets_van(*desk.store, desk.les("Eerst bellen, dan mailen")).has_value() == tested);
            const auto found = desk.check(check_les_niet_getoetst);
            const auto of_it = std::ranges::find(found, id, &Signalering::record);
            BOOST_TEST((of_it == found.end()) == tested);
            if (!tested) BOOST_TEST((of_it->ernst == Ernst::waarschuwing));  // called done, and nothing shows it
        }
    BOOST_TEST(desk.check(check_les_niet_getoetst).size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_a_plugin_that_knows_exercises_nothing_was_tested) {
    Desk desk(false);
    desk.import(table);
    BOOST_TEST(desk.check(check_les_niet_getoetst).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
