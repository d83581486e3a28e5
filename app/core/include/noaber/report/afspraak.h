// SPDX-License-Identifier: EUPL-1.2
// Something on a day or days, as a calendar file (RFC 5545) that Outlook and telephones read: what a plugin sends out by hand.
#pragma once

#include <noaber/base/date.h>

#include <cstdint>
#include <string>
#include <vector>

namespace noaber {

struct Afspraak {
    std::string uid;  ///< the same each time it is given, so that reading the file again changes and does not double
    std::string titel;
    Date datum;
    Date laatste_dag;  ///< included; `datum` for one day
    std::string
        tijd;  ///< as written: "09:00-12:00". Without an end an hour long; what can't be read stands in the title
    std::string locatie;
    std::string toelichting;
    bool vervallen = false;  ///< called off: stands as cancelled
};

/// At its time in Europe/Amsterdam when it is on one day and its time can be read, else as whole days. `now` in milliseconds since
/// 1970. Throws StorageError when there is too little memory.
[[nodiscard]] std::string ical_van(const std::vector<Afspraak>& afspraken, std::int64_t now);

}  // namespace noaber
