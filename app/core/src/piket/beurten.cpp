// SPDX-License-Identifier: EUPL-1.2
// Following a duty back through the requests that the roster has.
#include "piket/beurten.h"

#include <algorithm>
#include <ranges>

namespace noaber::piket {

Beurten::Beurten(const std::vector<Ruilverzoek>& verzoeken,
                 const std::map<Id<Ruilverzoek>, Id<Persoon>>& overgenomen_van) {
    for (const Ruilverzoek& one : verzoeken) {
        if (!one.verwerkt) continue;
        Id<Persoon> van = one.vrager;
        if (one.soort == Ruilsoort::noodovername) {
            const auto before = overgenomen_van.find(one.id);
            if (before == overgenomen_van.end()) continue;
            van = before->second;
        }
        m_stappen[one.dienst].push_back({one.gevraagd_op, van, one.aannemer});
        if (one.soort == Ruilsoort::ruil)
            m_stappen[one.tegendienst].push_back({one.gevraagd_op, one.aannemer, one.vrager});
    }
    for (auto& [dienst, stappen] : m_stappen) std::ranges::stable_sort(stappen, std::greater(), &Stap::gevraagd_op);
}

Id<Persoon> Beurten::van(const Id<Dienst>& dienst, const Id<Persoon>& nu) const {
    const auto found = m_stappen.find(dienst);
    if (found == m_stappen.end()) return nu;
    std::vector<Stap> left = found->second;
    Id<Persoon> wie = nu;
    // Each step once: who gave a duty away may have got it back.
    for (;;) {
        const auto step = std::ranges::find(left, wie, &Stap::naar);
        if (step == left.end() || step->van.empty()) return wie;
        wie = step->van;
        left.erase(step);
    }
}

std::optional<Id<Persoon>> had_voor(const Store& store, const Id<Dienst>& dienst, const Id<Persoon>& wie) {
    const auto lines = store.history(info_of<Dienst>(), dienst.text);
    for (const HistoryLine& line : std::views::reverse(lines))
        if (line.field == "persoon" && as_text(line.after) == wie.text && !as_text(line.before).empty())
            return Id<Persoon>{std::string(as_text(line.before))};
    return std::nullopt;
}

}  // namespace noaber::piket
