// SPDX-License-Identifier: EUPL-1.2
// What the hub is told: words of its command line, and for those that are not there the lines of a configuration file.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

/// An option. In a configuration file its name stands without "--".
struct Option {
    std::string_view name;
    enum class Kind { flag, value } kind;
    enum class Place {
        anywhere,
        command_line,
        file,  ///< a secret: who looks at what runs on the machine reads a command line
    } place;
};
/// All that there are.
[[nodiscard]] const std::vector<Option>& options();

class Words {
public:
    /// With "--config FILE" that file is read. Throws InputError, with `usage` behind it or with the line of the file.
    Words(const std::vector<std::string>& words, std::string_view usage);

    [[nodiscard]] bool flag(std::string_view name) const { return m_values.contains(name); }
    [[nodiscard]] std::string value(std::string_view name, std::string otherwise = {}) const;
    /// Throws InputError when it is not there.
    [[nodiscard]] std::string needed(std::string_view name) const;
    /// The words that are no options.
    [[nodiscard]] const std::vector<std::string>& rest() const { return m_rest; }

private:
    void read(const std::filesystem::path& file);
    void read_line(const std::string& line, const std::string& where);
    std::string m_usage;
    std::map<std::string, std::string, std::less<>> m_values;
    std::vector<std::string> m_rest;
};

}  // namespace noaber::hub
