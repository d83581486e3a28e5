// SPDX-License-Identifier: EUPL-1.2
// Reading times.
#include <noaber/jaarplan/tijd_reader.h>

#include <noaber/base/text.h>

#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace noaber {

namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// "10", "10:00", "9.30" as minutes after midnight.
std::optional<int> minutes_of(std::string_view word) {
    const auto colon = word.find_first_of(":.");
    const std::string_view hour = word.substr(0, colon);
    const std::string_view minute = colon == std::string_view::npos ? "00" : word.substr(colon + 1);
    if (hour.empty() || hour.size() > 2 || minute.size() != 2) return std::nullopt;
    for (const char c : std::string(hour) + std::string(minute))
        if (!is_digit(c)) return std::nullopt;
    const int hours = std::stoi(std::string(hour)), minutes = std::stoi(std::string(minute));
    if (hours > 23 || minutes > 59) return std::nullopt;
    return 60 * hours + minutes;
}

}  // namespace

std::optional<Tijdvak> read_tijd(std::string_view as_written) {
    static constexpr std::array<std::string_view, 5> joints{"van", "tot", "uur", "u", "t/m"};
    std::string text = fold(as_written);  // typographic dashes become "-"
    for (char& c : text)
        if (c == '-') c = ' ';
    std::vector<int> times;
    for (std::string_view word : split(text, ' ')) {
        if (word.empty() || std::ranges::find(joints, word) != joints.end()) continue;
        for (const std::string_view unit : {"uur", "u", "."})
            if (word.size() > unit.size() && word.ends_with(unit)) word.remove_suffix(unit.size());
        const auto time = minutes_of(word);
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    if (times.empty() || times.size() > 2) return std::nullopt;
    if (times.size() == 1) return Tijdvak{times[0], std::nullopt};
    if (times[1] <= times[0]) return std::nullopt;
    return Tijdvak{times[0], times[1]};
}

}  // namespace noaber
