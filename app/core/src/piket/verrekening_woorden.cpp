// SPDX-License-Identifier: EUPL-1.2
// The ledger in words.
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/piket/verrekening.h>
#include <noaber/piket/zwaarte.h>

#include <fmt/format.h>

namespace noaber {

std::string in_woorden(const Verrekening& verrekening, const Boeking& boeking) {
    std::string words = fmt::format("{} {} ({})", verrekening.naam(boeking.vak.functie), boeking.vak.periode,
                                    verrekening.naam(boeking.vak.persoon));
    const char* joint = ": ";
    if (boeking.zwaarte != gewone_zwaarte) {
        words += fmt::format("{}weegt {}", joint, waarde_in_woorden(boeking.zwaarte, {}));
        joint = "; ";
    }
    if (boeking.is_dekking())
        words += fmt::format("{}beurt van {}, {}", joint, verrekening.naam(boeking.beurt),
                             verrekening.naam(boeking.beurt_van));
    return words;
}

std::vector<std::string> waarom(const Verrekening& verrekening, const Verrekenregel& regel) {
    std::vector<std::string> lines;
    const auto add = [&](double zwaarte, const char* words) {
        if (zwaarte > 0) lines.push_back(fmt::format("{} {}", waarde_in_woorden(zwaarte, {}), words));
    };
    add(regel.naar_afspraak, "te leveren volgens afspraak");
    add(regel.naar_pool, "te leveren naar het aantal mensen in de pool (er is geen afspraak)");
    add(regel.naar_levering, "geleverd zonder afspraak en zonder pool; telt als te leveren");
    for (const std::size_t i : regel.geleverd) {
        const Boeking& boeking = verrekening.boekingen[i];
        if (boeking.zwaarte != gewone_zwaarte || boeking.is_dekking())
            lines.push_back("Geleverd: " + in_woorden(verrekening, boeking));
    }
    for (const std::size_t i : regel.ontvangen)
        lines.push_back("Gedaan door " + verrekening.naam(verrekening.boekingen[i].gedaan_door) + ": " +
                        in_woorden(verrekening, verrekening.boekingen[i]));
    return lines;
}

}  // namespace noaber
