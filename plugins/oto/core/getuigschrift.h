// SPDX-License-Identifier: EUPL-1.2
// Signed statements about what somebody learnt or did, that another region can check without us: Open Badges 3.0 as VC-JWT with EdDSA.
#pragma once

#include <noaber/base/date.h>
#include <noaber/base/signature.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::oto {

/// "Region X says that person P achieved A on that day."
struct Getuigschrift {
    std::string id;    ///< UUID of the record that it is about
    std::string naam;  ///< of the person
    std::string email;
    std::string wat;           ///< "LCMS-gebruiker", "OTO-12 LCMS voor beginners"
    std::string soort;         ///< achievementType: "Certificate", "Course", "ext:Oefening", "ext:Inzet"
    std::string omschrijving;  ///< how it was earned
    Date behaald;
    std::optional<Date> geldig_tot;  ///< included
    std::string regio;               ///< who says so
    std::string sleutel;             ///< did:key of who signed; filled by lees_getuigschrift
};

inline constexpr std::size_t langste_getuigschrift = 20'000;  ///< bytes

/// One line of text: header, credential and signature (JWS compact, RFC 7515).
[[nodiscard]] std::string onderteken(const Getuigschrift& getuigschrift, const SigningKey& sleutel);

/// Reads it and checks that it is whole and signed by the key that it names. Whether that key is one to believe, is another question.
/// Throws InputError in words.
[[nodiscard]] Getuigschrift lees_getuigschrift(std::string_view regel);

}  // namespace noaber::oto
