// SPDX-License-Identifier: EUPL-1.2
// Finds number, unit and period in an estimate of hours.
#include <noaber/jaarplan/uren_reader.h>

#include <noaber/base/text.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace noaber {
namespace {

struct Named {
    std::string_view word;
    double value;
};
constexpr Named units[] = {{"uur", 1},     {"uren", 1},     {"u", 1},    {"dag", 8},     {"dagen", 8},
                           {"dagdeel", 4}, {"dagdelen", 4}, {"fte", 36}, {"werkdag", 8}, {"werkdagen", 8}};
constexpr Named numbers[] = {{"een", 1},   {"anderhalve", 1.5}, {"anderhalf", 1.5}, {"twee", 2},  {"drie", 3},
                             {"vier", 4},  {"vijf", 5},         {"zes", 6},         {"zeven", 7}, {"acht", 8},
                             {"tien", 10}, {"halve", 0.5},      {"½", 0.5}};
/// Weeks in a period.
constexpr Named periods[] = {{"week", 1},          {"w", 1},         {"wk", 1},          {"weken", 1},
                             {"maand", 52.0 / 12}, {"m", 52.0 / 12}, {"mnd", 52.0 / 12}, {"maanden", 52.0 / 12},
                             {"kwartaal", 13},     {"jaar", 52},     {"j", 52},          {"jr", 52}};
constexpr double most_hours_a_week_bare = 40;

template <typename Table>
std::optional<double> look_up(const Table& table, std::string_view word) {
    for (const auto& [name, value] : table)
        if (name == word) return value;
    return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Folded words and numbers; signs stand alone; what is in brackets is left out.
std::vector<std::string> parts_of(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> parts;
    int depth = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const char c = folded[at];
        std::size_t end = at + 1;
        if (is_digit(c))
            while (end < folded.size() &&
                   (is_digit(folded[end]) || ((folded[end] == ',' || folded[end] == '.') && end + 1 < folded.size() &&
                                              is_digit(folded[end + 1]))))
                ++end;
        else if (is_letter(c))
            while (end < folded.size() && is_letter(folded[end])) ++end;
        if (c == '(') ++depth;
        if (c != ' ' && depth == 0) parts.push_back(folded.substr(at, end - at));
        if (c == ')' && depth > 0) --depth;
        at = end;
    }
    return parts;
}

std::optional<double> number_of(const std::string& part) {
    if (!is_digit(part.front())) return look_up(numbers, part);
    if (part.size() > 7) return std::nullopt;
    const auto separator = part.find_first_of(".,");
    const std::string whole = part.substr(0, separator);
    if (separator == std::string::npos) return std::stod(whole);
    const std::string behind = part.substr(separator + 1);
    if (behind.find_first_of(".,") != std::string::npos) return std::nullopt;
    if (behind.size() == 3 && part[separator] == '.') return std::stod(whole) * 1000 + std::stod(behind);  // 1.250 uur
    double fraction = std::stod(behind);
    for (std::size_t i = 0; i < behind.size(); ++i) fraction /= 10;
    return std::stod(whole) + fraction;
}

class UrenScanner {
public:
    explicit UrenScanner(std::string_view text) : m_parts(parts_of(text)) {}

    std::optional<double> run() {
        std::optional<double> total;
        while (m_at < m_parts.size()) {
            if (m_parts[m_at] == "=") break;  // the same again in another unit
            if (const auto hours = take_estimate()) total = total.value_or(0) + *hours;
        }
        if (total) return total;
        return m_parts.size() == 1 ? bare() : std::nullopt;
    }

private:
    [[nodiscard]] std::string_view part(std::size_t at) const {
        return at < m_parts.size() ? std::string_view(m_parts[at]) : std::string_view();
    }

    std::optional<double> take_estimate() {
        auto number = number_of(m_parts[m_at]);
        ++m_at;
        if (!number) return std::nullopt;
        if (part(m_at) == "/" && part(m_at + 1) == "2" && *number == 1) {
            number = 0.5;
            m_at += 2;
        }
        const bool between = part(m_at) == "-" || part(m_at) == "a" || part(m_at) == "tot" || part(m_at) == "of";
        if (between && m_at + 1 < m_parts.size())
            if (const auto second = number_of(m_parts[m_at + 1])) {
                number = (*number + *second) / 2;
                m_at += 2;
            }
        if (part(m_at) == "halve") {  // "een halve dag"
            number = *number * 0.5;
            ++m_at;
        }
        const auto unit = look_up(units, part(m_at));
        if (!unit) return std::nullopt;
        const bool fte = part(m_at) == "fte";
        ++m_at;
        const double hours = *number * *unit;
        if (const auto weeks = take_period()) return hours / *weeks;
        return fte ? hours : by_size(hours);
    }

    /// "per week", "p.w.", "/week", "per 2 weken", "in de week", "om de week"
    std::optional<double> take_period() {
        std::size_t at = m_at;
        if (part(at) == "om" && part(at + 1) == "de" && part(at + 2) == "week") {
            m_at += 3;
            return 2;
        }
        if (part(at) == "in" && part(at + 1) == "de")
            at += 2;
        else if (part(at) == "per" || part(at) == "p" || part(at) == "/" || part(at) == "elke" || part(at) == "pw" ||
                 part(at) == "pj")
            ++at;
        else
            return std::nullopt;
        if (part(at - 1) == "pw" || part(at - 1) == "pj") {
            m_at = at;
            return part(at - 1) == "pw" ? 1 : 52;
        }
        while (part(at) == "." || part(at) == "/") ++at;
        double count = 1;
        if (at < m_parts.size())
            if (const auto number = number_of(m_parts[at]); number && *number > 0) {
                count = *number;
                ++at;
            }
        const auto weeks = look_up(periods, part(at));
        if (!weeks) return std::nullopt;
        m_at = at + 1;
        return *weeks * count;
    }

    [[nodiscard]] static double by_size(double hours) { return hours <= most_hours_a_week_bare ? hours : hours / 52; }

    [[nodiscard]] std::optional<double> bare() const {
        if (!is_digit(m_parts[0].front())) return std::nullopt;
        const auto number = number_of(m_parts[0]);
        if (!number) return std::nullopt;
        return by_size(*number);
    }

    std::vector<std::string> m_parts;
    std::size_t m_at = 0;
};

}  // namespace

std::optional<double> read_uren(std::string_view as_written) {
    if (says_nothing(as_written)) return std::nullopt;
    return UrenScanner(as_written).run();
}

}  // namespace noaber
