// SPDX-License-Identifier: EUPL-1.2
// The roster's tables and its list of numbers.
#include <noaber/report/rooster_document.h>

#include <noaber/base/text.h>
#include <noaber/piket/piketbeeld.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber {

namespace {

/// More columns than this have no room on the paper beside each other.
constexpr std::size_t most_columns = 14;

/// A name and its number stay on one line.
std::string unbroken(const std::string& text) {
    std::string all;
    for (const char sign : text) all += sign == ' ' ? std::string("\u00a0") : std::string(1, sign);
    return all;
}

struct Lijn {
    std::string functie;
    std::int64_t plaats = 1;
    std::map<Moment, Dienstvak> vakken;  ///< by begin
};

class Roosterblad {
public:
    Roosterblad(const Store& store, const Dagenspan& span) : m_store(store), m_beeld(lees_piket(store)) {
        std::map<std::pair<std::string, std::int64_t>, Lijn> all;
        for (const Dienstvak& vak : m_beeld.vakken()) {
            if (vak.begin.date() < span.van || vak.begin.date() > span.tot) continue;
            const auto functie = store.find(vak.functie);
            const std::string naam = functie ? functie->naam : "Onbekende functie";
            Lijn& lijn = all[{naam, vak.plaats}];
            lijn.functie = naam;
            lijn.plaats = vak.plaats;
            lijn.vakken.emplace(vak.begin, vak);
            if (!vak.persoon.empty()) m_mensen.insert(vak.persoon.text);
        }
        for (auto& [key, lijn] : all) m_lijnen.push_back(std::move(lijn));
        std::ranges::stable_sort(m_lijnen, [](const Lijn& a, const Lijn& b) {
            return (natural_order(a.functie, b.functie) < 0) || (a.functie == b.functie && a.plaats < b.plaats);
        });
    }

    void write(Document& document) const {
        if (m_lijnen.empty())
            return document.paragraph("Er zijn in deze periode geen diensten. Maak eerst een rooster.");
        for (const auto& [begins, lijnen] : by_calendar())
            for (std::size_t at = 0; at < begins.size(); at += most_columns)
                document.table(
                    table({begins.begin() + static_cast<std::ptrdiff_t>(at),
                           begins.begin() + static_cast<std::ptrdiff_t>(std::min(at + most_columns, begins.size()))},
                          lijnen));
        write_numbers(document);
    }

private:
    using Begins = std::vector<Moment>;

    /// Lines with the same moments of hand-over share a table.
    [[nodiscard]] std::vector<std::pair<Begins, std::vector<const Lijn*>>> by_calendar() const {
        std::vector<std::pair<Begins, std::vector<const Lijn*>>> all;
        for (const Lijn& lijn : m_lijnen) {
            Begins begins;
            for (const auto& [begin, vak] : lijn.vakken) begins.push_back(begin);
            const auto same = std::ranges::find(all, begins, [](const auto& one) { return one.first; });
            if (same != all.end())
                same->second.push_back(&lijn);
            else
                all.push_back({std::move(begins), {&lijn}});
        }
        return all;
    }

    [[nodiscard]] DocumentTable table(const Begins& begins, const std::vector<const Lijn*>& lijnen) const {
        DocumentTable table;
        table.columns.push_back({"Functie", 3});
        for (const Moment& begin : begins) table.columns.push_back({heading(begin, *lijnen.front()), 2});
        for (const Lijn* lijn : lijnen) {
            DocumentTable::Row row;
            row.cells.emplace_back(lijn->plaats > 1 ? fmt::format("{} ({})", lijn->functie, lijn->plaats)
                                                    : lijn->functie);
            for (const Moment& begin : begins) row.cells.push_back(cell(lijn->vakken.at(begin)));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// "wk 1, 4 jan" over a week, "4 jan" over a day, "4 jan 09:00" over what is shorter.
    [[nodiscard]] static std::string heading(Moment begin, const Lijn& lijn) {
        const Date date = begin.date();
        const std::string day = in_short(date).substr(3);  // without the weekday
        const Dienstvak& vak = lijn.vakken.at(begin);
        const auto length = minutes_between(vak.begin, vak.eind);
        if (length < minutes_in_day - 60) return fmt::format("{} {}", day, clock_text(begin.minute_of_day()));
        return length > 2 * minutes_in_day ? fmt::format("wk {}, {}", IsoWeek::of(date).week, day) : day;
    }

    [[nodiscard]] Phrase cell(const Dienstvak& vak) const {
        if (vak.persoon.empty()) return Phrase({{"open", SpanLook::strong}});
        const auto persoon = m_store.find(vak.persoon);
        return persoon ? persoon->naam : "?";
    }

    void write_numbers(Document& document) const {
        std::vector<std::pair<std::string, std::string>> numbers;
        for (const std::string& id : m_mensen)
            if (const auto persoon = m_store.find(Id<Persoon>{id}))
                numbers.emplace_back(persoon->naam, persoon->telefoon);
        std::ranges::sort(numbers, [](const auto& a, const auto& b) { return (natural_order(a.first, b.first) < 0); });
        std::string line;
        for (const auto& [naam, telefoon] : numbers)
            line += fmt::format("{}{}\u00a0{}", line.empty() ? "" : " · ", unbroken(naam),
                                unbroken(telefoon.empty() ? "(geen nummer)" : telefoon));
        document.paragraph(Phrase({{line, SpanLook::faint}}));
    }

    const Store& m_store;
    Piketbeeld m_beeld;
    std::vector<Lijn> m_lijnen;
    std::set<std::string> m_mensen;
};

}  // namespace

Document rooster_document(const Store& store, const Dagenspan& span, const std::string& titel) {
    DocumentSetup setup;
    setup.title = titel;
    setup.lines = {fmt::format("{} tot en met {}", in_words(span.van), in_words(span.tot))};
    setup.paper = Paper::a4_landscape;
    setup.text_points = 8;
    Document document(setup);
    Roosterblad(store, span).write(document);
    return document;
}

}  // namespace noaber
