// SPDX-License-Identifier: EUPL-1.2
// Drawings as SVG.
#include <noaber/report/drawing.h>

#include <noaber/base/text.h>
#include <noaber/report/html.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// On paper, and on a page that is white as paper.
std::string_view colour(Ink ink) {
    switch (ink) {
        case Ink::text: return "#1a1a1a";
        case Ink::faint: return "#5b6670";
        case Ink::rule: return "#b8c2ca";
        case Ink::band: return "#eef3f7";
        case Ink::accent: return "#1f5f8b";
        case Ink::good: return "#1a7340";
        case Ink::warning: return "#a35c00";
        case Ink::bad: return "#b3261e";
        case Ink::paper: return "#ffffff";
    }
    return "#1a1a1a";
}

constexpr double stripe = 6;  // between the stripes of what is hatched

struct Writer {
    std::string svg = {};

    void operator()(const DrawnLine& line) {
        svg += "<polyline fill=\"none\" points=\"";
        for (const auto& [x, y] : line.points) svg += fmt::format("{:.1f},{:.1f} ", x, y);
        svg += fmt::format("\" stroke=\"{}\" stroke-width=\"{:.1f}\"{}/>\n", colour(line.ink), line.width,
                           line.dashed ? " stroke-dasharray=\"4 3\"" : "");
    }
    void operator()(const DrawnBox& box) {
        svg += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", box.x,
                           box.y, box.width, box.height, box.hatched ? "none" : colour(box.fill));
        if (!box.hatched) return;
        for (double x = box.x; x + box.height <= box.x + box.width; x += stripe)
            (*this)(DrawnLine{{{x, box.y + box.height}, {x + box.height, box.y}}, box.fill, 1});
    }
    void operator()(const DrawnMark& mark) {
        const double r = mark.radius;
        const auto ink = colour(mark.ink);
        switch (mark.mark) {
            case Mark::disc:
                svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\"/>\n", mark.x, mark.y,
                                   r, ink);
                break;
            case Mark::ring:
                svg += fmt::format(
                    "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"#ffffff\" stroke=\"{}\" stroke-width=\"1.6\"/>\n",
                    mark.x, mark.y, r, ink);
                break;
            case Mark::diamond:
                svg += fmt::format(
                    "<polygon points=\"{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}\" fill=\"{}\"/>\n",
                    mark.x, mark.y - r, mark.x + r, mark.y, mark.x, mark.y + r, mark.x - r, mark.y, ink);
                break;
            case Mark::check:
                (*this)(DrawnLine{
                    {{mark.x - r, mark.y}, {mark.x - r / 3, mark.y + r * 0.7}, {mark.x + r, mark.y - r * 0.7}},
                    mark.ink,
                    2.2});
                break;
            case Mark::cross:
                (*this)(DrawnLine{{{mark.x - r, mark.y - r}, {mark.x + r, mark.y + r}}, mark.ink, 2.2});
                (*this)(DrawnLine{{{mark.x - r, mark.y + r}, {mark.x + r, mark.y - r}}, mark.ink, 2.2});
                break;
        }
        if (mark.word.empty()) return;
        (*this)(DrawnText{mark.x, mark.word_y(), mark.word, mark.word_size(),
                          mark.mark == Mark::ring ? mark.ink : Ink::paper, Anchor::middle, true});
    }
    void operator()(const DrawnText& text) {
        constexpr std::string_view anchors[] = {"start", "middle", "end"};
        svg += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" fill=\"{}\" text-anchor=\"{}\"{}>{}</text>\n", text.x,
            text.y, text.size, colour(text.ink), anchors[static_cast<int>(text.anchor)],
            text.strong ? " font-weight=\"bold\"" : "", escape_html(text.text));
    }
};

}  // namespace

double width_of_words(const std::string& text, double size) {
    constexpr double of_a_letter = 0.52;  // Cantarell and its like, on average and then some
    return static_cast<double>(length(text)) * size * of_a_letter;
}

std::string words_within(const std::string& text, double size, double width) {
    if (width_of_words(text, size) <= width) return text;
    const double letters = width / width_of_words("m", size);
    return letters < 2 ? std::string() : shorten(text, static_cast<std::size_t>(letters));
}

std::string svg_of(const Drawing& drawing) {
    Writer writer;
    writer.svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "role=\"img\" font-family=\"Cantarell, Liberation Sans, DejaVu Sans, sans-serif\">\n<title>{2}</title>\n",
        drawing.width, drawing.height, escape_html(drawing.title));
    for (const Drawn& one : drawing.drawn) std::visit(writer, one);
    for (const DrawnSpot& spot : drawing.spots)
        writer.svg += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill-opacity=\"0\"><title>{}</title></rect>\n",
            spot.x, spot.y, spot.width, spot.height, escape_html(spot.words));
    return writer.svg + "</svg>\n";
}

}  // namespace noaber
