// SPDX-License-Identifier: EUPL-1.2
// The words of a command line: options with and without a value, and the rest.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::cli {

class Arguments {
public:
    /// Takes out the options named; everything else stays in order. "--" ends the options. Throws UsageError for an option
    /// that isn't known, a value that is missing, or an option given twice.
    Arguments(const std::vector<std::string>& words, const std::set<std::string>& flags,
              const std::set<std::string>& with_value);

    [[nodiscard]] bool flag(std::string_view name) const { return m_flags.contains(std::string(name)); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    /// The value as a whole number; throws UsageError when it is none.
    [[nodiscard]] std::optional<int> number(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& rest() const { return m_rest; }

    /// The same without the first words of the rest: the command's own name.
    [[nodiscard]] Arguments without_first(std::size_t words) const;

private:
    std::set<std::string> m_flags;
    std::map<std::string, std::string> m_values;
    std::vector<std::string> m_rest;
};

}  // namespace noaber::cli
