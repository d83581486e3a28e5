// SPDX-License-Identifier: EUPL-1.2
// Reading how long a duty lasts and when it changes hands, as people write it.
#include <noaber/base/text.h>
#include <noaber/jaarplan/tijd_reader.h>
#include <noaber/piket/dienstpatroon.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

using Words = std::vector<std::string>;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> these) {
    return std::ranges::find(these, word) != these.end();
}

/// Folded, without what only joins them.
Words words_in(std::string_view as_written, std::initializer_list<std::string_view> joints) {
    std::string text = fold(as_written);
    for (char& c : text)
        if (std::string_view("+/&,;-").find(c) != std::string_view::npos) c = ' ';
    Words words;
    for (const std::string_view word : split(text, ' '))
        if (!word.empty() && !is_one_of(word, joints)) words.emplace_back(word);
    return words;
}

/// "12u", "12uur" and "12 uurs" are "12 uur".
Words with_unit_apart(const Words& words) {
    Words apart;
    for (const std::string& word : words) {
        const auto end = word.find_first_not_of("0123456789");
        if (end != 0 && end != std::string::npos) {
            apart.push_back(word.substr(0, end));
            apart.push_back(word.substr(end));
        } else {
            apart.push_back(word);
        }
    }
    for (std::string& word : apart)
        if (is_one_of(word, {"u", "uurs", "uren", "uursdienst"})) word = "uur";
    return apart;
}

bool is_weekend_and_rest(const Words& words) {
    const auto weekend = std::ranges::count_if(words, [](const std::string& word) {
        return is_one_of(word, {"weekend", "weekenden", "weekeinde"});
    });
    const auto rest = std::ranges::count_if(words, [](const std::string& word) {
        return is_one_of(word, {"doordeweeks", "doordeweekse", "werkdagen", "weekdagen"});
    });
    return words.size() == 2 && weekend == 1 && rest == 1;
}

std::optional<int> weekday_of(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const std::string_view name = dutch_weekday(weekday);
        if (word == name || word == name.substr(0, 2)) return weekday;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Dienstduur> read_dienstduur(std::string_view as_written) {
    const Words words = with_unit_apart(words_in(as_written, {"en", "plus", "per", "hele", "een", "1", "dienst"}));
    if (is_weekend_and_rest(words)) return Dienstduur{Dienstvorm::weekend_en_doordeweeks, 0};
    if (words == Words{"week"} || words == Words{"weekdienst"} || words == Words{"7", "dagen"})
        return Dienstduur{Dienstvorm::week, 0};
    if (words == Words{"dag"} || words == Words{"dagdienst"} || words == Words{"etmaal"} || words == Words{"24", "uur"})
        return Dienstduur{Dienstvorm::dag, 0};
    if (words.size() != 2 || words[1] != "uur") return std::nullopt;
    const auto hours = whole_number(words[0]);
    if (!hours || (*hours != 4 && *hours != 6 && *hours != 8 && *hours != 12)) return std::nullopt;
    return Dienstduur{Dienstvorm::uren, static_cast<int>(*hours)};
}

std::vector<Wissel> read_wissel(std::string_view as_written) {
    std::vector<Wissel> all;
    std::optional<int> weekday;
    for (const std::string& word : words_in(as_written, {"om", "op", "en", "uur", "u", "elke", "iedere"})) {
        if (const auto named = weekday_of(word)) {
            if (weekday) return {};
            weekday = named;
            continue;
        }
        const auto time = read_tijd(word);
        if (!time || time->eind) return {};
        all.push_back({weekday, time->begin});
        weekday.reset();
    }
    return weekday ? std::vector<Wissel>() : all;
}

}  // namespace noaber
