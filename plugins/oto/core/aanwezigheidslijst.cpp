// SPDX-License-Identifier: EUPL-1.2
// Reading the people of an event.
#include "aanwezigheidslijst.h"

#include "functies.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace noaber::oto {

std::size_t Aanwezigheidslijst::aantal(Deelname status) const {
    return static_cast<std::size_t>(std::ranges::count_if(deelnemers, [status](const Deelnemer& one) {
        return one.aanwezigheid && one.aanwezigheid->status == status;
    }));
}

std::size_t Aanwezigheidslijst::waren_er() const { return aantal(Deelname::aanwezig) + aantal(Deelname::te_laat); }

std::size_t Aanwezigheidslijst::nog_open() const {
    return static_cast<std::size_t>(std::ranges::count_if(deelnemers, [](const Deelnemer& one) {
        return !one.aanwezigheid && one.uitnodiging->antwoord != Uitnodigingsantwoord::komt_niet;
    }));
}

std::string achternaam_sleutel(std::string_view naam) {
    const std::string folded = fold(naam);
    const auto space = folded.rfind(' ');
    return space == std::string::npos ? folded : folded.substr(space + 1) + ' ' + folded;
}

Aanwezigheidslijst lees_aanwezigheid(const Store& store, const Oto& oto) {
    Aanwezigheidslijst lijst{oto, {}, {}};
    std::unordered_map<std::string, Deelnemer> by_person;
    for (Uitnodiging& one : store.list<Uitnodiging>(Where{"oto", oto.id.text})) {
        Deelnemer& deelnemer = by_person[one.persoon.text];
        if (!deelnemer.uitnodiging) deelnemer.uitnodiging = std::move(one);
    }
    for (Aanwezigheid& one : store.list<Aanwezigheid>(Where{"oto", oto.id.text})) {
        Deelnemer& deelnemer = by_person[one.persoon.text];
        if (!deelnemer.aanwezigheid) deelnemer.aanwezigheid = std::move(one);
    }
    const Date dag = oto.datum.value_or(system_today());
    for (auto& [id, deelnemer] : by_person) {
        const auto persoon = store.find(Id<Persoon>{id});
        if (!persoon) continue;
        deelnemer.persoon = *persoon;
        if (const auto gemeente = store.find(persoon->gemeente)) deelnemer.gemeente = gemeente->naam;
        for (const Functieperiode& one : functies_van(store, persoon->id))
            if (one.geldt_op(dag)) deelnemer.functies.push_back(one.naam);
        lijst.deelnemers.push_back(std::move(deelnemer));
    }
    std::ranges::sort(lijst.deelnemers, {}, [](const Deelnemer& one) {
        return std::pair(achternaam_sleutel(one.persoon.naam), one.persoon.id);
    });
    lijst.gasten = store.list<Gast>(Where{"oto", oto.id.text});
    std::ranges::stable_sort(lijst.gasten, {}, [](const Gast& one) { return achternaam_sleutel(one.naam); });
    return lijst;
}

std::string telling(const Aanwezigheidslijst& lijst) {
    std::string words;
    const auto add = [&](std::size_t count, const std::string& what) {
        if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, what);
    };
    const std::size_t late = lijst.aantal(Deelname::te_laat);
    add(lijst.waren_er(), late > 0 ? fmt::format("aanwezig ({} te laat)", late) : "aanwezig");
    add(lijst.aantal(Deelname::afgemeld), "afgemeld");
    add(lijst.aantal(Deelname::afwezig), "afwezig");
    add(lijst.aantal(Deelname::reserve), "reserve");
    const std::size_t guests = lijst.gasten.size();
    if (words.empty() && guests == 0) words = "nog niemand geregistreerd";
    add(guests, guests == 1 ? "gast" : "gasten");
    add(lijst.nog_open(), "nog open");
    return words;
}

}  // namespace noaber::oto
