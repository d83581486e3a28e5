// SPDX-License-Identifier: EUPL-1.2
// What is kept longer than its period: which day counts, whose period, and never too early.
#include "bewaartermijn.h"

#include "core_schema.h"
#include "leerprikkelaar.h"
#include "norm.h"
#include "paspoort.h"
#include "temporary_folder.h"

#include <noaber/signalering/beeld.h>

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::oto;

namespace {

const Schema& oto_schema() {
    static const Schema schema = [] {
        Schema all = test::core_schema();
        for (const EntityInfo* entity :
             {&info_of<Oto>(), &info_of<Uitnodiging>(), &info_of<Aanwezigheid>(), &info_of<Gast>(), &info_of<Inzet>(),
              &info_of<Certificaat>(), &info_of<Crisispas>(), &info_of<Vrijstelling>(), &info_of<Beoordeling>(),
              &info_of<oto::Vraag>(), &info_of<Prikkel>(), &info_of<Bewaartermijn>()})
            all.add(*entity);
        return all;
    }();
    return schema;
}

Date dag(const char* text) { return Date::parse(text).value(); }

template <class T, class Fill>
T made(const Fill& fill) {
    T one;
    fill(one);
    return one;
}

struct Desk {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", oto_schema());

    template <class T>
    Id<T> add(T object) {
        auto tx = store->begin("Proef");
        tx.put(object);
        tx.commit();
        return object.id;
    }
    [[nodiscard]] std::size_t due(const char* op) const { return verstreken(*store, dag(op)).size(); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(each_soort_counts_from_its_own_day) {
    const struct {
        const char* name;
        Bewaarsoort soort;
        std::function<void(Desk&, const Id<Persoon>&, const Id<Oto>&)> add;
        const char* last_day;  ///< that it may be kept
        const char* due;
    } cases[] = {
        {"aanwezigheid, from the last day of the OTO event", Bewaarsoort::aanwezigheid,
         [](Desk& desk, const auto& wie, const auto& oto) {
             desk.add(made<Aanwezigheid>([&](auto& one) {
                 one.oto = oto;
                 one.persoon = wie;
             }));
         },
         "2022-03-12", "2022-03-13"},
        {"uitnodiging", Bewaarsoort::uitnodiging,
         [](Desk& desk, const auto& wie, const auto& oto) {
             desk.add(made<Uitnodiging>([&](auto& one) {
                 one.oto = oto;
                 one.persoon = wie;
             }));
         },
         "2019-03-12", "2019-03-13"},
        {"gast", Bewaarsoort::gast,
         [](Desk& desk, const auto&, const auto& oto) {
             desk.add(made<Gast>([&](auto& one) {
                 one.oto = oto;
                 one.naam = "Gast";
             }));
         },
         "2018-03-12", "2018-03-13"},
        {"beoordeling", Bewaarsoort::beoordeling,
         [](Desk& desk, const auto& wie, const auto& oto) {
             desk.add(made<Beoordeling>([&](auto& one) {
                 one.persoon = wie;
                 one.oto = oto;
                 one.leerdoel = "Leiden";
             }));
         },
         "2022-03-12", "2022-03-13"},
        {"inzet", Bewaarsoort::inzet,
         [](Desk& desk, const auto& wie, const auto&) {
             desk.add(made<Inzet>([&](auto& one) {
                 one.persoon = wie;
                 one.datum = dag("2017-05-01");
                 one.incident = "Brand";
             }));
         },
         "2022-05-01", "2022-05-02"},
        {"certificaat, from when it was over", Bewaarsoort::certificaat,
         [](Desk& desk, const auto& wie, const auto&) {
             desk.add(made<Certificaat>([&](auto& one) {
                 one.persoon = wie;
                 one.certificaat = "LCMS";
                 one.behaald = dag("2015-01-01");
                 one.geldig_tot = dag("2017-01-01");
             }));
         },
         "2022-01-01", "2022-01-02"},
        {"crisispas", Bewaarsoort::crisispas,
         [](Desk& desk, const auto& wie, const auto&) {
             desk.add(made<Crisispas>([&](auto& one) {
                 one.pasnummer = "17";
                 one.persoon = wie;
                 one.uitgegeven = dag("2015-01-01");
                 one.geldig_tot = dag("2017-01-31");
             }));
         },
         "2018-01-31", "2018-02-01"},
        {"vrijstelling", Bewaarsoort::vrijstelling,
         [](Desk& desk, const auto& wie, const auto&) {
             desk.add(made<Vrijstelling>([&](auto& one) {
                 one.persoon = wie;
                 one.eis = "";
                 one.reden = "Ziek";
                 one.vanaf = dag("2016-01-01");
                 one.tot = dag("2017-01-01");
             }));
         },
         "2019-01-01", "2019-01-02"},
        {"prikkel, from the end of its month", Bewaarsoort::prikkel,
         [](Desk& desk, const auto& wie, const auto&) {
             desk.add(made<Prikkel>([&](auto& one) {
                 one.persoon = wie;
                 one.maand = "2017-03";
             }));
         },
         "2019-03-28", "2019-03-29"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Desk desk;
            const auto wie = desk.add(made<Persoon>([&](auto& one) { one.naam = "Femke Wolbert"; }));
            Oto oto;
            oto.code = "OTO-1";
            oto.datum = dag("2017-03-10");
            oto.einddatum = dag("2017-03-12");
            const auto event = desk.add(oto);
            BOOST_TEST(desk.due("2050-01-01") == 0U);
            c.add(desk, wie, event);
            BOOST_TEST(desk.due(c.last_day) == 0U);
            const auto found = verstreken(*desk.store, dag(c.due));
            BOOST_REQUIRE(found.size() == 1U);
            BOOST_TEST(static_cast<int>(found.front().soort) == static_cast<int>(c.soort));
            BOOST_TEST(found.front().tot.to_text() == c.last_day);
        }
}

BOOST_AUTO_TEST_CASE(what_has_no_end_is_never_due) {
    Desk desk;
    const auto wie = desk.add(made<Persoon>([&](auto& one) { one.naam = "Femke Wolbert"; }));
    desk.add(made<Certificaat>([&](auto& one) {
        one.persoon = wie;
        one.certificaat = "Diploma";
        one.behaald = dag("1990-01-01");
    }));
    desk.add(made<Inzet>([&](auto& one) {
        one.persoon = wie;
        one.incident = "Zonder dag";
    }));
    desk.add(made<Aanwezigheid>([&](auto& one) {
        one.oto = desk.add(made<Oto>([](auto& event) { event.code = "OTO-2"; }));
        one.persoon = wie;
    }));
    BOOST_TEST(desk.due("2099-12-31") == 0U);
}

BOOST_AUTO_TEST_CASE(a_person_is_due_once_every_function_is_over) {
    Desk desk;
    const auto functie = desk.add(made<Functie>([&](auto& one) { one.naam = "ICO"; }));
    const auto other = desk.add(made<Functie>([&](auto& one) { one.naam = "HIN"; }));
    const auto weg = desk.add(made<Persoon>([&](auto& one) { one.naam = "Weg"; }));
    const auto blijft = desk.add(made<Persoon>([&](auto& one) { one.naam = "Blijft"; }));
    desk.add(made<Persoon>([&](auto& one) { one.naam = "Nooit een functie"; }));
    desk.add(made<Functievervulling>([&](auto& one) {
        one.persoon = weg;
        one.functie = functie;
        one.vanaf = dag("2010-01-01");
        one.tot = dag("2015-06-30");
    }));
    desk.add(made<Functievervulling>([&](auto& one) {
        one.persoon = weg;
        one.functie = other;
        one.vanaf = dag("2010-01-01");
        one.tot = dag("2016-06-30");
    }));
    desk.add(made<Functievervulling>([&](auto& one) {
        one.persoon = blijft;
        one.functie = functie;
        one.vanaf = dag("2010-01-01");
        one.tot = dag("2011-01-01");
    }));
    desk.add(made<Functievervulling>([&](auto& one) {
        one.persoon = blijft;
        one.functie = other;
        one.vanaf = dag("2011-01-01");
    }));
    BOOST_TEST(desk.due("2018-06-30") == 0U);
    const auto found = verstreken(*desk.store, dag("2018-07-01"));
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().wat == "Weg");
    BOOST_TEST(found.front().ref.entity == "persoon");
}

BOOST_AUTO_TEST_CASE(the_regions_period_takes_the_place_of_the_built_in_one_and_the_longest_of_two_holds) {
    Desk desk;
    const auto wie = desk.add(made<Persoon>([&](auto& one) { one.naam = "Femke Wolbert"; }));
    desk.add(made<Inzet>([&](auto& one) {
        one.persoon = wie;
        one.datum = dag("2017-01-31");
        one.incident = "Brand";
    }));
    BOOST_TEST(desk.due("2018-01-01") == 0U);
    const auto kort = desk.add(made<Bewaartermijn>([&](auto& one) {
        one.soort = Bewaarsoort::inzet;
        one.maanden = 1;
        one.bron = "Besluit AB";
    }));
    BOOST_TEST(desk.due("2017-02-28") == 0U);  // a month after the 31st of January is the last day of February
    const auto found = verstreken(*desk.store, dag("2017-03-01"));
    BOOST_REQUIRE(found.size() == 1U);
    const std::string reason = reden_van(found.front(), termijnen(*desk.store));
    BOOST_TEST(reason.find("28 februari 2017") != std::string::npos);
    BOOST_TEST(reason.find("1 maanden na de dag van de inzet") != std::string::npos);
    desk.add(made<Bewaartermijn>([&](auto& one) {
        one.soort = Bewaarsoort::inzet;
        one.maanden = 36;
        one.bron = "Selectielijst";
    }));
    BOOST_TEST(desk.due("2018-01-01") == 0U);
    desk.add(made<Bewaartermijn>([&](auto& one) {
        one.soort = Bewaarsoort::inzet;
        one.maanden = std::nullopt;
        one.bron = "Zolang er een reden is";
    }));
    BOOST_TEST(desk.due("2099-01-01") == 0U);
    (void)kort;
}

BOOST_AUTO_TEST_CASE(a_finding_for_each_soort_says_how_many) {
    Desk desk;
    const auto wie = desk.add(made<Persoon>([&](auto& one) { one.naam = "Femke Wolbert"; }));
    Beeld beeld;
    beeld.store = desk.store.get();
    beeld.vandaag = dag("2030-01-01");
    const auto found = [&] {
        std::vector<Signalering> all;
        check_bewaartermijn_verstreken(beeld, all);
        return all;
    };
    BOOST_TEST(found().empty());
    desk.add(made<Inzet>([&](auto& one) {
        one.persoon = wie;
        one.datum = dag("2017-01-31");
        one.incident = "Brand";
    }));
    desk.add(made<Inzet>([&](auto& one) {
        one.persoon = wie;
        one.datum = dag("2017-02-28");
        one.incident = "Stroom";
    }));
    desk.add(made<Certificaat>([&](auto& one) {
        one.persoon = wie;
        one.certificaat = "LCMS";
        one.geldig_tot = dag("2017-01-01");
    }));
    const auto all = found();
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].code == "bewaartermijn-verstreken");
    BOOST_TEST(all[0].sleutel == "Inzet");
    BOOST_TEST(all[0].melding.find("2 regels") != std::string::npos);
    BOOST_TEST(all[1].melding.find("1 regel") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_erased_is_not_due_any_more) {
    Desk desk;
    const auto wie = desk.add(made<Persoon>([&](auto& one) { one.naam = "Femke Wolbert"; }));
    desk.add(made<Inzet>([&](auto& one) {
        one.persoon = wie;
        one.datum = dag("2010-01-31");
        one.incident = "Brand";
    }));
    const auto found = verstreken(*desk.store, dag("2030-01-01"));
    BOOST_REQUIRE(found.size() == 1U);
    desk.store->erase({&found.front().ref, 1});
    BOOST_TEST(desk.due("2030-01-01") == 0U);
}
