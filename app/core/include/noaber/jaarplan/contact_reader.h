// SPDX-License-Identifier: EUPL-1.2
// Who is meant under "Contactpersoon" and "Betrokkenen": persons, roles, or nobody.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct Contact {
    enum class Kind {
        persoon,  // known, or written as a name
        rol,      // "Contactfunctionaris per proces", "Nog 1 of 2 AOV-ers."
        niemand   // a placeholder
    };
    Kind kind = Kind::niemand;
    std::string as_written;
    std::string naam;   // of a persoon "Voornaam Achternaam"; of others the words without the facet
    std::string facet;  // "inhoud" of "Femke Wolbert (inhoud)"
    friend bool operator==(const Contact&, const Contact&) = default;
};

using IsKnownPerson = std::function<bool(std::string_view name)>;

/// Parted by line end, semicolon, " en ", "/" and comma, but never within brackets or within a known person's name.
[[nodiscard]] std::vector<Contact> read_contacten(std::string_view as_written, const IsKnownPerson& is_known_person);

}  // namespace noaber
