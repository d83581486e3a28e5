// SPDX-License-Identifier: EUPL-1.2
// Bodies and answers of HTTP requests.
#include "answers.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <Poco/Exception.h>

#include <array>

namespace noaber::hub {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;
using Json = nlohmann::json;

Refused refusal_in_hand() try { throw; } catch (const Refused& refused) {
    return refused;
} catch (const SecondStepNeeded& error) {
    return {HTTPResponse::HTTP_BAD_REQUEST, error_in_words(error), {{"second_step", true}}, Noted::no};
} catch (const InputError& error) {
    return {HTTPResponse::HTTP_BAD_REQUEST, error_in_words(error), Json::object(), Noted::no};
} catch (const PermissionError& error) {
    return {HTTPResponse::HTTP_FORBIDDEN, error_in_words(error)};
} catch (const LockedError& error) {
    return {HTTPResponse::HTTP_TOO_MANY_REQUESTS, error_in_words(error)};
} catch (const Error& error) {
    return {HTTPResponse::HTTP_SERVICE_UNAVAILABLE, error_in_words(error)};
} catch (const Poco::TimeoutException&) {
    return {HTTPResponse::HTTP_REQUEST_TIMEOUT, "Het bericht kwam niet binnen. Probeer het opnieuw.", Json::object(),
            Noted::no};
} catch (const Poco::Exception&) {
    return {HTTPResponse::HTTP_BAD_REQUEST, "Dit verzoek is niet te lezen.", Json::object(), Noted::no};
} catch (const std::exception& error) {
    return {HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "De hub kon dit niet doen. Probeer het later.", Json::object(),
            Noted::yes, error.what()};
}

void answer(HTTPServerResponse& response, HTTPResponse::HTTPStatus status, const std::string& type,
            const std::string& body) {
    response.setStatusAndReason(status);
    response.setContentType(type);
    response.set("Cache-Control", "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    response.sendBuffer(body.data(), body.size());
}

void answer_json(HTTPServerResponse& response, const Json& json) {
    answer(response, HTTPResponse::HTTP_OK, "application/json",
           json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string body_of(HTTPServerRequest& request, std::size_t most, std::chrono::milliseconds patience) {
    if (request.getContentLength64() > static_cast<Poco::Int64>(most))
        throw Refused{HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Het bericht is te groot. Stuur het in delen."};
    const auto until = std::chrono::steady_clock::now() + patience;
    std::string body;
    std::array<char, 64 * 1024> part{};
    auto& stream = request.stream();
    for (;;) {
        stream.read(part.data(), part.size());
        body.append(part.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > most)
            throw Refused{HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Het bericht is te groot. Stuur het in delen."};
        if (!stream) break;
        if (std::chrono::steady_clock::now() > until)
            throw Refused{HTTPResponse::HTTP_REQUEST_TIMEOUT,
                          "Het bericht komt te langzaam binnen. Probeer het opnieuw."};
    }
    if (request.hasContentLength() && body.size() != static_cast<std::size_t>(request.getContentLength64()))
        throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Het bericht is onderweg afgebroken. Probeer het opnieuw."};
    return body;
}

std::string address_of(const HTTPServerRequest& request, Proxy proxy) {
    if (proxy == Proxy::does_tls) {
        const std::string noted = request.get("X-Forwarded-For", "");
        if (!noted.empty()) return std::string(trim(split(noted, ',').back()));
    }
    return request.clientAddress().host().toString();
}

}  // namespace noaber::hub
