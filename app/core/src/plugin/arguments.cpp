// SPDX-License-Identifier: EUPL-1.2
// Reading a command line.
#include <noaber/plugin/arguments.h>

#include <noaber/plugin/usage_error.h>

#include <charconv>

namespace noaber::cli {

Arguments::Arguments(const std::vector<std::string>& words, const std::set<std::string>& flags,
                     const std::set<std::string>& with_value) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            m_rest.insert(m_rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            return;
        }
        if (!word.starts_with("--")) {
            m_rest.push_back(word);
        } else if (flags.contains(word)) {
            m_flags.insert(word);
        } else if (!with_value.contains(word)) {
            throw UsageError("De optie " + word + " bestaat hier niet.");
        } else if (i + 1 == words.size()) {
            throw UsageError("Achter " + word + " ontbreekt de waarde.");
        } else if (!m_values.emplace(word, words[++i]).second) {
            throw UsageError("De optie " + word + " staat er twee keer.");
        }
    }
}

Arguments Arguments::without_first(std::size_t words) const {
    Arguments shorter = *this;
    shorter.m_rest.erase(shorter.m_rest.begin(), shorter.m_rest.begin() + static_cast<std::ptrdiff_t>(words));
    return shorter;
}

std::optional<std::string> Arguments::value(std::string_view name) const {
    const auto found = m_values.find(std::string(name));
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> Arguments::number(std::string_view name) const {
    const auto text = value(name);
    if (!text) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size())
        throw UsageError("Achter " + std::string(name) + " hoort een getal, niet \"" + *text + "\".");
    return number;
}

}  // namespace noaber::cli
