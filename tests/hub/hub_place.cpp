// SPDX-License-Identifier: EUPL-1.2
// Databases are numbered, and dropped when their hub is gone.
#include "hub_place.h"

#include "postgresql_cluster.h"
#include "store_place.h"

#include <fmt/format.h>

namespace noaber::test {

HubPlace::HubPlace() {
    if (!on_postgresql()) return;
    static int number = 0;
    m_database = fmt::format("hub_{}", ++number);
    postgresql_cluster().execute(fmt::format("CREATE DATABASE {}", m_database));
}

HubPlace::~HubPlace() {
    if (!m_database.empty()) postgresql_cluster().execute(fmt::format("DROP DATABASE {} WITH (FORCE)", m_database));
}

std::shared_ptr<const hub::Storage> HubPlace::storage(const std::filesystem::path& folder) const {
    if (m_database.empty()) return hub::storage_in_folder(folder);
    return hub::storage_in_database(url(), folder);
}

std::string HubPlace::url() const { return postgresql_cluster().url(m_database); }

}  // namespace noaber::test
