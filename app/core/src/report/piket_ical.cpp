// SPDX-License-Identifier: EUPL-1.2
// Duties as events.
#include <noaber/report/piket_ical.h>

#include "report/ical_calendar.h"

#include <noaber/piket/dienstregels.h>
#include <noaber/piket/dienstverloop.h>

#include <fmt/format.h>

namespace noaber {

using ical::Calendar;
using ical::Event;

namespace {

bool is_of(const Piketagenda& agenda, const Dienstverloop& verloop) {
    if (!agenda.functie.empty() && verloop.dienst.functie != agenda.functie) return false;
    return agenda.persoon.empty() || verloop.personen.contains(agenda.persoon.text);
}

icalproperty_status status_of(const Store& store, const Piketagenda& agenda, const Dienstverloop& verloop) {
    const Dienst& dienst = verloop.dienst;
    if (verloop.verwijderd || (!agenda.persoon.empty() && dienst.persoon != agenda.persoon))
        return ICAL_STATUS_CANCELLED;
    const auto rooster = store.find(dienst.rooster);
    const bool fixed = !rooster || rooster->status == RoosterStatus::vastgesteld;
    return fixed && !dienst.is_open() ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

std::string title_of(const Store& store, const Piketagenda& agenda, const Dienst& dienst) {
    const auto functie = store.find(dienst.functie);
    const std::string naam = functie ? functie->naam : "Piket";
    if (!agenda.persoon.empty()) return "Piket " + naam;
    const auto persoon = store.find(dienst.persoon);
    return fmt::format("{}: {}", naam, persoon ? persoon->naam : "open");
}

}  // namespace

std::string piket_ical(const Store& store, const Piketagenda& agenda, std::int64_t now) {
    Calendar calendar;
    for (const Dienstverloop& verloop : dienstverlopen(store)) {
        const auto vak = vak_van(verloop.dienst);
        if (!vak || !is_of(agenda, verloop)) continue;
        Event event("dienst-" + verloop.dienst.id.text + "@noaber", title_of(store, agenda, verloop.dienst), now);
        event.from(vak->begin.date(), vak->begin.minute_of_day());
        event.until(vak->eind.date(), vak->eind.minute_of_day());
        event.transparent();
        event.add(icalproperty_new_sequence(static_cast<int>(verloop.wijzigingen - 1)));
        event.add(icalproperty_new_status(status_of(store, agenda, verloop)));
        event.add(icalproperty_new_description(vak->periode.c_str()));
        calendar.add(std::move(event));
    }
    return calendar.text();
}

}  // namespace noaber
