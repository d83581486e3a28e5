// SPDX-License-Identifier: EUPL-1.2
// Calendars, through libical: it escapes, folds and ends lines as the standard asks.
#include <noaber/report/ical.h>

#include <noaber/base/errors.h>
#include <noaber/jaarplan/mijn_werk.h>
#include <noaber/jaarplan/tijd_reader.h>

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace noaber {

namespace {

constexpr const char* zone_name = "Europe/Amsterdam";

/// The rules of the EU since 1996. The packaged zone begins in 1835 and goes by a name of its own, which Outlook does not know.
constexpr const char* zone_text =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/Amsterdam\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "DTSTART:19960331T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\n"
    "TZNAME:CEST\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "DTSTART:19961027T030000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0100\r\n"
    "TZNAME:CET\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype day_of(Date date) {
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icaltimetype time_of(Date date, int minutes) {
    icaltimetype time = icaltime_null_time();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    time.hour = minutes / 60;
    time.minute = minutes % 60;
    return time;
}

class Event {
public:
    Event(const std::string& uid, const std::string& summary, std::int64_t now)
        : m_event(icalcomponent_new(ICAL_VEVENT_COMPONENT)) {
        add(icalproperty_new_uid(uid.c_str()));
        add(icalproperty_new_dtstamp(icaltime_from_timet_with_zone(now / 1000, 0, icaltimezone_get_utc_timezone())));
        add(icalproperty_new_summary(summary.c_str()));
    }
    void add(icalproperty* property) { icalcomponent_add_property(m_event.get(), property); }
    void on_day(Date date) {
        add(icalproperty_new_dtstart(day_of(date)));
        add(icalproperty_new_dtend(day_of(date.plus_days(1))));
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));  // one is not busy all day with it
    }
    void at(Date date, const Tijdvak& time) {
        constexpr int hour = 60, last = 24 * hour - 1;
        add(in_zone(icalproperty_new_dtstart(time_of(date, time.begin))));
        add(in_zone(icalproperty_new_dtend(time_of(date, time.eind.value_or(std::min(time.begin + hour, last))))));
    }
    [[nodiscard]] icalcomponent* release() { return m_event.release(); }

private:
    static icalproperty* in_zone(icalproperty* property) {
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name));
        return property;
    }
    Component m_event;
};

icalcomponent* event_of(const Actie& actie, std::int64_t now) {
    Event event("actie-" + actie.id.text + "@noaber", "Actie: " + actie.titel, now);
    event.on_day(*actie.vervaldatum);
    if (!actie.opmerkingen.empty()) event.add(icalproperty_new_description(actie.opmerkingen.c_str()));
    return event.release();
}

icalcomponent* event_of(const Overleg& overleg, std::int64_t now) {
    const auto time = read_tijd(overleg.tijd);
    const bool unread = !time && !overleg.tijd.empty();
    Event event("overleg-" + overleg.id.text + "@noaber",
                unread ? overleg.overleg + " (" + overleg.tijd + ")" : overleg.overleg, now);
    if (time)
        event.at(*overleg.datum, *time);
    else
        event.on_day(*overleg.datum);
    if (!overleg.locatie.empty()) event.add(icalproperty_new_location(overleg.locatie.c_str()));
    event.add(icalproperty_new_status(overleg.status == OverlegStatus::vervallen ? ICAL_STATUS_CANCELLED
                                                                                 : ICAL_STATUS_CONFIRMED));
    return event.release();
}

}  // namespace

std::string ical_van(const Store& store, const Persoon& persoon, std::int64_t now) {
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Noaber//Bevolkingszorg//NL"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalcomponent_add_component(calendar.get(), icalcomponent_new_from_string(zone_text));
    for (const Actie& actie : store.list<Actie>(Where{"eigenaar", persoon.id.text}))
        if (actie.is_open() && actie.vervaldatum) icalcomponent_add_component(calendar.get(), event_of(actie, now));
    for (const Overleg& overleg : overleggen_van(store, persoon.id))
        icalcomponent_add_component(calendar.get(), event_of(overleg, now));
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    if (!text) throw StorageError("De agenda kan niet worden gemaakt: er is te weinig geheugen.");
    return text.get();
}

}  // namespace noaber
