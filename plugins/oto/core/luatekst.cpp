// SPDX-License-Identifier: EUPL-1.2
// Cutting a script into words, and quoting.
#include "luatekst.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace noaber::oto {

namespace {

constexpr std::array<std::string_view, 6> inject_names{"inject", "kladblok", "lcms", "pers", "sociale_media", "plank"};
constexpr std::array<std::string_view, 9> forbidden{"os",       "io",     "debug", "package",       "load",
                                                    "loadfile", "dofile", "print", "collectgarbage"};

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Cutter {
public:
    explicit Cutter(std::string_view script) : m_text(script) {}

    std::vector<Luawoord> words() {
        while (m_at < m_text.size()) step();
        return std::move(m_words);
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (c == '-' && rest().starts_with("--")) return skip_comment();
        if (c == '"' || c == '\'') return skip_text(c);
        if (c == '[')
            if (const auto level = long_bracket()) return skip_long(*level);
        if (is_name_sign(c)) return take_name();
        if (c == '\n') ++m_line;
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') m_words.push_back({m_text.substr(m_at, 1), m_line});
        ++m_at;
    }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }
    /// The number of "=" of a "[==[" that begins here.
    [[nodiscard]] std::optional<std::size_t> long_bracket() const {
        const auto end = m_text.find_first_not_of('=', m_at + 1);
        if (end == std::string_view::npos || m_text[end] != '[') return std::nullopt;
        return end - m_at - 1;
    }
    void skip_to(std::size_t end) {
        m_line += static_cast<int>(std::ranges::count(m_text.substr(m_at, end - m_at), '\n'));
        m_at = std::min(end, m_text.size());
    }
    void skip_long(std::size_t level) {
        const std::string close = "]" + std::string(level, '=') + "]";
        const auto end = m_text.find(close, m_at);
        skip_to(end == std::string_view::npos ? m_text.size() : end + close.size());
    }
    void skip_comment() {
        m_at += 2;
        if (m_at < m_text.size() && m_text[m_at] == '[')
            if (const auto level = long_bracket()) return skip_long(*level);
        const auto end = m_text.find('\n', m_at);
        m_at = end == std::string_view::npos ? m_text.size() : end;
    }
    void skip_text(char quote) {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') end += m_text[end] == '\\' ? 2 : 1;
        skip_to(std::min(end + 1, m_text.size()));
    }
    void take_name() {
        std::size_t end = m_at;
        while (end < m_text.size() && is_name_sign(m_text[end])) ++end;
        m_words.push_back({m_text.substr(m_at, end - m_at), m_line});
        m_at = end;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    std::vector<Luawoord> m_words;
};

}  // namespace

std::vector<Luawoord> lua_woorden(std::string_view script) { return Cutter(script).words(); }

std::string lua_geciteerd(std::string_view tekst) {
    std::string out = "\"";
    for (const char c : tekst) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (code < ' ' || code == 127)
            out += fmt::format("\\{:03}", code);
        else
            out += c;
    }
    return out + "\"";
}

std::vector<int> injectregels(std::string_view script) {
    std::vector<int> lines;
    const auto words = lua_woorden(script);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i - 1].tekst == ":" && std::ranges::count(inject_names, words[i].tekst))
            lines.push_back(words[i].regel);
    return lines;
}

std::vector<Verbodenwoord> verboden_woorden(std::string_view script) {
    std::vector<Verbodenwoord> found;
    const auto words = lua_woorden(script);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool of_another = i > 0 && (words[i - 1].tekst == "." || words[i - 1].tekst == ":");
        const std::string_view next = i + 1 < words.size() ? words[i + 1].tekst : std::string_view();
        const bool is_used = next == "." || next == "(" || next == ":";
        if (!of_another && is_used && std::ranges::count(forbidden, words[i].tekst))
            found.push_back({words[i].tekst, words[i].regel});
    }
    return found;
}

}  // namespace noaber::oto
