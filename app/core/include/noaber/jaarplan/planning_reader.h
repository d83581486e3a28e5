// SPDX-License-Identifier: EUPL-1.2
// What people write under "Planning & tijdsbesteding", and what it means for the quarters of one year.
#pragma once

#include <noaber/base/date.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// A set of the four quarters of a year: the marks of one row of the quarter grid, or what words name.
class Quarters {
public:
    Quarters() = default;
    explicit Quarters(std::array<bool, 4> marks) : m_marks(marks) {}
    [[nodiscard]] static Quarters all() { return Quarters({true, true, true, true}); }
    [[nodiscard]] static Quarters of(std::initializer_list<int> numbers);

    /// `number` is 1..4.
    [[nodiscard]] bool has(int number) const { return m_marks.at(static_cast<std::size_t>(number - 1)); }
    void add(int number) { m_marks.at(static_cast<std::size_t>(number - 1)) = true; }
    void add(const Quarters& others);
    [[nodiscard]] int count() const;
    [[nodiscard]] bool empty() const { return count() == 0; }
    [[nodiscard]] bool contains(const Quarters& others) const;
    [[nodiscard]] bool overlaps(const Quarters& others) const;
    [[nodiscard]] const std::array<bool, 4>& marks() const { return m_marks; }
    /// "Q1, Q3", "Q1-Q4", "" for none.
    [[nodiscard]] std::string to_text() const;
    friend bool operator==(const Quarters&, const Quarters&) = default;

private:
    std::array<bool, 4> m_marks{};
};

/// How often something comes back.
struct Recurrence {
    enum class Rhythm { times_a_year, yearly, quarterly, monthly, weekly };
    enum class Bound { exact, at_least, at_most };
    Rhythm rhythm = Rhythm::times_a_year;
    int times = 1;  // of times_a_year
    Bound bound = Bound::exact;
    friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

struct PlanningMeaning {
    enum class Kind {
        nothing,         // empty, or a placeholder
        not_understood,  // says nothing about time that we know
        understood
    };
    Kind kind = Kind::nothing;
    Quarters named;                // every quarter of this year that the words name, sure or not
    Quarters sure;                 // those of them that must be in the grid
    std::vector<Quarters> one_of;  // "Q2 of Q3?", "voorjaar": of each, at least one must be in the grid
    std::vector<Date> dates;       // days that are named, in the order of the text, of other years too
    std::optional<Recurrence> recurrence;
    bool whole_year = false;  // "Gehele jaar"
    bool unsure = false;      // "Q2?", "Q2 of Q3", "onder voorbehoud"
    bool other_year = false;  // names a time outside this year
    friend bool operator==(const PlanningMeaning&, const PlanningMeaning&) = default;
};

/// Reads the words for the plan of `year`. Takes time in proportion to the length of the text.
[[nodiscard]] PlanningMeaning read_planning(std::string_view as_written, int year);

/// Whether the marks of the quarter grid agree with the words. Words that say nothing agree with an empty grid only;
/// words that aren't understood agree with every grid.
[[nodiscard]] bool fits(const PlanningMeaning& meaning, const Quarters& grid_marks);

/// The quarters that one would take over into the grid; nullopt when the words name none ("minimaal 2x per jaar").
[[nodiscard]] std::optional<Quarters> suggested_quarters(const PlanningMeaning& meaning);

/// Dutch: "Q2 of Q3, nog onzeker", "het hele jaar", "Q1; minimaal 2 keer per jaar; 26 januari". Empty for nothing.
[[nodiscard]] std::string in_words(const PlanningMeaning& meaning);

}  // namespace noaber
