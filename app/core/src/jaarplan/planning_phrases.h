// SPDX-License-Identifier: EUPL-1.2
// The words that the planning reader knows, and what each means. A new way of writing is a line here and one in the test.
#pragma once

#include <noaber/jaarplan/planning_reader.h>

#include <string_view>

namespace noaber::planning_phrases {

using Rhythm = Recurrence::Rhythm;
using Bound = Recurrence::Bound;

// Phrases are words and signs parted by spaces; '#' stands for a number, '@' for an ordinal, '%' for a weekday.

inline constexpr std::string_view whole_year_phrases[] = {
    "gehele jaar", "hele jaar",   "heel het jaar",      "volledige jaar", "jaarrond",
    "jaar rond",   "doorlopend",  "door het jaar",      "het jaar door",  "hele jaar door",
    "continu",     "doorlopende", "gedurende het jaar", "alle kwartalen", "verspreid over het jaar",
};

struct RhythmPhrase {
    std::string_view words;
    Recurrence meaning;
};
inline constexpr RhythmPhrase rhythm_phrases[] = {
    {"wekelijks", {Rhythm::weekly}},
    {"tweewekelijks", {Rhythm::weekly}},
    {"# - wekelijks", {Rhythm::weekly}},
    {"elke week", {Rhythm::weekly}},
    {"iedere week", {Rhythm::weekly}},
    {"om de week", {Rhythm::weekly}},
    {"elke # weken", {Rhythm::weekly}},
    {"iedere # weken", {Rhythm::weekly}},
    {"elke %", {Rhythm::weekly}},
    {"iedere %", {Rhythm::weekly}},
    {"maandelijks", {Rhythm::monthly}},
    {"elke maand", {Rhythm::monthly}},
    {"iedere maand", {Rhythm::monthly}},
    {"% van de maand", {Rhythm::monthly}},
    {"elk kwartaal", {Rhythm::quarterly}},
    {"ieder kwartaal", {Rhythm::quarterly}},
    {"per kwartaal", {Rhythm::quarterly}},
    {"driemaandelijks", {Rhythm::quarterly}},
    {"tweemaandelijks", {Rhythm::times_a_year, 6}},
    {"om de maand", {Rhythm::times_a_year, 6}},
    {"elke # maanden", {Rhythm::times_a_year, 2, Bound::at_least}},
    {"halfjaarlijks", {Rhythm::times_a_year, 2}},
    {"elk half jaar", {Rhythm::times_a_year, 2}},
    {"elk halfjaar", {Rhythm::times_a_year, 2}},
    {"ieder halfjaar", {Rhythm::times_a_year, 2}},
    {"jaarlijks", {Rhythm::yearly}},
    {"jaarlijkse", {Rhythm::yearly}},
    {"elk jaar", {Rhythm::yearly}},
    {"ieder jaar", {Rhythm::yearly}},
    {"meerdere keren per jaar", {Rhythm::times_a_year, 2, Bound::at_least}},
    {"enkele keren per jaar", {Rhythm::times_a_year, 2, Bound::at_least}},
    {"meerdere malen per jaar", {Rhythm::times_a_year, 2, Bound::at_least}},
    {"enkele malen per jaar", {Rhythm::times_a_year, 2, Bound::at_least}},
};

struct TimesWord {
    std::string_view word;
    int times;
};
inline constexpr TimesWord times_words[] = {{"eenmaal", 1},  {"tweemaal", 2}, {"driemaal", 3},
                                            {"viermaal", 4}, {"eenmalig", 1}, {"eens", 1}};

// After "2x": per what.
struct PerPhrase {
    std::string_view words;
    Rhythm rhythm;
};
inline constexpr PerPhrase per_phrases[] = {
    {"per jaar", Rhythm::times_a_year},
    {"per jr", Rhythm::times_a_year},
    {"p . j", Rhythm::times_a_year},
    {"p / j", Rhythm::times_a_year},
    {"pj", Rhythm::times_a_year},
    {"/ jaar", Rhythm::times_a_year},
    {"in het jaar", Rhythm::times_a_year},
    {"dit jaar", Rhythm::times_a_year},
    {"jaarlijks", Rhythm::times_a_year},
    {"' s jaars", Rhythm::times_a_year},
    {"per kwartaal", Rhythm::quarterly},
    {"per maand", Rhythm::monthly},
    {"p . m", Rhythm::monthly},
    {"/ maand", Rhythm::monthly},
    {"per week", Rhythm::weekly},
    {"p . w", Rhythm::weekly},
    {"per # weken", Rhythm::weekly},
    {"/ week", Rhythm::weekly},
    {"elk kwartaal", Rhythm::quarterly},
    {"in de week", Rhythm::weekly},
};

struct BoundPhrase {
    std::string_view words;
    Bound bound;
};
inline constexpr BoundPhrase bound_phrases[] = {
    {"minimaal", Bound::at_least},      {"min .", Bound::at_least},
    {"min", Bound::at_least},           {"minstens", Bound::at_least},
    {"tenminste", Bound::at_least},     {"ten minste", Bound::at_least},
    {"zeker", Bound::at_least},         {"maximaal", Bound::at_most},
    {"max .", Bound::at_most},          {"max", Bound::at_most},
    {"hooguit", Bound::at_most},        {"ten hoogste", Bound::at_most},
    {"op zijn minst", Bound::at_least}, {"> =", Bound::at_least},
};

// Parts of the year that aren't cut at quarters: any nonempty choice of these quarters fits.
struct SeasonPhrase {
    std::string_view words;
    int first;
    int last;
    bool loose;
};
inline constexpr SeasonPhrase season_phrases[] = {
    {"loop van het jaar", 1, 4, true},
    {"loop van dit jaar", 1, 4, true},
    {"na de zomervakantie", 3, 4, true},
    {"na de zomer", 3, 4, true},
    {"voor de zomervakantie", 1, 2, true},
    {"voor de zomer", 1, 2, true},
    {"voorjaar", 1, 2, true},
    {"lente", 1, 2, true},
    {"zomervakantie", 3, 3, true},
    {"zomer", 2, 3, true},
    {"najaar", 3, 4, true},
    {"herfst", 3, 4, true},
    {"begin van het jaar", 1, 1, false},
    {"begin dit jaar", 1, 1, false},
    {"begin jaar", 1, 1, false},
    {"start van het jaar", 1, 1, false},
    {"midden van het jaar", 2, 3, true},
    {"halverwege het jaar", 2, 3, true},
    {"medio dit jaar", 2, 3, true},
    {"eind van het jaar", 4, 4, false},
    {"einde van het jaar", 4, 4, false},
    {"eind dit jaar", 4, 4, false},
    {"eind jaar", 4, 4, false},
    {"einde jaar", 4, 4, false},
    {"jaareinde", 4, 4, false},
    {"einde van dit jaar", 4, 4, false},
};

enum class Join { none, range, list, together, choice };
struct JoinPhrase {
    std::string_view words;
    Join join;
};
inline constexpr JoinPhrase join_phrases[] = {
    {"tot en met", Join::range}, {"tot aan", Join::range}, {"t/m", Join::range},   {"tot", Join::range},
    {"tm", Join::range},         {"-", Join::range},       {">", Join::range},     {"en / of", Join::choice},
    {"dan wel", Join::choice},   {"ofwel", Join::choice},  {", of", Join::choice}, {"of", Join::choice},
    {", en", Join::together},    {"en", Join::together},   {"&", Join::together},  {"+", Join::together},
    {", ", Join::list},          {",", Join::list},        {"/", Join::list},
};

inline constexpr std::string_view doubt_phrases[] = {
    "misschien", "wellicht",    "mogelijk", "waarschijnlijk",   "vermoedelijk",
    "eventueel", "evt .",       "evt",      "onder voorbehoud", "o . v . b",
    "ovb",       "nog onzeker", "onzeker",  "nog niet zeker",   "nog te bepalen",
    "n . t . b", "ntb",         "streven",  "nader te bepalen",
};
inline constexpr std::string_view fillers[] = {"in",   "de",        "het",  "begin",  "eind", "einde", "medio",
                                               "rond", "omstreeks", "half", "ergens", "van",  "pas",   "ook"};
inline constexpr std::string_view units[] = {"x",   "keer",  "maal",     "malen",  "uur",       "uren",
                                             "dag", "dagen", "personen", "mensen", "deelnemers"};
inline constexpr std::string_view weekdays[] = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                "vrijdag", "zaterdag", "zondag"};

}  // namespace noaber::planning_phrases
