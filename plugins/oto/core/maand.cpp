// SPDX-License-Identifier: EUPL-1.2
// Reading and writing months.
#include "maand.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::oto {

std::optional<Maand> Maand::parse(std::string_view text) {
    const std::string words = collapse_spaces(text);
    if (const auto day = Date::parse(words + "-01"); day && words.size() == 7) return Maand::of(*day);
    if (const auto day = Date::parse("1-" + words)) return Maand::of(*day);
    const auto space = words.find(' ');
    if (space == std::string::npos) return std::nullopt;
    const auto month = month_from_dutch(std::string_view(words).substr(0, space));
    const auto year = whole_number(std::string_view(words).substr(space + 1));
    if (!month || !year || *year < 1 || *year > 9999) return std::nullopt;
    return Maand{static_cast<int>(*year), *month};
}

Date Maand::eerste_dag() const { return *Date::of(jaar, maand, 1); }
Date Maand::laatste_dag() const { return eerste_dag().plus_months(1).plus_days(-1); }
std::string Maand::to_text() const { return fmt::format("{:04}-{:02}", jaar, maand); }

std::string in_woorden(Maand maand) { return fmt::format("{} {}", dutch_month(maand.maand), maand.jaar); }

}  // namespace noaber::oto
