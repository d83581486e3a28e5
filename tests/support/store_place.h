// SPDX-License-Identifier: EUPL-1.2
// Where the stores of a test stand: SQLite files, or PostgreSQL when NOABER_TEST_DATABASE says "postgresql".
#pragma once

#include "temporary_folder.h"

#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace noaber::test {

[[nodiscard]] bool on_postgresql();

/// Decorators of test cases that are about one of the two.
[[nodiscard]] boost::unit_test::decorator::precondition only_on_sqlite();
[[nodiscard]] boost::unit_test::decorator::precondition only_on_postgresql();

/// Stores by name, empty at first; what is left of them goes with it.
class StorePlace {
public:
    StorePlace();
    ~StorePlace();
    StorePlace(const StorePlace&) = delete;
    StorePlace& operator=(const StorePlace&) = delete;

    [[nodiscard]] std::unique_ptr<Store> open(const std::string& name, const Schema& schema,
                                              StoreOptions options = {}) const;
    /// A connection beside that of the store.
    [[nodiscard]] std::unique_ptr<Session> connect(const std::string& name, std::chrono::milliseconds patience) const;
    /// The file, or where it would stand: copies are beside it.
    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return m_folder / (name + ".db"); }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    /// The region of that name on PostgreSQL.
    [[nodiscard]] std::string region(const std::string& name) const;

private:
    TemporaryFolder m_folder;
    int m_number;
};

}  // namespace noaber::test
