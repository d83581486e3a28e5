// SPDX-License-Identifier: EUPL-1.2
// Heavy days, and which of them a duty has.
#include <noaber/piket/zwaarte.h>

#include <noaber/jaarplan/feestdagen.h>

#include <algorithm>

namespace noaber {

namespace {

/// A period that somebody mistyped ("tot 2072") is no reason to fill the memory.
constexpr int longest_period = 366;

}  // namespace

Zwaartekalender::Zwaartekalender(const std::vector<EigenFeestdag>& eigen, double feestdag) : m_feestdag(feestdag) {
    for (const EigenFeestdag& one : eigen) {
        if (!one.van) continue;
        const int days = std::min(days_between(*one.van, one.tot.value_or(*one.van)), longest_period);
        for (int day = 0; day <= days; ++day) {
            const ZwareDag heavy{one.van->plus_days(day), one.naam, one.zwaarte.value_or(feestdag)};
            const auto [there, is_new] = m_eigen.try_emplace(heavy.datum, heavy);
            if (!is_new && heavy.zwaarte > there->second.zwaarte) there->second = heavy;
        }
    }
}

std::optional<ZwareDag> Zwaartekalender::op(Date datum) const {
    if (const auto own = m_eigen.find(datum); own != m_eigen.end()) return own->second;
    if (const auto naam = feestdag_op(datum)) return ZwareDag{datum, std::string(*naam), m_feestdag};
    return std::nullopt;
}

std::vector<ZwareDag> Zwaartekalender::dagen(Moment begin, Moment eind) const {
    std::vector<ZwareDag> all;
    const std::int64_t half_of_duty = minutes_between(begin, eind) / 2;
    for (Date datum = begin.date(); Moment::of_wall(datum, 0) < eind; datum = datum.plus_days(1)) {
        const Moment first = Moment::of_wall(datum, 0), last = Moment::of_wall(datum.plus_days(1), 0);
        const std::int64_t both = minutes_between(std::max(first, begin), std::min(last, eind));
        if (both < std::min(half_of_duty, minutes_between(first, last) / 2)) continue;
        if (auto heavy = op(datum)) all.push_back(std::move(*heavy));
    }
    return all;
}

double Zwaartekalender::zwaarte(Moment begin, Moment eind) const {
    const auto heavy = dagen(begin, eind);
    const auto most = std::ranges::max_element(heavy, {}, &ZwareDag::zwaarte);
    return most == heavy.end() ? gewone_zwaarte : most->zwaarte;
}

}  // namespace noaber
