// SPDX-License-Identifier: EUPL-1.2
// What the checks have in common: a finding about something, quoting what is written, going through the activities.
#include "signalering/checks.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::checks {

Signalering over(const Activiteit& activiteit, std::string code, Ernst ernst, std::string melding, std::string veld) {
    return {std::move(code),    ernst,          "activiteit", activiteit.code, std::move(melding),
            activiteit.id.text, std::move(veld)};
}

Signalering over(const Kwartaalrij& rij, std::string code, Ernst ernst, std::string melding, std::string veld) {
    return {std::move(code), ernst, "kwartaalplanning", rij.code, std::move(melding), rij.id.text, std::move(veld)};
}

Signalering over(const Persoon& persoon, std::string code, Ernst ernst, std::string melding) {
    return {std::move(code), ernst, "persoon", persoon.naam, std::move(melding), persoon.id.text, ""};
}

Signalering over(const Werkgroep& werkgroep, std::string code, Ernst ernst, std::string melding) {
    return {std::move(code), ernst, "werkgroep", werkgroep.naam, std::move(melding), werkgroep.id.text, ""};
}

Signalering over(const Functie& functie, std::string code, Ernst ernst, std::string melding) {
    return {std::move(code), ernst, "functie", functie.naam, std::move(melding), functie.id.text, ""};
}

std::string dienstnaam(const Beeld& beeld, const Dienst& dienst) {
    const Functie* functie = beeld.functie(dienst.functie);
    const std::string naam = fmt::format("{} {}", functie ? functie->naam : "Dienst", dienst.periode);
    return beeld.piket.dienstregels().nodig(dienst.functie) > 1
               ? fmt::format("{} ({})", naam, dienst.plaats.value_or(1))
               : naam;
}

Signalering over(const Beeld& beeld, const Dienst& dienst, std::string code, Ernst ernst, std::string melding,
                 std::string veld) {
    return {std::move(code),    ernst,          "dienst",       dienstnaam(beeld, dienst),
            std::move(melding), dienst.id.text, std::move(veld)};
}

bool in_jaar(const Beeld& beeld, const Dienstvak& vak) {
    return beeld.jaar == 0 || vak.begin.date().year() == beeld.jaar || vak.eind.date() >= beeld.vandaag;
}

std::string in_quotes(std::string_view as_written) {
    constexpr std::size_t longest = 60;
    return '"' + shorten(collapse_spaces(as_written), longest) + '"';
}

void for_each_activiteit(const Beeld& beeld,
                         const std::function<void(const Activiteit&, const Lezing&, const Kwartaalrij*)>& each) {
    for (std::size_t i = 0; i < beeld.activiteiten.size(); ++i)
        each(beeld.activiteiten[i], beeld.lezingen.at(i), beeld.rij(beeld.activiteiten[i].code));
}

void for_each_rij_zonder_blad(const Beeld& beeld, const std::function<void(const Kwartaalrij&)>& each) {
    for (const Kwartaalrij& rij : beeld.rijen)
        if (!beeld.activiteit(rij.code)) each(rij);
}

}  // namespace noaber::checks
