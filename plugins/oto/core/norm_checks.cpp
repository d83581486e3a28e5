// SPDX-License-Identifier: EUPL-1.2
// Checks of norms and readiness. All three look at one picture, which is read once.
#include "checks.h"
#include "gereedheid.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

/// Readiness on the day that this year's signaleringen are about.
struct Stand {
    Vakbeeld beeld;
    Date op;
    std::vector<Functiegereedheid> functies;
};

const Stand& stand_of(const Beeld& beeld) {
    return beeld.once<Stand>([&] {
        Stand stand;
        stand.op = peildatum(beeld.jaar, beeld.vandaag);
        if (!beeld.store) return stand;
        stand.beeld = lees_vakbeeld(*beeld.store);
        stand.functies = gereedheid(stand.beeld, stand.op);
        return stand;
    });
}

template <class Each>
void for_each_person(const Stand& stand, Each&& each) {
    for (const Functiegereedheid& functie : stand.functies)
        for (const Persoongereedheid& one : functie.personen)
            each(stand.beeld.functies[functie.functie], stand.beeld.personen[one.persoon], one);
}

/// " Volg OTO-12 op 14 december 2026."; "" when nothing is planned that mends it.
std::string repair(const Vakbeeld& beeld, const std::vector<std::size_t>& events) {
    if (events.empty()) return {};
    std::vector<std::string> all;
    for (const std::size_t one : events)
        all.push_back(fmt::format("{} op {}", beeld.activiteiten[one].code, in_words(*beeld.activiteiten[one].dag)));
    return fmt::format(" Volg {}.", listed(all));
}

Signalering about(const Vakpersoon& persoon, const char* code, std::string melding) {
    return {code, Ernst::waarschuwing, "persoon", persoon.naam, std::move(melding), persoon.id.text, ""};
}

std::string missing(const Vakbeeld& beeld, const Persoongereedheid& one) {
    std::vector<std::string> all;
    for (const Normuitslag& uitslag : one.normen)
        if (!uitslag.voldoet())
            all.push_back(fmt::format("{} ({})", beeld.normen[uitslag.norm].eis, in_woorden(uitslag)));
    return listed(all);
}

/// What ends before that day, and what is planned that prevents it.
struct Ending {
    std::vector<std::string> words;
    std::vector<std::size_t> events;
};

Ending ending_before(const Stand& stand, const Vakpersoon& persoon, const Persoongereedheid& one, Date day) {
    Ending ending;
    for (const Normuitslag& uitslag : one.normen) {
        if (!uitslag.tot || *uitslag.tot >= day) continue;
        ending.words.push_back(fmt::format("{} ({})", stand.beeld.normen[uitslag.norm].eis, in_woorden(uitslag)));
        for (const std::size_t event : herstel(stand.beeld, persoon, uitslag.norm, uitslag.tot->plus_days(1), stand.op))
            if (std::ranges::find(ending.events, event) == ending.events.end()) ending.events.push_back(event);
    }
    return ending;
}

}  // namespace

void norm_niet_gehaald(const Beeld& beeld, Found& found) {
    const Stand& stand = stand_of(beeld);
    for (std::size_t norm = 0; norm < stand.beeld.normen.size(); ++norm)
        if (std::string words = onhaalbaar(stand.beeld, norm); !words.empty()) {
            const Norm& one = stand.beeld.normen[norm];
            found.push_back({"norm-niet-gehaald", Ernst::waarschuwing, "oto_norm",
                             fmt::format("{} {}", stand.beeld.functies[stand.beeld.regel(norm).functie].naam, one.eis),
                             std::move(words), one.id.text, "eis"});
        }
    for_each_person(stand, [&](const Functie& functie, const Vakpersoon& persoon, const Persoongereedheid& one) {
        if (one.voldoet()) return;
        found.push_back(about(persoon, "norm-niet-gehaald",
                              fmt::format("{} haalt op {} voor {} niet: {}.{}", persoon.naam, in_words(stand.op),
                                          functie.naam, missing(stand.beeld, one),
                                          repair(stand.beeld, herstel(stand.beeld, one, stand.op, stand.op)))));
    });
}

void norm_verloopt(const Beeld& beeld, Found& found) {
    const Stand& stand = stand_of(beeld);
    const Date soon = stand.op.plus_months(months_of_notice);
    for_each_person(stand, [&](const Functie& functie, const Vakpersoon& persoon, const Persoongereedheid& one) {
        if (!one.voldoet()) return;
        const Ending ending = ending_before(stand, persoon, one, soon);
        if (ending.words.empty()) return;
        const std::string next =
            ending.events.empty() ? std::string(" Plan iets dat meetelt.") : repair(stand.beeld, ending.events);
        found.push_back(about(persoon, "norm-verloopt",
                              fmt::format("Van {} loopt voor {} af: {}.{}", persoon.naam, functie.naam,
                                          listed(ending.words), next)));
    });
}

void functie_onder_minimum(const Beeld& beeld, Found& found) {
    const Stand& stand = stand_of(beeld);
    for (const Functiegereedheid& one : stand.functies) {
        if (!one.onder_minimum()) continue;
        const Functie& functie = stand.beeld.functies[one.functie];
        found.push_back({"functie-onder-minimum", Ernst::fout, "functie", functie.naam,
                         fmt::format("{}: op {} zijn er {} gereed van de {} die nodig zijn ({} in de functie). Kijk op "
                                     "de pagina Gereedheid wie wat mist.",
                                     functie.naam, in_words(stand.op), one.gereed, one.nodig, one.personen.size()),
                         functie.id.text, "minimum"});
    }
}

}  // namespace noaber::oto
