// SPDX-License-Identifier: EUPL-1.2
// The meaning of a planning text in Dutch words, and sets of quarters.
#include <noaber/jaarplan/planning_reader.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

std::string choice_in_words(const Quarters& choice) {
    std::vector<std::string> names;
    for (int q = 1; q <= 4; ++q)
        if (choice.has(q)) names.push_back(fmt::format("Q{}", q));
    if (names.size() < 2) return joined(names, "");
    const std::string last = names.back();
    names.pop_back();
    return joined(names, ", ") + " of " + last;
}

std::string recurrence_in_words(const Recurrence& recurrence) {
    std::string_view bound;
    if (recurrence.bound == Recurrence::Bound::at_least) bound = "minimaal ";
    if (recurrence.bound == Recurrence::Bound::at_most) bound = "hooguit ";
    switch (recurrence.rhythm) {
        case Recurrence::Rhythm::times_a_year: return fmt::format("{}{} keer per jaar", bound, recurrence.times);
        case Recurrence::Rhythm::yearly: return "jaarlijks";
        case Recurrence::Rhythm::quarterly: return "elk kwartaal";
        case Recurrence::Rhythm::monthly: return "elke maand";
        case Recurrence::Rhythm::weekly: return "elke week of enkele weken";
    }
    return {};
}

std::string quarters_in_words(const PlanningMeaning& meaning) {
    if (meaning.whole_year) return "het hele jaar";
    std::vector<std::string> parts;
    Quarters rest = meaning.sure;
    Quarters chosen;
    for (const auto& choice : meaning.one_of) chosen.add(choice);
    for (int q = 1; q <= 4; ++q)
        if (meaning.named.has(q) && !chosen.has(q)) rest.add(q);
    if (!rest.empty()) parts.push_back(rest.to_text());
    for (const auto& choice : meaning.one_of) parts.push_back(choice_in_words(choice));
    return joined(parts, " en ");
}

}  // namespace

Quarters Quarters::of(std::initializer_list<int> numbers) {
    Quarters quarters;
    for (const int number : numbers) quarters.add(number);
    return quarters;
}

void Quarters::add(const Quarters& others) {
    for (std::size_t i = 0; i < 4; ++i) m_marks[i] = m_marks[i] || others.m_marks[i];
}

int Quarters::count() const { return static_cast<int>(std::count(m_marks.begin(), m_marks.end(), true)); }

bool Quarters::contains(const Quarters& others) const {
    for (std::size_t i = 0; i < 4; ++i)
        if (others.m_marks[i] && !m_marks[i]) return false;
    return true;
}

bool Quarters::overlaps(const Quarters& others) const {
    for (std::size_t i = 0; i < 4; ++i)
        if (others.m_marks[i] && m_marks[i]) return true;
    return false;
}

std::string Quarters::to_text() const {
    std::vector<std::string> parts;
    for (int q = 1; q <= 4;) {
        if (!has(q)) {
            ++q;
            continue;
        }
        int last = q;
        while (last < 4 && has(last + 1)) ++last;
        if (last - q >= 2) {
            parts.push_back(fmt::format("Q{}-Q{}", q, last));
        } else {
            for (int each = q; each <= last; ++each) parts.push_back(fmt::format("Q{}", each));
        }
        q = last + 1;
    }
    return joined(parts, ", ");
}

std::string in_words(const PlanningMeaning& meaning) {
    if (meaning.kind == PlanningMeaning::Kind::nothing) return {};
    if (meaning.kind == PlanningMeaning::Kind::not_understood) return "geen tijd in te lezen";
    std::vector<std::string> parts;
    if (auto quarters = quarters_in_words(meaning); !quarters.empty()) parts.push_back(std::move(quarters));
    if (meaning.recurrence) parts.push_back(recurrence_in_words(*meaning.recurrence));
    std::vector<std::string> days;
    for (const Date& date : meaning.dates) days.push_back(meaning.other_year ? in_words(date) : day_and_month(date));
    if (!days.empty()) parts.push_back(joined(days, ", "));
    if (meaning.other_year && meaning.named.empty()) parts.emplace_back("niet dit jaar");
    std::string words = joined(parts, "; ");
    if (meaning.unsure) words += ", nog onzeker";
    return words;
}

}  // namespace noaber
