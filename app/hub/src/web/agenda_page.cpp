// SPDX-License-Identifier: EUPL-1.2
// One's own duties in one's own calendar: the address for Outlook or a telephone, and what it gives.
#include "answers.h"
#include "web/page.h"
#include "web/pages.h"

#include <noaber/base/ids.h>
#include <noaber/report/piket_ical.h>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

constexpr const char* title = "Mijn diensten in mijn agenda";
constexpr std::string_view ending = ".ics";

Account own_account(const Visit& visit) {
    const Caller& caller = visit.visitor()->caller;
    return visit.hub().accounts().account(caller.region, caller.account);
}

Doer doer_of(const Visit& visit) {
    const Caller& caller = visit.visitor()->caller;
    return {caller.account, caller.device, visit.address()};
}

}  // namespace

void show_agenda(const Visit& visit) {
    Html content = paragraph(
        "Met een eigen adres haalt Outlook of je telefoon je diensten zelf op, ook wat er later wijzigt. Wie het adres kent, ziet je "
        "diensten; meer niet.");
    const bool there = visit.hub().accounts().has_feed(own_account(visit));
    if (there) content += paragraph("Je hebt al een adres. Maak je een nieuw, dan werkt het oude niet meer.");
    content += form(visit, "/agenda/adres", {send_button(there ? "Nieuw adres maken" : "Adres maken")});
    if (there) content += form(visit, "/agenda/weg", {send_button("Adres intrekken", Button::other)});
    send(visit, {title, content});
}

void make_agenda(const Visit& visit) {
    (void)visit.form();
    const std::string token = visit.hub().accounts().make_feed(own_account(visit), doer_of(visit));
    Html content = notice("Dit is het adres. Neem het nu over: het staat hier daarna nooit meer.");
    content += paragraph(element("code", visit.origin() + "/ical/" + token + std::string(ending)));
    content +=
        paragraph("In Outlook: Agenda toevoegen, Abonneren via internet. Op je telefoon: agenda-abonnement toevoegen.");
    send(visit, {title, content});
}

void drop_agenda(const Visit& visit) {
    (void)visit.form();
    visit.hub().accounts().drop_feed(own_account(visit), doer_of(visit));
    go_to(visit, "/agenda");
}

void send_calendar(const Visit& visit, std::string_view file) {
    const auto feed = file.ends_with(ending) ? visit.hub().accounts().feed(file.substr(0, file.size() - ending.size()))
                                             : std::nullopt;
    if (!feed)
        throw Refused{HTTPResponse::HTTP_NOT_FOUND,
                      "Deze agenda is er niet (meer). Maak op de pagina Mijn diensten in mijn agenda een nieuw adres."};
    // Whose person is not known yet has no duties; nobody's are all of them.
    const Id<Persoon> persoon{is_uuid(feed->persoon) ? feed->persoon : std::string("-")};
    const std::int64_t now = visit.hub().options().wall();
    const std::string text = visit.hub().region(feed->region).look([&](const Store& store) {
        return piket_ical(store, {persoon, {}}, now);
    });
    answer(visit.response(), HTTPResponse::HTTP_OK, "text/calendar; charset=utf-8", text);
}

}  // namespace noaber::hub::web
