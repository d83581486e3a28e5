// SPDX-License-Identifier: EUPL-1.2
// Holding a meeting: who is there, what is decided, which acties come of it. Each a transaction of its own.
#pragma once

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/overleg.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class Aanwezigheid { onbekend, aanwezig, afwezig };

struct Aanwezige {
    std::string naam;
    Aanwezigheid staat = Aanwezigheid::onbekend;
    bool lid = true;  ///< expected; a guest otherwise
};

/// Who is expected: the members of the werkgroep, its voorzitter first; for a meeting of the whole column everybody in the
/// werkverdeling.
[[nodiscard]] std::vector<Persoon> genodigden(const Store& store, const Overleg& overleg);

/// Those expected, and the guests that were written down; names in `aanwezig` and `afwezig` stand one a line.
[[nodiscard]] std::vector<Aanwezige> aanwezigen_van(const Store& store, const Overleg& overleg);

/// Writes somebody down as present or absent; guests too. Label: "Aanwezigheid PIM-overleg 9 mei 2017".
void zet_aanwezigheid(Store& store, const Id<Overleg>& id, std::string_view naam, Aanwezigheid staat);

/// Held, and keeps the agenda as it stands (als_tekst, signalering/agenda.h). Label: "PIM-overleg 9 mei 2017 gehouden".
void zet_gehouden(Store& store, const Id<Overleg>& id, std::string agenda);
/// Only planned again; its agenda is made anew. Label: "PIM-overleg 9 mei 2017 weer gepland".
void zet_weer_gepland(Store& store, const Id<Overleg>& id);

/// A decision of this meeting. Throws InputError when it is empty or stands there already.
void noteer_besluit(Store& store, const Id<Overleg>& id, std::string_view besluit);

/// An actie of this meeting as typed (actie_reader.h), with the meeting's werkgroep. Throws InputError as read_actie() does.
void noteer_actie(Store& store, const Id<Overleg>& id, std::string_view typed);

[[nodiscard]] std::vector<Besluit> besluiten_van(const Store& store, const Id<Overleg>& id);
/// Most urgent first.
[[nodiscard]] std::vector<Actie> acties_van(const Store& store, const Id<Overleg>& id);

/// The meeting of that name on that day; without a day the next that is planned, else the last one. Throws InputError that names
/// what there is.
[[nodiscard]] Overleg zoek_overleg(const Store& store, std::string_view naam, std::optional<Date> datum, Date vandaag);

/// "PIM-overleg 9 mei 2017"
[[nodiscard]] std::string titel_van(const Overleg& overleg);

/// What of the rule as typed gives no days in that year, in words for at the field; nothing when it does.
[[nodiscard]] std::optional<std::string> ritme_fout(const Store& store, const Overlegregel& regel, int jaar);

}  // namespace noaber
