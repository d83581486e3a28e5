// SPDX-License-Identifier: EUPL-1.2
// Requests to the hub, and what its answers mean.
#include "sync/hub_client.h"

#include <noaber/base/errors.h>
#include <noaber/sync/frames.h>
#include <noaber/sync/membership.h>
#include <noaber/sync/packed.h>

#include <Poco/Buffer.h>
#include <Poco/Exception.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/SSLException.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace noaber {

namespace {

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;
using Json = nlohmann::json;

constexpr std::chrono::milliseconds longest_connecting{5'000};
// Of one piece: a bound of bytes, or one transaction of the greatest size.
constexpr std::size_t most_unpacked = 2 * wire_most_line;

[[noreturn]] void fail_as_no_address(const std::string& address) {
    throw InputError(fmt::format("\"{}\" is geen adres van een hub. Bijvoorbeeld: https://hub.voorbeeld.nl", address));
}

Poco::URI checked_address(const std::string& address) {
    Poco::URI uri;
    try {
        uri = Poco::URI(address);
    } catch (const Poco::Exception&) {
        fail_as_no_address(address);
    }
    const std::string& host = uri.getHost();
    if ((uri.getScheme() != "http" && uri.getScheme() != "https") || host.empty()) fail_as_no_address(address);
    if (uri.getScheme() == "http" && host != "localhost" && host != "::1" && !host.starts_with("127."))
        throw InputError(
            "Zonder versleuteling gaat er niets over het netwerk. Gebruik een adres dat met https begint.");
    return uri;
}

std::string untrusted(const std::string& address) {
    return fmt::format(
        "De versleuteling met {} lukt niet: dit is niet de hub, of zijn certificaat klopt niet (meer). Er is niets "
        "verstuurd. Vraag de beheerder om het certificaat.",
        address);
}

[[noreturn]] void fail_as_strange(const std::string& address) {
    throw StorageError(fmt::format("Op {} antwoordt iets anders dan een hub. Controleer het adres.", address));
}

HubWelcome welcome_of(const std::string& body, const std::string& address) {
    try {
        const Json json = Json::parse(body);
        HubWelcome welcome;
        welcome.region = json.at("region").at("id");
        welcome.region_name = json.at("region").at("name");
        welcome.demo = json.at("region").at("demo");
        welcome.account = json.at("account");
        welcome.role = json.at("role");
        welcome.numbering = json.at("numbering");
        welcome.view = json.value("view", "");
        welcome.erases = json.value("wissen", false);
        welcome.attachments = json.value("bijlagen", false);
        welcome.presence = json.value("presence", false);
        welcome.same = json.value("same", true);
        welcome.head = json.at("head");
        welcome.now = json.at("now");
        welcome.coming_certificate = json.value("coming_certificate", "");
        welcome.token = json.value("token", "");
        return welcome;
    } catch (const Json::exception&) {
        fail_as_strange(address);
    }
}

std::string reason_of(const std::string& body) {
    const Json json = Json::parse(body, nullptr, false);
    return json.is_object() && json.contains("fout") && json["fout"].is_string() ? json["fout"].get<std::string>()
                                                                                 : std::string();
}

/// Only a hub that knows the token, and as one that was taken back, says this.
void throw_if_revoked(const std::string& body) {
    const Json json = Json::parse(body, nullptr, false);
    if (!json.is_object() || json.value("ingetrokken", Json()) != Json(true)) return;
    const Json region = json.value("regio", Json());
    if (region.is_string()) throw RevokedError(reason_of(body), region.get<std::string>());
}

bool wants_second_step(const std::string& body) {
    const Json json = Json::parse(body, nullptr, false);
    return json.is_object() && json.value("second_step", Json()) == Json(true);
}

}  // namespace

HubClient::HubClient(const std::string& address, std::string token, const std::string& certificates,
                     std::chrono::milliseconds timeout)
    : m_address(address), m_token(std::move(token)) {
    m_session = make_session(checked_address(address), certificates, {std::min(timeout, longest_connecting), timeout},
                             m_waiting);
}

/// Who has no token yet is joining.
std::string HubClient::unreachable() const {
    if (m_token.empty())
        return fmt::format("De hub {} is niet te bereiken. Controleer het adres, en of je netwerk hebt.", m_address);
    return fmt::format("De hub {} is niet te bereiken. Je kunt verder werken; wat je doet wordt later verstuurd.",
                       m_address);
}

void HubClient::authorize(HTTPRequest& request) const {
    if (!m_token.empty()) request.set("Authorization", "Bearer " + m_token);
}

HubClient::Answer HubClient::ask(const std::string& method, const std::string& path, const std::string& body,
                                 const std::string& type) {
    HTTPRequest request(method, "/api/v1/" + path, HTTPRequest::HTTP_1_1);
    authorize(request);
    if (method == "GET") request.set("Accept-Encoding", "gzip");
    if (method != "GET") {
        request.setContentType(type);
        request.setContentLength64(static_cast<Poco::Int64>(body.size()));
    }
    auto& out = m_session->sendRequest(request);
    m_waiting.wait_for(m_session->socket());
    out.write(body.data(), static_cast<std::streamsize>(body.size()));
    out.flush();
    HTTPResponse response;
    auto& in = m_session->receiveResponse(response);
    Answer answer;
    answer.status = response.getStatus();
    Poco::StreamCopier::copyToString(in, answer.body, 64 * 1024);
    // Cut off half-way, perhaps in the headers already. The hub always says how long its answer is.
    if (!response.hasContentLength() || answer.body.size() != static_cast<std::size_t>(response.getContentLength64()))
        throw HubAwayError(unreachable());
    if (response.get("Content-Encoding", "") == "gzip") unpack(answer);
    answer.last = response.get("Noaber-Last", "");
    answer.head = response.get("Noaber-Head", "");
    return answer;
}

void HubClient::unpack(Answer& answer) const try {
    answer.body = unpacked(answer.body, most_unpacked);
} catch (const InputError&) {
    fail_as_strange(m_address);
}

HubClient::Answer HubClient::ask_checked(const std::string& method, const std::string& path, const std::string& body,
                                         const std::string& type) {
    Answer answer;
    try {
        answer = ask(method, path, body, type);
    } catch (const Poco::Net::SSLException&) {
        m_session->reset();
        throw StorageError(untrusted(m_address));
    } catch (const Poco::Exception&) {
        m_session->reset();
        throw HubAwayError(unreachable());
    } catch (const StorageError&) {
        m_session->reset();
        throw;
    }
    if (answer.status == HTTPResponse::HTTP_OK) return answer;
    if (answer.status == HTTPResponse::HTTP_UNAUTHORIZED) throw_if_revoked(answer.body);
    const std::string reason = reason_of(answer.body);
    if (reason.empty()) fail_as_strange(m_address);
    if (answer.status == HTTPResponse::HTTP_UNAUTHORIZED || answer.status == HTTPResponse::HTTP_FORBIDDEN)
        throw PermissionError(reason);
    if (answer.status == HTTPResponse::HTTP_BAD_REQUEST && wants_second_step(answer.body))
        throw SecondStepError(reason);
    if (answer.status == HTTPResponse::HTTP_BAD_REQUEST) throw InputError(reason);
    throw StorageError(reason);
}

HubWelcome HubClient::join(const Joiner& joiner) {
    const auto& [code, account, password, second_step] = joiner.by;
    const Json json{{"code", code},
                    {"account", account},
                    {"password", password},
                    {"second_step", second_step},
                    {"device", joiner.device},
                    {"region", joiner.region},
                    {"plan", joiner.plan}};
    const std::string body = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return welcome_of(ask_checked("POST", code.empty() ? "login" : "join", body, "application/json").body, m_address);
}

void HubClient::change_password(const std::string& old, const std::string& password) {
    const Json json{{"old", old}, {"password", password}};
    post("password", json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string HubClient::get(const std::string& path) { return ask_checked("GET", path).body; }

std::string HubClient::post(const std::string& path, const std::string& json) {
    return ask_checked("POST", path, json, "application/json").body;
}

std::string HubClient::put(const std::string& path, const std::string& bytes) {
    return ask_checked("PUT", path, bytes, "application/octet-stream").body;
}

HubWelcome HubClient::hello(const std::optional<Acknowledgement>& highest, std::int64_t own) {
    m_own = own;
    std::string path = "hello";
    if (highest)
        path += fmt::format("?seq={}&time={}&device={}", highest->seq, highest->stamp.time, highest->stamp.device);
    HubWelcome welcome = welcome_of(ask_checked("GET", path).body, m_address);
    m_view = welcome.view;
    return welcome;
}

HubMessage HubClient::push(const std::string& lines) {
    const Answer answer = ask_checked("POST", fmt::format("push?own={}", m_own), lines, "application/x-ndjson");
    try {
        return read_hub_message(answer.body);
    } catch (const InputError&) {
        fail_as_strange(m_address);
    }
}

PulledLines HubClient::pull(std::int64_t since, const NumberRanges& held) {
    std::string path = fmt::format("pull?since={}&view={}&wissen=1", since, m_view);
    if (!held.all().empty()) path += "&held=" + held.text();
    Answer answer = ask_checked("GET", path);
    try {
        return {std::move(answer.body), std::stoll(answer.last), std::stoll(answer.head)};
    } catch (const std::logic_error&) {
        fail_as_strange(m_address);
    }
}

std::pair<Poco::Net::StreamSocket, std::string> HubClient::live() {
    const std::string key = new_key();
    HTTPRequest request(HTTPRequest::HTTP_GET, fmt::format("/api/v1/live?view={}&own={}&wissen=1", m_view, m_own),
                        HTTPRequest::HTTP_1_1);
    authorize(request);
    request.set("Connection", "Upgrade");
    request.set("Upgrade", "websocket");
    request.set("Sec-WebSocket-Version", "13");
    request.set("Sec-WebSocket-Key", key);
    HTTPResponse response;
    try {
        m_session->sendRequest(request);
        m_waiting.wait_for(m_session->socket());
        m_session->receiveResponse(response);
    } catch (const Poco::Exception&) {
        m_session->reset();
        throw StorageError(unreachable());
    }
    if (response.getStatus() == HTTPResponse::HTTP_UNAUTHORIZED ||
        response.getStatus() == HTTPResponse::HTTP_CONFLICT) {
        m_session->reset();
        throw StorageError("De rechten van dit apparaat zijn gewijzigd. Er wordt opnieuw verbinding gemaakt.");
    }
    if (response.getStatus() != HTTPResponse::HTTP_SWITCHING_PROTOCOLS ||
        response.get("Sec-WebSocket-Accept", "") != accept_key(key)) {
        m_session->reset();
        fail_as_strange(m_address);
    }
    Poco::Buffer<char> behind(0);
    m_session->drainBuffer(behind);
    auto socket = m_session->detachSocket();
    return {socket, std::string(behind.begin(), behind.size())};
}

void HubClient::abort() noexcept { m_waiting.abort(); }

}  // namespace noaber
