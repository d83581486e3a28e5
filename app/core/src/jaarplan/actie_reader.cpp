// SPDX-License-Identifier: EUPL-1.2
// Reading a typed actie: owner behind @, due date behind "voor" or "uiterlijk".
#include <noaber/jaarplan/actie_reader.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>

#include <Poco/RegularExpression.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// "12-5", "12-5-17", "12 mei 2017", "2017-05-12" behind the word that says it is a due date.
const Poco::RegularExpression& due_date() {
    static const Poco::RegularExpression pattern(
        R"((^|\s)(voor|vóór|uiterlijk)\s+((\d{4}-\d{1,2}-\d{1,2})|(\d{1,2})[-/](\d{1,2})([-/](\d{4}|\d{2}))?|(\d{1,2})\s+([a-z]{3,9})\.?(\s+(\d{4}))?)(?=$|[\s.,;@]))",
        Poco::RegularExpression::RE_CASELESS);
    return pattern;
}

/// The first such day that is not before the meeting; nothing when it does not exist in its year.
std::optional<Date> day_without_year(int day, int month, Date from) {
    const auto this_year = Date::of(from.year(), month, day);
    if (this_year && *this_year >= from) return this_year;
    return Date::of(from.year() + 1, month, day);
}

std::optional<Date> day_of(int day, int month, const std::string& year, Date from) {
    if (year.empty()) return day_without_year(day, month, from);
    const int number = std::stoi(year);
    return Date::of(year.size() == 2 ? 2000 + number : number, month, day);
}

/// Takes the last due date out of `text`. Words that only look like one ("voor 14 personen") stay.
std::optional<Date> take_date(std::string& text, Date overlegdag) {
    Poco::RegularExpression::MatchVec last, match;
    const auto part = [&](const Poco::RegularExpression::MatchVec& of, std::size_t group) {
        const bool matched = group < of.size() && of[group].offset != std::string::npos;
        return matched ? text.substr(of[group].offset, of[group].length) : std::string();
    };
    for (std::size_t from = 0; due_date().match(text, from, match) > 0; from = match[0].offset + match[0].length) {
        const std::string month = part(match, 10);
        if (month.empty() || month_from_dutch(month)) last = match;
    }
    if (last.empty()) return std::nullopt;
    const auto number = [&](std::size_t group) { return std::stoi(part(last, group)); };
    std::optional<Date> date;
    if (const std::string iso = part(last, 4); !iso.empty())
        date = Date::parse(iso);
    else if (!part(last, 5).empty())
        date = day_of(number(5), number(6), part(last, 8), overlegdag);
    else
        date = day_of(number(9), month_from_dutch(part(last, 10)).value_or(0), part(last, 12), overlegdag);
    if (!date)
        throw InputError(fmt::format("De dag \"{}\" bestaat niet. Schrijf bijvoorbeeld: voor 12-5.", part(last, 3)));
    text.erase(last[0].offset, last[0].length);
    return date;
}

std::string names_of(const std::vector<const Persoon*>& people) {
    std::string all;
    for (const Persoon* one : people) all += (all.empty() ? "" : ", ") + one->naam;
    return all;
}

[[noreturn]] void refuse_ambiguous(const std::string& naam, const std::vector<const Persoon*>& meant,
                                   const Namenlijst& namen) {
    if (namen.kent(naam))  // a surname would not help
        throw InputError(fmt::format("Er zijn er {} die \"{}\" heten. Geef ze bij Mensen verschillende namen.",
                                     meant.size(), shorten(naam, 60)));
    throw InputError(fmt::format("Welke {}? Schrijf ook de achternaam: {}.", naam, shorten(names_of(meant), 120)));
}

/// Takes "@Femke Wolbert" out of `text`: the longest name behind @ that is somebody's.
std::optional<Persoon> take_owner(std::string& text, const Namenlijst& namen) {
    const auto found = mentions(text);
    if (found.empty()) return std::nullopt;
    const auto at = text.find('@');
    for (const std::string& prefix : found.front()) {
        const auto meant = namen.bedoelden(prefix);
        if (meant.empty()) continue;
        if (meant.size() > 1) refuse_ambiguous(prefix, meant, namen);
        text.erase(at, 1 + prefix.size());
        return *meant.front();
    }
    const std::string& first = found.front().back();
    throw InputError(
        fmt::format("\"{}\" staat niet bij Mensen. Schrijf de naam zoals hij daar staat.", shorten(first, 40)));
}

}  // namespace

Actieregel read_actie(std::string_view typed, const Namenlijst& namen, Date overlegdag) {
    constexpr std::size_t most = 500;  // characters: a title, not a report
    std::string text = collapse_spaces(typed);
    if (text.size() > most) throw InputError("Dat is te lang voor één actie. Zet de uitleg bij de opmerkingen.");
    Actieregel regel;
    regel.vervaldatum = take_date(text, overlegdag);
    regel.eigenaar = take_owner(text, namen);
    std::string titel = collapse_spaces(text);
    while (!titel.empty() && std::string_view(" ,;:-").find(titel.back()) != std::string_view::npos) titel.pop_back();
    while (!titel.empty() && std::string_view(" ,;:-").find(titel.front()) != std::string_view::npos) titel.erase(0, 1);
    if (titel.empty())
        throw InputError("Schrijf ook wat er gedaan moet worden, bijvoorbeeld: Zaal reserveren @Femke voor 12-5.");
    regel.titel = std::move(titel);
    return regel;
}

std::string in_words(const Actieregel& regel) {
    std::string words = regel.titel;
    words += " · " + (regel.eigenaar ? regel.eigenaar->naam : std::string("nog van niemand"));
    if (regel.vervaldatum) words += " · vóór " + in_words(*regel.vervaldatum);
    return words;
}

}  // namespace noaber
