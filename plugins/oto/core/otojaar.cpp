// SPDX-License-Identifier: EUPL-1.2
// Adding up a year.
#include "otojaar.h"

#include "doelgroep.h"
#include "otouren.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/kosten_reader.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace noaber::oto {

namespace {

constexpr const char* nobody = "Geen functie";
constexpr const char* everything = "Alles";

/// Who was at each event; two records of one person are one.
using People = std::unordered_map<std::string, std::unordered_set<std::string>>;

People attendance(const Store& store) {
    People people;
    store.for_each(info_of<Aanwezigheid>(), [&](const Record& record) {
        const auto one = from_record<Aanwezigheid>(record);
        if (one.was_er()) people[one.oto.text].insert(one.persoon.text);
    });
    return people;
}

/// How many of these people hold a function on a day.
std::size_t holders(const std::vector<Functievervulling>& of_function, const std::unordered_set<std::string>& people,
                    Date dag) {
    std::unordered_set<std::string> held;
    for (const Functievervulling& one : of_function)
        if (people.contains(one.persoon.text) && is_in_period(dag, one.vanaf, one.tot)) held.insert(one.persoon.text);
    return held.size();
}

std::unordered_map<std::string, std::vector<Offerte>> quotes(const Store& store) {
    std::unordered_map<std::string, std::vector<Offerte>> all;
    for (Offerte& one : store.list<Offerte>()) {
        std::vector<Offerte>& of_event = all[one.oto.text];
        of_event.push_back(std::move(one));
    }
    return all;
}

void count(Overzichtsregel& line, const Jaarotoregel& event, std::size_t place, double share, std::size_t people) {
    const double uren = static_cast<double>(people) * event.uren_elk;
    const std::size_t keer = event.oto.status == OtoStatus::vervallen ? 0 : 1;
    line.delen.push_back({place, keer, share, people, uren});
    line.aantal.at(static_cast<std::size_t>(event.oto.soort)) += keer;
    line.deelnemers += people;
    line.uren += uren;
    line.cents += share * static_cast<double>(event.kosten.cents);
    line.hoogste += share * static_cast<double>(event.kosten.hoogste);
    if (!event.kosten.bekend()) ++line.onbekend;
}

std::vector<Overzichtsregel> overview(const std::vector<Jaarotoregel>& regels) {
    std::map<std::string, Overzichtsregel, NaturalLess> by_function;
    Overzichtsregel without, all;
    without.naam = nobody;
    all.naam = everything;
    for (std::size_t place = 0; place < regels.size(); ++place) {
        const Jaarotoregel& event = regels[place];
        for (std::size_t i = 0; i < event.functies.size(); ++i) {
            Overzichtsregel& line = by_function[event.functies[i]];
            line.naam = event.functies[i];
            count(line, event, place, 1.0 / static_cast<double>(event.functies.size()), event.van_functie[i]);
        }
        if (event.functies.empty()) count(without, event, place, 1, event.deelnemers);
        count(all, event, place, 1, event.deelnemers);
    }
    std::vector<Overzichtsregel> lines;
    for (auto& [naam, line] : by_function) lines.push_back(std::move(line));
    if (!without.delen.empty()) lines.push_back(std::move(without));
    if (!all.delen.empty()) lines.push_back(std::move(all));
    return lines;
}

std::string amount(double cents) { return euros(std::llround(cents)); }

}  // namespace

Otojaar lees_otojaar(const Store& store, int jaar) {
    const std::vector<Functie> functies = store.list<Functie>();
    const Doelgroeplezer lezer(functies);
    const People there = attendance(store);
    const auto offertes = quotes(store);
    std::unordered_map<std::string, std::vector<Functievervulling>> held;
    for (Functievervulling& one : store.list<Functievervulling>()) {
        std::vector<Functievervulling>& of_function = held[one.functie.text];
        of_function.push_back(std::move(one));
    }
    Otojaar year;
    for (Oto& oto : store.list<Oto>()) {
        if (!oto.datum || oto.datum->year() != jaar) continue;
        Jaarotoregel one;
        const auto found = there.find(oto.id.text);
        const auto people = found == there.end() ? std::unordered_set<std::string>{} : found->second;
        std::vector<std::size_t> meant = lezer.lees(oto.doelgroep).functies;
        std::ranges::sort(meant, NaturalLess{},
                          [&](std::size_t place) -> const std::string& { return functies[place].naam; });
        for (const std::size_t place : meant) {
            one.functies.push_back(functies[place].naam);
            one.van_functie.push_back(holders(held[functies[place].id.text], people, *oto.datum));
        }
        const auto asked = offertes.find(oto.id.text);
        one.kosten = kosten_van(oto, asked == offertes.end() ? std::vector<Offerte>{} : asked->second);
        one.deelnemers = people.size();
        one.uren_elk = uren_van(oto).value_or(0);
        one.oto = std::move(oto);
        year.regels.push_back(std::move(one));
    }
    std::ranges::stable_sort(year.regels, [](const Jaarotoregel& a, const Jaarotoregel& b) {
        if (a.oto.datum != b.oto.datum) return a.oto.datum < b.oto.datum;
        return natural_order(a.oto.code, b.oto.code) < 0;
    });
    year.overzicht = overview(year.regels);
    return year;
}

std::string kosten_in_woorden(const Overzichtsregel& regel) {
    const bool nothing_known = regel.onbekend > 0 && regel.onbekend == regel.delen.size();
    if (nothing_known) return "onbekend";
    std::string words = amount(regel.cents);
    if (std::llround(regel.hoogste) != std::llround(regel.cents)) words += " tot " + amount(regel.hoogste);
    if (regel.onbekend > 0) words += fmt::format(" + {} onbekend", regel.onbekend);
    return words;
}

}  // namespace noaber::oto
