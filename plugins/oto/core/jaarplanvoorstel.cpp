// SPDX-License-Identifier: EUPL-1.2
// The words of a proposal, and its place in the plan.
#include "jaarplanvoorstel.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/naam.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace noaber::oto {

namespace {

constexpr std::string_view groep = "OTO Bevolkingszorg", letter = "D";

/// The kind of event that mends most: of an inzet or a certificaat that is to practise, and to learn.
Bewijssoort kind_for(const Vakbeeld& beeld, const Functiehorizon& een) {
    std::map<Bewijssoort, int> lacking;
    for (const Uitval& uitval : een.uitval)
        if (uitval.soort == Uitvalsoort::norm) ++lacking[beeld.normen[uitval.norm].soort];
    const auto most = std::ranges::max_element(lacking, {}, [](const auto& one) { return one.second; });
    if (most == lacking.end() || most->first == Bewijssoort::certificaat) return Bewijssoort::opleiding;
    return most->first == Bewijssoort::inzet ? Bewijssoort::oefening : most->first;
}

std::string name_of(Bewijssoort soort) {
    switch (soort) {
        case Bewijssoort::opleiding: return "opleiding";
        case Bewijssoort::training: return "training";
        default: return "oefening";
    }
}

/// The quarter in which it must be done to be in time.
int quarter_for(Date fall, int jaar) {
    const Date before = fall.plus_months(-1);
    if (before.year() > jaar) return 4;
    return before.year() < jaar ? 1 : static_cast<int>(quarter_of(before));
}

/// As the plan itself writes that group, with or without "Werkgroep ".
std::string group_in(const std::vector<Activiteit>& activiteiten) {
    for (const Activiteit& one : activiteiten)
        if (equal_folded(groepsnaam(one.groep), groep)) return one.groep;
    return fmt::format("Werkgroep {}", groep);
}

/// "D6": after the highest number that the sheets and the grid have.
std::string next_code(const Store& store, const Jaarplan& plan, const std::vector<Activiteit>& activiteiten) {
    std::int64_t highest = 0;
    const auto look_at = [&](std::string_view code) {
        if (!starts_with_folded(code, letter)) return;
        highest = std::max(highest, whole_number(code.substr(letter.size())).value_or(0));
    };
    for (const Activiteit& one : activiteiten) look_at(one.code);
    for (const Kwartaalrij& one : kwartaalrijen_of(store, plan)) look_at(one.code);
    return fmt::format("{}{}", letter, highest + 1);
}

}  // namespace

Jaarplanvoorstel voorstel_voor(const Vakbeeld& beeld, const Functiehorizon& een, int jaar) {
    if (!een.onder) throw ProgrammerError("nothing falls, so there is nothing to propose");
    const Horizonmaand& month = een.maanden[*een.onder];
    const std::string& functie = beeld.functies[een.functie].naam;
    Jaarplanvoorstel voorstel;
    voorstel.soort = name_of(kind_for(beeld, een));
    std::string kind = voorstel.soort;
    kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
    voorstel.titel = fmt::format("{} {}", kind, functie);
    voorstel.doel = fmt::format("{} blijft met ten minste {} gereed", functie, een.nodig);
    voorstel.doelgroep = functie;
    voorstel.opzet = fmt::format("In {} zijn er {} gereed van de {} die nodig zijn.", in_woorden(month.maand),
                                 month.gereed, een.nodig);
    for (const Uitval& uitval : een.uitval) voorstel.opzet += "\n- " + in_woorden(beeld, uitval);
    voorstel.resultaat = fmt::format("Ten minste {} functionarissen {} voldoen aan de normen", een.nodig, functie);
    voorstel.kwartaal = quarter_for(month.dag, jaar);
    voorstel.planning = fmt::format("Q{}", voorstel.kwartaal);
    return voorstel;
}

Activiteit neem_op(Store& store, const Jaarplan& plan, const Jaarplanvoorstel& voorstel) {
    if (!store.find(plan.id)) throw InputError("Dit jaarplan is er niet meer. Kies een ander jaar.");
    const std::vector<Activiteit> there = activiteiten_of(store, plan);
    Activiteit one;
    one.jaarplan = plan.id;
    one.groep = group_in(there);
    one.code = next_code(store, plan, there);
    one.titel = voorstel.titel;
    one.doel = voorstel.doel;
    one.doelgroep = voorstel.doelgroep;
    one.opzet = voorstel.opzet;
    one.resultaat = voorstel.resultaat;
    one.planning = voorstel.planning;
    one.soort = voorstel.soort;
    Kwartaalrij rij{{}, plan.id, one.groep, one.code, one.titel, {}, false, false, false, false};
    (voorstel.kwartaal == 1   ? rij.q1
     : voorstel.kwartaal == 2 ? rij.q2
     : voorstel.kwartaal == 3 ? rij.q3
                              : rij.q4) = true;

    Transaction transaction = store.begin(fmt::format("Voorstel {} {} in het jaarplan", one.code, one.titel));
    transaction.put(one);
    transaction.put(rij);
    transaction.commit();
    return one;
}

}  // namespace noaber::oto
