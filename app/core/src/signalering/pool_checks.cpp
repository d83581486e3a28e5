// SPDX-License-Identifier: EUPL-1.2
// Checks of pools: their rules, whether they are large enough, how duties are shared, swaps that wait.
#include "signalering/checks.h"

#include <noaber/piket/verdeling.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>

namespace noaber::checks {

namespace {

std::string name_of(const Beeld& beeld, const Id<Persoon>& id) {
    const Persoon* persoon = beeld.persoon(id);
    return persoon ? persoon->naam : std::string("Iemand die er niet meer is");
}

/// The days for which a pool must do: those on which its duties begin; without duties a year from now, or from when somebody is in it.
Dagenspan span_of(const Beeld& beeld, const Id<Functie>& functie) {
    std::optional<Dagenspan> duties;
    for (const Dienstvak& vak : beeld.piket.vakken()) {
        if (vak.functie != functie || !in_jaar(beeld, vak)) continue;
        const Date day = vak.begin.date();
        duties = duties ? Dagenspan{duties->van, day} : Dagenspan{day, day};
    }
    if (duties) return *duties;
    std::optional<Date> first;
    for (const Poollid& lid : beeld.piket.pool)
        if (lid.functie == functie) {
            const Date from = lid.vanaf.value_or(beeld.vandaag);
            first = first ? std::min(*first, from) : from;
        }
    const Date van = std::max(first.value_or(beeld.vandaag), beeld.vandaag);
    return {van, van.plus_months(12)};
}

/// The first of those days, and those on which the pool changes.
std::set<Date> days_of_change(const Beeld& beeld, const Id<Functie>& functie) {
    const Dagenspan span = span_of(beeld, functie);
    std::set<Date> days{span.van};
    const auto add = [&](Date day) {
        if (day > span.van && day <= span.tot) days.insert(day);
    };
    for (const Poollid& lid : beeld.piket.pool) {
        if (lid.functie != functie) continue;
        if (lid.vanaf) add(*lid.vanaf);
        if (lid.tot) add(lid.tot->plus_days(1));
    }
    return days;
}

std::string people(std::size_t count) {
    return count == 0 ? "niemand" : count == 1 ? "1 persoon" : fmt::format("{} mensen", count);
}

}  // namespace

void piketregel_onleesbaar(const Beeld& beeld, Found& found) {
    for (const auto& [regel, fout] : beeld.piket.dienstregels().onleesbaar()) {
        const Functie* functie = beeld.functie(regel.functie);
        found.push_back({"piketregel-onleesbaar", Ernst::fout, "piketregel", functie ? functie->naam : "",
                         fmt::format("Piketregel {}: {}", functie ? functie->naam : "zonder functie", fout.melding),
                         regel.id.text, fout.veld});
    }
}

void pool_te_klein(const Beeld& beeld, Found& found) {
    const Dienstregels& regels = beeld.piket.dienstregels();
    for (const Piketregel& regel : regels.regels()) {
        const Functie* functie = beeld.functie(regel.functie);
        if (!functie) continue;
        const std::int64_t nodig = regels.nodig(regel.functie), rust = regels.rust(regel.functie);
        const auto needed = static_cast<std::size_t>(nodig * (rust + 1));
        for (const Date day : days_of_change(beeld, regel.functie)) {
            const std::size_t there = beeld.piket.poolleden(regel.functie, day).size();
            if (there >= needed) continue;
            found.push_back(
                over(*functie, "pool-te-klein",
                     there < static_cast<std::size_t>(nodig) ? Ernst::fout : Ernst::waarschuwing,
                     fmt::format("De pool van {} heeft op {} {}; voor {} per dienst en {} diensten rust zijn er {} "
                                 "nodig. Voeg mensen toe aan de pool.",
                                 functie->naam, in_words(day), people(there), nodig, rust, needed)));
            break;  // the first day is the one to mend
        }
    }
}

void pool_dubbel(const Beeld& beeld, Found& found) {
    const auto& pool = beeld.piket.pool;
    for (std::size_t i = 0; i < pool.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (pool[i].functie != pool[j].functie || pool[i].persoon != pool[j].persoon) continue;
            const bool apart = (pool[i].tot && pool[j].vanaf && *pool[i].tot < *pool[j].vanaf) ||
                               (pool[j].tot && pool[i].vanaf && *pool[j].tot < *pool[i].vanaf);
            const Functie* functie = beeld.functie(pool[i].functie);
            if (apart || !functie) continue;
            found.push_back({"pool-dubbel", Ernst::waarschuwing, "poollid",
                             fmt::format("{} {}", name_of(beeld, pool[i].persoon), functie->naam),
                             fmt::format("{} staat twee keer tegelijk in de pool van {}. Sluit een van de twee "
                                         "perioden eerder af, of verwijder er een.",
                                         name_of(beeld, pool[i].persoon), functie->naam),
                             pool[i].id.text, "vanaf"});
        }
}

void verdeling_scheef(const Beeld& beeld, Found& found) {
    /// A duty and a half, and a fifth of what is fair: less is how a roster falls out.
    constexpr double least_difference = 1.5, least_part = 0.2;
    std::set<int> years;
    for (const Dienstvak& vak : beeld.piket.vakken())
        if (in_jaar(beeld, vak)) years.insert(vak.begin.date().year());
    std::vector<Aandeelregel> all;
    for (const int year : years) std::ranges::move(verdeling_van(beeld.piket, year), std::back_inserter(all));
    for (const Aandeelregel& regel : all) {
        const double more = regel.zwaarte - regel.eerlijk;
        const Persoon* persoon = beeld.persoon(regel.persoon);
        const Functie* functie = beeld.functie(regel.functie);
        if (!persoon || !functie || std::abs(more) < least_difference || std::abs(more) < least_part * regel.eerlijk)
            continue;
        found.push_back(
            over(*persoon, "verdeling-scheef", Ernst::waarschuwing,
                 fmt::format("{} heeft bij {} een zwaarte van {:.1f}, en naar het aandeel in de pool is {:.1f} "
                             "eerlijk. Verdeel de diensten anders.",
                             persoon->naam, functie->naam, regel.zwaarte, regel.eerlijk)));
    }
}

void ruil_wacht(const Beeld& beeld, Found& found) {
    constexpr int days_of_notice = 28;
    for (const Ruilverzoek& verzoek : beeld.piket.ruilverzoeken) {
        const bool asked = verzoek.status == Ruilstatus::open;
        const bool taken = verzoek.status == Ruilstatus::aangenomen || verzoek.status == Ruilstatus::goedgekeurd;
        const Dienstvak* vak = beeld.piket.vak(verzoek.dienst);
        if (!vak || verzoek.verwerkt || (!asked && !taken) || !in_jaar(beeld, *vak)) continue;
        const Dienst& dienst = *beeld.piket.dienst(verzoek.dienst);
        const bool late = days_between(beeld.vandaag, vak->begin.date()) <= days_of_notice;
        const bool over = vak->eind.date() < beeld.vandaag;
        const std::string what =
            asked ? fmt::format("wacht op {}", verzoek.aan.empty()
                                                   ? "iemand die hem aanneemt"
                                                   : fmt::format("antwoord van {}", name_of(beeld, verzoek.aan)))
                  : fmt::format("is aangenomen door {} en wacht op {}", name_of(beeld, verzoek.aannemer),
                                verzoek.status == Ruilstatus::goedgekeurd ? "verwerking in het rooster"
                                                                          : "goedkeuring of verwerking");
        found.push_back(
            {"ruil-wacht", over || !late ? Ernst::info : Ernst::waarschuwing, "ruilverzoek",
             fmt::format("{} {}", dienstnaam(beeld, dienst), name_of(beeld, verzoek.vrager)),
             fmt::format("De ruil van {} door {} {}. {}", dienstnaam(beeld, dienst), name_of(beeld, verzoek.vrager),
                         what, over ? "De dienst is voorbij; trek het verzoek in." : "Beantwoord hem, of trek hem in."),
             verzoek.id.text, "status"});
    }
}

}  // namespace noaber::checks
