// SPDX-License-Identifier: EUPL-1.2
// What who was called up sees behind the link of the message, and their answer. Without signing in: the link is theirs alone.
#include "account_requests.h"
#include "answers.h"
#include "sealed_link.h"
#include "web/page.h"
#include "web/pages.h"

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

struct Mine {
    Oproep oproep;
    Oproepstap stap;
    bool verlopen = false;
};

Mine read_mine(const Visit& visit, std::string_view link) {
    Hub& hub = visit.hub();
    const auto read = read_sealed_link(kind_oproep, link, hub.options().wall(), hub.oproepen().sleutel());
    auto oproep = read ? hub.oproepen().van_stap(read->over) : std::nullopt;
    if (!oproep) {
        check_stranger(hub, visit.address());
        throw Refused{HTTPResponse::HTTP_NOT_FOUND,
                      "Deze link klopt niet. Open hem opnieuw vanuit het bericht, in zijn geheel.",
                      nlohmann::json::object(), Noted::no};
    }
    const auto stap = std::ranges::find(oproep->stappen, read->over, &Oproepstap::id);
    return {*oproep, *stap, read->verlopen};
}

Html question(const Mine& mine, std::string_view link) {
    const bool proef = mine.oproep.soort == Oproepsoort::proef;
    Html html = paragraph(fmt::format("Beste {},", mine.stap.naam));
    html += paragraph(mine.oproep.tekst);
    if (mine.stap.antwoord == Antwoord::nee)
        html += notice("Je gaf door dat je niet kunt. Kun je toch, bevestig het dan nog.");
    const Attributes attributes{action(Address("/oproep").step(link)), {"method", "post"}};
    std::vector<Html> buttons{button(proef ? "Gelezen" : "Ik kom", Button::first, "antwoord", "ja")};
    if (!proef && mine.stap.antwoord != Antwoord::nee)
        buttons.push_back(button("Ik kan niet", Button::other, "antwoord", "nee"));
    html += element("form", attributes, {element("div", {{"class", "rij los"}}, buttons)});
    return html;
}

void show(const Visit& visit, const Mine& mine, std::string_view link) {
    const std::string title =
        fmt::format("{} {}", mine.oproep.soort == Oproepsoort::proef ? "Proefalarm" : "Oproep", mine.oproep.functie);
    auto& response = visit.response();
    if (mine.stap.antwoord == Antwoord::ja)
        return send_bare(response, {title, notice("Je hebt bevestigd. Dank je wel.")});
    if (!mine.oproep.neemt_antwoord())
        return send_bare(response, {title, notice(fmt::format("Deze oproep is voorbij: {}.", mine.oproep.afloop))});
    if (mine.verlopen)
        return send_bare(response, {title, warning("Deze link is verlopen. Bel het veiligheidsbureau als je nog kunt."),
                                    HTTPResponse::HTTP_GONE});
    send_bare(response, {title, question(mine, link)});
}

}  // namespace

void show_oproep(const Visit& visit, std::string_view link) { show(visit, read_mine(visit, link), link); }

void answer_oproep(const Visit& visit, std::string_view link) {
    const Fields fields = visit.form_of_stranger();
    Mine mine = read_mine(visit, link);
    const auto found = fields.find("antwoord");
    const std::string said = found == fields.end() ? "" : found->second;
    if (said != "ja" && said != "nee")
        throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Kies een van de knoppen op de pagina."};
    if (!mine.verlopen) {
        (void)visit.hub().oproepen().beantwoord(mine.stap.id, said == "ja" ? Antwoord::ja : Antwoord::nee);
        visit.hub().ronde().poke();
    }
    show(visit, read_mine(visit, link), link);
}

}  // namespace noaber::hub::web
