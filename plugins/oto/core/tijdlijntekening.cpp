// SPDX-License-Identifier: EUPL-1.2
// Where everything of a timeline stands.
#include "tijdlijntekening.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber::oto {

namespace {

constexpr double label_width = 210;
constexpr double margin = 14;
constexpr double radius = 9;
constexpr double row_height = 24;
constexpr double words_size = 12;
constexpr double small_size = 10.5;

/// Marks that would touch stand below each other.
class Rijen {
public:
    std::size_t rij_voor(double x) {
        for (std::size_t i = 0; i < m_ends.size(); ++i)
            if (m_ends[i] + 2 * radius + 3 <= x) {
                m_ends[i] = x;
                return i;
            }
        m_ends.push_back(x);
        return m_ends.size() - 1;
    }
    [[nodiscard]] double height() const {
        return row_height * static_cast<double>(std::max<std::size_t>(1, m_ends.size()));
    }

private:
    std::vector<double> m_ends;
};

struct Plaats {
    double x = 0, y = 0;
};

class Tekenaar {
public:
    Tekenaar(const Voorproef& proef, double width)
        : m_proef(proef),
          m_tijdlijn(proef.tijdlijn),
          m_as(label_width, width - margin - radius, proef.scenario->duur),
          m_width(width) {
        m_drawing.title = "Tijdlijn van " + proef.scenario->titel;
        m_drawing.width = width;
    }

    Drawing all() {
        double y = 22;
        const double top = y;
        y = heading("Verhaallijnen", y);
        m_lijn_y.resize(m_tijdlijn.lijnen.size());
        for (std::size_t i = 0; i < m_tijdlijn.lijnen.size(); ++i) y = lijn(i, y);
        y = heading("Rollen", y + 8);
        for (const std::string& rol : m_proef.scenario->rollen) y = rol_lijn(rol, y);
        if (std::ranges::count(m_tijdlijn.punten, aan_allen, &Tijdlijnpunt::aan) > 0) y = rol_lijn(aan_allen, y);
        Drawing grid;
        m_as.teken(grid, top, y);
        grid.drawn.insert(grid.drawn.end(), m_links.begin(), m_links.end());
        m_drawing.drawn.insert(m_drawing.drawn.begin(), m_bands.begin(), m_bands.end());
        m_drawing.drawn.insert(m_drawing.drawn.begin() + static_cast<std::ptrdiff_t>(m_bands.size()),
                               grid.drawn.begin(), grid.drawn.end());
        y = legend(y + 22);
        m_drawing.height = y;
        return std::move(m_drawing);
    }

private:
    void add(Drawn drawn) { m_drawing.drawn.push_back(std::move(drawn)); }
    double heading(const char* words, double y) {
        add(DrawnText{margin, y + 14, words, words_size + 1, Ink::accent, Anchor::start, true});
        return y + 22;
    }
    void label(const std::string& words, const std::string& below, double middle) {
        const double room = label_width - 2 * margin - radius;
        add(DrawnText{margin, below.empty() ? middle + 4 : middle - 2, words_within(words, words_size, room),
                      words_size});
        if (!below.empty())
            add(DrawnText{margin, middle + 11, words_within(below, small_size, room), small_size, Ink::faint});
    }
    void band(double y, double height) {
        if (m_bands.size() % 2 == 0)
            m_bands.emplace_back(DrawnBox{margin / 2, y, m_width - margin, height, Ink::band});
        else
            m_bands.emplace_back(DrawnBox{margin / 2, y, m_width - margin, height, Ink::paper});
    }

    /// One storyline, from where it begins in the one that began it.
    double lijn(std::size_t nr, double y) {
        const Tijdlijnlijn& lijn = m_tijdlijn.lijnen[nr];
        Rijen rijen;
        std::vector<std::pair<const Tijdlijnpunt*, Plaats>> marks;
        const double first = y + row_height / 2 + 3;
        double last_x = m_as.x(lijn.begin);
        for (const Tijdlijnpunt& punt : m_tijdlijn.punten) {
            if (punt.lijn != nr) continue;
            const double x = m_as.x(punt.tijd);
            marks.push_back({&punt, {x, first + row_height * static_cast<double>(rijen.rij_voor(x))}});
            last_x = std::max(last_x, x);
        }
        const double height = std::max(rijen.height() + 6, 32.0);
        band(y, height);
        m_lijn_y[nr] = first;
        if (nr > 0) {
            const double x = m_as.x(lijn.begin);
            m_links.emplace_back(DrawnLine{{{x, m_lijn_y[lijn.ouder]}, {x, first}}, Ink::accent, 1.4, true});
        }
        add(DrawnLine{{{m_as.x(lijn.begin), first}, {last_x, first}}, Ink::accent, 1.4});
        for (const auto& [punt, place] : marks) mark(*punt, place);
        const std::string when = in_woorden(m_tijdlijn, lijn.voorwaarden);
        label(lijn.naam, when.empty() ? when : "alleen bij " + when, y + height / 2);
        return y + height;
    }

    double rol_lijn(const std::string& rol, double y) {
        Rijen rijen;
        std::vector<std::pair<const Tijdlijnpunt*, Plaats>> marks;
        const double first = y + row_height / 2 + 3;
        for (const Tijdlijnpunt& punt : m_tijdlijn.punten) {
            if (punt.aan != rol) continue;
            const double x = m_as.x(punt.tijd);
            marks.push_back({&punt, {x, first + row_height * static_cast<double>(rijen.rij_voor(x))}});
        }
        const double height = std::max(rijen.height() + 6, 32.0);
        band(y, height);
        std::string below;
        for (const Stilte& one : m_proef.stiltes) {
            if (one.rol != rol) continue;
            below = fmt::format("stil {}-{}", oefentijd_kort(one.van), oefentijd_kort(one.tot));
            add(DrawnBox{m_as.x(one.van), y + 3, m_as.x(one.tot) - m_as.x(one.van), height - 6, Ink::warning, true});
        }
        for (const auto& [punt, place] : marks) mark(*punt, place);
        label(rol, below, y + height / 2);
        return y + height;
    }

    void mark(const Tijdlijnpunt& punt, Plaats at) {
        const bool is_besluit = punt.soort == Tijdlijnpunt::Soort::besluit;
        DrawnMark mark{at.x,
                       at.y,
                       is_besluit ? radius + 3 : radius,
                       is_besluit                 ? Mark::diamond
                       : punt.voorwaarden.empty() ? Mark::disc
                                                  : Mark::ring,
                       is_besluit ? Ink::warning : Ink::accent,
                       punt.nr};
        add(mark);
        std::string words = fmt::format("{}, {}: {}", oefentijd_kort(punt.tijd), punt.aan, punt.tekst);
        if (is_besluit) words += fmt::format(" ({})", fmt::join(punt.keuzes, " / "));
        if (!punt.leerdoel.empty())
            words += fmt::format("\nLeerdoel {}, uiterlijk {}", punt.leerdoel, oefentijd_kort(punt.uiterlijk));
        if (!punt.voorwaarden.empty()) words += "\nAlleen bij " + in_woorden(m_tijdlijn, punt.voorwaarden);
        m_drawing.spots.push_back(
            {at.x - mark.radius, at.y - mark.radius, 2 * mark.radius, 2 * mark.radius, std::move(words), punt.regel});
    }

    double legend(double y) {
        struct Sign {
            Mark mark;
            Ink ink;
            const char* words;
        };
        double x = margin + radius;
        for (const Sign& sign : std::array{Sign{Mark::disc, Ink::accent, "in elk verloop"},
                                           Sign{Mark::ring, Ink::accent, "alleen in sommige"},
                                           Sign{Mark::diamond, Ink::warning, "besluit"}}) {
            add(DrawnMark{x, y - 4, 6, sign.mark, sign.ink});
            add(DrawnText{x + 12, y, sign.words, small_size, Ink::faint});
            x += 32 + width_of_words(sign.words, small_size);
        }
        add(DrawnBox{x - 6, y - 10, 18, 12, Ink::warning, true});
        add(DrawnText{x + 18, y, "een uur of langer niets, in minstens een verloop", small_size, Ink::faint});
        return y + 12;
    }

    const Voorproef& m_proef;
    const Scenariotijdlijn& m_tijdlijn;
    Tijdas m_as;
    double m_width;
    Drawing m_drawing;
    std::vector<Drawn> m_bands, m_links;  ///< below all marks
    std::vector<double> m_lijn_y;
};

std::string kinds(const Tijdlijnpunt& punt) {
    return punt.soort == Tijdlijnpunt::Soort::besluit ? fmt::format("besluit: {}", fmt::join(punt.keuzes, ", "))
                                                      : punt.via;
}

}  // namespace

double Tijdas::x(Oefentijd tijd) const {
    return m_left +
           (m_right - m_left) * static_cast<double>(tijd) / static_cast<double>(std::max<Oefentijd>(m_duur, 1));
}

void Tijdas::teken(Drawing& drawing, double top, double bottom) const {
    constexpr Oefentijd minute = 60;
    constexpr double least = 52;  // between two lines
    Oefentijd step = 5 * minute;
    for (const Oefentijd minutes : {5, 10, 15, 30, 60, 120, 240, 480, 1440}) {
        step = minutes * minute;
        if (x(step) - x(0) >= least) break;
    }
    for (Oefentijd tijd = 0; tijd <= m_duur; tijd += step) {
        drawing.drawn.emplace_back(DrawnLine{{{x(tijd), top}, {x(tijd), bottom}}, Ink::rule, 1});
        drawing.drawn.emplace_back(
            DrawnText{x(tijd), top - 5, oefentijd_kort(tijd), small_size, Ink::faint, Anchor::middle});
    }
}

Drawing tijdlijn_tekening(const Voorproef& proef, double breedte) {
    if (!proef.scenario) return {};
    return Tekenaar(proef, breedte).all();
}

Document tijdlijn_document(const Voorproef& proef, const std::string& bestand) {
    constexpr double paper_width = 1000;
    Document document({proef.scenario ? proef.scenario->titel : bestand,
                       {fmt::format("Tijdlijn van {}: elk verloop, {} in getal{}", bestand, proef.paden,
                                    proef.volledig ? "" : ", en er zijn er meer")},
                       Front::heading,
                       Paper::a4_landscape});
    for (const Scenariofout& one : proef.fouten)
        document.paragraph(fmt::format("{}, regel {}: {}", one.bestand, one.regel, one.melding));
    if (!proef.scenario) return document;
    document.drawing(tijdlijn_tekening(proef, paper_width), "De nummers staan hieronder.");
    DocumentTable table{{{"Nr.", 2},
                         {"Tijd", 2},
                         {"Aan", 4},
                         {"Via", 4},
                         {"Wat", 14},
                         {"Leerdoel", 4},
                         {"Alleen bij", 4},
                         {"Regel", 2, ColumnAlign::right}},
                        {}};
    for (const Tijdlijnpunt& punt : proef.tijdlijn.punten)
        table.rows.push_back({{punt.nr, oefentijd_kort(punt.tijd), punt.aan, kinds(punt), punt.tekst, punt.leerdoel,
                               in_woorden(proef.tijdlijn, punt.voorwaarden),
                               punt.regel == 0 ? std::string() : std::to_string(punt.regel)}});
    document.table(table);
    return document;
}

}  // namespace noaber::oto
