// SPDX-License-Identifier: EUPL-1.2
// E-mails that a person sends from their own mail program: as an .eml file, or a mailto link. Noaber itself sends nothing.
#pragma once

#include <noaber/signalering/agenda.h>

#include <cstdint>
#include <string>
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

/// "mailto:...": opens a new message in the mail program.
[[nodiscard]] std::string mailto_van(const Mail& mail);

}  // namespace noaber
