// SPDX-License-Identifier: EUPL-1.2
// Names of people, groepen, gemeenten and functies: how they are shown, and by what they are found again.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace noaber {

/// By which names of people are the same: without regard to case, accents, spaces and "Achternaam, Voornaam".
class NaamKey {
public:
    NaamKey() = default;
    explicit NaamKey(std::string_view as_written);
    [[nodiscard]] const std::string& text() const { return m_text; }
    friend auto operator<=>(const NaamKey&, const NaamKey&) = default;

private:
    std::string m_text;
};

/// "Voornaam Achternaam": "Wal, Hidde van der" becomes "Hidde van der Wal".
[[nodiscard]] std::string display_name(std::string_view as_written);

/// "Werkgroep PIM" becomes "PIM".
[[nodiscard]] std::string groepsnaam(std::string_view as_written);
/// "Gemeente Borne" becomes "Borne".
[[nodiscard]] std::string gemeentenaam(std::string_view as_written);
/// "AC BZ" and "ac-bz" become "AC-BZ"; "ovd bz" becomes "OvD-BZ"; others are only trimmed.
[[nodiscard]] std::string functienaam(std::string_view as_written);

/// Two to six words, the first and the last with a capital, no digits, and no word that marks a role.
[[nodiscard]] bool written_as_a_name(std::string_view part);

}  // namespace noaber
