// SPDX-License-Identifier: EUPL-1.2
// Calendars, through libical: it escapes, folds and ends lines as the standard asks.
#include "report/ical_calendar.h"

#include <noaber/base/errors.h>

#include <cstdlib>

namespace noaber::ical {

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

icalproperty* in_zone(icalproperty* property) {
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name));
    return property;
}

}  // namespace

Event::Event(const std::string& uid, const std::string& summary, std::int64_t now)
    : m_event(icalcomponent_new(ICAL_VEVENT_COMPONENT)) {
    add(icalproperty_new_uid(uid.c_str()));
    add(icalproperty_new_dtstamp(icaltime_from_timet_with_zone(now / 1000, 0, icaltimezone_get_utc_timezone())));
    add(icalproperty_new_summary(summary.c_str()));
}

void Event::on_days(Date first, Date last) {
    add(icalproperty_new_dtstart(day_of(first)));
    add(icalproperty_new_dtend(day_of(last.plus_days(1))));
    transparent();
}

void Event::from(Date date, int minute) { add(in_zone(icalproperty_new_dtstart(time_of(date, minute)))); }

void Event::until(Date date, int minute) { add(in_zone(icalproperty_new_dtend(time_of(date, minute)))); }

Calendar::Calendar() : m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT)) {
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Noaber//Bevolkingszorg//NL"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalcomponent_add_component(m_calendar.get(), icalcomponent_new_from_string(zone_text));
}

std::string Calendar::text() const {
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(m_calendar.get()),
                                                           &std::free);
    if (!text) throw StorageError("De agenda kan niet worden gemaakt: er is te weinig geheugen.");
    return text.get();
}

}  // namespace noaber::ical
