// SPDX-License-Identifier: EUPL-1.2
// The checks of the shelter registers.
#include "opvanglocatie.h"
#include "pim.h"

#include <noaber/store/store.h>

#include <fmt/format.h>

#include <map>

namespace noaber::pim {

namespace {

constexpr int months_between_checks = 12;
constexpr const char* entity = "pim_opvanglocatie";

}  // namespace

void check_opvanglocatie_verouderd(const Beeld& beeld, std::vector<Signalering>& found) {
    if (!beeld.store) return;
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    for (const Opvanglocatie& one : beeld.store->list<Opvanglocatie>()) {
        if (one.gecontroleerd && one.gecontroleerd->plus_months(months_between_checks) >= dag) continue;
        found.push_back(
            {"opvanglocatie-verouderd", Ernst::waarschuwing, entity, one.naam,
             one.gecontroleerd
                 ? fmt::format("{} is het laatst gecontroleerd op {}. Bel de beheerder en vul de nieuwe datum in.",
                               one.naam, in_words(*one.gecontroleerd))
                 : fmt::format("{} is nog nooit gecontroleerd. Bel de beheerder en vul de datum in.", one.naam),
             one.id.text, "gecontroleerd"});
    }
}

void check_opvangcapaciteit_te_laag(const Beeld& beeld, std::vector<Signalering>& found) {
    if (!beeld.store) return;
    std::map<std::string, std::int64_t> places;
    for (const Opvanglocatie& one : beeld.store->list<Opvanglocatie>())
        places[one.gemeente.text] += one.zitplaatsen.value_or(0);
    for (const Opvangafspraak& one : beeld.store->list<Opvangafspraak>()) {
        const std::int64_t there = places[one.gemeente.text], asked = one.personen.value_or(0);
        const auto gemeente = beeld.store->find(one.gemeente);
        if (!gemeente || there >= asked) continue;
        found.push_back(
            {"opvangcapaciteit-te-laag", Ernst::waarschuwing, "pim_opvangafspraak", gemeente->naam,
             fmt::format("{} moet {} mensen kunnen opvangen, en heeft {} zitplaatsen. Zoek er een opvanglocatie bij.",
                         gemeente->naam, asked, there),
             one.id.text, "personen"});
    }
}

void check_opvanglocatie_plek(const Beeld& beeld, std::vector<Signalering>& found) {
    if (!beeld.store) return;
    for (const Opvanglocatie& one : beeld.store->list<Opvanglocatie>()) {
        if (one.plek()) continue;
        const bool empty = !one.breedtegraad || !one.lengtegraad;
        found.push_back(
            {"opvanglocatie-zonder-plek", empty ? Ernst::info : Ernst::fout, entity, one.naam,
             empty
                 ? fmt::format("{} heeft geen coördinaten en wordt bij het zoeken naar opvang overgeslagen. Vul ze in.",
                               one.naam)
                 : fmt::format(
                       "{} ligt volgens de coördinaten niet in Nederland. Kijk of breedte- en lengtegraad zijn verwisseld.",
                       one.naam),
             one.id.text, "breedtegraad"});
    }
}

}  // namespace noaber::pim
