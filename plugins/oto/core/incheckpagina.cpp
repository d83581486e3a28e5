// SPDX-License-Identifier: EUPL-1.2
// The pages of checking in: the code on the wall, and the form on the phone.
#include "inchecken.h"
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/store/rights.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

constexpr int seconds_shown = 30;

bool may_show(const Actor& actor) { return may_write(info_of<Aanwezigheid>(), nullptr, actor, ""); }

/// How many are in, without their names: the code hangs where everybody sees it.
std::string stand_van(const Store& store, const Oto& oto) {
    const auto all = store.list<Aanwezigheid>({"oto", oto.id.text});
    const auto there = std::ranges::count_if(all, &Aanwezigheid::was_er);
    const auto gasten = store.list<Gast>({"oto", oto.id.text}).size();
    return fmt::format("Ingecheckt: {}{}", there, gasten == 0 ? std::string() : fmt::format(" en {} gasten", gasten));
}

HubPagePart code_van(const Store& store, const Oto& oto, const HubVisit& visit) {
    HubPagePart part{titel_van(oto), {"Scan de code met je telefoon en vul je naam in.", stand_van(store, oto)}};
    part.qr = visit.links.link("inchecken", oto.id.text, visit.nu.plus_minutes(code_geldig));
    return part;
}

std::vector<HubPagePart> show_codes(const Store& store, const HubVisit& visit) {
    std::vector<HubPagePart> parts;
    if (!may_show(visit.actor)) return parts;
    for (const Oto& oto : oto_van(store, visit.vandaag)) parts.push_back(code_van(store, oto, visit));
    return parts;
}

HubField naamveld(const std::string& naam) { return {"naam", "Je voornaam en achternaam", HubFieldKind::text, naam}; }

HubPagePart gastdeel(const std::string& naam) {
    HubPagePart part{"Ben je gast?", {}};
    part.forms.push_back(
        {{naamveld(naam), {"organisatie", "Je organisatie"}, {"wie", "", HubFieldKind::hidden, "gast"}},
         "Ik ben er, als gast"});
    return part;
}

std::vector<HubPagePart> show_form(const Store& store, const HubLinkVisit& visit) {
    const auto oto = store.find(Id<Oto>{visit.over});
    if (!oto) return {{"", {"Deze OTO-activiteit is er niet meer. Meld je bij de trainer."}}};
    HubPagePart functionaris{titel_van(*oto), {}};
    functionaris.forms.push_back({{naamveld({})}, "Ik ben er"});
    return {functionaris, gastdeel({})};
}

/// The question that is still to be answered, with what was typed.
std::vector<HubPagePart> vraag_van(const Incheckuitkomst& uitkomst, const Incheckverzoek& verzoek) {
    HubPagePart part{"", {uitkomst.melding}};
    const HubField naam{"naam", "", HubFieldKind::hidden, verzoek.naam};
    const HubField organisatie{"organisatie", "", HubFieldKind::hidden, verzoek.organisatie};
    if (uitkomst.stand == Inchecken::vraag_gemeente) {
        HubField gemeenten{"gemeente", "Gemeente", HubFieldKind::choice};
        for (const std::string& one : uitkomst.gemeenten) gemeenten.choices.emplace_back(one, one);
        part.forms.push_back({{naam, gemeenten}, "Ik ben er"});
        return {part};
    }
    if (uitkomst.stand == Inchecken::vraag_wie) {
        part.forms.push_back({{naam}, "Ja, dat ben ik"});
        part.forms.push_back({{naam, organisatie, {"wie", "", HubFieldKind::hidden, "ander"}}, "Nee, ik ben gast"});
        return {part};
    }
    part.forms.push_back({{naamveld(verzoek.naam)}, "Ik ben er"});
    return {part, gastdeel(verzoek.naam)};
}

std::vector<HubPagePart> answer_form(Store& store, const HubLinkVisit& visit, const HubFields& fields) {
    Incheckverzoek verzoek;
    verzoek.naam = field_of(fields, "naam");
    verzoek.gemeente = field_of(fields, "gemeente");
    verzoek.organisatie = field_of(fields, "organisatie");
    const std::string wie = field_of(fields, "wie");
    verzoek.gast = wie == "gast" || wie == "ander";
    verzoek.ander = wie == "ander";
    const Incheckuitkomst uitkomst = check_in(store, Id<Oto>{visit.over}, verzoek, visit.nu);
    if (uitkomst.stand == Inchecken::gereed || uitkomst.stand == Inchecken::stond_er_al)
        return {{"", {uitkomst.melding}}};
    return vraag_van(uitkomst, verzoek);
}

}  // namespace

HubPage incheckpagina() {
    HubPage page;
    page.path = "inchecken";
    page.titel = "Inchecken";
    page.leeg =
        "Vandaag is er geen OTO-activiteit, of je mag geen aanwezigheid registreren. Zet in de OTO-kalender de datum op vandaag om "
        "hier de code te tonen.";
    page.show = show_codes;
    page.ververs = seconds_shown;
    return page;
}

HubLinkPage incheckformulier() {
    HubLinkPage page;
    page.path = "inchecken";
    page.titel = "Inchecken";
    page.verlopen = "Deze code is niet meer geldig. Scan de code op het scherm opnieuw.";
    page.show = show_form;
    page.answer = answer_form;
    page.speling = formulier_geldig;
    return page;
}

}  // namespace noaber::oto
