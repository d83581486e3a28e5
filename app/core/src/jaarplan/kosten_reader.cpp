// SPDX-License-Identifier: EUPL-1.2
// Finds the amounts in a costs text, and the words around them that change what they mean.
#include <noaber/jaarplan/kosten_reader.h>

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace noaber {
namespace {

constexpr std::string_view euro_sign = "€";
constexpr std::int64_t most_cents = 100'000'000'000'000;  // a million million euros: no plan costs more

constexpr std::string_view estimate_words[] = {"ca.",           "ca",       "circa",   "ongeveer",  "plm.",
                                               "plm",           "±",        "+/-",     "~",         "geschat",
                                               "schatting",     "raming",   "geraamd", "rond",      "rond de",
                                               "max.",          "maximaal", "max",     "indicatie", "tot",
                                               "naar schatting"};
constexpr std::string_view no_costs_words[] = {"n.v.t",       "nvt",          "niet van toepassing", "gratis",
                                               "kosteloos",   "nihil",        "eigen beheer",        "geen",
                                               "geen kosten", "zonder kosten"};
// Words that begin with "geen" and yet leave the costs open.
constexpr std::string_view open_words[] = {"geen idee",    "nog geen",      "geen bedrag", "geen raming",
                                           "geen offerte", "kosten bekend", "niet gratis", "nog niet"};
constexpr std::string_view range_words[] = {"-", "–", "tot", "à", "a", "t/m", "en", "tot en met"};

struct Amount {
    std::size_t begin = 0;  // with its euro sign
    std::size_t end = 0;
    std::int64_t cents = 0;
    bool marked = false;  // by €, EUR, euro or ",-"
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// "3.000,00", "3000", "3,000.50", "1,5": in hundredths. Three digits behind a separator are thousands.
std::optional<std::int64_t> hundredths(std::string_view number) {
    const auto last = number.find_last_of(".,");
    const std::size_t behind = last == std::string_view::npos ? 0 : number.size() - last - 1;
    const bool decimals = last != std::string_view::npos && behind <= 2;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < (decimals ? last : number.size()); ++i) {
        if (!is_digit(number[i])) continue;
        value = value * 10 + (number[i] - '0');
        if (value > most_cents / 100) return std::nullopt;
    }
    value *= 100;
    if (!decimals) return value;
    const auto fraction = number.substr(last + 1);
    if (!fraction.empty()) value += (fraction[0] - '0') * 10;
    if (fraction.size() > 1) value += fraction[1] - '0';
    return value;
}

class KostenScanner {
public:
    explicit KostenScanner(std::string_view text) : m_text(collapse_spaces(text)), m_lower(lower(m_text)) {}

    KostenMeaning run() {
        find_amounts();
        KostenMeaning meaning;
        meaning.onder_voorbehoud = has("onder voorbehoud") || has("o.v.b");
        if (m_amounts.empty() || total() == 0) {
            meaning.kind =
                !m_amounts.empty() || says_no_costs() ? KostenMeaning::Kind::geen : KostenMeaning::Kind::onbekend;
            meaning.toelichting = m_text;
            return meaning;
        }
        if (is_per_unit()) {
            meaning.toelichting = m_text;
            return meaning;
        }
        meaning.toelichting = note();
        if (is_range()) {
            meaning.kind = KostenMeaning::Kind::bereik;
            meaning.cents = std::min(m_amounts[0].cents, m_amounts[1].cents);
            meaning.highest_cents = std::max(m_amounts[0].cents, m_amounts[1].cents);
            return meaning;
        }
        meaning.cents = meaning.highest_cents = total();
        meaning.kind = is_estimate() ? KostenMeaning::Kind::schatting : KostenMeaning::Kind::bedrag;
        return meaning;
    }

private:
    [[nodiscard]] bool has(std::string_view words) const { return m_lower.find(words) != std::string::npos; }

    [[nodiscard]] std::int64_t total() const {
        std::int64_t sum = 0;
        for (const auto& amount : m_amounts) sum += amount.cents;
        return sum;
    }

    void find_amounts() {
        std::vector<Amount> all;
        for (std::size_t at = 0; at < m_lower.size() && all.size() < 100;) {
            if (!is_digit(m_lower[at])) {
                ++at;
                continue;
            }
            Amount amount = amount_at(at);
            at = std::max(amount.end, at + 1);
            if (amount.cents < 0) continue;
            const bool follows = !all.empty() && all.back().marked && is_range_between(all.back(), amount);
            amount.marked = amount.marked || (follows && amount.cents > 0);
            all.push_back(amount);
        }
        // "2.000 - € 3.000": the sign stands before the second alone
        for (std::size_t i = 0; i + 1 < all.size(); ++i)
            if (!all[i].marked && all[i + 1].marked && is_range_between(all[i], all[i + 1])) all[i].marked = true;
        for (const auto& amount : all)
            if (amount.marked) m_amounts.push_back(amount);
        // "3000" or "ca. 3000" alone can be nothing but an amount.
        if (m_amounts.empty() && all.size() == 1 && is_alone(all[0])) m_amounts = all;
    }

    [[nodiscard]] Amount amount_at(std::size_t at) const {
        Amount amount{at, at, 0, false};
        while (amount.end < m_lower.size() &&
               (is_digit(m_lower[amount.end]) || m_lower[amount.end] == '.' || m_lower[amount.end] == ','))
            ++amount.end;
        const bool trailing_comma = m_lower[amount.end - 1] == ',';
        while (!is_digit(m_lower[amount.end - 1])) --amount.end;
        const auto value = hundredths(std::string_view(m_lower).substr(at, amount.end - at));
        amount.cents = value.value_or(-1);
        if (!value) return amount;  // too large to be an amount
        const std::string_view rest = std::string_view(m_lower).substr(amount.end);
        for (const std::string_view dash : {",-", ",--", ",=", ",–", ",—"})
            if (trailing_comma && rest.starts_with(dash)) amount.marked = true;
        if (amount.marked) {
            ++amount.end;
            while (amount.end < m_lower.size() &&
                   std::string_view("-=").find(m_lower[amount.end]) != std::string_view::npos)
                ++amount.end;
        }
        take_multiplier(amount);
        take_sign(amount);
        return amount;
    }

    void take_multiplier(Amount& amount) const {
        std::string_view rest = std::string_view(m_lower).substr(amount.end);
        const std::size_t space = rest.starts_with(' ') ? 1 : 0;
        rest.remove_prefix(space);
        const bool k = rest.starts_with('k') && (rest.size() == 1 || !is_letter(rest[1]));
        const bool mille = rest.starts_with("mille") || rest.starts_with("duizend");
        if (!k && !mille) return;
        if (amount.cents > most_cents / 1000) return;
        amount.cents *= 1000;
        amount.marked = amount.marked || k;
        amount.end += space + (k ? 1 : rest.starts_with("mille") ? 5 : 7);
    }

    void take_sign(Amount& amount) const {
        std::string_view before = std::string_view(m_lower).substr(0, amount.begin);
        while (before.ends_with(' ')) before.remove_suffix(1);
        for (const std::string_view sign : {euro_sign, std::string_view("eur"), std::string_view("euro")}) {
            if (!before.ends_with(sign)) continue;
            amount.marked = true;
            amount.begin = before.size() - sign.size();
        }
        std::string_view rest = std::string_view(m_lower).substr(amount.end);
        const std::size_t space = rest.starts_with(' ') ? 1 : 0;
        rest.remove_prefix(space);
        for (const std::string_view sign : {std::string_view("euro"), std::string_view("eur"), euro_sign}) {
            if (!rest.starts_with(sign) ||
                (sign != euro_sign && rest.size() > sign.size() && is_letter(rest[sign.size()])))
                continue;
            // In "€ 10 € 20" the second sign is the second amount's.
            if (sign == euro_sign && amount.marked) continue;
            amount.marked = true;
            amount.end += space + sign.size();
            break;
        }
    }

    [[nodiscard]] bool is_range_between(const Amount& first, const Amount& second) const {
        if (second.begin < first.end) return false;
        const auto between = trim(std::string_view(m_lower).substr(first.end, second.begin - first.end));
        const bool joined = std::find(std::begin(range_words), std::end(range_words), between) != std::end(range_words);
        return joined && (between != "en" || has("tussen"));
    }

    [[nodiscard]] bool is_range() const {
        return m_amounts.size() == 2 && is_range_between(m_amounts[0], m_amounts[1]);
    }

    [[nodiscard]] bool is_alone(const Amount& amount) const {
        std::string_view before = trim(std::string_view(m_lower).substr(0, amount.begin));
        const bool estimated =
            std::find(std::begin(estimate_words), std::end(estimate_words), before) != std::end(estimate_words);
        return (before.empty() || estimated) &&
               trim(std::string_view(m_lower).substr(amount.end)).find_first_not_of("?.") == std::string_view::npos;
    }

    [[nodiscard]] bool is_estimate() const {
        if (m_amounts.size() > 1) return true;  // we added them up
        const auto after = trim(std::string_view(m_lower).substr(m_amounts[0].end));
        return after.starts_with('?') || after.starts_with("(?)") || !estimate_word_before(m_amounts[0]).empty() ||
               has("schatting") || has("geschat") || has("raming");
    }

    /// The estimate word that stands right before the amount.
    [[nodiscard]] std::string_view estimate_word_before(const Amount& amount) const {
        const auto before = trim(std::string_view(m_lower).substr(0, amount.begin));
        std::string_view longest;
        for (const auto word : estimate_words) {
            if (!before.ends_with(word) || word.size() <= longest.size()) continue;
            const bool whole = before.size() == word.size() || !is_letter(before[before.size() - word.size() - 1]) ||
                               !is_letter(word.front());
            if (whole) longest = word;
        }
        return longest;
    }

    [[nodiscard]] bool is_per_unit() const {
        return std::any_of(m_amounts.begin(), m_amounts.end(), [&](const Amount& amount) {
            const auto after = trim(std::string_view(m_lower).substr(amount.end));
            if (after.starts_with("per jaar") || after.starts_with("per 1 ") || after.starts_with("p.j")) return false;
            return after.starts_with("per ") || after.starts_with("p.p") || after.starts_with("p/p") ||
                   after.starts_with("pp") || after.starts_with("p.d") || after.starts_with("/ ") ||
                   after.starts_with("/p") || after.starts_with("p.st") || after.starts_with("elk");
        });
    }

    [[nodiscard]] bool says_no_costs() const {
        for (const auto words : open_words)
            if (has(words)) return false;
        std::string_view start = m_lower;
        if (start.starts_with("in ")) start.remove_prefix(3);
        for (const auto words : no_costs_words) {
            if (!start.starts_with(words)) continue;
            const std::size_t end = words.size();
            if (end == start.size() || !is_letter(start[end])) return true;
        }
        return has("eigen beheer") || has("kosteloos") || has("gratis") || has("geen kosten");
    }

    /// What is written beside the amounts and their estimate words, without the brackets around it.
    [[nodiscard]] std::string note() const {
        std::string rest;
        std::size_t from = 0;
        for (const auto& amount : m_amounts) {
            std::string_view before = std::string_view(m_text).substr(from, amount.begin - from);
            if (const auto word = estimate_word_before(amount); !word.empty()) {
                before = trim(before);
                before.remove_suffix(std::min(word.size(), before.size()));
            }
            const auto bare = trim(before);
            const bool only_joins = from > 0 && is_range();
            if (!only_joins && !bare.empty()) rest += (rest.empty() ? "" : " ") + std::string(bare);
            from = amount.end;
        }
        const auto behind = trim(std::string_view(m_text).substr(from));
        if (!behind.empty()) rest += (rest.empty() ? "" : " ") + std::string(behind);
        std::string_view note = rest;
        while (!note.empty() && std::string_view(" ,;:.-?").find(note.front()) != std::string_view::npos)
            note.remove_prefix(1);
        while (!note.empty() && std::string_view(" ,;:.?").find(note.back()) != std::string_view::npos)
            note.remove_suffix(1);
        if (note.starts_with('(') && note.find(')') == note.size() - 1) note = note.substr(1, note.size() - 2);
        return std::string(trim(note));
    }

    std::string m_text;
    std::string m_lower;  // byte for byte beside m_text
    std::vector<Amount> m_amounts;
};

}  // namespace

KostenMeaning read_kosten(std::string_view as_written) {
    if (says_nothing(as_written)) return {};
    return KostenScanner(as_written).run();
}

std::string euros(std::int64_t cents) {
    std::string digits = fmt::format("{}", cents / 100);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, '.');
    return fmt::format("€ {},{:02}", digits, cents % 100);
}

std::string in_words(const KostenMeaning& meaning) {
    std::string words;
    switch (meaning.kind) {
        case KostenMeaning::Kind::onbekend: words = "onbekend"; break;
        case KostenMeaning::Kind::geen: words = "geen kosten"; break;
        case KostenMeaning::Kind::bedrag: words = euros(meaning.cents); break;
        case KostenMeaning::Kind::schatting: words = "ongeveer " + euros(meaning.cents); break;
        case KostenMeaning::Kind::bereik: words = euros(meaning.cents) + " tot " + euros(meaning.highest_cents); break;
    }
    const bool amount = meaning.kind != KostenMeaning::Kind::onbekend && meaning.kind != KostenMeaning::Kind::geen;
    if (amount && !meaning.toelichting.empty()) words += " (" + meaning.toelichting + ")";
    if (meaning.onder_voorbehoud) words += ", onder voorbehoud";
    return words;
}

}  // namespace noaber
