// SPDX-License-Identifier: EUPL-1.2
// Looks at the last line of a text: its end mark, its last word, and the sentences before it.
#include <noaber/signalering/tekst_afgebroken.h>

#include <noaber/base/text.h>

#include <algorithm>
#include <string>
#include <vector>

namespace noaber {
namespace {

constexpr std::string_view end_marks[] = {".", "!", "?", "…", ":", ")", "\"", "”", "’", "'", "“", ";", "]", "»"};
constexpr std::string_view loose_ends[] = {",", "-", "–", "—", "/", "&", "("};
constexpr std::string_view never_last[] = {"dat",  "de",    "het",   "een",    "en",    "of",     "van",   "voor",    "met",    "om",     "te",      "in",    "op",
                                           "aan",  "bij",   "door",  "naar",   "als",   "die",    "want",  "maar",    "omdat",  "zodat",  "waarbij", "tot",   "uit",
                                           "tussen", "over", "onder", "zonder", "tegen", "volgens", "vanuit", "vanaf", "tijdens", "terwijl", "wanneer", "waar",  "waarin",
                                           "waarop", "waarvan", "waarmee", "waardoor", "zoals", "hun", "ons", "onze", "zijn", "haar", "deze", "dit", "per", "ook", "tenzij", "indien", "den", "der", "ter", "ten"};
constexpr std::string_view abbreviations[] = {"bijv", "bv", "evt", "incl", "excl", "nr", "nrs", "dhr", "mevr", "mw", "drs", "ing", "ir", "mr", "dr", "prof", "enz", "etc",
                                              "ca", "resp", "tel", "blz", "afd", "gem", "art", "vgl", "max", "min", "pag", "jl", "jr", "sr", "st", "zgn", "aug", "sept", "jan", "feb", "okt", "nov", "dec"};

template <typename Table>
bool ends_with_any(std::string_view text, const Table& table) {
    return std::any_of(std::begin(table), std::end(table), [&](std::string_view end) { return text.ends_with(end); });
}

template <typename Table>
bool is_in(const Table& table, std::string_view word) {
    return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

/// Whether this word, with its mark, ends a sentence: no abbreviation, initial, date or number.
bool ends_sentence(std::string_view word) {
    while (ends_with_any(word, std::initializer_list<std::string_view>{")", "\"", "”", "’"})) word.remove_suffix(word.ends_with(')') || word.ends_with('"') ? 1 : 3);
    if (word.ends_with('!') || word.ends_with('?')) return true;
    if (!word.ends_with('.')) return false;
    word.remove_suffix(1);
    const std::string folded = fold(word);
    if (length(folded) < 2 || folded.find('.') != std::string::npos) return false;
    if (folded.find_first_not_of("0123456789") == std::string::npos) return false;
    return !is_in(abbreviations, folded);
}

bool begins_sentence(std::string_view word) {
    const auto c = static_cast<unsigned char>(word.front());
    return (c >= 'A' && c <= 'Z') || c >= 0x80 || c == '"' || c == '\'' || c == '(' || (c >= '0' && c <= '9');
}

bool follows_whole_sentence(std::string_view line) {
    std::vector<std::string_view> words;
    for (const auto word : split(line, ' '))
        if (!trim(word).empty()) words.push_back(trim(word));
    constexpr std::size_t shortest = 3;  // "Zie boven." may be a note; three words are a sentence
    std::size_t since_last = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        ++since_last;
        if (!ends_sentence(words[i]) || !begins_sentence(words[i + 1])) continue;
        if (since_last >= shortest) return true;
        since_last = 0;
    }
    return false;
}

}  // namespace

bool stops_mid_sentence(std::string_view text) {
    text = trim(text);
    if (says_nothing(text)) return false;
    const auto line = trim(split_lines(text).back());
    if (ends_with_any(line, loose_ends)) return true;
    if (ends_with_any(line, end_marks)) return false;
    const auto space = line.find_last_of(" \t");
    const auto last = space == std::string_view::npos ? line : line.substr(space + 1);
    const bool alone = space == std::string_view::npos;
    if (!alone && is_in(never_last, fold(last))) return true;
    return follows_whole_sentence(line);
}

}  // namespace noaber
