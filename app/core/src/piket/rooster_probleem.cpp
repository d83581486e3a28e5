// SPDX-License-Identifier: EUPL-1.2
// Whether a problem is one: every index points somewhere, times run forward.
#include <noaber/piket/rooster_probleem.h>

#include <noaber/base/errors.h>

#include <cmath>

namespace noaber {

namespace {

void eis(bool goed, const char* anders) {
    if (!goed) throw ProgrammerError(anders);
}

void controleer_functie(const Roosterfunctie& functie) {
    eis(functie.rust >= 0, "A functie with a negative rest.");
    for (std::size_t i = 0; i < functie.perioden.size(); ++i) {
        eis(functie.perioden[i].van < functie.perioden[i].tot, "A period that does not last.");
        eis(i == 0 || functie.perioden[i - 1].tot <= functie.perioden[i].van, "Periods that overlap, or out of order.");
    }
}

void controleer_dienst(const Roosterprobleem& probleem, const Roosterdienst& dienst) {
    const std::size_t personen = probleem.personen.size();
    eis(dienst.functie < probleem.functies.size(), "A duty of a functie that is not there.");
    eis(dienst.van < dienst.tot, "A duty that does not last.");
    eis(std::isfinite(dienst.zwaarte) && dienst.zwaarte > 0, "A duty that weighs nothing.");
    eis(!dienst.vast || *dienst.vast < personen, "A duty that is fixed on nobody.");
    std::vector<bool> genoemd(personen, false);
    const auto noem = [&](std::size_t persoon) {
        eis(persoon < personen, "A candidate that is not there.");
        eis(!genoemd[persoon], "Somebody who stands twice with one duty.");
        genoemd[persoon] = true;
    };
    for (const Roosterkandidaat& kandidaat : dienst.kandidaten) {
        noem(kandidaat.persoon);
        eis(std::isfinite(kandidaat.wens), "A wish that is no number.");
    }
    for (const Roosterafwijzing& afwijzing : dienst.afwijzingen) noem(afwijzing.persoon);
}

}  // namespace

void controleer_vorm(const Roosterprobleem& probleem) {
    const std::size_t personen = probleem.personen.size();
    const std::size_t functies = probleem.functies.size();
    for (const Roosterfunctie& functie : probleem.functies) controleer_functie(functie);
    for (std::size_t i = 0; i < probleem.diensten.size(); ++i) {
        controleer_dienst(probleem, probleem.diensten[i]);
        eis(i == 0 || probleem.diensten[i - 1].van <= probleem.diensten[i].van, "Duties out of order.");
    }
    for (const Roosterdeelname& een : probleem.deelnames)
        eis(een.persoon < personen && een.functie < functies && std::isfinite(een.aandeel) && een.aandeel >= 0,
            "Somebody in a pool that is not there, or with less than no share.");
    for (const Roostertegoed& een : probleem.tegoeden)
        eis(een.persoon < personen && een.functie < functies && std::isfinite(een.zwaarte),
            "An earlier load of somebody who is not there.");
    for (const Roosterfeestdienst& een : probleem.eerdere_feesten)
        eis(een.persoon < personen, "An earlier holiday of somebody who is not there.");
    for (const Roosterbezet& een : probleem.bezet)
        eis(een.persoon < personen && een.van < een.tot && (!een.functie || *een.functie < functies),
            "Something that nobody does, or that does not last.");
}

Roosterbezetting bezetting_van(const Roosteruitkomst& uitkomst) {
    Roosterbezetting bezetting;
    bezetting.reserve(uitkomst.plaatsingen.size());
    for (const Roosterplaatsing& een : uitkomst.plaatsingen) bezetting.push_back(een.persoon);
    return bezetting;
}

}  // namespace noaber
