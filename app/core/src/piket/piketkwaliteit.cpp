// SPDX-License-Identifier: EUPL-1.2
// The parts of the quality of a roster.
#include <noaber/piket/piketkwaliteit.h>

#include <noaber/base/decimal.h>
#include <noaber/piket/verdeling.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

constexpr double of_filled = 0.4, of_even = 0.3, of_rest = 0.2, of_wishes = 0.1;

bool in_span(const Dienstvak& vak, const Dagenspan& span) {
    return vak.begin.date() >= span.van && vak.begin.date() <= span.tot;
}

/// 100 when nothing of the whole is wrong.
double good(double wrong, double whole) { return whole <= 0 ? 100 : 100 * std::clamp(1 - wrong / whole, 0.0, 1.0); }

Kwaliteitsdeel bezetting(const std::vector<Dienstvak>& vakken) {
    const auto open = std::ranges::count_if(vakken, [](const Dienstvak& vak) { return vak.persoon.empty(); });
    return {"Bezetting", good(static_cast<double>(open), static_cast<double>(vakken.size())), of_filled,
            open == 0 ? fmt::format("alle {} diensten zijn bezet", vakken.size())
                      : fmt::format("{} van {} diensten {} open", open, vakken.size(), open == 1 ? "is" : "zijn")};
}

Kwaliteitsdeel verdeling(const Piketbeeld& beeld, const Dagenspan& span) {
    double scheef = 0, alles = 0, grootste = 0;
    for (const Aandeelregel& regel : verdeling_in(beeld, span)) {
        const double verschil = std::abs(regel.verschil());
        scheef += verschil;
        alles += regel.deel;
        grootste = std::max(grootste, verschil);
    }
    return {"Verdeling", good(scheef, alles), of_even,
            fmt::format("grootste verschil met een eerlijk deel: {} dienst", decimal_text(grootste))};
}

Kwaliteitsdeel rust(const Piketbeeld& beeld, const Dagenspan& span, std::size_t diensten) {
    const auto all = botsingen(beeld);
    const auto wrong = std::ranges::count_if(all, [&](const Botsend& one) {
        return in_span(one.eerste, span) || in_span(one.tweede, span);
    });
    return {"Rust", good(static_cast<double>(wrong), static_cast<double>(diensten)), of_rest,
            wrong == 0 ? std::string("overal genoeg rust") : fmt::format("{} keer te weinig rust of dubbel", wrong)};
}

Kwaliteitsdeel wensen(const Piketbeeld& beeld, const std::vector<Dienstvak>& vakken) {
    std::size_t heard = 0, against = 0;
    for (const Dienstvak& vak : vakken)
        for (const Wens& wens : beeld.wensen) {
            if (vak.persoon.empty() || wens.persoon != vak.persoon || !raakt(wens, vak)) continue;
            ++(wens.soort == Wenssoort::liever_wel ? heard : against);
        }
    return {"Wensen", good(static_cast<double>(against), static_cast<double>(heard + against)), of_wishes,
            fmt::format("{} diensten naar wens, {} ertegen", heard, against)};
}

}  // namespace

double Piketkwaliteit::cijfer() const {
    double sum = 0;
    for (const Kwaliteitsdeel& deel : delen) sum += deel.gewicht * deel.cijfer;
    return sum;
}

Piketkwaliteit kwaliteit_van(const Piketbeeld& beeld, const Dagenspan& span) {
    std::vector<Dienstvak> vakken;
    std::ranges::copy_if(beeld.vakken(), std::back_inserter(vakken),
                         [&](const Dienstvak& vak) { return in_span(vak, span); });
    Piketkwaliteit kwaliteit;
    kwaliteit.diensten = vakken.size();
    if (vakken.empty()) return kwaliteit;
    kwaliteit.delen = {bezetting(vakken), verdeling(beeld, span), rust(beeld, span, vakken.size()),
                       wensen(beeld, vakken)};
    return kwaliteit;
}

}  // namespace noaber
