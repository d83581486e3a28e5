// SPDX-License-Identifier: EUPL-1.2
// The ledger: shares by agreement and by pool, heavy duties, cover, and that every sum comes out.
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/piket/verrekening.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>
#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace noaber;

namespace {

constexpr double tolerance = 1e-9;

Date day(std::string_view text) { return Date::parse(text).value(); }

/// Borne has Femke and Tom, Hengelo has Ilse; Rik is of no gemeente. AC-BZ goes by the week.
struct Boek {
    Verrekenstof stof;

    Boek() {
        stof.thuis = {{{"Femke"}, {"Borne"}}, {{"Tom"}, {"Borne"}}, {{"Ilse"}, {"Hengelo"}}};
        for (const char* name : {"Femke", "Tom", "Ilse", "Rik", "Borne", "Hengelo", "AC-BZ", "HIN"})
            stof.namen[name] = name;
    }
    /// Gives its id.
    std::string week(int nummer, const char* wie, const char* functie = "AC-BZ") {
        const Date monday = IsoWeek{2027, nummer}.monday();
        Dienst one;
        one.id.text = fmt::format("{} {}", functie, nummer);
        one.functie.text = functie;
        one.periode = IsoWeek{2027, nummer}.to_text();
        one.begin = Moment::of_wall(monday, 9 * 60).to_text();
        one.eind = Moment::of_wall(monday.plus_days(7), 9 * 60).to_text();
        one.persoon.text = wie;
        stof.diensten.push_back(one);
        return one.id.text;
    }
    void afspraak(const char* gemeente, double aandeel, const char* functie = "", std::optional<Date> vanaf = {},
                  std::optional<Date> tot = {}) {
        stof.afspraken.push_back({{}, {gemeente}, {functie}, aandeel, vanaf, tot});
    }
    void in_pool(const char* wie, const char* functie = "AC-BZ", std::optional<Date> vanaf = {}) {
        stof.pool.push_back({{}, {functie}, {wie}, {}, vanaf, {}});
    }
    void ruil(const std::string& dienst, const char* van, const char* naar, const std::string& tegendienst = {},
              const char* op = "2026-12-01 10:00") {
        Ruilverzoek one;
        one.id.text = fmt::format("r{}", stof.ruilverzoeken.size());
        one.dienst.text = dienst;
        one.vrager.text = van;
        one.aannemer.text = naar;
        one.tegendienst.text = tegendienst;
        one.soort = tegendienst.empty() ? Ruilsoort::overname : Ruilsoort::ruil;
        one.gevraagd_op = op;
        one.verwerkt = true;
        stof.ruilverzoeken.push_back(one);
    }
    /// "Borne 2 van 1,5 (+1 -0); ...": delivered, fair, cover given and received.
    [[nodiscard]] static std::string in_line(const Verrekening& made, const std::vector<Verrekenregel>& regels) {
        std::string all;
        for (const Verrekenregel& one : regels)
            all += fmt::format("{}{} {} van {} (+{} -{})", all.empty() ? "" : "; ", made.naam(one.gemeente),
                               one.zwaarte, one.eerlijk(), one.zwaarte_gegeven, one.zwaarte_ontvangen);
        return all;
    }
    [[nodiscard]] std::string totaal() const {
        const Verrekening made = verrekening_van(stof, 2027);
        return in_line(made, made.totaal);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(verrekening)

BOOST_AUTO_TEST_CASE(what_is_delivered_beside_the_share) {
    const struct {
        const char* name;
        void (*make)(Boek&);
        const char* totaal;
    } cases[] = {
        {"nothing", [](Boek&) {}, ""},
        {"by agreement",
         [](Boek& b) {
             b.afspraak("Borne", 75);
             b.afspraak("Hengelo", 25);
             for (const int week : {2, 3}) b.week(week, "Femke");
             for (const int week : {4, 5}) b.week(week, "Ilse");
         },
         "Borne 2 van 3 (+0 -0); Hengelo 2 van 1 (+0 -0)"},
        {"an agreement for the function goes before one for all",
         [](Boek& b) {
             b.afspraak("Borne", 1);
             b.afspraak("Hengelo", 1);
             b.afspraak("Hengelo", 1, "AC-BZ");
             b.week(2, "Femke");
             b.week(2, "Femke", "HIN");
         },
         "Borne 2 van 0.5 (+0 -0); Hengelo 0 van 1.5 (+0 -0)"},
        {"an agreement holds on its last day and not after it",
         [](Boek& b) {
             b.afspraak("Borne", 1, "", {}, day("2027-01-11"));
             b.afspraak("Hengelo", 1, "", day("2027-01-12"));
             b.week(2, "Femke");  // begins on 11 January
             b.week(3, "Femke");
         },
         "Borne 2 van 1 (+0 -0); Hengelo 0 van 1 (+0 -0)"},
        {"of two agreements of a gemeente the later one",
         [](Boek& b) {
             b.afspraak("Borne", 3, "", day("2027-01-01"));
             b.afspraak("Borne", 1);
             b.afspraak("Hengelo", 1);
             b.week(2, "Femke");
         },
         "Borne 1 van 0.75 (+0 -0); Hengelo 0 van 0.25 (+0 -0)"},
        {"without an agreement by the people in the pool, each once",
         [](Boek& b) {
             for (const char* wie : {"Femke", "Tom", "Ilse", "Ilse"}) b.in_pool(wie);
             b.in_pool("Rik", "HIN");
             for (const int week : {2, 3, 4}) b.week(week, "Ilse");
         },
         "Borne 0 van 2 (+0 -0); Hengelo 3 van 1 (+0 -0)"},
        {"agreements of nothing are none",
         [](Boek& b) {
             b.afspraak("Borne", 0);
             b.in_pool("Ilse");
             b.week(2, "Femke");
         },
         "Borne 1 van 0 (+0 -0); Hengelo 0 van 1 (+0 -0)"},
        {"without a pool nobody owes anything",
         [](Boek& b) {
             b.week(2, "Femke");
             b.week(3, "Rik");
         },
         "Borne 1 van 1 (+0 -0); zonder gemeente 1 van 1 (+0 -0)"},
        {"a heavy week weighs more, an open one nothing, one of another year neither",
         [](Boek& b) {
             b.week(51, "Femke");  // Christmas
             b.week(3, "");
             b.stof.diensten.push_back(b.stof.diensten[0]);
             b.stof.diensten.back().begin = "2026-12-28 09:00";
             b.stof.diensten.back().eind = "2027-01-04 09:00";
         },
         "Borne 2 van 2 (+0 -0)"},
        {"cover: a duty of Hengelo's turn that Borne did", [](Boek& b) { b.ruil(b.week(2, "Femke"), "Ilse", "Femke"); },
         "Borne 1 van 1 (+1 -0); Hengelo 0 van 0 (+0 -1)"},
        {"a swap covers both ways",
         [](Boek& b) {
             const auto een = b.week(2, "Ilse"), ander = b.week(3, "Femke");
             b.ruil(een, "Femke", "Ilse", ander);
         },
         "Borne 1 van 1 (+1 -1); Hengelo 1 van 1 (+1 -1)"},
        {"within a gemeente it is no cover", [](Boek& b) { b.ruil(b.week(2, "Femke"), "Tom", "Femke"); },
         "Borne 1 van 1 (+0 -0)"},
        {"of a chain the first turn counts",
         [](Boek& b) {
             const auto een = b.week(2, "Rik");
             b.ruil(een, "Ilse", "Femke", {}, "2026-12-01 10:00");
             b.ruil(een, "Femke", "Rik", {}, "2026-12-02 10:00");
         },
         "Hengelo 0 van 0 (+0 -1); zonder gemeente 1 van 1 (+1 -0)"},
        {"given away and got back",
         [](Boek& b) {
             const auto een = b.week(2, "Ilse");
             b.ruil(een, "Ilse", "Femke", {}, "2026-12-01 10:00");
             b.ruil(een, "Femke", "Ilse", {}, "2026-12-02 10:00");
         },
         "Hengelo 1 van 1 (+0 -0)"},
        {"a swap of before the roster was made anew", [](Boek& b) { b.ruil(b.week(2, "Tom"), "Ilse", "Femke"); },
         "Borne 1 van 1 (+0 -0)"},
        {"a swap that the roster does not have",
         [](Boek& b) {
             b.ruil(b.week(2, "Femke"), "Ilse", "Femke");
             b.stof.ruilverzoeken[0].verwerkt = false;
         },
         "Borne 1 van 1 (+0 -0)"},
        {"an emergency takeover",
         [](Boek& b) {
             b.ruil(b.week(2, "Femke"), "Femke", "Femke");
             b.stof.ruilverzoeken[0].soort = Ruilsoort::noodovername;
             b.stof.overgenomen_van[b.stof.ruilverzoeken[0].id] = {"Ilse"};
         },
         "Borne 1 van 1 (+1 -0); Hengelo 0 van 0 (+0 -1)"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Boek boek;
            c.make(boek);
            BOOST_TEST(boek.totaal() == c.totaal);
        }
}

BOOST_AUTO_TEST_CASE(each_function_has_its_own_lines_and_open_duties) {
    Boek boek;
    boek.week(2, "Femke", "HIN");
    boek.week(2, "Ilse");
    boek.week(3, "");
    const Verrekening made = verrekening_van(boek.stof, 2027);
    BOOST_REQUIRE(made.functies.size() == 2U);
    BOOST_TEST(made.naam(made.functies[0].functie) == "AC-BZ");
    BOOST_TEST(made.functies[0].open == 1U);
    BOOST_TEST(Boek::in_line(made, made.functies[0].regels) == "Hengelo 1 van 1 (+0 -0)");
    BOOST_TEST(made.functies[1].open == 0U);
    BOOST_TEST(Boek::in_line(made, made.functies[1].regels) == "Borne 1 van 1 (+0 -0)");
}

BOOST_AUTO_TEST_CASE(a_figure_tells_why) {
    Boek boek;
    boek.afspraak("Borne", 1);
    boek.afspraak("Hengelo", 1);
    boek.ruil(boek.week(51, "Femke"), "Ilse", "Femke");
    boek.week(2, "Tom");
    const Verrekening made = verrekening_van(boek.stof, 2027);
    BOOST_REQUIRE(made.totaal.size() == 2U);
    const std::vector<std::string> borne{"1,5 te leveren volgens afspraak",
                                         "Geleverd: AC-BZ 2027-W51 (Femke): weegt 2; beurt van Ilse, Hengelo"};
    BOOST_TEST(waarom(made, made.totaal[0]) == borne, boost::test_tools::per_element());
    const std::vector<std::string> hengelo{
        "1,5 te leveren volgens afspraak",
        "Gedaan door Borne: AC-BZ 2027-W51 (Femke): weegt 2; beurt van Ilse, Hengelo"};
    BOOST_TEST(waarom(made, made.totaal[1]) == hengelo, boost::test_tools::per_element());
}

namespace {

/// Any duties, agreements, pools and swaps of a few people in a few gemeenten.
Verrekenstof any_stof() {
    Verrekenstof stof;
    const auto number = [](int to) { return *rc::gen::inRange(0, to); };
    const auto some = [&](const char* kind, int to) { return fmt::format("{}{}", kind, number(to)); };
    for (int i = 0; i < 6; ++i)
        if (number(5) > 0) stof.thuis[{fmt::format("p{}", i)}] = {some("g", 4)};
    for (int i = number(40); i > 0; --i) {
        const Moment begin = Moment::of_wall(day("2026-12-25").plus_days(number(380)), 9 * 60);
        Dienst one;
        one.id.text = fmt::format("d{}", i);
        one.functie.text = some("f", 3);
        one.begin = begin.to_text();
        one.eind = begin.plus_minutes(60 * (1 + number(200))).to_text();
        if (number(6) > 0) one.persoon.text = some("p", 6);
        stof.diensten.push_back(one);
    }
    for (int i = number(6); i > 0; --i)
        stof.afspraken.push_back(
            {{},
             {some("g", 4)},
             {number(2) == 0 ? std::string() : some("f", 3)},
             number(4) / 2.0,
             number(2) == 0 ? std::nullopt : std::optional(day("2027-01-01").plus_days(number(300))),
             {}});
    for (int i = number(8); i > 0; --i) stof.pool.push_back({{}, {some("f", 3)}, {some("p", 6)}, {}, {}, {}});
    for (int i = number(20); i > 0; --i) {
        Ruilverzoek one;
        one.id.text = fmt::format("r{}", i);
        one.dienst.text = some("d", 40);
        one.vrager.text = some("p", 6);
        one.aannemer.text = some("p", 6);
        one.soort = number(2) == 0 ? Ruilsoort::ruil : Ruilsoort::overname;
        one.tegendienst.text = some("d", 40);
        one.gevraagd_op = some("2026-12-0", 9);
        one.verwerkt = number(4) > 0;
        stof.ruilverzoeken.push_back(one);
    }
    return stof;
}

void check_sums(const std::vector<Verrekenregel>& regels) {
    double verschil = 0, gegeven = 0, ontvangen = 0;
    std::size_t duties_given = 0, duties_received = 0;
    for (const Verrekenregel& one : regels) {
        verschil += one.verschil();
        gegeven += one.zwaarte_gegeven;
        ontvangen += one.zwaarte_ontvangen;
        duties_given += one.gegeven.size();
        duties_received += one.ontvangen.size();
        RC_ASSERT(one.eerlijk() >= 0);
    }
    RC_ASSERT(std::abs(verschil) < tolerance);
    RC_ASSERT(std::abs(gegeven - ontvangen) < tolerance);
    RC_ASSERT(duties_given == duties_received);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sum_comes_out) {
    const bool held = rc::check("differences are 0 together, and what is given is received", [] {
        const Verrekening made = verrekening_van(any_stof(), 2027);
        check_sums(made.totaal);
        double zwaarte = 0;
        std::size_t geleverd = 0;
        for (const Functieverrekening& one : made.functies) {
            check_sums(one.regels);
            zwaarte += one.zwaarte;
        }
        for (const Verrekenregel& one : made.totaal) {
            zwaarte -= one.zwaarte;
            geleverd += one.geleverd.size();
        }
        RC_ASSERT(std::abs(zwaarte) < tolerance);
        RC_ASSERT(geleverd == made.boekingen.size());
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(read_from_the_store_an_emergency_takeover_knows_whose_it_was) {
    const test::TemporaryFolder folder;
    const auto store = Store::open(folder / "piket.db", test::core_schema());
    const auto put = [&](auto one) {
        Transaction transaction = store->begin("Proef");
        transaction.put(one);
        transaction.commit();
        return one;
    };
    const auto person = [&](const char* naam, const char* gemeente) {
        Gemeente home;
        home.naam = gemeente;
        Persoon one;
        one.naam = naam;
        one.gemeente = put(home).id;
        return put(one);
    };
    const Persoon ilse = person("Ilse", "Hengelo"), femke = person("Femke", "Borne");
    Functie functie;
    functie.naam = "AC-BZ";
    functie = put(functie);
    Dienst dienst;
    dienst.functie = functie.id;
    dienst.periode = "2027-W02";
    dienst.begin = "2027-01-11 09:00";
    dienst.eind = "2027-01-18 09:00";
    dienst = put(dienst);
    dienst.persoon = ilse.id;
    dienst = put(dienst);
    dienst.persoon = femke.id;
    put(dienst);
    Ruilverzoek nood;
    nood.dienst = dienst.id;
    nood.vrager = nood.aannemer = femke.id;
    nood.soort = Ruilsoort::noodovername;
    nood.verwerkt = true;
    put(nood);
    const Verrekening made = verrekening_van(lees_verrekenstof(*store), 2027);
    BOOST_TEST(Boek::in_line(made, made.totaal) == "Borne 1 van 1 (+1 -0); Hengelo 0 van 0 (+0 -1)");
    BOOST_TEST(made.naam(made.functies.at(0).functie) == "AC-BZ");
}

BOOST_AUTO_TEST_SUITE_END()
