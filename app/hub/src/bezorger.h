// SPDX-License-Identifier: EUPL-1.2
// Bringing the message of a call-up to somebody: by mail, or by another system.
#pragma once

#include <noaber/base/stamp.h>
#include <noaber/report/mail.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace noaber::hub {

/// One message to one person.
struct Bericht {
    std::string id;  ///< the same in every attempt, so that a receiver can tell that it knows it
    std::string oproep;
    std::string functie;
    std::string naam;
    std::string email;
    std::string telefoon;
    std::string onderwerp;
    std::string tekst;  ///< with the link in it
    std::string link;
    std::int64_t poging = 1;
    bool proef = false;
};

enum class Bezorging {
    bezorgd,  ///< the other side took it
    mislukt,  ///< it certainly did not
    onzeker,  ///< nobody knows: it broke off before the other side said so
};
struct Uitslag {
    Bezorging bezorging = Bezorging::mislukt;
    std::string waarom;  ///< for the log and the page; without names, addresses and secrets
};

class Bezorger {
public:
    virtual ~Bezorger() = default;
    Bezorger() = default;
    Bezorger(const Bezorger&) = delete;
    Bezorger& operator=(const Bezorger&) = delete;
    /// "mail", "webhook"; stands in the database.
    [[nodiscard]] virtual std::string kanaal() const = 0;
    /// Whether this person can be reached by it.
    [[nodiscard]] virtual bool kan(const Bericht& bericht) const = 0;
    /// Ends within the time that its settings say, many times over at most. Does not throw for what the other side does.
    [[nodiscard]] virtual Uitslag bezorg(const Bericht& bericht) = 0;
};

enum class MailTls {
    geen,      ///< on this machine only, where there is a name and password
    starttls,  ///< begins in the clear and must become TLS
    meteen,
};

struct MailInstellingen {
    std::string server;
    std::uint16_t poort = 587;
    MailTls tls = MailTls::starttls;
    Geadresseerde afzender;
    std::string gebruiker;
    std::string wachtwoord;
    std::string
        vertrouwd;  ///< PEM file of who vouches for the server, beside those that this machine trusts; may be empty
    std::chrono::milliseconds geduld{10'000};  ///< with each step
};

struct WebhookInstellingen {
    std::string adres;   ///< https; http on this machine only
    std::string geheim;  ///< sent as "Authorization: Bearer ..."; may be empty
    std::string vertrouwd;
    std::chrono::milliseconds geduld{10'000};
};

struct OproepInstellingen {
    std::optional<MailInstellingen> mail;
    std::optional<WebhookInstellingen> webhook;
    std::string adres;  ///< how people reach the hub: "https://hub.voorbeeld.nl"; empty: its own address
    std::chrono::milliseconds kijken{1'000};  ///< how often is looked whether somebody waits long enough
};

/// Both throw InputError when the settings can't be: secrets in the clear, no address.
[[nodiscard]] std::unique_ptr<Bezorger> mail_bezorger(MailInstellingen instellingen, WallClock wall);
[[nodiscard]] std::unique_ptr<Bezorger> webhook_bezorger(WebhookInstellingen instellingen);
/// All that are set.
[[nodiscard]] std::vector<std::unique_ptr<Bezorger>> bezorgers_van(const OproepInstellingen& instellingen,
                                                                   const WallClock& wall);

}  // namespace noaber::hub
