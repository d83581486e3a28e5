// SPDX-License-Identifier: EUPL-1.2
// The signaleringen of the year that is shown, kept at hand for pages, lists and fields.
#pragma once

#include <noaber/signalering/signalering.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

class Workbench;

class Findings {
public:
    /// Runs all checks; without a plan there are no signaleringen.
    void compute(const Workbench& workbench, const std::optional<Jaarplan>& plan);
    /// Takes these as they are (tests).
    void set(std::vector<Signalering> all);

    /// Gravest first.
    [[nodiscard]] const std::vector<Signalering>& all() const { return m_all; }
    [[nodiscard]] std::size_t count(Ernst ernst) const;
    [[nodiscard]] std::size_t count(std::string_view code) const;
    /// About one record, gravest first; pointers live until the next compute().
    [[nodiscard]] std::vector<const Signalering*> about(std::string_view record) const;
    /// About one field of one record, gravest first.
    [[nodiscard]] std::vector<const Signalering*> about(std::string_view record, std::string_view field) const;

private:
    std::vector<Signalering> m_all;
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_record;
};

/// "fout", "waarschuwing" or "let op": for people.
[[nodiscard]] std::string_view in_words(Ernst ernst);

}  // namespace noaber
