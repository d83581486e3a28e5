// SPDX-License-Identifier: EUPL-1.2
// What all requests share: reading a body within bounds, answering, refusing.
#pragma once

#include "hub.h"

#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <nlohmann/json.hpp>

#include <chrono>
#include <string>

namespace noaber::hub {

inline constexpr std::size_t most_small_body = 4096;

/// Whether a refusal is worth a line of the log.
enum class Noted { yes, no };

/// An answer that is no success; thrown.
struct Refused {
    Poco::Net::HTTPResponse::HTTPStatus status;
    std::string why;                                 ///< Dutch
    nlohmann::json more = nlohmann::json::object();  ///< members beside it
    Noted noted = Noted::yes;
    std::string cause = {};  ///< for the log, where `why` does not tell it
};

/// What the exception that is being handled comes to for who asked.
[[nodiscard]] Refused refusal_in_hand();

void answer(Poco::Net::HTTPServerResponse& response, Poco::Net::HTTPResponse::HTTPStatus status,
            const std::string& type, const std::string& body);
void answer_json(Poco::Net::HTTPServerResponse& response, const nlohmann::json& json);

/// The body, whole; never more than `most`, never longer than `patience`. Throws Refused.
[[nodiscard]] std::string body_of(Poco::Net::HTTPServerRequest& request, std::size_t most,
                                  std::chrono::milliseconds patience);

/// Who asks, as far as it can be told: behind a proxy the last address that the proxy itself noted.
[[nodiscard]] std::string address_of(const Poco::Net::HTTPServerRequest& request, Proxy proxy);

}  // namespace noaber::hub
