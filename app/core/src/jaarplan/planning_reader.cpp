// SPDX-License-Identifier: EUPL-1.2
// Walks over the tokens of a planning text: phrases, recurrences, and chains of times ("Q1, Q2 of Q3?").
#include <noaber/jaarplan/planning_reader.h>

#include "jaarplan/planning_phrases.h"
#include "jaarplan/planning_tokens.h"

#include <noaber/base/text.h>

#include <algorithm>

namespace noaber {
namespace {

using Token = PlanningToken;
using Kind = Token::Kind;
using namespace planning_phrases;

template <typename Words>
bool is_one_of(const Token& token, const Words& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return token.is(word); });
}

/// One time as written: one or more quarters of a year.
struct Item {
    enum class What { quarter, week, other };
    What what = What::other;
    int first = 1;
    int last = 1;
    int year = 0;  // 0: not written
    bool loose = false;
    std::vector<std::pair<int, int>> days;  // month, day
    Join join = Join::none;                 // with the item before it
    bool doubted = false;                   // a question mark stands behind it
};

class PlanningScanner {
public:
    PlanningScanner(std::string_view text, int year) : m_tokens(planning_tokens(text)), m_year(year) {}

    PlanningMeaning run() {
        while (m_at < m_tokens.size())
            if (!take_recurrence() && !take_whole_year() && !take_chain()) ++m_at;
        finish();
        return m_meaning;
    }

private:
    [[nodiscard]] const Token& token(std::size_t at) const {
        static const Token end;
        return at < m_tokens.size() ? m_tokens[at] : end;
    }

    /// Number of tokens that the phrase takes at `at`; 0 when it isn't there.
    [[nodiscard]] std::size_t match(std::size_t at, std::string_view phrase) const {
        std::size_t count = 0;
        while (!phrase.empty()) {
            const auto end = std::min(phrase.find(' '), phrase.size());
            const auto word = phrase.substr(0, end);
            phrase.remove_prefix(std::min(end + 1, phrase.size()));
            const Token& here = token(at + count);
            const bool fits_here = word == "#"   ? here.kind == Kind::number
                                   : word == "@" ? here.kind == Kind::ordinal
                                   : word == "%" ? is_one_of(here, weekdays)
                                                 : here.is(word);
            if (!fits_here) return 0;
            ++count;
        }
        return count;
    }

    template <typename Table>
    [[nodiscard]] auto find_phrase(std::size_t at, const Table& table) const {
        std::size_t longest = 0;
        decltype(std::begin(table)) found = nullptr;
        for (auto entry = std::begin(table); entry != std::end(table); ++entry) {
            const std::size_t size = match(at, words_of(*entry));
            if (size > longest) longest = size, found = entry;
        }
        return std::pair(found, longest);
    }
    static std::string_view words_of(std::string_view phrase) { return phrase; }
    template <typename Entry>
    static std::string_view words_of(const Entry& entry)
        requires requires { entry.words; }
    {
        return entry.words;
    }

    [[nodiscard]] bool question_at(std::size_t at) const {
        return token(at).is("?") || (token(at).is("(") && token(at + 1).is("?"));
    }

    // --- recurrence: "minimaal 2x per jaar", "elke maand" ---

    bool take_recurrence() {
        std::size_t at = m_at;
        Bound bound = Bound::exact;
        if (const auto [phrase, size] = find_phrase(at, bound_phrases); phrase) {
            bound = phrase->bound;
            at += size;
        }
        if (const auto [phrase, size] = find_phrase(at, rhythm_phrases); phrase) {
            Recurrence found = phrase->meaning;
            if (bound != Bound::exact) found.bound = bound;
            return accept(found, at + size);
        }
        return take_times(at, bound);
    }

    bool take_times(std::size_t at, Bound bound) {
        int times = 0;
        for (const auto& [word, value] : times_words)
            if (token(at).is(word)) times = value;
        if (times > 0) {
            ++at;
        } else {
            if (token(at).kind != Kind::number || (token(at).glued && token(at - 1).kind == Kind::word)) return false;
            times = token(at).value;
            ++at;
            // "2-3x", "1 a 2x", "1 of 2 keer", "1 tot 2 keer": at least the first
            const bool between = (token(at).is("-") || token(at).is("a") || token(at).is("of") || token(at).is("tot") ||
                                  token(at).is("/")) &&
                                 token(at + 1).kind == Kind::number;
            if (between) {
                bound = Bound::at_least;
                at += 2;
            }
            if (!token(at).is("x") && !token(at).is("keer") && !token(at).is("maal") && !token(at).is("malen"))
                return false;
            ++at;
        }
        if (times < 1) return false;
        if (const auto [per, size] = find_phrase(at, per_phrases); per)
            return accept({per->rhythm, per->rhythm == Rhythm::times_a_year ? times : 1, bound}, at + size);
        if (match(at, "in #") == 2 && token(at + 1).value == m_year)
            return accept({Rhythm::times_a_year, times, bound}, at + 2);
        // A bare "2x" counts only when nothing follows that it could be times of.
        if (token(at).kind == Kind::line_end || token(at).is(")") || token(at).is("?") || token(at).is(".") ||
            token(at).is(";"))
            return accept({Rhythm::times_a_year, times, bound}, at);
        return false;
    }

    bool accept(const Recurrence& found, std::size_t next) {
        if (!m_meaning.recurrence) m_meaning.recurrence = found;
        m_at = next;
        if (token(m_at).is(".")) ++m_at;
        if (question_at(m_at) || doubt_behind(m_at)) m_meaning.unsure = true;
        m_understood = true;
        return true;
    }

    bool take_whole_year() {
        std::size_t size = find_phrase(m_at, whole_year_phrases).second;
        if (size == 0 && (match(m_at, "heel #") == 2 || match(m_at, "geheel #") == 2) &&
            token(m_at + 1).value == m_year)
            size = 2;
        if (size == 0) return false;
        m_meaning.whole_year = true;
        m_understood = true;
        m_at += size;
        if (question_at(m_at) || doubt_behind(m_at)) m_meaning.unsure = true;
        return true;
    }

    // --- chains of times: "Q1, Q2 of Q3?", "26 en 27 januari", "september t/m november 2018" ---

    bool take_chain() {
        std::size_t at = m_at;
        std::vector<Item> items;
        if (!parse_item(at, items, Join::none)) return false;
        take_year_and_doubt(at, items.back());
        while (true) {
            std::size_t next = at;
            const Join join = parse_join(next);
            if (join == Join::none || !(parse_item(next, items, join) || parse_bare_number(next, items, join))) break;
            at = next;
            take_year_and_doubt(at, items.back());
        }
        m_doubt = doubt_before(m_at) || doubt_behind(at);
        const std::size_t before = m_at;
        m_at = at;
        resolve_years(items);
        open_ends(items, before);
        add(items);
        m_understood = true;
        return true;
    }

    Join parse_join(std::size_t& at) const {
        const auto [phrase, size] = find_phrase(at, join_phrases);
        if (!phrase) return Join::none;
        at += size;
        if (token(at).kind == Kind::line_end && at < m_tokens.size() && token(at - 1).kind == Kind::word) ++at;
        return phrase->join;
    }

    void take_year_and_doubt(std::size_t& at, Item& item) const {
        std::size_t next = at;
        if (token(next).is(".") && token(next).glued && token(next + 1).kind == Kind::number) ++next;
        if (token(next).is("van")) ++next;
        const bool apostrophe = token(next).is("'") && token(next + 1).kind == Kind::number && token(next + 1).glued;
        const Token& number = token(apostrophe ? next + 1 : next);
        if (apostrophe && number.value < 100) {
            item.year = 2000 + number.value;
            at = next + 2;
        } else if (number.kind == Kind::number && number.value >= 1900 && number.value < 2200) {
            item.year = number.value;
            at = next + 1;
        }
        while (question_at(at)) {
            item.doubted = true;
            at += token(at).is("(") ? (token(at + 2).is(")") ? 3 : 2) : 1;
        }
    }

    bool parse_item(std::size_t& at, std::vector<Item>& items, Join join) const {
        std::size_t next = at;
        Item item;
        item.join = join;
        for (int skipped = 0; skipped <= 3; ++skipped) {
            if (parse_quarter(next, item) || parse_ordinals(next, items, item) || parse_season(next, item) ||
                parse_days(next, item) || parse_month(next, item) || parse_week(next, item)) {
                items.push_back(item);
                at = next;
                return true;
            }
            // Only inside a chain: its start is found by walking.
            if (join == Join::none || !is_one_of(token(next), fillers)) return false;
            ++next;
        }
        return false;
    }

    /// "Q1", "K2", "kwartaal 3", "kw. 3"
    bool parse_quarter(std::size_t& at, Item& item) const {
        const Token& word = token(at);
        if (word.glued && at > 0 && token(at - 1).kind == Kind::word) return false;
        std::size_t next = at + 1;
        const bool letter = word.is("q") || word.is("k") || word.is("kw");
        if (!letter && !word.is("kwartaal") && !word.is("kwartalen")) return false;
        if (word.is("kw") && token(next).is(".")) ++next;
        const Token& number = token(next);
        if (number.kind != Kind::number || number.value < 1 || number.value > 4) return false;
        if (word.is("k") && !number.glued) return false;
        item.what = Item::What::quarter;
        item.first = item.last = number.value;
        at = next + 1;
        return true;
    }

    /// "2e kwartaal", "1e t/m 3e kwartaal", "eerste helft van het jaar", "1e halfjaar"
    bool parse_ordinals(std::size_t& at, std::vector<Item>& items, Item& item) const {
        if (token(at).kind != Kind::ordinal) return false;
        std::vector<std::pair<int, Join>> numbers{{token(at).value, item.join}};
        std::size_t next = at + 1;
        while (numbers.size() < 4) {
            std::size_t after = next;
            const Join join = parse_join(after);
            if (join == Join::none) break;
            if (token(after).is("het")) ++after;
            if (token(after).kind != Kind::ordinal) break;
            numbers.emplace_back(token(after).value, join);
            next = after + 1;
        }
        const bool quarter = token(next).is("kwartaal") || token(next).is("kwartalen") || token(next).is("kw");
        if (quarter) {
            for (const auto& [number, join] : numbers)
                if (number < 1 || number > 4) return false;
            ++next;
            for (std::size_t i = 0; i + 1 < numbers.size(); ++i) items.push_back(quarter_item(numbers[i]));
            item = quarter_item(numbers.back());
            at = next;
            return true;
        }
        return numbers.size() == 1 && parse_half(at, item);
    }

    static Item quarter_item(const std::pair<int, Join>& number) {
        Item item;
        item.what = Item::What::quarter;
        item.first = item.last = number.first;
        item.join = number.second;
        return item;
    }

    bool parse_half(std::size_t& at, Item& item) const {
        const int number = token(at).is("laatste") ? 2 : token(at).value;
        std::size_t next = at + 1;
        if (number > 2) return false;
        if (match(next, "half jaar") == 2)
            next += 2;
        else if (token(next).is("helft") || token(next).is("halfjaar"))
            ++next;
        else
            return false;
        if (match(next, "van het jaar") == 3 || match(next, "van dit jaar") == 3) {
            next += 3;
        } else if (token(next).is("van")) {
            // "tweede helft van juni" is about June.
            const Token& whole = token(next + 1);
            if (whole.kind != Kind::number || whole.value < 1900) return false;
        }
        item.first = number == 1 ? 1 : 3;
        item.last = item.first + 1;
        at = next;
        return true;
    }

    bool parse_season(std::size_t& at, Item& item) const {
        if (const auto [phrase, size] = find_phrase(at, season_phrases); phrase) {
            item.first = phrase->first;
            item.last = phrase->last;
            item.loose = phrase->loose;
            at += size;
            return true;
        }
        // "begin 2017", "medio 2017", "eind 2017"
        const Token& word = token(at);
        const Token& number = token(at + 1);
        if (number.kind != Kind::number || number.value < 1900 || number.value >= 2200) return false;
        if (word.is("begin"))
            item.first = item.last = 1;
        else if (word.is("eind") || word.is("einde"))
            item.first = item.last = 4;
        else if (word.is("medio") || word.is("halverwege"))
            item.first = 2, item.last = 3, item.loose = true;
        else
            return false;
        item.year = number.value;
        at += 2;
        return true;
    }

    /// "20 juni", "26 en 27 januari", "20-6-2017"
    bool parse_days(std::size_t& at, Item& item) const {
        const Token& here = token(at);
        if (here.kind == Kind::date || here.kind == Kind::day_and_month) {
            if (here.kind == Kind::day_and_month && is_one_of(token(at + 1), units)) return false;
            item.first = item.last = static_cast<int>(quarter_of_month(here.month));
            item.year = here.kind == Kind::date ? here.value : 0;
            item.days.emplace_back(here.month, here.day);
            ++at;
            return true;
        }
        std::vector<int> days;
        std::size_t next = at;
        while (days.size() < 8 && (token(next).kind == Kind::number || token(next).kind == Kind::ordinal)) {
            if (token(next).value < 1 || token(next).value > 31) return false;
            if (token(next).glued && next > 0 && token(next - 1).kind == Kind::word) return false;
            days.push_back(token(next).value);
            ++next;
            std::size_t after = next;
            if (parse_join(after) == Join::none) break;
            if (token(after).kind != Kind::number && token(after).kind != Kind::ordinal) break;
            next = after;
        }
        const int month = days.empty() ? 0 : month_at(next);
        if (month == 0 || is_compound(next, next + 1)) return false;
        item.first = item.last = static_cast<int>(quarter_of_month(month));
        for (const int day : days)
            if (Date::of(2000, month, day)) item.days.emplace_back(month, day);
        at = next + 1;
        if (token(at).is(".") && token(at).glued && token(at - 1).text.size() <= 4) ++at;
        return true;
    }

    [[nodiscard]] int month_at(std::size_t at) const {
        return token(at).kind == Kind::word ? month_from_dutch(token(at).text).value_or(0) : 0;
    }

    /// Glued by a hyphen to a word that isn't a month: "februari-overleg".
    [[nodiscard]] bool is_compound(std::size_t first, std::size_t next) const {
        const bool behind = token(next).is("-") && token(next).glued && token(next + 1).glued &&
                            token(next + 1).kind == Kind::word && month_at(next + 1) == 0 && !token(next + 1).is("q");
        const bool before = first >= 2 && token(first).glued && token(first - 1).is("-") && token(first - 1).glued &&
                            token(first - 2).kind == Kind::word && month_at(first - 2) == 0;
        return behind || before;
    }

    bool parse_month(std::size_t& at, Item& item) const {
        const int month = month_at(at);
        if (month == 0 || is_compound(at, at + 1)) return false;
        if (token(at).glued && at > 0 && (token(at - 1).kind == Kind::word || token(at - 1).is("'"))) return false;
        // Jan is a name too: before another word it is one, unless a chain of months goes on.
        if (token(at).is("jan") && item.join == Join::none && token(at + 1).kind == Kind::word) {
            std::size_t next = at + 1;
            if (parse_join(next) == Join::none || month_at(next) == 0) return false;
        }
        item.first = item.last = static_cast<int>(quarter_of_month(month));
        ++at;
        if (token(at).is(".") && token(at).glued && token(at - 1).text.size() <= 4) ++at;
        return true;
    }

    /// "week 12", "weken 10"
    bool parse_week(std::size_t& at, Item& item) const {
        const Token& word = token(at);
        std::size_t next = at + 1;
        if (!word.is("week") && !word.is("weken") && !word.is("weeknr") && !word.is("wk")) return false;
        if (token(next).is(".")) ++next;
        const Token& number = token(next);
        if (number.kind != Kind::number || !set_week(item, number.value)) return false;
        if (is_one_of(token(next + 1), units)) return false;
        at = next + 1;
        return true;
    }

    [[nodiscard]] bool set_week(Item& item, int week) const {
        if (week < 1 || week > iso_weeks_in(m_year)) return false;
        item.what = Item::What::week;
        // A week belongs to the quarter of its Thursday; with that, week 1 and 52 stay in their year.
        item.first = item.last = static_cast<int>(quarter_of(IsoWeek{m_year, week}.monday().plus_days(3)));
        return true;
    }

    /// The 3 of "Q1-3" and the 14 of "weken 10-14".
    bool parse_bare_number(std::size_t& at, std::vector<Item>& items, Join join) const {
        const Token& number = token(at);
        if (number.kind != Kind::number || items.back().what == Item::What::other || items.back().year != 0)
            return false;
        const Token& next = token(at + 1);
        if (is_one_of(next, units) || is_one_of(next, weekdays)) return false;
        Item item;
        item.join = join;
        if (items.back().what == Item::What::week) {
            if (!set_week(item, number.value)) return false;
        } else {
            if (number.value < 1 || number.value > 4) return false;
            // "Q1, 2 bijeenkomsten" counts meetings.
            const bool goes_on = next.kind == Kind::word && !next.is("en") && !next.is("of") && !next.is("t/m");
            if (goes_on && !number.glued) return false;
            item.what = Item::What::quarter;
            item.first = item.last = number.value;
        }
        items.push_back(item);
        ++at;
        return true;
    }

    // --- what a chain means ---

    /// A year written behind the last of a chain holds for those before it too: "november t/m februari 2018".
    void resolve_years(std::vector<Item>& items) const {
        int year = 0;
        int first = 4;
        for (auto item = items.rbegin(); item != items.rend(); ++item) {
            if (item->year == 0 && year != 0) item->year = item->first <= first ? year : year - 1;
            if (item->year != 0) year = item->year;
            first = item->first;
        }
        for (auto& item : items)
            if (item.year == 0) item.year = m_year;
    }

    /// "vanaf Q2" goes on to the end of the year, "t/m juni" began with it.
    void open_ends(std::vector<Item>& items, std::size_t before) {
        if (before == 0 || items.size() != 1 || items.front().loose) return;
        std::size_t word = before - 1;
        while (word > 0 && is_one_of(token(word), fillers)) --word;
        Item& item = items.front();
        const bool from = token(word).is("vanaf") || token(word).is("sinds");
        const bool until =
            token(word).is("t/m") || token(word).is("tot") || (word >= 2 && match(word - 2, "tot en met") == 3);
        if (item.year != m_year) return;
        if (from) item.last = 4;
        if (until) item.first = 1;
        if (token(word).is("na")) {  // some time after it; a day leaves the rest of its own quarter
            item.first = item.days.empty() ? std::min(item.last + 1, 4) : item.last;
            item.last = 4;
            item.loose = true;
        }
        m_open_range = m_open_range || from || until;
    }

    void add(const std::vector<Item>& items) {
        std::size_t start = 0;
        for (std::size_t i = 1; i <= items.size(); ++i)
            if (i == items.size() || items[i].join == Join::together) {
                add_group({items.begin() + static_cast<std::ptrdiff_t>(start),
                           items.begin() + static_cast<std::ptrdiff_t>(i)});
                start = i;
            }
    }

    /// Items between two "en": a list, a range or a choice.
    void add_group(const std::vector<Item>& items) {
        const auto any = [&](auto what) { return std::any_of(items.begin(), items.end(), what); };
        const bool choice = any([](const Item& i) { return i.join == Join::choice; });
        const bool doubted = m_doubt || any([](const Item& i) { return i.doubted; });
        const bool loose = any([](const Item& i) { return i.loose; });
        Quarters group;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool ranged = i + 1 < items.size() && items[i + 1].join == Join::range;
            add_span(group, items[i], ranged ? items[i + 1] : items[i]);
            add_days(items[i]);
        }
        m_meaning.named.add(group);
        if (choice || doubted) m_meaning.unsure = true;
        if (group.count() > 1 && (choice || loose))
            m_meaning.one_of.push_back(group);
        else if (!doubted)
            m_meaning.sure.add(group);
        if (items.front().days.empty()) m_period_named = true;
    }

    void add_span(Quarters& group, const Item& from, const Item& to) {
        const int this_year = m_year * 4;
        const int first = from.year * 4 + from.first - 1;
        int last = to.year * 4 + to.last - 1;
        if (last < first) {  // "november t/m februari": both ends are meant
            if (to.year == m_year)
                for (int q = 1; q <= to.last; ++q) group.add(q);
            last = this_year + 3;
        }
        for (int q = std::max(first, this_year); q <= std::min(last, this_year + 3); ++q) group.add(q - this_year + 1);
        if (first < this_year || last > this_year + 3) m_meaning.other_year = true;
    }

    void add_days(const Item& item) {
        for (const auto& [month, day] : item.days)
            if (const auto date = Date::of(item.year, month, day)) m_meaning.dates.push_back(*date);
    }

    [[nodiscard]] bool doubt_before(std::size_t at) const {
        std::size_t back = at;
        while (back > 0 && is_one_of(token(back - 1), fillers)) --back;
        if (back > 0 && token(back - 1).is(":")) --back;
        // "zo snel mogelijk in Q2" is no doubt
        if (back >= 3 && token(back - 1).is("mogelijk") && token(back - 3).is("zo")) return false;
        for (std::size_t size = 1; size <= 6 && size <= back; ++size)
            for (const auto phrase : doubt_phrases)
                if (match(back - size, phrase) == size) return true;
        return back > 0 && token(back - 1).is("?") && !token(back - 1).glued;
    }

    [[nodiscard]] bool doubt_behind(std::size_t at) const {
        while (token(at).is("(") || token(at).is(",") || token(at).is("-")) ++at;
        const auto [phrase, size] = find_phrase(at, doubt_phrases);
        if (!phrase) return false;
        // In "Q2, mogelijk Q3" the doubt is about what follows.
        std::size_t next = at + size;
        std::vector<Item> following;
        return !parse_item(next, following, Join::list);
    }

    void finish() {
        const auto& recurrence = m_meaning.recurrence;
        bool all = m_meaning.whole_year && !m_open_range;
        if (recurrence) {
            const bool frequent = recurrence->rhythm == Rhythm::monthly || recurrence->rhythm == Rhythm::weekly;
            const bool four_times = recurrence->rhythm == Rhythm::times_a_year && recurrence->times >= 4 &&
                                    recurrence->bound != Bound::at_most;
            all = all || (frequent && !m_period_named) || four_times || recurrence->rhythm == Rhythm::quarterly;
        }
        if (all) {
            m_meaning.named = m_meaning.sure = Quarters::all();
            m_meaning.one_of.clear();
        }
        if (m_open_range) m_meaning.whole_year = false;
        m_meaning.kind = m_understood ? PlanningMeaning::Kind::understood : PlanningMeaning::Kind::not_understood;
    }

    std::vector<Token> m_tokens;
    int m_year;
    std::size_t m_at = 0;
    PlanningMeaning m_meaning;
    bool m_understood = false;
    bool m_period_named = false;  // quarters, months or weeks, not only days
    bool m_open_range = false;
    bool m_doubt = false;
};

}  // namespace

PlanningMeaning read_planning(std::string_view as_written, int year) {
    if (says_nothing(as_written)) return {};
    return PlanningScanner(as_written, year).run();
}

bool fits(const PlanningMeaning& meaning, const Quarters& grid) {
    if (meaning.kind == PlanningMeaning::Kind::nothing) return grid.empty();
    if (meaning.kind == PlanningMeaning::Kind::not_understood) return true;
    const bool per_year = meaning.recurrence && meaning.recurrence->rhythm == Rhythm::times_a_year;
    const int times = per_year ? std::min(meaning.recurrence->times, 4) : 0;
    const Bound bound = per_year ? meaning.recurrence->bound : Bound::at_least;
    const bool at_all = !meaning.named.empty() || meaning.recurrence.has_value();
    if (grid.empty()) return !at_all;
    if (!grid.contains(meaning.sure)) return false;
    for (const auto& choice : meaning.one_of)
        if (!grid.overlaps(choice)) return false;
    if (bound != Bound::at_most && grid.count() < times) return false;
    if (bound != Bound::at_least && grid.count() > std::max(times, meaning.named.count())) return false;
    // Words that name only some of the times leave the others open.
    const bool more_than_named = meaning.recurrence && (meaning.named.empty() || times > meaning.named.count());
    return more_than_named || meaning.named.contains(grid);
}

std::optional<Quarters> suggested_quarters(const PlanningMeaning& meaning) {
    if (meaning.named.empty()) return std::nullopt;
    return meaning.named;
}

}  // namespace noaber
