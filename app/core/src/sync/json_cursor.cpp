// SPDX-License-Identifier: EUPL-1.2
// The grammar of JSON, as far as the wire uses it.
#include "sync/json_cursor.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <charconv>
#include <cmath>

namespace noaber {

namespace {

constexpr std::size_t deepest_skipped = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_number(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at > start;
    };
    if (at < text.size() && text[at] == '-') ++at;
    const std::size_t first = at;
    if (!digits() || (text[first] == '0' && at > first + 1)) return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!digits()) return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (!digits()) return false;
    }
    return at == text.size();
}

}  // namespace

void JsonCursor::fail(std::string_view what) const {
    throw InputError(fmt::format("Het bericht is niet te lezen: {} (teken {}).", what, m_at + 1));
}

void JsonCursor::skip_spaces() {
    while (m_at < m_text.size() &&
           (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
        ++m_at;
}

char JsonCursor::peek() {
    skip_spaces();
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool JsonCursor::takes(char sign) {
    if (peek() != sign || m_at == m_text.size()) return false;
    ++m_at;
    return true;
}

void JsonCursor::take(char sign) {
    if (!takes(sign)) fail(fmt::format("hier hoort {}", sign));
}

void JsonCursor::end() {
    skip_spaces();
    if (m_at != m_text.size()) fail("er staat nog iets achter");
}

char32_t JsonCursor::hex4() {
    unsigned code = 0;
    const std::string_view digits = m_text.substr(m_at, 4);
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (error != std::errc() || digits.size() != 4 || stop != digits.data() + 4) fail("een teken na \\u klopt niet");
    m_at += 4;
    return code;
}

void JsonCursor::escape(std::string& into) {
    if (m_at == m_text.size()) fail("de tekst houdt op");
    switch (const char c = m_text[m_at++]) {
        case '"':
        case '\\':
        case '/': into += c; return;
        case 'b': into += '\b'; return;
        case 'f': into += '\f'; return;
        case 'n': into += '\n'; return;
        case 'r': into += '\r'; return;
        case 't': into += '\t'; return;
        case 'u': break;
        default: fail("een onbekend teken na \\");
    }
    char32_t code = hex4();
    if (code >= 0xdc00 && code <= 0xdfff) fail("een half teken na \\u");
    if (code >= 0xd800 && code <= 0xdbff) {
        if (m_text.substr(m_at, 2) != "\\u") fail("een half teken na \\u");
        m_at += 2;
        const char32_t low = hex4();
        if (low < 0xdc00 || low > 0xdfff) fail("een half teken na \\u");
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    append_utf8(into, code);
}

std::string JsonCursor::string() {
    take('"');
    std::string text;
    for (;;) {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
               static_cast<unsigned char>(m_text[m_at]) >= 0x20)
            ++m_at;
        text.append(m_text.substr(start, m_at - start));
        if (m_at == m_text.size()) fail("de tekst houdt op");
        const char c = m_text[m_at++];
        if (c == '"') break;
        if (c != '\\') fail("een teken dat niet in tekst hoort");
        escape(text);
    }
    if (!is_valid_utf8(text)) fail("de tekst is geen UTF-8");
    return text;
}

std::string_view JsonCursor::number() {
    skip_spaces();
    const std::size_t start = m_at;
    while (m_at < m_text.size() &&
           (is_digit(m_text[m_at]) || std::string_view("+-.eE").find(m_text[m_at]) != std::string_view::npos))
        ++m_at;
    const std::string_view text = m_text.substr(start, m_at - start);
    if (!is_number(text)) fail("hier hoort een getal");
    return text;
}

std::int64_t JsonCursor::integer() {
    const std::string_view text = number();
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size()) fail("hier hoort een heel getal");
    return value;
}

Value JsonCursor::value() {
    if (peek() == '"') {
        std::string text = string();
        return text.empty() ? Value() : Value(std::move(text));
    }
    if (m_text.substr(m_at, 4) == "null") {
        m_at += 4;
        return {};
    }
    const std::size_t start = m_at;
    const std::string_view text = number();
    if (text.find_first_of(".eE") == std::string_view::npos) {
        m_at = start;
        return integer();
    }
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value)) fail("het getal is te groot of te klein");
    return value;
}

void JsonCursor::skip_scalar() {
    (void)peek();
    for (const std::string_view word : {"true", "false"}) {
        if (m_text.substr(m_at, word.size()) != word) continue;
        m_at += word.size();
        return;
    }
    (void)value();
}

/// Whether an array or object begins here that is not empty; then its closing sign is noted.
bool JsonCursor::opens(char sign, char closing, std::string& closers) {
    if (!takes(sign)) return false;
    if (takes(closing)) return false;
    if (closers.size() == deepest_skipped) fail("te diep genest");
    closers += closing;
    return true;
}

void JsonCursor::skip() {
    std::string closers;  // of what is open
    const auto name = [&] {
        if (closers.back() != '}') return;
        (void)string();
        take(':');
    };
    for (;;) {
        if (const char first = peek(); first == '{' || first == '[') {
            if (opens(first, first == '{' ? '}' : ']', closers)) {
                name();
                continue;
            }
        } else {
            skip_scalar();
        }
        while (!closers.empty() && takes(closers.back())) closers.pop_back();
        if (closers.empty()) return;
        take(',');
        name();
    }
}

}  // namespace noaber
