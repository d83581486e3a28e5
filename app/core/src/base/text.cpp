// SPDX-License-Identifier: EUPL-1.2
// UTF-8 text: one decoder, and the tables that fold Latin letters to plain ones.
#include <noaber/base/text.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace noaber {
namespace {

constexpr char32_t not_utf8 = 0xFFFFFFFF;

struct Decoded {
    char32_t code_point;  // not_utf8: the byte stands alone
    std::size_t bytes;
};

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + offset]));
    };
    const char32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return {not_utf8, 1};
    char32_t code_point = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if (!continues(text, at + i)) return {not_utf8, 1};
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < smallest[size] || surrogate || code_point > 0x10FFFF) return {not_utf8, 1};
    return {code_point, size};
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0xFEFF;
}

bool is_combining(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF);
}

// U+00C0..U+00FF and U+0100..U+017F as plain lower case letters. '*' = stays as it is, '1'..'6' = see folded_pairs.
constexpr std::string_view folded_latin1 =
    "aaaaaa1ceeeeiiiidnooooo*ouuuuy54"
    "aaaaaa1ceeeeiiiidnooooo*ouuuuy5y";
constexpr std::string_view folded_latin_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii33jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(folded_latin1.size() == 64);
static_assert(folded_latin_a.size() == 128);
constexpr std::array<std::string_view, 5> folded_pairs{"ae", "oe", "ij", "ss", "th"};

struct Fold {
    char32_t from;
    std::string_view to;
};
// What else people (and word processors) put in Dutch texts.
constexpr std::array other_folds{
    Fold{0x218, "s"},   Fold{0x219, "s"},   Fold{0x21A, "t"},   Fold{0x21B, "t"},    Fold{0x1E9E, "ss"},
    Fold{0x2010, "-"},  Fold{0x2011, "-"},  Fold{0x2012, "-"},  Fold{0x2013, "-"},   Fold{0x2014, "-"},
    Fold{0x2015, "-"},  Fold{0x2018, "'"},  Fold{0x2019, "'"},  Fold{0x201A, "'"},   Fold{0x201B, "'"},
    Fold{0x201C, "\""}, Fold{0x201D, "\""}, Fold{0x201E, "\""}, Fold{0x2026, "..."}, Fold{0x2212, "-"},
    Fold{0x00AD, ""},   Fold{0x00B4, "'"},  Fold{0x200C, ""},   Fold{0x200D, ""},
};

void append_folded(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
        return;
    }
    if (is_combining(c)) return;
    char plain = '*';
    if (c >= 0xC0 && c <= 0xFF) plain = folded_latin1[c - 0xC0];
    if (c >= 0x100 && c <= 0x17F) plain = folded_latin_a[c - 0x100];
    if (plain >= '1' && plain <= '5') {
        out += folded_pairs[static_cast<std::size_t>(plain - '1')];
        return;
    }
    if (plain != '*') {
        out += plain;
        return;
    }
    const auto* const found =
        std::find_if(other_folds.begin(), other_folds.end(), [c](const Fold& f) { return f.from == c; });
    if (found != other_folds.end()) {
        out += found->to;
        return;
    }
    append_utf8(out, c);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits at the start of `text`, without leading zeros; `text` moves past them.
std::string_view take_number(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

/// Trimmed, runs of spaces as one; what lies between goes through `append(out, code point, its bytes)`.
template <class Append>
std::string without_extra_spaces(std::string_view text, const Append& append) {
    std::string out;
    out.reserve(text.size());
    bool space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        if (is_space(c)) {
            space_due = !out.empty();
        } else {
            if (space_due) out += ' ';
            space_due = false;
            append(out, c, text.substr(at, bytes));
        }
        at += bytes;
    }
    return out;
}

}  // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const auto [c, bytes] = decode(text, 0);
        if (!is_space(c)) break;
        text.remove_prefix(bytes);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && continues(text, start)) --start;
        const auto [c, bytes] = decode(text, start);
        if (!is_space(c) || start + bytes != text.size()) break;
        text.remove_suffix(bytes);
    }
    return text;
}

std::string collapse_spaces(std::string_view text) {
    return without_extra_spaces(text, [](std::string& out, char32_t, std::string_view bytes) { out += bytes; });
}

std::string fold(std::string_view text) {
    return without_extra_spaces(text, [](std::string& out, char32_t c, std::string_view bytes) {
        if (c == not_utf8)
            out += bytes;
        else
            append_folded(out, c);
    });
}

bool equal_folded(std::string_view a, std::string_view b) { return fold(a) == fold(b); }

bool starts_with_folded(std::string_view text, std::string_view start) { return fold(text).starts_with(fold(start)); }

bool contains_folded(std::string_view text, std::string_view part) {
    return fold(text).find(fold(part)) != std::string::npos;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const auto end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " en " : ", ") + names[i];
    return text;
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [c, size] = decode(bytes, at);
        if (c == not_utf8) return false;
        at += size;
    }
    return true;
}

std::string utf8_from_cp1252(std::string_view bytes) {
    // 0x80..0x9F; 0 = the code page has nothing there.
    constexpr std::array<char32_t, 32> upper{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                             0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80 || c >= 0xA0) {
            append_utf8(out, c);
            continue;
        }
        const char32_t code_point = upper[c - 0x80U];
        append_utf8(out, code_point == 0 ? 0xFFFD : code_point);
    }
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) ++count;
    return count;
}

std::string shorten(std::string_view text, std::size_t characters) {
    if (characters == 0) return {};
    std::size_t keep = 0;  // bytes of the first characters - 1
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) {
        if (count == characters - 1) keep = at;
        if (count == characters) return std::string(trim(text.substr(0, keep))) + "…";
        ++count;
    }
    return std::string(text);
}

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
    const std::string folded_a = fold(a);
    const std::string folded_b = fold(b);
    std::string_view left = folded_a;
    std::string_view right = folded_b;
    while (!left.empty() && !right.empty()) {
        if (is_digit(left.front()) && is_digit(right.front())) {
            const auto number_left = take_number(left);
            const auto number_right = take_number(right);
            if (const auto order = number_left.size() <=> number_right.size(); order != 0) return order;
            if (const auto order = number_left <=> number_right; order != 0) return order;
            continue;
        }
        const auto order = static_cast<unsigned char>(left.front()) <=> static_cast<unsigned char>(right.front());
        if (order != 0) return order;
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    if (const auto order = left.size() <=> right.size(); order != 0) return order;
    return a <=> b;  // a total order: what differs is never equal
}

bool is_placeholder(std::string_view text) {
    constexpr std::array<std::string_view, 17> placeholders{"wie",
                                                            "wie dan",
                                                            "n.n.b",
                                                            "nnb",
                                                            "n.t.b",
                                                            "ntb",
                                                            "pm",
                                                            "p.m",
                                                            "onbekend",
                                                            "nog onbekend",
                                                            "nog niet bekend",
                                                            "nog te bepalen",
                                                            "tbd",
                                                            "n.b",
                                                            "nader te bepalen",
                                                            "n.n",
                                                            "nog invullen"};
    const std::string folded = fold(text);
    if (folded.empty()) return false;
    if (folded.find_first_not_of("?-._ /") == std::string::npos) return true;
    std::string_view core = folded;
    while (!core.empty() && (core.back() == '?' || core.back() == '.' || core.back() == '!' || core.back() == ' '))
        core.remove_suffix(1);
    return std::find(placeholders.begin(), placeholders.end(), core) != placeholders.end();
}

bool says_nothing(std::string_view text) { return trim(text).empty() || is_placeholder(text); }

}  // namespace noaber
