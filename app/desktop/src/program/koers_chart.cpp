// SPDX-License-Identifier: EUPL-1.2
// Drawing an indicator. Line and points differ in form, and a point that is off course is a cross: colour only helps.
#include "koers_chart.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dcbuffer.h>

#include <algorithm>

namespace noaber {

KoersChart::KoersChart(wxWindow* parent) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    SetMinSize(FromDIP(wxSize(280, 170)));
    Bind(wxEVT_PAINT, &KoersChart::paint, this);
}

void KoersChart::show(std::optional<Indicator> indicator, std::vector<Meting> metingen, Koersstand stand) {
    m_indicator = std::move(indicator);
    m_metingen = std::move(metingen);
    m_stand = stand;
    Refresh();
}

/// Room for words around, and all that is known inside.
void KoersChart::measure() {
    const Date start = *Date::of(static_cast<int>(*m_indicator->nuljaar), 12, 31);
    const Date end = *Date::of(static_cast<int>(*m_indicator->streefjaar), 12, 31);
    m_from = start;
    m_to = end;
    m_lowest = std::min(*m_indicator->nulmeting, *m_indicator->streefwaarde);
    m_highest = std::max(*m_indicator->nulmeting, *m_indicator->streefwaarde);
    for (const Meting& one : m_metingen) {
        m_from = std::min(m_from, *one.datum);
        m_to = std::max(m_to, *one.datum);
        m_lowest = std::min(m_lowest, *one.waarde);
        m_highest = std::max(m_highest, *one.waarde);
    }
    const double room = m_highest > m_lowest ? (m_highest - m_lowest) * 0.08 : 1;
    m_lowest -= room;
    m_highest += room;
    const auto width = [&](double value) { return GetTextExtent(to_wx(waarde_in_woorden(value, ""))).x; };
    const int left = std::max(width(*m_indicator->nulmeting), width(*m_indicator->streefwaarde)) + FromDIP(20);
    m_area = wxRect(GetClientSize());
    m_area.x += left;
    m_area.width -= left + FromDIP(24);
    m_area.y += FromDIP(10) + GetCharHeight();
    m_area.height -= FromDIP(24) + 2 * GetCharHeight();
}

wxPoint KoersChart::at(Date day, double value) const {
    const double across = static_cast<double>(days_between(m_from, day)) / std::max(1, days_between(m_from, m_to));
    const double up = (value - m_lowest) / (m_highest - m_lowest);
    return {m_area.x + static_cast<int>(across * m_area.width),
            m_area.GetBottom() - static_cast<int>(up * m_area.height)};
}

void KoersChart::draw_axes(wxDC& dc) const {
    dc.SetPen(look::line());
    dc.DrawLine(m_area.x, m_area.GetBottom(), m_area.GetRight(), m_area.GetBottom());
    dc.SetTextForeground(look::faint());
    int free_from = -1;  // years that would run into each other are left out
    for (int year = m_from.year(); year <= m_to.year(); ++year) {
        const Date end = *Date::of(year, 12, 31);
        if (end < m_from || end > m_to) continue;
        const int x = at(end, 0).x;
        dc.DrawLine(x, m_area.GetTop(), x, m_area.GetBottom());
        const wxString words = wxString::Format("eind %d", year);
        const wxSize size = dc.GetTextExtent(words);
        const int left = std::min(x - size.x / 2, GetClientSize().x - size.x);
        if (left < free_from) continue;
        dc.DrawText(words, left, m_area.GetBottom() + FromDIP(4));
        free_from = left + size.x + FromDIP(8);
    }
}

void KoersChart::draw_line(wxDC& dc) const {
    const wxPoint from = at(*Date::of(static_cast<int>(*m_indicator->nuljaar), 12, 31), *m_indicator->nulmeting);
    const wxPoint to = at(*Date::of(static_cast<int>(*m_indicator->streefjaar), 12, 31), *m_indicator->streefwaarde);
    dc.SetPen(wxPen(look::faint(), FromDIP(2), wxPENSTYLE_SHORT_DASH));
    dc.DrawLine(from, to);
    dc.SetTextForeground(look::text());
    for (const auto& [place, value] : {std::pair{from, *m_indicator->nulmeting}, {to, *m_indicator->streefwaarde}}) {
        const wxString words = to_wx(waarde_in_woorden(value, ""));
        const wxSize size = dc.GetTextExtent(words);
        dc.DrawText(words, m_area.x - size.x - FromDIP(8), place.y - size.y / 2);
        dc.SetPen(look::line());
        dc.DrawLine(m_area.x - FromDIP(4), place.y, m_area.x, place.y);
    }
}

void KoersChart::draw_measured(wxDC& dc) const {
    std::vector<wxPoint> points;
    for (const Meting& one : m_metingen) points.push_back(at(*one.datum, *one.waarde));
    dc.SetPen(wxPen(look::accent(), FromDIP(2)));
    for (std::size_t i = 1; i < points.size(); ++i) dc.DrawLine(points[i - 1], points[i]);
    const int r = FromDIP(4);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const wxPoint& p = points[i];
        const bool off = i + 1 == points.size() && m_stand == Koersstand::uit_koers;
        if (off) {
            dc.SetPen(wxPen(look::error(), FromDIP(3)));
            dc.DrawLine(p.x - r, p.y - r, p.x + r + 1, p.y + r + 1);
            dc.DrawLine(p.x - r, p.y + r, p.x + r + 1, p.y - r - 1);
        } else {
            dc.SetBrush(look::accent());
            dc.DrawCircle(p, r);
        }
        if (i + 1 < points.size()) continue;
        const wxString words = to_wx(waarde_in_woorden(*m_metingen[i].waarde, m_indicator->eenheid));
        const wxSize size = dc.GetTextExtent(words);
        dc.SetTextForeground(off ? look::error() : look::text());
        const int x = std::clamp(p.x - size.x / 2, m_area.x, std::max(m_area.x, GetClientSize().x - size.x));
        dc.DrawText(words, x, off ? p.y + 2 * r : p.y - size.y - 2 * r);
    }
}

void KoersChart::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(look::list_background());
    dc.Clear();
    dc.SetFont(GetFont());
    if (!m_indicator || !problemen_van(*m_indicator).empty()) {
        dc.SetTextForeground(look::faint());
        wxRect area(GetClientSize());
        area.Deflate(FromDIP(12));
        dc.DrawLabel(m_indicator ? "Er is nog geen lijn te tekenen."_w : "Kies een indicator."_w, area, wxALIGN_CENTER);
        return;
    }
    measure();
    draw_axes(dc);
    draw_line(dc);
    draw_measured(dc);
}

}  // namespace noaber
