// SPDX-License-Identifier: EUPL-1.2
// Whether a list of contacts names somebody, and another person in their place; everything else stays as it is written.
#pragma once

#include <noaber/organisatie/namenlijst.h>

#include <optional>
#include <string>
#include <string_view>

namespace noaber {

/// Whether they are named. Of people with one name nobody is.
[[nodiscard]] bool noemt_contact(std::string_view as_written, const Namenlijst& namen, const Id<Persoon>& persoon);

/// The text with `nieuw` in every place where `oud` is named: "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)" keeps its
/// facets, line ends and separators. Where the new one is named already with the same facet, the old name goes, with one
/// separator. Nothing when the old one is not named.
[[nodiscard]] std::optional<std::string> vervang_contact(std::string_view as_written, const Namenlijst& namen,
                                                         const Id<Persoon>& oud, const Persoon& nieuw);

}  // namespace noaber
