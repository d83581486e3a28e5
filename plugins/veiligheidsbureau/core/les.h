// SPDX-License-Identifier: EUPL-1.2
// Lessons from incidents and exercises: what was learnt, who does something about it, and which exercise showed that it worked.
#pragma once

#include <noaber/jaarplan/actie.h>
#include <noaber/signalering/signalering.h>
#include <noaber/store/record_ref.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber::veiligheidsbureau {

struct Les {
    Id<Les> id;
    std::string incident;  ///< "Stroomuitval Borne"
    std::optional<Date> datum;
    std::string les;
    std::string thema;
    Id<Persoon> eigenaar;
    std::string eigenaar_naam;  ///< as written, where it is nobody yet
    std::string status;         ///< as written: "Open", "Geborgd"
    Id<Actie> actie;            ///< that came of it
    std::string getoetst_in;    ///< code or title of the OTO that tested it, as written

    /// Nothing has to be done about it any more, by what its status says: afgerond, afgesloten, geborgd, gesloten, getoetst, vervallen.
    [[nodiscard]] bool is_klaar() const;
};

/// The exercise in which a lesson was tested: held, and after the lesson. Nothing when there is none, or no plugin knows exercises.
[[nodiscard]] std::optional<RecordRef> toets_van(const Store& store, const Les& les);

/// Makes the actie of a lesson, with its owner, and remembers it. Label: "Actie van les: ...". Throws InputError when the lesson has one
/// that is still there, or is gone.
[[nodiscard]] Id<Actie> maak_actie(Store& store, const Id<Les>& les);

/// `les-zonder-actie`: a lesson that is not done with, and nobody does anything about.
void check_les_zonder_actie(const Beeld& beeld, std::vector<Signalering>& found);
/// `les-niet-getoetst`: no exercise that was held after the lesson tested it. A lesson that is called done and was not tested weighs more.
void check_les_niet_getoetst(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::veiligheidsbureau

template <>
const noaber::EntityInfo& noaber::info_of<noaber::veiligheidsbureau::Les>();
