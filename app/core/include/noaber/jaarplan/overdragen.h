// SPDX-License-Identifier: EUPL-1.2
// Handing over everything open of somebody who drops out: what that is, what it does to the load of others, and doing it.
#pragma once

#include <noaber/jaarplan/belasting.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/store/store.h>

#include <string>
#include <vector>

namespace noaber {

/// Which work of somebody is looked at.
struct Overdrachtvraag {
    Jaarplan jaarplan;  ///< of activities, rows and hours: this year and every later one
    Id<Persoon> van;
    int vanaf_kwartaal = 1;  ///< of the year of `jaarplan`; hours of earlier quarters stay, they were made
};

/// One thing that goes to somebody else.
struct Overdrachtpost {
    enum class Soort { actie, contact, uren, werkverdeling, vertegenwoordiging, lidmaatschap };
    Soort soort;
    const EntityInfo* entity;
    std::string record;
    std::string veld;        ///< contact: the field of the record that names them
    std::string titel;       ///< Dutch: "A2 Opvangoefening, contactpersoon"
    UrenPerKwartaal uren{};  ///< uren: what moves
    bool dit_jaar = false;   ///< uren: of the year that was asked about
    Id<Persoon> naar;        ///< empty: it stays where it is
};

struct Overdracht {
    Overdrachtvraag vraag;
    std::vector<Overdrachtpost> posten;
};

/// Heading of a kind of posts: "Acties", "Contactpersoon en betrokkenen".
[[nodiscard]] std::string_view to_text(Overdrachtpost::Soort soort);

/// The quarter from which hours are handed over unless told otherwise: the running one in the year of today, else the first.
[[nodiscard]] int eerste_open_kwartaal(int jaar, Date vandaag);

/// Everything open of somebody, all of it for `naar` (which may be empty). Writes nothing. Throws InputError when there is no
/// such person, or giver and receiver are one.
[[nodiscard]] Overdracht plan_overdracht(const Store& store, const Overdrachtvraag& vraag,
                                         const Id<Persoon>& naar = {});

/// Gives every post to one of `naar`: hours to whom has most capacity left, the rest of an activity to whoever gets its
/// hours, and what has no hours in turn.
void verdeel_naar_ruimte(const Store& store, Overdracht& overdracht, const std::vector<Id<Persoon>>& naar);

/// The load of giver and receivers, before and after.
struct Overdrachtgevolg {
    Belasting voor;
    Belasting na;
};
/// The giver first, then the receivers in the order in which the posts name them, then `ook`.
[[nodiscard]] std::vector<Overdrachtgevolg> gevolgen_van(const Store& store, const Overdracht& overdracht,
                                                         const std::vector<Id<Persoon>>& ook = {});

/// What becomes of the giver.
enum class NaOverdracht {
    blijft,
    verwijderen,  ///< with what is only about them: leave, functions, hours that were made
};

/// Writes it in one transaction ("Werk van Tom Kuipers overgedragen aan Femke Wolbert en Rik Broekhuis"; of who is removed the
/// label also says what goes along: "Persoon Tom Kuipers verwijderd, met 1 × afwezigheid"). What changed since it
/// was planned is taken as it is now; posts without a receiver stay. Throws InputError when nothing is handed over, or when
/// somebody is to be removed while a post has no receiver.
void draag_over(Store& store, const Overdracht& overdracht, NaOverdracht daarna = NaOverdracht::blijft);

/// What goes with somebody who is removed, in words: "1 × afwezigheid en 2 × functievervulling". Empty for nothing.
[[nodiscard]] std::string vervalt_met(const Store& store, const Overdracht& overdracht);

}  // namespace noaber
