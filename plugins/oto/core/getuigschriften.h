// SPDX-License-Identifier: EUPL-1.2
// What somebody can show, as one signed file, and taking in such a file of another region.
#pragma once

#include "getuigschrift.h"
#include "sleutel.h"

#include <noaber/organisatie/organisatie.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// Certificates, OTO events taken part in and inzet of one person, one line each; what was judged insufficient is not among them. Throws
/// InputError when there is nothing to state.
[[nodiscard]] std::string ondertekend_paspoort(const Store& store, const Id<Persoon>& persoon,
                                               const SigningKey& sleutel, std::string_view regio);

struct Geweigerd {
    std::size_t regel = 0;  ///< from 1
    std::string waarom;     ///< Dutch
};
struct Ingelezen {
    std::size_t nieuw = 0;
    std::size_t bekend = 0;             ///< stood here already
    std::vector<std::string> personen;  ///< who was not known and was made, "nog aan te vullen"
    std::vector<Geweigerd> geweigerd;
};
/// For people: the numbers, who was made, and each line that was refused with why.
[[nodiscard]] std::vector<std::string> in_woorden(const Ingelezen& ingelezen);
inline constexpr std::size_t meeste_getuigschriften = 5'000;  ///< of a file

/// Each line that is whole and of a key that is believed becomes a certificate of its person, with who gave it; in one transaction
/// ("Getuigschriften van Veiligheidsregio IJsselland ingelezen"). Of one's own region nothing is taken in. A second time changes nothing.
/// Throws InputError when there are too many lines, or none.
Ingelezen lees_paspoort_in(Store& store, std::string_view tekst, Date vandaag);

/// Whether whoever works here may sign and read in: the bureau.
[[nodiscard]] bool mag_ondertekenen(const Store& store);

struct Ondertekening {
    std::string regio;
    std::string sleutel;       ///< "did:key:...", which whoever reads it in must know
    std::string vingerafdruk;  ///< to compare by telephone
};
/// A signed paspoort as a file that only its owner may read. `regio`: the name to sign under, while this laptop has no key yet. Throws
/// PermissionError, InputError as eigen_sleutel and ondertekend_paspoort do, StorageError.
Ondertekening bewaar_ondertekend(Store& store, const Id<Persoon>& persoon, std::string_view regio,
                                 const std::filesystem::path& bestand);
/// The same way back. Throws PermissionError, InputError also when the file can't be read or is too big to be one.
Ingelezen lees_bestand_in(Store& store, const std::filesystem::path& bestand, Date vandaag);

}  // namespace noaber::oto
