// SPDX-License-Identifier: EUPL-1.2
// Answers to HTTP requests. Nothing that is asked may end the hub: whatever is thrown becomes an answer.
#include "requests.h"

#include "account_requests.h"
#include "answers.h"
#include "bijlage_requests.h"
#include "erase_request.h"
#include "feed_requests.h"
#include "hub.h"
#include "oproep_requests.h"
#include "web/web.h"

#include <noaber/base/text.h>
#include <noaber/sync/packed.h>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/URI.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::hub {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;
using Json = nlohmann::json;

constexpr std::size_t most_logged = 200;

std::string bearer_of(const HTTPServerRequest& request) {
    const std::string given = request.get("Authorization", "");
    constexpr std::string_view word = "Bearer ";
    return given.starts_with(word) ? given.substr(word.size()) : std::string();
}

/// A query parameter; the first of that name.
std::optional<std::string> parameter(const Poco::URI& uri, std::string_view wanted) {
    for (auto& [name, value] : uri.getQueryParameters())
        if (name == wanted) return value;
    return std::nullopt;
}

/// One that is a whole number; nothing when it is not there or something else.
std::optional<std::int64_t> number_in(const Poco::URI& uri, std::string_view wanted) {
    return whole_number(parameter(uri, wanted).value_or(""));
}

std::int64_t since_of(const Poco::URI& uri) {
    if (const auto since = number_in(uri, "since"); since && *since >= 0) return *since;
    throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Geef met since= het nummer op vanaf waar je wilt lezen."};
}

NumberRanges held_of(const Poco::URI& uri) { return NumberRanges::from_text(parameter(uri, "held").value_or("")); }

class Answering : public Poco::Net::HTTPRequestHandler {
public:
    explicit Answering(Hub& hub) : m_hub(hub) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        ++m_hub.counts().requests;
        try {
            dispatch(request, response);
        } catch (...) {
            const Refused refused = refusal_in_hand();
            if (refused.noted == Noted::yes) note(request, refused);
            ++m_hub.counts().refused;
            if (response.sent()) return;
            response.setKeepAlive(false);  // what is left of the body is not read
            if (web::is_page(request))
                web::show_refusal(response, refused);
            else
                refuse(response, refused);
        }
    }

private:
    /// The path of a request without what lets somebody in: calendars and call-ups have it in their address.
    static std::string without_token(const std::string& path) {
        for (const std::string start : {"/ical/", "/oproep/"})
            if (path.starts_with(start)) return start + "...";
        return shorten(path, most_logged);
    }

    /// Of what was refused: the path without what was asked, which may be anybody's.
    void note(const HTTPServerRequest& request, const Refused& refused) {
        const bool of_ours = refused.status >= HTTPResponse::HTTP_INTERNAL_SERVER_ERROR;
        const std::string& uri = request.getURI();
        m_hub.options().log({of_ours ? LogLevel::error : LogLevel::warning,
                             "verzoek geweigerd",
                             {{"status", std::to_string(refused.status)},
                              {"verzoek", request.getMethod() + " " + without_token(uri.substr(0, uri.find('?')))},
                              {"van", address_of(request, m_hub.options().proxy)},
                              {"waarom", refused.cause.empty() ? refused.why : refused.cause}}});
    }

    static void refuse(HTTPServerResponse& response, const Refused& refused) {
        Json json = refused.more;
        json["fout"] = refused.why;
        answer(response, refused.status, "application/json", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    }

    void dispatch(HTTPServerRequest& request, HTTPServerResponse& response) {
        const Poco::URI uri(request.getURI());
        const std::string what = request.getMethod() + " " + uri.getPath();
        if (what == "GET /healthz" || what == "GET /api/v1/healthz")
            return answer(response, HTTPResponse::HTTP_OK, "text/plain", "ok\n");
        if (what == "GET /metrics" || what == "GET /api/v1/metrics") return give_metrics(request, response);
        if (is_feed(uri.getPath())) return give_feed(m_hub, uri.getPath(), request, response);
        if (web::is_page(request)) return web::answer_page(m_hub, request, response);
        if (what == "POST /api/v1/join") return come_in(request, response, join_hub);
        if (what == "POST /api/v1/login") return come_in(request, response, login_hub);
        Caller caller = caller_of(request);
        caller.stamps = number_in(uri, "own");
        caller.knows_erasure = number_in(uri, "wissen") == 1;
        if (what == "GET /api/v1/hello") return hello(caller, uri, response);
        if (what == "POST /api/v1/push") return push(caller, request, response);
        if (what == "GET /api/v1/pull") return pull(caller, uri, request, response);
        if (what == "GET /api/v1/live") return live(caller, uri, request, response);
        if (what == "POST /api/v1/wissen") return erase(caller, request, response);
        if (answer_about_accounts(m_hub, caller, what, request, response)) return;
        if (answer_about_bijlagen(m_hub, bound(m_hub, caller), what, request, response)) return;
        if (answer_about_feeds(m_hub, bound(m_hub, caller), what, request, response)) return;
        if (answer_about_oproepen(m_hub, caller, what, request, response)) return;
        throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Dit adres kent de hub niet."};
    }

    Caller caller_of(const HTTPServerRequest& request) {
        const std::string token = bearer_of(request);
        auto caller = token.empty() ? std::nullopt : m_hub.accounts().caller(token);
        if (!caller && !token.empty())
            if (const auto region = m_hub.accounts().revoked(token))
                throw Refused{HTTPResponse::HTTP_UNAUTHORIZED,
                              "De beheerder heeft de toegang van dit apparaat ingetrokken.",
                              {{"ingetrokken", true}, {"regio", *region}}};
        if (!caller) {
            check_stranger(m_hub, address_of(request, m_hub.options().proxy));
            throw Refused{HTTPResponse::HTTP_UNAUTHORIZED,
                          "Dit apparaat heeft geen toegang (meer). Meld het opnieuw aan met een uitnodiging."};
        }
        if (!m_hub.callers().take(caller->device, std::chrono::steady_clock::now()))
            throw Refused{HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Te veel verzoeken achter elkaar. Wacht even."};
        return placed(m_hub, *caller);
    }

    /// For who stands beside the hub; a proxy must not pass it on.
    void give_metrics(const HTTPServerRequest& request, HTTPServerResponse& response) {
        if (!request.clientAddress().host().isLoopback() || request.has("X-Forwarded-For"))
            throw Refused{HTTPResponse::HTTP_NOT_FOUND, "Dit adres kent de hub niet."};
        answer(response, HTTPResponse::HTTP_OK, "text/plain; version=0.0.4", m_hub.metrics());
    }

    /// By an invitation, or by a password.
    void come_in(HTTPServerRequest& request, HTTPServerResponse& response,
                 Joined (*with)(Hub&, const JoinRequest&, const std::string& address)) {
        const Joined joined =
            let_in(m_hub, address_of(request, m_hub.options().proxy), [&](const std::string& address) {
                return with(m_hub, join_request(body_of(request, most_small_body, m_hub.options().patience)), address);
            });
        Json json = welcome(joined.caller);
        json["token"] = joined.token;
        answer_json(response, json);
    }

    Json welcome(const Caller& unbound) {
        const Caller caller = bound(m_hub, unbound);
        RegionServer& server = m_hub.region(caller.region);
        const Region& region = server.region();
        return {{"region", {{"id", region.id}, {"name", region.name}, {"demo", region.demo}}},
                {"account", caller.name},
                {"role", name_of(caller.role)},
                {"numbering", server.numbering()},
                {"view", server.view_of(caller.actor())},
                {"persoon", caller.persoon},
                {"presence", true},
                {"wissen", true},
                {"bijlagen", server.keeps_bijlagen()},
                {"head", server.last()},
                {"now", m_hub.options().wall()},
                {"coming_certificate", m_hub.options().coming_certificate}};
    }

    void hello(const Caller& caller, const Poco::URI& uri, HTTPServerResponse& response) {
        Json json = welcome(caller);
        const auto seq = number_in(uri, "seq");
        const auto time = number_in(uri, "time");
        const auto device = number_in(uri, "device");
        if (seq && time && device) json["same"] = m_hub.region(caller.region).number_of({*time, *device}) == seq;
        answer_json(response, json);
    }

    void push(const Caller& caller, HTTPServerRequest& request, HTTPServerResponse& response) {
        const std::string body = body_of(request, m_hub.options().most_body, m_hub.options().whole_body);
        std::vector<TransactionData> transactions;
        for (auto& transaction : from_lines(body)) transactions.push_back(std::move(transaction.data));
        const PushAnswer said = m_hub.region(caller.region).push(std::move(transactions), caller, body.size());
        answer(response, HTTPResponse::HTTP_OK, "application/json", hub_message(0, 0, {}, said));
    }

    void pull(const Caller& caller, const Poco::URI& uri, const HTTPServerRequest& request,
              HTTPServerResponse& response) {
        ++m_hub.counts().pulls;
        RegionServer& region = m_hub.region(caller.region);
        check_view(region, caller, uri);
        check_erasure(region, caller);
        const FeedLines lines = region.feed(since_of(uri), caller.actor(), {}, held_of(uri));
        response.set("Noaber-Last", std::to_string(lines.last));
        response.set("Noaber-Head", std::to_string(std::max(lines.last, region.last())));
        const bool small = lines.text.size() < packed_from;
        if (small || request.get("Accept-Encoding", "").find("gzip") == std::string::npos)
            return answer(response, HTTPResponse::HTTP_OK, "application/x-ndjson", lines.text);
        response.set("Content-Encoding", "gzip");
        answer(response, HTTPResponse::HTTP_OK, "application/x-ndjson", packed(lines.text));
    }

    /// A laptop that can't wipe may not stay as if nothing was. What it wrote is taken all the same.
    static void check_erasure(RegionServer& region, const Caller& caller) {
        if (!caller.knows_erasure && region.holds_erasures())
            throw Refused{
                HTTPResponse::HTTP_CONFLICT,
                "Er is iets gewist, en deze versie van Noaber kan dat niet. Werk Noaber bij; wat je wijzigde is "
                "ontvangen."};
    }

    void erase(const Caller& caller, HTTPServerRequest& request, HTTPServerResponse& response) {
        const Json asked =
            Json::parse(body_of(request, m_hub.options().most_body, m_hub.options().whole_body), nullptr, false);
        const std::size_t gone = erase_records(m_hub, caller, asked, address_of(request, m_hub.options().proxy));
        answer_json(response, {{"gewist", gone}});
    }

    /// A laptop that still has what another view showed must say hello first.
    static void check_view(RegionServer& region, const Caller& caller, const Poco::URI& uri) {
        for (const auto& [name, value] : uri.getQueryParameters())
            if (name == "view" && value != region.view_of(caller.actor()))
                throw Refused{HTTPResponse::HTTP_CONFLICT,
                              "Je rechten zijn gewijzigd. Je plan wordt opnieuw opgehaald."};
    }

    void live(const Caller& caller, const Poco::URI& uri, HTTPServerRequest& request, HTTPServerResponse& response) {
        const std::string key = request.get("Sec-WebSocket-Key", "");
        if (!equal_folded(request.get("Upgrade", ""), "websocket") || key.empty() ||
            request.get("Sec-WebSocket-Version", "") != "13")
            throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Hier hoort een WebSocket (versie 13)."};
        RegionServer& region = m_hub.region(caller.region);
        check_view(region, caller, uri);
        check_erasure(region, caller);
        response.setStatusAndReason(HTTPResponse::HTTP_SWITCHING_PROTOCOLS);
        response.set("Upgrade", "websocket");
        response.set("Connection", "Upgrade");
        response.set("Sec-WebSocket-Accept", accept_key(key));
        response.setContentLength(HTTPResponse::UNKNOWN_CONTENT_LENGTH);
        response.send().flush();
        m_hub.live().add(dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(request).detachSocket(), caller, region);
    }

    Hub& m_hub;
};

class Factory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit Factory(Hub& hub) : m_hub(hub) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override {
        return new Answering(m_hub);
    }

private:
    Hub& m_hub;
};

}  // namespace

Poco::Net::HTTPRequestHandlerFactory::Ptr make_request_factory(Hub& hub) { return new Factory(hub); }

}  // namespace noaber::hub
