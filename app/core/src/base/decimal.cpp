// SPDX-License-Identifier: EUPL-1.2
// Digits with a comma.
#include <noaber/base/decimal.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace noaber {

std::optional<double> read_decimal(std::string_view text) {
    std::string digits(text);
    std::replace(digits.begin(), digits.end(), ',', '.');
    double number = 0;
    const char* end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && rest == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::string decimal_text(double number, int most) {
    std::string text = fmt::format("{:.{}f}", number, most);
    if (text.find('.') != std::string::npos) {
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
    }
    std::replace(text.begin(), text.end(), '.', ',');
    return text == "-0" ? "0" : text;
}

std::string difference_text(double number, int most) {
    std::string text = decimal_text(number, most);
    if (text == "0") return text;
    return text.starts_with('-') ? "−" + text.substr(1) : "+" + text;
}

}  // namespace noaber
