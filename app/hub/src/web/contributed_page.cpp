// SPDX-License-Identifier: EUPL-1.2
// Pages that the hub only frames: what is on them comes from the hub's own rooms and from plugins.
#include "answers.h"
#include "links.h"
#include "web/hub_parts.h"
#include "web/page.h"
#include "web/pages.h"

#include <noaber/base/errors.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

std::vector<HubPage> all_of(const Hub& hub) {
    std::vector<HubPage> all{dienst_page()};
    all.insert(all.end(), hub.options().pages.begin(), hub.options().pages.end());
    return all;
}

const HubPage& first_of(const std::vector<HubPage>& pages, std::string_view path) {
    const auto page = std::ranges::find(pages, path, &HubPage::path);
    if (page == pages.end()) throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Deze pagina is er niet."};
    return *page;
}

/// What a page is told of its visitor.
struct Told {
    RegionLinks links;
    HubVisit visit;

    Told(const Visit& from, std::string over)
        : links(from.hub().public_address(), from.visitor()->caller.region, from.hub().oproepen().sleutel()),
          visit{from.visitor()->actor(), from.vandaag(), Moment::of_milliseconds(from.hub().options().wall()), links,
                std::move(over)} {}
};

void show(const Visit& visit, std::string_view path, const std::string& over, const Html& said,
          HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK) {
    const auto pages = all_of(visit.hub());
    const HubPage& page = first_of(pages, path);
    const Told told(visit, over);
    Address here = Address("/pagina").step(path);
    if (!over.empty()) here = here.with("over", over);
    const auto make_form = [&](const std::vector<Html>& content) { return form(visit, here, content); };
    Html content;
    visit.region().look([&](const Store& store) {
        for (const HubPage& one : pages)
            if (one.path == path && one.show) content += parts_of(one.show(store, told.visit), make_form);
    });
    if (content.empty()) content = paragraph(page.leeg);
    if (page.ververs > 0) visit.response().set("Refresh", std::to_string(page.ververs));
    Html all = said;
    all += content;
    send(visit, {page.titel, all, status});
}

}  // namespace

std::vector<HubPage> contributed_pages(const Hub& hub) {
    std::vector<HubPage> pages;
    for (const HubPage& one : all_of(hub))
        if (!std::ranges::count(pages, one.path, &HubPage::path)) pages.push_back(one);
    return pages;
}

void show_contributed(const Visit& visit, std::string_view path) { show(visit, path, visit.asked("over"), {}); }

void answer_contributed(const Visit& visit, std::string_view path) {
    const Fields fields = visit.form();
    const auto pages = all_of(visit.hub());
    const HubPage& page = first_of(pages, path);
    if (!page.answer) throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Op deze pagina valt niets te versturen."};
    const Told told(visit, visit.asked("over"));
    std::string said;
    try {
        (void)visit.region().write(visit.visitor()->caller,
                                   [&](Store& store) { said = page.answer(store, told.visit, fields); });
    } catch (const InputError& error) {
        return show(visit, path, told.visit.over, warning(error.what()), HTTPResponse::HTTP_BAD_REQUEST);
    }
    show(visit, path, told.visit.over, said.empty() ? Html() : notice(said));
}

}  // namespace noaber::hub::web
