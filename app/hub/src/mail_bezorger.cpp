// SPDX-License-Identifier: EUPL-1.2
// Messages by SMTP.
#include "bezorger.h"
#include "client_tls.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <Poco/Net/NetException.h>
#include <Poco/Net/SMTPClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <fmt/format.h>

#include <sstream>

namespace noaber::hub {

namespace {

using Poco::Net::SecureStreamSocket;
using Poco::Net::StreamSocket;

/// Codes of SMTP that say no.
constexpr int first_refusal = 400, last_refusal = 599;

Poco::Timespan span_of(std::chrono::milliseconds time) { return Poco::Timespan(time.count() * 1000); }

/// Poco's own goes over to TLS by the address that it is connected to; a certificate is of a name.
class SmtpSession : public Poco::Net::SMTPClientSession {
public:
    using SMTPClientSession::SMTPClientSession;

    void go_over_to_tls(const std::string& host, const Poco::Net::Context::Ptr& context) {
        std::string said;
        if (!isPositiveCompletion(sendCommand("STARTTLS", said))) throw Poco::Net::SMTPException("STARTTLS");
        socket() = SecureStreamSocket::attach(socket(), host, context);
    }
};

class MailBezorger final : public Bezorger {
public:
    MailBezorger(MailInstellingen instellingen, WallClock wall)
        : m_set(std::move(instellingen)), m_wall(std::move(wall)) {
        if (m_set.tls != MailTls::geen) m_context = outgoing_context(m_set.vertrouwd);
        m_host = m_set.afzender.adres.substr(m_set.afzender.adres.find('@') + 1);
    }

    std::string kanaal() const override { return "mail"; }
    bool kan(const Bericht& bericht) const override { return !mailadres(bericht.email).empty(); }

    Uitslag bezorg(const Bericht& bericht) override {
        bool begun = false;
        try {
            const auto session = connect();
            const std::string to = mailadres(bericht.email);
            session->sendAddresses(fmt::format("<{}>", m_set.afzender.adres),
                                   Poco::Net::SMTPClientSession::Recipients{to});
            session->sendData();
            begun = true;
            std::istringstream text(text_of(bericht, to));
            session->sendMessage(text);
            close(*session);
            return {Bezorging::bezorgd, {}};
        } catch (const Poco::Net::SMTPException& error) {
            // Also thrown when the server hung up instead of answering.
            const bool answered = error.code() >= first_refusal && error.code() <= last_refusal;
            return {begun && !answered ? Bezorging::onzeker : Bezorging::mislukt,
                    fmt::format("de mailserver nam het niet aan ({})", error.code())};
        } catch (const Poco::Exception& error) {
            return {begun ? Bezorging::onzeker : Bezorging::mislukt,
                    fmt::format("de verbinding met de mailserver lukte niet ({})", error.name())};
        }
    }

private:
    std::unique_ptr<SmtpSession> connect() const {
        const Poco::Net::SocketAddress address(m_set.server, m_set.poort);
        StreamSocket socket;
        if (m_set.tls == MailTls::meteen) {
            SecureStreamSocket secure(m_context);
            secure.setPeerHostName(m_set.server);
            secure.connect(address, span_of(m_set.geduld));
            socket = secure;
        } else {
            socket.connect(address, span_of(m_set.geduld));
        }
        auto session = std::make_unique<SmtpSession>(socket);
        session->setTimeout(span_of(m_set.geduld));
        session->login(m_host);
        if (m_set.tls == MailTls::starttls) session->go_over_to_tls(m_set.server, m_context);
        session->setTimeout(span_of(m_set.geduld));
        sign_in(*session);
        return session;
    }

    /// After TLS the server is greeted anew, and says only then what it takes.
    void sign_in(SmtpSession& session) const {
        using Session = Poco::Net::SMTPClientSession;
        if (m_set.gebruiker.empty()) {
            if (m_set.tls == MailTls::starttls) session.login(m_host);
            return;
        }
        std::string said;
        (void)session.sendCommand("EHLO", m_host, said);
        const auto method = said.find("PLAIN") == std::string::npos ? Session::AUTH_LOGIN : Session::AUTH_PLAIN;
        session.login(m_host, method, m_set.gebruiker, m_set.wachtwoord);
    }

    /// The message is with the server already; that it does not part nicely changes nothing.
    static void close(SmtpSession& session) {
        try {
            session.close();
        } catch (const Poco::Exception&) {  // NOLINT(bugprone-empty-catch)
        }
    }

    [[nodiscard]] std::string text_of(const Bericht& bericht, const std::string& to) const {
        Mail mail;
        mail.aan = {{bericht.naam, to}};
        mail.onderwerp = bericht.onderwerp;
        mail.tekst = bericht.tekst;
        return bericht_van(mail, m_set.afzender, bericht.id, m_host, m_wall());
    }

    MailInstellingen m_set;
    WallClock m_wall;
    Poco::Net::Context::Ptr m_context;
    std::string m_host;
};

}  // namespace

std::unique_ptr<Bezorger> mail_bezorger(MailInstellingen instellingen, WallClock wall) {
    instellingen.afzender.adres = mailadres(instellingen.afzender.adres);
    if (instellingen.afzender.adres.empty())
        throw InputError("mail-afzender is geen e-mailadres. Schrijf bijvoorbeeld: mail-afzender = piket@voorbeeld.nl");
    if (instellingen.tls == MailTls::geen && !instellingen.gebruiker.empty() && !is_this_machine(instellingen.server))
        throw InputError(
            "Een wachtwoord gaat niet zonder TLS naar een mailserver. Kies mail-tls = starttls of meteen.");
    return std::make_unique<MailBezorger>(std::move(instellingen), std::move(wall));
}

std::vector<std::unique_ptr<Bezorger>> bezorgers_van(const OproepInstellingen& instellingen, const WallClock& wall) {
    std::vector<std::unique_ptr<Bezorger>> all;
    if (instellingen.mail) all.push_back(mail_bezorger(*instellingen.mail, wall));
    if (instellingen.webhook) all.push_back(webhook_bezorger(*instellingen.webhook));
    return all;
}

}  // namespace noaber::hub
