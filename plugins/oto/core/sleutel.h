// SPDX-License-Identifier: EUPL-1.2
// Keys that signed passports are believed by, and the one that this laptop signs with.
#pragma once

#include <noaber/base/date.h>
#include <noaber/base/signature.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <string_view>

namespace noaber::oto {

/// A key of a region. Another region gets the open half only, as a table ("sleutels") or read out by its fingerprint.
struct Sleutel {
    Id<Sleutel> id;
    std::string regio;
    std::string sleutel;  ///< "did:key:z6Mk..."
    bool eigen = false;   ///< of our own region
    std::optional<Date>
        ingetrokken;  ///< from that day on nothing that is signed with it is believed; the laptop was lost, say
};

/// The key of this laptop, made when there is none yet: its secret half beside the database (FILE.sleutel, for its owner only), and its open
/// half in the register, under the name of our region ("Sleutel van Twente gemaakt"). Throws InputError: no name while there is no key, or the
/// key was withdrawn; StorageError: the file can't be read or written.
[[nodiscard]] SigningKey eigen_sleutel(Store& store, std::string_view regio);
/// The name under which this laptop signs; "" while it has no key.
[[nodiscard]] std::string eigen_regio(const Store& store);

/// Why what is signed with that key is not believed on a day, Dutch, with what to do; "" when it is.
[[nodiscard]] std::string sleutelbezwaar(const Store& store, std::string_view did, std::string_view regio,
                                         Date vandaag);

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Sleutel>();
}  // namespace noaber
