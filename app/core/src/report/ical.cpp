// SPDX-License-Identifier: EUPL-1.2
// Deadlines, meetings and appointments as events.
#include <noaber/report/ical.h>

#include <noaber/report/afspraak.h>

#include "report/ical_calendar.h"

#include <noaber/jaarplan/mijn_werk.h>
#include <noaber/jaarplan/tijd_reader.h>

#include <algorithm>

namespace noaber {

using ical::Calendar;
using ical::Event;

namespace {

void at(Event& event, Date date, const Tijdvak& time) {
    constexpr int hour = 60, last = 24 * hour - 1;
    event.from(date, time.begin);
    event.until(date, time.eind.value_or(std::min(time.begin + hour, last)));
}

Event event_of(const Actie& actie, std::int64_t now) {
    Event event("actie-" + actie.id.text + "@noaber", "Actie: " + actie.titel, now);
    event.on_day(*actie.vervaldatum);
    if (!actie.opmerkingen.empty()) event.add(icalproperty_new_description(actie.opmerkingen.c_str()));
    return event;
}

Event event_of(const Afspraak& afspraak, std::int64_t now) {
    const bool one_day = afspraak.laatste_dag <= afspraak.datum;
    const auto time = one_day ? read_tijd(afspraak.tijd) : std::nullopt;
    const bool unread = !time && !afspraak.tijd.empty();
    Event event(afspraak.uid, unread ? afspraak.titel + " (" + afspraak.tijd + ")" : afspraak.titel, now);
    if (time)
        at(event, afspraak.datum, *time);
    else
        event.on_days(afspraak.datum, std::max(afspraak.datum, afspraak.laatste_dag));
    if (!afspraak.locatie.empty()) event.add(icalproperty_new_location(afspraak.locatie.c_str()));
    if (!afspraak.toelichting.empty()) event.add(icalproperty_new_description(afspraak.toelichting.c_str()));
    event.add(icalproperty_new_status(afspraak.vervallen ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

Afspraak afspraak_van(const Overleg& overleg) {
    return {"overleg-" + overleg.id.text + "@noaber",
            overleg.overleg,
            *overleg.datum,
            *overleg.datum,
            overleg.tijd,
            overleg.locatie,
            {},
            overleg.status == OverlegStatus::vervallen};
}

}  // namespace

std::string ical_van(const Store& store, const Persoon& persoon, std::int64_t now) {
    Calendar calendar;
    for (const Actie& actie : store.list<Actie>(Where{"eigenaar", persoon.id.text}))
        if (actie.is_open() && actie.vervaldatum) calendar.add(event_of(actie, now));
    for (const Overleg& overleg : overleggen_van(store, persoon.id)) calendar.add(event_of(afspraak_van(overleg), now));
    return calendar.text();
}

std::string ical_van(const std::vector<Afspraak>& afspraken, std::int64_t now) {
    Calendar calendar;
    for (const Afspraak& one : afspraken) calendar.add(event_of(one, now));
    return calendar.text();
}

}  // namespace noaber
