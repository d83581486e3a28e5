// SPDX-License-Identifier: EUPL-1.2
// How a roster is drawn.
#include "rooster_view.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/control.h>
#include <wx/dc.h>
#include <wx/settings.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace noaber {

int RoosterGeometry::x_of(Moment moment) const {
    const auto minutes = minutes_between(Moment::of_wall(van, 0), moment);
    return names + static_cast<int>(std::lround(static_cast<double>(minutes) / minutes_in_day * day()));
}

wxRect RoosterGeometry::cell_rect(const RoosterCel& cel, std::size_t rij) const {
    const int left = std::max(x_of(cel.begin), names), right = std::min(x_of(cel.eind), size.x);
    const int margin = static_cast<int>(std::lround(4 * dip));
    return {left, y_of(rij) + margin, std::max(0, right - left), row - 2 * margin};
}

namespace {

class RoosterPainter {
public:
    RoosterPainter(wxDC& dc, const RoosterGeometry& geometry, const std::vector<RoosterRij>& rows,
                   const RoosterLook& with)
        : m_dc(dc), m_at(geometry), m_rows(rows), m_look(with), m_font(dc.GetFont()) {}

    void paint() {
        const std::size_t first = static_cast<std::size_t>(m_at.top);
        const std::size_t last = std::min(m_rows.size(), first + static_cast<std::size_t>(rows_in_sight()) + 1);
        {
            const wxDCClipper clip(m_dc, m_at.names, 0, std::max(0, m_at.size.x - m_at.names), m_at.size.y);
            paint_weeks();
            for (std::size_t rij = first; rij < last; ++rij) paint_row(rij);
            paint_now();
        }
        for (std::size_t rij = first; rij < last; ++rij) paint_name(rij);
        fill({0, 0, m_at.names, m_at.header}, look::soft());
        words("Functie", {px(8), 0, m_at.names - px(16), m_at.header}, look::text(), true);
        m_dc.SetPen(look::line());
        m_dc.DrawLine(m_at.names, 0, m_at.names, m_at.size.y);
        m_dc.DrawLine(0, m_at.header - 1, m_at.size.x, m_at.header - 1);
    }

private:
    [[nodiscard]] int px(double pixels) const { return static_cast<int>(std::lround(pixels * m_at.dip)); }
    [[nodiscard]] int rows_in_sight() const { return (m_at.size.y - m_at.header) / m_at.row + 1; }
    [[nodiscard]] int x_of(Date date) const { return m_at.x_of(Moment::of_wall(date, 0)); }

    void fill(const wxRect& area, const wxColour& colour) {
        m_dc.SetPen(*wxTRANSPARENT_PEN);
        m_dc.SetBrush(colour);
        m_dc.DrawRectangle(area);
    }

    void words(const wxString& text, const wxRect& area, const wxColour& colour, bool bold, int align = wxALIGN_LEFT) {
        if (area.width <= 0) return;
        m_dc.SetFont(bold ? m_font.Bold() : m_font);
        m_dc.SetTextForeground(colour);
        m_dc.DrawLabel(wxControl::Ellipsize(text, m_dc, wxELLIPSIZE_END, area.width), area,
                       wxALIGN_CENTER_VERTICAL | align);
        m_dc.SetFont(m_font);
    }

    /// Months above, weeks below them where they have room, and a line down for each.
    void paint_weeks() {
        fill({m_at.names, 0, m_at.size.x - m_at.names, m_at.header}, look::soft());
        const int half = m_at.header / 2;
        const Date end = m_at.van.plus_days(m_at.dagen);
        for (Date month = *Date::of(m_at.van.year(), m_at.van.month(), 1); month < end; month = month.plus_months(1)) {
            const std::string name = std::string(dutch_month(month.month())) + " " + std::to_string(month.year());
            heading_cell(to_wx(name), month, month.plus_months(1), 0, half, true);
        }
        const bool by_day = m_at.day() >= px(24);
        for (Date monday = IsoWeek::of(m_at.van).monday(); monday < end; monday = monday.plus_days(7)) {
            m_dc.SetPen(look::line());
            m_dc.DrawLine(x_of(monday), m_at.header, x_of(monday), m_at.size.y);
            if (by_day)
                for (int day = 0; day < 7; ++day) {
                    const Date date = monday.plus_days(day);
                    heading_cell(to_wx(std::to_string(date.day())), date, date.plus_days(1), half, m_at.header - half,
                                 false);
                }
            else
                heading_cell(week_words(monday), monday, monday.plus_days(7), half, m_at.header - half, false);
        }
    }

    /// All weeks in one way: the word where the widest has room.
    [[nodiscard]] wxString week_words(Date monday) const {
        const bool word = m_dc.GetTextExtent("wk 53").x <= static_cast<int>(7 * m_at.day()) - px(8);
        return (word ? "wk " : "") + std::to_string(IsoWeek::of(monday).week);
    }

    void heading_cell(const wxString& text, Date first, Date after, int y, int height, bool bold) {
        const int left = x_of(first), right = x_of(after);
        if (right < m_at.names || left > m_at.size.x) return;
        m_dc.SetPen(look::line());
        m_dc.DrawLine(left, y, left, y + height);
        // What is half out of sight is still named, as far as it has room.
        const int shown = std::max(left, m_at.names);
        const int room = std::min(right, m_at.size.x) - shown - px(6);
        if (!bold && m_dc.GetTextExtent(text).x > room) return;
        words(text, {shown + px(4), y, room, height}, look::text(), bold);
    }

    void paint_name(std::size_t rij) {
        const wxRect area(0, m_at.y_of(rij), m_at.names, m_at.row);
        words(to_wx(m_rows[rij].functie), {px(8), area.y, m_at.names - px(16), m_at.row}, look::text(),
              m_look.chosen && m_look.chosen->rij == rij);
        m_dc.SetPen(look::line());
        m_dc.DrawLine(0, area.GetBottom(), m_at.size.x, area.GetBottom());
    }

    void paint_row(std::size_t rij) {
        const auto& cellen = m_rows[rij].cellen;
        for (std::size_t cel = 0; cel < cellen.size(); ++cel) {
            const wxRect area = m_at.cell_rect(cellen[cel], rij);
            if (area.width > 0) paint_cell(cellen[cel], {rij, cel}, area.Deflate(px(1), 0));
        }
    }

    void paint_cell(const RoosterCel& cel, const RoosterPlek& plek, const wxRect& area) {
        const bool open = cel.persoon.empty();
        const bool marked = !open && cel.persoon == m_look.persoon;
        const wxColour ground = look::list_background();
        const wxColour colour = marked      ? look::accent()
                                : cel.eigen ? look::blend(ground, look::accent(), 0.45)
                                            : look::blend(ground, look::accent(), 0.18);
        if (open) {
            m_dc.SetPen(wxPen(look::error(), std::max(1, px(1)), wxPENSTYLE_SHORT_DASH));
            m_dc.SetBrush(wxBrush(look::blend(ground, look::error(), 0.12)));
        } else {
            m_dc.SetPen(*wxTRANSPARENT_PEN);
            m_dc.SetBrush(colour);
        }
        m_dc.DrawRoundedRectangle(area, px(3));
        const wxColour ink = open ? look::error() : marked ? ground : look::text();
        paint_words(cel, area, ink);
        if (cel.zwaar) paint_corner(area, ink);
        if (m_look.chosen == plek) paint_frame(area, m_look.focused ? 2 : 1, look::text());
        if (m_look.target == plek) paint_frame(area, 3, m_look.allowed ? look::good() : look::error());
    }

    void paint_words(const RoosterCel& cel, const wxRect& area, const wxColour& ink) {
        const int sign = px(12);
        wxRect room = area.Deflate(px(4), 0);
        // Where two letters have no room, the tip has the name.
        if (room.width < px(14)) return;
        if (cel.fout && room.width > sign + px(16)) {
            paint_warning({room.x + sign / 2, room.y + room.height / 2}, sign / 2);
            room.x += sign + px(3);
            room.width -= sign + px(3);
        }
        const std::string text = cel.persoon.empty() ? "open" : cel.persoon;
        words(to_wx(shown_name(text, room.width)), room, ink, cel.vast || cel.persoon.empty());
    }

    /// The whole name, or its first letters where it has no room: "Femke Wolbert", "F. Wolbert", "FW".
    [[nodiscard]] std::string shown_name(const std::string& name, int room) const {
        const auto fits = [&](const std::string& text) { return m_dc.GetTextExtent(to_wx(text)).x <= room; };
        const auto space = name.find(' ');
        if (fits(name) || space == std::string::npos) return name;
        const wxString wide = to_wx(name);
        const std::string shorter = from_wx(wide.Left(1)) + "." + name.substr(space);
        if (fits(shorter)) return shorter;
        const wxString last = to_wx(name.substr(name.rfind(' ') + 1));
        const std::string letters = from_wx(wide.Left(1) + last.Left(1));
        return fits(letters) ? letters : from_wx(wide.Left(1));
    }

    void paint_warning(const wxPoint& at, int r) {
        m_dc.SetPen(*wxTRANSPARENT_PEN);
        m_dc.SetBrush(look::warning());
        const std::array triangle{wxPoint(0, -r), wxPoint(r, r), wxPoint(-r, r)};
        m_dc.DrawPolygon(static_cast<int>(triangle.size()), triangle.data(), at.x, at.y);
    }

    void paint_corner(const wxRect& area, const wxColour& ink) {
        m_dc.SetPen(*wxTRANSPARENT_PEN);
        m_dc.SetBrush(ink);
        const int r = px(7);
        const std::array corner{wxPoint(0, 0), wxPoint(-r, 0), wxPoint(0, r)};
        m_dc.DrawPolygon(static_cast<int>(corner.size()), corner.data(), area.GetRight() + 1, area.y);
    }

    void paint_frame(const wxRect& area, int width, const wxColour& colour) {
        m_dc.SetPen(wxPen(colour, px(width)));
        m_dc.SetBrush(*wxTRANSPARENT_BRUSH);
        m_dc.DrawRoundedRectangle(area, px(3));
    }

    void paint_now() {
        const int x = m_at.x_of(m_look.nu);
        if (x < m_at.names || x > m_at.size.x) return;
        m_dc.SetPen(wxPen(look::error(), std::max(1, px(1))));
        m_dc.DrawLine(x, m_at.header, x, m_at.size.y);
    }

    wxDC& m_dc;
    const RoosterGeometry& m_at;
    const std::vector<RoosterRij>& m_rows;
    const RoosterLook& m_look;
    wxFont m_font;
};

}  // namespace

void paint_rooster(wxDC& dc, const RoosterGeometry& geometry, const std::vector<RoosterRij>& rows,
                   const RoosterLook& with) {
    RoosterPainter(dc, geometry, rows, with).paint();
}

}  // namespace noaber
