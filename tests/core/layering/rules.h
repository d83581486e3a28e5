// SPDX-License-Identifier: EUPL-1.2
// The rules of the house about one source file. Paths are relative to the root of the tree: "app/core/src/store/x.cpp".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::layering {

/// One broken rule, as a line for the test's output: "path:line: what".
using Violations = std::vector<std::string>;

/// The room of the core that a file belongs to ("store"); empty outside the core.
[[nodiscard]] std::string room_of(std::string_view path);

/// Includes that point upwards or aside: wx below the desktop, a higher room, another plugin, SQLite outside the store.
[[nodiscard]] Violations check_includes(std::string_view path, std::string_view source,
                                        const std::set<std::string>& plugins);

/// SQL in a string outside app/core/src/store/ and *_query.cpp. Tests and measurements may look into the database.
[[nodiscard]] Violations check_sql(std::string_view path, std::string_view source);

/// The first two lines: licence, and (in C++) what lives there.
[[nodiscard]] Violations check_first_lines(std::string_view path, std::string_view source);

/// Which rooms each room includes.
using RoomGraph = std::map<std::string, std::set<std::string>>;
void add_to_graph(RoomGraph& graph, std::string_view path, std::string_view source);

/// Two rooms on one floor may not include each other, directly or by a detour.
[[nodiscard]] Violations check_cycles(const RoomGraph& graph);

}  // namespace noaber::layering
