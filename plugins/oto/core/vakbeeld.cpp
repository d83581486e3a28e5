// SPDX-License-Identifier: EUPL-1.2
// What counts for which norm, worked out once for all persons.
#include "vakbeeld.h"

#include <noaber/base/text.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace noaber::oto {

namespace {

constexpr std::size_t kinds = 5;

std::size_t number_of(Bewijssoort soort) { return static_cast<std::size_t>(soort); }

bool is_oto(Bewijssoort soort) { return soort != Bewijssoort::inzet && soort != Bewijssoort::certificaat; }

/// Holdings of one function that follow each other without a gap are one: who is appointed anew is not new.
void join_vervullingen(std::vector<Vakvervulling>& all) {
    const auto start = [](const Vakvervulling& one) {
        return one.dagen.van.value_or(Date(std::chrono::sys_days::min()));
    };
    std::ranges::sort(all, [&](const Vakvervulling& a, const Vakvervulling& b) {
        return std::pair(a.functie, start(a)) < std::pair(b.functie, start(b));
    });
    std::vector<Vakvervulling> joined;
    for (Vakvervulling& one : all) {
        Vakvervulling* last = joined.empty() ? nullptr : &joined.back();
        if (!last || last->functie != one.functie || (last->dagen.tot && start(one) > last->dagen.tot->plus_days(1))) {
            joined.push_back(std::move(one));
        } else if (last->dagen.tot && (!one.dagen.tot || *one.dagen.tot > *last->dagen.tot)) {
            last->dagen.tot = one.dagen.tot;
        }
    }
    all = std::move(joined);
}

/// By day, and an event that stands there twice (two laptops were merged) once.
void order_bewijzen(std::vector<Bewijs>& all) {
    std::ranges::sort(all, [](const Bewijs& a, const Bewijs& b) {
        return std::tuple(a.dag, a.soort, a.bron) < std::tuple(b.dag, b.soort, b.bron);
    });
    const auto doubled = std::ranges::unique(all, [](const Bewijs& a, const Bewijs& b) {
        return a.soort == b.soort && a.bron == b.bron;
    });
    all.erase(doubled.begin(), doubled.end());
}

}  // namespace

bool Vakpersoon::vervult(std::size_t functie, Date op) const {
    return std::ranges::any_of(vervullingen,
                               [&](const Vakvervulling& one) { return one.functie == functie && one.dagen.op(op); });
}

bool Vakpersoon::is_afwezig(Date op) const {
    return std::ranges::any_of(afwezig, [&](const Dagen& dagen) { return dagen.op(op); });
}

bool Vakpersoon::heeft_plaats(std::size_t activiteit) const {
    return std::ranges::find(plaats_in, activiteit) != plaats_in.end();
}

void Vakbeeld::index() {
    m_functies_by_id.clear();
    m_personen_by_id.clear();
    m_regels.assign(normen.size(), std::nullopt);
    for (std::size_t i = 0; i < functies.size(); ++i) m_functies_by_id.emplace(functies[i].id.text, i);
    m_personen_by_id.reserve(personen.size());
    for (std::size_t i = 0; i < personen.size(); ++i) {
        m_personen_by_id.emplace(personen[i].id.text, i);
        join_vervullingen(personen[i].vervullingen);
        order_bewijzen(personen[i].bewijzen);
    }
    order_personen();
    number_certificaten();
    m_normen_van.assign(functies.size(), {});
    for (std::size_t i = 0; i < normen.size(); ++i)
        if (const std::size_t held = functie(normen[i].functie); held != geen) m_normen_van[held].push_back(i);
    for (auto& of_one : m_normen_van)
        std::ranges::sort(of_one, [&](std::size_t a, std::size_t b) {
            return natural_order(normen[a].eis, normen[b].eis) < 0;
        });
}

/// Once for all lists: comparing ten thousand names anew for each would take longer than the norms.
void Vakbeeld::order_personen() {
    std::vector<std::pair<std::string, std::size_t>> names;
    names.reserve(personen.size());
    for (std::size_t i = 0; i < personen.size(); ++i) names.emplace_back(fold(personen[i].naam), i);
    std::ranges::sort(names);
    for (std::size_t i = 0; i < names.size(); ++i) personen[names[i].second].volgorde = i;
}

void Vakbeeld::number_certificaten() {
    m_certificaatnamen.clear();
    m_naam_van_certificaat.clear();
    m_naam_van_certificaat.reserve(certificaten.size());
    for (const Vakcertificaat& one : certificaten)
        m_naam_van_certificaat.push_back(
            m_certificaatnamen.emplace(fold(one.naam), m_certificaatnamen.size()).first->second);
}

const Normregel& Vakbeeld::regel(std::size_t norm) const {
    std::optional<Normregel>& kept = m_regels[norm];
    if (!kept) kept = make_regel(normen[norm]);
    return *kept;
}

Normregel Vakbeeld::make_regel(const Norm& norm) const {
    constexpr std::int64_t longest = 1'200;  // months; what is more is for ever, and no day beyond the calendar
    const auto months = [&](const std::optional<std::int64_t>& written) {
        return static_cast<int>(std::clamp<std::int64_t>(written.value_or(0), 0, longest));
    };
    Normregel regel;
    regel.functie = functie(norm.functie);
    regel.aantal = static_cast<std::size_t>(std::max<std::int64_t>(norm.aantal.value_or(1), 1));
    if (norm.per_maanden && *norm.per_maanden <= longest) regel.maanden = months(norm.per_maanden);
    regel.respijt = months(norm.respijt);
    regel.inwerktijd = months(norm.inwerktijd);
    regel.eis = fold(norm.eis);

    regel.soorten.assign(kinds, false);
    regel.soorten[number_of(norm.soort)] = true;
    for (const Soortgelijkstelling& one : soorten)
        if (one.telt_voor == norm.soort) regel.soorten[number_of(one.soort)] = true;
    regel.functies.assign(functies.size(), false);
    if (regel.functie != geen) regel.functies[regel.functie] = true;
    for (const Functiegelijkstelling& one : gelijke_functies)
        if (const std::size_t other = functie(one.functie); one.telt_voor == norm.functie && other != geen)
            regel.functies[other] = true;

    // A certificate is met by its name; what stands in for one must bear that name too.
    const bool by_name = norm.soort == Bewijssoort::certificaat;
    std::vector<bool> held(doelgroepen.size(), false);
    for (std::size_t i = 0; i < doelgroepen.size(); ++i)
        held[i] = std::ranges::any_of(doelgroepen[i].functies, [&](std::size_t one) { return regel.functies[one]; });
    regel.activiteiten.assign(activiteiten.size(), false);
    for (std::size_t i = 0; i < activiteiten.size(); ++i) {
        const Vakactiviteit& one = activiteiten[i];
        if (!regel.soorten[number_of(one.soort)] || one.doelgroep == geen || !held[one.doelgroep]) continue;
        if (by_name && fold(one.titel) != regel.eis) continue;
        regel.activiteiten[i] = true;
        if (one.status == OtoStatus::gepland && one.dag) regel.gepland.push_back(i);
    }
    std::ranges::sort(regel.gepland, {}, [&](std::size_t i) { return std::pair(*activiteiten[i].dag, i); });
    if (const auto found = m_certificaatnamen.find(regel.eis); found != m_certificaatnamen.end())
        regel.certificaatnaam = found->second;
    return regel;
}

std::span<const std::size_t> Vakbeeld::normen_van(std::size_t functie_place) const {
    return functie_place < m_normen_van.size() ? std::span<const std::size_t>(m_normen_van[functie_place])
                                               : std::span<const std::size_t>();
}

std::size_t Vakbeeld::functie(const Id<Functie>& id) const {
    const auto found = m_functies_by_id.find(id.text);
    return found == m_functies_by_id.end() ? geen : found->second;
}

const Vakpersoon* Vakbeeld::persoon(const Id<Persoon>& id) const {
    const auto found = m_personen_by_id.find(id.text);
    return found == m_personen_by_id.end() ? nullptr : &personen[found->second];
}

bool Vakbeeld::telt(const Bewijs& bewijs, std::size_t norm) const {
    const Normregel& rule = regel(norm);
    if (!rule.soorten[number_of(bewijs.soort)]) return false;
    if (is_oto(bewijs.soort)) return rule.activiteiten[bewijs.bron];
    if (bewijs.soort == Bewijssoort::certificaat) return m_naam_van_certificaat[bewijs.bron] == rule.certificaatnaam;
    const Vakinzet& inzet = inzetten[bewijs.bron];
    if (inzet.functie == geen || !rule.functies[inzet.functie]) return false;
    return normen[norm].soort != Bewijssoort::certificaat || fold(inzet.incident) == rule.eis;
}

bool Vakbeeld::kan_meedoen(const Vakpersoon& persoon, std::size_t activiteit) const {
    return activiteiten[activiteit].vrij != 0U || persoon.heeft_plaats(activiteit);
}

std::string Vakbeeld::titel(const Bewijs& bewijs) const {
    if (bewijs.soort == Bewijssoort::inzet) return inzetten[bewijs.bron].incident;
    if (bewijs.soort == Bewijssoort::certificaat) return certificaten[bewijs.bron].naam;
    const Vakactiviteit& one = activiteiten[bewijs.bron];
    return one.titel.empty() ? one.code : one.code + " " + one.titel;
}

const std::string& Vakbeeld::gemeente_van(const Vakpersoon& persoon) const {
    static const std::string none;
    return persoon.gemeente == geen ? none : gemeenten[persoon.gemeente].naam;
}

bool is_onvoldoende(std::string_view beoordeling) {
    static constexpr std::array words{"onvoldoende",    "niet behaald", "niet geslaagd",
                                      "niet voldoende", "niet voldaan", "gezakt"};
    if (beoordeling.empty()) return false;
    const std::string folded = fold(trim(beoordeling));
    return std::ranges::any_of(words, [&](std::string_view word) {
        return folded.starts_with(word) &&
               (folded.size() == word.size() || !std::isalnum(static_cast<unsigned char>(folded[word.size()])));
    });
}

}  // namespace noaber::oto
