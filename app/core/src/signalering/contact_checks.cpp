// SPDX-License-Identifier: EUPL-1.2
// Checks of the contacts: who leads an activity, by its sheet and by the quarter grid.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace noaber::checks {

namespace {

/// By what two contacts are the same: persons by who they are, roles by their words; "" for nobody.
std::string identity(const Beeld& beeld, const Contact& contact) {
    if (contact.kind == Contact::Kind::niemand) return {};
    if (contact.kind == Contact::Kind::rol) return "rol " + fold(contact.naam);
    const Persoon* persoon = beeld.namen().find(contact.naam);
    return persoon ? "persoon " + persoon->id.text : "naam " + NaamKey(contact.naam).text();
}

std::set<std::string> identities(const Beeld& beeld, const std::vector<Contact>& contacten) {
    std::set<std::string> all;
    for (const Contact& contact : contacten)
        if (auto who = identity(beeld, contact); !who.empty()) all.insert(std::move(who));
    return all;
}

std::string written(std::string_view place, std::string_view as_written) {
    return trim(as_written).empty() ? fmt::format("{} niemand", place)
                                    : fmt::format("{} {}", place, in_quotes(as_written));
}

}  // namespace

void contact_ontbreekt(const Beeld& beeld, Found& found) {
    constexpr auto code = "contact-ontbreekt";
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        if (!identities(beeld, lezing.op_blad).empty() || !identities(beeld, lezing.in_rooster).empty()) return;
        found.push_back(over(activiteit, code, Ernst::waarschuwing,
                             fmt::format("Er is geen contactpersoon: {}, {}. Spreek af wie het doet.",
                                         written("op het blad staat", activiteit.contactpersoon),
                                         written("in de kwartaalplanning", rij ? rij->contactpersoon : std::string())),
                             "contactpersoon"));
    });
    for_each_rij_zonder_blad(beeld, [&](const Kwartaalrij& rij) {
        if (!identities(beeld, beeld.contacten(rij.contactpersoon)).empty()) return;
        found.push_back(over(rij, code, Ernst::waarschuwing,
                             fmt::format("Er is geen contactpersoon: {}. Spreek af wie het doet.",
                                         written("in de kwartaalplanning staat", rij.contactpersoon)),
                             "contactpersoon"));
    });
}

void contact_verschilt(const Beeld& beeld, Found& found) {
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        const auto op_blad = identities(beeld, lezing.op_blad);
        const auto in_rooster = identities(beeld, lezing.in_rooster);
        if (!rij || op_blad.empty() || in_rooster.empty() || op_blad == in_rooster) return;
        found.push_back(
            over(activiteit, "contact-verschilt", Ernst::fout,
                 fmt::format("Het blad noemt {}, de kwartaalplanning {}. Spreek af wie het is en maak ze gelijk.",
                             in_quotes(activiteit.contactpersoon), in_quotes(rij->contactpersoon)),
                 "contactpersoon"));
    });
}

void contact_geen_lid(const Beeld& beeld, Found& found) {
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij*) {
        const Werkgroep* werkgroep = beeld.werkgroep(activiteit.groep);
        if (!werkgroep) return;
        std::set<std::string> named;  // somebody on the sheet and in the grid is named once
        for (const auto* contacten : {&lezing.op_blad, &lezing.in_rooster})
            for (const Contact& contact : *contacten) {
                if (contact.kind != Contact::Kind::persoon || !named.insert(identity(beeld, contact)).second) continue;
                const auto people = beeld.namen().alle(contact.naam);
                if (std::ranges::any_of(people, [&](const Persoon* p) { return beeld.is_lid(p->id, werkgroep->id); }))
                    continue;
                found.push_back(over(
                    activiteit, "contact-geen-lid", Ernst::info,
                    fmt::format(
                        "{} is contactpersoon, maar geen lid van werkgroep {}. Voeg toe als lid of kies een ander.",
                        people.empty() ? contact.naam : people.front()->naam, werkgroep->naam),
                    "contactpersoon"));
            }
    });
}

}  // namespace noaber::checks
