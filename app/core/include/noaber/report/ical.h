// SPDX-License-Identifier: EUPL-1.2
// One person's deadlines and meetings as a calendar file (RFC 5545) that Outlook and telephones read.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <string>

namespace noaber {

/// Open acties with a due date as whole days; meetings of their werkgroepen and of the whole column at their time in
/// Europe/Amsterdam, an hour long where no end is written, a whole day where the time can't be read. What lapsed is cancelled. Every
/// item keeps its UID, so that reading the file again changes and does not double. `now` in milliseconds since 1970.
[[nodiscard]] std::string ical_van(const Store& store, const Persoon& persoon, std::int64_t now);

}  // namespace noaber
