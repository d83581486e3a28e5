// SPDX-License-Identifier: EUPL-1.2
// Export and import again: whatever is in a file comes back the same in an empty one, as CSV and as XLSX.
#include "import_fixture.h"

#include <noaber/base/text.h>
#include <noaber/import/export.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;

namespace {

/// Everything in a file, by what people read: a line for each record.
std::vector<std::string> everything(const Store& store) {
    std::vector<std::string> lines;
    for (const EntityInfo* entity : test::core_schema().entities())
        for (const Record& record : store.list(*entity)) {
            std::string line = entity->name;
            for (std::size_t i = 0; i < record.values.size(); ++i)
                line +=
                    " | " + entity->fields[i].name + "=" + display_value(store, entity->fields[i], record.values[i]);
            lines.push_back(line);
        }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string refusals_of(const ImportReport& report) { return test::refusals(report); }

/// Exports, imports into an empty file, and gives what is there.
std::vector<std::string> after_round_trip(const Store& store, const std::filesystem::path& folder,
                                          ExportFormat format) {
    std::filesystem::remove_all(folder);
    export_tables(store, folder / "uit", format);
    const auto other = Store::open(folder / "ander.db", test::core_schema());
    SilentProgress progress;
    const ImportReport report = import_files(*other, {folder / "uit"}, {}, progress);
    if (report.anything_refused()) return {"refused: " + refusals_of(report)};
    auto there = everything(*other);
    // And once more into the same file: nothing changes.
    const ImportReport again = import_files(*other, {folder / "uit"}, {}, progress);
    if (again.geschreven) there.push_back("the second import changed something: " + test::in_short(again));
    return there;
}

/// What people write, and what trips a spreadsheet.
rc::Gen<std::string> text() {
    return rc::gen::element<std::string>("", "n.n.b.", "??", "Q2 of Q3?", "26 januari\n….\n(minimaal 2x per jaar)",
                                         "Ca. € 3000,- (Academie)", "\"tussen\" quotes", "a;b,c\td", "=1+1", "'los",
                                         "\"", "Femke Wolbert (inhoud) en Ilse Nijmeijer", "-", "0", "1.5", "3e",
                                         "WAAR", "2017-06-20", "<b>&amp;</b>", "Özlem Yıldız", "😀",
                                         "Een zin. Dit maakt dat", "x\n\ny", "sep=;", "#REF!", "+31 6 12345678");
}
rc::Gen<std::string> line() {
    return rc::gen::map(text(), [](const std::string& written) { return collapse_spaces(written); });
}

template <class T>
T put(Transaction& transaction, T object) {
    transaction.put(object);
    return object;
}

template <class T>
Id<T> any_of(const std::vector<T>& all) {
    return all.empty() ? Id<T>()
                       : all[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(all.size())))].id;
}

void fill_organisatie(Transaction& transaction, std::vector<Persoon>& people, std::vector<Werkgroep>& groups) {
    std::vector<Gemeente> gemeenten;
    for (const char* naam : {"Borne", "Hof van Twente", "VRT"})
        gemeenten.push_back(
            put(transaction,
                Gemeente{{}, naam, *rc::gen::element(GemeenteSoort::gemeente, GemeenteSoort::organisatie)}));
    for (const char* naam : {"Femke Wolbert", "Hidde van der Wal", "Özlem Demir", "Jan Willem Zwiers", "X"})
        people.push_back(put(transaction, Persoon{{},
                                                  naam,
                                                  *line(),
                                                  *line(),
                                                  any_of(gemeenten),
                                                  *rc::gen::element<std::string>("", "Femke de Groot\nF. Wolbert"),
                                                  *rc::gen::arbitrary<bool>(),
                                                  *rc::gen::element<std::optional<double>>(std::nullopt, 4.0, 7.5)}));
    for (const char* naam : {"PIM", "OTO Bevolkingszorg"}) groups.push_back(put(transaction, Werkgroep{{}, naam}));
    for (const Werkgroep& group : groups) {
        put(transaction, Werkgroeplid{{}, group.id, Rol::voorzitter, {}, "n.n.b.", *line()});
        for (const Persoon& persoon : people)
            if (*rc::gen::arbitrary<bool>())
                put(transaction,
                    Werkgroeplid{{}, group.id, *rc::gen::element(Rol::lid, Rol::voorzitter), persoon.id, {}, *line()});
    }
    for (const Persoon& persoon : people)
        if (*rc::gen::arbitrary<bool>())
            put(transaction, Werkverdeling{{}, any_of(gemeenten), persoon.id, {}, *line(), *text(), *line()});
    std::vector<Functie> functies;
    for (const char* naam : {"AC-BZ", "HIN", "Hoofd Nafase"})
        functies.push_back(
            put(transaction,
                Functie{{}, naam, any_of(groups), *rc::gen::element<std::optional<std::int64_t>>(std::nullopt, 0, 4)}));
    for (const Functie& functie : functies)
        for (const Persoon& persoon : people)
            if (*rc::gen::arbitrary<bool>())
                put(transaction,
                    Functievervulling{{},
                                      persoon.id,
                                      functie.id,
                                      *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2013, 1, 1)),
                                      *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2019, 12, 31))});
    put(transaction, Vertegenwoordiging{{}, "Vakgroep Risicobeheersing", any_of(people), {}, *line()});
    put(transaction, Vertegenwoordiging{{}, "Werkgroep Mooi", {}, "??", *line()});
}

void fill_plan(Transaction& transaction, const std::vector<Persoon>& people) {
    (void)people;
    std::vector<Speerpunt> speerpunten;
    for (const char* naam : {"Leren van incidenten", "Live Op uitrollen"})
        speerpunten.push_back(put(transaction, Speerpunt{{}, "1. Innovatie", naam}));
    speerpunten.push_back({});
    put(transaction, ReguliereTaak{{}, "Beheer", "Smart Respond (communicator)"});
    const int years = *rc::gen::inRange(1, 3);
    for (int year = 0; year < years; ++year) {
        const auto plan = put(transaction, Jaarplan{{}, 2017 + year});
        for (const char* code : {"A1", "A1a", "B2", "E10"}) {
            if (!*rc::gen::arbitrary<bool>()) continue;
            put(transaction,
                Activiteit{{},
                           plan.id,
                           *rc::gen::element<std::string>("Werkgroep PIM", "Projecten", ""),
                           code,
                           *line(),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *rc::gen::element<std::string>("", "Femke Wolbert", "??", "Contactfunctionaris per proces"),
                           "",
                           any_of(speerpunten),
                           *rc::gen::element<std::string>("", "oefening"),
                           *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2017, 10, 12)),
                           {}});
            const auto marks = *rc::gen::arbitrary<std::array<bool, 4>>();
            put(transaction, Kwartaalrij{{},
                                         plan.id,
                                         "Projecten",
                                         code,
                                         *rc::gen::element<std::string>("", "Oefening", "1e deel", "Één"),
                                         *rc::gen::element<std::string>("", "X\n??"),
                                         marks[0],
                                         marks[1],
                                         marks[2],
                                         marks[3]});
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(the_demo_plan_comes_back) {
    const test::ImportFixture here;
    here.import({NOABER_SOURCE_DIR "/db/demo"});
    const auto before = everything(*here.store);
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx})
        BOOST_TEST(after_round_trip(*here.store, here.folder / "heen", format) == before,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_file_comes_back_empty) {
    const test::ImportFixture here;
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx})
        BOOST_TEST(after_round_trip(*here.store, here.folder / "heen", format).empty());
}

BOOST_AUTO_TEST_CASE(whatever_is_in_a_file_comes_back) {
    const bool held = rc::check("export and import", [] {
        const test::ImportFixture here;
        Transaction transaction = here.store->begin("Proef");
        std::vector<Persoon> people;
        std::vector<Werkgroep> groups;
        fill_organisatie(transaction, people, groups);
        fill_plan(transaction, people);
        transaction.commit();
        const auto before = everything(*here.store);
        for (const ExportFormat format : {ExportFormat::csv, ExportFormat::xlsx}) {
            const auto after = after_round_trip(*here.store, here.folder / "heen", format);
            for (const std::string& one : before)
                if (std::find(after.begin(), after.end(), one) == after.end())
                    RC_FAIL("gone: " + one + "\nfirst there: " + (after.empty() ? "" : after.front()));
            for (const std::string& one : after)
                if (std::find(before.begin(), before.end(), one) == before.end()) RC_FAIL("new: " + one);
        }
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_SUITE_END()
