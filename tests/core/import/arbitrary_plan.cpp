// SPDX-License-Identifier: EUPL-1.2
// Records of every kind, with what people write and what trips a spreadsheet.
#include "arbitrary_plan.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/doel.h>
#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/uren.h>
#include <noaber/jaarplan/versie.h>
#include <noaber/organisatie/organisatie.h>

#include <rapidcheck.h>

#include <array>

namespace noaber::test {

namespace {

/// What people write, and what trips a spreadsheet.
rc::Gen<std::string> text() {
    return rc::gen::element<std::string>("", "n.n.b.", "??", "Q2 of Q3?", "26 januari\n….\n(minimaal 2x per jaar)",
                                         "Ca. € 3000,- (Academie)", "\"tussen\" quotes", "a;b,c\td", "=1+1", "'los",
                                         "\"", "Femke Wolbert (inhoud) en Ilse Nijmeijer", "-", "0", "1.5", "3e",
                                         "WAAR", "2017-06-20", "<b>&amp;</b>", "Özlem Yıldız", "😀",
                                         "Een zin. Dit maakt dat", "x\n\ny", "sep=;", "#REF!", "+31 6 12345678");
}
rc::Gen<std::string> line() {
    return rc::gen::map(text(), [](const std::string& written) { return collapse_spaces(written); });
}

template <class T>
T put(Transaction& transaction, T object) {
    transaction.put(object);
    return object;
}

template <class T>
Id<T> any_of(const std::vector<T>& all) {
    return all.empty() ? Id<T>()
                       : all[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(all.size())))].id;
}

void fill_organisatie(Transaction& transaction, std::vector<Persoon>& people, std::vector<Werkgroep>& groups) {
    std::vector<Gemeente> gemeenten;
    for (const char* naam : {"Borne", "Hof van Twente", "VRT"})
        gemeenten.push_back(
            put(transaction,
                Gemeente{{}, naam, *rc::gen::element(GemeenteSoort::gemeente, GemeenteSoort::organisatie)}));
    for (const char* naam : {"Femke Wolbert", "Hidde van der Wal", "Özlem Demir", "Jan Willem Zwiers", "X"})
        people.push_back(put(transaction, Persoon{{},
                                                  naam,
                                                  *line(),
                                                  *line(),
                                                  any_of(gemeenten),
                                                  *rc::gen::element<std::string>("", "Femke de Groot\nF. Wolbert"),
                                                  *rc::gen::arbitrary<bool>(),
                                                  *rc::gen::element<std::optional<double>>(std::nullopt, 4.0, 7.5)}));
    for (const char* naam : {"PIM", "OTO Bevolkingszorg"}) groups.push_back(put(transaction, Werkgroep{{}, naam}));
    for (const Werkgroep& group : groups) {
        put(transaction, Werkgroeplid{{}, group.id, Rol::voorzitter, {}, "n.n.b.", *line()});
        for (const Persoon& persoon : people)
            if (*rc::gen::arbitrary<bool>())
                put(transaction,
                    Werkgroeplid{{}, group.id, *rc::gen::element(Rol::lid, Rol::voorzitter), persoon.id, {}, *line()});
    }
    for (const Persoon& persoon : people)
        if (*rc::gen::arbitrary<bool>())
            put(transaction, Werkverdeling{{}, any_of(gemeenten), persoon.id, {}, *line(), *text(), *line()});
    std::vector<Functie> functies;
    for (const char* naam : {"AC-BZ", "HIN", "Hoofd Nafase"})
        functies.push_back(
            put(transaction,
                Functie{{}, naam, any_of(groups), *rc::gen::element<std::optional<std::int64_t>>(std::nullopt, 0, 4)}));
    for (const Functie& functie : functies)
        for (const Persoon& persoon : people)
            if (*rc::gen::arbitrary<bool>())
                put(transaction,
                    Functievervulling{{},
                                      persoon.id,
                                      functie.id,
                                      *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2013, 1, 1)),
                                      *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2019, 12, 31))});
    put(transaction, Vertegenwoordiging{{}, "Vakgroep Risicobeheersing", any_of(people), {}, *line()});
    put(transaction, Vertegenwoordiging{{}, "Werkgroep Mooi", {}, "??", *line()});
}

/// Years with their activities; what is taken over has another year's as its origin.
void fill_plan(Transaction& transaction, std::vector<Jaarplan>& plans, std::vector<Activiteit>& activiteiten) {
    std::vector<Speerpunt> speerpunten;
    for (const char* naam : {"Leren van incidenten", "Live Op uitrollen"})
        speerpunten.push_back(put(transaction, Speerpunt{{}, "1. Innovatie", naam}));
    speerpunten.push_back({});
    put(transaction, ReguliereTaak{{}, "Beheer", "Smart Respond (communicator)"});
    const int years = *rc::gen::inRange(1, 3);
    for (int year = 0; year < years; ++year) {
        const auto plan = put(transaction, Jaarplan{{}, 2017 + year});
        plans.push_back(plan);
        const std::vector<Activiteit> earlier = activiteiten;
        for (const char* code : {"A1", "A1a", "B2", "E10"}) {
            if (!*rc::gen::arbitrary<bool>()) continue;
            activiteiten.push_back(put(
                transaction,
                Activiteit{{},
                           plan.id,
                           *rc::gen::element<std::string>("Werkgroep PIM", "Projecten", ""),
                           code,
                           *rc::gen::oneOf(line(), rc::gen::just<std::string>("Opvangoefening")),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *text(),
                           *rc::gen::element<std::string>("", "Femke Wolbert", "??", "Contactfunctionaris per proces"),
                           "",
                           any_of(speerpunten),
                           *rc::gen::element<std::string>("", "oefening"),
                           *rc::gen::element<std::optional<Date>>(std::nullopt, Date::of(2017, 10, 12)),
                           *rc::gen::arbitrary<bool>() ? any_of(earlier) : Id<Activiteit>()}));
            const auto marks = *rc::gen::arbitrary<std::array<bool, 4>>();
            put(transaction, Kwartaalrij{{},
                                         plan.id,
                                         "Projecten",
                                         code,
                                         *rc::gen::element<std::string>("", "Oefening", "1e deel", "Één"),
                                         *rc::gen::element<std::string>("", "X\n??"),
                                         marks[0],
                                         marks[1],
                                         marks[2],
                                         marks[3]});
        }
    }
}

std::optional<double> hours() { return *rc::gen::element<std::optional<double>>(std::nullopt, 0.0, 2.5, 40.0); }
Date day() { return Date::of(2017, 1, 1)->plus_days(*rc::gen::inRange(0, 800)); }

void fill_overleg(Transaction& transaction, const std::vector<Werkgroep>& groups, const std::vector<Persoon>& people,
                  const std::vector<Activiteit>& activiteiten) {
    std::vector<Overleg> overleggen;
    for (const char* naam : {"AOV-overleg", "Werkgroep Mooi"}) {
        put(transaction, Overlegregel{{},
                                      naam,
                                      any_of(groups),
                                      "data",
                                      *line(),
                                      *line(),
                                      *line(),
                                      any_of(activiteiten),
                                      *rc::gen::arbitrary<bool>(),
                                      *text()});
        for (const int number : {1, 2})
            overleggen.push_back(
                put(transaction, Overleg{{},
                                         naam,
                                         Date::of(2017, 1, number),
                                         Date::of(2017, 1, *rc::gen::inRange(5, 8)),
                                         *line(),
                                         *line(),
                                         any_of(groups),
                                         *rc::gen::element(OverlegStatus::gepland, OverlegStatus::gehouden),
                                         *text(),
                                         *text(),
                                         *text(),
                                         *text(),
                                         *text()}));
    }
    put(transaction, Besluit{{}, any_of(overleggen), "Akkoord; zie \"bijlage\""});
    for (const char* titel : {"Draaiboek rondsturen", "=1+1"})
        put(transaction, Actie{{},
                               titel,
                               any_of(people),
                               {},
                               day(),
                               ActieStatus::bezig,
                               any_of(groups),
                               any_of(activiteiten),
                               any_of(overleggen),
                               *text(),
                               *text(),
                               Herhaling::na_afronding,
                               3,
                               *rc::gen::element<std::optional<Date>>(std::nullopt, day())});
    put(transaction, Sjabloonstap{{}, "oefening", "Draaiboek rondsturen", -3, *text()});
}

void fill_work(Transaction& transaction, const std::vector<Jaarplan>& plans, const std::vector<Persoon>& people,
               const std::vector<Werkgroep>& groups, const std::vector<Activiteit>& activiteiten) {
    for (const Persoon& persoon : people) {
        {
            const Date first = day();  // a period that ends before it starts is refused
            put(transaction, Afwezigheid{{}, persoon.id, first, first.plus_days(*rc::gen::inRange(0, 60)), *line()});
        }
        put(transaction,
            Ureninzet{
                {}, any_of(plans), persoon.id, any_of(activiteiten), *line(), hours(), hours(), hours(), hours()});
    }
    for (const Jaarplan& plan : plans) {
        put(transaction, Budgetregel{{},
                                     plan.id,
                                     "Zaalhuur",
                                     any_of(activiteiten),
                                     any_of(groups),
                                     *line(),
                                     *rc::gen::element(BudgetStatus::onbekend, BudgetStatus::wettelijke_taak),
                                     *rc::gen::element(BudgetKwartaal::heel_jaar, BudgetKwartaal::q3),
                                     *line(),
                                     *line(),
                                     *line(),
                                     *line(),
                                     *text()});
        put(transaction, Budgettotaal{{}, plan.id, "Totaal", *line()});
        for (const Hoofdstuk hoofdstuk : {Hoofdstuk::inleiding, Hoofdstuk::financien})
            put(transaction, Hoofdstuktekst{{}, plan.id, hoofdstuk, *text()});
    }
    const auto indicator = put(transaction, Indicator{{},
                                                      "Opkomst",
                                                      *line(),
                                                      "%",
                                                      61.5,
                                                      2016,
                                                      *line(),
                                                      hours(),
                                                      2018,
                                                      *rc::gen::element(Richting::omhoog, Richting::omlaag)});
    put(transaction, Meting{{}, indicator.id, day(), hours(), *text()});
    put(transaction, Nieuwsbrief{{}, "Nieuwsbrief maart", day(), *text()});
}

void fill_versies(Transaction& transaction, const std::vector<Jaarplan>& plans,
                  const std::vector<Activiteit>& activiteiten) {
    for (const Jaarplan& plan : plans) {
        const auto fixed = put(transaction, Vaststelling{{}, plan.id, "Vastgesteld door het AB", day()});
        for (const char* code : {"A1", "E10"}) {
            const auto marks = *rc::gen::arbitrary<std::array<bool, 4>>();
            put(transaction, VastgesteldeActiviteit{{},
                                                    fixed.id,
                                                    any_of(activiteiten),
                                                    *line(),
                                                    code,
                                                    *line(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    *text(),
                                                    marks[0],
                                                    marks[1],
                                                    marks[2],
                                                    marks[3]});
        }
    }
}

}  // namespace

void fill_arbitrarily(Transaction& transaction) {
    std::vector<Persoon> people;
    std::vector<Werkgroep> groups;
    std::vector<Jaarplan> plans;
    std::vector<Activiteit> activiteiten;
    fill_organisatie(transaction, people, groups);
    fill_plan(transaction, plans, activiteiten);
    fill_overleg(transaction, groups, people, activiteiten);
    fill_work(transaction, plans, people, groups, activiteiten);
    fill_versies(transaction, plans, activiteiten);
}

}  // namespace noaber::test
