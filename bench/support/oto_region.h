// SPDX-License-Identifier: EUPL-1.2
// A region for OTO that is many times as large as a real one, written straight into a store.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <filesystem>
#include <memory>

namespace noaber::bench {

/// 10,000 persons in 20 functions, 40 norms, 10,000 events in five years, of which 20 attended by each person.
class OtoRegion {
public:
    /// Makes and fills the file. The schema is that of the core and the OTO plugin.
    explicit OtoRegion(const std::filesystem::path& file);
    [[nodiscard]] const Store& store() const { return *m_store; }
    [[nodiscard]] const Id<Persoon>& somebody() const { return m_somebody; }
    [[nodiscard]] const Id<Functie>& a_function() const { return m_function; }
    /// The day on which it is looked at; events after it are planned.
    [[nodiscard]] static Date today();

private:
    std::unique_ptr<Store> m_store;
    Id<Persoon> m_somebody;
    Id<Functie> m_function;
};

}  // namespace noaber::bench
