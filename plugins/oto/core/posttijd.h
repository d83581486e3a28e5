// SPDX-License-Identifier: EUPL-1.2
// The hours at which the hub mails of its own accord.
#pragma once

#include <noaber/base/moment.h>

namespace noaber::oto {

/// From 8 to 20 o'clock: nobody is woken for an invitation or a question.
[[nodiscard]] inline bool is_posttijd(Moment nu) {
    const int minute = nu.minute_of_day();
    return minute >= 8 * 60 && minute < 20 * 60;
}

}  // namespace noaber::oto
