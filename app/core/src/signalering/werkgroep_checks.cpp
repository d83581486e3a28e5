// SPDX-License-Identifier: EUPL-1.2
// Checks of the werkgroepen: who leads them, who is in them, and what the werkverdeling shows of it.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <fmt/format.h>

#include <map>
#include <set>

namespace noaber::checks {

namespace {

constexpr std::size_t fewest_members = 2;

/// The people that a werkgroep has in a role.
std::set<std::string> people(const Beeld& beeld, const Werkgroep& werkgroep, Rol rol) {
    std::set<std::string> ids;
    for (const Werkgroeplid& lid : beeld.leden)
        if (lid.werkgroep == werkgroep.id && lid.rol == rol && beeld.persoon(lid.persoon)) ids.insert(lid.persoon.text);
    return ids;
}

/// People whom the werkverdeling shows for an organisation only: they work for the region, and are no AOV-er.
std::set<std::string> people_of_organisations(const Beeld& beeld) {
    std::set<std::string> of_gemeente;
    std::set<std::string> of_organisation;
    for (const Werkverdeling& regel : beeld.werkverdeling) {
        const Gemeente* gemeente = beeld.gemeente(regel.gemeente);
        if (!gemeente) continue;
        (gemeente->soort == GemeenteSoort::gemeente ? of_gemeente : of_organisation).insert(regel.persoon.text);
    }
    for (const std::string& id : of_gemeente) of_organisation.erase(id);
    return of_organisation;
}

std::string voorzitter_as_written(const Beeld& beeld, const Werkgroep& werkgroep) {
    for (const Werkgroeplid& lid : beeld.leden)
        if (lid.werkgroep == werkgroep.id && lid.rol == Rol::voorzitter && !lid.naam.empty()) return lid.naam;
    return {};
}

void add_group(std::string_view text, std::set<std::string>& names) {
    if (std::string name = fold(groepsnaam(text)); !name.empty()) names.insert(std::move(name));
}

/// The names of the groups in a line: whole, parted by signs, and parted by "en" too: a name may hold one of those itself.
void add_groups(std::string_view line, std::set<std::string>& names) {
    add_group(line, names);
    std::string parted = fold(line);
    std::replace_if(
        parted.begin(), parted.end(), [](char c) { return c == ';' || c == '/'; }, ',');
    for (const auto part : split(parted, ',')) {
        add_group(part, names);
        std::string_view rest = part;
        for (auto at = rest.find(" en "); at != std::string_view::npos; at = rest.find(" en ")) {
            add_group(rest.substr(0, at), names);
            rest.remove_prefix(at + 4);
        }
        add_group(rest, names);
    }
}

/// By person, the groups that the werkverdeling shows.
std::map<std::string, std::set<std::string>> groups_by_person(const Beeld& beeld) {
    std::map<std::string, std::set<std::string>> groups;
    for (const Werkverdeling& regel : beeld.werkverdeling)
        for (const auto line : split_lines(regel.groep)) add_groups(line, groups[regel.persoon.text]);
    return groups;
}

}  // namespace

void voorzitter_ontbreekt(const Beeld& beeld, Found& found) {
    for (const Werkgroep& werkgroep : beeld.werkgroepen) {
        if (!people(beeld, werkgroep, Rol::voorzitter).empty()) continue;
        const std::string written = voorzitter_as_written(beeld, werkgroep);
        found.push_back(over(werkgroep, "voorzitter-ontbreekt", Ernst::waarschuwing,
                             fmt::format("Werkgroep {} heeft geen voorzitter{}. Wijs iemand aan.", werkgroep.naam,
                                         written.empty() ? "" : "; er staat " + in_quotes(written))));
    }
}

void te_weinig_leden(const Beeld& beeld, Found& found) {
    const auto no_aov = people_of_organisations(beeld);
    for (const Werkgroep& werkgroep : beeld.werkgroepen) {
        const auto chairs = people(beeld, werkgroep, Rol::voorzitter);
        const auto members = people(beeld, werkgroep, Rol::lid);
        const auto count =
            static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](const std::string& id) {
                return !chairs.contains(id) && !no_aov.contains(id);
            }));
        if (count >= fewest_members) continue;
        found.push_back(
            over(werkgroep, "te-weinig-leden", Ernst::waarschuwing,
                 fmt::format("Werkgroep {} heeft naast de voorzitter {}. Zoek er AOV-ers bij, tot er minstens {} zijn.",
                             werkgroep.naam, count == 0 ? "geen AOV-er" : "maar één AOV-er", "twee")));
    }
}

void lid_niet_in_werkverdeling(const Beeld& beeld, Found& found) {
    const auto groups = groups_by_person(beeld);
    std::set<std::pair<std::string, std::string>> named;  // a voorzitter who is lid too is named once
    for (const Werkgroeplid& lid : beeld.leden) {
        const Persoon* persoon = beeld.persoon(lid.persoon);
        const Werkgroep* werkgroep = beeld.werkgroep(lid.werkgroep);
        if (!persoon || !werkgroep) continue;
        const auto shown = groups.find(persoon->id.text);
        if (shown != groups.end() && shown->second.contains(fold(groepsnaam(werkgroep->naam)))) continue;
        if (!named.emplace(persoon->id.text, werkgroep->id.text).second) continue;
        found.push_back(over(
            *persoon, "lid-niet-in-werkverdeling", Ernst::info,
            fmt::format("{} zit in werkgroep {}, maar in de werkverdeling staat dat niet. Vul de werkverdeling aan.",
                        persoon->naam, werkgroep->naam)));
    }
}

}  // namespace noaber::checks
