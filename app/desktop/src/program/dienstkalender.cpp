// SPDX-License-Identifier: EUPL-1.2
// Painting a year of duties.
#include "dienstkalender.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/control.h>
#include <wx/dcbuffer.h>

#include <algorithm>
#include <cmath>

namespace noaber {

Dienstkalender::Dienstkalender(wxWindow* parent) : wxWindow(parent, wxID_ANY) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize({31 * FromDIP(14), 13 * (GetCharHeight() + FromDIP(4))});
    Bind(wxEVT_PAINT, &Dienstkalender::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        const wxString tip = to_wx(tip_at(event.GetPosition()));
        if (tip.empty()) return UnsetToolTip();
        if (GetToolTipText() != tip) SetToolTip(tip);
    });
}

void Dienstkalender::show(int jaar, std::vector<KalenderDienst> diensten, std::vector<KalenderAfwezigheid> afwezig,
                          Date vandaag) {
    m_jaar = jaar;
    m_diensten = std::move(diensten);
    m_afwezig = std::move(afwezig);
    m_today = vandaag;
    Refresh();
}

wxRect Dienstkalender::rect_of(Date day) const {
    return day.year() == m_jaar ? rect_of(Moment::of_wall(day, 0), Moment::of_wall(day.plus_days(1), 0)) : wxRect();
}

wxRect Dienstkalender::rect_of(Moment from, Moment to) const {
    const Date first = from.date();
    const double day = day_width();
    const auto x_of = [&](Moment moment) {
        const auto minutes = minutes_between(Moment::of_wall(*Date::of(first.year(), first.month(), 1), 0), moment);
        return names() + static_cast<int>(std::lround(static_cast<double>(minutes) / minutes_in_day * day));
    };
    const int left = x_of(from), right = x_of(to);
    return {left, first.month() * row(), right - left, row()};
}

void Dienstkalender::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetFont(GetFont());
    dc.SetBackground(look::list_background());
    dc.Clear();
    paint_days(dc);
    paint_afwezig(dc);
    for (const KalenderDienst& dienst : m_diensten) paint_dienst(dc, dienst);
    if (const wxRect today = rect_of(m_today); today.width > 0) {
        dc.SetPen(wxPen(look::error(), FromDIP(2)));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(today);
    }
}

void Dienstkalender::paint_days(wxDC& dc) const {
    dc.SetTextForeground(look::faint());
    for (int day = 1; day <= 31; ++day) {
        const wxRect head(names() + static_cast<int>((day - 1) * day_width()), 0, static_cast<int>(day_width()), row());
        dc.DrawLabel(to_wx(std::to_string(day)), head, wxALIGN_CENTER);
    }
    for (int month = 1; month <= 12; ++month) {
        dc.SetTextForeground(look::text());
        const std::string name(month == 3 ? "mrt" : dutch_month(month).substr(0, 3));
        dc.DrawLabel(to_wx(name), {FromDIP(4), month * row(), names(), row()}, wxALIGN_CENTER_VERTICAL);
        for (Date day = *Date::of(m_jaar, month, 1); day.month() == month && day.year() == m_jaar;
             day = day.plus_days(1)) {
            dc.SetPen(look::line());
            dc.SetBrush(day.weekday() > 5 ? wxBrush(look::soft()) : *wxTRANSPARENT_BRUSH);
            dc.DrawRectangle(rect_of(day));
        }
    }
}

void Dienstkalender::paint_afwezig(wxDC& dc) const {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(look::faint(), wxBRUSHSTYLE_BDIAGONAL_HATCH));
    for (const KalenderAfwezigheid& one : m_afwezig)
        for (Date day = std::max(one.van, *Date::of(m_jaar, 1, 1)); day <= one.tot && day.year() == m_jaar;
             day = day.plus_days(1))
            dc.DrawRectangle(rect_of(day));
}

/// In parts, one for each month that it is in; the first that has room is named.
void Dienstkalender::paint_dienst(wxDC& dc, const KalenderDienst& dienst) const {
    bool named = false;
    const Moment year_begin = Moment::of_wall(*Date::of(m_jaar, 1, 1), 0);
    const Moment year_end = Moment::of_wall(*Date::of(m_jaar + 1, 1, 1), 0);
    for (Moment from = std::max(dienst.begin, year_begin); from < std::min(dienst.eind, year_end);) {
        const Date first = *Date::of(from.date().year(), from.date().month(), 1);
        const Moment to = std::min(dienst.eind, Moment::of_wall(first.plus_months(1), 0));
        const wxRect area = rect_of(from, to).Deflate(1, FromDIP(2));
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(dienst.zwaar ? look::accent() : look::blend(look::list_background(), look::accent(), 0.55));
        dc.DrawRoundedRectangle(area, FromDIP(3));
        const wxString words = to_wx(dienst.functie);
        if (!named && dc.GetTextExtent(words).x < area.width - FromDIP(6)) {
            dc.SetTextForeground(dienst.zwaar ? look::list_background() : look::text());
            dc.DrawLabel(words, area.Deflate(FromDIP(4), 0), wxALIGN_CENTER_VERTICAL);
            named = true;
        }
        from = to;
    }
}

std::string Dienstkalender::tip_at(const wxPoint& place) const {
    if (place.x < names() || row() <= 0) return {};
    const int month = place.y / row();
    const int number = static_cast<int>((place.x - names()) / day_width()) + 1;
    const auto day = Date::of(m_jaar, month, number);
    if (month < 1 || month > 12 || !day) return {};
    std::string words = in_words(*day);
    const Moment begin = Moment::of_wall(*day, 0), end = Moment::of_wall(day->plus_days(1), 0);
    for (const KalenderDienst& dienst : m_diensten)
        if (dienst.begin < end && dienst.eind > begin)
            words += "\n" + dienst.functie + ": " + in_short(dienst.begin) + " tot " + in_short(dienst.eind);
    for (const KalenderAfwezigheid& one : m_afwezig)
        if (one.van <= *day && *day <= one.tot) words += "\nafwezig";
    return words;
}

}  // namespace noaber
