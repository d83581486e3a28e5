// SPDX-License-Identifier: EUPL-1.2
// Meetings of the groups that a person is in, and the agenda of one.
#include "answers.h"
#include "web/page.h"
#include "web/pages.h"
#include "web/person.h"
#include "web/work.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/signalering/agenda.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

bool is_coming(const Overleg& overleg, Date vandaag) {
    return *overleg.datum >= vandaag && overleg.status != OverlegStatus::gehouden;
}

bool was_this_month(const Overleg& overleg, Date vandaag) {
    return !is_coming(overleg, vandaag) && overleg.datum->year() == vandaag.year() &&
           overleg.datum->month() == vandaag.month();
}

Html cards(const std::vector<Overleg>& overleggen) {
    std::vector<Html> items;
    for (const Overleg& one : overleggen) items.push_back(element("li", {{"class", "kaart"}}, {title_and_place(one)}));
    return element("ul", {{"class", "kaarten"}}, items);
}

/// The agenda that a laptop shows, without its signaleringen: those look at all of the plan.
std::vector<Agendapunt> agenda_of(const Store& store, const Actor& actor, const Overleg& overleg, Date vandaag) {
    const Sight sight(store.schema(), actor);
    const auto whole = [&](const char* entity) { return sight.sees_all_of(entity); };
    const auto plan = overleg.datum ? find_jaarplan(store, overleg.datum->year()) : std::nullopt;
    if (!plan ||
        !std::ranges::all_of(std::array{"overleg", "overlegregel", "actie", "activiteit", "vertegenwoordiging"}, whole))
        return lees_agenda(overleg.agenda_vastgelegd.empty() ? overleg.agenda : overleg.agenda_vastgelegd);
    return agenda_van(load_beeld(store, *plan, [&] { return vandaag; }), {}, {}, overleg);
}

Html lines_of(const std::vector<Agendapunt>& agenda) {
    std::vector<Html> items;
    for (const Agendapunt& punt : agenda) {
        std::vector<Html> parts{punt.titel};
        std::vector<Html> lines;
        for (const Agendaregel& regel : punt.regels) lines.push_back(element("li", regel.tekst));
        if (!lines.empty()) parts.push_back(element("ul", {}, lines));
        items.push_back(element("li", {}, parts));
    }
    return element("ol", {}, items);
}

}  // namespace

void show_overleggen(const Visit& visit) {
    const auto persoon = person_of(visit);
    if (!persoon) return send(visit, {"Mijn overleggen", nobody_yet(visit)});
    const Actor actor = visit.visitor()->actor();
    const Date vandaag = visit.vandaag();
    std::vector<Overleg> coming;
    std::vector<Overleg> past;
    const auto all =
        visit.region().look([&](const Store& store) { return as_seen(store, actor, overleggen_van(store, *persoon)); });
    for (const Overleg& one : all) {
        if (!one.datum) continue;
        if (is_coming(one, vandaag)) coming.push_back(one);
        if (was_this_month(one, vandaag)) past.push_back(one);
    }
    Html content = coming.empty() ? no_overleggen() : cards(coming);
    if (!past.empty()) {
        std::ranges::reverse(past);
        content += element("h2", "Eerder deze maand");
        content += cards(past);
    }
    send(visit, {"Mijn overleggen", content});
}

void show_overleg(const Visit& visit, std::string_view id) {
    const Actor actor = visit.visitor()->actor();
    std::vector<Agendapunt> agenda;
    const auto overleg = visit.region().look([&](const Store& store) -> std::optional<Overleg> {
        const auto found = is_uuid(id) ? store.find(Id<Overleg>{std::string(id)}) : std::nullopt;
        auto seen = found ? as_seen(store, actor, *found) : std::nullopt;
        if (seen) agenda = agenda_of(store, actor, *seen, visit.vandaag());
        return seen;
    });
    if (!overleg) throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Dit overleg is er niet (meer)."};
    Html content = place_of(*overleg);
    content += element("h2", "Agenda");
    content += agenda.empty() ? paragraph("Er is nog geen agenda.") : lines_of(agenda);
    content += element("p", {{"class", "los"}}, {link("/overleggen", "Alle overleggen")});
    send(visit, {overleg->overleg, content});
}

}  // namespace noaber::hub::web
