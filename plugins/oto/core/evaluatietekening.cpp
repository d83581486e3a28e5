// SPDX-License-Identifier: EUPL-1.2
// Bars from an inject to what came of it, and lines of figures.
#include "evaluatietekening.h"

#include "oefenregel.h"
#include "tijdlijntekening.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

constexpr double label_width = 210, margin = 14, bar_height = 18, figure_height = 46, words_size = 12,
                 small_size = 10.5;

/// One figure of the exercise, as it went.
struct Reeks {
    std::string naam;
    std::vector<std::pair<Oefentijd, double>> punten;
};

/// What the log tells besides what is scored.
struct Verloop {
    std::vector<std::pair<Oefentijd, std::string>> injects;  ///< without an expectation: when, and to whom
    std::vector<Reeks> reeksen;
};

Verloop verloop_van(const Oefenlog& log) {
    Verloop all;
    std::map<std::string, std::size_t> where;
    for (const std::string& text : log.regels) {
        const Json line = Json::parse(text, nullptr, false);
        const std::string soort = text_in(line, "soort");
        const Oefentijd t = lees_oefentijd(text_in(line, "t")).value_or(0);
        if (soort == "inject" && !line.contains("verwacht")) all.injects.emplace_back(t, text_in(line, "aan"));
        if (soort != "cijfer" || !line.contains("waarde") || !line["waarde"].is_number()) continue;
        const std::string naam = text_in(line, "naam");
        const auto [place, is_new] = where.try_emplace(naam, all.reeksen.size());
        if (is_new) all.reeksen.push_back({naam, {}});
        all.reeksen[place->second].punten.emplace_back(t, line["waarde"].get<double>());
    }
    // One value is no course.
    std::erase_if(all.reeksen, [](const Reeks& one) { return one.punten.size() < 2; });
    return all;
}

struct Teken {
    Mark mark;
    Ink ink;
    const char* word = "";
};
Teken teken_van(const Gescoord& one) {
    if (!one.beoordeeld) return {Mark::ring, Ink::faint};
    if (one.uitkomst == Uitkomst::gehaald) return {Mark::check, Ink::good};
    return one.uitkomst == Uitkomst::laat ? Teken{Mark::disc, Ink::warning, "!"} : Teken{Mark::cross, Ink::bad};
}

std::string number_text(double value) { return fmt::format("{:g}", value); }

class Tekenaar {
public:
    Tekenaar(const Oefenlog& log, const Oefenscore& score, double width)
        : m_score(score),
          m_verloop(verloop_van(log)),
          m_as(label_width, width - margin - 12, score.scenario.duur),
          m_width(width) {
        m_drawing.title = "Tijdlijn van de oefening";
        m_drawing.width = width;
    }

    Drawing all() {
        constexpr double top = 22;
        double y = top;
        for (const std::string& rol : m_score.scenario.rollen) y = rol_lijn(rol, y);
        for (const Reeks& one : m_verloop.reeksen) y = figure(one, y);
        Drawing grid;
        m_as.teken(grid, top, y);
        grid.drawn.insert(grid.drawn.begin(), m_bands.begin(), m_bands.end());
        m_drawing.drawn.insert(m_drawing.drawn.begin(), grid.drawn.begin(), grid.drawn.end());
        m_drawing.height = legend(y + 20);
        return std::move(m_drawing);
    }

private:
    void add(Drawn drawn) { m_drawing.drawn.push_back(std::move(drawn)); }
    void band(double y, double height) {
        m_bands.emplace_back(
            DrawnBox{margin / 2, y, m_width - margin, height, m_bands.size() % 2 == 0 ? Ink::band : Ink::paper});
    }
    void label(const std::string& words, const std::string& below, double middle) {
        constexpr double room = label_width - 2 * margin;
        add(DrawnText{margin, below.empty() ? middle + 4 : middle - 2, words_within(words, words_size, room),
                      words_size});
        if (!below.empty())
            add(DrawnText{margin, middle + 11, words_within(below, small_size, room), small_size, Ink::faint});
    }

    /// Bars that would lie over each other get rows of their own.
    double row_for(double from, double to) {
        for (std::size_t i = 0; i < m_ends.size(); ++i)
            if (m_ends[i] + 10 <= from) {
                m_ends[i] = to;
                return static_cast<double>(i);
            }
        m_ends.push_back(to);
        return static_cast<double>(m_ends.size() - 1);
    }

    double rol_lijn(const std::string& rol, double y) {
        constexpr double radius = 6;
        m_ends.clear();
        const double first = y + bar_height / 2 + 3;
        struct Balk {
            Oefentijd van, tot;
            Teken begin, einde;
            std::string woord;
        };
        std::vector<Balk> bars;
        for (const auto& [t, aan] : m_verloop.injects)
            if (aan == rol) bars.push_back({t, t, {Mark::disc, Ink::accent}, {Mark::disc, Ink::accent}, ""});
        for (const Gescoord& one : m_score.verwachtingen)
            if (one.aan == rol)
                bars.push_back({one.gegeven,
                                std::min(m_score.scenario.duur,
                                         one.beoordeeld && one.om ? std::max(*one.om, one.gegeven) : one.uiterlijk),
                                {Mark::disc, Ink::accent},
                                teken_van(one),
                                std::to_string(one.inject)});
        for (const Genomenbesluit& one : m_score.besluiten)
            if (one.van == rol)
                bars.push_back(
                    {one.gevraagd,
                     one.genomen,
                     {Mark::diamond, Ink::warning},
                     {one.door_de_klok ? Mark::ring : Mark::diamond, one.door_de_klok ? Ink::faint : Ink::warning},
                     ""});
        std::ranges::stable_sort(bars, {}, &Balk::van);
        for (const Balk& bar : bars) {
            const double x = m_as.x(bar.van), end = m_as.x(bar.tot);
            const double row = first + bar_height * row_for(x - radius, end + radius);
            if (end > x) {
                add(DrawnLine{{{x, row}, {end, row}}, bar.einde.ink, 2});
                add(DrawnMark{end, row, radius, bar.einde.mark, bar.einde.ink, bar.einde.word});
            }
            add(DrawnMark{x, row, bar.woord.empty() ? radius : radius + 2, bar.begin.mark, bar.begin.ink, bar.woord});
        }
        const double height = std::max(30.0, bar_height * static_cast<double>(m_ends.size()) + 6);
        band(y, height);
        label(rol, "", y + height / 2);
        return y + height;
    }

    double figure(const Reeks& reeks, double y) {
        double least = reeks.punten.front().second, most = least;
        for (const auto& [t, value] : reeks.punten) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
        const double span = most > least ? most - least : 1;
        const auto at = [&](double value) {
            return y + figure_height - 8 - (figure_height - 16) * (value - least) / span;
        };
        band(y, figure_height);
        DrawnLine line{{}, Ink::accent, 2};
        for (const auto& [t, value] : reeks.punten) {
            // It stays what it was until it is another.
            if (!line.points.empty()) line.points.emplace_back(m_as.x(t), line.points.back().second);
            line.points.emplace_back(m_as.x(t), at(value));
        }
        line.points.emplace_back(m_as.x(m_score.einde), line.points.back().second);
        add(std::move(line));
        label(reeks.naam,
              fmt::format("van {} naar {}, hoogste {}", number_text(reeks.punten.front().second),
                          number_text(reeks.punten.back().second), number_text(most)),
              y + figure_height / 2);
        return y + figure_height;
    }

    double legend(double y) {
        struct Sign {
            Teken teken;
            const char* words;
        };
        double x = margin + 6;
        for (const Sign& sign :
             {Sign{{Mark::disc, Ink::accent}, "inject (met een nummer: er wordt iets verwacht)"},
              Sign{{Mark::check, Ink::good}, "gehaald"}, Sign{{Mark::disc, Ink::warning, "!"}, "laat"},
              Sign{{Mark::cross, Ink::bad}, "gemist"}, Sign{{Mark::ring, Ink::faint}, "niemand oordeelde of besloot"},
              Sign{{Mark::diamond, Ink::warning}, "besluit"}}) {
            add(DrawnMark{x, y - 4, 5, sign.teken.mark, sign.teken.ink, sign.teken.word});
            add(DrawnText{x + 11, y, sign.words, small_size, Ink::faint});
            x += 30 + width_of_words(sign.words, small_size);
        }
        return y + 12;
    }

    const Oefenscore& m_score;
    Verloop m_verloop;
    Tijdas m_as;
    double m_width;
    Drawing m_drawing;
    std::vector<Drawn> m_bands;
    std::vector<double> m_ends;
};

}  // namespace

Drawing evaluatie_tekening(const Oefenlog& log, const Oefenscore& score, double breedte) {
    return Tekenaar(log, score, breedte).all();
}

}  // namespace noaber::oto
