// SPDX-License-Identifier: EUPL-1.2
// The schema of released versions: each fixture, brought up to date, is like a fresh file and still says what it said.
#include "places.h"
#include "store_place.h"
#include "temporary_folder.h"

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/session.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace noaber;
namespace fs = std::filesystem;

namespace {

/// Core and plugins, as the programs have it.
const Schema& whole_schema() {
    static Workbench workbench(default_plugin_folder());
    return workbench.schema();
}

std::vector<std::string> texts(Session& session, std::string_view sql) {
    std::vector<std::string> all;
    Statement& statement = session.prepared(sql);
    const Rows rows(statement);
    while (statement.step()) all.emplace_back(statement.text(0));
    return all;
}

/// "table.column type" of everything in a file, and its indexes, whatever the order.
std::set<std::string> shape_of(const Store& store) {
    std::set<std::string> shape;
    for (
        const std::string& line : texts(
            store.session(),
            "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c "
            "WHERE m.type = 'table'"))
        shape.insert(line);
    for (const std::string& line :
         texts(store.session(), "SELECT 'index ' || name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
        shape.insert(line);
    return shape;
}

/// What would keep two laptops' writing from fitting together: uniqueness and foreign keys.
std::vector<std::string> constraints_of(const Store& store, const std::string& table) {
    if (!test::on_postgresql())
        return texts(store.session(), "SELECT sql FROM sqlite_master WHERE tbl_name = '" + table +
                                          "' AND (sql LIKE '%UNIQUE%' OR sql LIKE '%REFERENCES%')");
    return texts(store.session(), "SELECT conname::text FROM pg_constraint WHERE conrelid = '" + table +
                                      "'::regclass AND contype <> 'p'");
}

std::vector<fs::path> fixtures() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(test::source_path("db/fixtures")))
        if (entry.path().extension() == ".db") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

template <class T>
T only(const Store& store) {
    const auto all = store.list<T>();
    BOOST_REQUIRE(all.size() == 1u);
    return all.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_fixture_brought_up_to_date_is_like_a_fresh_file, *test::only_on_sqlite()) {
    test::TemporaryFolder folder;
    const auto fresh = Store::open(folder / "nieuw.db", whole_schema());
    const auto wanted = shape_of(*fresh);
    BOOST_REQUIRE(!fixtures().empty());
    for (const fs::path& fixture : fixtures())
        BOOST_TEST_CONTEXT(fixture) {
            const fs::path file = folder / fixture.filename().string();
            fs::copy_file(fixture, file);
            const auto store = Store::open(file, whole_schema());
            BOOST_TEST(shape_of(*store) == wanted, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(a_fixture_brought_up_to_date_says_what_it_said) {
    test::TemporaryFolder folder;
    const test::StorePlace place;
    for (const fs::path& fixture : fixtures())
        BOOST_TEST_CONTEXT(fixture) {
            const fs::path file = folder / fixture.filename().string();
            fs::copy_file(fixture, file);
            const auto store = Store::open(file, whole_schema());
            const auto a2 = only<Activiteit>(*store);
            BOOST_TEST(a2.code == "A2");
            BOOST_TEST(a2.planning == "Q3");
            BOOST_TEST(a2.kosten == "Ca. € 3000,- (Academie)");
            BOOST_TEST(only<Jaarplan>(*store).jaar.value() == 2017);
            BOOST_TEST(only<Kwartaalrij>(*store).q2);
            const auto femke = only<Persoon>(*store);
            BOOST_TEST(femke.naam == "Femke Wolbert");
            BOOST_TEST(femke.gemeente.text == only<Gemeente>(*store).id.text);
            BOOST_TEST(only<Functie>(*store).minimum.value() == 4);
            BOOST_TEST(only<Functievervulling>(*store).vanaf->to_text() == "2017-01-01");
            BOOST_TEST(store->region() == "voorbeeld");
            BOOST_TEST(store->setting("demo") == "1");
            BOOST_TEST(store->log().size() == 7u);
            BOOST_TEST(store->undo_label().value() == "Persoon Weg Gegaan verwijderd");
            bool kept = false;
            for (const HistoryLine& line : store->history(info_of<Persoon>(), femke.id.text))
                kept = kept || (line.field == "veld_van_later" && to_text(line.after) == "bewaard" && line.stands);
            BOOST_TEST(kept);
            // The log alone gives the same store, in any database.
            const auto replayed = place.open(fixture.stem().string(), whole_schema());
            replayed->apply(store->log());
            BOOST_TEST(replayed->digest() == store->digest());
        }
}

BOOST_AUTO_TEST_CASE(every_description_has_its_table_and_columns) {
    const test::StorePlace place;
    const auto store = place.open("nieuw", whole_schema());
    for (const EntityInfo* entity : whole_schema().entities())
        BOOST_TEST_CONTEXT(entity->name) {
            std::set<std::string> described{"id"};
            for (const FieldInfo& field : entity->fields) {
                described.insert(field.name);
                if (!field.refers_to.empty())
                    BOOST_TEST(whole_schema().find(field.refers_to), field.name << " refers to " << field.refers_to);
                if (!field.stand_in.empty()) BOOST_TEST(entity->index_of(field.stand_in).has_value(), field.stand_in);
            }
            std::set<std::string> columns;
            for (const TableColumn& column : store->session().columns_of(entity->name)) columns.insert(column.name);
            BOOST_TEST(columns == described, boost::test_tools::per_element());
            BOOST_TEST(constraints_of(*store, entity->name).empty());
        }
}
