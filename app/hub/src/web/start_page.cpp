// SPDX-License-Identifier: EUPL-1.2
// What is next for who signed in: the most urgent acties and the first meeting.
#include "web/page.h"
#include "web/pages.h"
#include "web/person.h"
#include "web/work.h"

#include <noaber/jaarplan/mijn_werk.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

constexpr std::size_t most_acties = 3;

Html acties_of(const MijnWerk& werk, Date vandaag) {
    if (werk.acties.empty()) return no_acties();
    const auto late = std::ranges::count_if(werk.acties, [&](const Actie& one) {
        return urgentie_van(one, vandaag) == Urgentie::over_tijd;
    });
    std::vector<Html> items;
    for (std::size_t i = 0; i < std::min(most_acties, werk.acties.size()); ++i)
        items.push_back(element("li", {{"class", "kaart"}}, {title_and_day(werk.acties[i], vandaag)}));
    Html html = element("ul", {{"class", "kaarten"}}, items);
    html += paragraph(link("/acties", fmt::format("Alle {} open acties{}", werk.acties.size(),
                                                  late > 0 ? fmt::format(", {} over tijd", late) : "")));
    return html;
}

Html next_meeting_of(const MijnWerk& werk) {
    if (werk.overleggen.empty()) return no_overleggen();
    return element("div", {{"class", "kaart"}}, {title_and_place(werk.overleggen.front())});
}

}  // namespace

void show_start(const Visit& visit) {
    const std::string title = "Dag " + visit.visitor()->caller.name;
    const auto persoon = person_of(visit);
    if (!persoon) return send(visit, {title, nobody_yet(visit)});
    const Date vandaag = visit.vandaag();
    const MijnWerk werk = seen_work(visit, *persoon);
    Html content = element("h2", "Eerst doen");
    content += acties_of(werk, vandaag);
    content += element("h2", "Eerstvolgende overleg");
    content += next_meeting_of(werk);
    send(visit, {title, content});
}

}  // namespace noaber::hub::web
