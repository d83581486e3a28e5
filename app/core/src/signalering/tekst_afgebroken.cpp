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
constexpr std::string_view never_last[] = {"dat",      "de",      "het",     "een",     "en",     "of",      "van",
                                           "voor",     "met",     "om",      "te",      "in",     "op",      "aan",
                                           "bij",      "door",    "naar",    "als",     "die",    "want",    "maar",
                                           "omdat",    "zodat",   "waarbij", "tot",     "uit",    "tussen",  "over",
                                           "onder",    "zonder",  "tegen",   "volgens", "vanuit", "vanaf",   "tijdens",
                                           "terwijl",  "wanneer", "waar",    "waarin",  "waarop", "waarvan", "waarmee",
                                           "waardoor", "zoals",   "hun",     "ons",     "onze",   "zijn",    "haar",
                                           "deze",     "dit",     "per",     "ook",     "tenzij", "indien",  "den",
                                           "der",      "ter",     "ten"};
// These end a sentence as the loose part of a verb: "Functionarissen weten meer en blijven bij". Then one of the verbs
// below stands before them.
constexpr std::string_view verb_parts[] = {"in",  "op", "aan",  "bij",   "door", "over",
                                           "uit", "om", "voor", "onder", "tegen"};
constexpr std::string_view parting_verbs[] = {
    "blijven", "blijft", "houden",    "houdt",   "draagt",   "dragen",  "staan",    "staat",   "sluiten",   "sluit",
    "bieden",  "biedt",  "pakken",    "pakt",    "passen",   "past",    "geven",    "geeft",   "vullen",    "vult",
    "leveren", "levert", "sturen",    "stuurt",  "komen",    "komt",    "bereiden", "bereidt", "stellen",   "stelt",
    "leggen",  "legt",   "nemen",     "neemt",   "zetten",   "zet",     "volgen",   "volgt",   "schalen",   "schaalt",
    "treden",  "treedt", "lopen",     "loopt",   "bouwen",   "bouwt",   "leiden",   "leidt",   "roepen",    "roept",
    "richten", "richt",  "voeren",    "voert",   "delen",    "deelt",   "lichten",  "licht",   "schakelen", "schakelt",
    "plannen", "plant",  "brengen",   "brengt",  "wisselen", "wisselt", "breiden",  "breidt",  "nodigen",   "nodigt",
    "rollen",  "rolt",   "spreken",   "spreekt", "schuiven", "schuift", "vormen",   "vormt",   "melden",    "meldt",
    "vangen",  "vangt",  "schrijven", "schrijft"};
constexpr std::string_view abbreviations[] = {"bijv", "bv",   "evt", "incl", "excl", "nr",  "nrs",  "dhr", "mevr",
                                              "mw",   "drs",  "ing", "ir",   "mr",   "dr",  "prof", "enz", "etc",
                                              "ca",   "resp", "tel", "blz",  "afd",  "gem", "art",  "vgl", "max",
                                              "min",  "pag",  "jl",  "jr",   "sr",   "st",  "zgn",  "aug", "sept",
                                              "jan",  "feb",  "okt", "nov",  "dec"};

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
    while (ends_with_any(word, std::initializer_list<std::string_view>{")", "\"", "”", "’"}))
        word.remove_suffix(word.ends_with(')') || word.ends_with('"') ? 1 : 3);
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

bool has_parting_verb(std::string_view line) {
    for (const auto word : split(line, ' '))
        if (is_in(parting_verbs, fold(word))) return true;
    return false;
}

bool can_not_be_last(std::string_view word, std::string_view line) {
    const std::string folded = fold(word);
    if (!is_in(never_last, folded)) return false;
    return !(is_in(verb_parts, folded) && has_parting_verb(line));
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
    if (!alone && can_not_be_last(last, line)) return true;
    return follows_whole_sentence(line);
}

}  // namespace noaber
