// SPDX-License-Identifier: EUPL-1.2
// Matching a few letters with names.
#include "naamkeuze.h"

#include <noaber/base/text.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace noaber::oto {

namespace {

/// How well a name fits, best first.
enum class Fit { first_name, last_name, other_word, initials };

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= folded.size(); ++at) {
        const bool parts = at == folded.size() || folded[at] == ' ' || folded[at] == '-' || folded[at] == '.';
        if (!parts) continue;
        if (at > begin) words.push_back(folded.substr(begin, at - begin));
        begin = at + 1;
    }
    return words;
}

/// What was typed, in words as they stand and with the longest first: those find their word before a shorter one takes it.
struct Typed {
    std::vector<std::string_view> words;
    std::vector<std::string_view> longest_first;
};

/// Each typed word begins a word of its own.
bool each_begins_a_word(const Typed& typed, const std::vector<std::string_view>& words) {
    std::vector<bool> taken(words.size(), false);
    for (const std::string_view one : typed.longest_first) {
        std::size_t place = 0;
        while (place < words.size() && (taken[place] || !words[place].starts_with(one))) ++place;
        if (place == words.size()) return false;
        taken[place] = true;
    }
    return true;
}

bool are_initials(std::string_view letters, const std::vector<std::string_view>& words) {
    const auto same = [](char letter, std::string_view word) { return word.front() == letter; };
    return letters.size() >= 2 && letters.size() <= words.size() &&
           (std::equal(letters.begin(), letters.end(), words.begin(), same) ||
            // "fw": the first name and the last, past what stands between.
            (letters.size() == 2 && same(letters.front(), words.front()) && same(letters.back(), words.back())));
}

std::optional<Fit> fit_of(const Typed& typed, std::string_view folded_name) {
    const auto words = words_of(folded_name);
    if (words.empty()) return std::nullopt;
    if (each_begins_a_word(typed, words)) {
        const std::string_view first = typed.words.front();
        if (words.front().starts_with(first)) return Fit::first_name;
        return words.back().starts_with(first) ? Fit::last_name : Fit::other_word;
    }
    if (typed.words.size() == 1 && are_initials(typed.words.front(), words)) return Fit::initials;
    return std::nullopt;
}

}  // namespace

Naamkeuze::Naamkeuze(std::vector<Kandidaat> kandidaten) : m_kandidaten(std::move(kandidaten)) {
    std::ranges::sort(m_kandidaten, [](const Kandidaat& a, const Kandidaat& b) {
        if (const auto order = natural_order(a.naam, b.naam); order != 0) return order < 0;
        return a.persoon < b.persoon;
    });
    m_folded.reserve(m_kandidaten.size());
    for (const Kandidaat& one : m_kandidaten) m_folded.push_back(fold(one.naam));
}

std::vector<const Kandidaat*> Naamkeuze::zoek(std::string_view getypt, std::size_t most) const {
    const std::string folded = fold(getypt);
    Typed typed{words_of(folded), words_of(folded)};
    if (typed.words.empty()) return {};
    std::ranges::stable_sort(typed.longest_first, std::greater{}, [](std::string_view one) { return one.size(); });
    struct Found {
        bool registered;
        Nabijheid nearness;
        Fit fit;
        std::size_t place;  ///< in the alphabet
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_kandidaten.size(); ++i)
        if (const auto fit = fit_of(typed, m_folded[i]))
            found.push_back({m_kandidaten[i].geregistreerd, m_kandidaten[i].nabijheid, *fit, i});
    std::ranges::sort(found, {},
                      [](const Found& one) { return std::tuple(one.registered, one.nearness, one.fit, one.place); });
    if (found.size() > most) found.resize(most);
    std::vector<const Kandidaat*> all;
    for (const Found& one : found) all.push_back(&m_kandidaten[one.place]);
    return all;
}

}  // namespace noaber::oto
