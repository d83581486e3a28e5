// SPDX-License-Identifier: EUPL-1.2
// What happens to a card.
#include "crisispas.h"

#include "functies.h"
#include "gereedheid.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace noaber::oto {

namespace {

/// Days that one still counts.
constexpr int longest_in_days = 99;

Crisispas there(const Store& store, const Id<Crisispas>& id) {
    const auto found = store.find(id);
    if (!found) throw InputError("Deze crisispas is er niet meer.");
    return *found;
}

std::string naam_van(const Store& store, const Id<Persoon>& id) {
    const auto persoon = store.find(id);
    return persoon ? persoon->naam : std::string("niemand");
}

std::string days_in_words(int days) { return days == 1 ? "1 dag" : fmt::format("{} dagen", days); }

void write(Store& store, Crisispas pas, std::string label) {
    Transaction tx = store.begin(std::move(label));
    tx.put(pas);
    tx.commit();
}

bool number_taken(const std::vector<Crisispas>& all, const std::string& number) {
    return std::ranges::any_of(all, [&](const Crisispas& one) { return equal_folded(one.pasnummer, number); });
}

/// One above the highest, written as that one is: "CP-009" is followed by "CP-010"; "1001" for the first.
std::string next_number(const std::vector<Crisispas>& all) {
    std::string prefix;
    std::int64_t highest = 1000;
    std::size_t digits = 0;
    for (const Crisispas& one : all) {
        const std::string& text = one.pasnummer;
        const std::size_t begin = text.find_last_not_of("0123456789") + 1;  // 0 when there is nothing else
        const auto number = whole_number(std::string_view(text).substr(begin));
        if (!number || (digits > 0 && *number <= highest)) continue;
        prefix = text.substr(0, begin);
        highest = *number;
        digits = text.size() - begin;
    }
    return fmt::format("{}{:0{}}", prefix, highest + 1, digits);
}

/// "1042-2", "1042-3": the number of a card that takes the place of another says which.
std::string number_after(const std::vector<Crisispas>& all, const std::string& lost) {
    for (int turn = 2;; ++turn)
        if (const std::string number = fmt::format("{}-{}", lost, turn); !number_taken(all, number)) return number;
}

}  // namespace

Pasgeldigheid geldigheid_van(const Crisispas& pas, Date dag) {
    switch (pas.status) {
        case Passtatus::aangevraagd: return Pasgeldigheid::aangevraagd;
        case Passtatus::ingeleverd: return Pasgeldigheid::ingeleverd;
        case Passtatus::verloren: return Pasgeldigheid::verloren;
        case Passtatus::uitgegeven: break;
    }
    if (!pas.geldig_tot) return Pasgeldigheid::geldig;
    if (*pas.geldig_tot < dag) return Pasgeldigheid::verlopen;
    return *pas.geldig_tot < dag.plus_months(months_of_notice) ? Pasgeldigheid::verloopt : Pasgeldigheid::geldig;
}

std::string in_woorden(const Crisispas& pas, Date dag) {
    switch (geldigheid_van(pas, dag)) {
        case Pasgeldigheid::geldig: return "geldig";
        case Pasgeldigheid::verloopt: {
            const int days = days_between(dag, *pas.geldig_tot);
            return days == 0 ? "verloopt vandaag" : "verloopt over " + days_in_words(days);
        }
        case Pasgeldigheid::verlopen: {
            const int days = days_between(*pas.geldig_tot, dag);
            return days > longest_in_days ? "verlopen" : "verlopen sinds " + days_in_words(days);
        }
        case Pasgeldigheid::aangevraagd: return "aangevraagd";
        case Pasgeldigheid::ingeleverd: return "ingeleverd";
        case Pasgeldigheid::verloren: return "verloren";
    }
    return {};
}

bool laat_door(const Crisispas& pas, Date dag) {
    const Pasgeldigheid stand = geldigheid_van(pas, dag);
    return stand == Pasgeldigheid::geldig || stand == Pasgeldigheid::verloopt;
}

std::vector<ZonderPas> zonder_pas(const Store& store, Date dag) {
    // The best card of each: valid, asked for, lapsed, returned or lost, and of equals the newest.
    const auto rank = [dag](const Crisispas& one) {
        return std::tuple(laat_door(one, dag), one.status == Passtatus::aangevraagd,
                          one.status == Passtatus::uitgegeven, one.uitgegeven, one.id);
    };
    std::unordered_map<std::string, Crisispas> best;
    for (Crisispas& one : store.list<Crisispas>()) {
        const auto [known, fresh] = best.emplace(one.persoon.text, one);
        if (!fresh && rank(known->second) < rank(one)) known->second = std::move(one);
    }
    std::vector<ZonderPas> all;
    for (Functiehouder& holder : functiehouders(store, dag)) {
        const auto pas = best.find(holder.persoon.id.text);
        if (pas != best.end() && laat_door(pas->second, dag)) continue;
        ZonderPas one{std::move(holder.persoon), {}, {}};
        for (const Functieperiode& functie : holder.functies) one.functies.push_back(functie.naam);
        if (pas != best.end()) one.laatste = pas->second;
        all.push_back(std::move(one));
    }
    return all;
}

void geef_uit(Store& store, const Id<Crisispas>& pas, Date vandaag) {
    Crisispas one = there(store, pas);
    if (one.persoon.empty()) throw InputError("Deze pas is van niemand. Vul eerst in wie hem krijgt.");
    if (one.status == Passtatus::uitgegeven)
        throw InputError(fmt::format("Pas {} is al uitgegeven aan {}.", one.pasnummer, naam_van(store, one.persoon)));
    if (one.status == Passtatus::verloren)
        throw InputError(
            fmt::format("Pas {} is verloren gemeld en laat niemand meer door. Vraag een nieuwe aan.", one.pasnummer));
    one.status = Passtatus::uitgegeven;
    one.uitgegeven = vandaag;
    if (one.geldig_tot && *one.geldig_tot < vandaag) one.geldig_tot.reset();
    write(store, one, fmt::format("Crisispas {} uitgegeven aan {}", one.pasnummer, naam_van(store, one.persoon)));
}

void neem_in(Store& store, const Id<Crisispas>& pas) {
    Crisispas one = there(store, pas);
    if (one.status == Passtatus::ingeleverd) throw InputError(fmt::format("Pas {} is al ingeleverd.", one.pasnummer));
    one.status = Passtatus::ingeleverd;
    write(store, one, fmt::format("Crisispas {} ingeleverd", one.pasnummer));
}

Id<Crisispas> meld_verloren(Store& store, const Id<Crisispas>& pas) {
    Crisispas lost = there(store, pas);
    if (lost.status == Passtatus::verloren)
        throw InputError(fmt::format("Pas {} is al verloren gemeld.", lost.pasnummer));
    lost.status = Passtatus::verloren;
    Crisispas next;
    next.pasnummer = number_after(store.list<Crisispas>(), lost.pasnummer);
    next.persoon = lost.persoon;
    next.functie = lost.functie;
    next.status = Passtatus::aangevraagd;
    Transaction tx = store.begin(fmt::format("Crisispas {} verloren gemeld", lost.pasnummer));
    tx.put(lost);
    tx.put(next);
    tx.commit();
    return next.id;
}

Id<Crisispas> vraag_aan(Store& store, const Id<Persoon>& persoon, Date vandaag) {
    const auto who = store.find(persoon);
    if (!who) throw InputError("Deze persoon is er niet meer.");
    const std::vector<Crisispas> all = store.list<Crisispas>();
    const auto asked = std::ranges::find_if(all, [&](const Crisispas& one) {
        return one.persoon == persoon && one.status == Passtatus::aangevraagd;
    });
    if (asked != all.end())
        throw InputError(fmt::format("Voor {} is al een pas aangevraagd: {}.", who->naam, asked->pasnummer));
    Crisispas one;
    one.pasnummer = next_number(all);
    one.persoon = persoon;
    one.status = Passtatus::aangevraagd;
    const auto functies = functies_van(store, persoon);
    const auto now = std::ranges::find_if(functies, [&](const Functieperiode& f) { return f.geldt_op(vandaag); });
    if (now != functies.end()) one.functie = now->functie;
    Transaction tx = store.begin(fmt::format("Crisispas aangevraagd voor {}", who->naam));
    tx.put(one);
    tx.commit();
    return one.id;
}

}  // namespace noaber::oto
