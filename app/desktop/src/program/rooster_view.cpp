// SPDX-License-Identifier: EUPL-1.2
// The roster as a window: places, keys, mouse.
#include "rooster_view.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dcbuffer.h>

#include <algorithm>
#include <cstdlib>

namespace noaber {

RoosterView::RoosterView(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    measure();
    Bind(wxEVT_PAINT, &RoosterView::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    Bind(wxEVT_KEY_DOWN, &RoosterView::key_down, this);
    Bind(wxEVT_LEFT_DOWN, &RoosterView::left_down, this);
    Bind(wxEVT_LEFT_UP, &RoosterView::left_up, this);
    Bind(wxEVT_MOTION, &RoosterView::motion, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { end_drag(); });
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        if (plek_at(event.GetPosition()) && on_activate) on_activate();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (event.GetWheelDelta() == 0) return;
        m_geometry.top -= event.GetWheelRotation() / event.GetWheelDelta();
        lay_out();
    });
    const auto scroll_to = [this](int top) {
        m_geometry.top = top;
        lay_out();
    };
    Bind(wxEVT_SCROLLWIN_THUMBTRACK, [scroll_to](wxScrollWinEvent& event) { scroll_to(event.GetPosition()); });
    Bind(wxEVT_SCROLLWIN_LINEUP, [this, scroll_to](wxScrollWinEvent&) { scroll_to(m_geometry.top - 1); });
    Bind(wxEVT_SCROLLWIN_LINEDOWN, [this, scroll_to](wxScrollWinEvent&) { scroll_to(m_geometry.top + 1); });
    Bind(wxEVT_SCROLLWIN_PAGEUP, [this, scroll_to](wxScrollWinEvent&) { scroll_to(m_geometry.top - visible_rows()); });
    Bind(wxEVT_SCROLLWIN_PAGEDOWN,
         [this, scroll_to](wxScrollWinEvent&) { scroll_to(m_geometry.top + visible_rows()); });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
}

void RoosterView::measure() {
    m_geometry.row = GetCharHeight() + FromDIP(18);
    m_geometry.header = 2 * (GetCharHeight() + FromDIP(6));
    m_geometry.dip = FromDIP(100) / 100.0;
}

int RoosterView::visible_rows() const { return std::max(1, (m_geometry.size.y - m_geometry.header) / m_geometry.row); }

void RoosterView::lay_out() {
    m_geometry.size = GetClientSize();
    m_geometry.names = std::clamp(m_geometry.size.x / 6, FromDIP(90), FromDIP(220));
    m_geometry.top = std::clamp(m_geometry.top, 0, std::max(0, static_cast<int>(m_rows.size()) - visible_rows()));
    SetScrollbar(wxVERTICAL, m_geometry.top, visible_rows(), static_cast<int>(m_rows.size()));
    Refresh();
}

void RoosterView::show(std::vector<RoosterRij> rows, Date van, int dagen, Moment nu) {
    end_drag();
    const Id<Dienst> chosen = selected() ? selected()->dienst : Id<Dienst>{};
    m_rows = std::move(rows);
    m_geometry.van = van;
    m_geometry.dagen = dagen;
    m_look.nu = nu;
    m_look.chosen = find(chosen);
    lay_out();
}

int RoosterView::wanted_height() const {
    const int rows = std::clamp(static_cast<int>(m_rows.size()), 3, 10);
    return m_geometry.header + rows * m_geometry.row + FromDIP(2);
}

void RoosterView::set_empty_text(std::string text) { m_empty_text = std::move(text); }

void RoosterView::mark(std::string persoon) {
    if (m_look.persoon == persoon) return;
    m_look.persoon = std::move(persoon);
    Refresh();
}

const RoosterCel* RoosterView::selected() const { return m_look.chosen ? &at(*m_look.chosen) : nullptr; }

std::optional<RoosterPlek> RoosterView::find(const Id<Dienst>& dienst) const {
    if (dienst.empty()) return std::nullopt;
    for (std::size_t rij = 0; rij < m_rows.size(); ++rij)
        for (std::size_t cel = 0; cel < m_rows[rij].cellen.size(); ++cel)
            if (m_rows[rij].cellen[cel].dienst == dienst) return RoosterPlek{rij, cel};
    return std::nullopt;
}

bool RoosterView::select(const Id<Dienst>& dienst) {
    const auto plek = find(dienst);
    if (plek) choose(*plek);
    return plek.has_value();
}

void RoosterView::select_first() {
    for (std::size_t rij = 0; rij < m_rows.size(); ++rij)
        if (!m_rows[rij].cellen.empty()) return choose({rij, 0});
}

wxRect RoosterView::rect_of(const Id<Dienst>& dienst) const {
    const auto plek = find(dienst);
    return plek ? m_geometry.cell_rect(at(*plek), plek->rij) : wxRect();
}

void RoosterView::choose(const RoosterPlek& plek) {
    m_look.chosen = plek;
    const int line = static_cast<int>(plek.rij);
    m_geometry.top = std::clamp(m_geometry.top, line - visible_rows() + 1, line);
    lay_out();
    if (on_select) on_select();
}

void RoosterView::move_along(int step) {
    if (!m_look.chosen) return select_first();
    RoosterPlek plek = *m_look.chosen;
    const auto last = m_rows[plek.rij].cellen.size() - 1;
    if ((step < 0 && plek.cel == 0) || (step > 0 && plek.cel == last)) return;
    plek.cel = step < 0 ? plek.cel - 1 : plek.cel + 1;
    choose(plek);
}

/// To the duty of another row that is under way when this one begins, or the nearest.
void RoosterView::move_across(int step) {
    if (!m_look.chosen) return select_first();
    const Moment begin = selected()->begin;
    for (int rij = static_cast<int>(m_look.chosen->rij) + step; rij >= 0 && rij < static_cast<int>(m_rows.size());
         rij += step) {
        const auto& cellen = m_rows[static_cast<std::size_t>(rij)].cellen;
        if (cellen.empty()) continue;
        const auto after = std::ranges::find_if(cellen, [&](const RoosterCel& cel) { return cel.begin > begin; });
        const auto cel = after == cellen.begin() ? 0 : after - cellen.begin() - 1;
        return choose({static_cast<std::size_t>(rij), static_cast<std::size_t>(cel)});
    }
}

std::optional<RoosterPlek> RoosterView::plek_at(const wxPoint& place) const {
    if (place.y < m_geometry.header || place.x < m_geometry.names) return std::nullopt;
    const auto rij = static_cast<std::size_t>(m_geometry.top + (place.y - m_geometry.header) / m_geometry.row);
    if (rij >= m_rows.size()) return std::nullopt;
    for (std::size_t cel = 0; cel < m_rows[rij].cellen.size(); ++cel)
        if (m_geometry.cell_rect(m_rows[rij].cellen[cel], rij).Contains(place)) return RoosterPlek{rij, cel};
    return std::nullopt;
}

void RoosterView::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetFont(GetFont());
    dc.SetBackground(look::list_background());
    dc.Clear();
    m_look.focused = HasFocus();
    paint_rooster(dc, m_geometry, m_rows, m_look);
    if (!m_rows.empty()) return;
    dc.SetTextForeground(look::faint());
    dc.DrawLabel(to_wx(m_empty_text), wxRect(GetClientSize()), wxALIGN_CENTER);
}

void RoosterView::key_down(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_LEFT: return move_along(-1);
        case WXK_RIGHT: return move_along(1);
        case WXK_UP: return move_across(-1);
        case WXK_DOWN: return move_across(1);
        case WXK_PAGEUP:
            if (on_turn) on_turn(-1);
            return;
        case WXK_PAGEDOWN:
            if (on_turn) on_turn(1);
            return;
        case WXK_HOME:
            if (m_look.chosen) choose({m_look.chosen->rij, 0});
            return;
        case WXK_END:
            if (m_look.chosen) choose({m_look.chosen->rij, m_rows[m_look.chosen->rij].cellen.size() - 1});
            return;
        case WXK_ESCAPE:
            if (m_dragging) return end_drag();
            break;
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

void RoosterView::left_down(wxMouseEvent& event) {
    SetFocus();
    const auto plek = plek_at(event.GetPosition());
    if (!plek) return;
    choose(*plek);
    if (at(*plek).persoon.empty()) return;  // nobody to carry
    m_pressed = event.GetPosition();
    if (!HasCapture()) CaptureMouse();
}

void RoosterView::motion(wxMouseEvent& event) {
    if (!m_pressed || !event.LeftIsDown()) {
        const wxString tip = to_wx(tip_at(event.GetPosition()));
        if (tip.empty()) return UnsetToolTip();
        if (GetToolTipText() != tip) SetToolTip(tip);
        return;
    }
    const wxPoint way = event.GetPosition() - *m_pressed;
    // A hand that trembles on a click drags nothing.
    if (!m_dragging && std::abs(way.x) + std::abs(way.y) < FromDIP(6)) return;
    if (!m_dragging) {
        m_dragging = true;
        UnsetToolTip();
    }
    drag_over(event.GetPosition());
}

void RoosterView::drag_over(const wxPoint& place) {
    const RoosterCel& from = *selected();
    m_look.target = plek_at(place);
    std::optional<std::string> words;
    if (m_look.target && m_look.target != m_look.chosen)
        words = judge ? judge(from, at(*m_look.target)) : std::string();
    else if (!GetClientRect().Contains(place) && judge_outside)
        words = judge_outside(from, ClientToScreen(place));
    m_look.allowed = words && words->empty();
    if (m_look.target == m_look.chosen) m_look.target.reset();
    SetCursor(wxCursor(!words ? wxCURSOR_ARROW : m_look.allowed ? wxCURSOR_HAND : wxCURSOR_NO_ENTRY));
    if (on_drag) on_drag(words.value_or(""), m_look.allowed);
    Refresh();
}

void RoosterView::left_up(wxMouseEvent& event) {
    if (!m_dragging) return end_drag();
    drag_over(event.GetPosition());
    const RoosterCel from = *selected();
    const auto target = m_look.target ? std::optional(at(*m_look.target)) : std::nullopt;
    const bool allowed = m_look.allowed;
    end_drag();
    if (!allowed) return;
    if (target && on_drop) return on_drop(from, *target);
    if (!target && on_drop_outside) on_drop_outside(from, ClientToScreen(event.GetPosition()));
}

void RoosterView::end_drag() {
    if (HasCapture()) ReleaseMouse();
    m_pressed.reset();
    if (!m_dragging) return;
    m_dragging = false;
    m_look.target.reset();
    SetCursor(wxNullCursor);
    if (on_drag) on_drag("", false);
    Refresh();
}

std::string RoosterView::tip_at(const wxPoint& place) const {
    const auto plek = plek_at(place);
    if (!plek) return {};
    const RoosterCel& cel = at(*plek);
    std::string words = m_rows[plek->rij].functie + ", " + in_short(cel.begin) + " tot " + in_short(cel.eind) + "\n" +
                        (cel.persoon.empty() ? "open" : cel.persoon);
    if (!cel.uitleg.empty()) words += "\n" + cel.uitleg;
    return words;
}

}  // namespace noaber
