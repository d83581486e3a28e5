// SPDX-License-Identifier: EUPL-1.2
// CSV files of 10,000 activities and 2,000 persons, put together from what plans really say.
#include "big_plan.h"

#include <fmt/format.h>
#include <array>
#include <fstream>
#include <string>

namespace noaber::bench {

namespace {

constexpr std::array groups{"Werkgroep PIM", "Werkgroep Omgevingszorg", "Werkgroep Ondersteuning", "Projecten",
                            "OTO Bevolkingszorg"};
constexpr std::array gemeenten{"Almelo",         "Borne",     "Dinkelland",     "Enschede", "Haaksbergen",
                               "Hellendoorn",    "Hengelo",   "Hof van Twente", "Losser",   "Oldenzaal",
                               "Rijssen-Holten", "Tubbergen", "Twenterand",     "Wierden"};
constexpr std::array plannings{"Q2 of Q3?",
                               "Gehele jaar",
                               "26 januari / .... / (minimaal 2x per jaar)",
                               "Q1-Q2: nadenken over opzet\nQ3-Q4: uitrol",
                               "Q1",
                               "",
                               "20 juni",
                               "n.n.b.",
                               "september en oktober"};
constexpr std::array costs{"Ca. € 3000,- (Academie)", "n.v.t.", "??", "", "€ 1.250,50", "Onbekend", "uren"};
constexpr std::array first_names{"Femke",  "Henk",   "Annet", "Bart",   "Joyce",
                                 "Gerrit", "Mirjam", "Tom",   "Saskia", "Wilma"};
constexpr std::array last_names{"Wolbert",   "Rolink",  "Leusink", "Oude Lansink", "Steggink",
                                "Haverkate", "Lubbers", "Kuipers", "Velthuis",     "Kamphuis"};

template <class Array>
const char* one_of(const Array& all, int nr) {
    return all[static_cast<std::size_t>(nr) % all.size()];
}

/// No two alike: a hundred names with a number of letters behind them.
std::string person(int nr) {
    std::string distinct;
    for (int rest = nr / 100; rest > 0; rest /= 26) distinct += static_cast<char>('a' + rest % 26);
    const std::string last = one_of(last_names, nr / 10);
    return fmt::format("{} {}{}", one_of(first_names, nr), last, distinct);
}

std::string code(int nr) { return fmt::format("{}{}", static_cast<char>('A' + nr % 5), nr / 5 + 1); }

std::string contact(int nr) {
    if (nr % 11 == 0) return "Wie?";
    if (nr % 7 == 0) return "Contactfunctionaris per proces";
    if (nr % 3 == 0)
        return fmt::format("{} (inhoud)\n{} (OTO)", person(nr % big_persons), person((nr + 1) % big_persons));
    return person(nr % big_persons);
}

std::ofstream file(const std::filesystem::path& path, const char* header) {
    std::ofstream out(path);
    out << header << '\n';
    return out;
}

}  // namespace

std::filesystem::path write_activities(const std::filesystem::path& folder) {
    const auto path = folder / "activiteiten.csv";
    auto out = file(
        path,
        "Groep;Code;Activiteit;Doel;Doelgroep;Opzet/beschrijving;Resultaat;Planning & tijdsbesteding;Kosten;Contactpersoon;Betrokkenen");
    for (int i = 0; i < big_activities; ++i)
        out << fmt::format(
            "{};{};Oefening opvang nummer {};Geoefend zijn in opvang en verzorging;Teamleden {};\"Bij een ramp leveren meerdere kolommen een "
            "stuk van het beeld: aantallen, verwanten en pers. Uitzoeken wie wat wanneer weet ({}).\";Eén werkwijze voor Twente;\"{}\";{};\"{}\";\"{}\"\n",
            one_of(groups, i), code(i), i, one_of(gemeenten, i), i, one_of(plannings, i), one_of(costs, i), contact(i),
            contact(i + 5));
    return path;
}

void write_rest(const std::filesystem::path& folder) {
    auto grid = file(
        folder / "kwartaalplanning.csv",
        "Groep;Project/Activiteit;Contactpersoon;1e kwartaal 2017;2e kwartaal 2017;3e kwartaal 2017;4e kwartaal 2017");
    for (int i = 0; i < big_activities; ++i)
        grid << fmt::format("{};{}. Oefening opvang nummer {};\"{}\";{};{};{};{}\n", one_of(groups, i), code(i), i,
                            contact(i + i % 4), i % 2 ? "X" : "", i % 3 ? "" : "X", i % 5 ? "" : "X", i % 7 ? "" : "X");
    auto persons = file(folder / "personen.csv", "Naam;E-mail;Telefoon;Gemeente;Functies");
    for (int i = 0; i < big_persons; ++i)
        persons << fmt::format("{};p{}@voorbeeld.example;06-555{:05};{};{}\n", person(i), i, i, one_of(gemeenten, i),
                               i % 4 ? "" : "OvD-BZ");
    auto members = file(folder / "werkgroepen.csv", "Werkgroep;Rol;Naam;Aandachtsgebied");
    for (int i = 0; i < 200; ++i)
        members << fmt::format("{};{};{};\n", one_of(groups, i), i < 3 ? "Voorzitter" : "Lid", person(i));
    auto hours = file(folder / "werkverdeling.csv", "Gemeente;Naam;Vak- of werkgroep;Taken;Tijdsinschatting");
    for (int i = 0; i < big_persons; ++i)
        hours << fmt::format("Gemeente {};{};{};Taken {};{}\n", one_of(gemeenten, i), person(i), one_of(groups, i), i,
                             i % 3 ? "8 uur per week" : "");
    auto goals = file(folder / "speerpunten.csv", "Strategische doelstelling;Speerpunt");
    for (int i = 0; i < 20; ++i) goals << fmt::format("{}. Doelstelling;Speerpunt {}\n", i / 4 + 1, i);
}

}  // namespace noaber::bench
