// SPDX-License-Identifier: EUPL-1.2
// The records of piket: tables as people have them, a round trip through them, one record for one duty, history, rights.
#include "piket_desk.h"

#include <noaber/import/export.h>
#include <noaber/import/import.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace noaber;
using test::day;

namespace {

struct Desk : test::PiketDesk {
    ImportReport import(const std::string& sheet) {
        const auto file = folder / "blad.csv";
        std::ofstream(file, std::ios::binary) << sheet;
        SilentProgress progress;
        return import_files(*store, {file}, {}, progress);
    }
    [[nodiscard]] std::string exported(const char* table) const {
        export_tables(*store, folder / "uit", ExportFormat::csv);
        std::ifstream in(folder / "uit" / (std::string(table) + ".csv"), std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    Id<Functie> functie_id(std::string_view naam) const { return {find_by_name(*store, info_of<Functie>(), naam).id}; }
};

const char* const pool =
    "Functie;Naam;Aandeel;Vanaf;Tot\nAC-BZ;Femke Wolbert;0,5;2027-01-01;2027-06-30\nAC BZ;\"Kuipers, Tom\";;;\n";
const char* const rules = "Functie;Dienst;Wissel;Rust;Nodig\nAC-BZ;week;maandag 09:00;2;1\nHIN;12 uur;ma 9 uur;;2\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(piket_records, Desk)

BOOST_AUTO_TEST_CASE(the_tables_of_the_contract_are_known_by_their_header) {
    const struct {
        const char* sheet;
        const char* table;
        std::size_t rows;
    } cases[] = {
        {pool, "piketpool", 2},
        {rules, "piketregels", 2},
        {"Naam;Van;Tot;Reden\nFemke Wolbert;2027-01-01;2027-01-05;Ski\n", "afwezigheid", 1},
        {"Naam;Van;Tot\nFemke Wolbert;2027-02-01;2027-02-05\n", "afwezigheid", 1},
        {"Naam;Functie;Vanaf;Tot\nFemke Wolbert;AC-BZ;2027-01-01;\n", "functievervulling", 1},
        {"Naam;Van;Tot;Wens;Functie\nFemke Wolbert;1-3-2027;5-3-2027;liever wel;AC-BZ\nTom Kuipers;1-3-2027;;kan niet;\n",
         "piketwensen", 2},
        {"Feestdag;Van;Tot;Zwaarte\nCarnaval;2027-02-07;2027-02-09;1,5\n", "feestdagen", 1},
        {"Naam;Functie;Jaar;Diensten;Zwaarte\nFemke Wolbert;AC-BZ;2026;7;9\n", "piketsaldo", 1},
        {"Rooster;Vanaf;Tot;Status\nRooster 2027;2027-01-04;2028-01-02;vastgesteld\n", "roosters", 1},
        {"Rooster;Functie;Periode;Plaats;Begint;Eindigt;Naam;Waarom open;Vast\n"
         "Rooster 2027;AC-BZ;2027-W01;1;2027-01-04 09:00;2027-01-11 09:00;Femke Wolbert;;ja\n"
         "Rooster 2027;AC-BZ;2027-W02;1;2027-01-11 09:00;2027-01-18 09:00;;niemand kan;\n",
         "diensten", 2},
        {"Dienst;Vrager;Gevraagd op;Soort;Aan;Tegendienst;Status;Aannemer;Toelichting;In het rooster\n"
         "AC-BZ 2027-W01;Femke Wolbert;2026-12-01 10:00;ruil;;AC-BZ 2027-W02;aangenomen;Tom Kuipers;Bruiloft;\n",
         "ruilverzoeken", 1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.table) {
            const ImportReport report = import(c.sheet);
            BOOST_REQUIRE(report.tabellen.size() == 1U);
            for (const RefusedRow& row : report.tabellen[0].geweigerd) BOOST_TEST_MESSAGE(row.kolom + ": " + row.reden);
            BOOST_TEST(report.tabellen[0].tabel == c.table);
            BOOST_TEST(report.tabellen[0].nieuw == c.rows);
            BOOST_TEST(report.tabellen[0].onbekende_kolommen.empty());
            BOOST_TEST(!import(c.sheet).geschreven);  // a second time changes nothing
        }
    // And all of it comes back from an export.
    export_tables(*store, folder / "uit", ExportFormat::csv);
    const auto other = Store::open(folder / "ander.db", test::core_schema(), {.region = "twente"});
    SilentProgress progress;
    BOOST_TEST(!import_files(*other, {folder / "uit"}, {}, progress).anything_refused());
    export_tables(*other, folder / "terug", ExportFormat::csv);
    for (const EntityInfo* entity : test::core_schema().entities()) {
        BOOST_TEST(other->count(*entity) == store->count(*entity), entity->name);
        for (const Record& record : store->list(*entity))
            BOOST_TEST(other->find(*entity, record.id).has_value(), entity->name << " " << title_of(*store, record));
    }
}

BOOST_AUTO_TEST_CASE(headers_of_the_contract_stand_in_its_order) {
    const struct {
        const char* table;
        const char* header;
    } cases[] = {
        {"piketpool", "Functie;Naam;Aandeel;Vanaf;Tot"},
        {"piketregels", "Functie;Dienst;Wissel;Rust;Nodig"},
        {"afwezigheid", "Naam;Van;Tot;Reden"},
    };
    for (const auto& c : cases) {
        const std::string text = exported(c.table);
        BOOST_TEST(text.find(c.header) != std::string::npos, text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_read_of_a_pool) {
    import(pool);
    const auto all = store->list<Poollid>();
    BOOST_REQUIRE(all.size() == 2U);
    const Poollid& femke = all[0].aandeel ? all[0] : all[1];
    BOOST_TEST(femke.aandeel.value() == 0.5);
    BOOST_TEST(geldt_op(femke, day("2027-01-01")));
    BOOST_TEST(geldt_op(femke, day("2027-06-30")));
    BOOST_TEST(!geldt_op(femke, day("2027-07-01")));
    BOOST_TEST(!geldt_op(femke, day("2026-12-31")));
    BOOST_TEST(geldt_op(Poollid{}, day("2027-07-01")));
}

BOOST_AUTO_TEST_CASE(rows_that_can_not_be_taken_say_why) {
    const struct {
        const char* sheet;
        const char* column;
    } cases[] = {
        {"Functie;Dienst;Wissel;Rust;Nodig\nAC-BZ;week;ma 9:00;2;0\n", "Nodig"},
        {"Functie;Dienst;Wissel;Rust;Nodig\nAC-BZ;week;ma 9:00;-1;1\n", "Rust"},
        {"Functie;Dienst;Wissel;Rust;Nodig\nAC-BZ;week;ma 9:00;twee;1\n", "Rust"},
        {"Functie;Dienst;Wissel;Rust;Nodig\n;week;ma 9:00;2;1\n", "Functie"},
        {"Functie;Naam;Aandeel;Vanaf;Tot\nAC-BZ;Femke Wolbert;half;;\n", "Aandeel"},
        {"Functie;Naam;Aandeel;Vanaf;Tot\nAC-BZ;Femke Wolbert;1;2027-06-01;2027-01-01\n", "Tot"},
        {"Functie;Naam;Aandeel;Vanaf;Tot\nAC-BZ;;1;;\n", "Naam"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.sheet) {
            const ImportReport report = import(c.sheet);
            BOOST_REQUIRE(report.tabellen.at(0).geweigerd.size() == 1U);
            BOOST_TEST(report.tabellen[0].geweigerd[0].kolom == c.column);
        }
}

BOOST_AUTO_TEST_CASE(one_duty_is_one_record_on_every_laptop) {
    const Functie acbz = functie("AC-BZ");
    const Dienst here = dienst(acbz, "2027-W01");
    BOOST_TEST(here.id.text == derived_id(*store, to_record(here)));
    BOOST_TEST(dienst_id(*store, acbz.id, "2027-W01", 1).text == here.id.text);
    const std::set<std::string> others{dienst_id(*store, acbz.id, "2027-W01", 2).text,
                                       dienst_id(*store, acbz.id, "2027-W02", 1).text,
                                       dienst_id(*store, Id<Functie>{"ander"}, "2027-W01", 1).text};
    BOOST_TEST(others.size() == 3U);
    BOOST_TEST(!others.contains(here.id.text));
    const auto elsewhere = Store::open(folder / "ander.db", test::core_schema(), {.region = "twente"});
    BOOST_TEST(dienst_id(*elsewhere, acbz.id, "2027-W01", 1).text == here.id.text);
    // The roster and who serves are no part of what it is.
    Dienst filled = here;
    filled.rooster.text = "ander rooster";
    filled.persoon.text = "iemand";
    BOOST_TEST(derived_id(*store, to_record(filled)) == here.id.text);
}

BOOST_AUTO_TEST_CASE(who_may_write_what) {
    const Actor planner{Role::aov, "p"}, serves{Role::functionaris, "f"}, reader{Role::lezer, "l"};
    const auto may = [](const EntityInfo& entity, const char* field, const Actor& actor, const char* owner) {
        const FieldInfo* info = *field ? &entity.field(field) : nullptr;
        return may_write(entity, info, actor, owner);
    };
    for (const EntityInfo* entity : {&info_of<Rooster>(), &info_of<Dienst>(), &info_of<Piketregel>(),
                                     &info_of<Poollid>(), &info_of<EigenFeestdag>(), &info_of<Piketsaldo>()})
        BOOST_TEST_CONTEXT(entity->name) {
            BOOST_TEST(may(*entity, "", planner, ""));
            BOOST_TEST(!may(*entity, "", serves, "f"));
            BOOST_TEST(may_read(*entity, nullptr, reader, ""));
        }
    BOOST_TEST(!may(info_of<Dienst>(), "persoon", serves, "f"));
    BOOST_TEST(may(info_of<Wens>(), "", serves, "f"));
    BOOST_TEST(!may(info_of<Wens>(), "", serves, "p"));
    BOOST_TEST(may(info_of<Ruilverzoek>(), "", serves, "f"));
    BOOST_TEST(!may(info_of<Ruilverzoek>(), "", serves, "p"));
    // Who answers is another than who asks: whom it was asked of.
    const EntityInfo& verzoek = info_of<Ruilverzoek>();
    BOOST_TEST(may_write_whose(verzoek, &verzoek.field("status"), serves, {"p", "", "f"}));
    BOOST_TEST(!may_write_whose(verzoek, &verzoek.field("status"), serves, {"p", "", "q"}));
    BOOST_TEST(!may_write_whose(verzoek, &verzoek.field("status"), serves, {"p", "", ""}));
    BOOST_TEST(!may(info_of<Ruilverzoek>(), "dienst", serves, "p"));
    BOOST_TEST(!may(info_of<Ruilverzoek>(), "verwerkt", serves, "f"));
    BOOST_TEST(!may(info_of<Ruilverzoek>(), "status", reader, "l"));
}

BOOST_AUTO_TEST_CASE(a_change_is_in_the_history_and_undone) {
    const Persoon femke = persoon("Femke Wolbert");
    const Dienst open = dienst(functie("AC-BZ"), "2027-W01");
    edit_field(*store, info_of<Dienst>(), open.id.text, "persoon", femke.id.text);
    BOOST_TEST(wie(open) == "Femke Wolbert");
    BOOST_TEST(store->history(info_of<Dienst>(), open.id.text).back().label == "Naam AC-BZ gewijzigd");
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(wie(open) == "");
}

BOOST_AUTO_TEST_SUITE_END()
