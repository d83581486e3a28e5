// SPDX-License-Identifier: EUPL-1.2
// How heavy a duty is: on public holidays and on the region's own days it weighs more.
#pragma once

#include <noaber/piket/piket.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

inline constexpr double gewone_zwaarte = 1;
/// Of a public holiday, and of a day of the region's own where nothing is said. Our choice: a region says otherwise with a line of
/// its own (EigenFeestdag).
inline constexpr double feestdag_zwaarte = 2;

struct ZwareDag {
    Date datum;
    std::string naam;  ///< "Eerste kerstdag", "Carnaval"
    double zwaarte = feestdag_zwaarte;
    bool operator==(const ZwareDag&) const = default;
};

/// The public holidays (jaarplan/feestdagen.h) and the region's own days together.
class Zwaartekalender {
public:
    Zwaartekalender() = default;
    /// `feestdag`: what a public holiday weighs here.
    explicit Zwaartekalender(const std::vector<EigenFeestdag>& eigen, double feestdag = feestdag_zwaarte);

    /// A line of the region goes before the public holiday of that day; of several the heaviest.
    [[nodiscard]] std::optional<ZwareDag> op(Date datum) const;
    /// The days that a duty has: of which it holds half, or that hold half of it. So a week from Monday 09:00 has its first Monday
    /// and not its last, and a night from 21:00 to 09:00 has the day after.
    [[nodiscard]] std::vector<ZwareDag> dagen(Moment begin, Moment eind) const;
    /// The weight of the heaviest of those days; 1 when there are none.
    [[nodiscard]] double zwaarte(Moment begin, Moment eind) const;

private:
    std::map<Date, ZwareDag> m_eigen;
    double m_feestdag = feestdag_zwaarte;
};

}  // namespace noaber
