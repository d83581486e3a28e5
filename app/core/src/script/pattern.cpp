// SPDX-License-Identifier: EUPL-1.2
// Matching, one item of the pattern after the other, going back where it must.
#include "script/pattern.h"

#include <cctype>

namespace noaber::script {

namespace {

constexpr char escape = '%';
constexpr std::size_t most_captures = 32;
constexpr int deepest = 200;

bool is_of_class(unsigned char c, char name) {
    const bool small = std::islower(static_cast<unsigned char>(name)) != 0;
    bool is = false;
    switch (std::tolower(static_cast<unsigned char>(name))) {
        case 'a': is = std::isalpha(c) != 0; break;
        case 'c': is = std::iscntrl(c) != 0; break;
        case 'd': is = std::isdigit(c) != 0; break;
        case 'g': is = std::isgraph(c) != 0; break;
        case 'l': is = std::islower(c) != 0; break;
        case 'p': is = std::ispunct(c) != 0; break;
        case 's': is = std::isspace(c) != 0; break;
        case 'u': is = std::isupper(c) != 0; break;
        case 'w': is = std::isalnum(c) != 0; break;
        case 'x': is = std::isxdigit(c) != 0; break;
        default: return static_cast<unsigned char>(name) == c;
    }
    return is == small;
}

}  // namespace

std::size_t Pattern::match(std::string_view text, std::size_t begin) {
    m_text = text;
    m_depth = 0;
    m_captures.clear();
    return at(begin, 0);
}

void Pattern::step() {
    if (m_steps == 0) throw PatternError{"dit patroon kost te veel stappen; maak het eenvoudiger"};
    --m_steps;
}

std::size_t Pattern::end_of_class(std::size_t p) const {
    const char first = m_pattern[p++];
    if (first == escape) {
        if (p == m_pattern.size()) throw PatternError{"het patroon eindigt met %"};
        return p + 1;
    }
    if (first != '[') return p;
    if (p < m_pattern.size() && m_pattern[p] == '^') ++p;
    do {
        if (p == m_pattern.size()) throw PatternError{"in het patroon ontbreekt ]"};
        if (m_pattern[p++] == escape && p < m_pattern.size()) ++p;
    } while (p == m_pattern.size() || m_pattern[p] != ']');
    return p + 1;
}

bool Pattern::in_set(unsigned char c, std::size_t p, std::size_t end) const {
    const bool negated = m_pattern[p] == '^';
    if (negated) ++p;
    for (; p < end; ++p) {
        if (m_pattern[p] == escape) {
            if (is_of_class(c, m_pattern[++p])) return !negated;
        } else if (p + 2 < end && m_pattern[p + 1] == '-') {
            if (static_cast<unsigned char>(m_pattern[p]) <= c && c <= static_cast<unsigned char>(m_pattern[p + 2]))
                return !negated;
            p += 2;
        } else if (static_cast<unsigned char>(m_pattern[p]) == c) {
            return !negated;
        }
    }
    return negated;
}

bool Pattern::one_fits(std::size_t text, std::size_t p, std::size_t end) const {
    if (text >= m_text.size()) return false;
    const auto c = static_cast<unsigned char>(m_text[text]);
    switch (m_pattern[p]) {
        case '.': return true;
        case escape: return is_of_class(c, m_pattern[p + 1]);
        case '[': return in_set(c, p + 1, end - 1);
        default: return static_cast<unsigned char>(m_pattern[p]) == c;
    }
}

std::size_t Pattern::at(std::size_t text, std::size_t p) {
    if (++m_depth > deepest) throw PatternError{"dit patroon is te ingewikkeld"};
    struct Leave {
        int& depth;
        ~Leave() { --depth; }
    } const leave{m_depth};
    for (;;) {
        step();
        if (p == m_pattern.size()) return text;
        const char c = m_pattern[p];
        if (c == '(' || c == ')') return at_group(text, p);
        if (c == '$' && p + 1 == m_pattern.size()) return text == m_text.size() ? text : npos;
        if (c == escape && p + 1 < m_pattern.size()) {
            const char what = m_pattern[p + 1];
            if (what == 'b' || what == 'f' || std::isdigit(static_cast<unsigned char>(what))) return at_escape(text, p);
        }
        const std::size_t end = end_of_class(p);
        const char after = end < m_pattern.size() ? m_pattern[end] : '\0';
        if (after == '*') return at_many(text, p, end);
        if (after == '+') return one_fits(text, p, end) ? at_many(text + 1, p, end) : npos;
        if (after == '-') return at_few(text, p, end);
        if (after == '?') {
            if (one_fits(text, p, end))
                if (const std::size_t found = at(text + 1, end + 1); found != npos) return found;
            p = end + 1;
            continue;
        }
        if (!one_fits(text, p, end)) return npos;
        ++text;
        p = end;
    }
}

std::size_t Pattern::at_many(std::size_t text, std::size_t p, std::size_t end) {
    std::size_t count = 0;
    while (one_fits(text + count, p, end)) {
        step();
        ++count;
    }
    for (;; --count) {
        if (const std::size_t found = at(text + count, end + 1); found != npos) return found;
        if (count == 0) return npos;
    }
}

std::size_t Pattern::at_few(std::size_t text, std::size_t p, std::size_t end) {
    for (;; ++text) {
        if (const std::size_t found = at(text, end + 1); found != npos) return found;
        if (!one_fits(text, p, end)) return npos;
    }
}

std::size_t Pattern::at_group(std::size_t text, std::size_t p) {
    if (m_pattern[p] == ')') return close(text, p + 1);
    const bool place = p + 1 < m_pattern.size() && m_pattern[p + 1] == ')';
    return open(text, p + (place ? 2 : 1), place);
}

std::size_t Pattern::open(std::size_t text, std::size_t p, bool place) {
    if (m_captures.size() == most_captures) throw PatternError{"in het patroon staan te veel haakjes"};
    m_captures.push_back({text, 0, place, place});
    const std::size_t found = at(text, p);
    if (found == npos) m_captures.pop_back();
    return found;
}

std::size_t Pattern::close(std::size_t text, std::size_t p) {
    std::size_t which = m_captures.size();
    while (which > 0 && m_captures[which - 1].closed) --which;
    if (which == 0) throw PatternError{"in het patroon staat een ) te veel"};
    --which;
    m_captures[which].length = text - m_captures[which].begin;
    m_captures[which].closed = true;
    const std::size_t found = at(text, p);
    if (found == npos) m_captures[which].closed = false;
    return found;
}

std::size_t Pattern::at_escape(std::size_t text, std::size_t p) {
    const char what = m_pattern[p + 1];
    if (what == 'b') return at_balance(text, p + 2);
    if (what == 'f') return at_frontier(text, p + 2);
    const auto which = static_cast<std::size_t>(what - '1');
    if (what == '0' || which >= m_captures.size() || !m_captures[which].closed || m_captures[which].place)
        throw PatternError{"het patroon verwijst naar haakjes die er niet zijn"};
    const std::string_view again = m_text.substr(m_captures[which].begin, m_captures[which].length);
    return m_text.substr(text).starts_with(again) ? at(text + again.size(), p + 2) : npos;
}

std::size_t Pattern::at_balance(std::size_t text, std::size_t p) {
    if (p + 2 > m_pattern.size()) throw PatternError{"na %b horen twee tekens"};
    const char begin = m_pattern[p];
    const char end = m_pattern[p + 1];
    if (text >= m_text.size() || m_text[text] != begin) return npos;
    std::size_t depth = 1;
    for (std::size_t i = text + 1; i < m_text.size(); ++i) {
        step();
        if (m_text[i] == end) {
            if (--depth == 0) return at(i + 1, p + 2);
        } else if (m_text[i] == begin) {
            ++depth;
        }
    }
    return npos;
}

std::size_t Pattern::at_frontier(std::size_t text, std::size_t p) {
    if (p >= m_pattern.size() || m_pattern[p] != '[') throw PatternError{"na %f hoort een ["};
    const std::size_t end = end_of_class(p);
    const auto at_place = [&](std::size_t i) {
        return i < m_text.size() ? static_cast<unsigned char>(m_text[i]) : static_cast<unsigned char>(0);
    };
    const unsigned char before = text == 0 ? static_cast<unsigned char>(0) : at_place(text - 1);
    return !in_set(before, p + 1, end - 1) && in_set(at_place(text), p + 1, end - 1) ? at(text, end) : npos;
}

}  // namespace noaber::script
