// SPDX-License-Identifier: EUPL-1.2
// UTF-8 text: trimming, folding for matching and searching, encodings, order, placeholders.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// Without spaces at both ends: ASCII white space, NBSP, the Unicode spaces, zero-width space and byte order mark.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Trimmed, and every run of spaces (line ends and NBSP too) as one space.
[[nodiscard]] std::string collapse_spaces(std::string_view text);

/// For matching and searching: lower case, without accents (composed or decomposed), spaces collapsed, typographic
/// quotes and dashes as ASCII. "Wilmà  KAMPHUIS" gives "wilma kamphuis". Covers Latin; what it doesn't know stays.
[[nodiscard]] std::string fold(std::string_view text);

[[nodiscard]] bool equal_folded(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_with_folded(std::string_view text, std::string_view start);
/// Folds both. To search many texts, fold `part` and the texts once and use std::string::find.
[[nodiscard]] bool contains_folded(std::string_view text, std::string_view part);

/// The parts between separators, not trimmed; always at least one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// The lines, without their ends (\n, \r\n or \r).
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

/// "-12": digits and perhaps a sign, and nothing else; nothing for another text, or for what does not fit.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);
/// "Femke Wolbert, Rik Broekhuis en Daan Scholte"
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// Strict: no overlong forms, surrogates, or code points above U+10FFFF.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
/// Windows-1252 as UTF-8. The five bytes that the code page leaves open become U+FFFD.
[[nodiscard]] std::string utf8_from_cp1252(std::string_view bytes);
/// One code point as UTF-8, added to `out`; what is no code point becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points. A byte that is no UTF-8 counts as one.
[[nodiscard]] std::size_t length(std::string_view text);
/// At most `characters` code points, the last of which is "…" when something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t characters);

/// Order as people expect it: without regard to case and accents, and numbers by value: "E2" before "E10".
[[nodiscard]] std::strong_ordering natural_order(std::string_view a, std::string_view b);
/// Comparator for std::sort and std::map.
struct NaturalLess {
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const { return natural_order(a, b) < 0; }
};

/// "??", "?", "Wie?", "n.n.b.", "nnb", "pm", "p.m.", "Onbekend", "-", "…", "..." in any case. Empty is none.
[[nodiscard]] bool is_placeholder(std::string_view text);
/// Empty, or a placeholder.
[[nodiscard]] bool says_nothing(std::string_view text);

}  // namespace noaber
