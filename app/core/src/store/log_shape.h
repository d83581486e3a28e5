// SPDX-License-Identifier: EUPL-1.2
// How the fields of a creation stand in the log: values only, with the number of the list of names that log_shape has.
#pragma once

#include <noaber/store/change.h>
#include <noaber/store/session.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber {

using WrittenFields = std::vector<std::pair<std::string, Value>>;

/// {"code":"A1","titel":"..."}: a creation's fields where no log is at hand to know their names from.
[[nodiscard]] std::string fields_object(const WrittenFields& fields);

/// Remembers the lists that it met, so it may not outlive the transaction it is used in: a rollback takes new lists away.
class LogShapes {
public:
    explicit LogShapes(Session& session) : m_session(session) {}

    /// What the log keeps: [shape, value, ...]. Writes the list of names when it is a new one.
    [[nodiscard]] std::string packed(const WrittenFields& fields);
    /// The other way: an object with names, as it travels. Throws DamagedError when the log has something else.
    [[nodiscard]] std::string object(std::string_view kept);
    [[nodiscard]] WrittenFields fields(std::string_view kept);

private:
    [[nodiscard]] std::string_view names_of(std::int64_t shape);
    [[nodiscard]] bool keeps(std::int64_t shape, const std::string& names);

    Session& m_session;
    std::map<std::int64_t, std::string> m_names;  ///< ["code","titel"]
};

/// Throws DamagedError in words for a person.
[[noreturn]] void fail_as_damaged_log();

}  // namespace noaber
