// SPDX-License-Identifier: EUPL-1.2
// Acties: who does what before when, where it came from, and what comes back after it is done.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

enum class ActieStatus { open, bezig, gedaan, vervallen };

/// When an actie comes back.
enum class Herhaling {
    geen,
    wekelijks,
    twee_wekelijks,
    maandelijks,
    per_kwartaal,
    halfjaarlijks,
    jaarlijks,
    na_afronding,  ///< Actie::herhaal_dagen after it was done
};

struct Actie {
    Id<Actie> id;
    std::string titel;
    Id<Persoon> eigenaar;
    std::string naam;  ///< as written, where it is nobody yet
    std::optional<Date> vervaldatum;
    ActieStatus status = ActieStatus::open;
    Id<Werkgroep> werkgroep;
    Id<Activiteit> activiteit;  ///< origin
    Id<Overleg> overleg;        ///< origin
    std::string checklist;      ///< a step each line; what is done begins with "x "
    std::string opmerkingen;    ///< @naam is meant for that person
    Herhaling herhaling = Herhaling::geen;
    std::optional<std::int64_t> herhaal_dagen;
    std::optional<Date> afgerond;

    /// Neither done nor lapsed.
    [[nodiscard]] bool is_open() const { return status == ActieStatus::open || status == ActieStatus::bezig; }
};

/// One usual step of a kind of activity: "oefening": "Draaiboek rondsturen", 14 days before.
struct Sjabloonstap {
    Id<Sjabloonstap> id;
    std::string sjabloon;  ///< the kind of activity (Activiteit::soort)
    std::string stap;
    std::optional<std::int64_t> dagen;  ///< before the day; negative is after it
    std::string checklist;
};

template <>
const EntityInfo& info_of<Actie>();
template <>
const EntityInfo& info_of<Sjabloonstap>();

/// Adds the entities above.
void add_actie(Schema& schema);

/// When the next one is due; nothing when it doesn't come back. Months keep the day where they can (31 January, 28 February).
[[nodiscard]] std::optional<Date> volgende_vervaldatum(const Actie& actie, Date afgerond);

/// Marks it done on that day; one that comes back is followed by the next, with its checklist open again, in the same
/// transaction ("Actie Zaal reserveren gedaan"). Gives the next one's id, or nothing. Throws InputError when it is not open.
std::optional<Id<Actie>> rond_af(Store& store, const Id<Actie>& id, Date afgerond);

/// The checklist with every step open.
[[nodiscard]] std::string open_checklist(std::string_view checklist);
/// Steps done and steps in all.
[[nodiscard]] std::pair<int, int> checklist_stand(std::string_view checklist);

/// Names behind "@" in a text, as written: "@Femke Wolbert kun jij ..." gives every prefix of one to four words, longest
/// first for each @; the caller takes the first that is a person.
[[nodiscard]] std::vector<std::vector<std::string>> mentions(std::string_view text);

}  // namespace noaber
