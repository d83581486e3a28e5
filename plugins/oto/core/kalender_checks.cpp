// SPDX-License-Identifier: EUPL-1.2
// Checks of the OTO calendar: nobody invited, nobody registered, nobody trained.
#include "checks.h"
#include "kalender_query.h"
#include "registratie.h"
#include "zicht.h"

#include <noaber/store/store.h>

#include <fmt/format.h>

#include <set>
#include <unordered_set>

namespace noaber::oto {

namespace {

Signalering about(const Oto& oto, const char* code, Ernst ernst, std::string melding, const char* veld) {
    return {code, ernst, "oto", oto.code, std::move(melding), oto.id.text, veld};
}

bool is_of(const Oto& oto, Date from, Date before) {
    const auto day = oto.laatste_dag();
    return day && *day >= from && *day < before;
}

/// Why what is registered of it does not count, or nothing is; "" when all is well.
std::string registration_problem(const Oto& oto, bool is_registered, Date vandaag) {
    const bool held = oto.status == OtoStatus::gehouden;
    if (held && !oto.datum)
        return fmt::format("{} is gehouden, maar heeft geen datum, en telt voor geen termijn mee. Vul de datum in.",
                           titel_van(oto));
    if (!oto.datum) return {};
    if (held && *oto.datum > vandaag)
        return fmt::format("{} staat op Gehouden, maar is pas op {}. Kijk de datum of de status na.", titel_van(oto),
                           in_words(*oto.datum));
    if (!is_of(oto, vandaag.plus_months(-12), vandaag) || (!held && oto.status != OtoStatus::gepland)) return {};
    if (!is_registered)
        return fmt::format(
            "Van {} ({}) is van niemand geregistreerd of die er was. Vul de aanwezigheid in, of zet de "
            "activiteit op Vervallen.",
            titel_van(oto), in_words(*oto.datum));
    if (!held)
        return fmt::format(
            "{} was op {} en staat nog op Gepland, zodat wie er was niet meetelt. Zet de status op Gehouden.",
            titel_van(oto), in_words(*oto.datum));
    return {};
}

}  // namespace

void oto_zonder_deelnemers(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    constexpr int near = 42;  // days in which people can still be found
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    const auto expected = oto_met_deelnemers(*beeld.store);
    for (const Oto& oto : beeld.store->list<Oto>()) {
        if (oto.status != OtoStatus::gepland || !oto.datum || *oto.datum < dag || expected.contains(oto.id.text))
            continue;
        found.push_back(
            about(oto, "oto-zonder-deelnemers",
                  days_between(dag, *oto.datum) <= near ? Ernst::waarschuwing : Ernst::info,
                  fmt::format("Voor {} op {} is nog niemand uitgenodigd of aangemeld. Nodig de doelgroep uit.",
                              titel_van(oto), in_words(*oto.datum)),
                  "doelgroep"));
    }
}

void oto_zonder_registratie(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    const auto registered = oto_met_registratie(*beeld.store);
    const bool sees_all = Zicht(*beeld.store).ziet_alles();  // else what is registered of others is not here
    for (const Oto& oto : beeld.store->list<Oto>())
        if (std::string words = registration_problem(oto, !sees_all || registered.contains(oto.id.text), dag);
            !words.empty())
            found.push_back(about(oto, "oto-zonder-registratie", Ernst::waarschuwing, std::move(words), "status"));
}

void functionaris_zonder_oto(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    const Date dag = peildatum(beeld.jaar, beeld.vandaag);
    if (dag.month() < 7) return;
    const auto trained = deelnemers_in_jaar(*beeld.store, dag.year());
    if (trained.empty()) return;
    const Zicht zicht(*beeld.store);
    std::set<std::string> told;
    for (const Functievervulling& one : beeld.vervullingen) {
        const bool holds = is_in_period(dag, one.vanaf, one.tot);
        const Persoon* persoon = beeld.persoon(one.persoon);
        if (!holds || !persoon || !zicht.ziet(persoon->id) || trained.contains(one.persoon.text) ||
            !told.insert(one.persoon.text).second)
            continue;
        found.push_back(
            {"functionaris-zonder-oto", Ernst::info, "persoon", persoon->naam,
             fmt::format("{} deed in {} nog aan geen opleiding, training of oefening mee en had geen inzet. "
                         "Nodig uit voor een activiteit.",
                         persoon->naam, dag.year()),
             one.persoon.text, ""});
    }
}

std::vector<Check> paspoort_checks() {
    return {{"norm-niet-gehaald", "Norm wordt niet gehaald", norm_niet_gehaald},
            {"norm-verloopt", "Norm verloopt binnenkort", norm_verloopt},
            {"functie-onder-minimum", "Te weinig mensen gereed voor een functie", functie_onder_minimum},
            {"certificaat-verloopt", "Certificaat verloopt", certificaat_verloopt},
            {"crisispas-ontbreekt", "Functionaris zonder crisispas", crisispas_ontbreekt},
            {"crisispas-verlopen", "Crisispas is verlopen", crisispas_verlopen},
            {"oto-zonder-deelnemers", "OTO-activiteit zonder deelnemers", oto_zonder_deelnemers},
            {"oto-zonder-registratie", "OTO-activiteit zonder registratie", oto_zonder_registratie},
            {"functionaris-zonder-oto", "Functionaris zonder OTO dit jaar", functionaris_zonder_oto}};
}

}  // namespace noaber::oto
