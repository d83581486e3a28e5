// SPDX-License-Identifier: EUPL-1.2
// Cookies, forms, and where a request came from.
#include "web/visit.h"

#include "account_requests.h"
#include "answers.h"
#include "secrets.h"

#include <noaber/base/moment.h>
#include <noaber/base/text.h>

#include <Poco/Net/HTTPCookie.h>
#include <Poco/Net/NameValueCollection.h>
#include <Poco/URI.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

constexpr std::size_t most_fields = 20;
constexpr const char* cookie_name = "noaber";
constexpr const char* cookie_name_over_tls = "__Host-noaber";  // no other host or path can set it

std::string decoded(std::string_view text) {
    std::string plain(text);
    std::ranges::replace(plain, '+', ' ');
    std::string out;
    Poco::URI::decode(plain, out);
    if (!is_valid_utf8(out)) throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Dit verzoek is niet te lezen."};
    return out;
}

/// "hub.example" of "https://hub.example"; "" of "null" and what is no address.
std::string_view host_of(std::string_view origin) {
    const auto slashes = origin.find("://");
    return slashes == std::string_view::npos ? std::string_view() : origin.substr(slashes + 3);
}

}  // namespace

Fields read_fields(std::string_view encoded) {
    Fields fields;
    if (encoded.empty()) return fields;
    const auto parts = split(encoded, '&');
    if (parts.size() > most_fields) throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Dit verzoek is niet te lezen."};
    for (const auto part : parts) {
        const auto sign = part.find('=');
        fields.try_emplace(decoded(part.substr(0, sign)),
                           sign == std::string_view::npos ? std::string() : decoded(part.substr(sign + 1)));
    }
    return fields;
}

Visit::Visit(Hub& hub, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response)
    : m_hub(hub), m_request(request), m_response(response) {
    const std::string& uri = request.getURI();
    const auto question = uri.find('?');
    m_path = uri.substr(0, question);
    if (question != std::string::npos) m_asked = read_fields(std::string_view(uri).substr(question + 1));
    Poco::Net::NameValueCollection cookies;
    request.getCookies(cookies);
    m_token = cookies.get(over_tls() ? cookie_name_over_tls : cookie_name, "");
    if (m_token.empty()) return;
    auto caller = hub.accounts().web_caller(m_token);
    if (!caller) return;
    if (!hub.callers().take(caller->device, std::chrono::steady_clock::now()))
        throw Refused{HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Te veel verzoeken achter elkaar. Wacht even."};
    m_visitor = Visitor{bound(hub, *caller), m_token};
}

std::string Visit::asked(std::string_view name) const {
    const auto found = m_asked.find(name);
    return found == m_asked.end() ? std::string() : found->second;
}

std::string Visit::address() const { return address_of(m_request, m_hub.options().proxy); }

Date Visit::vandaag() const { return Moment::of_milliseconds(m_hub.options().wall()).date(); }

bool Visit::over_tls() const { return m_hub.options().tls || m_hub.options().proxy == Proxy::does_tls; }

/// A browser says from where; what says nothing is no browser, and has nobody's cookie.
void Visit::refuse_other_sites() const {
    const std::string site = m_request.get("Sec-Fetch-Site", "");
    const std::string origin = m_request.get("Origin", "");
    const bool own = site.empty() ? origin.empty() || host_of(origin) == m_request.get("Host", "")
                                  : site == "same-origin" || site == "none";
    if (!own)
        throw Refused{
            HTTPResponse::HTTP_FORBIDDEN,
            "Dit kwam niet van een pagina van deze hub en is niet gedaan. Ga naar de startpagina en probeer het daar."};
}

Fields Visit::form_of_stranger() const {
    refuse_other_sites();
    return read_fields(body_of(m_request, most_small_body, m_hub.options().patience));
}

Fields Visit::form() const {
    Fields fields = form_of_stranger();
    if (!is_same_secret(fields["bewijs"], form_token()))
        throw Refused{
            HTTPResponse::HTTP_FORBIDDEN,
            "Deze pagina is van een eerdere keer dat je aangemeld was; er is niets gedaan. Open haar opnieuw."};
    return fields;
}

std::string Visit::form_token() const { return hash_of("formulier " + m_visitor->token); }

void Visit::remember(const std::string& token) const {
    m_response.add("Set-Cookie", fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}",
                                             over_tls() ? cookie_name_over_tls : cookie_name, token,
                                             web_session_hours * 3600, over_tls() ? "; Secure" : ""));
}

void Visit::forget() const {
    m_response.add("Set-Cookie",
                   fmt::format("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict{}",
                               over_tls() ? cookie_name_over_tls : cookie_name, over_tls() ? "; Secure" : ""));
}

}  // namespace noaber::hub::web
