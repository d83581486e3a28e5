// SPDX-License-Identifier: EUPL-1.2
// Making a calendar file with libical: our own zone, events in it.
#pragma once

#include <noaber/base/date.h>
#include <noaber/base/moment.h>

#include <libical/ical.h>

#include <cstdint>
#include <memory>
#include <string>

namespace noaber::ical {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

class Event {
public:
    /// `now` in milliseconds since 1970.
    Event(const std::string& uid, const std::string& summary, std::int64_t now);
    void add(icalproperty* property) { icalcomponent_add_property(m_event.get(), property); }
    /// A whole day.
    void on_day(Date date) { on_days(date, date); }
    /// Whole days, the last included.
    void on_days(Date first, Date last);
    /// On the wall in Europe/Amsterdam; minutes of the day.
    void from(Date date, int minute);
    void until(Date date, int minute);
    /// One is not busy all the time with it.
    void transparent() { add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); }

private:
    friend class Calendar;
    Component m_event;
};

/// A published calendar with our own VTIMEZONE.
class Calendar {
public:
    Calendar();
    void add(Event event) { icalcomponent_add_component(m_calendar.get(), event.m_event.release()); }
    /// Throws StorageError when there is too little memory.
    [[nodiscard]] std::string text() const;
    void add(icalproperty* property) { icalcomponent_add_property(m_calendar.get(), property); }

private:
    Component m_calendar;
};

}  // namespace noaber::ical
