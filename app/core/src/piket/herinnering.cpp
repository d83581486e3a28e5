// SPDX-License-Identifier: EUPL-1.2
// Finding the open duties that come near.
#include <noaber/piket/herinnering.h>

#include <noaber/store/store.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace noaber {

namespace {

constexpr int minutes_in_hour = 60;

}  // namespace

std::optional<int> herinneringstrap(Moment nu, Moment begin) {
    const std::int64_t left = minutes_between(nu, begin);
    if (left <= 0) return std::nullopt;
    std::optional<int> reached;
    for (const int uren : herinneringsuren)
        if (left <= std::int64_t{uren} * minutes_in_hour) reached = uren;
    return reached;
}

std::vector<OpenDienst> open_diensten(const Store& store, Moment nu) {
    std::unordered_set<std::string> vastgesteld;
    for (const Rooster& rooster : store.list<Rooster>())
        if (rooster.status == RoosterStatus::vastgesteld) vastgesteld.insert(rooster.id.text);
    if (vastgesteld.empty()) return {};
    std::vector<OpenDienst> all;
    for (const Dienst& dienst : store.list<Dienst>()) {
        if (!dienst.is_open() || !vastgesteld.contains(dienst.rooster.text)) continue;
        auto vak = vak_van(dienst);
        const auto uren = vak ? herinneringstrap(nu, vak->begin) : std::nullopt;
        if (!uren) continue;
        const auto functie = store.find(dienst.functie);
        all.push_back({std::move(*vak), functie ? functie->naam : std::string(), *uren});
    }
    std::ranges::sort(all, {},
                      [](const OpenDienst& one) { return std::tuple(one.vak.begin, one.functie, one.vak.plaats); });
    return all;
}

std::vector<Id<Persoon>> wie_kan(const Piketbeeld& beeld, const OpenDienst& dienst) {
    std::vector<Id<Persoon>> all = beeld.poolleden(dienst.vak.functie, dienst.vak.begin.date());
    std::erase_if(all, [&](const Id<Persoon>& persoon) {
        return !bezwaren(beeld, persoon, dienst.vak, dienst.functie).empty();
    });
    return all;
}

}  // namespace noaber
