// SPDX-License-Identifier: EUPL-1.2
// The clock of a run: what happens when, and what people do in between.
#include "oefenloop.h"

#include "oefenloop_inner.h"
#include "oefenregel.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber::oto {

namespace {

constexpr std::array<std::pair<Uitkomst, std::string_view>, 4> uitkomsten{
    {{Uitkomst::open, "open"}, {Uitkomst::gehaald, "gehaald"}, {Uitkomst::laat, "laat"}, {Uitkomst::gemist, "gemist"}}};

Json log_of(const Scenariobron& bron) {
    Json modules = Json::object();
    for (const auto& [naam, tekst] : bron.modules) modules[naam] = tekst;
    return {{"bestand", bron.bestand}, {"tekst", bron.tekst}, {"modules", modules}};
}

}  // namespace

std::string_view to_text(Uitkomst uitkomst) {
    return std::ranges::find(uitkomsten, uitkomst, &std::pair<Uitkomst, std::string_view>::first)->second;
}

std::optional<Uitkomst> uitkomst_met_naam(std::string_view naam) {
    for (const auto& [uitkomst, its_name] : uitkomsten)
        if (its_name == naam && uitkomst != Uitkomst::open) return uitkomst;
    return std::nullopt;
}

void Oefenloop::Inner::zeg(const char* soort, const Json& rest) {
    Json line = {{"t", oefentijd_tekst(nu)}, {"soort", soort}};
    line.update(rest);
    lezer(line.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void Oefenloop::Inner::zeg_fout(const script::ScriptError& error) {
    fouten = true;
    zeg("fout", {{"bestand", error.file()}, {"regel", error.line()}, {"melding", error.message()}});
}

void Oefenloop::Inner::waarschuw(const std::string& bestand, int regel, const std::string& melding) {
    zeg_fout(script::ScriptError(bestand, regel, melding));
}

void Oefenloop::Inner::plan(Oefentijd tijd, Stap stap, std::size_t wat) {
    agenda.emplace(std::pair(tijd, ++volgorde), Gepland{stap, wat});
}

void Oefenloop::Inner::geef(std::size_t nr) {
    Inject& inject = injects[nr];
    inject.gegeven = nu;
    Json line = {{"nr", nr + 1}, {"via", inject.via}, {"aan", inject.aan}, {"tekst", inject.tekst}};
    if (!inject.van.empty()) line["van"] = inject.van;
    if (!inject.bijlage.empty()) line["bijlage"] = inject.bijlage;
    if (inject.verwacht) {
        const Oefentijd uiterlijk = nu + inject.verwacht->binnen;
        line["verwacht"] = {{"leerdoel", inject.verwacht->leerdoel}, {"uiterlijk", oefentijd_tekst(uiterlijk)}};
        if (inject.verwacht->met_reactie) line["verwacht"]["met"] = reactie_van_de_rol;
        if (!inject.verwacht->actie.empty()) line["verwacht"]["actie"] = inject.verwacht->actie;
        plan(std::min(uiterlijk, scenario.duur), Stap::verwachting_af, nr);
    }
    zeg("inject", line);
    if (inject.verwacht) return;
    for (const std::size_t lijn : std::exchange(inject.wachters, {})) wek(lijn);
}

void Oefenloop::Inner::sluit(std::size_t nr, const std::string& keuze, const std::string& door) {
    Besluit& besluit = besluiten[nr];
    besluit.genomen = true;
    zeg("besluit",
        {{"nr", nr + 1}, {"van", besluit.vraag.van}, {"vraag", besluit.vraag.vraag}, {"keuze", keuze}, {"door", door}});
    wek(besluit.lijn, &keuze);
}

void Oefenloop::Inner::zet_uitkomst(std::size_t nr, Uitkomst uitkomst, const std::string& door,
                                    std::optional<Oefentijd> om) {
    Inject& inject = injects[nr];
    inject.uitkomst = uitkomst;
    Json line = {{"inject", nr + 1},
                 {"leerdoel", inject.verwacht->leerdoel},
                 {"aan", inject.aan},
                 {"uitkomst", to_text(uitkomst)},
                 {"door", door}};
    if (om) line["om"] = oefentijd_tekst(*om);
    zeg("verwachting", line);
    const std::string word(to_text(uitkomst));
    for (const std::size_t lijn : std::exchange(inject.wachters, {})) wek(lijn, &word);
}

bool Oefenloop::Inner::genegeerd(const Json& what) {
    if (!voorbij) zeg("genegeerd", what);
    return false;
}

void Oefenloop::Inner::einde() {
    if (voorbij) return;
    voorbij = true;
    agenda.clear();
    zeg("einde", Json::object());
}

std::map<std::pair<Oefentijd, std::uint64_t>, Gepland>::iterator Oefenloop::Inner::komt(std::size_t inject) {
    return std::ranges::find_if(agenda, [&](const auto& one) {
        return one.second.stap == Stap::geef && one.second.wat == inject;
    });
}

bool Oefenloop::Inner::is_goed(const Injecttekst& tekst) const {
    return (tekst.aan == aan_allen || scenario.heeft_rol(tekst.aan)) && std::ranges::count(middelen, tekst.via) &&
           !tekst.tekst.empty() && tekst.tekst.size() <= langste_tekst;
}

Oefenloop::Oefenloop(Scenariobron bron, std::uint64_t seed, Lezer lezer) : m_inner(std::make_unique<Inner>()) {
    m_inner->bron = std::move(bron);
    m_inner->lezer = std::move(lezer);
    m_inner->chance = seed;
    m_inner->sandbox = std::make_unique<script::Sandbox>(
        script::Limits{}, seed, [modules = m_inner->bron.modules](std::string_view name) -> std::optional<std::string> {
            const auto found = modules.find(std::string(name));
            return found == modules.end() ? std::nullopt : std::optional(found->second);
        });
    m_inner->lees_scenario();
    m_inner->hash = m_inner->sandbox->hash();
}

Oefenloop::~Oefenloop() = default;

const Scenario& Oefenloop::scenario() const { return m_inner->scenario; }
const std::string& Oefenloop::hash() const { return m_inner->hash; }
Oefentijd Oefenloop::nu() const { return m_inner->nu; }
bool Oefenloop::is_voorbij() const { return m_inner->voorbij; }
bool Oefenloop::had_fouten() const { return m_inner->fouten; }
const std::set<int>& Oefenloop::regels() const { return m_inner->regels; }
std::size_t Oefenloop::injects() const { return m_inner->injects.size(); }

Herkomst Oefenloop::herkomst_van_inject(std::size_t nr) const { return m_inner->injects.at(nr - 1).herkomst; }

Herkomst Oefenloop::herkomst_van_besluit(std::size_t nr) const {
    const Besluit& one = m_inner->besluiten.at(nr - 1);
    return {one.regel, one.lijn};
}

std::vector<Verhaallijnbegin> Oefenloop::verhaallijnen() const {
    std::vector<Verhaallijnbegin> all;
    for (const Verhaallijn& one : m_inner->lijnen) all.push_back(one.begin);
    return all;
}

std::optional<Oefentijd> Oefenloop::volgende() const {
    if (m_inner->voorbij) return std::nullopt;
    if (!m_inner->begonnen) return 0;
    return m_inner->agenda.empty() ? m_inner->scenario.duur
                                   : std::min(m_inner->agenda.begin()->first.first, m_inner->scenario.duur);
}

void Oefenloop::tot(Oefentijd tijd) {
    Inner& in = *m_inner;
    if (!in.begonnen) {
        in.begonnen = true;
        in.zeg("begin", {{"titel", in.scenario.titel},
                         {"duur", oefentijd_tekst(in.scenario.duur)},
                         {"hash", in.hash},
                         {"seed", in.chance},
                         {"script", log_of(in.bron)}});
        in.begin();
    }
    while (!in.voorbij && !in.agenda.empty() && in.agenda.begin()->first.first <= std::min(tijd, in.scenario.duur)) {
        const auto [when, gepland] = *in.agenda.begin();
        in.agenda.erase(in.agenda.begin());
        if (when.first > in.nu) in.stappen = 0;
        in.nu = when.first;
        switch (gepland.stap) {
            case Stap::geef: in.geef(gepland.wat); break;
            case Stap::verder: in.loop_verder(gepland.wat); break;
            case Stap::besluit_af:
                if (const Besluit& besluit = in.besluiten[gepland.wat]; !besluit.genomen)
                    in.sluit(gepland.wat, std::string(besluit.vraag.anders), door_de_klok);
                break;
            case Stap::verwachting_af:
                if (in.injects[gepland.wat].uitkomst == Uitkomst::open)
                    in.zet_uitkomst(gepland.wat, Uitkomst::gemist, door_de_klok);
                break;
        }
    }
    if (in.voorbij) return;
    in.nu = std::max(in.nu, std::min(tijd, in.scenario.duur));
    if (in.nu >= in.scenario.duur) in.einde();
}

std::vector<Komendinject> Oefenloop::komende() const {
    std::vector<Komendinject> all;
    for (const auto& [when, planned] : m_inner->agenda) {
        if (planned.stap != Stap::geef) continue;
        const Inject& one = m_inner->injects[planned.wat];
        all.push_back({planned.wat + 1, when.first, {one.aan, one.via, one.tekst}});
    }
    return all;
}

std::vector<std::string> Oefenloop::plank() const {
    std::vector<std::string> all;
    for (const auto& [naam, inject] : m_inner->plank) all.push_back(naam);
    return all;
}

std::vector<Openbesluit> Oefenloop::open_besluiten() const {
    std::vector<Openbesluit> all;
    if (m_inner->voorbij) return all;
    for (const Besluit& one : m_inner->besluiten)
        if (!one.genomen) all.push_back(one.vraag);
    return all;
}

std::vector<Openverwachting> Oefenloop::open_verwachtingen() const {
    std::vector<Openverwachting> all;
    for (std::size_t i = 0; i < m_inner->injects.size(); ++i) {
        const Inject& one = m_inner->injects[i];
        if (one.verwacht && one.gegeven && one.uitkomst == Uitkomst::open)
            all.push_back(
                {i + 1, one.verwacht->leerdoel, one.aan, *one.gegeven + one.verwacht->binnen, !one.wachters.empty()});
    }
    return all;
}

}  // namespace noaber::oto
