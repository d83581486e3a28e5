// SPDX-License-Identifier: EUPL-1.2
// Puts another person where one is named in a list of contacts; everything else stays as it is written.
#pragma once

#include <noaber/jaarplan/contact_reader.h>

#include <optional>
#include <string>
#include <string_view>

namespace noaber {

/// The text with `nieuw` in every place where `is_oud` is named: "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)" keeps its
/// facets, line ends and separators. Where the new one is named already with the same facet, the old name goes, with one
/// separator. Nothing when the old one is not named.
[[nodiscard]] std::optional<std::string> vervang_contact(std::string_view as_written,
                                                         const IsKnownPerson& is_known_person,
                                                         const IsKnownPerson& is_oud, const IsKnownPerson& is_nieuw,
                                                         std::string_view nieuw);

}  // namespace noaber
