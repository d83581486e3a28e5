// SPDX-License-Identifier: EUPL-1.2
// The list under keyboard and mouse.
#include <noaberui/table_view.h>

#include <noaberui/text.h>

#include <wx/cursor.h>

#include <algorithm>

namespace noaber {

void TableView::key_down(wxKeyEvent& event) {
    const bool extend = event.ShiftDown() && m_picking == Picking::several;
    const int page = std::max(1, visible_lines() - 1);
    const int all = static_cast<int>(m_order.lines().size());
    switch (event.GetKeyCode()) {
        case WXK_UP:
        case WXK_NUMPAD_UP: return move_by(-1, extend);
        case WXK_DOWN:
        case WXK_NUMPAD_DOWN: return move_by(1, extend);
        case WXK_PAGEUP: return move_by(-page, extend);
        case WXK_PAGEDOWN: return move_by(page, extend);
        case WXK_HOME: return move_by(-all, extend);
        case WXK_END: return move_by(all, extend);
        case WXK_TAB: HandleAsNavigationKey(event); return;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_F2:
            if (const auto row = selected(); row && on_activate) return on_activate(*row);
            break;
        case WXK_LEFT:
        case WXK_RIGHT: {
            if (m_cursor != Cursor::cell) break;
            const int last = static_cast<int>(m_model.columns().size()) - 1;
            const int step = event.GetKeyCode() == WXK_LEFT ? -1 : 1;
            return set_cursor_column(
                static_cast<std::size_t>(std::clamp(static_cast<int>(m_cursor_column) + step, 0, last)));
        }
        case WXK_SPACE:
            if (const auto row = selected(); row && m_cursor == Cursor::cell && on_press) {
                on_press(*row, m_cursor_column);
                return;
            }
            break;
        default: break;
    }
    if (event.ControlDown() && event.GetKeyCode() == 'C') return copy_to_clipboard();
    if (event.ControlDown() && event.GetKeyCode() == 'A' && m_picking == Picking::several) {
        for (const auto& line : m_order.lines()) m_selected.insert(m_model.key(line.row));
        current_changed();
        return;
    }
    event.Skip();
}

void TableView::character(wxKeyEvent& event) {
    const wxChar letter = event.GetUnicodeKey();
    const bool plain =
        letter != WXK_NONE && letter > ' ' && letter != WXK_DELETE && !event.ControlDown() && !event.AltDown();
    if (plain && on_type) return on_type(wxString(letter));
    event.Skip();
}

void TableView::left_down(wxMouseEvent& event) {
    SetFocus();
    if (event.GetY() < m_header_height) {
        if (const auto border = border_at(event.GetX())) {
            m_dragged = border;
            CaptureMouse();
            return;
        }
        if (const auto column = column_at(event.GetX())) header_clicked(*column);
        return;
    }
    const auto line = line_at(event.GetY());
    if (!line || m_order.lines()[*line].heading) return;
    const std::size_t row = m_order.lines()[*line].row;
    const auto column = column_at(event.GetX());
    if (column) m_cursor_column = *column;
    choose(*line, event.ShiftDown() && m_picking == Picking::several,
           event.ControlDown() && m_picking == Picking::several);
    // After choose(), which may have led to a reload: the row is looked up anew.
    if (m_cursor == Cursor::cell && column && on_press && row < m_model.rows()) on_press(row, *column);
}

void TableView::left_up(wxMouseEvent&) {
    m_dragged.reset();
    if (HasCapture()) ReleaseMouse();
}

void TableView::left_double(wxMouseEvent& event) {
    const auto line = line_at(event.GetY());
    if (!line || m_order.lines()[*line].heading) return;
    const std::size_t row = m_order.lines()[*line].row;
    const auto column = column_at(event.GetX());
    // Two quick clicks on a mark are two presses.
    if (m_cursor == Cursor::cell && column && on_press && on_press(row, *column)) return;
    if (on_activate) on_activate(row);
}

void TableView::motion(wxMouseEvent& event) {
    if (m_dragged) {
        m_user_width[*m_dragged] = std::max(FromDIP(32), event.GetX() - m_left[*m_dragged]);
        lay_out();
        Refresh();
        return;
    }
    SetCursor(event.GetY() < m_header_height && border_at(event.GetX()) ? wxCursor(wxCURSOR_SIZEWE) : wxNullCursor);
    const auto line = line_at(event.GetY());
    const auto column = column_at(event.GetX());
    if (!line || !column || m_order.lines()[*line].heading) return UnsetToolTip();
    const std::size_t row = m_order.lines()[*line].row;
    const Cell shown = m_model.cell(row, *column);
    const int room = inner(line_rect(*line), *column).width;
    const bool fits = GetTextExtent(to_wx(shown.text)).x <= room && shown.text.find('\n') == std::string::npos;
    const wxString words = to_wx(tip(row, *column, fits));
    if (words.empty()) return UnsetToolTip();
    if (GetToolTipText() != words) SetToolTip(words);
}

std::string TableView::tip(std::size_t row, std::size_t column, bool fits) const {
    return fits ? std::string() : m_model.cell(row, column).text;
}

void TableView::wheel(wxMouseEvent& event) {
    if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL || event.GetWheelDelta() == 0) return;
    scroll_to(m_top - 3 * event.GetWheelRotation() / event.GetWheelDelta());
}

void TableView::scrolled(wxScrollWinEvent& event) {
    if (event.GetOrientation() != wxVERTICAL) return event.Skip();
    const auto type = event.GetEventType();
    const int page = visible_lines();
    if (type == wxEVT_SCROLLWIN_TOP)
        scroll_to(0);
    else if (type == wxEVT_SCROLLWIN_BOTTOM)
        scroll_to(static_cast<int>(m_order.lines().size()));
    else if (type == wxEVT_SCROLLWIN_LINEUP)
        scroll_to(m_top - 1);
    else if (type == wxEVT_SCROLLWIN_LINEDOWN)
        scroll_to(m_top + 1);
    else if (type == wxEVT_SCROLLWIN_PAGEUP)
        scroll_to(m_top - page);
    else if (type == wxEVT_SCROLLWIN_PAGEDOWN)
        scroll_to(m_top + page);
    else
        scroll_to(event.GetPosition());
}

/// Once: upwards; twice: downwards; three times: the model's own order.
void TableView::header_clicked(std::size_t column) {
    if (m_order.sort_column() != column) return sort_by(column, SortDirection::ascending);
    if (m_order.direction() == SortDirection::ascending) return sort_by(column, SortDirection::descending);
    sort_by(std::nullopt, SortDirection::ascending);
}

std::optional<std::size_t> TableView::row_line(int from, int step) const {
    const auto& lines = m_order.lines();
    for (int i = from; i >= 0 && i < static_cast<int>(lines.size()); i += step)
        if (!lines[static_cast<std::size_t>(i)].heading) return static_cast<std::size_t>(i);
    return std::nullopt;
}

void TableView::move_by(int lines, bool extend) {
    const int last = static_cast<int>(m_order.lines().size()) - 1;
    const auto current = line_of_key(m_current_key);
    const int to = current ? std::clamp(static_cast<int>(*current) + lines, 0, last) : 0;
    const int step = lines < 0 ? -1 : 1;
    auto line = row_line(to, step);
    if (!line) line = row_line(to, -step);
    if (line) choose(*line, extend, false);
}

void TableView::choose(std::size_t line, bool extend, bool toggle) {
    const std::string key = m_model.key(m_order.lines()[line].row);
    if (toggle) {
        if (m_selected.contains(key) && m_selected.size() > 1)
            m_selected.erase(key);
        else
            m_selected.insert(key);
        m_anchor_key = key;
    } else if (const auto anchor = extend ? line_of_key(m_anchor_key) : std::nullopt) {
        m_selected.clear();
        for (std::size_t i = std::min(*anchor, line); i <= std::max(*anchor, line); ++i)
            m_selected.insert(m_model.key(m_order.lines()[i].row));
    } else {
        m_selected = {key};
        m_anchor_key = key;
    }
    const bool other = key != m_current_key || toggle || extend;
    m_current_key = key;
    show_line(line);
    Refresh();
    if (other) current_changed();
}

void TableView::current_changed() {
    Refresh();
    if (on_select) on_select();
}

}  // namespace noaber
