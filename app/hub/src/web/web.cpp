// SPDX-License-Identifier: EUPL-1.2
// From an address to its page.
#include "web/web.h"

#include "web/page.h"
#include "web/pages.h"

#include <map>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

struct Route {
    void (*answer)(const Visit&);
    enum class For { visitors, anybody } whom;
};

const std::map<std::string, Route, std::less<>>& routes() {
    using enum Route::For;
    static const std::map<std::string, Route, std::less<>> all{
        {"GET /", {show_start, visitors}},
        {"GET /aanmelden", {show_sign_in, anybody}},
        {"POST /aanmelden", {sign_in, anybody}},
        {"POST /afmelden", {sign_out, visitors}},
        {"GET /acties", {show_acties, visitors}},
        {"POST /acties/zet", {set_actie, visitors}},
        {"POST /acties/terug", {undo_actie, visitors}},
        {"GET /overleggen", {show_overleggen, visitors}},
        {"GET /tweede-stap", {show_second_step, visitors}},
        {"POST /tweede-stap/begin", {begin_second_step, visitors}},
        {"POST /tweede-stap/aan", {confirm_second_step, visitors}},
        {"POST /tweede-stap/uit", {drop_second_step, visitors}},
        {"GET /agenda", {show_feeds, visitors}},
        {"POST /agenda/maak", {add_feed, visitors}},
        {"POST /agenda/weg", {drop_feed, visitors}},
        {"GET /oproepen", {show_oproepen, visitors}},
        {"POST /oproepen/begin", {begin_oproep, visitors}},
        {"POST /oproepen/proef", {begin_proef, visitors}},
        {"POST /oproepen/stop", {stop_oproep, visitors}},
    };
    return all;
}

/// Pages whose address ends with which one it is.
struct Family {
    std::string_view start;
    void (*answer)(const Visit&, std::string_view);
    Route::For whom;
};
constexpr Family families[]{
    {"GET /overleg/", show_overleg, Route::For::visitors},
    {"GET /pagina/", show_contributed, Route::For::visitors},
    {"POST /pagina/", answer_contributed, Route::For::visitors},
    {"GET /l/", show_link_page, Route::For::anybody},
    {"POST /l/", answer_link_page, Route::For::anybody},
    {"GET /oproep/", show_oproep, Route::For::anybody},
    {"POST /oproep/", answer_oproep, Route::For::anybody},
};

std::string_view title_of(HTTPResponse::HTTPStatus status) {
    switch (status) {
        case HTTPResponse::HTTP_FORBIDDEN: return "Dat mag niet";
        case HTTPResponse::HTTP_NOT_FOUND: return "Niet gevonden";
        case HTTPResponse::HTTP_TOO_MANY_REQUESTS: return "Even wachten";
        case HTTPResponse::HTTP_SERVICE_UNAVAILABLE: return "Nu even niet";
        case HTTPResponse::HTTP_INTERNAL_SERVER_ERROR: return "Er ging iets mis";
        default: return "Dat lukt niet";
    }
}

}  // namespace

std::vector<MenuItem> menu_of(const Hub& hub) {
    std::vector<MenuItem> menu{{"/", "Start"}, {"/acties", "Acties"}, {"/overleggen", "Overleggen"}};
    for (const HubPage& page : contributed_pages(hub)) menu.push_back({Address("/pagina").step(page.path), page.titel});
    return menu;
}

bool is_page(const Poco::Net::HTTPServerRequest& request) {
    const std::string& uri = request.getURI();
    const auto path = std::string_view(uri).substr(0, uri.find('?'));
    return path.starts_with('/') && !path.starts_with("/api/") && path != "/healthz" && path != "/metrics";
}

void answer_page(Hub& hub, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
    const Visit visit(hub, request, response);
    const std::string what = visit.method() + " " + visit.path();
    if (const auto found = routes().find(what); found != routes().end()) {
        if (found->second.whom == Route::For::visitors && !visit.visitor()) return send_to_sign_in(visit);
        return found->second.answer(visit);
    }
    for (const auto& [start, show, whom] : families) {
        if (!what.starts_with(start)) continue;
        if (whom == Route::For::visitors && !visit.visitor()) return send_to_sign_in(visit);
        return show(visit, std::string_view(what).substr(start.size()));
    }
    throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Deze pagina is er niet."};
}

void show_refusal(Poco::Net::HTTPServerResponse& response, const Refused& refused) {
    Html content = warning(refused.why);
    content += paragraph(link("/", "Naar de startpagina"));
    send_bare(response, {std::string(title_of(refused.status)), content, refused.status});
}

}  // namespace noaber::hub::web
