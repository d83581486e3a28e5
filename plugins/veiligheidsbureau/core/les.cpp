// SPDX-License-Identifier: EUPL-1.2
// Lessons as records, their acties, and what became of them.
#include "les.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber {

using veiligheidsbureau::Les;

template <>
const EntityInfo& info_of<Les>() {
    static const EntityInfo info = describe<Les>("veiligheidsbureau_les", "Les", "Lessen")
                                       .table("lessen")
                                       .titled_by({"les"})
                                       .field(&Les::incident, "incident", "Incident")
                                       .key()
                                       .field(&Les::datum, "datum", "Datum")
                                       .field(&Les::les, "les", "Les")
                                       .key()
                                       .field(&Les::thema, "thema", "Thema")
                                       .reference(&Les::eigenaar, "eigenaar", "Eigenaar", "persoon")
                                       .owner()
                                       .stand_in("eigenaar_naam")
                                       .field(&Les::eigenaar_naam, "eigenaar_naam", "Eigenaar zoals geschreven")
                                       .hidden()
                                       .field(&Les::status, "status", "Status")
                                       .reference(&Les::actie, "actie", "Actie", "actie")
                                       .field(&Les::getoetst_in, "getoetst_in", "Getoetst in")
                                       .done();
    return info;
}

namespace veiligheidsbureau {

namespace {

constexpr std::array<std::string_view, 6> done_words{"afgerond", "afgesloten", "geborgd",
                                                     "gesloten", "getoetst",   "vervallen"};

std::string in_short(const Les& les) {
    constexpr std::size_t shown = 60;
    return shorten(les.les, shown);
}

/// What the store knows, when the checks look at one.
std::vector<Les> lessons_of(const Beeld& beeld) { return beeld.store ? beeld.store->list<Les>() : std::vector<Les>(); }

}  // namespace

bool Les::is_klaar() const {
    return std::ranges::any_of(done_words, [&](std::string_view word) { return equal_folded(trim(status), word); });
}

std::optional<RecordRef> toets_van(const Store& store, const Les& les) {
    const EntityInfo* oto = store.schema().find("oto");
    if (!oto || says_nothing(les.getoetst_in)) return std::nullopt;
    const auto found = find_any_by_name(store, *oto, les.getoetst_in);
    if (!found || found->text("status") != "gehouden") return std::nullopt;
    const auto day = Date::parse(found->text("datum"));
    if (!day || (les.datum && *day <= *les.datum)) return std::nullopt;
    return RecordRef{oto->name, found->id};
}

Id<Actie> maak_actie(Store& store, const Id<Les>& id) {
    auto les = store.find(id);
    if (!les) throw InputError("Deze les is er niet meer.");
    if (const auto actie = store.find(les->actie))
        throw InputError(
            fmt::format("Deze les heeft al een actie: {}. Open die, of maak het veld Actie leeg.", actie->titel));
    Actie actie;
    actie.titel = les->les;
    actie.eigenaar = les->eigenaar;
    actie.naam = les->eigenaar_naam;
    actie.opmerkingen = fmt::format("Les van {}{}", les->incident, les->datum ? ", " + in_words(*les->datum) : "");
    Transaction tx = store.begin(fmt::format("Actie van les: {}", in_short(*les)));
    tx.put(actie);
    les->actie = actie.id;
    tx.put(*les);
    tx.commit();
    return actie.id;
}

void check_les_zonder_actie(const Beeld& beeld, std::vector<Signalering>& found) {
    for (const Les& les : lessons_of(beeld)) {
        if (les.is_klaar() || beeld.store->find(les.actie)) continue;
        found.push_back({"les-zonder-actie", Ernst::waarschuwing, info_of<Les>().name, les.les,
                         fmt::format("Niemand doet nog iets met de les \"{}\" van {}. Maak er een actie van.",
                                     in_short(les), les.incident),
                         les.id.text, "actie"});
    }
}

void check_les_niet_getoetst(const Beeld& beeld, std::vector<Signalering>& found) {
    for (const Les& les : lessons_of(beeld)) {
        if (equal_folded(trim(les.status), "vervallen") || toets_van(*beeld.store, les)) continue;
        found.push_back(
            {"les-niet-getoetst", les.is_klaar() ? Ernst::waarschuwing : Ernst::info, info_of<Les>().name, les.les,
             les.is_klaar()
                 ? fmt::format(
                       "De les \"{}\" van {} is {}, maar geen latere oefening toetste haar. Oefen haar, en vul in waarin.",
                       in_short(les), les.incident, fold(les.status))
                 : fmt::format(
                       "Geen oefening na {} toetste de les \"{}\". Neem haar op in een oefening en vul in waarin.",
                       les.incident, in_short(les)),
             les.id.text, "getoetst_in"});
    }
}

}  // namespace veiligheidsbureau

}  // namespace noaber
