// SPDX-License-Identifier: EUPL-1.2
// Adding up who is ready.
#include "gereedheid.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace noaber::oto {

namespace {

std::optional<Date> earliest(const std::optional<Date>& a, const std::optional<Date>& b) {
    return a && b ? std::optional(std::min(*a, *b)) : a ? a : b;
}

std::optional<Date> away_until(const Vakpersoon& persoon, Date op) {
    std::optional<Date> until;
    for (const Dagen& dagen : persoon.afwezig)
        if (dagen.op(op)) until = std::max(until.value_or(op), dagen.tot.value_or(never()));
    return until;
}

void add_up(Functiegereedheid& functie, Date op) {
    functie.gereed = functie.verloopt = 0;
    for (const Persoongereedheid& one : functie.personen) {
        functie.gereed += one.gereed ? 1 : 0;
        functie.verloopt += one.verloopt(op) ? 1 : 0;
    }
}

Functiegereedheid empty_of(const Vakbeeld& beeld, std::size_t functie) {
    Functiegereedheid one;
    one.functie = functie;
    one.nodig = nodig_voor(beeld, functie);
    return one;
}

void order_by_name(const Vakbeeld& beeld, std::vector<Persoongereedheid>& personen) {
    std::ranges::sort(personen, {}, [&](const Persoongereedheid& one) { return beeld.personen[one.persoon].volgorde; });
}

}  // namespace

std::size_t nodig_voor(const Vakbeeld& beeld, std::size_t functie) {
    return beeld.alles
               ? static_cast<std::size_t>(std::max<std::int64_t>(beeld.functies[functie].minimum.value_or(0), 0))
               : 0;
}

bool Persoongereedheid::voldoet() const { return std::ranges::all_of(normen, &Normuitslag::voldoet); }

bool Persoongereedheid::verloopt(Date op) const {
    return gereed && voldoet_tot && *voldoet_tot < op.plus_months(months_of_notice);
}

Persoongereedheid gereedheid_van(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t functie, Date op) {
    Persoongereedheid een;
    een.persoon = static_cast<std::size_t>(&persoon - beeld.personen.data());
    een.afwezig_tot = away_until(persoon, op);
    for (const std::size_t norm : beeld.normen_van(functie)) {
        een.normen.push_back(toets(beeld, persoon, norm, op));
        een.voldoet_tot = earliest(een.voldoet_tot, een.normen.back().tot);
    }
    if (!een.voldoet()) een.voldoet_tot.reset();
    een.gereed = een.voldoet() && !een.afwezig_tot;
    return een;
}

Functiegereedheid gereedheid_van(const Vakbeeld& beeld, std::size_t functie, Date op) {
    Functiegereedheid of_one = empty_of(beeld, functie);
    for (const Vakpersoon& persoon : beeld.personen)
        if (persoon.vervult(functie, op)) of_one.personen.push_back(gereedheid_van(beeld, persoon, functie, op));
    order_by_name(beeld, of_one.personen);
    add_up(of_one, op);
    return of_one;
}

std::vector<Functiegereedheid> gereedheid(const Vakbeeld& beeld, Date op) {
    std::vector<Functiegereedheid> all;
    for (std::size_t i = 0; i < beeld.functies.size(); ++i) all.push_back(empty_of(beeld, i));
    for (const Vakpersoon& persoon : beeld.personen)
        for (const Vakvervulling& one : persoon.vervullingen)
            if (one.dagen.op(op)) all[one.functie].personen.push_back(gereedheid_van(beeld, persoon, one.functie, op));
    for (Functiegereedheid& one : all) {
        order_by_name(beeld, one.personen);
        add_up(one, op);
    }
    std::ranges::stable_sort(all, [&](const Functiegereedheid& a, const Functiegereedheid& b) {
        return natural_order(beeld.functies[a.functie].naam, beeld.functies[b.functie].naam) < 0;
    });
    return all;
}

std::vector<Gemeentegereedheid> per_gemeente(const Vakbeeld& beeld, const Functiegereedheid& functie) {
    std::map<std::size_t, Gemeentegereedheid> counted;
    for (const Persoongereedheid& one : functie.personen) {
        const std::size_t gemeente = beeld.personen[one.persoon].gemeente;
        Gemeentegereedheid& of_one = counted[gemeente];
        of_one.gemeente = gemeente;
        ++of_one.personen;
        of_one.gereed += one.gereed ? 1 : 0;
    }
    std::vector<Gemeentegereedheid> all;
    for (const auto& [gemeente, one] : counted) all.push_back(one);
    std::ranges::stable_sort(all, [&](const Gemeentegereedheid& a, const Gemeentegereedheid& b) {
        if (a.gemeente == geen || b.gemeente == geen) return b.gemeente == geen && a.gemeente != geen;
        return natural_order(beeld.gemeenten[a.gemeente].naam, beeld.gemeenten[b.gemeente].naam) < 0;
    });
    return all;
}

std::vector<std::string> ontbrekende_eisen(const Vakbeeld& beeld, const Persoongereedheid& een) {
    std::vector<std::string> eisen;
    for (const Normuitslag& uitslag : een.normen)
        if (!uitslag.voldoet()) eisen.push_back(beeld.normen[uitslag.norm].eis);
    return eisen;
}

std::vector<std::size_t> herstel(const Vakbeeld& beeld, const Persoongereedheid& een, Date op, Date vanaf) {
    std::vector<std::size_t> all;
    for (const Normuitslag& uitslag : een.normen)
        if (!uitslag.voldoet())
            for (const std::size_t one : herstel(beeld, beeld.personen[een.persoon], uitslag.norm, op, vanaf))
                all.push_back(one);
    std::ranges::sort(all, {}, [&](std::size_t one) { return std::pair(beeld.activiteiten[one].dag, one); });
    const auto doubled = std::ranges::unique(all);
    all.erase(doubled.begin(), doubled.end());
    return all;
}

std::string onhaalbaar(const Vakbeeld& beeld, std::size_t norm) {
    const Normregel& regel = beeld.regel(norm);
    if (regel.functie == geen || regel.soorten[static_cast<std::size_t>(Bewijssoort::inzet)]) return {};
    const std::string& functie = beeld.functies[regel.functie].naam;
    if (regel.certificaatnaam != geen) return {};
    for (std::size_t i = 0; i < beeld.activiteiten.size(); ++i) {
        const OtoStatus status = beeld.activiteiten[i].status;
        if (regel.activiteiten[i] && (status == OtoStatus::gehouden || status == OtoStatus::gepland)) return {};
    }
    if (beeld.normen[norm].soort == Bewijssoort::certificaat)
        return fmt::format(
            "Niemand haalt {} voor {}: er staat geen certificaat met die naam. Kijk na of de naam van de eis "
            "precies die van het certificaat is.",
            beeld.normen[norm].eis, functie);
    return fmt::format(
        "Niemand haalt {} voor {}: er is niets van die soort voor die functie gehouden of gepland. Plan het in "
        "de OTO-kalender, of pas de norm aan.",
        beeld.normen[norm].eis, functie);
}

}  // namespace noaber::oto
