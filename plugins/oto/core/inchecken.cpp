// SPDX-License-Identifier: EUPL-1.2
// The rule of checking in by phone.
#include "inchecken.h"

#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/namenlijst.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

std::string gemeente_van(const Store& store, const Persoon& persoon) {
    const auto gemeente = store.find(persoon.gemeente);
    return gemeente ? gemeente->naam : "Zonder gemeente";
}

std::string al_geregistreerd(const Store& store, const Id<Oto>& oto, const Persoon& persoon) {
    for (const Aanwezigheid& one : store.list<Aanwezigheid>({"oto", oto.text}))
        if (one.persoon == persoon.id && one.was_er())
            return one.binnen_op.empty() ? std::string("Je staat er al in.")
                                         : fmt::format("Je staat er al in, sinds {}.", one.binnen_op);
    return {};
}

Incheckuitkomst als_functionaris(Store& store, const Oto& oto, const Persoon& persoon, Moment nu) {
    if (std::string known = al_geregistreerd(store, oto.id, persoon); !known.empty())
        return {Inchecken::stond_er_al, std::move(known), {}};
    (void)registreer(store, oto, persoon, Deelname::aanwezig, nu, Registratiewijze::qr);
    return {Inchecken::gereed,
            fmt::format("Welkom {}. Je aanwezigheid bij {} is genoteerd.", persoon.naam, oto.titel),
            {}};
}

/// Which of several people with one name; nullptr while that is not told.
const Persoon* van_gemeente(const Store& store, const std::vector<const Persoon*>& personen,
                            std::string_view gemeente) {
    if (gemeente.empty()) return nullptr;
    const auto found = std::ranges::find_if(personen, [&](const Persoon* one) {
        return equal_folded(gemeente_van(store, *one), gemeente);
    });
    return found == personen.end() ? nullptr : *found;
}

Incheckuitkomst welke_gemeente(const Store& store, const std::vector<const Persoon*>& personen) {
    Incheckuitkomst uitkomst{Inchecken::vraag_gemeente,
                             "Er zijn er meer met deze naam. Van welke gemeente ben je?",
                             {}};
    for (const Persoon* one : personen) uitkomst.gemeenten.push_back(gemeente_van(store, *one));
    std::ranges::sort(uitkomst.gemeenten, NaturalLess());
    return uitkomst;
}

Incheckuitkomst als_gast(Store& store, const Oto& oto, const Incheckverzoek& verzoek, bool known, Moment nu) {
    if (known && !verzoek.ander)
        return {Inchecken::vraag_wie, "Er is een functionaris van Bevolkingszorg met deze naam. Ben jij dat?", {}};
    const std::string organisatie = collapse_spaces(verzoek.organisatie);
    if (organisatie.empty()) throw InputError("Vul ook je organisatie in.");
    if (store.list<Gast>({"oto", oto.id.text}).size() >= meeste_gasten)
        throw InputError("Er staan al heel veel gasten op de lijst. Meld je bij de trainer.");
    // So that nobody takes the one for the other.
    const std::string naam = known ? fmt::format("{} ({})", verzoek.naam, organisatie) : verzoek.naam;
    if (registreer_gast(store, oto, naam, organisatie, nu) == Registratiegevolg::gelijk)
        return {Inchecken::stond_er_al, "Je staat er al in als gast.", {}};
    return {Inchecken::gereed, fmt::format("Welkom {}. Je staat als gast bij {}.", naam, oto.titel), {}};
}

bool is_op(const Oto& oto, Date dag) {
    return oto.status != OtoStatus::vervallen && oto.datum && *oto.datum <= dag && dag <= *oto.laatste_dag();
}

}  // namespace

Incheckuitkomst check_in(Store& store, const Id<Oto>& id, const Incheckverzoek& asked, Moment nu) {
    const auto oto = store.find(id);
    if (!oto) throw InputError("Deze OTO-activiteit is er niet meer. Meld je bij de trainer.");
    if (!is_op(*oto, nu.date())) throw InputError("Vandaag is hier geen OTO-activiteit. Meld je bij de trainer.");
    Incheckverzoek verzoek = asked;
    verzoek.naam = collapse_spaces(asked.naam);
    if (verzoek.naam.empty()) throw InputError("Vul je naam in.");
    const Namenlijst namen(store.list<Persoon>());
    const auto personen = namen.alle(verzoek.naam);
    if (verzoek.gast) return als_gast(store, *oto, verzoek, !personen.empty(), nu);
    if (personen.empty())
        return {Inchecken::vraag_of_gast,
                "Deze naam kennen we niet. Staat hij er goed? Ben je gast, vul dan je organisatie in.",
                {}};
    if (personen.size() == 1) return als_functionaris(store, *oto, *personen.front(), nu);
    const Persoon* const one = van_gemeente(store, personen, verzoek.gemeente);
    return one ? als_functionaris(store, *oto, *one, nu) : welke_gemeente(store, personen);
}

std::vector<Oto> oto_van(const Store& store, Date dag) {
    std::vector<Oto> all = store.list<Oto>();
    std::erase_if(all, [&](const Oto& oto) { return !is_op(oto, dag); });
    std::ranges::sort(all, {}, &Oto::code);
    return all;
}

}  // namespace noaber::oto
