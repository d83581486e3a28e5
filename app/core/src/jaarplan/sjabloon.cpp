// SPDX-License-Identifier: EUPL-1.2
// Steps of a kind of activity as acties.
#include <noaber/jaarplan/sjabloon.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/contact_reader.h>
#include <noaber/jaarplan/feestdagen.h>
#include <noaber/organisatie/naam.h>
#include <noaber/organisatie/namenlijst.h>

#include <fmt/format.h>

#include <set>

namespace noaber {

namespace {

/// The known people in a text about contacts, each once.
std::set<std::string> known_people(std::string_view as_written, const Namenlijst& namen) {
    std::set<std::string> ids;
    for (const Contact& contact : read_contacten(as_written, [&](std::string_view naam) { return namen.kent(naam); }))
        if (const Persoon* persoon = namen.find(contact.naam)) ids.insert(persoon->id.text);
    return ids;
}

/// Contact of the sheet, or of the grid where the sheet names nobody.
std::string contact_of(const Store& store, const Activiteit& activiteit) {
    if (!says_nothing(trim(activiteit.contactpersoon))) return activiteit.contactpersoon;
    for (const Kwartaalrij& rij : store.list<Kwartaalrij>(Where{"jaarplan", activiteit.jaarplan.text}))
        if (equal_folded(rij.code, activiteit.code)) return rij.contactpersoon;
    return {};
}

Actie example_for(const Store& store, const Activiteit& activiteit) {
    Actie actie;
    actie.activiteit = activiteit.id;
    const Namenlijst namen(store.list<Persoon>());
    const std::string contact = contact_of(store, activiteit);
    if (const auto people = known_people(contact, namen); people.size() == 1)
        actie.eigenaar.text = *people.begin();
    else if (!says_nothing(trim(contact)))
        actie.naam = collapse_spaces(contact);
    for (const Werkgroep& werkgroep : store.list<Werkgroep>())
        if (equal_folded(groepsnaam(activiteit.groep), groepsnaam(werkgroep.naam))) actie.werkgroep = werkgroep.id;
    return actie;
}

/// The value that a field had, by the history, once that transaction was written.
Value value_at(const std::vector<HistoryLine>& history, std::string_view field, const Stamp& when) {
    Value value;
    for (const HistoryLine& line : history) {
        if (line.stamp > when) break;
        if (line.kind == ChangeKind::create)
            for (const auto& [name, given] : line.fields)
                if (name == field) value = given;
        if (line.kind == ChangeKind::edit && line.field == field) value = line.after;
    }
    return value;
}

/// When the value that holds now was written.
Stamp written_at(const std::vector<HistoryLine>& history, std::string_view field) {
    Stamp newest;
    for (const HistoryLine& line : history)
        if (line.kind == ChangeKind::create || (line.kind == ChangeKind::edit && line.field == field))
            newest = line.stamp;
    return newest;
}

/// Whether the due date is what the step gave for the day that the activity had when it was written; a person gave another.
bool is_as_given(const Store& store, const Actie& actie, const Activiteit& activiteit, const Sjabloonstap& stap) {
    const Stamp when = written_at(store.history(info_of<Actie>(), actie.id.text), "vervaldatum");
    const auto day =
        Date::parse(as_text(value_at(store.history(info_of<Activiteit>(), activiteit.id.text), "dag", when)));
    const auto days = as_integer(value_at(store.history(info_of<Sjabloonstap>(), stap.id.text), "dagen", when));
    return day && actie.vervaldatum == sjabloondatum(*day, days);
}

}  // namespace

Date sjabloondatum(Date dag, std::int64_t dagen_ervoor) {
    constexpr std::int64_t most = 3650;
    Date day = dag.plus_days(-static_cast<int>(std::clamp(dagen_ervoor, -most, most)));
    while (!is_werkdag(day)) day = day.plus_days(-1);
    return day;
}

std::vector<Sjabloonstap> stappen_van(const Store& store, std::string_view soort) {
    std::vector<Sjabloonstap> steps;
    for (Sjabloonstap& stap : store.list<Sjabloonstap>())
        if (equal_folded(stap.sjabloon, soort)) steps.push_back(std::move(stap));
    std::ranges::stable_sort(steps, std::greater{}, [](const Sjabloonstap& s) { return s.dagen.value_or(0); });
    return steps;
}

SjabloonGevolg pas_sjabloon_toe(Store& store, const Activiteit& activiteit, std::optional<Date> dag) {
    if (trim(activiteit.soort).empty())
        throw SjabloonFout("soort",
                           fmt::format("{} heeft nog geen soort. Vul bij Soort in wat het is, bijvoorbeeld: oefening.",
                                       activiteit.code));
    const auto steps = stappen_van(store, activiteit.soort);
    if (steps.empty())
        throw SjabloonFout("soort",
                           fmt::format("Er zijn geen stappen voor \"{}\". Maak ze op het tabblad Sjablonen van "
                                       "Acties, of kies een andere soort.",
                                       shorten(activiteit.soort, 40)));
    const auto day = dag ? dag : activiteit.dag;
    if (!day)
        throw SjabloonFout("dag", fmt::format("{} heeft nog geen dag. Vul bij Dag in wanneer het is; daarvan wordt "
                                              "teruggerekend.",
                                              activiteit.code));
    SjabloonGevolg gevolg;
    Transaction transaction =
        store.begin(fmt::format("Acties voor {} uit sjabloon {}", activiteit.code, steps.front().sjabloon));
    const Actie example = example_for(store, activiteit);
    for (const Sjabloonstap& stap : steps) {
        Actie actie = example;
        actie.titel = stap.stap;
        actie.checklist = stap.checklist;
        actie.vervaldatum = sjabloondatum(*day, stap.dagen.value_or(0));
        // By the step alone: one that was given another date or owner since is still this one.
        actie.id.text = derived_uuid(store.region(), info_of<Actie>().name,
                                     "sjabloon " + activiteit.id.text + ' ' + fold(stap.stap));
        if (const auto known = store.find(actie.id)) {
            const bool moves = known->is_open() && known->vervaldatum != actie.vervaldatum &&
                               is_as_given(store, *known, activiteit, stap);
            if (moves)
                transaction.set(info_of<Actie>(), actie.id.text, "vervaldatum",
                                text_value(actie.vervaldatum->to_text()));
            ++(moves ? gevolg.verzet : gevolg.bestaand);
            continue;
        }
        transaction.put(actie);
        ++gevolg.nieuw;
    }
    if (dag && activiteit.dag != dag)
        transaction.set(info_of<Activiteit>(), activiteit.id.text, "dag", text_value(dag->to_text()));
    transaction.commit();
    return gevolg;
}

}  // namespace noaber
