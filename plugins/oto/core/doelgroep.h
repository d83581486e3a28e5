// SPDX-License-Identifier: EUPL-1.2
// Which functions a doelgroep holds, as people write it: "AC-BZ, OvD-BZ en HIN", "alle functies".
#pragma once

#include <noaber/organisatie/organisatie.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber::oto {

struct Doelgroep {
    bool alle = false;                  ///< "alle functies"; then `functies` has them all
    std::vector<std::size_t> functies;  ///< by their place in what the reader was given, ascending
    std::vector<std::string> onbekend;  ///< parts that are no function, as written

    [[nodiscard]] bool holds(std::size_t functie) const;
};

/// Reads texts against the functions that there are. Parts stand between commas, semicolons, slashes, line ends and " en "; a
/// function with one of these in its name is found whole. Names are compared as functienaam() (noaber/organisatie/naam.h) makes
/// them one, without regard to case and accents. Nothing else is guessed: "alle hoofden" holds nobody, and is told as unknown.
class Doelgroeplezer {
public:
    explicit Doelgroeplezer(const std::vector<Functie>& functies);

    [[nodiscard]] Doelgroep lees(std::string_view as_written) const;

private:
    /// The function of that name, in any spelling of it.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view naam) const;

    std::unordered_map<std::string, std::size_t> m_by_name;
    std::size_t m_count;
    std::size_t m_most_parts = 2;  ///< that a name has: "Opvang en Zorg", and "AC/BZ" as some write it
    /// What was asked before: thousands of events name the same few functions, and making names one takes a while.
    mutable std::unordered_map<std::string, std::optional<std::size_t>> m_asked;
};

}  // namespace noaber::oto
