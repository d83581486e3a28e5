// SPDX-License-Identifier: EUPL-1.2
// Reading an inbox, and answering.
#include "oefenpost.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber::oto {

namespace {

constexpr std::int64_t second = 1'000;  // milliseconds
constexpr std::size_t langste_antwoord = 5'000;

using Sleutelpaar = std::pair<Berichtsoort, std::int64_t>;
Sleutelpaar op_wat(const Oefenbericht& one) { return {one.soort, one.nr.value_or(0)}; }
Sleutelpaar op_wat(const Oefenbijdrage& one) { return {one.soort, one.nr.value_or(0)}; }

std::vector<Oefenbijdrage> bijdragen_van(const Store& store, const Id<Oefenrun>& run, const Id<Persoon>& persoon) {
    auto all = store.list<Oefenbijdrage>({"persoon", persoon.text});
    std::erase_if(all, [&](const Oefenbijdrage& one) { return one.run != run; });
    std::ranges::sort(all, {}, &Oefenbijdrage::volgnummer);
    return all;
}

}  // namespace

Oefentijd klok_van(const Oefenrun& run, std::int64_t wand) {
    const std::int64_t stood = run.klok_op.value_or(0);
    if (staat_stil(run)) return stood;
    const std::int64_t gone = std::max<std::int64_t>(0, wand - *run.klok_wand);
    return std::min<Oefentijd>(stood + gone * *run.klok_snelheid / second, langste_oefening);
}

bool staat_stil(const Oefenrun& run) {
    return run.klok_snelheid.value_or(0) <= 0 || !run.klok_wand || run.status != Oefenstatus::loopt;
}

std::vector<std::string> Postregel::keuzes() const {
    std::vector<std::string> all;
    for (const auto line : split_lines(bericht.keuzes))
        if (!trim(line).empty()) all.emplace_back(trim(line));
    return all;
}

bool Postregel::wacht() const {
    return bericht.soort != Berichtsoort::inject && bericht.stand.empty() && gezegd.empty();
}

std::string Postregel::stand() const {
    const std::string own = gezegd.empty() ? std::string() : gezegd.back().keuze;
    switch (bericht.soort) {
        case Berichtsoort::vraag:
            if (!bericht.stand.empty()) return "Besloten: " + bericht.stand;
            return own.empty() ? own : fmt::format("Je koos: {}. De oefenleiding heeft het nog niet.", own);
        case Berichtsoort::verwachting: return own.empty() ? own : "Jouw oordeel: " + own;
        case Berichtsoort::rol: return own.empty() ? own : "Je bent er.";
        case Berichtsoort::inject: return gezegd.empty() ? std::string() : "Beantwoord";
    }
    return {};
}

std::vector<Postregel> postvak(const Store& store, const Id<Oefenrun>& run, const Id<Persoon>& persoon) {
    std::vector<Postregel> all;
    std::map<Sleutelpaar, std::size_t> places;
    for (Oefenbericht& one : store.list<Oefenbericht>({"persoon", persoon.text})) {
        if (one.run != run) continue;
        places[op_wat(one)] = all.size();
        all.push_back({std::move(one), {}});
    }
    for (Oefenbijdrage& one : bijdragen_van(store, run, persoon))
        if (const auto place = places.find(op_wat(one)); place != places.end())
            all[place->second].gezegd.push_back(std::move(one));
    const auto later = [](const Postregel& one) { return !one.wacht() || one.bericht.soort == Berichtsoort::rol; };
    std::ranges::sort(all, [&](const Postregel& a, const Postregel& b) {
        return std::tuple(later(a), -a.bericht.op.value_or(0), a.bericht.soort, -a.bericht.nr.value_or(0)) <
               std::tuple(later(b), -b.bericht.op.value_or(0), b.bericht.soort, -b.bericht.nr.value_or(0));
    });
    return all;
}

std::vector<Oefenrun> oefeningen_van(const Store& store, const Id<Persoon>& persoon) {
    std::set<std::string> own;
    for (const Oefenrol& one : store.list<Oefenrol>({"persoon", persoon.text})) own.insert(one.run.text);
    std::vector<Oefenrun> all;
    for (const std::string& id : own)
        if (auto run = store.find(Id<Oefenrun>{id})) all.push_back(std::move(*run));
    std::ranges::sort(all, [](const Oefenrun& a, const Oefenrun& b) {
        const auto rank = [](const Oefenrun& one) { return one.status == Oefenstatus::loopt ? 0 : 1; };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.id.text > b.id.text;
    });
    return all;
}

std::size_t wacht_op(const Store& store, const Id<Persoon>& persoon) {
    std::size_t count = 0;
    for (const Oefenrun& run : oefeningen_van(store, persoon))
        if (run.status != Oefenstatus::afgelopen)
            count +=
                static_cast<std::size_t>(std::ranges::count_if(postvak(store, run.id, persoon), &Postregel::wacht));
    return count;
}

void antwoord(Store& store, const Id<Oefenbericht>& id, const Id<Persoon>& persoon, std::string_view keuze,
              std::string_view tekst, std::int64_t wand) {
    const auto bericht = store.find(id);
    const auto run = bericht ? store.find(bericht->run) : std::nullopt;
    if (!run || bericht->persoon != persoon) throw InputError("Dit bericht is er niet meer. Ververs de pagina.");
    const auto post = postvak(store, run->id, persoon);
    const auto regel = std::ranges::find(post, id, [](const Postregel& one) { return one.bericht.id; });
    const std::string chosen(trim(keuze));
    const std::string said(trim(tekst));
    if (chosen.empty() && said.empty()) throw InputError("Er is niets gekozen of geschreven. Zeg wat je doet.");
    if (said.size() > langste_antwoord)
        throw InputError("Dit antwoord is te lang. Schrijf in een paar zinnen wat je doet.");
    const auto keuzes = regel->keuzes();
    if (!chosen.empty() && !std::ranges::count(keuzes, chosen))
        throw InputError(fmt::format("{} is geen van de keuzes.", shorten(chosen, 40)));
    if (chosen.empty() && bericht->soort != Berichtsoort::inject) throw InputError("Kies een van de knoppen.");
    if (bericht->soort == Berichtsoort::vraag && !bericht->stand.empty())
        throw InputError(fmt::format("Dit is al besloten: {}.", bericht->stand));
    if (bericht->soort == Berichtsoort::vraag && !regel->gezegd.empty())
        throw InputError(fmt::format("Je koos al: {}.", regel->gezegd.back().keuze));

    Oefenbijdrage one;
    one.run = run->id;
    one.persoon = persoon;
    one.soort = bericht->soort;
    one.nr = bericht->nr;
    const auto before = bijdragen_van(store, run->id, persoon);
    one.volgnummer = before.empty() ? 1 : before.back().volgnummer.value_or(0) + 1;
    one.keuze = chosen;
    one.tekst = said;
    one.op = std::max<std::int64_t>(klok_van(*run, wand), bericht->op.value_or(0));
    Transaction tx = store.begin("OEFENING: antwoord gegeven");
    tx.put(one);
    tx.commit();
}

}  // namespace noaber::oto
