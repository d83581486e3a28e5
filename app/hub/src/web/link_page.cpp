// SPDX-License-Identifier: EUPL-1.2
// Pages behind a sealed link, for whoever holds it. The hub looks whether the link is its own and still holds; the rest is contributed.
#include "account_requests.h"
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

/// In whose name the hub writes what comes in by a link.
constexpr const char* by_link = "via een link";
constexpr std::int64_t milliseconds_in_minute = 60'000;

struct Opened {
    const HubLinkPage& page;
    OpenedLink link;
    Address here;
    RegionLinks links;
    HubLinkVisit visit;

    Opened(const Hub& hub, const HubLinkPage& of, OpenedLink opened, Address address, const std::string& sleutel)
        : page(of),
          link(std::move(opened)),
          here(std::move(address)),
          links(hub.public_address(), link.region, sleutel),
          visit{link.over, Moment::of_milliseconds(hub.options().wall()), links} {}
};

Opened opened(const Visit& visit, std::string_view address) {
    Hub& hub = visit.hub();
    const auto slash = address.find('/');
    const auto path = address.substr(0, slash);
    const auto text = slash == std::string_view::npos ? std::string_view() : address.substr(slash + 1);
    const auto& pages = hub.options().link_pages;
    const auto page = std::ranges::find(pages, path, &HubLinkPage::path);
    auto link =
        page == pages.end() ? std::nullopt : open_link(path, text, hub.options().wall(), hub.oproepen().sleutel());
    if (!link || !hub.accounts().region(link->region)) {
        check_stranger(hub, visit.address());
        throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Deze link klopt niet. Open hem opnieuw, in zijn geheel.",
                      nlohmann::json::object(), Noted::no};
    }
    return {hub, *page, std::move(*link), Address("/l").step(path).step(text), hub.oproepen().sleutel()};
}

Html content_of(const Opened& opened, const std::vector<HubPagePart>& parts) {
    return parts_of(parts, [&](const std::vector<Html>& content) {
        return element("form", {action(opened.here), {"method", "post"}}, content);
    });
}

void show(const Visit& visit, const Opened& opened, const Html& said,
          HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK) {
    auto& response = visit.response();
    if (opened.link.verlopen)
        return send_bare(response, {opened.page.titel, warning(opened.page.verlopen), HTTPResponse::HTTP_GONE});
    Html content = said;
    visit.hub().region(opened.link.region).look([&](const Store& store) {
        content += content_of(opened, opened.page.show(store, opened.visit));
    });
    send_bare(response, {opened.page.titel, content, status});
}

}  // namespace

void show_link_page(const Visit& visit, std::string_view address) { show(visit, opened(visit, address), {}); }

void answer_link_page(const Visit& visit, std::string_view address) {
    const Fields fields = visit.form_of_stranger();
    Opened here = opened(visit, address);
    const std::int64_t speling = here.page.speling * milliseconds_in_minute;
    here.link.verlopen = here.link.verloopt + speling <= visit.hub().options().wall();
    if (here.link.verlopen) return show(visit, here, {});
    Caller caller;
    caller.account = caller.name = by_link;
    caller.role = Role::beheerder;
    caller.region = here.link.region;
    std::vector<HubPagePart> parts;
    try {
        (void)visit.hub().region(here.link.region).write(caller, [&](Store& store) {
            parts = here.page.answer(store, here.visit, fields);
        });
    } catch (const InputError& error) {
        return show(visit, here, warning(error.what()), HTTPResponse::HTTP_BAD_REQUEST);
    }
    send_bare(visit.response(), {here.page.titel, content_of(here, parts)});
}

}  // namespace noaber::hub::web
