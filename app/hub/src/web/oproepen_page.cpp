// SPDX-License-Identifier: EUPL-1.2
// Calling people up and seeing how it goes, for veiligheidsbureau and beheerder.
#include "oproep_requests.h"
#include "web/page.h"
#include "web/pages.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/organisatie.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

constexpr const char* title = "Oproepen";

std::string field(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

std::string in_time(std::int64_t seconds) {
    return seconds < 120 ? fmt::format("{} seconden", seconds) : fmt::format("{} minuten", seconds / 60);
}

std::string stand_of(const Oproepstap& stap) {
    switch (stap.antwoord) {
        case Antwoord::ja: return "bevestigd na " + in_time(reactie_seconden(stap).value_or(0));
        case Antwoord::nee: return "kan niet, gezegd na " + in_time(reactie_seconden(stap).value_or(0));
        case Antwoord::overgeslagen: return "overgeslagen: " + stap.opmerking;
        case Antwoord::geen: break;
    }
    if (!stap.gevraagd) return "nog niet opgeroepen";
    return fmt::format("opgeroepen om {}, nog geen antwoord", local_time_text(*stap.gevraagd).substr(11));
}

/// What of the sending somebody must know.
std::string worry_of(const Oproepstap& stap) {
    using Staat = Oproepbericht::Staat;
    for (const Oproepbericht& one : stap.berichten) {
        if (one.staat == Staat::mislukt) return fmt::format(" ({} niet verzonden: {})", one.kanaal, one.fout);
        if (one.staat == Staat::onzeker) return fmt::format(" (niet zeker of {} is aangekomen; bel)", one.kanaal);
        if (one.twijfel) return fmt::format(" ({} is misschien twee keer verzonden)", one.kanaal);
    }
    return {};
}

Html card_of(const Visit& visit, const Oproep& oproep) {
    Html html = element("h3", fmt::format("{} {}, {}", oproep.soort == Oproepsoort::proef ? "Proefalarm" : "Oproep",
                                          oproep.functie, local_time_text(oproep.begonnen)));
    if (oproep.soort == Oproepsoort::oproep) html += paragraph(oproep.tekst);
    html += paragraph(oproep.loopt() ? std::string("Loopt, begonnen door ") + oproep.door : oproep.afloop);
    std::vector<Html> lines;
    for (const Oproepstap& stap : oproep.stappen)
        lines.push_back(element("li", fmt::format("{}: {}{}", stap.naam.empty() ? "niemand" : stap.naam, stand_of(stap),
                                                  worry_of(stap))));
    html += element("ol", {}, lines);
    if (oproep.loopt())
        html += form(visit, "/oproepen/stop", {hidden("oproep", oproep.id), send_button("Stoppen", Button::other)});
    return element("li", {{"class", "kaart"}}, {html});
}

Html begin_form(const Visit& visit, const std::string& tekst) {
    auto names = visit.region().look([](const Store& store) {
        std::vector<std::string> all;
        for (const Functie& one : store.list<Functie>()) all.push_back(one.naam);
        return all;
    });
    std::ranges::sort(names, NaturalLess());
    std::vector<Html> choices;
    for (const std::string& naam : names) choices.push_back(element("option", {{"value", naam}}, {naam}));
    return form(visit, "/oproepen/begin",
                {element("label", {{"for", "functie"}}, {"Functie"}),
                 element("select", {{"id", "functie"}, {"name", "functie"}}, choices),
                 element("label", {{"for", "tekst"}}, {"Waarvoor, waar, en wat moet iemand doen?"}),
                 element("textarea", {{"id", "tekst"}, {"name", "tekst"}, {"rows", "4"}, {"maxlength", "1000"}},
                         {tekst}),
                 send_button("Oproepen")});
}

void show(const Visit& visit, const Html& said, const std::string& tekst = {},
          HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK) {
    const auto oproepen = oproepen_voor(visit.hub(), visit.visitor()->caller);
    Html content = said;
    content += paragraph(
        "Wie op de escalatielijst van de functie staat krijgt een bericht, de een na de ander, tot iemand bevestigt.");
    content += begin_form(visit, tekst);
    content += element("h2", "Proefalarm");
    content += paragraph(
        "Het lot kiest iemand die nu van dienst is. Die krijgt onaangekondigd een bericht; de tijd tot de bevestiging staat hieronder.");
    content += form(visit, "/oproepen/proef", {send_button("Proefalarm", Button::other)});
    content += element("h2", "Verloop");
    std::vector<Html> cards;
    for (const Oproep& one : oproepen) cards.push_back(card_of(visit, one));
    content +=
        cards.empty() ? paragraph("Er is nog niemand opgeroepen.") : element("ul", {{"class", "kaarten"}}, cards);
    send(visit, {title, content, status});
}

}  // namespace

void show_oproepen(const Visit& visit) { show(visit, {}); }

void begin_oproep(const Visit& visit) {
    const Fields fields = visit.form();
    const std::string tekst = field(fields, "tekst");
    try {
        hub::begin_oproep(visit.hub(), visit.visitor()->caller, field(fields, "functie"), tekst);
    } catch (const InputError& error) {
        return show(visit, warning(error.what()), tekst, HTTPResponse::HTTP_BAD_REQUEST);
    }
    go_to(visit, "/oproepen");
}

void begin_proef(const Visit& visit) {
    (void)visit.form();
    try {
        hub::begin_proef(visit.hub(), visit.visitor()->caller);
    } catch (const InputError& error) {
        return show(visit, warning(error.what()), {}, HTTPResponse::HTTP_BAD_REQUEST);
    }
    go_to(visit, "/oproepen");
}

void stop_oproep(const Visit& visit) {
    hub::stop_oproep(visit.hub(), visit.visitor()->caller, field(visit.form(), "oproep"));
    go_to(visit, "/oproepen");
}

}  // namespace noaber::hub::web
