// SPDX-License-Identifier: EUPL-1.2
// Reading the settings of mail and webhook.
#include "oproep_words.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

namespace noaber::hub {

namespace {

MailTls tls_of(const std::string& word) {
    if (word == "starttls") return MailTls::starttls;
    if (word == "meteen") return MailTls::meteen;
    if (word == "geen") return MailTls::geen;
    throw InputError("mail-tls is starttls, meteen of geen.");
}

std::uint16_t port_of(const std::string& word) {
    constexpr std::int64_t highest = 65535;
    const auto port = whole_number(word);
    if (!port || *port < 1 || *port > highest) throw InputError("mail-poort is een getal, bijvoorbeeld 587.");
    return static_cast<std::uint16_t>(*port);
}

/// "Piket Twente <piket@voorbeeld.nl>", or the address alone.
Geadresseerde sender_of(const std::string& written) {
    const auto open = written.find('<');
    if (open == std::string::npos) return {"Noaber", written};
    return {std::string(trim(written.substr(0, open))), written.substr(open + 1, written.find('>') - open - 1)};
}

}  // namespace

OproepInstellingen oproep_instellingen(const Words& words) {
    OproepInstellingen set;
    set.adres = words.value("--adres");
    if (!set.adres.empty() && !set.adres.starts_with("https://") && !set.adres.starts_with("http://"))
        throw InputError("adres begint met https://, bijvoorbeeld: adres = https://hub.voorbeeld.nl");
    if (const std::string server = words.value("--mail-server"); !server.empty()) {
        MailInstellingen mail;
        mail.server = server;
        mail.tls = tls_of(words.value("--mail-tls", "starttls"));
        mail.poort = port_of(words.value("--mail-poort", mail.tls == MailTls::meteen ? "465" : "587"));
        mail.afzender = sender_of(words.value("--mail-afzender"));
        mail.gebruiker = words.value("--mail-gebruiker");
        mail.wachtwoord = words.value("--mail-wachtwoord");
        mail.vertrouwd = words.value("--mail-vertrouwd");
        set.mail = std::move(mail);
    }
    if (const std::string address = words.value("--webhook"); !address.empty())
        set.webhook = WebhookInstellingen{address, words.value("--webhook-geheim"), words.value("--webhook-vertrouwd")};
    return set;
}

}  // namespace noaber::hub
