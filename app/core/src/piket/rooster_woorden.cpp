// SPDX-License-Identifier: EUPL-1.2
// Dutch for duties, obstacles and loads.
#include "piket/rooster_woorden.h"

#include <noaber/base/decimal.h>

#include <fmt/format.h>

namespace noaber {

namespace {

std::string wat_in_de_weg(const Roosterprobleem& probleem, const Hindernis& hindernis) {
    if (hindernis.dienst) return dienst_in_woorden(probleem, *hindernis.dienst);
    const std::string& wat = probleem.bezet[*hindernis.bezet].wat;
    return wat.empty() ? "al iets anders" : wat;
}

}  // namespace

std::string dienst_in_woorden(const Roosterprobleem& probleem, std::size_t dienst) {
    const Roosterdienst& deze = probleem.diensten[dienst];
    return fmt::format("{} {}", probleem.functies[deze.functie].naam, deze.periode);
}

std::string hindernis_in_woorden(const Roosterprobleem& probleem, const Hindernis& hindernis) {
    switch (hindernis.botsing) {
        case Botsing::dubbel: return fmt::format("Heeft dan {}.", wat_in_de_weg(probleem, hindernis));
        case Botsing::rust: return fmt::format("Te weinig rust: heeft {}.", wat_in_de_weg(probleem, hindernis));
        case Botsing::feestdag: break;
    }
    if (hindernis.dienst)
        return fmt::format("Dezelfde feestdag in een ander jaar: heeft {}.", wat_in_de_weg(probleem, hindernis));
    const Roosterfeest& feest = probleem.eerdere_feesten[*hindernis.feest].feest;
    return fmt::format("Had {} ook in {}.", feest.sleutel, feest.jaar);
}

std::string last_in_woorden(double last) { return decimal_text(last); }

}  // namespace noaber
