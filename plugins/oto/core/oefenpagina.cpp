// SPDX-License-Identifier: EUPL-1.2
// The pages of an exercise on the phone. Every part of them says OEFENING.
#include "oefenpagina.h"

#include "oefenpost.h"

#include <noaber/base/stamp.h>
#include <noaber/base/text.h>
#include <noaber/store/rights.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

constexpr int seconds_shown = 5;
constexpr std::size_t meeste_berichten = 30;  // on one page of a phone

bool may_answer(const Actor& actor) { return may_write(info_of<Oefenbijdrage>(), nullptr, actor, actor.persoon); }

HubField verborgen(const char* name, const std::string& value) { return {name, "", HubFieldKind::hidden, value}; }

std::string knop(const std::string& keuze) {
    std::string words = keuze;
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() -= 'a' - 'A';
    return words;
}

std::string kop(const Oefenbericht& one) {
    return fmt::format("OEFENING {}{}", oefentijd_kort(one.op.value_or(0)), one.via.empty() ? "" : ", " + one.via);
}

void add_lines(HubPagePart& part, const std::string& text) {
    for (const auto line : split_lines(text))
        if (!trim(line).empty()) part.lines.emplace_back(trim(line));
}

HubPagePart deel_van(const Postregel& one, bool may) {
    HubPagePart part{kop(one.bericht), {}};
    add_lines(part, one.bericht.tekst);
    if (one.wacht() && one.bericht.tot) part.lines.push_back("Uiterlijk " + oefentijd_kort(*one.bericht.tot));
    for (const Oefenbijdrage& said : one.gezegd)
        if (!said.tekst.empty()) part.lines.push_back("Jij: " + said.tekst);
    if (const std::string stand = one.stand(); !stand.empty()) part.lines.push_back(stand);
    const bool judges = one.bericht.soort == Berichtsoort::verwachting;  // what was judged can be judged again
    if (may && (one.wacht() || judges))
        for (const std::string& keuze : one.keuzes())
            part.forms.push_back({{verborgen("bericht", one.bericht.id.text), verborgen("keuze", keuze)}, knop(keuze)});
    return part;
}

HubPagePart kop_van(const Oefenrun& run) {
    const std::string clock = oefentijd_tekst(klok_van(run, system_milliseconds()));
    switch (run.status) {
        case Oefenstatus::voorbereid: return {"OEFENING: " + run.naam, {"De oefening is nog niet begonnen."}};
        case Oefenstatus::afgelopen: return {"OEFENING: " + run.naam, {"De oefening is afgelopen. Dank je wel."}};
        case Oefenstatus::loopt: break;
    }
    return {"OEFENING: " + run.naam,
            {staat_stil(run) ? fmt::format("De klok staat stil op {}.", clock) : fmt::format("Het is {}.", clock)}};
}

/// Those that go on or are to come; of what is over the last, because a waarnemer judges afterwards too.
std::vector<Oefenrun> te_tonen(const Store& store, const Id<Persoon>& ik) {
    std::vector<Oefenrun> all;
    bool ended = false;
    for (Oefenrun& one : oefeningen_van(store, ik)) {
        if (one.status == Oefenstatus::afgelopen && std::exchange(ended, true)) continue;
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<HubPagePart> show_inbox(const Store& store, const HubVisit& visit) {
    std::vector<HubPagePart> parts;
    const Id<Persoon> ik{visit.actor.persoon};
    if (ik.empty()) return parts;
    for (const Oefenrun& run : te_tonen(store, ik)) {
        parts.push_back(kop_van(run));
        auto post = postvak(store, run.id, ik);
        if (post.size() > meeste_berichten) post.resize(meeste_berichten);
        for (const Postregel& one : post) parts.push_back(deel_van(one, may_answer(visit.actor)));
    }
    return parts;
}

std::vector<HubPagePart> show_writing(const Store& store, const HubVisit& visit) {
    std::vector<HubPagePart> parts;
    const Id<Persoon> ik{visit.actor.persoon};
    if (ik.empty() || !may_answer(visit.actor)) return parts;
    for (const Oefenrun& run : te_tonen(store, ik)) {
        if (run.status != Oefenstatus::loopt) continue;
        for (const Postregel& one : postvak(store, run.id, ik)) {
            if (one.bericht.soort != Berichtsoort::inject || parts.size() == meeste_berichten) continue;
            HubPagePart part = deel_van(one, false);
            part.forms.push_back(
                {{{"tekst", "Wat doe je?", HubFieldKind::long_text}, verborgen("bericht", one.bericht.id.text)},
                 "Versturen"});
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

std::string answer(Store& store, const HubVisit& visit, const HubFields& fields) {
    antwoord(store, Id<Oefenbericht>{field_of(fields, "bericht")}, Id<Persoon>{visit.actor.persoon},
             field_of(fields, "keuze"), field_of(fields, "tekst"), system_milliseconds());
    return "OEFENING: je antwoord is verstuurd naar de oefenleiding.";
}

}  // namespace

std::vector<HubPage> oefenpaginas() {
    HubPage inbox;
    inbox.path = "oefening";
    inbox.titel = "Oefening";
    inbox.leeg = "Je doet nu niet mee aan een oefening. Wie de oefening leidt verdeelt de rollen.";
    inbox.show = show_inbox;
    inbox.answer = answer;
    inbox.ververs = seconds_shown;
    HubPage writing;
    writing.path = "oefening-antwoord";
    writing.titel = "Oefening: antwoorden";
    writing.leeg = "Er is nu niets om op te antwoorden. Op de pagina Oefening staat wat je krijgt.";
    writing.show = show_writing;
    writing.answer = answer;
    return {inbox, writing};
}

}  // namespace noaber::oto
