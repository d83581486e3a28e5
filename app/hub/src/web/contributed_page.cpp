// SPDX-License-Identifier: EUPL-1.2
// Pages that the hub only frames: what is on them comes from the hub's own rooms and from plugins.
#include "answers.h"
#include "web/page.h"
#include "web/pages.h"

#include <algorithm>

namespace noaber::hub::web {

namespace {

std::vector<HubPage> all_of(const Hub& hub) {
    std::vector<HubPage> all{dienst_page(Moment::of_milliseconds(hub.options().wall()))};
    all.insert(all.end(), hub.options().pages.begin(), hub.options().pages.end());
    return all;
}

Html part_of(const HubPagePart& part) {
    Html html = element("h2", part.heading);
    std::vector<Html> lines;
    for (const std::string& line : part.lines) lines.push_back(element("li", line));
    if (!lines.empty()) html += element("ul", {}, lines);
    return html;
}

}  // namespace

std::vector<HubPage> contributed_pages(const Hub& hub) {
    std::vector<HubPage> pages;
    for (const HubPage& one : all_of(hub))
        if (!std::ranges::count(pages, one.path, &HubPage::path)) pages.push_back(one);
    return pages;
}

void show_contributed(const Visit& visit, std::string_view path) {
    const auto pages = contributed_pages(visit.hub());
    const auto page = std::ranges::find(pages, path, &HubPage::path);
    if (page == pages.end()) throw Refused{Poco::Net::HTTPResponse::HTTP_NOT_FOUND, "Deze pagina is er niet."};
    const Actor actor = visit.visitor()->actor();
    const Date vandaag = visit.vandaag();
    Html content;
    visit.region().look([&](const Store& store) {
        for (const HubPage& one : all_of(visit.hub())) {
            if (one.path != path || !one.show) continue;
            for (const HubPagePart& part : one.show(store, actor, vandaag)) content += part_of(part);
        }
    });
    if (content.empty()) content = paragraph(page->leeg);
    send(visit, {page->titel, content});
}

}  // namespace noaber::hub::web
