// SPDX-License-Identifier: EUPL-1.2
// A place's regions have its number in their names, so that places do not meet.
#include "store_place.h"

#include "postgresql_cluster.h"

#include <fmt/format.h>
#include <cstdlib>

namespace noaber::test {

namespace {

int next_number() {
    static int last = 0;
    return ++last;
}

boost::unit_test::decorator::precondition only_when(bool here, const char* where) {
    return boost::unit_test::decorator::precondition([here, where](boost::unit_test::test_unit_id) {
        boost::test_tools::assertion_result result(here);
        result.message() << "only on " << where;
        return result;
    });
}

}  // namespace

bool on_postgresql() {
    const char* database = std::getenv("NOABER_TEST_DATABASE");
    return database && std::string_view(database) == "postgresql";
}

boost::unit_test::decorator::precondition only_on_sqlite() { return only_when(!on_postgresql(), "SQLite"); }
boost::unit_test::decorator::precondition only_on_postgresql() { return only_when(on_postgresql(), "PostgreSQL"); }

StorePlace::StorePlace() : m_number(next_number()) {
    if (on_postgresql()) postgresql_cluster();  // in the main thread
}

StorePlace::~StorePlace() {
    if (!on_postgresql()) return;
    try {
        postgresql_cluster().execute(fmt::format(
            "DO $$ DECLARE name text; BEGIN FOR name IN SELECT nspname FROM pg_namespace WHERE nspname LIKE "
            "'noaber\\_p{}-%' LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP; END $$",
            m_number));
    } catch (const std::exception& error) {
        fmt::print(stderr, "regions of a test stay behind: {}\n", error.what());
    }
}

std::unique_ptr<Store> StorePlace::open(const std::string& name, const Schema& schema, StoreOptions options) const {
    if (!on_postgresql()) return Store::open(file(name), schema, std::move(options));
    auto session = connect(name, options.patience);
    return Store::open(std::move(session), file(name), schema, std::move(options));
}

std::unique_ptr<Session> StorePlace::connect(const std::string& name, std::chrono::milliseconds patience) const {
    if (!on_postgresql()) return open_sqlite(file(name), OpenMode::create_if_missing, patience);
    return open_postgresql(postgresql_cluster().url(), region(name), patience);
}

std::string StorePlace::region(const std::string& name) const { return fmt::format("p{}-{}", m_number, name); }

}  // namespace noaber::test
