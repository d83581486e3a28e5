// SPDX-License-Identifier: EUPL-1.2
// Checks of certificates and crisispassen.
#include "checks.h"
#include "crisispas.h"
#include "gereedheid.h"

#include <noaber/base/text.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace noaber::oto {

namespace {

bool holds_on(const Functievervulling& one, Date dag) { return is_in_period(dag, one.vanaf, one.tot); }

/// Who is in a function that day.
std::set<std::string> functionarissen(const Beeld& beeld, Date dag) {
    std::set<std::string> all;
    for (const Functievervulling& one : beeld.vervullingen)
        if (holds_on(one, dag)) all.insert(one.persoon.text);
    return all;
}

/// Who had functions, and has none any more.
std::set<std::string> vertrokken(const Beeld& beeld, Date dag) {
    std::set<std::string> gone;
    for (const Functievervulling& one : beeld.vervullingen)
        if (one.tot && *one.tot < dag) gone.insert(one.persoon.text);
    for (const Functievervulling& one : beeld.vervullingen)
        if (!one.tot || *one.tot >= dag) gone.erase(one.persoon.text);
    return gone;
}

std::vector<Crisispas> passen(const Beeld& beeld) {
    return beeld.store ? beeld.store->list<Crisispas>() : std::vector<Crisispas>();
}

}  // namespace

void certificaat_verloopt(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    const Date soon = dag.plus_months(months_of_notice);
    const std::set<std::string> gone = vertrokken(beeld, dag);
    // Of each name the one that is valid longest: what was renewed is no matter any more.
    std::unordered_map<std::string, Certificaat> longest;
    for (Certificaat& one : beeld.store->list<Certificaat>()) {
        if (gone.contains(one.persoon.text) || (one.behaald && *one.behaald > dag)) continue;
        const std::string key = one.persoon.text + fold(one.certificaat);
        const auto [there, is_new] = longest.try_emplace(key, one);
        const bool lasts_longer =
            there->second.geldig_tot && (!one.geldig_tot || *one.geldig_tot > *there->second.geldig_tot);
        if (!is_new && lasts_longer) there->second = std::move(one);
    }
    for (const auto& [key, one] : longest) {
        const Persoon* persoon = beeld.persoon(one.persoon);
        if (!persoon || !one.geldig_tot || *one.geldig_tot >= soon) continue;
        const bool over = *one.geldig_tot < dag;
        found.push_back({"certificaat-verloopt", over ? Ernst::waarschuwing : Ernst::info, "oto_certificaat",
                         fmt::format("{} {}", persoon->naam, one.certificaat),
                         fmt::format("Het certificaat {} van {} {} geldig t/m {}. Laat het vernieuwen.",
                                     one.certificaat, persoon->naam, over ? "was" : "is", in_words(*one.geldig_tot)),
                         one.id.text, "geldig_tot"});
    }
}

void crisispas_ontbreekt(const Beeld& beeld, Found& found) {
    const std::vector<Crisispas> all = passen(beeld);
    if (all.empty()) return;
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    std::set<std::string> have;
    for (const Crisispas& pas : all)
        if (pas.status == Passtatus::uitgegeven || pas.status == Passtatus::aangevraagd) have.insert(pas.persoon.text);
    for (const std::string& id : functionarissen(beeld, dag)) {
        const Persoon* persoon = beeld.persoon(Id<Persoon>{id});
        if (!persoon || have.contains(id)) continue;
        found.push_back({"crisispas-ontbreekt", Ernst::waarschuwing, "persoon", persoon->naam,
                         fmt::format("{} is functionaris en heeft geen crisispas. Vraag er een aan.", persoon->naam),
                         id, ""});
    }
}

void crisispas_verlopen(const Beeld& beeld, Found& found) {
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    const std::vector<Crisispas> all = passen(beeld);
    std::set<std::string> valid;
    for (const Crisispas& pas : all)
        if (laat_door(pas, dag)) valid.insert(pas.persoon.text);
    const std::set<std::string> gone = vertrokken(beeld, dag);
    for (const Crisispas& pas : all) {
        const Persoon* persoon = beeld.persoon(pas.persoon);
        const bool over = pas.status == Passtatus::uitgegeven && pas.geldig_tot && *pas.geldig_tot < dag;
        if (!persoon || !over || valid.contains(pas.persoon.text) || gone.contains(pas.persoon.text)) continue;
        found.push_back({"crisispas-verlopen", Ernst::waarschuwing, "oto_crisispas",
                         fmt::format("{} {}", pas.pasnummer, persoon->naam),
                         fmt::format("Crisispas {} van {} was geldig t/m {}. Geef een nieuwe uit.", pas.pasnummer,
                                     persoon->naam, in_words(*pas.geldig_tot)),
                         pas.id.text, "geldig_tot"});
    }
}

}  // namespace noaber::oto
