// SPDX-License-Identifier: EUPL-1.2
// Painting drawings.
#include "tekening_view.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>

namespace noaber::oto {

namespace {

constexpr double least_width = 760;

wxColour colour(Ink ink) {
    switch (ink) {
        case Ink::text: return look::text();
        case Ink::faint: return look::faint();
        case Ink::rule: return look::line();
        case Ink::band: return look::soft();
        case Ink::accent: return look::accent();
        case Ink::good: return look::good();
        case Ink::warning: return look::warning();
        case Ink::bad: return look::error();
        case Ink::paper: return look::list_background();
    }
    return look::text();
}

/// Draws each shape with the window's font.
struct Painter {
    wxGraphicsContext& graphics;
    wxFont font;

    void operator()(const DrawnLine& line) const {
        graphics.SetPen(wxPen(colour(line.ink), std::max(1, static_cast<int>(line.width + 0.5)),
                              line.dashed ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID));
        wxGraphicsPath path = graphics.CreatePath();
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const auto& [x, y] = line.points[i];
            if (i == 0)
                path.MoveToPoint(x, y);
            else
                path.AddLineToPoint(x, y);
        }
        graphics.StrokePath(path);
    }
    void operator()(const DrawnBox& box) const {
        if (!box.hatched) {
            graphics.SetPen(*wxTRANSPARENT_PEN);
            graphics.SetBrush(wxBrush(colour(box.fill)));
            graphics.DrawRectangle(box.x, box.y, box.width, box.height);
            return;
        }
        constexpr double stripe = 6;
        for (double x = box.x; x + box.height <= box.x + box.width; x += stripe)
            (*this)(DrawnLine{{{x, box.y + box.height}, {x + box.height, box.y}}, box.fill, 1});
    }
    void operator()(const DrawnMark& mark) const {
        const double r = mark.radius;
        graphics.SetPen(wxPen(colour(mark.ink), 2));
        graphics.SetBrush(wxBrush(colour(mark.mark == Mark::ring ? Ink::paper : mark.ink)));
        switch (mark.mark) {
            case Mark::disc:
            case Mark::ring: graphics.DrawEllipse(mark.x - r, mark.y - r, 2 * r, 2 * r); break;
            case Mark::diamond: {
                wxGraphicsPath path = graphics.CreatePath();
                path.MoveToPoint(mark.x, mark.y - r);
                path.AddLineToPoint(mark.x + r, mark.y);
                path.AddLineToPoint(mark.x, mark.y + r);
                path.AddLineToPoint(mark.x - r, mark.y);
                path.CloseSubpath();
                graphics.FillPath(path);
                break;
            }
            case Mark::check:
                (*this)(DrawnLine{
                    {{mark.x - r, mark.y}, {mark.x - r / 3, mark.y + r * 0.7}, {mark.x + r, mark.y - r * 0.7}},
                    mark.ink,
                    2});
                break;
            case Mark::cross:
                (*this)(DrawnLine{{{mark.x - r, mark.y - r}, {mark.x + r, mark.y + r}}, mark.ink, 2});
                (*this)(DrawnLine{{{mark.x - r, mark.y + r}, {mark.x + r, mark.y - r}}, mark.ink, 2});
                break;
        }
        if (!mark.word.empty())
            (*this)(DrawnText{mark.x, mark.word_y(), mark.word, mark.word_size(),
                              mark.mark == Mark::ring ? mark.ink : Ink::paper, Anchor::middle, true});
    }
    void operator()(const DrawnText& text) const {
        wxFont words = font;
        words.SetPixelSize(wxSize(0, std::max(1, static_cast<int>(text.size * 1.2 + 0.5))));
        if (text.strong) words.SetWeight(wxFONTWEIGHT_BOLD);
        graphics.SetFont(words, colour(text.ink));
        double width = 0, height = 0, descent = 0;
        graphics.GetTextExtent(to_wx(text.text), &width, &height, &descent);
        const double x = text.anchor == Anchor::start    ? text.x
                         : text.anchor == Anchor::middle ? text.x - width / 2
                                                         : text.x - width;
        graphics.DrawText(to_wx(text.text), x, text.y - height + descent);
    }
};

}  // namespace

TekeningView::TekeningView(wxWindow* parent) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    SetScrollRate(FromDIP(10), FromDIP(10));
    Bind(wxEVT_PAINT, &TekeningView::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        make();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        event.Skip();
        const DrawnSpot* spot = spot_at(event.GetPosition());
        if (spot == m_told) return;
        m_told = spot;
        SetCursor(spot && spot->key > 0 ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
        if (spot)
            SetToolTip(to_wx(spot->words));
        else
            UnsetToolTip();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        const DrawnSpot* spot = spot_at(event.GetPosition());
        if (spot && spot->key > 0 && on_spot) on_spot(spot->key);
    });
}

void TekeningView::show(std::function<Drawing(double width)> maak, std::string leeg) {
    m_maak = std::move(maak);
    m_leeg = std::move(leeg);
    make();
    Refresh();
}

void TekeningView::make() {
    m_told = nullptr;
    UnsetToolTip();
    m_drawing = m_maak ? m_maak(std::max(least_width, GetClientSize().x / scale())) : Drawing();
    const wxSize size(static_cast<int>(m_drawing.width * scale()), static_cast<int>(m_drawing.height * scale()));
    if (GetVirtualSize() != size) SetVirtualSize(size);
}

const DrawnSpot* TekeningView::spot_at(wxPoint place) const {
    const wxPoint inside = CalcUnscrolledPosition(place);
    const double x = inside.x / scale(), y = inside.y / scale();
    const auto found = std::ranges::find_if(m_drawing.spots, [&](const DrawnSpot& one) {
        return x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height;
    });
    return found == m_drawing.spots.end() ? nullptr : &*found;
}

void TekeningView::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(look::list_background());
    dc.Clear();
    if (m_drawing.drawn.empty()) {
        dc.SetFont(GetFont());
        dc.SetTextForeground(look::faint());
        dc.DrawLabel(to_wx(m_leeg), GetClientRect(), wxALIGN_CENTER);
        return;
    }
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    const wxPoint start = CalcScrolledPosition(wxPoint(0, 0));
    graphics->Translate(start.x, start.y);
    graphics->Scale(scale(), scale());
    draw(*graphics);
}

void TekeningView::draw(wxGraphicsContext& graphics) const {
    const Painter painter{graphics, GetFont()};
    for (const Drawn& one : m_drawing.drawn) std::visit(painter, one);
}

}  // namespace noaber::oto
