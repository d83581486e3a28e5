// SPDX-License-Identifier: EUPL-1.2
// Reads includes and string literals out of C++ text.
#include "cpp_text.h"

#include <algorithm>
#include <cctype>

namespace noaber::layering {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

class Reader {
public:
    explicit Reader(std::string_view source) : m_source(source) {}

    std::vector<Literal> literals() {
        while (m_at < m_source.size()) {
            if (looking_at("//") || looking_at("#include")) {
                skip_to("\n");
            } else if (looking_at("/*")) {
                skip_past("*/");
            } else if (here() == '"') {
                read_string();
            } else if (here() == '\'') {
                skip_character();
            } else {
                // The R in front of a second literal is not something between the two.
                if (!std::isspace(static_cast<unsigned char>(here())) && !looking_at("R\"")) m_joining = false;
                advance(1);
            }
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] char here() const { return m_source[m_at]; }
    [[nodiscard]] char before() const { return m_at == 0 ? ' ' : m_source[m_at - 1]; }
    [[nodiscard]] bool looking_at(std::string_view text) const { return m_source.substr(m_at, text.size()) == text; }

    void advance(std::size_t count) {
        const auto end = std::min(m_at + count, m_source.size());
        m_line += static_cast<std::size_t>(std::count(m_source.begin() + m_at, m_source.begin() + end, '\n'));
        m_at = end;
    }
    void skip_to(std::string_view end) { advance(std::min(m_source.find(end, m_at), m_source.size()) - m_at); }
    void skip_past(std::string_view end) {
        skip_to(end);
        advance(end.size());
    }

    // A quote behind a digit or letter parts digits: 1'000. (u8'x' and the like carry no text either.)
    void skip_character() {
        m_joining = false;
        const bool separator = is_word(before());
        advance(1);
        if (separator) return;
        skip_quoted('\'');
    }

    std::string_view skip_quoted(char quote) {
        const auto begin = m_at;
        while (m_at < m_source.size() && here() != quote && here() != '\n') advance(here() == '\\' ? 2 : 1);
        const auto text = m_source.substr(begin, m_at - begin);
        advance(1);
        return text;
    }

    void read_string() {
        const auto line = m_line;
        const bool raw = before() == 'R' && (m_at < 2 || !is_word(m_source[m_at - 2]) || m_source[m_at - 2] == '8');
        advance(1);
        add(raw ? read_raw() : skip_quoted('"'), line);
    }

    std::string_view read_raw() {
        const auto open = m_source.find('(', m_at);
        const auto end = ")" + std::string(m_source.substr(m_at, open - m_at)) + "\"";
        skip_past("(");
        const auto begin = m_at;
        skip_to(end);
        const auto text = m_source.substr(begin, m_at - begin);
        advance(end.size());
        return text;
    }

    void add(std::string_view text, std::size_t line) {
        if (m_joining) {
            m_found.back().text += text;
        } else {
            m_found.push_back({std::string(text), line});
        }
        m_joining = true;
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    bool m_joining = false;
    std::vector<Literal> m_found;
};

}  // namespace

std::vector<Literal> literals_of(std::string_view source) { return Reader(source).literals(); }

std::vector<Include> includes_of(std::string_view source) {
    std::vector<Include> found;
    std::size_t line_number = 0;
    while (!source.empty()) {
        ++line_number;
        const auto end = std::min(source.find('\n'), source.size());
        auto line = source.substr(0, end);
        source.remove_prefix(std::min(end + 1, source.size()));

        const auto skip_blanks = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
        skip_blanks();
        if (!line.starts_with('#')) continue;
        line.remove_prefix(1);
        skip_blanks();
        if (!line.starts_with("include")) continue;
        line.remove_prefix(std::string_view("include").size());
        skip_blanks();
        if (line.empty() || (line.front() != '"' && line.front() != '<')) continue;
        const bool quoted = line.front() == '"';
        const auto close = line.find(quoted ? '"' : '>', 1);
        found.push_back({std::string(line.substr(1, close - 1)), quoted, line_number});
    }
    return found;
}

}  // namespace noaber::layering
