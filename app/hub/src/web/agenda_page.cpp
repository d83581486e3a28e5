// SPDX-License-Identifier: EUPL-1.2
// Addresses of calendars that Outlook and telephones subscribe to: one's own, made and revoked here.
#include "feed_requests.h"
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

constexpr const char* title = "Diensten in je agenda";

std::vector<std::string> functies_of(const Visit& visit) {
    auto names = visit.region().look([](const Store& store) {
        std::vector<std::string> all;
        for (const Functie& one : store.list<Functie>()) all.push_back(one.naam);
        return all;
    });
    std::ranges::sort(names, NaturalLess());
    return names;
}

std::string words_of(const FeedLine& line) {
    switch (line.feed.kind) {
        case FeedKind::functie:
            return "Diensten van " + (line.functie.empty() ? "een functie die er niet meer is" : line.functie);
        case FeedKind::region: return "Alle diensten van de regio";
        case FeedKind::own: break;
    }
    return "Je eigen diensten";
}

Html own_feeds(const Visit& visit) {
    const auto lines = feeds_of(visit.hub(), visit.visitor()->caller);
    if (lines.empty()) return paragraph("Je hebt nog geen agenda-adres.");
    std::vector<Html> items;
    for (const FeedLine& line : lines) {
        Html item = element("h3", words_of(line));
        item += faint("Gemaakt op " + local_time_text(line.feed.made));
        item += form(visit, "/agenda/weg", {hidden("feed", line.feed.id), send_button("Intrekken", Button::other)});
        items.push_back(element("li", {{"class", "kaart"}}, {item}));
    }
    return element("ul", {{"class", "kaarten"}}, items);
}

Html make_forms(const Visit& visit) {
    Html html = form(visit, "/agenda/maak", {hidden("soort", "eigen"), send_button("Mijn diensten")});
    std::vector<Html> choices;
    for (const std::string& naam : functies_of(visit)) choices.push_back(element("option", {{"value", naam}}, {naam}));
    if (!choices.empty())
        html += form(visit, "/agenda/maak",
                     {hidden("soort", "functie"), element("label", {{"for", "functie"}}, {"Functie"}),
                      element("select", {{"id", "functie"}, {"name", "functie"}}, choices),
                      send_button("Diensten van deze functie", Button::other)});
    html += form(visit, "/agenda/maak",
                 {hidden("soort", "regio"), send_button("Alle diensten van de regio", Button::other)});
    return html;
}

void show(const Visit& visit, const Html& said, HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK) {
    Html content = said;
    content += paragraph(
        "Neem een abonnement in Outlook of op je telefoon; de diensten blijven vanzelf bij. Wie het adres heeft, ziet de diensten: deel "
        "het niet, en trek het in als het bij een ander terechtkomt.");
    content += element("h2", "Nieuw adres");
    content += make_forms(visit);
    content += element("h2", "Je adressen");
    content += own_feeds(visit);
    send(visit, {title, content, status});
}

std::string field(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

}  // namespace

void show_feeds(const Visit& visit) { show(visit, {}); }

void add_feed(const Visit& visit) {
    const Fields fields = visit.form();
    std::string path;
    try {
        path = make_feed(visit.hub(), visit.visitor()->caller, field(fields, "soort"), field(fields, "functie"));
    } catch (const InputError& error) {
        return show(visit, warning(error.what()), HTTPResponse::HTTP_BAD_REQUEST);
    }
    Html said = notice(
        "Neem dit adres over in je agenda (bij: abonneren op een agenda). Het staat hier nu en daarna nooit meer.");
    said += paragraph(element("code", visit.hub().public_address() + path));
    show(visit, said);
}

void drop_feed(const Visit& visit) {
    visit.hub().accounts().drop_feed(visit.visitor()->caller.account, field(visit.form(), "feed"));
    go_to(visit, "/agenda");
}

}  // namespace noaber::hub::web
