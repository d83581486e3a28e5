// SPDX-License-Identifier: EUPL-1.2
// The choice of who does a duty, and writing it.
#include <noaber/piket/dienstkeuze.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/piket/ruilen.h>
#include <noaber/piket/verdeling.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace noaber {

namespace {

std::string naam_van(const Store& store, const Id<Persoon>& id) {
    const auto persoon = store.find(id);
    return persoon ? persoon->naam : "iemand die niet meer bestaat";
}

std::string naam_van(const Store& store, const Id<Functie>& id) {
    const auto functie = store.find(id);
    return functie ? functie->naam : "een functie die niet meer bestaat";
}

const Dienstvak& vak_of(const Piketbeeld& beeld, const Id<Dienst>& dienst) {
    const Dienstvak* vak = beeld.vak(dienst);
    if (!vak) throw InputError("Deze dienst is er niet meer, of zijn begin en eind zijn niet te lezen.");
    return *vak;
}

std::optional<Wenssoort> wens_van(const Piketbeeld& beeld, const Id<Persoon>& persoon, const Dienstvak& vak) {
    for (const Wens& wens : beeld.wensen)
        if (wens.persoon == persoon && wens.soort != Wenssoort::kan_niet && raakt(wens, vak)) return wens.soort;
    return std::nullopt;
}

void add_bezwaren(const Store& store, const Piketbeeld& beeld, const Id<Persoon>& persoon, const Dienstvak& vak,
                  std::span<const Id<Dienst>> zonder, std::vector<std::string>& woorden) {
    if (persoon.empty()) return;
    for (const Bezwaarregel& one : bezwaren(beeld, persoon, vak, naam_van(store, vak.functie), zonder))
        woorden.push_back(fmt::format("{} {}.", naam_van(store, persoon), one.uitleg));
}

void refuse(const std::vector<std::string>& woorden) {
    if (!woorden.empty()) throw InputError(fmt::format("{}", fmt::join(woorden, "\n")));
}

/// Gives it a person in a transaction that is open; an open duty says why it is open.
void geef(Transaction& tx, const Store& store, const Id<Dienst>& dienst, const Id<Persoon>& persoon) {
    auto record = store.find(dienst);
    if (!record) throw InputError("Deze dienst is er niet meer.");
    record->persoon = persoon;
    record->reden = persoon.empty() ? "Met de hand opengezet." : "";
    tx.put(*record);
}

}  // namespace

std::vector<Dienstkeuze> keuzes_voor(const Store& store, const Piketbeeld& beeld, const Dienstvak& vak) {
    std::vector<Id<Persoon>> wie = beeld.poolleden(vak.functie, vak.begin.date());
    if (!vak.persoon.empty() && !std::ranges::count(wie, vak.persoon)) wie.push_back(vak.persoon);
    const auto verdeling = verdeling_van(beeld, vak.begin.date().year());
    const std::string functie = naam_van(store, vak.functie);
    std::vector<Dienstkeuze> keuzes;
    for (const Id<Persoon>& id : wie) {
        Dienstkeuze keuze;
        keuze.persoon = id;
        const auto persoon = store.find(id);
        keuze.naam = persoon ? persoon->naam : naam_van(store, id);
        if (const auto gemeente = persoon ? store.find(persoon->gemeente) : std::nullopt)
            keuze.gemeente = gemeente->naam;
        keuze.doet_hem = id == vak.persoon;
        keuze.bezwaren = bezwaren(beeld, id, vak, functie);
        keuze.wens = wens_van(beeld, id, vak);
        for (const Aandeelregel& regel : verdeling)
            if (regel.functie == vak.functie && regel.persoon == id) {
                keuze.zwaarte = regel.zwaarte;
                keuze.eerlijk = regel.eerlijk();
            }
        keuzes.push_back(std::move(keuze));
    }
    std::ranges::stable_sort(keuzes, {}, [](const Dienstkeuze& one) {
        const bool mag = one.bezwaren.empty();
        return std::tuple(!one.doet_hem, !mag, mag ? one.verschil() : 0.0, one.naam);
    });
    return keuzes;
}

std::vector<std::string> bezwaren_tegen(const Store& store, const Piketbeeld& beeld, const Dienstwissel& wissel) {
    const Dienstvak& van = vak_of(beeld, wissel.van);
    const Dienstvak& naar = vak_of(beeld, wissel.naar);
    const std::array zonder{wissel.van, wissel.naar};
    std::vector<std::string> woorden;
    if (van.persoon == naar.persoon) return {"Dan verandert er niets: het is dezelfde persoon."};
    add_bezwaren(store, beeld, van.persoon, naar, zonder, woorden);
    add_bezwaren(store, beeld, naar.persoon, van, zonder, woorden);
    return woorden;
}

void zet_open(Store& store, const Id<Dienst>& dienst) {
    const auto record = store.find(dienst);
    auto tx = store.begin(fmt::format("Dienst {} opengezet", record ? titel_van(store, *record) : std::string()));
    geef(tx, store, dienst, {});
    tx.commit();
}

void wissel_diensten(Store& store, const Piketbeeld& beeld, const Dienstwissel& wissel) {
    refuse(bezwaren_tegen(store, beeld, wissel));
    const Dienstvak& van = vak_of(beeld, wissel.van);
    const Dienstvak& naar = vak_of(beeld, wissel.naar);
    auto tx = store.begin(fmt::format("Diensten {} en {} gewisseld", titel_van(store, *beeld.dienst(wissel.van)),
                                      titel_van(store, *beeld.dienst(wissel.naar))));
    geef(tx, store, wissel.van, naar.persoon);
    geef(tx, store, wissel.naar, van.persoon);
    tx.commit();
}

void zet_vast(Store& store, const Id<Dienst>& dienst, bool vast) {
    auto record = store.find(dienst);
    if (!record) throw InputError("Deze dienst is er niet meer.");
    auto tx = store.begin(fmt::format("Dienst {} {}", titel_van(store, *record), vast ? "vastgezet" : "losgemaakt"));
    record->vast = vast;
    tx.put(*record);
    tx.commit();
}

}  // namespace noaber
