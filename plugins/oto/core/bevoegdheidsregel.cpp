// SPDX-License-Identifier: EUPL-1.2
// A duty tested on its day, in words.
#include "bevoegdheidsregel.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace noaber::oto {

namespace {

std::string what_lacks(const Vakbeeld& beeld, const Normuitslag& uitslag) {
    const std::string& eis = beeld.normen[uitslag.norm].eis;
    if (uitslag.bewezen_tot) return fmt::format("{} is verlopen na {}", eis, in_words(*uitslag.bewezen_tot));
    const std::size_t asked = beeld.regel(uitslag.norm).aantal;
    return uitslag.ontbreekt < asked
               ? fmt::format("{} is {} van de {} keer gedaan", eis, asked - uitslag.ontbreekt, asked)
               : fmt::format("{} ontbreekt", eis);
}

std::string what_mends(const Vakbeeld& beeld, const std::vector<std::size_t>& events, Date dag) {
    if (events.empty()) return {};
    std::vector<std::string> all;
    bool too_late = false;
    for (const std::size_t one : events) {
        const Vakactiviteit& event = beeld.activiteiten[one];
        all.push_back(fmt::format("{} op {}", event.code, in_words(*event.dag)));
        too_late = too_late || *event.dag > dag;
    }
    return fmt::format("Volg {}{}", listed(all), too_late ? ", na deze dag" : "");
}

}  // namespace

std::vector<Tekort> tekorten(const Vakbeeld& beeld, const Vakpersoon* persoon, std::size_t functie, Date dag,
                             Date vandaag) {
    static const Vakpersoon unknown;
    const Vakpersoon& tested = persoon ? *persoon : unknown;
    std::vector<Tekort> all;
    for (const std::size_t norm : beeld.normen_van(functie)) {
        const Normuitslag uitslag = toets(beeld, tested, norm, dag);
        if (uitslag.voldoet()) continue;
        const auto events = herstel(beeld, tested, norm, dag, std::min(vandaag, dag));
        all.push_back({what_lacks(beeld, uitslag), what_mends(beeld, events, dag)});
    }
    return all;
}

EligibilityRule bevoegdheidsregel(Today vandaag) {
    EligibilityRule regel;
    regel.code = "paspoort";
    regel.titel = "Voldoet aan de normen van de functie";
    regel.lees = [vandaag = std::move(vandaag)](const Store& store) -> TekortenFunction {
        // Where nothing is demanded nothing is read: the picture of a large region takes a while.
        if (store.count(info_of<Norm>()) == 0)
            return [](const Id<Persoon>&, const Id<Functie>&, Date) { return std::vector<Tekort>(); };
        const auto beeld = std::make_shared<const Vakbeeld>(lees_vakbeeld(store));
        return [beeld, today = vandaag()](const Id<Persoon>& persoon, const Id<Functie>& functie, Date datum) {
            const Vakpersoon* const wie = beeld->persoon(persoon);
            // Of who is not seen here nothing can be said; the hub and the bureau see all.
            if (!wie && !beeld->alles) return std::vector<Tekort>();
            return tekorten(*beeld, wie, beeld->functie(functie), datum, today);
        };
    };
    return regel;
}

}  // namespace noaber::oto
