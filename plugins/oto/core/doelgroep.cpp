// SPDX-License-Identifier: EUPL-1.2
// Parting a doelgroep, and finding the longest runs of parts that are functions.
#include "doelgroep.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <algorithm>
#include <numeric>

namespace noaber::oto {

namespace {

/// A part, by where it begins and ends in the text.
struct Part {
    std::size_t begin;
    std::size_t end;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// How long the separator is that begins there; 0 when none does.
std::size_t separator_at(std::string_view text, std::size_t at) {
    if (std::string_view(",;/\n\r").find(text[at]) != std::string_view::npos) return 1;
    const bool is_en = at > 0 && is_space(text[at - 1]) && at + 2 < text.size() &&
                       (text[at] == 'e' || text[at] == 'E') && (text[at + 1] == 'n' || text[at + 1] == 'N') &&
                       is_space(text[at + 2]);
    return is_en ? 2 : 0;
}

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (!trim(text.substr(begin, end - begin)).empty()) parts.push_back({begin, end});
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = separator_at(text, at);
        if (length > 0) close(at), begin = at + length;
        at += std::max<std::size_t>(length, 1);
    }
    close(text.size());
    return parts;
}

std::string key_of(std::string_view naam) { return fold(functienaam(naam)); }

}  // namespace

bool Doelgroep::holds(std::size_t functie) const { return std::ranges::binary_search(functies, functie); }

Doelgroeplezer::Doelgroeplezer(const std::vector<Functie>& functies) : m_count(functies.size()) {
    for (std::size_t i = 0; i < functies.size(); ++i) {
        m_by_name.emplace(key_of(functies[i].naam), i);
        m_most_parts = std::max(m_most_parts, parts_of(functies[i].naam).size());
    }
}

std::optional<std::size_t> Doelgroeplezer::find(std::string_view naam) const {
    const auto [asked, is_new] = m_asked.try_emplace(std::string(naam));
    if (!is_new) return asked->second;
    if (const auto found = m_by_name.find(key_of(naam)); found != m_by_name.end()) asked->second = found->second;
    return asked->second;
}

Doelgroep Doelgroeplezer::lees(std::string_view as_written) const {
    Doelgroep doelgroep;
    const std::vector<Part> parts = parts_of(as_written);
    const auto text_of = [&](std::size_t from, std::size_t to) {
        return trim(as_written.substr(parts[from].begin, parts[to].end - parts[from].begin));
    };
    for (std::size_t from = 0; from < parts.size();) {
        // "Hoofd Opvang en Zorg, HIN": the longest run that is a function goes first.
        std::size_t to = std::min(parts.size(), from + m_most_parts);
        std::optional<std::size_t> functie;
        while (to > from && !functie) functie = find(text_of(from, --to));
        if (functie) {
            doelgroep.functies.push_back(*functie);
        } else if (equal_folded(text_of(from, from), "alle functies")) {
            doelgroep.alle = true;
        } else if (!says_nothing(text_of(from, from))) {
            doelgroep.onbekend.push_back(collapse_spaces(text_of(from, from)));
        }
        from = (functie ? to : from) + 1;
    }
    if (doelgroep.alle) {
        doelgroep.functies.resize(m_count);
        std::iota(doelgroep.functies.begin(), doelgroep.functies.end(), std::size_t{0});
    }
    std::ranges::sort(doelgroep.functies);
    const auto doubled = std::ranges::unique(doelgroep.functies);
    doelgroep.functies.erase(doubled.begin(), doubled.end());
    return doelgroep;
}

}  // namespace noaber::oto
