// SPDX-License-Identifier: EUPL-1.2
// The signaleringen at hand, found by record and field.
#include <noaberui/findings.h>

#include <noaber/plugin/workbench.h>

#include <algorithm>

namespace noaber {

void Findings::compute(const Workbench& workbench, const std::optional<Jaarplan>& plan) {
    set(plan ? workbench.signaleringen(*plan) : std::vector<Signalering>{});
}

void Findings::set(std::vector<Signalering> all) {
    m_all = std::move(all);
    m_by_record.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) m_by_record[m_all[i].record].push_back(i);
}

std::size_t Findings::count(Ernst ernst) const {
    return static_cast<std::size_t>(std::ranges::count(m_all, ernst, &Signalering::ernst));
}

std::size_t Findings::count(std::string_view code) const {
    return static_cast<std::size_t>(std::ranges::count(m_all, code, &Signalering::code));
}

std::vector<const Signalering*> Findings::about(std::string_view record) const {
    std::vector<const Signalering*> found;
    const auto entry = m_by_record.find(std::string(record));
    if (record.empty() || entry == m_by_record.end()) return found;
    for (const std::size_t i : entry->second) found.push_back(&m_all[i]);
    return found;
}

std::vector<const Signalering*> Findings::about(std::string_view record, std::string_view field) const {
    auto found = about(record);
    std::erase_if(found, [&](const Signalering* one) { return one->veld != field; });
    return found;
}

std::string_view in_words(Ernst ernst) {
    switch (ernst) {
        case Ernst::fout: return "fout";
        case Ernst::waarschuwing: return "waarschuwing";
        case Ernst::info: break;
    }
    return "let op";
}

}  // namespace noaber
