// SPDX-License-Identifier: EUPL-1.2
// Names to people.
#include <noaber/organisatie/wie.h>

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

namespace noaber {

namespace {

constexpr std::string_view setting_name = "ik";

}  // namespace

Namenlijst::Namenlijst(std::vector<Persoon> personen) : m_personen(std::move(personen)) {
    for (std::size_t i = 0; i < m_personen.size(); ++i) {
        const Persoon& persoon = m_personen[i];
        m_by_name.emplace(NaamKey(persoon.naam).text(), i);
        const std::string folded = fold(persoon.naam);
        m_by_first_name[folded.substr(0, folded.find(' '))].push_back(i);
    }
    // Behind all names: another name never takes the place of somebody's own.
    for (std::size_t i = 0; i < m_personen.size(); ++i)
        for (const auto alias : split_lines(m_personen[i].ook_bekend_als))
            if (!trim(alias).empty()) m_by_name.emplace(NaamKey(alias).text(), i);
}

const Persoon* Namenlijst::find(std::string_view naam) const {
    const auto found = m_by_name.find(NaamKey(naam).text());
    return found == m_by_name.end() ? nullptr : &m_personen[found->second];
}

std::vector<const Persoon*> Namenlijst::met_voornaam(std::string_view voornaam) const {
    std::vector<const Persoon*> all;
    const auto found = m_by_first_name.find(fold(voornaam));
    if (found != m_by_first_name.end())
        for (const std::size_t i : found->second) all.push_back(&m_personen[i]);
    return all;
}

const Persoon* Namenlijst::bedoeld(std::string_view naam) const {
    if (const Persoon* persoon = find(naam)) return persoon;
    const auto all = met_voornaam(naam);
    return all.size() == 1 ? all.front() : nullptr;
}

std::optional<Persoon> wie_ben_ik(const Store& store) {
    if (const std::string chosen = store.setting(setting_name); !chosen.empty())
        if (auto persoon = store.find(Id<Persoon>{chosen})) return persoon;
    const Namenlijst namen(store.list<Persoon>());
    const Persoon* persoon = namen.find(store.author());
    return persoon ? std::optional(*persoon) : std::nullopt;
}

void ik_ben(Store& store, const Persoon& persoon) {
    store.set_setting(setting_name, persoon.id.text);
    store.set_author(persoon.naam);
}

}  // namespace noaber
