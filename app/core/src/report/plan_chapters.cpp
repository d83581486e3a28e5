// SPDX-License-Identifier: EUPL-1.2
// The chapters about people and tasks: inleiding, werkwijze, reguliere taken, speerpunten, vertegenwoordiging, werkverdeling.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/belasting.h>
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

void say_nothing_yet(Document& document, const char* words) { document.paragraph(Phrase({{words, SpanLook::faint}})); }

template <class T>
std::vector<T> in_order(const Store& store) {
    std::vector<T> all;
    for (const Record& record : list_by_key(store, info_of<T>())) all.push_back(from_record<T>(record));
    return all;
}

void add_werkgroepen(Document& document, const PlanMaterial& material) {
    DocumentTable table{{{"Naam", 3}, {"Rol", 2}, {"Aandachtsgebied", 4}}, {}};
    for (const Werkgroep& werkgroep : in_order<Werkgroep>(material.store)) {
        auto leden = material.store.list<Werkgroeplid>(Where{"werkgroep", werkgroep.id.text});
        if (leden.empty()) continue;
        std::stable_sort(leden.begin(), leden.end(), [](const Werkgroeplid& a, const Werkgroeplid& b) {
            return a.rol == Rol::voorzitter && b.rol != Rol::voorzitter;
        });
        table.rows.push_back({{"Werkgroep " + werkgroep.naam}});
        for (const Werkgroeplid& lid : leden)
            table.rows.push_back({{material.naam(lid.persoon, lid.naam),
                                   lid.rol == Rol::voorzitter ? "Voorzitter" : "Lid", lid.aandachtsgebied}});
    }
    if (table.rows.empty()) return;
    document.heading(2, "Werkgroepen");
    document.table(table);
}

/// Groups in which somebody represents the column, each once; who, is in chapter 8.
void add_vakgroepen(Document& document, const PlanMaterial& material) {
    std::set<std::string, NaturalLess> groepen;
    for (const Vertegenwoordiging& one : material.store.list<Vertegenwoordiging>()) groepen.insert(one.groep);
    if (groepen.empty()) return;
    document.heading(2, "Vakgroepen en multidisciplinaire werkgroepen");
    document.paragraph("Bevolkingszorg is vertegenwoordigd in de volgende groepen; hoofdstuk 8 zegt door wie.");
    document.list(std::vector<Phrase>(groepen.begin(), groepen.end()));
}

void add_overlegregels(Document& document, const PlanMaterial& material) {
    DocumentTable table{{{"Overleg", 4}, {"Hoe vaak", 4}, {"Tijd", 2}, {"Locatie", 3}}, {}};
    for (const Overlegregel& regel : in_order<Overlegregel>(material.store))
        table.rows.push_back({{regel.overleg, regel.ritme, regel.tijd, regel.locatie}});
    if (table.rows.empty()) return;
    document.heading(2, "Overleggen");
    document.table(table);
}

/// Quarter sums of hours by person, in the order of their names.
struct HoursOf {
    UrenPerKwartaal quarters{};
    [[nodiscard]] double total() const { return quarters[0] + quarters[1] + quarters[2] + quarters[3]; }
};

std::string hours_text(double hours) {
    std::string text = fmt::format("{:.10g}", hours);
    std::replace(text.begin(), text.end(), '.', ',');
    return hours == 0 ? "–" : text;
}

std::map<std::string, HoursOf, NaturalLess> hours_by_person(const PlanMaterial& material) {
    std::map<std::string, HoursOf, NaturalLess> hours;
    for (const Ureninzet& one : material.store.list<Ureninzet>(Where{"jaarplan", material.plan.id.text})) {
        HoursOf& sums = hours[material.naam(one.persoon, "onbekend")];
        const UrenPerKwartaal line = uren_van(one);
        for (std::size_t i = 0; i < quarters_in_year; ++i) sums.quarters[i] += line[i];
    }
    return hours;
}

void add_hours(Document& document, const PlanMaterial& material) {
    const auto hours = hours_by_person(material);
    if (hours.empty()) return;
    constexpr auto right = ColumnAlign::right;
    DocumentTable table{
        {{"Naam", 4}, {"Q1", 1, right}, {"Q2", 1, right}, {"Q3", 1, right}, {"Q4", 1, right}, {"Jaar", 1, right}}, {}};
    HoursOf all;
    const auto row = [](const std::string& naam, const HoursOf& sums, bool total) {
        DocumentTable::Row made{{naam}, total};
        for (const double one : sums.quarters) made.cells.emplace_back(hours_text(one));
        made.cells.emplace_back(hours_text(sums.total()));
        return made;
    };
    for (const auto& [naam, sums] : hours) {
        table.rows.push_back(row(naam, sums, false));
        for (std::size_t i = 0; i < quarters_in_year; ++i) all.quarters[i] += sums.quarters[i];
    }
    table.rows.push_back(row("Totaal", all, true));
    document.heading(2, "Uren per kwartaal");
    document.table(table);
}

Phrase titles_of(const PlanMaterial& material, const std::vector<std::size_t>& activiteiten) {
    if (activiteiten.empty()) return Phrase({{"nog geen", SpanLook::faint}});
    std::string all;
    for (const std::size_t i : activiteiten) {
        const Activiteit& one = material.activiteiten[i];
        all += (all.empty() ? "" : "\n") + one.code + " " + one.titel;
    }
    return all;
}

}  // namespace

void add_inleiding(Document& document, const PlanMaterial& material) {
    if (!begin_chapter(document, material, Hoofdstuk::inleiding))
        say_nothing_yet(document, "Voor dit hoofdstuk is nog geen tekst geschreven.");
}

void add_werkwijze(Document& document, const PlanMaterial& material) {
    begin_chapter(document, material, Hoofdstuk::werkwijze);
    add_werkgroepen(document, material);
    add_overlegregels(document, material);
    add_vakgroepen(document, material);
}

void add_reguliere_taken(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::reguliere_taken);
    std::string soort;
    std::vector<Phrase> taken;
    const auto end_group = [&] {
        if (!taken.empty()) document.list(taken);
        taken.clear();
    };
    for (const ReguliereTaak& taak : in_order<ReguliereTaak>(material.store)) {
        if (taken.empty() || taak.soort != soort) {
            end_group();
            if (!taak.soort.empty()) document.heading(2, taak.soort);
            soort = taak.soort;
        }
        taken.emplace_back(taak.taak);
    }
    if (taken.empty() && !written) say_nothing_yet(document, "Er zijn nog geen reguliere taken.");
    end_group();
}

void add_speerpunten(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::speerpunten);
    const Dekking dekking = bereken_dekking(in_order<Speerpunt>(material.store), material.activiteiten);
    DocumentTable table{{{"Speerpunt", 5}, {"Activiteiten", 4}}, {}};
    for (const Doeldekking& doel : dekking.doelen) {
        table.rows.push_back({{doel.doelstelling}});
        for (const Speerpuntdekking& one : doel.speerpunten)
            table.rows.push_back({{one.speerpunt.speerpunt, titles_of(material, one.activiteiten)}});
    }
    if (table.rows.empty()) {
        if (!written) say_nothing_yet(document, "Er zijn nog geen speerpunten.");
        return;
    }
    document.table(table);
    std::vector<std::string> loose;
    for (const std::size_t i : dekking.zonder) loose.push_back(material.activiteiten[i].code);
    if (!loose.empty())
        document.paragraph(fmt::format("Niet aan een speerpunt gekoppeld: {}.", fmt::join(loose, ", ")));
}

void add_vertegenwoordiging(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::vertegenwoordiging);
    DocumentTable table{{{"Vak- of werkgroep", 5}, {"Naam", 4}, {"Hoedanigheid", 3}}, {}};
    for (const Vertegenwoordiging& one : in_order<Vertegenwoordiging>(material.store))
        table.rows.push_back({{one.groep, material.naam(one.persoon, one.naam), one.hoedanigheid}});
    if (!table.rows.empty())
        document.table(table);
    else if (!written)
        say_nothing_yet(document, "Er is nog geen vertegenwoordiging ingevuld.");
}

void add_werkverdeling(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::werkverdeling);
    DocumentTable table{{{"Gemeente", 3}, {"Naam", 4}, {"Vak- of werkgroep", 4}, {"Taken", 5}, {"Tijd", 3}}, {}};
    for (const Werkverdeling& one : in_order<Werkverdeling>(material.store))
        table.rows.push_back({{material.naam(one.gemeente), material.naam(one.persoon, one.naam), one.groep, one.taken,
                               one.tijdsinschatting}});
    if (!table.rows.empty())
        document.table(table);
    else if (!written)
        say_nothing_yet(document, "Er is nog geen werkverdeling ingevuld.");
    add_hours(document, material);
}

}  // namespace noaber
