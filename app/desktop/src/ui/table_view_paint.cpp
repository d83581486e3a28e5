// SPDX-License-Identifier: EUPL-1.2
// How the list is drawn.
#include <noaberui/table_view.h>

#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <algorithm>

namespace noaber {

namespace {

int horizontal(Align align) {
    if (align == Align::left) return wxALIGN_LEFT;
    return align == Align::right ? wxALIGN_RIGHT : wxALIGN_CENTER_HORIZONTAL;
}

/// Only the first line of a text fits a row; that there is more is said with "…".
wxString one_line(const std::string& text) {
    const auto end = text.find_first_of("\r\n");
    if (end == std::string::npos) return to_wx(text);
    std::string flat = text;
    for (char& c : flat)
        if (c == '\n' || c == '\r') c = ' ';
    return to_wx(flat);
}

}  // namespace

void TableView::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetFont(GetFont());
    dc.SetBackground(look::list_background());
    dc.Clear();
    if (m_left.size() != m_model.columns().size() + 1) lay_out();
    paint_lines(dc);
    paint_header(dc);
    if (m_order.lines().empty()) paint_empty(dc);
}

wxRect TableView::inner(const wxRect& row, std::size_t column) const {
    const int margin = FromDIP(8);
    return {m_left[column] + margin, row.y, m_left[column + 1] - m_left[column] - 2 * margin, row.height};
}

void TableView::paint_header(wxDC& dc) {
    const int width = GetClientSize().x;
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(look::soft());
    dc.DrawRectangle(0, 0, width, m_header_height);
    dc.SetPen(look::line());
    dc.DrawLine(0, m_header_height - 1, width, m_header_height - 1);
    dc.SetFont(look::bold_font(this));
    dc.SetTextForeground(look::text());
    const auto& columns = m_model.columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const wxRect area = inner({0, 0, width, m_header_height}, i);
        wxString title = to_wx(columns[i].title);
        if (m_order.sort_column() == i) title += m_order.direction() == SortDirection::ascending ? " ▴"_w : " ▾"_w;
        const wxString fitting = wxControl::Ellipsize(title, dc, wxELLIPSIZE_END, area.width + FromDIP(8));
        dc.DrawLabel(fitting, area, wxALIGN_CENTER_VERTICAL | horizontal(columns[i].align));
        if (i > 0) dc.DrawLine(m_left[i], m_header_height / 4, m_left[i], m_header_height * 3 / 4);
    }
    dc.SetFont(GetFont());
}

void TableView::paint_lines(wxDC& dc) {
    const auto& lines = m_order.lines();
    const auto first = static_cast<std::size_t>(m_top);
    const auto end = std::min(lines.size(), first + static_cast<std::size_t>(visible_lines()) + 2);
    for (std::size_t i = first; i < end; ++i) {
        const wxRect rect = line_rect(i);
        if (lines[i].heading)
            paint_group(dc, rect, lines[i].row);
        else
            paint_row(dc, rect, lines[i].row, i);
    }
}

void TableView::paint_group(wxDC& dc, const wxRect& rect, std::size_t row) {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(look::soft());
    dc.DrawRectangle(rect);
    dc.SetFont(look::bold_font(this));
    dc.SetTextForeground(look::faint());
    wxRect area = rect;
    area.Deflate(FromDIP(8), 0);
    dc.DrawLabel(wxControl::Ellipsize(to_wx(m_model.group(row)), dc, wxELLIPSIZE_END, area.width), area,
                 wxALIGN_CENTER_VERTICAL);
    dc.SetFont(GetFont());
}

void TableView::paint_row(wxDC& dc, const wxRect& rect, std::size_t row, std::size_t) {
    const std::string key = m_model.key(row);
    const bool chosen = m_selected.contains(key);
    CellLook cell_look{look::text(), look::faint(), look::list_background(), chosen, false};
    if (chosen) {
        const wxColour highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
        // Without the keyboard the selection stays visible, but steps back.
        cell_look.ground = HasFocus() ? highlight : look::blend(look::list_background(), highlight, 0.22);
        if (HasFocus()) cell_look.text = cell_look.faint = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(cell_look.ground);
        dc.DrawRectangle(rect);
    }
    for (std::size_t column = 0; column < m_model.columns().size(); ++column) {
        const wxRect area = inner(rect, column);
        const wxDCClipper clip(dc, m_left[column], rect.y, m_left[column + 1] - m_left[column], rect.height);
        cell_look.cursor = m_cursor == Cursor::cell && HasFocus() && key == m_current_key && column == m_cursor_column;
        draw_cell(dc, area, row, column, cell_look);
        if (!cell_look.cursor) continue;
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(cell_look.text, FromDIP(2)));
        dc.DrawRectangle(m_left[column] + FromDIP(1), rect.y + FromDIP(1),
                         m_left[column + 1] - m_left[column] - FromDIP(2), rect.height - FromDIP(2));
    }
    dc.SetPen(look::line());
    dc.DrawLine(rect.x, rect.GetBottom(), rect.GetRight() + 1, rect.GetBottom());
}

void TableView::draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                          const CellLook& cell_look) {
    draw_text(dc, area, m_model.cell(row, column), cell_look, m_model.columns()[column].align);
}

void TableView::draw_text(wxDC& dc, const wxRect& area, const Cell& cell, const CellLook& cell_look,
                          Align align) const {
    wxRect room = area;
    if (cell.sign != Sign::none) {
        const bool on_highlight = cell_look.selected && HasFocus();
        const wxBitmap icon =
            look::icon(this, icon_of(cell.sign), 16, on_highlight ? cell_look.text : colour_of(cell.sign));
        const int x = cell.text.empty() && align == Align::centre ? room.x + (room.width - FromDIP(16)) / 2 : room.x;
        dc.DrawBitmap(icon, x, room.y + (room.height - FromDIP(16)) / 2, true);
        const int taken = FromDIP(22);
        room.x += taken;
        room.width -= taken;
    }
    if (cell.text.empty() || room.width <= 0) return;
    const bool on_highlight = cell_look.selected && HasFocus();
    dc.SetTextForeground(on_highlight ? cell_look.text : colour_of(cell.tone));
    if (cell.tone == Tone::strong) dc.SetFont(look::bold_font(this));
    const wxString fitting = wxControl::Ellipsize(one_line(cell.text), dc, wxELLIPSIZE_END, room.width);
    dc.DrawLabel(fitting, room, wxALIGN_CENTER_VERTICAL | horizontal(align));
    if (cell.tone == Tone::strong) dc.SetFont(GetFont());
}

void TableView::paint_empty(wxDC& dc) {
    const bool filtered = m_model.rows() > 0;
    const wxString words =
        filtered ? "Niets gevonden voor \u201c"_w + to_wx(m_order.filter()) + "\u201d. Escape wist het filter."_w
                 : to_wx(m_empty_text);
    wxRect area(GetClientSize());
    area.y += m_header_height;
    area.height -= m_header_height;
    area.Deflate(FromDIP(16), FromDIP(16));
    dc.SetTextForeground(look::faint());
    dc.DrawLabel(words, area, wxALIGN_CENTER);
}

}  // namespace noaber
