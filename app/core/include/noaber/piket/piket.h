// SPDX-License-Identifier: EUPL-1.2
// The records of piket: rules, pools, wishes, heavy days, rosters and their duties, swaps. Absence is organisatie's.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <optional>
#include <string>

namespace noaber {

/// How the duties of a function go round. Texts as written; piket/dienstpatroon.h reads them.
struct Piketregel {
    Id<Piketregel> id;
    Id<Functie> functie;
    std::string dienst;                 ///< "week", "dag", "12 uur", "weekend + doordeweeks"
    std::string wissel;                 ///< "maandag 09:00"
    std::optional<std::int64_t> rust;   ///< whole duty periods free between two duties of one person; none: 0
    std::optional<std::int64_t> nodig;  ///< how many serve at a time; none: 1
    bool goedkeuring = false;           ///< a swap waits for a planner's word
};

/// Somebody who shares the duties of a function.
struct Poollid {
    Id<Poollid> id;
    Id<Functie> functie;
    Id<Persoon> persoon;
    std::optional<double> aandeel;  ///< 0.5 does half of what 1 does; none: 1
    std::optional<Date> vanaf;      ///< none: always was
    std::optional<Date> tot;        ///< included; none: no end
};

enum class Wenssoort { liever_niet, liever_wel, kan_niet };

/// What somebody would like; "kan niet" is a demand.
struct Wens {
    Id<Wens> id;
    Id<Persoon> persoon;
    std::optional<Date> van;
    std::optional<Date> tot;  ///< included; none: that one day
    Wenssoort soort = Wenssoort::liever_niet;
    Id<Functie> functie;  ///< none: whatever the function
};

/// Days that weigh more in this region: carnaval, jaarwisseling; or a public holiday that weighs otherwise here.
struct EigenFeestdag {
    Id<EigenFeestdag> id;
    std::string naam;
    std::optional<Date> van;
    std::optional<Date> tot;        ///< included; none: that one day
    std::optional<double> zwaarte;  ///< an ordinary duty is 1; none: as a public holiday (piket/zwaarte.h)
};

/// What somebody has served in a year before Noaber kept it.
struct Piketsaldo {
    Id<Piketsaldo> id;
    Id<Persoon> persoon;
    Id<Functie> functie;
    std::optional<std::int64_t> jaar;
    std::optional<double> diensten;
    std::optional<double> zwaarte;  ///< of all of them together; none: as many as there were duties
};

enum class RoosterStatus {
    ontwerp,  ///< "concept"
    vastgesteld,
};

struct Rooster {
    Id<Rooster> id;
    std::string naam;
    std::optional<Date> vanaf;
    std::optional<Date> tot;  ///< included: the last day on which a duty of it begins
    RoosterStatus status = RoosterStatus::ontwerp;
};

/// One duty of one person, or of nobody yet. Its id is made from functie, periode and plaats (dienst_id), so that two laptops
/// that make the same roster make one record of each duty.
struct Dienst {
    Id<Dienst> id;
    Id<Rooster> rooster;
    Id<Functie> functie;
    std::string periode;  ///< as the calendar of the function names it: "2027-W01" (piket/dienstpatroon.h)
    std::optional<std::int64_t> plaats;  ///< 1 to what is needed
    std::string begin;                   ///< "2027-01-04 09:00" on the wall (base/moment.h)
    std::string eind;                    ///< the first moment after it
    Id<Persoon> persoon;                 ///< none: open
    std::string reden;                   ///< why it is open
    bool vast = false;                   ///< stays when the roster is made anew

    [[nodiscard]] bool is_open() const { return persoon.empty(); }
};

enum class Ruilsoort {
    ruil,         ///< a duty for a duty
    overname,     ///< the other serves instead
    noodovername  ///< who asks takes over a duty that has begun
};
enum class Ruilstatus { open, aangenomen, goedgekeurd, afgewezen, ingetrokken };

/// A duty that somebody asks another to take.
struct Ruilverzoek {
    Id<Ruilverzoek> id;
    Id<Dienst> dienst;
    Id<Persoon> vrager;       ///< who has the duty; of a noodovername who takes it
    std::string gevraagd_op;  ///< "2027-01-04 09:00" on the wall
    Ruilsoort soort = Ruilsoort::ruil;
    Id<Persoon> aan;         ///< who was asked; none: everybody who may serve, until one takes it
    Id<Dienst> tegendienst;  ///< of a ruil: what the vrager gets for it; none: the aannemer names one
    Ruilstatus status = Ruilstatus::open;
    Id<Persoon> aannemer;
    std::string toelichting;
    bool verwerkt = false;  ///< the roster has it
};

template <>
const EntityInfo& info_of<Piketregel>();
template <>
const EntityInfo& info_of<Poollid>();
template <>
const EntityInfo& info_of<Wens>();
template <>
const EntityInfo& info_of<EigenFeestdag>();
template <>
const EntityInfo& info_of<Piketsaldo>();
template <>
const EntityInfo& info_of<Rooster>();
template <>
const EntityInfo& info_of<Dienst>();
template <>
const EntityInfo& info_of<Ruilverzoek>();

/// Adds the entities above; those of organisatie must be there.
void add_piket(Schema& schema);

/// Whether that day is in the period: an end that is not filled in is no end, nor is a start.
[[nodiscard]] bool geldt_op(const Poollid& lid, Date datum);

/// The id of the duty of that function, period and place, on every machine of the region. The same as derived_id (store/edit.h)
/// gives for it while no record whose key was changed by hand is in its way.
[[nodiscard]] Id<Dienst> dienst_id(const Store& store, const Id<Functie>& functie, std::string_view periode,
                                   std::int64_t plaats);

}  // namespace noaber
