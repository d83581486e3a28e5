// SPDX-License-Identifier: EUPL-1.2
// Two duties side by side, and a duty beside an absence.
#include <noaber/piket/dienstregels.h>

#include <algorithm>

namespace noaber {

namespace {

/// Mistyped, nobody ever serves again; the calendar must not be reckoned to its end for it.
constexpr std::int64_t most_rust = 1000;
constexpr std::int64_t longest_duty = std::int64_t{366} * minutes_in_day;

/// The days on which a duty is under way: that of its last minute included.
Dagenspan days_of(const Dienstvak& vak) { return {vak.begin.date(), vak.eind.plus_minutes(-1).date()}; }

bool overlap(const Dagenspan& days, Date van, std::optional<Date> tot) {
    return van <= days.tot && (!tot || *tot >= days.van);
}

}  // namespace

std::optional<Dienstvak> vak_van(const Dienst& dienst) {
    const auto begin = Moment::parse(dienst.begin), eind = Moment::parse(dienst.eind);
    if (!begin || !eind || *eind <= *begin || minutes_between(*begin, *eind) > longest_duty) return std::nullopt;
    return Dienstvak{dienst.id, dienst.functie, dienst.persoon, dienst.periode, dienst.plaats.value_or(1),
                     *begin,    *eind};
}

Dienstregels::Dienstregels(std::vector<Piketregel> regels) : m_regels(std::move(regels)) {
    for (std::size_t i = 0; i < m_regels.size(); ++i) {
        const Piketregel& regel = m_regels[i];
        if (!m_by_functie.emplace(regel.functie.text, i).second) continue;
        auto read = Dienstpatroon::read(regel);
        if (auto* fout = std::get_if<Patroonfout>(&read))
            m_onleesbaar.push_back({regel, std::move(*fout)});
        else
            m_patronen.emplace(regel.functie.text, std::get<Dienstpatroon>(std::move(read)));
    }
}

const Piketregel* Dienstregels::regel(const Id<Functie>& functie) const {
    const auto found = m_by_functie.find(functie.text);
    return found == m_by_functie.end() ? nullptr : &m_regels[found->second];
}

const Dienstpatroon* Dienstregels::patroon(const Id<Functie>& functie) const {
    const auto found = m_patronen.find(functie.text);
    return found == m_patronen.end() ? nullptr : &found->second;
}

std::int64_t Dienstregels::rust(const Id<Functie>& functie) const {
    const Piketregel* one = regel(functie);
    return one ? std::clamp<std::int64_t>(one->rust.value_or(0), 0, most_rust) : 0;
}

std::int64_t Dienstregels::nodig(const Id<Functie>& functie) const {
    const Piketregel* one = regel(functie);
    return one ? std::max<std::int64_t>(one->nodig.value_or(1), 1) : 1;
}

Botsing Dienstregels::botsing(const Dienstvak& een, const Dienstvak& ander) const {
    const bool in_order = een.begin <= ander.begin;
    const Dienstvak& first = in_order ? een : ander;
    const Dienstvak& second = in_order ? ander : een;
    if (second.begin < first.eind) return Botsing::dubbel;
    const Dienstpatroon* before = patroon(first.functie);
    const Dienstpatroon* after = patroon(second.functie);
    if (before && second.begin < before->vrij_tot(first.eind, rust(first.functie))) return Botsing::rust;
    if (after && first.eind > after->vrij_vanaf(second.begin, rust(second.functie))) return Botsing::rust;
    return Botsing::geen;
}

std::int64_t Dienstregels::langste_rust() const {
    // A duty is a week at most, and the one under way when the rest begins does not count.
    constexpr std::int64_t week = 7 * minutes_in_day;
    std::int64_t most = 0;
    for (const Piketregel& one : m_regels) most = std::max(most, rust(one.functie));
    return (most + 2) * week;
}

bool raakt(const Afwezigheid& afwezigheid, const Dienstvak& vak) {
    return afwezigheid.van && overlap(days_of(vak), *afwezigheid.van, afwezigheid.tot);
}

bool raakt(const Wens& wens, const Dienstvak& vak) {
    if (!wens.van || (!wens.functie.empty() && wens.functie != vak.functie)) return false;
    return overlap(days_of(vak), *wens.van, wens.tot.value_or(*wens.van));
}

bool in_pool(const std::vector<Poollid>& pool, const Id<Persoon>& persoon, const Dienstvak& vak) {
    return std::ranges::any_of(pool, [&](const Poollid& lid) {
        return lid.persoon == persoon && lid.functie == vak.functie && geldt_op(lid, vak.begin.date());
    });
}

}  // namespace noaber
