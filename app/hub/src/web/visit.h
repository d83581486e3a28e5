// SPDX-License-Identifier: EUPL-1.2
// One request for a page: who asks, what they sent, and that it really came from a page of this hub.
#pragma once

#include "hub.h"

#include <noaber/base/date.h>

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::hub::web {

/// What a form sent, or stands behind the "?" of an address; the first of each name.
using Fields = std::map<std::string, std::string, std::less<>>;

/// "naam=Femke+Wolbert&...". Throws Refused when it is more than a form of ours has.
[[nodiscard]] Fields read_fields(std::string_view encoded);

/// Who signed in, and by what.
struct Visitor {
    Caller caller;
    std::string token;
    [[nodiscard]] Actor actor() const { return caller.actor(); }
};

class Visit {
public:
    /// Looks for the session of the cookie. Throws Refused when that asks too often.
    Visit(Hub& hub, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response);

    [[nodiscard]] Hub& hub() const { return m_hub; }
    [[nodiscard]] Poco::Net::HTTPServerResponse& response() const { return m_response; }
    [[nodiscard]] const std::string& method() const { return m_request.getMethod(); }
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The value of a field of the address; "" when it is not there.
    [[nodiscard]] std::string asked(std::string_view name) const;
    [[nodiscard]] std::string address() const;
    /// Where this hub is for who asks: "https://hub.example".
    [[nodiscard]] std::string origin() const;
    [[nodiscard]] Date vandaag() const;

    /// Nothing for a stranger.
    [[nodiscard]] const std::optional<Visitor>& visitor() const { return m_visitor; }
    /// Whether a cookie was shown of a session that is over.
    [[nodiscard]] bool was_here() const { return !m_visitor && !m_token.empty(); }
    [[nodiscard]] RegionServer& region() const { return m_hub.region(m_visitor->caller.region); }

    /// What the form sent. Throws Refused when it came from another site's page.
    [[nodiscard]] Fields form_of_stranger() const;
    /// The same of who signed in; refused too when it does not show the token that this session's forms have.
    [[nodiscard]] Fields form() const;
    /// What such a form shows.
    [[nodiscard]] std::string form_token() const;

    /// The cookie of a session that begins, and its end.
    void remember(const std::string& token) const;
    void forget() const;

private:
    void refuse_other_sites() const;
    [[nodiscard]] bool over_tls() const;
    Hub& m_hub;
    Poco::Net::HTTPServerRequest& m_request;
    Poco::Net::HTTPServerResponse& m_response;
    std::string m_path;
    Fields m_asked;
    std::string m_token;
    std::optional<Visitor> m_visitor;
};

}  // namespace noaber::hub::web
