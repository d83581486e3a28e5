// SPDX-License-Identifier: EUPL-1.2
// Parts a planning text in tokens, line by line.
#include "jaarplan/planning_tokens.h"

#include <noaber/base/date.h>
#include <noaber/base/text.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace noaber {
namespace {

using Kind = PlanningToken::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_high(c); }

constexpr std::array<std::pair<std::string_view, int>, 8> ordinal_words{
    {{"eerste", 1}, {"tweede", 2}, {"derde", 3}, {"vierde", 4}, {"laatste", 4}, {"1ste", 1}, {"2de", 2}, {"3de", 3}}};
constexpr std::array<std::pair<std::string_view, int>, 13> number_words{{{"een", 1},
                                                                         {"twee", 2},
                                                                         {"drie", 3},
                                                                         {"vier", 4},
                                                                         {"vijf", 5},
                                                                         {"zes", 6},
                                                                         {"zeven", 7},
                                                                         {"acht", 8},
                                                                         {"negen", 9},
                                                                         {"tien", 10},
                                                                         {"elf", 11},
                                                                         {"twaalf", 12},
                                                                         {"dertien", 13}}};

class LineLexer {
public:
    LineLexer(std::string_view line, std::vector<PlanningToken>& out) : m_line(line), m_out(out) {}

    void run() {
        while (m_at < m_line.size()) {
            if (m_line[m_at] == ' ') {
                ++m_at;
                m_glued = false;
                continue;
            }
            if (is_digit(m_line[m_at]))
                take_number();
            else if (is_arrow())
                take(Kind::sign, 3).text = ">";
            else if (is_letter(m_line[m_at]))
                take_word();
            else
                take(Kind::sign, 1);
            m_glued = true;
        }
    }

private:
    // Arrows and other signs (U+2000..U+2BFF) all begin with this byte; no letter does.
    [[nodiscard]] bool is_arrow() const { return m_line[m_at] == '\xe2' && m_at + 3 <= m_line.size(); }

    PlanningToken& take(Kind kind, std::size_t size) {
        m_out.push_back({kind, std::string(m_line.substr(m_at, size)), 0, 0, 0, m_glued});
        m_at += size;
        return m_out.back();
    }

    void take_word() {
        if (m_line.substr(m_at).starts_with("t/m") && (m_at + 3 == m_line.size() || !is_letter(m_line[m_at + 3]))) {
            take(Kind::word, 3);
            return;
        }
        std::size_t end = m_at;
        while (end < m_line.size() && is_letter(m_line[end])) ++end;
        PlanningToken& token = take(Kind::word, end - m_at);
        for (const auto& [word, value] : ordinal_words)
            if (token.text == word) token.kind = Kind::ordinal, token.value = value;
        for (const auto& [word, value] : number_words)
            if (token.text == word) token.kind = Kind::number, token.value = value;
    }

    void take_number() {
        if (take_date()) return;
        std::size_t end = m_at;
        while (end < m_line.size() && is_digit(m_line[end])) ++end;
        PlanningToken& token = take(Kind::number, end - m_at);
        token.value = token.text.size() > 6 ? 999'999 : std::stoi(token.text);
        for (const std::string_view suffix : {"ste", "de", "e"}) {
            if (!m_line.substr(m_at).starts_with(suffix)) continue;
            const std::size_t after = m_at + suffix.size();
            if (after < m_line.size() && is_letter(m_line[after])) continue;
            token.kind = Kind::ordinal;
            token.text += suffix;
            m_at = after;
            return;
        }
    }

    /// "2017-06-20", "20-6-2017", "20/6/17", "20.6.2017", and "20-6" where it can't be a range of numbers.
    bool take_date() {
        if (m_glued && !m_out.empty() && m_out.back().kind != Kind::sign) return false;
        std::size_t end = m_at;
        while (end < m_line.size() && end - m_at < 12 &&
               (is_digit(m_line[end]) || std::string_view("-/.").find(m_line[end]) != std::string_view::npos))
            ++end;
        while (end > m_at && !is_digit(m_line[end - 1])) --end;
        std::string text(m_line.substr(m_at, end - m_at));
        std::replace(text.begin(), text.end(), '/', '-');
        std::replace(text.begin(), text.end(), '.', '-');
        const auto parts = split(text, '-');
        if (parts.size() == 3 && parts[2].size() == 2 && parts[0].size() <= 2) text.insert(text.size() - 2, "20");
        if (const auto date = Date::parse(text)) {
            PlanningToken& token = take(Kind::date, end - m_at);
            token.value = date->year();
            token.month = date->month();
            token.day = date->day();
            return true;
        }
        return take_day_and_month(parts, end);
    }

    bool take_day_and_month(const std::vector<std::string_view>& parts, std::size_t end) {
        if (parts.size() != 2 || parts[0].size() != 2 || parts[1].empty() || parts[1].size() > 2) return false;
        const int day = std::stoi(std::string(parts[0]));
        const int month = std::stoi(std::string(parts[1]));
        // "10-12 personen" is a range; a day after the twelfth before a month goes down, as no range does.
        if (day <= 12 || m_line[m_at + 2] == '.' || !Date::of(2000, month, day)) return false;
        PlanningToken& token = take(Kind::day_and_month, end - m_at);
        token.month = month;
        token.day = day;
        return true;
    }

    std::string_view m_line;
    std::vector<PlanningToken>& m_out;
    std::size_t m_at = 0;
    bool m_glued = false;
};

}  // namespace

std::vector<PlanningToken> planning_tokens(std::string_view text) {
    std::vector<PlanningToken> tokens;
    for (const auto line : split_lines(text)) {
        const std::string folded = fold(line);
        LineLexer(folded, tokens).run();
        tokens.push_back({});
    }
    return tokens;
}

}  // namespace noaber
