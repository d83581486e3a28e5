// SPDX-License-Identifier: EUPL-1.2
// What a hub of a test keeps its things in: a folder, or a database of its own when NOABER_TEST_DATABASE says "postgresql".
#pragma once

#include "storage.h"

#include <filesystem>
#include <memory>
#include <string>

namespace noaber::test {

class HubPlace {
public:
    HubPlace();
    ~HubPlace();
    HubPlace(const HubPlace&) = delete;
    HubPlace& operator=(const HubPlace&) = delete;

    /// The same one each time.
    [[nodiscard]] std::shared_ptr<const hub::Storage> storage(const std::filesystem::path& folder) const;
    /// Of the database, for what is only about that.
    [[nodiscard]] std::string url() const;

private:
    std::string m_database;
};

}  // namespace noaber::test
