// SPDX-License-Identifier: EUPL-1.2
// What the hub has of attachments, taking pieces and giving them.
#include "bijlage_requests.h"

#include "account_requests.h"

#include <noaber/base/ids.h>
#include <noaber/base/text.h>
#include <noaber/sync/bijlagen.h>

#include <Poco/Net/HTTPServerResponse.h>

namespace noaber::hub {

namespace {

using Poco::Net::HTTPResponse;
using Json = nlohmann::json;

constexpr std::string_view place = "/api/v1/bijlagen/";
constexpr std::size_t most_asked = 1'000;
constexpr std::size_t most_list = most_asked * 50;  // bytes of a list of ids
constexpr int whole = -1;

Refused unknown() {
    return {HTTPResponse::HTTP_NOT_FOUND, "Deze bijlage is er niet, of je mag hem niet zien.", Json::object(),
            Noted::no};
}

struct Piece {
    std::string method;
    std::string id;
    std::size_t nr = 0;
};

/// "PUT /api/v1/bijlagen/ID/NR"
std::optional<Piece> piece_of(const std::string& what) {
    const auto parts = split(what, ' ');
    if (parts.size() != 2 || !parts[1].starts_with(place)) return std::nullopt;
    const auto names = split(parts[1].substr(place.size()), '/');
    if (names.size() != 2 || !is_uuid(names[0])) return std::nullopt;
    const auto nr = whole_number(names[1]);
    if (!nr || *nr < 0) return std::nullopt;
    return Piece{std::string(parts[0]), std::string(names[0]), static_cast<std::size_t>(*nr)};
}

Json stand(RegionServer& region, const Actor& actor, const Json& asked) {
    if (!asked.is_object() || !asked.contains("ids") || !asked["ids"].is_array() || asked["ids"].size() > most_asked)
        throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Geef met ids een lijst van hoogstens 1000 bijlagen."};
    Json known = Json::object();
    for (const Json& id : asked["ids"]) {
        const auto bijlage = id.is_string() ? region.bijlage_for(actor, id.get<std::string>()) : std::nullopt;
        if (!bijlage) continue;
        const Bijlagestand is = region.bijlagen().stand(*bijlage);
        known[bijlage->id.text] = is.heel ? whole : static_cast<int>(is.delen);
    }
    return {{"stand", std::move(known)}};
}

}  // namespace

bool answer_about_bijlagen(Hub& hub, const Caller& caller, const std::string& what,
                           Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
    if (what.find(place) == std::string::npos) return false;
    RegionServer& region = hub.region(caller.region);
    if (!region.keeps_bijlagen()) return false;
    if (what == "POST " + std::string(place) + "stand") {
        const Json asked = Json::parse(body_of(request, most_list, hub.options().patience), nullptr, false);
        answer_json(response, stand(region, caller.actor(), asked));
        return true;
    }
    const auto piece = piece_of(what);
    if (!piece) return false;
    const auto bijlage = region.bijlage_for(caller.actor(), piece->id);
    if (!bijlage) throw unknown();
    if (piece->method == "PUT") {
        const std::string bytes = body_of(request, bijlage_deel, hub.options().whole_body);
        const Bijlagestand now = region.bijlagen().neem(*bijlage, piece->nr, bytes);
        answer_json(response, {{"delen", now.delen}, {"heel", now.heel}});
        return true;
    }
    if (piece->method != "GET") return false;
    const auto bytes = region.bijlagen().deel(*bijlage, piece->nr);
    if (!bytes)
        throw Refused{
            HTTPResponse::HTTP_NOT_FOUND,
            "De bijlage is nog niet bij de hub. Hij komt zodra de laptop van wie hem toevoegde verbinding heeft.",
            Json::object(), Noted::no};
    answer(response, HTTPResponse::HTTP_OK, "application/octet-stream", *bytes);
    return true;
}

}  // namespace noaber::hub
