// SPDX-License-Identifier: EUPL-1.2
// One's own scenarios as records, and the list of all.
#include "scenariobibliotheek.h"

#include "oefenloop.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace noaber {

using oto::Eigenscenario;

template <>
const EntityInfo& info_of<Eigenscenario>() {
    static const EntityInfo info = [] {
        EntityInfo scenario = describe<Eigenscenario>("oto_scenario", "Scenario", "Scenario's")
                                  .table("scenarios")
                                  .readers(for_planners)  // who is exercised does not see it beforehand
                                  .writers(for_planners)
                                  .field(&Eigenscenario::titel, "titel", "Titel")
                                  .key()
                                  .field(&Eigenscenario::tekst, "tekst", "Script")
                                  .long_text()
                                  .done();
        scenario.fields.back().merge = Merge::winner;
        return scenario;
    }();
    return info;
}

namespace oto {

namespace {

namespace fs = std::filesystem;

/// What the script calls itself; nothing when it does not load.
std::optional<std::string> titel_in(const Scenariobron& bron) {
    try {
        return Oefenloop(bron, 1, [](const std::string&) {}).scenario().titel;
    } catch (const InputError&) {
        return std::nullopt;  // the pre-flight says why
    }
}

std::string free_title(const Store& store, const std::string& wanted, const Id<Eigenscenario>& but) {
    const auto all = store.list<Eigenscenario>();
    const auto is_taken = [&](const std::string& titel) {
        return std::ranges::any_of(all, [&](const Eigenscenario& one) {
            return one.id.text != but.text && equal_folded(one.titel, titel);
        });
    };
    std::string titel = wanted;
    for (int number = 2; is_taken(titel); ++number) titel = fmt::format("{} ({})", wanted, number);
    return titel;
}

}  // namespace

std::vector<Bibliotheekscenario> bibliotheek(const Store& store, const fs::path& map,
                                             const std::vector<script::Module>& bouwstenen) {
    std::vector<Bibliotheekscenario> all;
    for (const Eigenscenario& one : store.list<Eigenscenario>()) all.push_back({one.titel, {}, one.id});
    std::ranges::sort(all, NaturalLess(), &Bibliotheekscenario::titel);
    std::vector<Bibliotheekscenario> shipped;
    std::error_code no_folder;
    for (const auto& entry : fs::directory_iterator(map, no_folder)) {
        if (entry.path().extension() != ".lua") continue;
        const auto titel = titel_in(lees_scenariobron(entry.path(), bouwstenen));
        shipped.push_back({titel.value_or(entry.path().stem().string()), entry.path(), {}});
    }
    std::ranges::sort(shipped, NaturalLess(), &Bibliotheekscenario::titel);
    std::ranges::move(shipped, std::back_inserter(all));
    return all;
}

Scenariobron bron_van(const Store& store, const Bibliotheekscenario& een, const fs::path& map,
                      const std::vector<script::Module>& bouwstenen) {
    if (!een.is_eigen()) return lees_scenariobron(een.bestand, bouwstenen);
    const auto found = store.find(een.eigen);
    if (!found) throw InputError("Dit scenario is er niet meer.");
    return bron_van_tekst(found->tekst, map, bouwstenen);
}

Scenariobron bron_van_tekst(std::string tekst, const fs::path& map, std::vector<script::Module> bouwstenen) {
    std::ranges::move(gedeelde_modules(map), std::back_inserter(bouwstenen));
    return scenariobron_van("scenario.lua", std::move(tekst), bouwstenen);
}

Id<Eigenscenario> voeg_toe(Store& store, const std::string& titel, const std::string& tekst) {
    Eigenscenario one{{}, free_title(store, titel, {}), tekst};
    Record record = to_record(one);
    record.id = info_of<Eigenscenario>().new_record().id;
    return {add_record(store, std::move(record))};
}

void bewaar(Store& store, const Id<Eigenscenario>& id, const Scenariobron& bron) {
    auto one = store.find(id);
    if (!one) throw InputError("Dit scenario is er niet meer. Kopieer de tekst en begin een nieuw.");
    if (one->tekst == bron.tekst) return;
    check_value(info_of<Eigenscenario>().field("tekst"), text_value(bron.tekst));
    one->tekst = bron.tekst;
    if (const auto titel = titel_in(bron); titel && !trim(*titel).empty())
        one->titel = free_title(store, std::string(trim(*titel)), id);
    Transaction tx = store.begin(fmt::format("Scenario {} gewijzigd", one->titel));
    tx.put(*one);
    tx.commit();
}

std::string eerste_tekst() {
    return R"(-- Wat er gebeurt, voor wie, en wanneer. Tijden zijn uren en minuten sinds het begin; "+0:05" is vanaf nu.
return oefening {
  titel = "Nieuw scenario",
  duur = "1:00",
  rollen = { "OvD-BZ", "AC-BZ" },
  leerdoelen = {
    opschalen = "AC-BZ binnen 30 minuten gealarmeerd",
  },
  verloop = function(o)
    o:inject { bij = "0:05", aan = "OvD-BZ", via = "telefoon",
      tekst = "Meldkamer: ...",
      verwacht = { leerdoel = "opschalen", binnen = "0:30" } }
    o:inject { bij = "0:35", aan = "AC-BZ", via = "telefoon",
      tekst = "De burgemeester vraagt: ..." }
  end,
}
)";
}

}  // namespace oto

}  // namespace noaber
