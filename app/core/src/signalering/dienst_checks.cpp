// SPDX-License-Identifier: EUPL-1.2
// Checks of duties: open, two at a time, too little rest, by who is away or may not serve, the same holiday again.
#include "signalering/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber::checks {

namespace {

/// From so many days before a duty it is late to find somebody.
constexpr int days_of_notice = 28;

std::string name_of(const Beeld& beeld, const Id<Persoon>& id) {
    const Persoon* persoon = beeld.persoon(id);
    return persoon ? persoon->naam : std::string("Iemand die er niet meer is");
}

std::string name_of(const Beeld& beeld, const Id<Functie>& id) {
    const Functie* functie = beeld.functie(id);
    return functie ? functie->naam : std::string("een functie die er niet meer is");
}

std::string when(const Dienstvak& vak) { return fmt::format("{} tot {}", in_short(vak.begin), in_short(vak.eind)); }

/// Every duty of the year that somebody has.
template <class Each>
void for_each_filled(const Beeld& beeld, Each&& each) {
    for (const Dienstvak& vak : beeld.piket.vakken())
        if (!vak.persoon.empty() && in_jaar(beeld, vak)) each(vak, *beeld.piket.dienst(vak.dienst));
}

/// Pairs of which one begins in this year.
template <class Each>
void for_each_clash(const Beeld& beeld, Botsing botsing, Each&& each) {
    for (const Botsend& one : botsingen(beeld.piket))
        if (one.botsing == botsing && (in_jaar(beeld, one.eerste) || in_jaar(beeld, one.tweede))) each(one);
}

}  // namespace

void dienst_open(const Beeld& beeld, Found& found) {
    for (const Dienstvak& vak : beeld.piket.vakken()) {
        if (!vak.persoon.empty() || !in_jaar(beeld, vak)) continue;
        const Dienst& dienst = *beeld.piket.dienst(vak.dienst);
        const bool over = vak.eind.date() < beeld.vandaag;
        const bool late = days_between(beeld.vandaag, vak.begin.date()) <= days_of_notice;
        const std::string why = dienst.reden.empty() ? std::string() : fmt::format(": {}", dienst.reden);
        found.push_back(checks::over(beeld, dienst, "dienst-open",
                                     over   ? Ernst::info
                                     : late ? Ernst::fout
                                            : Ernst::waarschuwing,
                                     fmt::format("De dienst {} ({}) is open{}{}", dienstnaam(beeld, dienst), when(vak),
                                                 why, over ? "." : ". Zoek iemand die hem doet."),
                                     "persoon"));
    }
}

void dienst_dubbel(const Beeld& beeld, Found& found) {
    for_each_clash(beeld, Botsing::dubbel, [&](const Botsend& one) {
        const Dienst& dienst = *beeld.piket.dienst(one.tweede.dienst);
        found.push_back(
            over(beeld, dienst, "dienst-dubbel", Ernst::fout,
                 fmt::format("{} heeft {} ({}) en tegelijk {} ({}). Geef een van de twee aan een ander.",
                             name_of(beeld, one.tweede.persoon), dienstnaam(beeld, dienst), when(one.tweede),
                             dienstnaam(beeld, *beeld.piket.dienst(one.eerste.dienst)), when(one.eerste)),
                 "persoon"));
    });
}

void rust_te_kort(const Beeld& beeld, Found& found) {
    for_each_clash(beeld, Botsing::rust, [&](const Botsend& one) {
        const Dienst& dienst = *beeld.piket.dienst(one.tweede.dienst);
        found.push_back(over(beeld, dienst, "rust-te-kort", Ernst::fout,
                             fmt::format("{} heeft te weinig rust tussen {} ({}) en {} ({}). Ruil een van de twee.",
                                         name_of(beeld, one.tweede.persoon),
                                         dienstnaam(beeld, *beeld.piket.dienst(one.eerste.dienst)), when(one.eerste),
                                         dienstnaam(beeld, dienst), when(one.tweede)),
                             "persoon"));
    });
}

void dienst_onbevoegd(const Beeld& beeld, Found& found) {
    for_each_filled(beeld, [&](const Dienstvak& vak, const Dienst& dienst) {
        const std::string functie = name_of(beeld, vak.functie);
        const std::string day = in_words(vak.begin.date());
        std::string why;
        if (!in_pool(beeld.piket.pool, vak.persoon, vak))
            why = fmt::format("zit op {} niet in de pool van {}", day, functie);
        if (const auto tekorten = beeld.piket.bevoegdheid.tekorten(vak.persoon, vak.functie, vak.begin.date());
            !tekorten.empty())
            why += fmt::format("{}is op {} niet bevoegd voor {}: {}", why.empty() ? "" : ", en ", day, functie,
                               in_woorden(tekorten));
        if (why.empty()) return;
        found.push_back(over(beeld, dienst, "dienst-onbevoegd", Ernst::fout,
                             fmt::format("{} doet {}, maar {}. Geef de dienst aan een ander.",
                                         name_of(beeld, vak.persoon), dienstnaam(beeld, dienst), why),
                             "persoon"));
    });
}

void dienst_tijdens_afwezigheid(const Beeld& beeld, Found& found) {
    for_each_filled(beeld, [&](const Dienstvak& vak, const Dienst& dienst) {
        const bool away = std::ranges::any_of(beeld.piket.afwezigheden, [&](const Afwezigheid& one) {
            return one.persoon == vak.persoon && raakt(one, vak);
        });
        const bool cannot = std::ranges::any_of(beeld.piket.wensen, [&](const Wens& one) {
            return one.persoon == vak.persoon && one.soort == Wenssoort::kan_niet && raakt(one, vak);
        });
        if (!away && !cannot) return;
        found.push_back(over(beeld, dienst, "dienst-tijdens-afwezigheid", Ernst::fout,
                             fmt::format("{} doet {} ({}), maar {}. Geef de dienst aan een ander.",
                                         name_of(beeld, vak.persoon), dienstnaam(beeld, dienst), when(vak),
                                         away ? "is dan afwezig" : "heeft opgegeven dan niet te kunnen"),
                             "persoon"));
    });
}

void dienst_onleesbaar(const Beeld& beeld, Found& found) {
    for (const Dienst& dienst : beeld.piket.onleesbaar())
        found.push_back(over(beeld, dienst, "dienst-onleesbaar", Ernst::fout,
                             fmt::format("Van de dienst {} is niet te lezen wanneer hij begint ({}) en eindigt ({}). "
                                         "Schrijf bijvoorbeeld: 2027-01-04 09:00.",
                                         dienstnaam(beeld, dienst), in_quotes(dienst.begin), in_quotes(dienst.eind)),
                             "begint"));
}

void feestdag_herhaald(const Beeld& beeld, Found& found) {
    struct Key {
        std::string persoon;
        std::string feestdag;
        int jaar;
        auto operator<=>(const Key&) const = default;
    };
    std::set<Key> served, told;
    for (const Dienstvak& vak : beeld.piket.vakken())
        for (const ZwareDag& dag : beeld.piket.kalender().dagen(vak.begin, vak.eind))
            if (!vak.persoon.empty()) served.insert({vak.persoon.text, dag.naam, dag.datum.year()});
    for_each_filled(beeld, [&](const Dienstvak& vak, const Dienst& dienst) {
        for (const ZwareDag& dag : beeld.piket.kalender().dagen(vak.begin, vak.eind)) {
            const Key key{vak.persoon.text, dag.naam, dag.datum.year()};
            if (!served.contains({key.persoon, key.feestdag, key.jaar - 1}) || !told.insert(key).second) continue;
            found.push_back(over(beeld, dienst, "feestdag-herhaald", Ernst::waarschuwing,
                                 fmt::format("{} heeft {} dienst op {} ({}), net als het jaar ervoor. Geef deze keer "
                                             "een ander de beurt.",
                                             name_of(beeld, vak.persoon), name_of(beeld, vak.functie), dag.naam,
                                             in_words(dag.datum)),
                                 "persoon"));
        }
    });
}

}  // namespace noaber::checks
