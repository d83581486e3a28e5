// SPDX-License-Identifier: EUPL-1.2
// From the register to an answer.
#include "opvangvraag.h"

#include "opvangcombinatie.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace noaber::pim {

namespace {

constexpr std::int64_t most_asked = 1'000'000;
constexpr double furthest = 500;  // km: more than the country is long

std::int64_t places(const Opvanglocatie& locatie, const Opvangvraag& vraag) {
    return (vraag.slapen ? locatie.slaapplaatsen : locatie.zitplaatsen).value_or(0);
}

void check(const Opvangvraag& vraag) {
    if (vraag.personen < 0 || vraag.dieren < 0 || vraag.personen > most_asked || vraag.dieren > most_asked)
        throw InputError(fmt::format("Geef een aantal van 0 tot {}.", most_asked));
    if (vraag.personen == 0 && vraag.dieren == 0)
        throw InputError("Geef het aantal mensen of dieren dat opvang nodig heeft.");
    if (!(vraag.binnen_km > 0) || vraag.binnen_km > furthest)
        throw InputError(fmt::format("Geef een afstand van meer dan 0 tot {:.0f} km.", furthest));
}

Plek middle_of(const std::vector<Opvanglocatie>& locaties, const Opvangvraag& vraag) {
    if (const auto centrum = centrum_van(vraag.bij)) return *centrum;
    const auto found =
        std::ranges::find_if(locaties, [&](const Opvanglocatie& one) { return equal_folded(one.naam, vraag.bij); });
    if (found == locaties.end())
        throw InputError(fmt::format(
            "De plaats \"{}\" is hier niet bekend. Kies een gemeente ({}) of de naam van een opvanglocatie.",
            shorten(vraag.bij, 60), fmt::join(bekende_centra(), ", ")));
    if (const auto plek = found->plek()) return *plek;
    throw InputError(fmt::format("Van {} zijn geen coördinaten bekend. Vul ze in, of kies een gemeente.", found->naam));
}

}  // namespace

Opvangantwoord zoek_opvang(const Store& store, const Opvangvraag& vraag) {
    check(vraag);
    std::vector<Opvanglocatie> locaties = store.list<Opvanglocatie>();
    std::ranges::sort(locaties, [](const Opvanglocatie& a, const Opvanglocatie& b) {
        const auto by_name = natural_order(a.naam, b.naam);
        return by_name != 0 ? by_name < 0 : a.id.text < b.id.text;
    });
    const Plek middle = middle_of(locaties, vraag);
    Opvangantwoord answer;
    std::vector<Ruimte> ruimtes;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < locaties.size(); ++i) {
        const auto plek = locaties[i].plek();
        const double km = plek ? afstand_km(middle, *plek) : 0;
        const Ruimte ruimte{places(locaties[i], vraag), vraag.dieren > 0 ? locaties[i].dieren.value_or(0) : 0, km};
        if (!plek) {
            answer.afvallers.push_back({locaties[i], Afval::zonder_plek, 0});
        } else if (km > vraag.binnen_km) {
            answer.afvallers.push_back({locaties[i], Afval::te_ver, km});
        } else if (ruimte.personen == 0 && ruimte.dieren == 0) {
            answer.afvallers.push_back({locaties[i], Afval::zonder_plaatsen, km});
        } else {
            ruimtes.push_back(ruimte);
            which.push_back(i);
        }
    }
    const Combinatie combinatie = kies_ruimtes(ruimtes, vraag.personen, vraag.dieren);
    answer.tekort = combinatie.tekort_personen;
    answer.tekort_dieren = combinatie.tekort_dieren;
    answer.bewezen = combinatie.bewezen;
    std::map<std::string, std::string> gemeenten;
    for (const Gemeente& one : store.list<Gemeente>()) gemeenten[one.id.text] = one.naam;
    std::int64_t personen = vraag.personen - answer.tekort, dieren = vraag.dieren - answer.tekort_dieren;
    for (const std::size_t i : combinatie.gekozen) {
        const Opvanglocatie& locatie = locaties[which[i]];
        Opvangkeuze keuze{locatie, gemeenten[locatie.gemeente.text], ruimtes[i].km,
                          std::min(personen, ruimtes[i].personen), std::min(dieren, ruimtes[i].dieren)};
        personen -= keuze.personen;
        dieren -= keuze.dieren;
        answer.keuzes.push_back(std::move(keuze));
    }
    for (std::size_t i = 0; i < ruimtes.size(); ++i)
        if (std::ranges::find(combinatie.gekozen, i) == combinatie.gekozen.end())
            answer.afvallers.push_back({locaties[which[i]], Afval::niet_nodig, ruimtes[i].km});
    std::ranges::stable_sort(answer.afvallers, {},
                             [](const Afvaller& one) { return std::pair(one.reden == Afval::zonder_plek, one.km); });
    return answer;
}

std::string km_in_woorden(double km) { return decimal_text(std::round(km * 10) / 10) + " km"; }

std::string in_woorden(const Opvangantwoord& antwoord, const Opvangvraag& vraag) {
    const auto near =
        std::ranges::count_if(antwoord.afvallers, [](const Afvaller& one) { return one.reden == Afval::niet_nodig; });
    const std::string where = fmt::format("binnen {} van {}", km_in_woorden(vraag.binnen_km), vraag.bij);
    if (antwoord.keuzes.empty())
        return fmt::format(
            "Er is {} geen locatie met plaats. Zoek ruimer, of vul bij Opvanglocaties plaatsen en coördinaten aan.",
            where);
    std::string words =
        fmt::format("{} {}", antwoord.keuzes.size(), antwoord.keuzes.size() == 1 ? "locatie" : "locaties");
    if (antwoord.tekort > 0 || antwoord.tekort_dieren > 0) {
        words += " " + where + ", en dan is er nog geen plaats voor ";
        if (antwoord.tekort > 0)
            words += fmt::format("{} {}", antwoord.tekort, antwoord.tekort == 1 ? "persoon" : "mensen");
        if (antwoord.tekort > 0 && antwoord.tekort_dieren > 0) words += " en ";
        if (antwoord.tekort_dieren > 0)
            words += fmt::format("{} {}", antwoord.tekort_dieren, antwoord.tekort_dieren == 1 ? "dier" : "dieren");
        return words + ". Zoek ruimer.";
    }
    words += antwoord.keuzes.size() == 1 ? " is genoeg" : antwoord.bewezen ? ": met minder lukt het niet" : " samen";
    if (antwoord.bewezen && near > 0) words += "; dichterbij kan niet met zo weinig";
    return words + ".";
}

std::string in_woorden(const Afvaller& afvaller, const Opvangvraag& vraag) {
    switch (afvaller.reden) {
        case Afval::te_ver: return "te ver: " + km_in_woorden(afvaller.km);
        case Afval::zonder_plek: return "geen coördinaten in Nederland";
        case Afval::zonder_plaatsen: return vraag.slapen ? "geen slaapplaatsen" : "geen zitplaatsen";
        case Afval::niet_nodig: return "niet nodig";
    }
    return {};
}

}  // namespace noaber::pim
