// SPDX-License-Identifier: EUPL-1.2
// A drawing of lines, boxes, marks and words, made once: documents show it as SVG, windows paint it in their own colours.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace noaber {

/// What a colour is for; each medium has its own for it, in the light and in the dark. Never the only sign.
enum class Ink { text, faint, rule, band, accent, good, warning, bad, paper };

/// Measures are in pixels of a screen at 100 %, from the upper left.
struct DrawnLine {
    std::vector<std::pair<double, double>> points;
    Ink ink = Ink::rule;
    double width = 1;
    bool dashed = false;
};

struct DrawnBox {
    double x = 0, y = 0, width = 0, height = 0;
    Ink fill = Ink::band;
    bool hatched = false;  ///< stripes in that ink, instead of full
};

enum class Mark { disc, ring, diamond, check, cross };

/// A sign of that radius around its middle, with a word on it ("12") or none.
struct DrawnMark {
    double x = 0, y = 0, radius = 0;
    Mark mark = Mark::disc;
    Ink ink = Ink::accent;
    std::string word = {};

    /// Of the letters of its word, so that they stay within it.
    [[nodiscard]] double word_size() const { return radius * (mark == Mark::diamond ? 0.8 : 1.1); }
    /// Of the base line of its word.
    [[nodiscard]] double word_y() const { return y + word_size() * 0.35; }
};

enum class Anchor { start, middle, end };

struct DrawnText {
    double x = 0, y = 0;  ///< of its base line
    std::string text;
    double size = 12;
    Ink ink = Ink::text;
    Anchor anchor = Anchor::start;
    bool strong = false;
};

using Drawn = std::variant<DrawnLine, DrawnBox, DrawnMark, DrawnText>;

/// A part of the drawing that says more when one points at it, and may lead somewhere.
struct DrawnSpot {
    double x = 0, y = 0, width = 0, height = 0;
    std::string words;
    int key = 0;  ///< of who made the drawing: a line of a script, say; 0 leads nowhere
};

struct Drawing {
    std::string title;  ///< what it shows, for who can't see it
    double width = 0;
    double height = 0;
    std::vector<Drawn> drawn;  ///< later ones over earlier ones
    std::vector<DrawnSpot> spots;
};

/// How wide the words are at that size, near enough to leave room for them.
[[nodiscard]] double width_of_words(const std::string& text, double size);
/// The words, cut with "…" to that width.
[[nodiscard]] std::string words_within(const std::string& text, double size, double width);

/// An <svg> element on white, as wide as its room, words included as text. Nothing in it becomes markup.
[[nodiscard]] std::string svg_of(const Drawing& drawing);

}  // namespace noaber
