// SPDX-License-Identifier: EUPL-1.2
// The duty calendar of a function: which duties its rule gives, what they are called, when they begin and end.
#pragma once

#include <noaber/piket/piket.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace noaber {

/// How duties follow each other. They leave no gap: each ends where the next begins.
enum class Dienstvorm {
    week,
    dag,
    uren,                   ///< several a day, each as long as the others by the clock on the wall
    weekend_en_doordeweeks  ///< two a week
};

struct Dienstduur {
    Dienstvorm vorm = Dienstvorm::week;
    int uren = 0;  ///< of Dienstvorm::uren: 4, 6, 8 or 12
    bool operator==(const Dienstduur&) const = default;
};

/// "week", "1 week", "7 dagen", "dag", "etmaal", "24 uur", "12 uur", "8u", "weekend + doordeweeks" in either order and with whatever
/// joins them. Nothing for what is none of these.
[[nodiscard]] std::optional<Dienstduur> read_dienstduur(std::string_view as_written);

/// A moment at which duties change hands.
struct Wissel {
    std::optional<int> weekdag;  ///< 1 = Monday
    int minuut = 0;              ///< of the day on the wall
    bool operator==(const Wissel&) const = default;
};

/// "maandag 09:00", "ma 9 uur", "08.30", "vrijdag 17:00 en maandag 08:00". Empty for what is no such moment, or holds something else.
[[nodiscard]] std::vector<Wissel> read_wissel(std::string_view as_written);

/// One duty of the calendar.
struct Periode {
    std::string naam;  ///< "2027-W01", "2027-W01 weekend", "2027-01-04", "2027-01-04 09:00"
    Moment begin;
    Moment eind;  ///< the first moment after it
    bool operator==(const Periode&) const = default;
};

/// Days of which both ends are included.
struct Dagenspan {
    Date van;
    Date tot;
    bool operator==(const Dagenspan&) const = default;
};

/// "2027-W01" and "2027-W52", or two dates; mixed too. A week is from its Monday to its Sunday. Throws InputError that says what is
/// wrong: no week of that year, no date, an end before the start.
[[nodiscard]] Dagenspan read_span(std::string_view van, std::string_view tot);

/// What of a rule can't be read, at the field that a person can mend.
struct Patroonfout {
    std::string veld;     ///< "dienst", "wissel"
    std::string melding;  ///< Dutch: "Wissel \"ooit\" is niet te lezen. Schrijf bijvoorbeeld: maandag 09:00."
};

/// The duty calendar of one rule. Duties are numbered without a gap through all years, so that those before and after one are
/// found without knowing a span.
///
/// A week's name is that of the ISO week in which it begins. Hand-overs are on the wall: in the hour that the clock skips they move
/// on an hour, in the hour that it shows twice the first counts; so duties around a clock change are an hour shorter or longer.
class Dienstpatroon {
public:
    /// By the texts of the rule. Of "weekend + doordeweeks" the weekend begins on Friday and ends on Monday at the time that is
    /// written, unless two moments are. Of a day and of hours the weekday that is written means nothing.
    [[nodiscard]] static std::variant<Dienstpatroon, Patroonfout> read(const Piketregel& regel);

    /// Duties that begin on one of these days, in order.
    [[nodiscard]] std::vector<Periode> diensten(const Dagenspan& span) const;

    /// The number of the duty that is under way at a moment.
    [[nodiscard]] std::int64_t nummer_op(Moment moment) const;
    [[nodiscard]] Periode periode(std::int64_t nummer) const;

    /// From when somebody may serve again who served from `begin` to `eind`, when `rust` whole duties of this calendar must be free
    /// in between: the end of the last of those that follow. "Rust 2" after 2027-W01 ends where 2027-W04 begins.
    [[nodiscard]] Moment vrij_tot(Moment eind, std::int64_t rust) const;
    /// The same to the other side: by when an earlier duty must have ended.
    [[nodiscard]] Moment vrij_vanaf(Moment begin, std::int64_t rust) const;

private:
    struct Wandtijd {
        Date datum;
        int minuut;
    };

    Dienstpatroon(Dienstduur duur, std::vector<Wissel> wissels);
    /// When a duty begins as the rule says it, before the clock has its say.
    [[nodiscard]] Wandtijd wandtijd_van(std::int64_t nummer) const;
    [[nodiscard]] Moment begin_van(std::int64_t nummer) const;
    [[nodiscard]] std::string naam_van(std::int64_t nummer) const;

    Dienstduur m_duur;
    std::vector<Wissel> m_wissels;  ///< within a week, or a day, in order
};

}  // namespace noaber
