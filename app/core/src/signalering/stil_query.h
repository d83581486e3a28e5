// SPDX-License-Identifier: EUPL-1.2
// What people did in a stretch of time, read from the log in two questions, whatever the number of records.
#pragma once

#include <noaber/base/date.h>
#include <noaber/store/store.h>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace noaber {

/// The day on which each living record of an entity came to be, by id.
[[nodiscard]] std::unordered_map<std::string, Date> ontstaan_op(const Store& store, std::string_view entity);

/// Ids of the activities, grid rows and acties that people changed from one day up to another, both included. What came by
/// import is nobody's doing.
[[nodiscard]] std::unordered_set<std::string> gewijzigd_tussen(const Store& store, Date van, Date tot);

}  // namespace noaber
