// SPDX-License-Identifier: EUPL-1.2
// Messages to another system: JSON by POST.
#include "bezorger.h"
#include "client_tls.h"

#include <noaber/base/errors.h>

#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/URI.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;

std::string body_of(const Bericht& bericht) {
    const Json json{{"soort", bericht.proef ? "proefalarm" : "oproep"},
                    {"id", bericht.id},
                    {"oproep", bericht.oproep},
                    {"poging", bericht.poging},
                    {"functie", bericht.functie},
                    {"naam", bericht.naam},
                    {"telefoon", bericht.telefoon},
                    {"email", bericht.email},
                    {"onderwerp", bericht.onderwerp},
                    {"tekst", bericht.tekst},
                    {"link", bericht.link}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class WebhookBezorger final : public Bezorger {
public:
    WebhookBezorger(WebhookInstellingen instellingen, Poco::URI uri)
        : m_set(std::move(instellingen)), m_uri(std::move(uri)) {
        if (m_uri.getScheme() == "https") m_context = outgoing_context(m_set.vertrouwd);
    }

    std::string kanaal() const override { return "webhook"; }
    bool kan(const Bericht&) const override { return true; }

    Uitslag bezorg(const Bericht& bericht) override {
        bool begun = false;
        try {
            const auto session = connect();
            const std::string body = body_of(bericht);
            Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_POST, m_uri.getPathAndQuery(),
                                           Poco::Net::HTTPMessage::HTTP_1_1);
            request.setContentType("application/json");
            request.setContentLength64(static_cast<Poco::Int64>(body.size()));
            if (!m_set.geheim.empty()) request.set("Authorization", "Bearer " + m_set.geheim);
            auto& out = session->sendRequest(request);
            begun = true;
            out << body << std::flush;
            Poco::Net::HTTPResponse response;
            (void)session->receiveResponse(response);  // what it says beside the status is not read
            const int status = response.getStatus();
            if (status >= 200 && status < 300) return {Bezorging::bezorgd, {}};
            return {Bezorging::mislukt, fmt::format("de webhook weigerde het ({})", status)};
        } catch (const Poco::Exception& error) {
            return {begun ? Bezorging::onzeker : Bezorging::mislukt,
                    fmt::format("de verbinding met de webhook lukte niet ({})", error.name())};
        }
    }

private:
    [[nodiscard]] std::unique_ptr<Poco::Net::HTTPClientSession> connect() const {
        std::unique_ptr<Poco::Net::HTTPClientSession> session;
        if (m_context)
            session = std::make_unique<Poco::Net::HTTPSClientSession>(m_uri.getHost(), m_uri.getPort(), m_context);
        else
            session = std::make_unique<Poco::Net::HTTPClientSession>(m_uri.getHost(), m_uri.getPort());
        session->setTimeout(Poco::Timespan(m_set.geduld.count() * 1000));
        return session;
    }

    WebhookInstellingen m_set;
    Poco::URI m_uri;
    Poco::Net::Context::Ptr m_context;
};

}  // namespace

std::unique_ptr<Bezorger> webhook_bezorger(WebhookInstellingen instellingen) {
    Poco::URI uri;
    try {
        uri = Poco::URI(instellingen.adres);
    } catch (const Poco::Exception&) {
        uri.clear();
    }
    const bool safe = uri.getScheme() == "https" || (uri.getScheme() == "http" && is_this_machine(uri.getHost()));
    if (!safe || uri.getHost().empty())
        throw InputError(
            "webhook wil een adres dat met https:// begint. Zonder TLS gaat alleen naar deze machine zelf.");
    if (uri.getPath().empty()) uri.setPath("/");
    return std::make_unique<WebhookBezorger>(std::move(instellingen), std::move(uri));
}

}  // namespace noaber::hub
