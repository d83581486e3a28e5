// SPDX-License-Identifier: EUPL-1.2
// Mails of a run, and how they went.
#include "oefenmail.h"

#include "oefenberichten.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace noaber::oto {

namespace {

void zet(Store& store, const Id<Oefenrun>& run, std::size_t nr, Mailstand stand, const char* done) {
    Oefenmail one;
    one.id.text = derived_uuid(store.region(), "oto_oefenmail", fmt::format("{} {}", run.text, nr));
    one.run = run;
    one.nr = static_cast<std::int64_t>(nr);
    one.stand = stand;
    Transaction tx = store.begin(fmt::format("OEFENING: e-mail {}", done));
    tx.put(one);
    tx.commit();
}

Mailregel regel_van(const Store& store, const Id<Oefenrun>& run, std::size_t nr) {
    const auto all = mails_van(store, run);
    const auto found = std::ranges::find(all, nr, &Mailregel::nr);
    if (found == all.end()) throw InputError("Deze e-mail is er niet.");
    return *found;
}

}  // namespace

std::vector<Mailregel> mails_van(const Store& store, const Id<Oefenrun>& run) {
    const auto played = store.find(run);
    std::map<std::int64_t, Mailregel> by_inject;
    for (const Oefenbericht& one : store.list<Oefenbericht>({"run", run.text})) {
        if (one.soort != Berichtsoort::inject || one.via != "e-mail") continue;
        Mailregel& regel = by_inject[one.nr.value_or(0)];
        regel.nr = static_cast<std::size_t>(one.nr.value_or(0));
        regel.op = one.op.value_or(0);
        regel.mail.onderwerp = oefening_tekst(played ? played->naam : std::string());
        regel.mail.tekst = one.tekst + "\n\nDit hoort bij een oefening. Er is niets echt gebeurd.\n";
        const auto wie = store.find(one.persoon);
        if (!wie) continue;
        if (wie->email.empty())
            regel.mail.zonder_adres.push_back(wie->naam);
        else
            regel.mail.aan.push_back({wie->naam, wie->email});
    }
    for (const Oefenmail& one : store.list<Oefenmail>({"run", run.text}))
        if (const auto found = by_inject.find(one.nr.value_or(0)); found != by_inject.end())
            found->second.stand = one.stand;
    std::vector<Mailregel> all;
    for (auto& [nr, regel] : by_inject) all.push_back(std::move(regel));
    std::ranges::sort(all, std::greater(), [](const Mailregel& one) { return std::pair(one.op, one.nr); });
    return all;
}

Mail bied_aan(Store& store, const Id<Oefenrun>& run, std::size_t nr) {
    Mailregel regel = regel_van(store, run, nr);
    if (regel.stand == Mailstand::verzonden) throw InputError("Deze e-mail is al verzonden.");
    if (regel.stand == Mailstand::aangeboden)
        throw InputError(
            "Deze e-mail is al aangeboden, en niemand zei of zij is verzonden. Kijk in je mailprogramma en zeg het hier eerst.");
    zet(store, run, nr, Mailstand::aangeboden, "aangeboden");
    return regel.mail;
}

void meld_verzending(Store& store, const Id<Oefenrun>& run, std::size_t nr, Verzending hoe) {
    (void)regel_van(store, run, nr);
    if (hoe == Verzending::gelukt)
        zet(store, run, nr, Mailstand::verzonden, "verzonden");
    else
        zet(store, run, nr, Mailstand::te_mailen, "niet verzonden");
}

std::string in_woorden(Mailstand stand) {
    switch (stand) {
        case Mailstand::te_mailen: return "te mailen";
        case Mailstand::aangeboden: return "verzending niet bevestigd";
        case Mailstand::verzonden: return "verzonden";
    }
    return {};
}

}  // namespace noaber::oto
