// SPDX-License-Identifier: EUPL-1.2
// Solving a design, and writing what came out.
#include <noaber/piket/rooster_opstellen.h>

#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

/// The roster of that name, or a new one that is the same on every laptop.
Rooster rooster_van(const Store& store, const Roosteropdracht& opdracht) {
    for (Rooster& one : store.list<Rooster>())
        if (fold(one.naam) == fold(opdracht.naam)) {
            one.vanaf = std::min(one.vanaf.value_or(opdracht.span.van), opdracht.span.van);
            one.tot = std::max(one.tot.value_or(opdracht.span.tot), opdracht.span.tot);
            return one;
        }
    Rooster rooster;
    rooster.naam = opdracht.naam;
    rooster.vanaf = opdracht.span.van;
    rooster.tot = opdracht.span.tot;
    rooster.id.text = derived_id(store, to_record(rooster));
    return rooster;
}

/// Whether somebody changed the duty since the design was made.
bool veranderd(const std::optional<Dienst>& now, const Dienst& then, bool was_there) {
    if (!now) return was_there;
    return now->persoon != then.persoon || now->vast != then.vast;
}

}  // namespace

Roosteruitkomst los_op(const Roosterontwerp& ontwerp, MipSolver& solver, Progress& progress) {
    const Roosteropdracht& opdracht = ontwerp.opdracht;
    return opdracht.wijze == Roosterwijze::herstel
               ? herstel_rooster(ontwerp.probleem, ontwerp.huidig, opdracht.instellingen, solver, progress)
               : maak_rooster(ontwerp.probleem, opdracht.instellingen, solver, progress);
}

std::size_t schrijf_rooster(Store& store, const Roosterontwerp& ontwerp, const Roosteruitkomst& uitkomst) {
    std::size_t open = 0;
    for (const Roosterplaatsing& one : uitkomst.plaatsingen)
        if (!one.persoon) ++open;
    auto tx = store.begin(fmt::format("Rooster {} {}: {} diensten, {} open", ontwerp.opdracht.naam,
                                      ontwerp.opdracht.wijze == Roosterwijze::herstel ? "hersteld" : "gemaakt",
                                      ontwerp.diensten.size(), open));
    Rooster rooster = rooster_van(store, ontwerp.opdracht);
    tx.put(rooster);
    std::size_t left = 0;
    for (std::size_t i = 0; i < ontwerp.diensten.size(); ++i) {
        Dienst dienst = ontwerp.diensten[i];
        if (veranderd(store.find(dienst.id), dienst, !dienst.rooster.empty())) {
            ++left;
            continue;
        }
        const Roosterplaatsing& plaatsing = uitkomst.plaatsingen.at(i);
        dienst.rooster = rooster.id;
        dienst.persoon = plaatsing.persoon ? ontwerp.personen.at(*plaatsing.persoon) : Id<Persoon>{};
        dienst.reden = plaatsing.persoon ? std::string() : plaatsing.reden;
        tx.put(dienst);
    }
    for (const Id<Dienst>& id : ontwerp.vervallen) tx.remove(id);
    tx.commit();
    return left;
}

}  // namespace noaber
