// SPDX-License-Identifier: EUPL-1.2
// An index of names: own names first, other names where they are nobody's own.
#include <noaber/organisatie/namenlijst.h>

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <algorithm>

namespace noaber {

Namenlijst::Namenlijst(std::vector<Persoon> personen) : m_personen(std::move(personen)) {
    m_by_name.reserve(m_personen.size());
    for (std::size_t i = 0; i < m_personen.size(); ++i) {
        m_by_name[NaamKey(m_personen[i].naam).text()].push_back(i);
        const std::string folded = fold(m_personen[i].naam);
        m_by_first_name[folded.substr(0, folded.find(' '))].push_back(i);
    }
    std::unordered_map<std::string, Plaatsen> by_other_name;
    for (std::size_t i = 0; i < m_personen.size(); ++i)
        for (const auto alias : split_lines(m_personen[i].ook_bekend_als)) {
            if (trim(alias).empty()) continue;
            Plaatsen& same = by_other_name[NaamKey(alias).text()];
            if (same.empty() || same.back() != i) same.push_back(i);
        }
    m_by_name.merge(std::move(by_other_name));  // leaves behind what is somebody's own name
}

const Namenlijst::Plaatsen* Namenlijst::plaatsen(std::string_view naam) const {
    const auto found = m_by_name.find(NaamKey(naam).text());
    return found == m_by_name.end() ? nullptr : &found->second;
}

std::vector<const Persoon*> Namenlijst::op(const Plaatsen* plaatsen) const {
    std::vector<const Persoon*> all;
    if (plaatsen)
        for (const std::size_t i : *plaatsen) all.push_back(&m_personen[i]);
    return all;
}

bool Namenlijst::kent(std::string_view naam) const { return plaatsen(naam) != nullptr; }

const Persoon* Namenlijst::find(std::string_view naam) const {
    const Plaatsen* found = plaatsen(naam);
    return found && found->size() == 1 ? &m_personen[found->front()] : nullptr;
}

std::vector<const Persoon*> Namenlijst::alle(std::string_view naam) const { return op(plaatsen(naam)); }

std::vector<const Persoon*> Namenlijst::bedoelden(std::string_view naam) const {
    if (auto all = alle(naam); !all.empty()) return all;
    const auto found = m_by_first_name.find(fold(naam));
    return op(found == m_by_first_name.end() ? nullptr : &found->second);
}

const Persoon* Namenlijst::bedoeld(std::string_view naam) const {
    const auto all = bedoelden(naam);
    return all.size() == 1 ? all.front() : nullptr;
}

}  // namespace noaber
