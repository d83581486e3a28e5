// SPDX-License-Identifier: EUPL-1.2
// Goals: which activities serve them, and whether their indicators are on course.
#pragma once

#include <noaber/jaarplan/doel.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

// --- coverage ---

struct Speerpuntdekking {
    Speerpunt speerpunt;
    std::vector<std::size_t> activiteiten;  ///< index in what was given
};

struct Doeldekking {
    std::string doelstelling;
    std::vector<Speerpuntdekking> speerpunten;
    /// Of all its speerpunten together.
    [[nodiscard]] std::size_t aantal() const;
};

struct Dekking {
    std::vector<Doeldekking> doelen;  ///< in natural order
    std::vector<std::size_t> zonder;  ///< activities that serve no speerpunt that there is
};
[[nodiscard]] Dekking bereken_dekking(const std::vector<Speerpunt>& speerpunten,
                                      const std::vector<Activiteit>& activiteiten);

// --- course ---

enum class Koersstand {
    onvolledig,  ///< baseline or target are missing or contradict each other
    geen_meting,
    op_koers,
    uit_koers,  ///< worse than the line asks
    gehaald,    ///< the target was reached
};
/// "Op koers"
[[nodiscard]] std::string_view to_text(Koersstand stand);

/// What is wrong with an indicator, at the field that mends it.
struct Indicatorprobleem {
    std::string veld;
    std::string melding;  ///< Dutch, says what to do
};
/// Everything that keeps a course from being computed; empty when nothing does.
[[nodiscard]] std::vector<Indicatorprobleem> problemen_van(const Indicator& indicator);

struct Koers {
    Koersstand stand = Koersstand::onvolledig;
    std::optional<Meting> laatste;   ///< the last measurement with a day and a value
    std::optional<double> gevraagd;  ///< what the line asks on the day of `laatste`
};

/// The value that the straight line from baseline to target has on a day. Values of a year count on 31 December; before the
/// baseline it is the baseline, after the target the target. The indicator must be without problems.
[[nodiscard]] double gevraagd_op(const Indicator& indicator, Date dag);
/// The measurements of one indicator that say a day and a value, oldest first.
[[nodiscard]] std::vector<Meting> metingen_van(const Indicator& indicator, const std::vector<Meting>& metingen);
/// `metingen` may hold those of other indicators.
[[nodiscard]] Koers koers_van(const Indicator& indicator, const std::vector<Meting>& metingen);

/// "82,5 %", "12": at most two decimals, with the unit.
[[nodiscard]] std::string waarde_in_woorden(double waarde, std::string_view eenheid);
/// Why it is on or off course, a line each.
[[nodiscard]] std::vector<std::string> waarom_koers(const Indicator& indicator, const Koers& koers);

}  // namespace noaber
