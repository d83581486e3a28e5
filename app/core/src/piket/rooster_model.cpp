// SPDX-License-Identifier: EUPL-1.2
// Columns for who does what, rows for the rules, steps for unevenness.
#include "piket/rooster_model.h"

#include "piket/rooster_kliek.h"

#include <noaber/base/errors.h>
#include <noaber/piket/rooster_generator.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

// Rosters that cost the same differ by this much at most for a duty, so that one of them is the best. Without it a linear program
// over a year of days goes round among equals for four times as long.
constexpr double meeste_ruis = 5e-6;
// And in all by this part of what counts as a difference.
constexpr double deel_van_gelijk = 0.8;
constexpr double helft = 0.5;

/// A number from 0 to 1 that looks like chance and is the same everywhere (splitmix64).
double toeval(std::uint64_t seed, std::uint64_t een, std::uint64_t ander) {
    std::uint64_t z = seed * 0x9e3779b97f4a7c15ULL + een * 0xbf58476d1ce4e5b9ULL + ander * 0x94d049bb133111ebULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 11) * 0x1.0p-53;
}

/// No roster costs less than the best number in each post.
double laagste_kosten(const Balans& balans) {
    double som = 0;
    for (const Balanspost& post : balans.posten())
        som += post.gewicht * post.onevenheid.kosten(post.onevenheid.beste());
    return som;
}

bool zelfde_keuzes(const std::vector<Roosterkeuze>& een, const std::vector<Roosterkeuze>& ander) {
    return std::equal(een.begin(), een.end(), ander.begin(), ander.end(), [](const auto& deze, const auto& die) {
        return deze.persoon == die.persoon && deze.wens == die.wens;
    });
}

bool verschilt_in_niets(const Roosterdienst& een, const Roosterdienst& ander) {
    return een.functie == ander.functie && een.van == ander.van && een.tot == ander.tot &&
           een.zwaarte == ander.zwaarte && een.feesten == ander.feesten;
}

}  // namespace

Roostermodel::Roostermodel(const Roosterprobleem& probleem, const Roosterregels& regels, const Roosterkeuzes& keuzes,
                           const Balans& balans, const Roostergewichten& gewichten, const Modelopdracht& opdracht)
    : m_probleem(probleem),
      m_keuzes(keuzes),
      m_balans(balans),
      m_gewichten(gewichten),
      m_vorige(opdracht.vorige),
      m_cel(balans.cellen()) {
    vorm_groepen();
    voeg_groepen_toe(opdracht);
    voeg_regels_toe(regels);
    if (opdracht.grens) voeg_grens_toe(opdracht);
    if (opdracht.doel == Roosterdoel::kosten) voeg_balans_toe();
}

void Roostermodel::vorm_groepen() {
    for (std::size_t dienst = 0; dienst < m_keuzes.size(); ++dienst) {
        if (m_keuzes[dienst].empty()) continue;
        const auto zelfde = std::find_if(m_groepen.rbegin(), m_groepen.rend(), [&](const Groep& groep) {
            const std::size_t eerste = groep.diensten.front();
            return verschilt_in_niets(m_probleem.diensten[eerste], m_probleem.diensten[dienst]) &&
                   zelfde_keuzes(m_keuzes[eerste], m_keuzes[dienst]);
        });
        if (zelfde != m_groepen.rend())
            zelfde->diensten.push_back(dienst);
        else
            m_groepen.push_back({{dienst}});
    }
}

void Roostermodel::voeg_groepen_toe(const Modelopdracht& opdracht) {
    if (opdracht.doel == Roosterdoel::kosten && !m_groepen.empty()) {
        const auto aantal = static_cast<double>(m_probleem.diensten.size());
        const double samen = deel_van_gelijk * rooster_gelijk * std::max(1.0, laagste_kosten(m_balans));
        m_ruis_per_dienst = std::min(meeste_ruis, samen / aantal);
        m_ruis = m_ruis_per_dienst * aantal;
    }
    for (std::size_t nummer = 0; nummer < m_groepen.size(); ++nummer) voeg_groep_toe(nummer, opdracht);
}

void Roostermodel::voeg_groep_toe(std::size_t nummer, const Modelopdracht& opdracht) {
    const Groep& groep = m_groepen[nummer];
    const std::size_t eerste = groep.diensten.front();
    const bool telt_wijzigingen = opdracht.doel == Roosterdoel::wijzigingen;
    const auto plaatsen = static_cast<double>(groep.diensten.size());
    MipRow rij{plaatsen, plaatsen, {}};
    for (const Roosterkeuze& keuze : m_keuzes[eerste]) {
        const double ruis = m_ruis_per_dienst * toeval(opdracht.seed, eerste, keuze.persoon);
        const double wijziging = deed_al(nummer, keuze.persoon) ? 0 : 1;
        const double kosten = telt_wijzigingen ? wijziging : m_gewichten.wens * keuze.wens + ruis;
        m_kolommen.push_back({nummer, eerste, keuze.persoon, m_mip.add_column({0, 1, kosten, MipKind::integer})});
        rij.terms.push_back({m_kolommen.back().kolom, 1});
    }
    const auto waren_open =
        static_cast<std::size_t>(std::count_if(groep.diensten.begin(), groep.diensten.end(),
                                               [&](std::size_t dienst) { return m_vorige && !(*m_vorige)[dienst]; }));
    const double duurder_dan_alles = static_cast<double>(m_probleem.diensten.size() + 1);
    for (const bool was_open : {true, false}) {
        const std::size_t hoogstens = was_open ? waren_open : groep.diensten.size() - waren_open;
        if (hoogstens == 0) continue;
        const double kosten = telt_wijzigingen ? duurder_dan_alles + (was_open ? 0 : 1) : m_gewichten.open;
        const std::size_t kolom = m_mip.add_column({0, static_cast<double>(hoogstens), kosten, MipKind::integer});
        m_open.push_back({nummer, kolom, hoogstens, was_open});
        rij.terms.push_back({kolom, 1});
    }
    m_mip.add_row(std::move(rij));
}

bool Roostermodel::deed_al(std::size_t groep, std::size_t persoon) const {
    const auto& diensten = m_groepen[groep].diensten;
    return m_vorige && std::any_of(diensten.begin(), diensten.end(),
                                   [&](std::size_t dienst) { return (*m_vorige)[dienst] == persoon; });
}

std::vector<std::vector<Roostermodel::Kolom>> Roostermodel::kolommen_per_persoon() const {
    std::vector<std::vector<Kolom>> alle(m_probleem.personen.size());
    for (const Kolom& een : m_kolommen) alle[een.persoon].push_back(een);
    return alle;
}

void Roostermodel::voeg_regels_toe(const Roosterregels& regels) {
    std::vector<std::size_t> kolom_van(m_probleem.diensten.size());
    for (const auto& kolommen : kolommen_per_persoon()) {
        std::vector<std::size_t> diensten;
        std::vector<std::size_t> feestelijk;
        for (const Kolom& een : kolommen) {
            kolom_van[een.dienst] = een.kolom;
            diensten.push_back(een.dienst);
            if (!m_probleem.diensten[een.dienst].feesten.empty()) feestelijk.push_back(een.dienst);
        }
        const auto hoogstens_een = [&](const std::vector<std::size_t>& deze) {
            MipRow rij{-mip_infinity, 1, {}};
            for (const std::size_t dienst : deze) rij.terms.push_back({kolom_van[dienst], 1});
            m_mip.add_row(std::move(rij));
        };
        for (const auto& kliek : klieken_van(m_probleem, regels, diensten)) hoogstens_een(kliek);
        for (std::size_t i = 0; i < feestelijk.size(); ++i)
            for (std::size_t k = i + 1; k < feestelijk.size(); ++k)
                if (regels.zelfde_feest_achtereen(feestelijk[i], feestelijk[k]))
                    hoogstens_een({feestelijk[i], feestelijk[k]});
    }
}

void Roostermodel::voeg_grens_toe(const Modelopdracht& opdracht) {
    MipRow open{-mip_infinity, static_cast<double>(opdracht.grens->open), {}};
    MipRow wijzigingen{-mip_infinity, static_cast<double>(opdracht.grens->wijzigingen), {}};
    for (const Kolom& een : m_kolommen)
        if (!deed_al(een.groep, een.persoon)) wijzigingen.terms.push_back({een.kolom, 1});
    for (const Openkolom& een : m_open) {
        open.terms.push_back({een.kolom, 1});
        if (!een.was_open) wijzigingen.terms.push_back({een.kolom, 1});
    }
    m_mip.add_row(std::move(open));
    m_mip.add_row(std::move(wijzigingen));
}

void Roostermodel::voeg_cellen_toe() {
    std::vector<MipRow> rijen(m_balans.cellen(), MipRow{0, 0, {}});
    for (const Kolom& een : m_kolommen) rijen[m_balans.cel(een.dienst, een.persoon)].terms.push_back({een.kolom, 1});
    for (std::size_t cel = 0; cel < rijen.size(); ++cel) {
        if (rijen[cel].terms.empty()) continue;
        m_cel[cel] = m_mip.add_column({});
        rijen[cel].terms.push_back({*m_cel[cel], -1});
        m_mip.add_row(std::move(rijen[cel]));
    }
}

/// number above the fixed duties = best - fixed + the steps up that are paid - the steps down that are paid
void Roostermodel::voeg_post_toe(std::size_t nummer) {
    const Balanspost& post = m_balans.posten()[nummer];
    const Onevenheid& onevenheid = post.onevenheid;
    const int beste = onevenheid.beste();
    const double vrij = beste - onevenheid.begin();
    MipRow rij{vrij, vrij, {}};
    for (const std::size_t cel : post.cellen)
        if (m_cel[cel]) rij.terms.push_back({*m_cel[cel], 1});
    if (rij.terms.empty()) {
        m_mip.offset += post.gewicht * onevenheid.kosten(onevenheid.begin());
        return;
    }
    m_mip.offset += post.gewicht * onevenheid.kosten(beste);
    const auto voeg_stap_toe = [&](double kosten, bool laatste, double richting) {
        rij.terms.push_back({m_mip.add_column({0, laatste ? mip_infinity : 1, kosten, MipKind::continuous}), richting});
    };
    Stappen stappen{nummer, m_mip.columns.size(), Onevenheid::recht_vanaf, 0, 0};
    for (int i = 0; i < Onevenheid::recht_vanaf; ++i)
        voeg_stap_toe(post.gewicht * onevenheid.helling(beste + i), i + 1 == Onevenheid::recht_vanaf, -1);
    stappen.eerste_onder = m_mip.columns.size();
    const int onder = std::min(beste - onevenheid.begin(), Onevenheid::recht_vanaf);
    for (int i = 0; i < onder; ++i) voeg_stap_toe(-post.gewicht * onevenheid.helling(beste - 1 - i), i + 1 == onder, 1);
    stappen.aantal_onder = static_cast<std::size_t>(onder);
    m_stappen.push_back(stappen);
    m_mip.add_row(std::move(rij));
}

void Roostermodel::voeg_balans_toe() {
    voeg_cellen_toe();
    for (std::size_t nummer = 0; nummer < m_balans.posten().size(); ++nummer) voeg_post_toe(nummer);
}

Roosterbezetting Roostermodel::lees(const std::vector<double>& waarden) const {
    if (waarden.size() != m_mip.columns.size()) throw ProgrammerError("A solution of another model.");
    std::vector<std::vector<std::size_t>> personen(m_groepen.size());
    for (const Kolom& een : m_kolommen)
        if (waarden[een.kolom] > helft) personen[een.groep].push_back(een.persoon);
    Roosterbezetting bezetting = vaste_bezetting(m_probleem);
    for (std::size_t nummer = 0; nummer < m_groepen.size(); ++nummer)
        verdeel(m_groepen[nummer], std::move(personen[nummer]), bezetting);
    return bezetting;
}

/// Whoever had a place keeps it; the places that were open come last.
void Roostermodel::verdeel(const Groep& groep, std::vector<std::size_t> personen, Roosterbezetting& bezetting) const {
    const auto was = [&](std::size_t dienst) { return m_vorige ? (*m_vorige)[dienst] : std::nullopt; };
    for (const std::size_t dienst : groep.diensten) {
        const auto zelf = std::find(personen.begin(), personen.end(), was(dienst));
        if (zelf == personen.end()) continue;
        bezetting[dienst] = *zelf;
        personen.erase(zelf);
    }
    for (const bool was_open : {false, true})
        for (const std::size_t dienst : groep.diensten) {
            if (bezetting[dienst] || personen.empty() || was(dienst).has_value() == was_open) continue;
            bezetting[dienst] = personen.front();
            personen.erase(personen.begin());
        }
}

void Roostermodel::begin_met(const Roosterbezetting& bezetting) {
    std::vector<double> waarden(m_mip.columns.size(), 0.0);
    std::vector<double> aantal(m_balans.cellen(), 0.0);
    std::vector<std::size_t> open(m_groepen.size(), 0);
    for (std::size_t nummer = 0; nummer < m_groepen.size(); ++nummer)
        for (const std::size_t dienst : m_groepen[nummer].diensten)
            if (!bezetting[dienst]) ++open[nummer];
    for (const Openkolom& een : m_open) {
        const std::size_t hier = std::min(open[een.groep], een.hoogstens);
        waarden[een.kolom] = static_cast<double>(hier);
        open[een.groep] -= hier;
    }
    for (const Kolom& een : m_kolommen) {
        const auto& diensten = m_groepen[een.groep].diensten;
        if (std::none_of(diensten.begin(), diensten.end(),
                         [&](std::size_t dienst) { return bezetting[dienst] == een.persoon; }))
            continue;
        waarden[een.kolom] = 1;
        aantal[m_balans.cel(een.dienst, een.persoon)] += 1;
    }
    for (std::size_t cel = 0; cel < aantal.size(); ++cel)
        if (m_cel[cel]) waarden[*m_cel[cel]] = aantal[cel];
    const auto zet = [&](std::size_t eerste, std::size_t stappen, double afstand) {
        for (std::size_t i = 0; i < stappen && afstand > 0; ++i, afstand -= 1)
            waarden[eerste + i] = i + 1 == stappen ? afstand : std::min(afstand, 1.0);
    };
    for (const Stappen& een : m_stappen) {
        const Balanspost& post = m_balans.posten()[een.post];
        double boven = post.onevenheid.begin() - post.onevenheid.beste();
        for (const std::size_t cel : post.cellen) boven += aantal[cel];
        zet(een.eerste_boven, een.aantal_boven, boven);
        zet(een.eerste_onder, een.aantal_onder, -boven);
    }
    m_mip.start = std::move(waarden);
}

}  // namespace noaber
