// SPDX-License-Identifier: EUPL-1.2
// An invented roster problem as records in a store: functions, people, rules, pools, absences, wishes and earlier duties.
#pragma once

#include "rooster_verzonnen.h"

#include <noaber/store/store.h>

namespace noaber::bench {

/// What verzin() makes of it, as far as records say it: duties follow each other from Monday 09:00, by the week or by the day.
void vul(Store& store, const Verzonnen& maat);

}  // namespace noaber::bench
