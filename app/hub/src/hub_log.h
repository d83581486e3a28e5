// SPDX-License-Identifier: EUPL-1.2
// The hub's log: a JSON object a line, for journald and what reads it. No names, texts, tokens or passwords are ever in it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber::hub {

enum class LogLevel { info, warning, error };

struct LogEntry {
    LogLevel level = LogLevel::info;
    std::string what;  ///< Dutch, always the same words for the same thing
    std::vector<std::pair<std::string_view, std::string>> fields;
};

/// May be called by any thread; must not throw.
using HubLog = std::function<void(const LogEntry&)>;

/// {"tijd":"2026-11-26T21:04:05.123Z","niveau":"info","wat":"gestart","adres":"https://..."}
[[nodiscard]] std::string to_line(const LogEntry& entry, std::int64_t now);
/// On standard error, with the time of now.
void log_to_stderr(const LogEntry& entry);

}  // namespace noaber::hub
