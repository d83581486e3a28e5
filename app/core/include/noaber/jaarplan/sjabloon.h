// SPDX-License-Identifier: EUPL-1.2
// The usual steps of a kind of activity, made into acties with dates counted back from its day.
#pragma once

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// Something is missing or wrong in one field of the activity: what() says what to do, `veld` where.
class SjabloonFout : public InputError {
public:
    SjabloonFout(std::string veld, const std::string& reden) : InputError(reden), m_veld(std::move(veld)) {}
    [[nodiscard]] const std::string& veld() const { return m_veld; }

private:
    std::string m_veld;
};

/// That many days before (negative: after) the day; where that is no working day, the working day before it.
[[nodiscard]] Date sjabloondatum(Date dag, std::int64_t dagen_ervoor);

/// The steps for a kind of activity, the earliest first. Kinds are compared without regard to case.
[[nodiscard]] std::vector<Sjabloonstap> stappen_van(const Store& store, std::string_view soort);

struct SjabloonGevolg {
    std::size_t nieuw = 0;
    std::size_t bestaand = 0;  ///< were made before and stay as people made them
    std::size_t verzet = 0;    ///< were made before, and move along with the day
};

/// Makes the acties, in one transaction ("Acties voor A2 uit sjabloon oefening"). Their owner is the activity's contact where
/// that is one known person, their werkgroep that of its groep. With `dag` the activity's day becomes that. Applying it again
/// makes no doubles; a step that is still open moves along with the day, unless its due date is no longer what this gave when it
/// was written. Throws SjabloonFout: no soort, no dag, no steps for that soort.
SjabloonGevolg pas_sjabloon_toe(Store& store, const Activiteit& activiteit, std::optional<Date> dag = std::nullopt);

}  // namespace noaber
