// SPDX-License-Identifier: EUPL-1.2
// Who has which record open: of the connections of this process, while they last, and nowhere else.
#pragma once

#include <noaber/sync/live.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace noaber::hub {

class OpenRecords {
public:
    /// Nothing crosses a region.
    struct Place {
        std::string region;
        RecordRef record;

        auto operator<=>(const Place&) const = default;
    };
    struct Person {
        std::string account;  ///< id
        std::string name;
    };

    /// A connection has this open now, in place of what it had before, or nothing any more. Gives the places where the company
    /// changed by it.
    [[nodiscard]] std::vector<Place> look(std::uint64_t connection, const Person& person,
                                          const std::optional<Place>& at);
    /// Those who have it open, by connection.
    [[nodiscard]] std::vector<std::uint64_t> present(const Place& at) const;
    /// The other people who have open what this connection has: in order, each once, whatever devices they have.
    [[nodiscard]] Presence company_of(std::uint64_t connection) const;

private:
    struct Looker {
        Person person;
        Place at;
    };
    std::unordered_map<std::uint64_t, Looker> m_lookers;
    std::map<Place, std::set<std::uint64_t>> m_present;
};

}  // namespace noaber::hub
