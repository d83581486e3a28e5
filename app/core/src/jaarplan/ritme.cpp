// SPDX-License-Identifier: EUPL-1.2
// Reading rhythms word by word, and counting their days.
#include <noaber/jaarplan/ritme.h>

#include <noaber/base/text.h>

#include <array>

namespace noaber {

namespace {

/// Words of a folded text, without punctuation around them.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string folded = fold(text);
    for (std::string_view word : split(folded, ' ')) {
        while (!word.empty() && (word.front() == '(' || word.front() == '\'')) word.remove_prefix(1);
        while (!word.empty() && (word.back() == ')' || word.back() == ',' || word.back() == '.' || word.back() == ';'))
            word.remove_suffix(1);
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

template <std::size_t N>
std::optional<int> position(const std::array<std::string_view, N>& names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()) + 1);
}

std::optional<int> weekday_of(std::string_view word) {
    static constexpr std::array<std::string_view, 7> names{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                           "vrijdag", "zaterdag", "zondag"};
    static constexpr std::array<std::string_view, 7> plurals{"maandagen", "dinsdagen",  "woensdagen", "donderdagen",
                                                             "vrijdagen", "zaterdagen", "zondagen"};
    const auto day = position(names, word);
    return day ? day : position(plurals, word);
}

std::optional<int> ordinal_of(std::string_view word) {
    static constexpr std::array<std::string_view, 5> names{"eerste", "tweede", "derde", "vierde", "laatste"};
    static constexpr std::array<std::string_view, 4> digits{"1e", "2e", "3e", "4e"};
    const auto number = position(names, word);
    return number ? number : position(digits, word);
}

std::optional<int> number_of(std::string_view word) {
    static constexpr std::array<std::string_view, 6> names{"een", "twee", "drie", "vier", "vijf", "zes"};
    if (const auto named = position(names, word)) return named;
    const auto number = whole_number(word);
    return number >= 1 && number <= 366 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// "14 dagen voor AOV-overleg"
std::optional<Ritme> read_before(std::string_view text, const std::vector<std::string>& words) {
    if (words.size() < 4 || (words[2] != "voor" && words[2] != "voorafgaand")) return std::nullopt;
    const auto count = number_of(words[0]);
    const bool weeks = words[1] == "weken" || words[1] == "week";
    if (!count || !(weeks || words[1] == "dagen" || words[1] == "dag")) return std::nullopt;
    Ritme ritme;
    ritme.soort = Ritme::Soort::dagen_voor;
    ritme.dagen = weeks ? *count * 7 : *count;
    // The name as written, behind the word "voor" and what joins it.
    const std::string plain = collapse_spaces(text);
    std::size_t at = 0;
    for (std::size_t skip = 3; skip > 0; --skip) at = plain.find(' ', at) + 1;
    for (const std::string_view joint : {"aan ", "het ", "elk ", "ieder "})
        if (starts_with_folded(std::string_view(plain).substr(at), joint)) at += joint.size();
    ritme.overleg = plain.substr(at);
    return ritme;
}

std::optional<Ritme> read_weeks(const std::vector<std::string>& words) {
    Ritme ritme;
    ritme.soort = Ritme::Soort::om_de_weken;
    bool rhythm = false;
    bool day = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
        // A month without which one of its days: the weekday alone would say more than was written.
        if (word == "maand" || word == "kwartaal" || word == "maanden" || word == "maandelijks") return std::nullopt;
        if (word == "wekelijks" || word == "elke" || word == "iedere") rhythm = true;
        if (word == "tweewekelijks" || word == "veertiendaags" || (word == "om" && next == "de")) {
            rhythm = true;
            ritme.weken = 2;
        }
        if (const auto count = number_of(word); count && next == "weken") ritme.weken = *count;
        if (word == "even") ritme.welke = Ritme::Weken::even;
        if (word == "oneven") ritme.welke = Ritme::Weken::oneven;
        if (const auto weekday = weekday_of(word)) {
            day = true;
            ritme.weekdag = *weekday;
        }
    }
    if (ritme.welke != Ritme::Weken::alle) ritme.weken = 2;
    return rhythm && day ? std::optional(ritme) : std::nullopt;
}

std::optional<Ritme> read_months(const std::vector<std::string>& words) {
    Ritme ritme;
    ritme.soort = Ritme::Soort::in_de_maand;
    bool rhythm = false;
    bool ordinal = false;
    bool day = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "maand" || word == "maandelijks" || word == "maanden") rhythm = true;
        if (word == "kwartaal") {
            rhythm = true;
            ritme.maanden = 3;
        }
        if (const auto count = number_of(word); count && i + 1 < words.size() && words[i + 1] == "maanden")
            ritme.maanden = *count;
        if (const auto number = ordinal_of(word)) {
            ordinal = true;
            ritme.hoeveelste = *number;
        }
        if (const auto weekday = weekday_of(word)) {
            day = true;
            ritme.weekdag = *weekday;
        }
    }
    return rhythm && ordinal && day ? std::optional(ritme) : std::nullopt;
}

Date first_of_month(int jaar, int maand) { return Date::of(jaar, maand, 1).value_or(Date()); }

/// The n-th weekday of a month; 5 is the last.
Date nth_weekday(int jaar, int maand, int weekdag, int hoeveelste) {
    if (hoeveelste == 5) {
        const Date last = first_of_month(jaar, maand).plus_months(1).plus_days(-1);
        return last.plus_days(-((last.weekday() - weekdag + 7) % 7));
    }
    const Date first = first_of_month(jaar, maand);
    return first.plus_days((weekdag - first.weekday() + 7) % 7 + 7 * (hoeveelste - 1));
}

bool is_wanted_week(const Ritme& ritme, Date day) {
    if (ritme.welke == Ritme::Weken::alle) return true;
    return (IsoWeek::of(day).week % 2 == 0) == (ritme.welke == Ritme::Weken::even);
}

}  // namespace

std::optional<Ritme> read_ritme(std::string_view as_written) {
    const auto words = words_of(as_written);
    if (words.empty()) return std::nullopt;
    if (words.front() == "data" || (words.size() > 1 && words[0] == "op" && words[1] == "data")) return Ritme{};
    if (const auto before = read_before(as_written, words)) return before;
    if (const auto months = read_months(words)) return months;
    return read_weeks(words);
}

std::vector<Date> days_of(const Ritme& ritme, int jaar) {
    std::vector<Date> days;
    if (ritme.soort == Ritme::Soort::in_de_maand)
        for (int maand = 1; maand <= 12; maand += ritme.maanden)
            days.push_back(nth_weekday(jaar, maand, ritme.weekdag, ritme.hoeveelste));
    if (ritme.soort != Ritme::Soort::om_de_weken) return days;
    const bool by_number = ritme.welke != Ritme::Weken::alle;
    const Date first = nth_weekday(jaar, 1, ritme.weekdag, 1);
    for (Date day = first; day.year() == jaar; day = day.plus_days(by_number ? 7 : 7 * ritme.weken))
        if (is_wanted_week(ritme, day)) days.push_back(day);
    return days;
}

}  // namespace noaber
