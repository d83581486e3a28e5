// SPDX-License-Identifier: EUPL-1.2
// Lua's patterns with a bound on the steps that a match may take; Lua's own can go on for ever.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace noaber::script {

/// Thrown as a value of its own, not through Lua's frames.
struct PatternError {
    const char* message;  ///< Dutch
};

/// A part of the text that was captured.
struct Capture {
    std::size_t begin = 0;
    std::size_t length = 0;
    bool place = false;   ///< "()": its place only, in `begin`
    bool closed = false;  ///< not while the pattern lacks its bracket: it is of no use then
};

/// A pattern as the manual of Lua 5.4 describes it (6.4.1).
class Pattern {
public:
    Pattern(std::string_view pattern, std::uint64_t steps) : m_pattern(pattern), m_steps(steps) {}

    /// The end of the match that begins there; npos for none. Throws PatternError: not well made, or too many steps in all.
    [[nodiscard]] std::size_t match(std::string_view text, std::size_t begin);
    /// Of the last match.
    [[nodiscard]] const std::vector<Capture>& captures() const { return m_captures; }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    std::size_t at(std::size_t text, std::size_t pattern);
    std::size_t at_many(std::size_t text, std::size_t pattern, std::size_t end);
    std::size_t at_few(std::size_t text, std::size_t pattern, std::size_t end);
    std::size_t at_group(std::size_t text, std::size_t pattern);
    std::size_t at_escape(std::size_t text, std::size_t pattern);
    std::size_t at_balance(std::size_t text, std::size_t pattern);
    std::size_t at_frontier(std::size_t text, std::size_t pattern);
    std::size_t open(std::size_t text, std::size_t pattern, bool place);
    std::size_t close(std::size_t text, std::size_t pattern);
    [[nodiscard]] std::size_t end_of_class(std::size_t pattern) const;
    [[nodiscard]] bool one_fits(std::size_t text, std::size_t pattern, std::size_t end) const;
    [[nodiscard]] bool in_set(unsigned char c, std::size_t begin, std::size_t end) const;
    void step();

    std::string_view m_pattern;
    std::string_view m_text;
    std::uint64_t m_steps;
    int m_depth = 0;
    std::vector<Capture> m_captures;
};

}  // namespace noaber::script
