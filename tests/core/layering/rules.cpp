// SPDX-License-Identifier: EUPL-1.2
// The order of the rooms, and what a file may include and carry.
#include "rules.h"

#include "cpp_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <optional>

namespace noaber::layering {

namespace {

// Floors of the core: a room includes its own floor and those below.
struct Room {
    std::string_view name;
    int floor;
};
constexpr std::array rooms{
    Room{"base", 0},        Room{"script", 1},      Room{"store", 1},    Room{"bijlage", 2},
    Room{"sync", 2},        Room{"organisatie", 2}, Room{"jaarplan", 3}, Room{"piket", 4},
    Room{"signalering", 5}, Room{"report", 5},      Room{"import", 5},   Room{"plugin", 5},
};

std::optional<int> floor_of(std::string_view room) {
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const Room& r) { return r.name == room; });
    if (found == rooms.end()) return std::nullopt;
    return found->floor;
}

std::string line_of(std::string_view path, std::size_t line, const std::string& what) {
    return std::string(path) + ":" + std::to_string(line) + ": " + what;
}

std::string first_part(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

/// Where a quoted include leads when it is read from the file's own folder; "" when it is not written that way.
std::string resolved(std::string_view path, const Include& include) {
    if (!include.quoted) return "";
    const auto folder = std::filesystem::path(path).parent_path();
    return (folder / include.path).lexically_normal().generic_string();
}

/// The room that an include of the core points at: <noaber/store/x.h>, "store/x.h" or "../store/x.h".
std::string target_room(std::string_view path, const Include& include) {
    if (include.path.starts_with("noaber/")) return first_part(std::string_view(include.path).substr(7));
    if (include.path.starts_with("..")) return room_of(resolved(path, include));
    const auto first = first_part(include.path);
    return include.path.find('/') != std::string::npos && floor_of(first) ? first : "";
}

bool may_use_wx(std::string_view path) {
    return path.starts_with("app/desktop/") || path.starts_with("tests/ui/") || path.starts_with("tests/support/") ||
           path.starts_with("bench/") ||
           (path.starts_with("plugins/") &&
            (path.find("/ui/") != std::string_view::npos || path.find("/tests/") != std::string_view::npos));
}

bool is_test(std::string_view path) {
    return path.starts_with("tests/") || path.starts_with("bench/") ||
           (path.starts_with("plugins/") && path.find("/tests/") != std::string_view::npos);
}

/// The plugin that a file of plugins/ID/ belongs to.
std::string plugin_of(std::string_view path) {
    if (!path.starts_with("plugins/")) return "";
    const auto rest = path.substr(8);
    return rest.find('/') == std::string_view::npos ? "" : first_part(rest);
}

std::string wrong_room(std::string_view path, const Include& include) {
    const auto own = room_of(path);
    const auto target = target_room(path, include);
    if (own.empty() || target.empty() || own == target) return "";
    if (!floor_of(own)) return "room " + own + " has no floor in tests/core/layering/rules.cpp";
    if (!floor_of(target)) return "includes noaber/" + target + ", which is no room of the core";
    if (*floor_of(target) > *floor_of(own)) return own + " includes the higher room " + target;
    return "";
}

std::string wrong_plugin(std::string_view path, const Include& include, const std::set<std::string>& plugins) {
    const auto own = plugin_of(path);
    auto target = include.path.starts_with("plugins/") ? plugin_of(include.path) : first_part(include.path);
    if (const auto place = resolved(path, include); include.path.starts_with("..")) target = plugin_of(place);
    if (target != own && plugins.contains(target)) {
        return own.empty() ? "includes plugin " + target : "plugin " + own + " includes plugin " + target;
    }
    if (own.empty() || !include.path.starts_with("..")) return "";
    return plugin_of(resolved(path, include)) == own ? ""
                                                     : "plugin " + own + " includes what is not noaber/ or its own";
}

std::string wrong_window(std::string_view path, const Include& include) {
    if (may_use_wx(path)) return "";
    for (const std::string_view window :
         {"wx/", "gtk/", "gdk/", "noaberui/", "noaber/ui/", "desktop/", "app/desktop/"}) {
        if (include.path.starts_with(window)) return "includes " + include.path + " below the desktop";
    }
    if (resolved(path, include).starts_with("app/desktop/")) return "includes the desktop from below it";
    return "";
}

std::string wrong_program(std::string_view path, const Include& include) {
    for (const std::string program : {"cli", "hub"}) {
        const auto folder = "app/" + program + "/";
        if (path.starts_with(folder)) continue;
        if (include.path.starts_with(program + "/") || include.path.starts_with(folder) ||
            resolved(path, include).starts_with(folder)) {
            return "includes the program " + program;
        }
    }
    return "";
}

std::string wrong_database(std::string_view path, const Include& include) {
    if (path.starts_with("app/core/src/store/")) return "";
    const bool database =
        include.path == "sqlite3.h" || include.path == "libpq-fe.h" || include.path.starts_with("Poco/Data/");
    return database ? "includes " + include.path + " outside the store" : "";
}

struct Word {
    std::string upper;
    bool capitals;  // written in capitals, as SQL is
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::string word;
    const auto finish = [&] {
        if (word.empty()) return;
        std::string upper = word;
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        words.push_back({upper, upper == word});
        word.clear();
    };
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
            word += c;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

bool is_sql(std::string_view text) {
    const auto words = words_of(text);
    const auto word_at = [&](std::size_t i) { return i < words.size() ? words[i].upper : std::string(); };
    const auto one_of = [](const std::string& word, std::initializer_list<std::string_view> these) {
        return std::find(these.begin(), these.end(), word) != these.end();
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& first = words[i].upper;
        const auto second = word_at(i + 1);
        if (first == "SELECT" && words[i].capitals) return true;
        if (first == "SELECT") {
            const auto is_from = [](const Word& w) { return w.upper == "FROM"; };
            if (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), is_from)) return true;
        }
        if (first == "INSERT" && one_of(second, {"INTO", "OR"})) return true;
        if (first == "REPLACE" && second == "INTO") return true;
        if (first == "UPDATE" && (word_at(i + 2) == "SET" || (words[i].capitals && second.empty()))) return true;
        if (first == "DELETE" && second == "FROM") return true;
        if (one_of(first, {"CREATE", "DROP", "ALTER"}) &&
            one_of(second, {"TABLE", "INDEX", "UNIQUE", "VIEW", "TRIGGER"})) {
            return true;
        }
        if (first == "PRAGMA" && words[i].capitals) return true;
    }
    return false;
}

std::string comment_sign(std::string_view path) {
    const auto name = std::filesystem::path(path).filename().string();
    const auto extension = std::filesystem::path(path).extension();
    if (extension == ".h" || extension == ".cpp") return "//";
    if (extension == ".sql" || extension == ".lua") return "--";
    if (extension == ".cmake" || name == "CMakeLists.txt") return "#";
    return "";
}

}  // namespace

std::string room_of(std::string_view path) {
    for (const std::string_view place : {"app/core/include/noaber/", "app/core/src/"}) {
        if (!path.starts_with(place)) continue;
        const auto rest = path.substr(place.size());
        return rest.find('/') == std::string_view::npos ? "" : first_part(rest);
    }
    return "";
}

Violations check_includes(std::string_view path, std::string_view source, const std::set<std::string>& plugins) {
    Violations found;
    for (const auto& include : includes_of(source)) {
        for (const auto& what : {wrong_room(path, include), wrong_window(path, include)}) {
            if (!what.empty()) found.push_back(line_of(path, include.line, what));
        }
        if (is_test(path)) continue;  // a test may look behind every door
        for (const auto& what :
             {wrong_plugin(path, include, plugins), wrong_program(path, include), wrong_database(path, include)}) {
            if (!what.empty()) found.push_back(line_of(path, include.line, what));
        }
    }
    return found;
}

Violations check_sql(std::string_view path, std::string_view source) {
    if (is_test(path) || path.starts_with("app/core/src/store/") || path.ends_with("_query.cpp")) return {};
    Violations found;
    for (const auto& literal : literals_of(source)) {
        if (is_sql(literal.text)) found.push_back(line_of(path, literal.line, "SQL outside store and *_query.cpp"));
    }
    return found;
}

Violations check_first_lines(std::string_view path, std::string_view source) {
    const auto sign = comment_sign(path);
    if (sign.empty()) return {};
    const auto end = std::min(source.find('\n'), source.size());
    if (source.substr(0, end) != sign + " SPDX-License-Identifier: EUPL-1.2") return {line_of(path, 1, "no SPDX line")};
    if (sign == "#") return {};
    const auto rest = source.substr(std::min(end + 1, source.size()));
    const auto second = rest.substr(0, rest.find('\n'));
    if (second.starts_with(sign + " ") && second.size() > 12) return {};
    return {line_of(path, 2, "no line that says what lives there")};
}

void add_to_graph(RoomGraph& graph, std::string_view path, std::string_view source) {
    const auto own = room_of(path);
    if (own.empty()) return;
    for (const auto& include : includes_of(source)) {
        const auto target = target_room(path, include);
        if (!target.empty() && target != own) graph[own].insert(target);
    }
}

Violations check_cycles(const RoomGraph& graph) {
    Violations found;
    for (const auto& [start, direct] : graph) {
        std::set<std::string> reached;
        std::vector<std::string> open(direct.begin(), direct.end());
        while (!open.empty()) {
            const auto room = open.back();
            open.pop_back();
            if (!reached.insert(room).second) continue;
            if (const auto next = graph.find(room); next != graph.end()) {
                open.insert(open.end(), next->second.begin(), next->second.end());
            }
        }
        if (reached.contains(start)) found.push_back("room " + start + " includes itself by a detour");
    }
    return found;
}

}  // namespace noaber::layering
