// SPDX-License-Identifier: EUPL-1.2
// Deadlines and meetings as events.
#include <noaber/report/ical.h>

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

Event event_of(const Overleg& overleg, std::int64_t now) {
    const auto time = read_tijd(overleg.tijd);
    const bool unread = !time && !overleg.tijd.empty();
    Event event("overleg-" + overleg.id.text + "@noaber",
                unread ? overleg.overleg + " (" + overleg.tijd + ")" : overleg.overleg, now);
    if (time)
        at(event, *overleg.datum, *time);
    else
        event.on_day(*overleg.datum);
    if (!overleg.locatie.empty()) event.add(icalproperty_new_location(overleg.locatie.c_str()));
    event.add(icalproperty_new_status(overleg.status == OverlegStatus::vervallen ? ICAL_STATUS_CANCELLED
                                                                                 : ICAL_STATUS_CONFIRMED));
    return event;
}

}  // namespace

std::string ical_van(const Store& store, const Persoon& persoon, std::int64_t now) {
    Calendar calendar;
    for (const Actie& actie : store.list<Actie>(Where{"eigenaar", persoon.id.text}))
        if (actie.is_open() && actie.vervaldatum) calendar.add(event_of(actie, now));
    for (const Overleg& overleg : overleggen_van(store, persoon.id)) calendar.add(event_of(overleg, now));
    return calendar.text();
}

}  // namespace noaber
