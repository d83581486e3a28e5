// SPDX-License-Identifier: EUPL-1.2
// E-mails that a person sends from their own mail program: as an .eml file, or a mailto link. Of itself
// Noaber sends nothing; only a hub does, when it calls people up.
#pragma once

#include <noaber/signalering/agenda.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct Geadresseerde {
    std::string naam;
    std::string adres;
};

struct Mail {
    std::vector<Geadresseerde> aan;
    std::vector<std::string> zonder_adres;  ///< who should get it too, but has no e-mail address
    std::string onderwerp;
    std::string tekst;
};

/// For everybody who is expected at the meeting, with its agenda.
[[nodiscard]] Mail uitnodiging_voor(const Store& store, const Overleg& overleg, const std::vector<Agendapunt>& agenda);

/// One person's overdue acties. Throws InputError when there are none.
[[nodiscard]] Mail herinnering_aan(const Store& store, const Persoon& persoon, Date vandaag);

/// The message as RFC 5322 has it, unsent (X-Unsent: 1): mail programs open it as a draft. `now` in milliseconds since 1970.
[[nodiscard]] std::string eml_van(const Mail& mail, const std::string& message_id, std::int64_t now);

/// The message as it is sent, from that sender: the same without X-Unsent. Names and subject can't make headers of their own.
/// `host`: who vouches for the Message-ID.
[[nodiscard]] std::string bericht_van(const Mail& mail, const Geadresseerde& afzender, const std::string& message_id,
                                      const std::string& host, std::int64_t now);
/// What may stand between < and > of a typed address; "" when it is none.
[[nodiscard]] std::string mailadres(std::string_view typed);

/// "mailto:...": opens a new message in the mail program.
[[nodiscard]] std::string mailto_van(const Mail& mail);

}  // namespace noaber
