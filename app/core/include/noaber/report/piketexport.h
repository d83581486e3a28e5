// SPDX-License-Identifier: EUPL-1.2
// Duties as a table for the systems that alert and inform: Smart Respond and the Bevolkingszorg App.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/piket/piket.h>
#include <noaber/report/spreadsheet_writer.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class Exportdoel { smartrespond, app };

/// "smartrespond", "app". Throws InputError that names both.
[[nodiscard]] Exportdoel gekozen_exportdoel(std::string_view naam);

struct Exportvraag {
    Exportdoel doel = Exportdoel::smartrespond;
    Moment vanaf;                ///< duties that have ended by then are left out
    std::optional<Moment> voor;  ///< so are those that begin then or later
};

/// What goes out, and what somebody should know of it.
struct Piketexport {
    OutputSheet tabel;
    std::vector<std::string> open;             ///< left out, because nobody has them: "AC-BZ 2027-W03"
    std::vector<std::string> zonder_telefoon;  ///< names; they are in the table
    std::size_t in_concept = 0;                ///< duties of a roster that is not fixed; they are in the table
};

/// In order of time, then by function. What the two systems read is not public, so these columns are ours (docs/opdrachtregel.md): both
/// get the same, under names of their own.
[[nodiscard]] Piketexport piketexport_van(const Store& store, const Exportvraag& vraag);

/// Figures only, with the plus of another country: "06 - 1234 56 78" is "0612345678". What is no number stays as it was written.
[[nodiscard]] std::string kaal_nummer(std::string_view telefoon);

}  // namespace noaber
