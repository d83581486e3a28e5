// SPDX-License-Identifier: EUPL-1.2
// The timeline as a window: places, keys, mouse.
#include <noaberui/timeline_view.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dcbuffer.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

constexpr double days_of_year = 366;

}  // namespace

TimelineView::TimelineView(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxHSCROLL | wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    measure();
    Bind(wxEVT_PAINT, &TimelineView::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    Bind(wxEVT_KEY_DOWN, &TimelineView::key_down, this);
    Bind(wxEVT_LEFT_DOWN, &TimelineView::left_down, this);
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        if (line_at(event.GetY()) && on_activate) on_activate();
    });
    Bind(wxEVT_MOUSEWHEEL, &TimelineView::wheel, this);
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        const wxString tip = to_wx(tip_at(event.GetPosition()));
        if (tip.empty()) return UnsetToolTip();
        if (GetToolTipText() != tip) SetToolTip(tip);
    });
    for (const auto& type :
         {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN,
          wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE})
        Bind(type, &TimelineView::scrolled, this);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        Refresh();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        Refresh();
    });
}

void TimelineView::measure() {
    m_geometry.row = GetCharHeight() + FromDIP(12);
    m_geometry.header = 2 * (GetCharHeight() + FromDIP(6));
    m_geometry.dip = FromDIP(100) / 100.0;
}

int TimelineView::visible_rows() const { return std::max(1, (m_geometry.size.y - m_geometry.header) / m_geometry.row); }

int TimelineView::year_width() const { return static_cast<int>(std::ceil(days_of_year * m_geometry.day)); }

void TimelineView::lay_out() {
    m_geometry.size = GetClientSize();
    m_geometry.names = std::clamp(m_geometry.size.x * 3 / 10, FromDIP(160), FromDIP(340));
    const int room = std::max(1, m_geometry.size.x - m_geometry.names);
    const double whole_year = room / days_of_year;
    switch (m_zoom) {
        case TimelineZoom::jaar: m_geometry.day = whole_year; break;
        case TimelineZoom::maand: m_geometry.day = std::max(whole_year, FromDIP(100) / 30.0); break;
        case TimelineZoom::week: m_geometry.day = std::max(whole_year, FromDIP(84) / 7.0); break;
    }
    m_geometry.scrolled = std::clamp(m_geometry.scrolled, 0, std::max(0, year_width() - room));
    m_geometry.top = std::clamp(m_geometry.top, 0, std::max(0, static_cast<int>(m_rows.size()) - visible_rows()));
    SetScrollbar(wxVERTICAL, m_geometry.top, visible_rows(), static_cast<int>(m_rows.size()));
    SetScrollbar(wxHORIZONTAL, m_geometry.scrolled, room, m_zoom == TimelineZoom::jaar ? room : year_width());
    Refresh();
}

void TimelineView::show(std::vector<TijdlijnRij> rows, int jaar, Date vandaag) {
    const std::string chosen = selected() ? selected()->activiteit.text : std::string();
    m_rows = std::move(rows);
    m_geometry.jaar = jaar;
    m_today = vandaag;
    m_chosen = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!chosen.empty() && m_rows[i].activiteit.text == chosen) m_chosen = static_cast<int>(i);
    lay_out();
}

void TimelineView::set_empty_text(std::string text) { m_empty_text = std::move(text); }

void TimelineView::zoom(TimelineZoom zoom) {
    const int middle = (m_geometry.names + m_geometry.size.x) / 2;
    const Date day = m_zoom == TimelineZoom::jaar && m_today && m_today->year() == m_geometry.jaar
                         ? *m_today
                         : m_geometry.date_at(middle);
    m_zoom = zoom;
    lay_out();
    show_day(day);
}

void TimelineView::show_day(Date day) {
    const int middle = (m_geometry.names + m_geometry.size.x) / 2;
    scroll_sideways(m_geometry.x_of(day) - middle);
}

void TimelineView::scroll_to(int top) {
    m_geometry.top = top;
    lay_out();
}

void TimelineView::scroll_sideways(int pixels) {
    m_geometry.scrolled += pixels;
    lay_out();
}

const TijdlijnRij* TimelineView::selected() const {
    return m_chosen < 0 || m_chosen >= static_cast<int>(m_rows.size()) ? nullptr
                                                                       : &m_rows[static_cast<std::size_t>(m_chosen)];
}

bool TimelineView::select(std::string_view activiteit) {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i].is_kop() && m_rows[i].activiteit.text == activiteit) {
            move_to(static_cast<int>(i), 1);
            return true;
        }
    return false;
}

void TimelineView::move_to(int line, int step) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    line = std::clamp(line, 0, std::max(0, last));
    while (line >= 0 && line <= last && m_rows[static_cast<std::size_t>(line)].is_kop()) line += step;
    if (line < 0 || line > last) return;
    m_chosen = line;
    if (line < m_geometry.top) m_geometry.top = line;
    if (line >= m_geometry.top + visible_rows()) m_geometry.top = line - visible_rows() + 1;
    lay_out();
    if (on_select) on_select();
}

std::optional<int> TimelineView::line_at(int y) const {
    if (y < m_geometry.header) return std::nullopt;
    const int line = m_geometry.top + (y - m_geometry.header) / m_geometry.row;
    return line < static_cast<int>(m_rows.size()) ? std::optional(line) : std::nullopt;
}

void TimelineView::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetFont(GetFont());
    dc.SetBackground(look::list_background());
    dc.Clear();
    TimelineLook with;
    with.focused = HasFocus();
    with.chosen = m_chosen;
    with.vandaag = m_today;
    paint_timeline(dc, m_geometry, m_rows, with);
    if (!m_rows.empty()) return;
    dc.SetTextForeground(look::faint());
    dc.DrawLabel(to_wx(m_empty_text), wxRect(GetClientSize()), wxALIGN_CENTER);
}

void TimelineView::key_down(wxKeyEvent& event) {
    const int week = static_cast<int>(7 * m_geometry.day);
    const int last = static_cast<int>(m_rows.size());
    const auto nearer = [&](int step) {
        const int zoom_now = std::clamp(static_cast<int>(m_zoom) + step, 0, static_cast<int>(TimelineZoom::week));
        zoom(static_cast<TimelineZoom>(zoom_now));
    };
    switch (event.GetKeyCode()) {
        case WXK_UP: return move_to(m_chosen - 1, -1);
        case WXK_DOWN: return move_to(m_chosen + 1, 1);
        case WXK_PAGEUP: return move_to(m_chosen - visible_rows(), -1);
        case WXK_PAGEDOWN: return move_to(m_chosen + visible_rows(), 1);
        case WXK_HOME: return move_to(0, 1);
        case WXK_END: return move_to(last, -1);
        case WXK_LEFT: return scroll_sideways(-week);
        case WXK_RIGHT: return scroll_sideways(week);
        case WXK_NUMPAD_ADD:
        case '+':
        case '=': return nearer(1);
        case WXK_NUMPAD_SUBTRACT:
        case '-': return nearer(-1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_F2:
            if (selected() && on_activate) return on_activate();
            break;
        case WXK_TAB: HandleAsNavigationKey(event); return;
        default: break;
    }
    event.Skip();
}

void TimelineView::left_down(wxMouseEvent& event) {
    SetFocus();
    const auto line = line_at(event.GetY());
    if (line && !m_rows[static_cast<std::size_t>(*line)].is_kop()) move_to(*line, 1);
}

void TimelineView::wheel(wxMouseEvent& event) {
    if (event.GetWheelDelta() == 0) return;
    const int turns = event.GetWheelRotation() / event.GetWheelDelta();
    if (event.ControlDown()) {
        const int zoom_now = std::clamp(static_cast<int>(m_zoom) + turns, 0, static_cast<int>(TimelineZoom::week));
        return zoom(static_cast<TimelineZoom>(zoom_now));
    }
    const bool sideways = event.ShiftDown() || event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL;
    if (sideways)
        scroll_sideways(static_cast<int>(-turns * 14 * m_geometry.day));
    else
        scroll_to(m_geometry.top - 3 * turns);
}

void TimelineView::scrolled(wxScrollWinEvent& event) {
    const bool vertical = event.GetOrientation() == wxVERTICAL;
    const int now = vertical ? m_geometry.top : m_geometry.scrolled;
    const int page = vertical ? visible_rows() : m_geometry.size.x - m_geometry.names;
    const int step = vertical ? 1 : static_cast<int>(7 * m_geometry.day);
    const auto type = event.GetEventType();
    int place = event.GetPosition();
    if (type == wxEVT_SCROLLWIN_TOP) place = 0;
    if (type == wxEVT_SCROLLWIN_BOTTOM) place = vertical ? static_cast<int>(m_rows.size()) : year_width();
    if (type == wxEVT_SCROLLWIN_LINEUP) place = now - step;
    if (type == wxEVT_SCROLLWIN_LINEDOWN) place = now + step;
    if (type == wxEVT_SCROLLWIN_PAGEUP) place = now - page;
    if (type == wxEVT_SCROLLWIN_PAGEDOWN) place = now + page;
    (vertical ? m_geometry.top : m_geometry.scrolled) = place;
    lay_out();
}

std::string TimelineView::tip_at(const wxPoint& place) const {
    const auto line = line_at(place.y);
    if (!line) return {};
    const TijdlijnRij& row = m_rows[static_cast<std::size_t>(*line)];
    const std::string name = row.is_kop() ? row.titel : row.code + " " + row.titel;
    if (place.x < m_geometry.names) return name;
    std::string words;
    for (const TijdlijnTeken& sign : row.tekens)
        if (std::abs(m_geometry.sign_at(sign, *line).x - place.x) <= FromDIP(6))
            words += (words.empty() ? "" : "\n") + in_short(sign.datum) + "  " + sign.tekst;
    if (!words.empty()) return name + "\n" + words;
    for (const TijdlijnBalk& bar : row.balken)
        if (m_geometry.bar_rect(bar, *line).Contains(place))
            return name + "\ngepland van " + day_and_month(bar.van) + " tot en met " + day_and_month(bar.tot);
    return {};
}

}  // namespace noaber
