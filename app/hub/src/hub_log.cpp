// SPDX-License-Identifier: EUPL-1.2
// Lines of the log.
#include "hub_log.h"

#include <noaber/base/stamp.h>

#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <nlohmann/json.hpp>

#include <cstdio>

namespace noaber::hub {

namespace {

const char* name_of(LogLevel level) {
    switch (level) {
        case LogLevel::info: return "info";
        case LogLevel::warning: return "waarschuwing";
        case LogLevel::error: return "fout";
    }
    return "fout";
}

}  // namespace

std::string to_line(const LogEntry& entry, std::int64_t now) {
    nlohmann::ordered_json json{{"tijd",
                                 Poco::DateTimeFormatter::format(Poco::Timestamp(now * 1000), "%Y-%m-%dT%H:%M:%S.%iZ")},
                                {"niveau", name_of(entry.level)},
                                {"wat", entry.what}};
    for (const auto& [name, value] : entry.fields) json[std::string(name)] = value;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

void log_to_stderr(const LogEntry& entry) {
    const std::string line = to_line(entry, system_milliseconds());
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace noaber::hub
