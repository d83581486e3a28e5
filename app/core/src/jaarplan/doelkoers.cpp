// SPDX-License-Identifier: EUPL-1.2
// Counts who serves what, and draws the line from baseline to target.
#include <noaber/jaarplan/doelkoers.h>

#include <noaber/base/decimal.h>
#include <noaber/base/text.h>
#include <noaber/store/period.h>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace noaber {

namespace {

constexpr double rounding = 1e-9;

std::optional<Date> end_of(std::optional<std::int64_t> year) {
    return year && *year > 0 && *year < 10'000 ? Date::of(static_cast<int>(*year), 12, 31) : std::nullopt;
}

bool reached(const Indicator& indicator, double value, double asked) {
    return indicator.richting == Richting::omhoog ? value >= asked - rounding : value <= asked + rounding;
}

}  // namespace

std::size_t Doeldekking::aantal() const {
    std::size_t count = 0;
    for (const Speerpuntdekking& one : speerpunten) count += one.activiteiten.size();
    return count;
}

Dekking bereken_dekking(const std::vector<Speerpunt>& speerpunten, const std::vector<Activiteit>& activiteiten) {
    Dekking dekking;
    std::unordered_map<std::string, std::vector<std::size_t>> by_speerpunt;
    for (const Speerpunt& one : speerpunten) by_speerpunt[one.id.text];
    for (std::size_t i = 0; i < activiteiten.size(); ++i) {
        const auto found = by_speerpunt.find(activiteiten[i].speerpunt.text);
        (found == by_speerpunt.end() ? dekking.zonder : found->second).push_back(i);
    }
    for (const Speerpunt& one : speerpunten) {
        auto doel = std::find_if(dekking.doelen.begin(), dekking.doelen.end(),
                                 [&](const Doeldekking& d) { return equal_folded(d.doelstelling, one.doelstelling); });
        if (doel == dekking.doelen.end()) {
            dekking.doelen.push_back({one.doelstelling, {}});
            doel = dekking.doelen.end() - 1;
        }
        doel->speerpunten.push_back({one, by_speerpunt[one.id.text]});
    }
    std::stable_sort(dekking.doelen.begin(), dekking.doelen.end(), [](const Doeldekking& a, const Doeldekking& b) {
        return natural_order(a.doelstelling, b.doelstelling) < 0;
    });
    return dekking;
}

std::string_view to_text(Koersstand stand) {
    switch (stand) {
        case Koersstand::onvolledig: return "Onvolledig";
        case Koersstand::geen_meting: return "Geen meting";
        case Koersstand::op_koers: return "Op koers";
        case Koersstand::uit_koers: return "Uit koers";
        case Koersstand::gehaald: return "Gehaald";
    }
    return {};
}

std::vector<Indicatorprobleem> problemen_van(const Indicator& indicator) {
    std::vector<Indicatorprobleem> all;
    if (!indicator.nulmeting) all.push_back({"nulmeting", "Zonder nulmeting is er geen koers. Vul haar in."});
    if (!end_of(indicator.nuljaar)) all.push_back({"nuljaar", "Van welk jaar is de nulmeting? Vul het in."});
    if (!indicator.streefwaarde) all.push_back({"streefwaarde", "Zonder streefwaarde is er geen koers. Vul haar in."});
    if (!end_of(indicator.streefjaar)) all.push_back({"streefjaar", "In welk jaar moet het bereikt zijn? Vul het in."});
    if (!all.empty()) return all;
    if (const auto problem = period_problem(to_record(indicator)))
        all.push_back({problem->field->name, problem->message});
    else if (*indicator.streefjaar == *indicator.nuljaar)  // a sound period, but no line to follow
        all.push_back({"streefjaar", fmt::format("{} is ook het jaar van de nulmeting. Vul een later jaar in.",
                                                 *indicator.streefjaar)});
    if (!reached(indicator, *indicator.streefwaarde, *indicator.nulmeting))
        all.push_back({"richting", fmt::format("Het moet {}, maar de streefwaarde ligt aan de andere kant van de "
                                               "nulmeting. Kies de andere richting of verbeter de waarde.",
                                               indicator.richting == Richting::omhoog ? "omhoog" : "omlaag")});
    return all;
}

double gevraagd_op(const Indicator& indicator, Date dag) {
    const Date from = *end_of(indicator.nuljaar);
    const Date to = *end_of(indicator.streefjaar);
    if (dag <= from) return *indicator.nulmeting;
    if (dag >= to) return *indicator.streefwaarde;
    const double share = static_cast<double>(days_between(from, dag)) / days_between(from, to);
    return *indicator.nulmeting + (*indicator.streefwaarde - *indicator.nulmeting) * share;
}

std::vector<Meting> metingen_van(const Indicator& indicator, const std::vector<Meting>& metingen) {
    std::vector<Meting> own;
    std::copy_if(metingen.begin(), metingen.end(), std::back_inserter(own),
                 [&](const Meting& one) { return one.indicator == indicator.id && one.datum && one.waarde; });
    std::stable_sort(own.begin(), own.end(), [](const Meting& a, const Meting& b) { return *a.datum < *b.datum; });
    return own;
}

Koers koers_van(const Indicator& indicator, const std::vector<Meting>& metingen) {
    Koers koers;
    const auto own = metingen_van(indicator, metingen);
    if (!own.empty()) koers.laatste = own.back();
    if (!problemen_van(indicator).empty()) return koers;
    koers.stand = Koersstand::geen_meting;
    if (!koers.laatste) return koers;
    koers.gevraagd = gevraagd_op(indicator, *koers.laatste->datum);
    if (reached(indicator, *koers.laatste->waarde, *indicator.streefwaarde))
        koers.stand = Koersstand::gehaald;
    else
        koers.stand =
            reached(indicator, *koers.laatste->waarde, *koers.gevraagd) ? Koersstand::op_koers : Koersstand::uit_koers;
    return koers;
}

std::string waarde_in_woorden(double waarde, std::string_view eenheid) {
    std::string text = decimal_text(waarde, 2);
    if (!trim(eenheid).empty()) text += ' ' + std::string(trim(eenheid));
    return text;
}

std::vector<std::string> waarom_koers(const Indicator& indicator, const Koers& koers) {
    std::vector<std::string> lines;
    for (const Indicatorprobleem& one : problemen_van(indicator)) lines.push_back(one.melding);
    const auto in_unit = [&](double value) { return waarde_in_woorden(value, indicator.eenheid); };
    if (lines.empty()) {
        const std::string bron = indicator.bron.empty() ? "" : " (" + indicator.bron + ")";
        lines.push_back(fmt::format("Nulmeting {}: {}{}", *indicator.nuljaar, in_unit(*indicator.nulmeting), bron));
        lines.push_back(
            fmt::format("Streefwaarde eind {}: {}", *indicator.streefjaar, in_unit(*indicator.streefwaarde)));
    }
    if (!koers.laatste) {
        lines.emplace_back("Nog niet gemeten. Voeg een meting toe op het tabblad Metingen.");
        return lines;
    }
    lines.push_back(
        fmt::format("Laatst gemeten op {}: {}", in_figures(*koers.laatste->datum), in_unit(*koers.laatste->waarde)));
    if (koers.gevraagd)
        lines.push_back(fmt::format("De rechte lijn van nulmeting naar streefwaarde vraagt op die dag: {}",
                                    in_unit(*koers.gevraagd)));
    return lines;
}

}  // namespace noaber
