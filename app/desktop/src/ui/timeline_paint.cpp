// SPDX-License-Identifier: EUPL-1.2
// How a timeline is drawn, on screen and on paper.
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/timeline_view.h>

#include <wx/control.h>
#include <wx/dc.h>
#include <wx/settings.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace noaber {

int TimelineGeometry::x_of(Date date) const {
    return names - scrolled + static_cast<int>(std::lround(days_between(*Date::of(jaar, 1, 1), date) * day));
}

Date TimelineGeometry::date_at(int x) const {
    return Date::of(jaar, 1, 1)->plus_days(static_cast<int>(std::floor((x - names + scrolled) / day)));
}

wxRect TimelineGeometry::bar_rect(const TijdlijnBalk& bar, int line) const {
    const int left = x_of(bar.van), right = x_of(bar.tot.plus_days(1));
    const int margin = row / 4;
    return {left, y_of(line) + margin, right - left, row - 2 * margin};
}

wxPoint TimelineGeometry::sign_at(const TijdlijnTeken& sign, int line) const {
    return {x_of(sign.datum) + static_cast<int>(day / 2), y_of(line) + row / 2};
}

namespace {

const char* month_in_short(int month) {
    static constexpr std::array names{"jan", "feb", "mrt", "apr", "mei", "jun",
                                      "jul", "aug", "sep", "okt", "nov", "dec"};
    return names.at(static_cast<std::size_t>(month - 1));
}

/// The colours of a theme, or of ink on paper.
struct Inks {
    explicit Inks(bool paper)
        : ground(paper ? *wxWHITE : look::list_background()),
          text(paper ? *wxBLACK : look::text()),
          faint(paper ? wxColour(0x55, 0x55, 0x55) : look::faint()),
          line(paper ? wxColour(0xcc, 0xcc, 0xcc) : look::line()),
          soft(paper ? wxColour(0xee, 0xf2, 0xf5) : look::soft()),
          bar(paper ? wxColour(0x1f, 0x5f, 0x8b) : look::accent()),
          today(paper ? wxColour(0xb0, 0x1c, 0x1c) : look::error()) {}
    wxColour ground, text, faint, line, soft, bar, today;
};

class TimelinePainter {
public:
    TimelinePainter(wxDC& dc, const TimelineGeometry& geometry, const std::vector<TijdlijnRij>& rows,
                    const TimelineLook& with)
        : m_dc(dc), m_at(geometry), m_rows(rows), m_look(with), m_inks(with.paper), m_font(dc.GetFont()) {}

    void paint() {
        const int last = std::min(static_cast<int>(m_rows.size()), m_at.top + rows_in_sight() + 1);
        for (int line = m_at.top; line < last; ++line) paint_ground(line);
        {
            const wxDCClipper clip(m_dc, m_at.names, 0, std::max(0, m_at.size.x - m_at.names), m_at.size.y);
            paint_days();
            for (int line = m_at.top; line < last; ++line) paint_row(line);
            paint_today();
            paint_header();
        }
        for (int line = m_at.top; line < last; ++line) paint_name(line);
        m_dc.SetPen(m_inks.line);
        m_dc.DrawLine(m_at.names, 0, m_at.names, m_at.size.y);
        fill({0, 0, m_at.names, m_at.header}, m_inks.soft);
        words("Activiteit", {px(8), 0, m_at.names - px(16), m_at.header}, m_inks.text, true);
        m_dc.SetPen(m_inks.line);
        m_dc.DrawLine(0, m_at.header - 1, m_at.size.x, m_at.header - 1);
    }

private:
    [[nodiscard]] int px(double pixels) const { return static_cast<int>(std::lround(pixels * m_at.dip)); }
    [[nodiscard]] int rows_in_sight() const { return (m_at.size.y - m_at.header) / m_at.row + 1; }

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

    void paint_ground(int line) {
        const wxRect area(0, m_at.y_of(line), m_at.size.x, m_at.row);
        const bool heading = m_rows[static_cast<std::size_t>(line)].is_kop();
        if (line == m_look.chosen) {
            const wxColour highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
            fill(area, look::blend(m_inks.ground, highlight, m_look.focused ? 0.35 : 0.2));
        } else if (heading) {
            fill(area, m_inks.soft);
        }
        m_dc.SetPen(m_inks.line);
        m_dc.DrawLine(0, area.GetBottom(), m_at.size.x, area.GetBottom());
    }

    /// Lines between months; between quarters they are stronger.
    void paint_days() {
        for (int month = 1; month <= 12; ++month) {
            const int x = m_at.x_of(*Date::of(m_at.jaar, month, 1));
            if (x < m_at.names || x > m_at.size.x) continue;
            m_dc.SetPen(month % 3 == 1 ? look::blend(m_inks.line, m_inks.text, 0.25) : m_inks.line);
            m_dc.DrawLine(x, m_at.header, x, m_at.size.y);
        }
    }

    void paint_header() {
        fill({m_at.names, 0, m_at.size.x - m_at.names, m_at.header}, m_inks.soft);
        const int half = m_at.header / 2;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const auto q = static_cast<Quarter>(quarter);
            heading_cell(to_wx(std::to_string(quarter) + "e kwartaal"), first_day(m_at.jaar, q), last_day(m_at.jaar, q),
                         0, half, true);
        }
        if (m_at.day < 6) return paint_months(half);
        paint_weeks(half);
    }

    void paint_months(int half) {
        for (int month = 1; month <= 12; ++month) {
            const Date first = *Date::of(m_at.jaar, month, 1);
            const Date last = first.plus_months(1).plus_days(-1);
            wxString name = to_wx(dutch_month(month));
            if (m_dc.GetTextExtent(name).x > (m_at.x_of(last) - m_at.x_of(first)) - px(8))
                name = to_wx(month_in_short(month));
            heading_cell(name, first, last, half, m_at.header - half, false);
        }
    }

    void paint_weeks(int half) {
        for (Date monday = IsoWeek::of(*Date::of(m_at.jaar, 1, 1)).monday(); monday.year() <= m_at.jaar;
             monday = monday.plus_days(7)) {
            const int number = IsoWeek::of(monday).week;
            const wxString words_of_week = m_at.day >= 9
                                               ? to_wx("wk " + std::to_string(number) + " · " + day_and_month(monday))
                                               : to_wx(std::to_string(number));
            heading_cell(words_of_week, monday, monday.plus_days(6), half, m_at.header - half, false);
        }
    }

    void heading_cell(const wxString& text, Date first, Date last, int y, int height, bool bold) {
        const int left = m_at.x_of(first), right = m_at.x_of(last.plus_days(1));
        if (right < m_at.names || left > m_at.size.x) return;
        m_dc.SetPen(m_inks.line);
        m_dc.DrawLine(left, y, left, y + height);
        // What is half out of sight is still named.
        const int shown = std::max(left, m_at.names);
        words(text, {shown + px(4), y, std::min(right, m_at.size.x) - shown - px(6), height}, m_inks.text, bold);
    }

    void paint_row(int line) {
        const TijdlijnRij& row = m_rows[static_cast<std::size_t>(line)];
        for (const TijdlijnBalk& bar : row.balken) {
            const wxRect area = m_at.bar_rect(bar, line);
            if (area.GetRight() < m_at.names || area.x > m_at.size.x) continue;
            m_dc.SetPen(*wxTRANSPARENT_PEN);
            m_dc.SetBrush(m_inks.bar);
            m_dc.DrawRoundedRectangle(area.Deflate(px(1), 0), px(3));
        }
        for (const TijdlijnTeken& sign : row.tekens) {
            const wxPoint at = m_at.sign_at(sign, line);
            if (at.x >= m_at.names - px(8) && at.x <= m_at.size.x + px(8)) paint_sign(sign.soort, at);
        }
    }

    /// Each kind has its own shape; an edge in the ground's colour keeps it apart from the bar below it.
    void paint_sign(TijdlijnSoort soort, const wxPoint& at) {
        const int r = px(5);
        m_dc.SetPen(wxPen(m_inks.ground, std::max(1, px(1))));
        m_dc.SetBrush(soort == TijdlijnSoort::dag ? m_inks.today : m_inks.text);
        switch (soort) {
            case TijdlijnSoort::dag: {
                const std::array diamond{wxPoint(0, -r - px(2)), wxPoint(r + px(2), 0), wxPoint(0, r + px(2)),
                                         wxPoint(-r - px(2), 0)};
                m_dc.DrawPolygon(static_cast<int>(diamond.size()), diamond.data(), at.x, at.y);
                return;
            }
            case TijdlijnSoort::actie: {
                const std::array triangle{wxPoint(-r, -r + px(1)), wxPoint(r, -r + px(1)), wxPoint(0, r)};
                m_dc.DrawPolygon(static_cast<int>(triangle.size()), triangle.data(), at.x, at.y);
                return;
            }
            case TijdlijnSoort::actie_gedaan: {
                m_dc.SetPen(wxPen(m_inks.text, std::max(1, px(1))));
                m_dc.SetBrush(m_inks.ground);
                const std::array triangle{wxPoint(-r, -r + px(1)), wxPoint(r, -r + px(1)), wxPoint(0, r)};
                m_dc.DrawPolygon(static_cast<int>(triangle.size()), triangle.data(), at.x, at.y);
                return;
            }
            case TijdlijnSoort::overleg: m_dc.DrawCircle(at, px(4)); return;
        }
    }

    void paint_today() {
        if (!m_look.vandaag || m_look.vandaag->year() != m_at.jaar) return;
        const int x = m_at.x_of(*m_look.vandaag) + static_cast<int>(m_at.day / 2);
        m_dc.SetPen(wxPen(m_inks.today, std::max(1, px(2))));
        m_dc.DrawLine(x, m_at.header, x, m_at.size.y);
    }

    void paint_name(int line) {
        const TijdlijnRij& row = m_rows[static_cast<std::size_t>(line)];
        const wxRect area(px(8), m_at.y_of(line), m_at.names - px(16), m_at.row);
        if (row.is_kop()) return words(to_wx(row.titel), area, m_inks.faint, true);
        words(to_wx(row.code + "  " + row.titel), area, m_inks.text, false);
    }

    wxDC& m_dc;
    const TimelineGeometry& m_at;
    const std::vector<TijdlijnRij>& m_rows;
    const TimelineLook& m_look;
    Inks m_inks;
    wxFont m_font;
};

}  // namespace

void paint_timeline(wxDC& dc, const TimelineGeometry& geometry, const std::vector<TijdlijnRij>& rows,
                    const TimelineLook& look) {
    TimelinePainter(dc, geometry, rows, look).paint();
}

}  // namespace noaber
