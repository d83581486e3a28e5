// SPDX-License-Identifier: EUPL-1.2
// Calendars by their address.
#include "feed_requests.h"

#include "account_requests.h"
#include "answers.h"
#include "secrets.h"

#include <noaber/base/ids.h>
#include <noaber/piket/piket.h>
#include <noaber/report/piket_ical.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <array>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;
using Poco::Net::HTTPResponse;

constexpr std::string_view feed_start = "/ical/";
constexpr std::string_view feed_end = ".ics";
constexpr std::array<std::pair<FeedKind, const char*>, 3> kinds{
    {{FeedKind::own, "eigen"}, {FeedKind::functie, "functie"}, {FeedKind::region, "regio"}}};

std::string text_in(const Json& asked, const char* name) {
    return asked.is_object() && asked.contains(name) && asked[name].is_string() ? asked[name].get<std::string>()
                                                                                : std::string();
}

FeedKind kind_named(std::string_view word) {
    for (const auto& [kind, name] : kinds)
        if (word == name) return kind;
    throw InputError("Kies welke diensten in de agenda komen: eigen, functie of regio.");
}

Refused unknown_feed() {
    return {HTTPResponse::HTTP_NOT_FOUND,
            "Deze agenda is er niet (meer). Maak op de pagina's van de hub een nieuw adres.", Json::object(),
            Noted::no};
}

/// Whether all that a calendar shows is theirs to read.
bool may_see(const Actor& actor) {
    const EntityInfo& persoon = info_of<Persoon>();
    return may_read(info_of<Dienst>(), nullptr, actor, {}) && may_read(persoon, &persoon.field("naam"), actor, {});
}

std::string calendar_of(Hub& hub, RegionServer& region, const Feed& feed, const Caller& caller) {
    if (!may_see(caller.actor())) throw unknown_feed();
    Piketagenda agenda;
    if (feed.kind == FeedKind::functie) agenda.functie.text = feed.functie;
    if (feed.kind == FeedKind::own) {
        if (!is_uuid(caller.persoon)) throw unknown_feed();
        agenda.persoon.text = caller.persoon;
    }
    return region.look([&](const Store& store) { return piket_ical(store, agenda, hub.options().wall()); });
}

/// Another one once anything in the region was written, or the feed shows it to another.
std::string etag_of(const RegionServer& region, const Feed& feed, const Caller& caller) {
    const std::string state =
        fmt::format("{} {} {} {} {}", region.numbering(), region.last(), feed.id, caller.persoon, name_of(caller.role));
    constexpr std::size_t enough = 32;
    return fmt::format("W/\"{}\"", hash_of(state).substr(0, enough));
}

void send_calendar(Poco::Net::HTTPServerResponse& response, const std::string& etag, const std::string* text) {
    response.set("ETag", etag);
    response.set("Cache-Control", "private, no-cache");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    if (!text) {
        response.setStatusAndReason(HTTPResponse::HTTP_NOT_MODIFIED);
        response.setContentLength(0);
        response.send();
        return;
    }
    response.setStatusAndReason(HTTPResponse::HTTP_OK);
    response.setContentType("text/calendar; charset=utf-8");
    response.sendBuffer(text->data(), text->size());
}

Json body_in(Hub& hub, Poco::Net::HTTPServerRequest& request) {
    return Json::parse(body_of(request, most_small_body, hub.options().patience), nullptr, false);
}

}  // namespace

bool is_feed(std::string_view path) { return path.starts_with(feed_start); }

void give_feed(Hub& hub, std::string_view path, Poco::Net::HTTPServerRequest& request,
               Poco::Net::HTTPServerResponse& response) {
    if (request.getMethod() != Poco::Net::HTTPRequest::HTTP_GET || !path.ends_with(feed_end)) throw unknown_feed();
    const auto token = path.substr(feed_start.size(), path.size() - feed_start.size() - feed_end.size());
    const auto found = hub.accounts().feed(token);
    if (!found) {
        check_stranger(hub, address_of(request, hub.options().proxy));
        throw unknown_feed();
    }
    const Feed& feed = found->first;
    if (!hub.callers().take("agenda " + feed.id, std::chrono::steady_clock::now()))
        throw Refused{HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Te veel verzoeken achter elkaar. Wacht even."};
    const Caller caller = bound(hub, found->second);
    RegionServer& region = hub.region(caller.region);
    const std::string etag = etag_of(region, feed, caller);
    if (request.get("If-None-Match", "").find(etag.substr(2)) != std::string::npos)
        return send_calendar(response, etag, nullptr);
    const std::string text = calendar_of(hub, region, feed, caller);
    send_calendar(response, etag, &text);
}

std::string make_feed(Hub& hub, const Caller& caller, std::string_view soort, std::string_view functie) {
    const FeedKind kind = kind_named(soort);
    std::string which;
    if (kind == FeedKind::own && !is_uuid(caller.persoon))
        throw InputError("Bij je account hoort nog niemand in het plan. Vraag de beheerder om je te koppelen.");
    if (kind == FeedKind::functie)
        which = hub.region(caller.region).look([&](const Store& store) {
            return find_by_name(store, info_of<Functie>(), functie).id;
        });
    return fmt::format("{}{}{}", feed_start, hub.accounts().add_feed(caller.account, kind, which), feed_end);
}

std::vector<FeedLine> feeds_of(Hub& hub, const Caller& caller) {
    std::vector<FeedLine> all;
    for (Feed& feed : hub.accounts().feeds(caller.account)) {
        FeedLine line{std::move(feed), {}, {}};
        for (const auto& [kind, name] : kinds)
            if (kind == line.feed.kind) line.soort = name;
        if (line.feed.kind == FeedKind::functie)
            line.functie = hub.region(caller.region).look([&](const Store& store) {
                const auto functie = store.find(Id<Functie>{line.feed.functie});
                return functie ? functie->naam : std::string();
            });
        all.push_back(std::move(line));
    }
    return all;
}

bool answer_about_feeds(Hub& hub, const Caller& caller, const std::string& what, Poco::Net::HTTPServerRequest& request,
                        Poco::Net::HTTPServerResponse& response) {
    if (what == "GET /api/v1/feeds") {
        Json list = Json::array();
        for (const FeedLine& one : feeds_of(hub, caller))
            list.push_back(
                {{"id", one.feed.id}, {"soort", one.soort}, {"functie", one.functie}, {"made", one.feed.made}});
        answer_json(response, {{"feeds", std::move(list)}});
        return true;
    }
    if (what == "POST /api/v1/feeds") {
        const Json asked = body_in(hub, request);
        const std::string path = make_feed(hub, caller, text_in(asked, "soort"), text_in(asked, "functie"));
        answer_json(response, {{"address", hub.public_address() + path}});
        return true;
    }
    if (what == "POST /api/v1/feeds/revoke") {
        hub.accounts().drop_feed(caller.account, text_in(body_in(hub, request), "feed"));
        answer_json(response, Json::object());
        return true;
    }
    return false;
}

}  // namespace noaber::hub
