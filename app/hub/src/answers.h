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

/// An answer that is no success; thrown.
struct Refused {
    Poco::Net::HTTPResponse::HTTPStatus status;
    std::string why;                                 ///< Dutch
    nlohmann::json more = nlohmann::json::object();  ///< members beside it
};

void answer(Poco::Net::HTTPServerResponse& response, Poco::Net::HTTPResponse::HTTPStatus status,
            const std::string& type, const std::string& body);
void answer_json(Poco::Net::HTTPServerResponse& response, const nlohmann::json& json);

/// The body, whole; never more than `most`, never longer than `patience`. Throws Refused.
[[nodiscard]] std::string body_of(Poco::Net::HTTPServerRequest& request, std::size_t most,
                                  std::chrono::milliseconds patience);

/// Who asks, as far as it can be told: behind a proxy the last address that the proxy itself noted.
[[nodiscard]] std::string address_of(const Poco::Net::HTTPServerRequest& request, Proxy proxy);

}  // namespace noaber::hub
