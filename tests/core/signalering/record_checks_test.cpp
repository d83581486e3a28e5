// SPDX-License-Identifier: EUPL-1.2
// The checks of records as such, in a real store: what merging the work of several people can leave behind.
#include "beeld_builder.h"
#include "signalering/checks.h"
#include "temporary_folder.h"

#include <noaber/store/store.h>

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

struct Fixture {
    Fixture() {
        add_organisatie(schema);
        add_jaarplan(schema);
        add_piket(schema);
        store = Store::open(folder / "a.db", schema);
        plan.jaar = 2017;
        put(plan);
    }

    template <class T>
    T& put(T& object) {
        object.id.text =
            fmt::format("00000000-0000-7000-8000-{:012}", ++records);  // in the order in which they are made
        Transaction transaction = store->begin("Proef");
        transaction.put(object);
        transaction.commit();
        return object;
    }
    template <class T>
    void remove(const T& object) {
        Transaction transaction = store->begin("Proef");
        transaction.remove(object.id);
        transaction.commit();
    }
    Persoon persoon(std::string naam, std::string email = {}) {
        Persoon made;
        made.naam = std::move(naam);
        made.email = std::move(email);
        return put(made);
    }
    Activiteit activiteit(std::string code, const Jaarplan& of) {
        Activiteit made;
        made.code = std::move(code);
        made.titel = "Titel";
        made.jaarplan = of.id;
        return put(made);
    }
    checks::Found run(void (*check)(const Beeld&, checks::Found&)) const {
        checks::Found found;
        check(load_beeld(*store, plan), found);
        return found;
    }

    int records = 0;
    test::TemporaryFolder folder;
    Schema schema;
    std::unique_ptr<Store> store;
    Jaarplan plan;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(checks_of_records, Fixture)

BOOST_AUTO_TEST_CASE(a_period_that_two_laptops_broke_is_found) {
    const Persoon femke = persoon("Femke Wolbert");
    Afwezigheid leave;
    leave.persoon = femke.id;
    leave.van = Date::of(2017, 3, 1);
    leave.tot = Date::of(2017, 3, 5);
    put(leave);
    Indicator indicator;
    indicator.indicator = "Opkomst";
    indicator.nuljaar = 2015;
    indicator.streefjaar = 2019;
    put(indicator);
    BOOST_TEST(run(checks::periode_onmogelijk).empty());
    // One person moves the start, another the end, without seeing each other.
    auto other = Store::open(folder / "b.db", schema);
    other->apply(store->log());
    const auto change = [](Store& where, const EntityInfo& entity, const std::string& id, const char* field,
                           Value value) {
        auto tx = where.begin("Proef");
        tx.set(entity, id, field, value);
        tx.commit();
    };
    change(*store, info_of<Afwezigheid>(), leave.id.text, "van", std::string("2017-03-04"));
    change(*other, info_of<Afwezigheid>(), leave.id.text, "tot", std::string("2017-03-02"));
    change(*other, info_of<Indicator>(), indicator.id.text, "streefjaar", std::int64_t{2016});
    change(*store, info_of<Indicator>(), indicator.id.text, "nuljaar", std::int64_t{2017});
    store->apply(other->log());
    const auto found = run(checks::periode_onmogelijk);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(test::findings(found) == "periode-onmogelijk Femke Wolbert 4 maart 2017; periode-onmogelijk Opkomst");
    BOOST_TEST(found[0].veld == "tot");
    BOOST_TEST(found[0].record == leave.id.text);
    BOOST_TEST(
        found[0].melding ==
        "\"Femke Wolbert 4 maart 2017\" (afwezigheid): Tot: 2-3-2017 ligt vóór Van (4-3-2017). Vul een latere datum in.");
    BOOST_TEST(found[1].veld == "streefjaar");
    BOOST_TEST((found[1].ernst == Ernst::fout));
}

BOOST_AUTO_TEST_CASE(two_records_with_one_key_are_found) {
    persoon("Wilma Kamphuis");
    persoon("KAMPHUIS, wilmà", "w@borne.example");
    persoon("Joyce Steggink");
    activiteit("A1", plan);
    activiteit("a1", plan);
    const auto found = run(checks::dubbel);
    BOOST_TEST(test::findings(found) == "dubbel Wilma Kamphuis; dubbel a1");
    BOOST_TEST(found.at(0).melding ==
               "\"Wilma Kamphuis\" en \"KAMPHUIS, wilmà\" zijn hetzelfde (persoon). Voeg ze samen.");
    BOOST_TEST(found.at(0).soort == "persoon");
    BOOST_TEST(store->find(info_of<Persoon>(), found.at(0).record).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_double) {
    persoon("Jan Bos", "jan@borne.example");
    persoon("Jan Bos", "jan@losser.example");
    Jaarplan later;
    later.jaar = 2018;
    put(later);
    activiteit("A1", plan);
    activiteit("A1", later);
    activiteit("A1", later);  // a double, but of another year
    Werkgroep werkgroep;
    werkgroep.naam = "PIM";
    put(werkgroep);
    for (int i = 0; i < 2; ++i) {
        Werkgroeplid vacancy;
        vacancy.werkgroep = werkgroep.id;
        vacancy.naam = "n.n.b.";
        put(vacancy);
    }
    BOOST_TEST(test::findings(run(checks::dubbel)) == "");
}

BOOST_AUTO_TEST_CASE(a_reference_to_what_is_gone_is_found) {
    const Persoon femke = persoon("Femke Wolbert");
    Werkgroep werkgroep;
    werkgroep.naam = "PIM";
    put(werkgroep);
    Werkgroeplid lid;
    lid.werkgroep = werkgroep.id;
    lid.persoon = femke.id;
    put(lid);
    BOOST_TEST(test::findings(run(checks::verwijzing_ontbreekt)) == "");
    remove(femke);
    const auto found = run(checks::verwijzing_ontbreekt);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].soort == "werkgroeplid");
    BOOST_TEST(found[0].veld == "persoon");
    BOOST_TEST(found[0].record == lid.id.text);
    BOOST_TEST((found[0].ernst == Ernst::fout));
}

BOOST_AUTO_TEST_SUITE_END()
