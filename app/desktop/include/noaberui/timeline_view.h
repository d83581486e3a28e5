// SPDX-License-Identifier: EUPL-1.2
// A year as bars and signs. Draws only what is seen; scrolls both ways, zooms, works by keyboard, and prints with the same hand.
#pragma once

#include <noaber/jaarplan/tijdlijn.h>

#include <wx/window.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class wxDC;

namespace noaber {

enum class TimelineZoom { jaar, maand, week };  ///< jaar: the whole year fits the width

/// What is drawn where, in pixels of a window or of a sheet of paper.
struct TimelineGeometry {
    wxSize size;
    int jaar = 1970;
    int names = 260;  ///< width of the column with names
    int header = 44;  ///< months, and below them quarters or weeks
    int row = 26;
    double day = 2;    ///< pixels a day
    int scrolled = 0;  ///< pixels that the year has moved to the left
    int top = 0;       ///< first row in sight
    double dip = 1;    ///< pixels for what is one pixel on a usual screen

    /// Left side of that day.
    [[nodiscard]] int x_of(Date date) const;
    [[nodiscard]] Date date_at(int x) const;
    [[nodiscard]] int y_of(int line) const { return header + (line - top) * row; }
    [[nodiscard]] wxRect bar_rect(const TijdlijnBalk& bar, int line) const;
    [[nodiscard]] wxPoint sign_at(const TijdlijnTeken& sign, int line) const;
};

/// Draws rows `top` and on into the geometry's size. `chosen` is marked, -1 for none; `ink` false keeps to the theme, true is
/// for paper.
struct TimelineLook {
    bool paper = false;
    bool focused = false;
    int chosen = -1;
    std::optional<Date> vandaag;
};
void paint_timeline(wxDC& dc, const TimelineGeometry& geometry, const std::vector<TijdlijnRij>& rows,
                    const TimelineLook& look);

class TimelineView : public wxWindow {
public:
    explicit TimelineView(wxWindow* parent);

    std::function<void()> on_select;
    std::function<void()> on_activate;  ///< Enter, F2 or a double click on a row

    /// Keeps zoom, place and, by activity, the selection.
    void show(std::vector<TijdlijnRij> rows, int jaar, Date vandaag);
    void set_empty_text(std::string text);
    void zoom(TimelineZoom zoom);
    [[nodiscard]] TimelineZoom zoomed() const { return m_zoom; }

    [[nodiscard]] const std::vector<TijdlijnRij>& rows() const { return m_rows; }
    [[nodiscard]] const TijdlijnRij* selected() const;
    /// False when there is no such activity. Scrolls to it.
    bool select(std::string_view activiteit);
    void select_first() { move_to(0, 1); }
    /// Scrolls so that the day is in the middle.
    void show_day(Date day);
    void scroll_rows(int rows) { scroll_to(m_geometry.top + rows); }
    [[nodiscard]] const TimelineGeometry& geometry() const { return m_geometry; }
    /// What the tip says at that place.
    [[nodiscard]] std::string tip_at(const wxPoint& place) const;

    [[nodiscard]] bool AcceptsFocus() const override { return true; }

private:
    void measure();
    void lay_out();
    void paint(wxPaintEvent& event);
    void key_down(wxKeyEvent& event);
    void left_down(wxMouseEvent& event);
    void wheel(wxMouseEvent& event);
    void scrolled(wxScrollWinEvent& event);
    void scroll_to(int top);
    void scroll_sideways(int pixels);
    /// Selects the row nearest to `line` that is no heading, looking on in the direction of `step`.
    void move_to(int line, int step);
    [[nodiscard]] int visible_rows() const;
    [[nodiscard]] int year_width() const;
    [[nodiscard]] std::optional<int> line_at(int y) const;

    std::vector<TijdlijnRij> m_rows;
    std::string m_empty_text;
    TimelineGeometry m_geometry;
    TimelineZoom m_zoom = TimelineZoom::jaar;
    std::optional<Date> m_today;
    int m_chosen = -1;
};

}  // namespace noaber
