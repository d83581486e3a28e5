// SPDX-License-Identifier: EUPL-1.2
// Bookkeeping of open records.
#include "open_records.h"

#include <noaber/base/text.h>

namespace noaber::hub {

namespace {

constexpr std::size_t longest_name = 100;

}  // namespace

std::vector<OpenRecords::Place> OpenRecords::look(std::uint64_t connection, const Person& person,
                                                  const std::optional<Place>& at) {
    std::vector<Place> changed;
    if (const auto before = m_lookers.find(connection); before != m_lookers.end()) {
        const Place left = before->second.at;
        if (at == left) return changed;
        m_lookers.erase(before);
        auto& others = m_present[left];
        others.erase(connection);
        if (others.empty())
            m_present.erase(left);
        else
            changed.push_back(left);
    }
    if (!at) return changed;
    m_lookers[connection] = {person, *at};
    m_present[*at].insert(connection);
    changed.push_back(*at);
    return changed;
}

std::vector<std::uint64_t> OpenRecords::present(const Place& at) const {
    const auto found = m_present.find(at);
    return found == m_present.end() ? std::vector<std::uint64_t>()
                                    : std::vector<std::uint64_t>(found->second.begin(), found->second.end());
}

Presence OpenRecords::company_of(std::uint64_t connection) const {
    const auto self = m_lookers.find(connection);
    if (self == m_lookers.end()) return {};
    const auto& [person, at] = self->second;
    std::set<std::string> names;
    for (const std::uint64_t other : present(at)) {
        const Person& one = m_lookers.at(other).person;
        if (one.account != person.account) names.insert(shorten(one.name, longest_name));
        if (names.size() == live_most_names) break;
    }
    return {at.record, {names.begin(), names.end()}};
}

}  // namespace noaber::hub
