// SPDX-License-Identifier: EUPL-1.2
// Load against capacity: the hours somebody is planned for in a quarter, the hours they have, and what both consist of.
#pragma once

#include <noaber/jaarplan/uren.h>
#include <noaber/organisatie/organisatie.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace noaber {

class Store;

inline constexpr std::size_t quarters_in_year = 4;
using UrenPerKwartaal = std::array<double, quarters_in_year>;

/// The hours of a line by quarter; what is not filled in is 0.
[[nodiscard]] UrenPerKwartaal uren_van(const Ureninzet& inzet);

/// One line behind a load.
struct Urendeel {
    Id<Ureninzet> inzet;
    Id<Activiteit> activiteit;
    std::string werkzaamheid;
    double uren = 0;
};

/// One leave behind a capacity: the working days of the quarter that it takes. Days that an earlier leave takes already are
/// not counted again.
struct Verlofdeel {
    Id<Afwezigheid> afwezigheid;
    std::string reden;
    Date van;  ///< within the quarter
    Date tot;  ///< included, within the quarter
    int werkdagen = 0;
};

struct Kwartaalbelasting {
    double uren = 0;  ///< the load
    double uren_per_week = 0;
    int werkdagen = 0;  ///< Monday to Friday; public holidays are counted, as one day a week seldom falls on them
    int verlofdagen = 0;
    std::vector<Urendeel> inzet;
    std::vector<Verlofdeel> verlof;

    /// Hours there are: a week is five working days.
    [[nodiscard]] double capaciteit() const { return uren_per_week * (werkdagen - verlofdagen) / 5; }
    [[nodiscard]] bool te_veel() const;
};

struct Belasting {
    Id<Persoon> persoon;
    std::array<Kwartaalbelasting, quarters_in_year> kwartalen;

    [[nodiscard]] double uren() const;
    [[nodiscard]] double capaciteit() const;
};

/// Hours a week where nothing is said about somebody: one day.
inline constexpr double uren_per_week_gewoon = 8;

/// One for each of `personen`, in their order. Leave without an end goes on; leave that ends before it starts takes nothing.
[[nodiscard]] std::vector<Belasting> bereken_belasting(int jaar, const std::vector<Persoon>& personen,
                                                       const std::vector<Ureninzet>& uren,
                                                       const std::vector<Afwezigheid>& afwezigheden);

/// Somebody with the load of a year.
struct Persoonsbelasting {
    Persoon persoon;
    Belasting belasting;
};
/// Everybody who has hours in the year or stands in the werkverdeling, by name.
[[nodiscard]] std::vector<Persoonsbelasting> belastingen_van(const Store& store, const Jaarplan& plan);

/// Monday to Friday from `van` to `tot`, both included; 0 when `tot` is earlier.
[[nodiscard]] int werkdagen_tussen(Date van, Date tot);

/// "8", "7,5": hours as people write them, at most one decimal.
[[nodiscard]] std::string uren_in_woorden(double uren);

/// Why the load is what it is, a line each: "A2 Opvangoefening: 24 uur". `titel` names an activity.
[[nodiscard]] std::vector<std::string> waarom_belasting(const Kwartaalbelasting& kwartaal,
                                                        const std::function<std::string(const Id<Activiteit>&)>& titel);
/// Why the capacity is what it is: "8 uur per week × 13 weken (65 werkdagen)", "min 5 dagen: vakantie (1-8-2017 t/m ...)".
[[nodiscard]] std::vector<std::string> waarom_capaciteit(const Kwartaalbelasting& kwartaal);

}  // namespace noaber
