// SPDX-License-Identifier: EUPL-1.2
// Reads the log by time.
#include "signalering/stil_query.h"

#include <noaber/base/stamp.h>
#include <noaber/store/session.h>

namespace noaber {

namespace {

constexpr std::int64_t milliseconds_in_day = 86'400'000;

Date day_of(const Stamp& stamp) {
    return Date(std::chrono::sys_days(std::chrono::days(stamp.milliseconds() / milliseconds_in_day)));
}

/// The first stamp of a day.
std::int64_t stamp_at(Date day) { return (day.days().time_since_epoch().count() * milliseconds_in_day) << 16; }

}  // namespace

std::unordered_map<std::string, Date> ontstaan_op(const Store& store, std::string_view entity) {
    std::unordered_map<std::string, Date> days;
    Statement& statement =
        store.session().prepared("SELECT record, stamp FROM record_stamp WHERE entity = $1 AND gone = 0");
    const Rows rows(statement.bind_all(entity));
    while (statement.step()) days.emplace(statement.text(0), day_of(Stamp{statement.integer(1), 0}));
    return days;
}

std::unordered_set<std::string> gewijzigd_tussen(const Store& store, Date van, Date tot) {
    std::unordered_set<std::string> records;
    // Imports are left out by their label, before their many changes are looked at.
    Statement& statement = store.session().prepared(
        "SELECT c.record FROM log_transaction t JOIN log_change c ON c.stamp = t.stamp AND c.device = t.device "
        "WHERE t.stamp >= $1 AND t.stamp < $2 AND substr(t.label, 1, 11) <> 'Import van ' "
        "AND c.entity IN ('activiteit', 'kwartaalplanning', 'actie')");
    const Rows rows(statement.bind_all(stamp_at(van), stamp_at(tot.plus_days(1))));
    while (statement.step()) records.emplace(statement.text(0));
    return records;
}

}  // namespace noaber
