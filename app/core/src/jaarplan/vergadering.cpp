// SPDX-License-Identifier: EUPL-1.2
// What is written down in a meeting.
#include <noaber/jaarplan/vergadering.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/actie_reader.h>
#include <noaber/organisatie/naam.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <set>

namespace noaber {

namespace {

Overleg existing(const Store& store, const Id<Overleg>& id) {
    auto overleg = store.find(id);
    if (!overleg) throw InputError("Dit overleg bestaat niet (meer).");
    return *overleg;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    for (const auto line : split_lines(text))
        if (!trim(line).empty()) names.emplace_back(trim(line));
    return names;
}

bool has(const std::vector<std::string>& names, std::string_view naam) {
    return std::ranges::any_of(names, [&](const std::string& one) { return NaamKey(one) == NaamKey(naam); });
}

/// With or without that name; the others stay as they are written.
std::string with(std::string_view text, std::string_view naam, bool wanted) {
    std::string all;
    const auto add = [&](std::string_view line) { all += (all.empty() ? "" : "\n") + std::string(line); };
    for (const std::string& line : names_in(text))
        if (NaamKey(line) != NaamKey(naam)) add(line);
    if (wanted) add(trim(naam));
    return all;
}

}  // namespace

std::string titel_van(const Overleg& overleg) {
    return overleg.datum ? overleg.overleg + ' ' + in_words(*overleg.datum) : overleg.overleg;
}

std::vector<Persoon> genodigden(const Store& store, const Overleg& overleg) {
    std::vector<Persoon> people;
    std::set<std::string> known;
    const auto add = [&](const Id<Persoon>& id) {
        const auto persoon = store.find(id);
        if (persoon && known.insert(id.text).second) people.push_back(*persoon);
    };
    if (overleg.werkgroep.empty()) {
        for (const Werkverdeling& one : store.list<Werkverdeling>()) add(one.persoon);
        std::ranges::sort(people, NaturalLess{}, &Persoon::naam);
        return people;
    }
    const auto leden = store.list<Werkgroeplid>(Where{"werkgroep", overleg.werkgroep.text});
    for (const Rol rol : {Rol::voorzitter, Rol::lid})
        for (const Werkgroeplid& lid : leden)
            if (lid.rol == rol) add(lid.persoon);
    return people;
}

std::vector<Aanwezige> aanwezigen_van(const Store& store, const Overleg& overleg) {
    const auto aanwezig = names_in(overleg.aanwezig), afwezig = names_in(overleg.afwezig);
    std::vector<Aanwezige> all;
    std::vector<std::string> expected;
    for (const Persoon& persoon : genodigden(store, overleg)) {
        Aanwezige one{persoon.naam};
        if (has(afwezig, persoon.naam)) one.staat = Aanwezigheid::afwezig;
        if (has(aanwezig, persoon.naam)) one.staat = Aanwezigheid::aanwezig;
        expected.push_back(persoon.naam);
        all.push_back(std::move(one));
    }
    for (const std::string& naam : aanwezig)
        if (!has(expected, naam)) all.push_back({naam, Aanwezigheid::aanwezig, false});
    for (const std::string& naam : afwezig)
        if (!has(expected, naam) && !has(aanwezig, naam)) all.push_back({naam, Aanwezigheid::afwezig, false});
    return all;
}

void zet_aanwezigheid(Store& store, const Id<Overleg>& id, std::string_view naam, Aanwezigheid staat) {
    if (trim(naam).empty()) throw InputError("Schrijf wie er is.");
    Overleg overleg = existing(store, id);
    overleg.aanwezig = with(overleg.aanwezig, naam, staat == Aanwezigheid::aanwezig);
    overleg.afwezig = with(overleg.afwezig, naam, staat == Aanwezigheid::afwezig);
    Transaction transaction = store.begin("Aanwezigheid " + titel_van(overleg));
    transaction.put(overleg);
    transaction.commit();
}

void zet_gehouden(Store& store, const Id<Overleg>& id, std::string agenda) {
    Overleg overleg = existing(store, id);
    overleg.status = OverlegStatus::gehouden;
    overleg.agenda_vastgelegd = std::move(agenda);
    Transaction transaction = store.begin(titel_van(overleg) + " gehouden");
    transaction.put(overleg);
    transaction.commit();
}

void zet_weer_gepland(Store& store, const Id<Overleg>& id) {
    Overleg overleg = existing(store, id);
    overleg.status = OverlegStatus::gepland;
    overleg.agenda_vastgelegd.clear();
    Transaction transaction = store.begin(titel_van(overleg) + " weer gepland");
    transaction.put(overleg);
    transaction.commit();
}

void noteer_besluit(Store& store, const Id<Overleg>& id, std::string_view typed) {
    if (trim(typed).empty()) throw InputError("Schrijf wat er besloten is.");
    Besluit besluit;
    besluit.id.text = new_uuid();
    besluit.overleg = existing(store, id).id;
    besluit.besluit = collapse_spaces(typed);
    add_record(store, to_record(besluit));
}

void noteer_actie(Store& store, const Id<Overleg>& id, std::string_view typed) {
    const Overleg overleg = existing(store, id);
    const Actieregel regel =
        read_actie(typed, Namenlijst(store.list<Persoon>()), overleg.datum.value_or(system_today()));
    Actie actie;
    actie.id.text = new_uuid();
    actie.titel = regel.titel;
    actie.vervaldatum = regel.vervaldatum;
    if (regel.eigenaar) actie.eigenaar = regel.eigenaar->id;
    actie.overleg = overleg.id;
    actie.werkgroep = overleg.werkgroep;
    add_record(store, to_record(actie));
}

std::vector<Besluit> besluiten_van(const Store& store, const Id<Overleg>& id) {
    return store.list<Besluit>(Where{"overleg", id.text});
}

std::vector<Actie> acties_van(const Store& store, const Id<Overleg>& id) {
    auto acties = store.list<Actie>(Where{"overleg", id.text});
    std::ranges::stable_sort(acties, dringender);
    return acties;
}

Overleg zoek_overleg(const Store& store, std::string_view naam, std::optional<Date> datum, Date vandaag) {
    std::vector<Overleg> all;
    std::set<std::string> names;
    for (Overleg& one : store.list<Overleg>()) {
        names.insert(one.overleg);
        if (one.datum && equal_folded(one.overleg, naam) && (!datum || one.datum == datum))
            all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, {}, [](const Overleg& one) { return *one.datum; });
    if (all.empty() && names.empty())
        throw InputError("Er zijn nog geen overleggen. Plan ze eerst, of voeg er een toe.");
    if (all.empty())
        throw InputError(fmt::format("Er is geen \"{}\"{}. Kies uit: {}.", shorten(naam, 60),
                                     datum ? " op " + in_words(*datum) : std::string(), fmt::join(names, ", ")));
    const auto next = std::ranges::find_if(all, [&](const Overleg& one) {
        return one.status == OverlegStatus::gepland && *one.datum >= vandaag;
    });
    return next == all.end() ? all.back() : *next;
}

std::optional<std::string> ritme_fout(const Store& store, const Overlegregel& regel, int jaar) {
    auto regels = store.list<Overlegregel>();
    std::erase_if(regels, [&](const Overlegregel& one) { return one.id == regel.id; });
    regels.push_back(regel);
    const OverlegJaar computed = bereken_overleggen(regels, store.list<Overlegdatum>(), store.list<Vakantie>(), jaar);
    for (const OverlegFout& fout : computed.fouten)
        if (equal_folded(fout.overleg, regel.overleg)) return fout.reden;
    return std::nullopt;
}

}  // namespace noaber
