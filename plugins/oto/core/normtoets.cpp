// SPDX-License-Identifier: EUPL-1.2
// How long evidence covers, and what else makes a day good enough.
#include "normtoets.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

/// The last day that a piece of evidence covers; never() for no end. Nothing when it covers no day that one can tell.
std::optional<Date> covers_until(const Bewijs& bewijs, const Normregel& regel) {
    if (bewijs.soort == Bewijssoort::certificaat) {
        const Date own = bewijs.geldig_tot.value_or(never());
        return regel.maanden && bewijs.dag ? std::min(own, bewijs.dag->plus_months(*regel.maanden)) : own;
    }
    if (!regel.maanden) return never();
    return bewijs.dag ? std::optional(bewijs.dag->plus_months(*regel.maanden)) : std::nullopt;
}

/// Calls `each` with what counts and is known, and until when it covers.
template <class Each>
void for_each_counting(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date bekend_op,
                       Each&& each) {
    const Normregel& regel = beeld.regel(norm);
    for (const Bewijs& bewijs : persoon.bewijzen) {
        if (bewijs.dag && *bewijs.dag > bekend_op) break;  // they stand by day
        if (!beeld.telt(bewijs, norm)) continue;
        if (const auto until = covers_until(bewijs, regel)) each(bewijs, *until);
    }
}

/// The pieces that cover longest, as many as the norm asks, longest first.
std::vector<Date> longest_covering(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date bekend_op) {
    const std::size_t asked = beeld.regel(norm).aantal;
    std::vector<Date> longest;
    for_each_counting(beeld, persoon, norm, bekend_op, [&](const Bewijs&, Date until) {
        const auto place = std::ranges::upper_bound(longest, until, std::greater<>());
        if (place == longest.end() && longest.size() == asked) return;
        longest.insert(place, until);
        if (longest.size() > asked) longest.pop_back();
    });
    return longest;
}

/// The last day that there is enough; nothing when there never is.
std::optional<Date> enough_until(const std::vector<Date>& longest, const Normregel& regel) {
    return longest.size() < regel.aantal ? std::nullopt : std::optional(longest.back());
}

Date with_respijt(Date until, const Normregel& regel) {
    return until == never() ? until : until.plus_months(regel.respijt);
}

bool is_exempted(const Vakvrijstelling& one, const Normregel& regel) {
    return one.functie == regel.functie && one.dagen.tot && (one.eis.empty() || fold(one.eis) == regel.eis);
}

/// The days of exemption, as far as they come after `van`.
std::vector<Span> exempted(const Vakpersoon& persoon, const Normregel& regel, Date van) {
    std::vector<Span> spans;
    for (const Vakvrijstelling& one : persoon.vrijstellingen)
        if (is_exempted(one, regel)) spans.push_back({std::max(one.dagen.van.value_or(van), van), *one.dagen.tot});
    return joined(std::move(spans));
}

/// The days in which who is new in the function has time.
std::vector<Span> settling_in(const Vakpersoon& persoon, const Normregel& regel, Date van) {
    std::vector<Span> spans;
    if (regel.inwerktijd > 0)
        for (const Vakvervulling& one : persoon.vervullingen)
            if (one.functie == regel.functie && one.dagen.van)
                spans.push_back({std::max(*one.dagen.van, van), one.dagen.van->plus_months(regel.inwerktijd)});
    return joined(std::move(spans));
}

/// All days that are good enough, of what stands in `longest` and what else there is.
std::vector<Span> good_days(const Vakpersoon& persoon, const Normregel& regel, const std::optional<Date>& until,
                            Date van) {
    std::vector<Span> spans = exempted(persoon, regel, van);
    for (const Span& one : settling_in(persoon, regel, van)) spans.push_back(one);
    if (until) spans.push_back({van, with_respijt(*until, regel)});
    return joined(std::move(spans));
}

Normstaat state_on(const Vakpersoon& persoon, const Normregel& regel, const std::optional<Date>& until, Date op) {
    if (until && op <= *until) return Normstaat::gehaald;
    if (span_at(exempted(persoon, regel, op), op)) return Normstaat::vrijgesteld;
    if (until && op <= with_respijt(*until, regel)) return Normstaat::respijt;
    if (span_at(settling_in(persoon, regel, op), op)) return Normstaat::inwerken;
    return Normstaat::niet_gehaald;
}

/// "1 oefening", "2 oefeningen" without the number.
std::string in_words(Bewijssoort soort, std::size_t count) {
    const bool one = count == 1;
    switch (soort) {
        case Bewijssoort::oefening: return one ? "oefening" : "oefeningen";
        case Bewijssoort::opleiding: return one ? "opleiding" : "opleidingen";
        case Bewijssoort::training: return one ? "training" : "trainingen";
        case Bewijssoort::inzet: return one ? "inzet" : "inzetten";
        case Bewijssoort::certificaat: return one ? "certificaat" : "certificaten";
    }
    return {};
}

}  // namespace

Normuitslag toets(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op) {
    return toets(beeld, persoon, norm, op, op);
}

Normuitslag toets(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op, Date bekend_op) {
    const Normregel& regel = beeld.regel(norm);
    const std::vector<Date> longest = longest_covering(beeld, persoon, norm, bekend_op);
    const std::optional<Date> until = enough_until(longest, regel);
    Normuitslag uitslag;
    uitslag.norm = norm;
    uitslag.staat = state_on(persoon, regel, until, op);
    if (until && *until != never()) uitslag.bewezen_tot = until;
    uitslag.ontbreekt =
        regel.aantal - static_cast<std::size_t>(std::ranges::count_if(longest, [&](Date one) { return op <= one; }));
    if (!uitslag.voldoet()) return uitslag;
    const std::vector<Span> good = good_days(persoon, regel, until, op);
    if (const Span* span = span_at(good, op); span && span->tot != never()) uitslag.tot = span->tot;
    return uitslag;
}

std::vector<Span> gedekte_dagen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date bekend_op) {
    const Normregel& regel = beeld.regel(norm);
    return good_days(persoon, regel, enough_until(longest_covering(beeld, persoon, norm, bekend_op), regel), bekend_op);
}

std::vector<Bewijsdeel> bewijsdelen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op) {
    const Normregel& regel = beeld.regel(norm);
    std::vector<Bewijsdeel> delen;
    for_each_counting(beeld, persoon, norm, op, [&](const Bewijs& bewijs, Date until) {
        Bewijsdeel deel;
        deel.bewijs = &bewijs;
        if (until != never()) deel.tot = until;
        deel.telt_nog = op <= until;
        deel.via_soort = bewijs.soort != beeld.normen[norm].soort;
        if (bewijs.soort == Bewijssoort::inzet && beeld.inzetten[bewijs.bron].functie != regel.functie)
            deel.via_functie = beeld.inzetten[bewijs.bron].functie;
        if (bewijs.soort != Bewijssoort::inzet && bewijs.soort != Bewijssoort::certificaat) {
            const Doelgroep& held = beeld.doelgroepen[beeld.activiteiten[bewijs.bron].doelgroep];
            if (!held.holds(regel.functie))
                deel.via_functie =
                    *std::ranges::find_if(held.functies, [&](std::size_t one) { return regel.functies[one]; });
        }
        delen.push_back(deel);
    });
    std::ranges::reverse(delen);
    return delen;
}

std::vector<std::size_t> herstel(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op,
                                 Date vanaf) {
    const Normregel& regel = beeld.regel(norm);
    struct Chosen {
        std::size_t place;
        Date covers_until;
    };
    std::vector<Chosen> chosen;
    for (const std::size_t place : regel.gepland) {
        const Date day = *beeld.activiteiten[place].dag;
        const Date until = regel.maanden ? day.plus_months(*regel.maanden) : never();
        if (day < vanaf || until < op || !beeld.kan_meedoen(persoon, place)) continue;
        const Date mended = std::max(op, day);
        chosen.push_back({place, until});
        std::erase_if(chosen, [&](const Chosen& one) { return one.covers_until < mended; });
        std::size_t there = chosen.size();
        for_each_counting(beeld, persoon, norm, op, [&](const Bewijs&, Date end) { there += mended <= end ? 1 : 0; });
        if (there < regel.aantal) continue;
        std::vector<std::size_t> places;
        for (const Chosen& one : chosen) places.push_back(one.place);
        return places;
    }
    return {};
}

std::string in_woorden(const Vakbeeld& beeld, std::size_t norm) {
    const Normregel& regel = beeld.regel(norm);
    std::string what = in_words(beeld.normen[norm].soort, regel.aantal);
    for (const Soortgelijkstelling& one : beeld.soorten)
        if (one.telt_voor == beeld.normen[norm].soort) what += " of " + in_words(one.soort, regel.aantal);
    const std::string often = regel.maanden
                                  ? fmt::format("per {} {}", *regel.maanden, *regel.maanden == 1 ? "maand" : "maanden")
                                  : std::string("ooit");
    return fmt::format("{}: {} {} {}", beeld.normen[norm].eis, regel.aantal, what, often);
}

std::string_view in_woorden(Normstaat staat) {
    switch (staat) {
        case Normstaat::gehaald: return "gehaald";
        case Normstaat::vrijgesteld: return "vrijgesteld";
        case Normstaat::respijt: return "respijt";
        case Normstaat::inwerken: return "inwerken";
        case Normstaat::niet_gehaald: return "niet gehaald";
    }
    return {};
}

std::string in_woorden(const Normuitslag& uitslag) {
    if (uitslag.voldoet())
        return uitslag.tot ? fmt::format("{} t/m {}", in_woorden(uitslag.staat), in_figures(*uitslag.tot))
                           : std::string(in_woorden(uitslag.staat));
    return uitslag.bewezen_tot ? fmt::format("verlopen na {}", in_figures(*uitslag.bewezen_tot))
                               : std::string("ontbreekt");
}

}  // namespace noaber::oto
