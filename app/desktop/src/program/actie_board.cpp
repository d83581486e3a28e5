// SPDX-License-Identifier: EUPL-1.2
// The board: where cards stand, how they are drawn, and how they are moved.
#include "actie_board.h"

#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/control.h>
#include <wx/dcclient.h>
#include <wx/settings.h>

#include <algorithm>

namespace noaber {

namespace {

std::size_t index_of(ActieStatus status) {
    return static_cast<std::size_t>(std::ranges::find(bordkolommen, status) - bordkolommen.begin());
}

}  // namespace

ActieBoard::ActieBoard(wxWindow* parent) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxBORDER_NONE | wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE);
    Bind(wxEVT_PAINT, &ActieBoard::paint, this);
    Bind(wxEVT_KEY_DOWN, &ActieBoard::key_down, this);
    Bind(wxEVT_LEFT_DOWN, &ActieBoard::left_down, this);
    Bind(wxEVT_LEFT_UP, &ActieBoard::left_up, this);
    Bind(wxEVT_MOTION, &ActieBoard::motion, this);
    Bind(wxEVT_MOUSEWHEEL, &ActieBoard::wheel, this);
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        if (place_at(event.GetPosition()) && on_activate) on_activate();
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        m_pressed.reset();
        m_dragging = false;
        Refresh();
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

// --- what is shown ---

void ActieBoard::set_cards(std::vector<ActieCard> cards) {
    m_cards = std::move(cards);
    m_folded.clear();
    for (const ActieCard& one : m_cards) m_folded.push_back(fold(one.titel + ' ' + one.wie + ' ' + one.wanneer));
    apply();
}

void ActieBoard::set_filter(std::string_view words) {
    m_filter = fold(words);
    apply();
}

void ActieBoard::apply() {
    for (auto& column : m_columns) column.clear();
    const auto words = split(m_filter, ' ');
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool wanted = std::ranges::all_of(words, [&](std::string_view word) {
            return m_folded[i].find(word) != std::string::npos;
        });
        if (wanted) m_columns[index_of(m_cards[i].status)].push_back(i);
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column) scroll(column, 0);
    Refresh();
}

std::size_t ActieBoard::shown() const {
    std::size_t all = 0;
    for (const auto& column : m_columns) all += column.size();
    return all;
}

std::vector<std::string> ActieBoard::column(ActieStatus status) const {
    std::vector<std::string> ids;
    for (const std::size_t i : m_columns[index_of(status)]) ids.push_back(m_cards[i].id);
    return ids;
}

std::optional<ActieBoard::Place> ActieBoard::place_of(std::string_view id) const {
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        for (std::size_t row = 0; row < m_columns[column].size(); ++row)
            if (m_cards[m_columns[column][row]].id == id) return Place{column, row};
    return std::nullopt;
}

bool ActieBoard::select(std::string_view id) {
    const auto place = place_of(id);
    if (!place) return false;
    m_selected = std::string(id);
    const wxRect card_area = rect_of(*place), room = area(place->column);
    if (card_area.GetTop() < room.GetTop()) scroll(place->column, card_area.GetTop() - room.GetTop());
    if (card_area.GetBottom() > room.GetBottom()) scroll(place->column, card_area.GetBottom() - room.GetBottom());
    Refresh();
    return true;
}

// --- geometry ---

int ActieBoard::header_height() const { return GetCharHeight() + FromDIP(14); }

/// Two lines of title, one for the owner, one for the date.
int ActieBoard::card_height() const { return 4 * GetCharHeight() + FromDIP(20); }

/// Where the cards of a column stand, below its heading.
wxRect ActieBoard::area(std::size_t column) const {
    const wxSize size = GetClientSize();
    const int count = static_cast<int>(m_columns.size());
    const int gap = FromDIP(8), at = static_cast<int>(column);
    const int width = std::max(1, (size.x - (count - 1) * gap) / count);
    return {at * (width + gap), header_height(), width, std::max(1, size.y - header_height())};
}

wxRect ActieBoard::rect_of(const Place& place) const {
    const wxRect room = area(place.column);
    const int margin = FromDIP(6), step = card_height() + margin;
    return {room.x + margin, room.y + margin + static_cast<int>(place.row) * step - m_top[place.column],
            room.width - 2 * margin, card_height()};
}

wxRect ActieBoard::card_rect(std::string_view id) const {
    const auto place = place_of(id);
    return place ? rect_of(*place).Intersect(area(place->column)) : wxRect();
}

wxRect ActieBoard::column_rect(ActieStatus status) const { return area(index_of(status)); }

std::optional<std::size_t> ActieBoard::column_at(int x) const {
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        if (x >= area(column).GetLeft() && x <= area(column).GetRight()) return column;
    return std::nullopt;
}

std::optional<ActieBoard::Place> ActieBoard::place_at(const wxPoint& point) const {
    const auto column = column_at(point.x);
    if (!column || !area(*column).Contains(point)) return std::nullopt;
    const int step = card_height() + FromDIP(6);
    const int row = (point.y - area(*column).y - FromDIP(6) + m_top[*column]) / step;
    if (row < 0 || static_cast<std::size_t>(row) >= m_columns[*column].size()) return std::nullopt;
    const Place place{*column, static_cast<std::size_t>(row)};
    return rect_of(place).Contains(point) ? std::optional(place) : std::nullopt;
}

void ActieBoard::scroll(std::size_t column, int pixels) {
    const int step = card_height() + FromDIP(6);
    const int all = static_cast<int>(m_columns[column].size()) * step + FromDIP(6);
    m_top[column] = std::clamp(m_top[column] + pixels, 0, std::max(0, all - area(column).height));
}

// --- painting ---

void ActieBoard::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    dc.SetBackground(wxBrush(GetParent()->GetBackgroundColour()));
    dc.Clear();
    for (std::size_t column = 0; column < m_columns.size(); ++column) paint_column(dc, column);
    if (!m_dragging) return;
    if (const auto place = place_of(m_selected)) {
        wxRect held = rect_of(*place);
        held.SetPosition(held.GetPosition() + m_mouse - *m_pressed);
        paint_card(dc, held, card(*place), true);
    }
}

void ActieBoard::paint_column(wxDC& dc, std::size_t column) {
    const wxRect room = area(column);
    wxRect all = room;
    all.y = 0;
    all.height += room.y;
    const bool target = m_dragging && column_at(m_mouse.x) == column;
    dc.SetPen(wxPen(target ? look::accent() : look::line(), target ? FromDIP(2) : 1));
    dc.SetBrush(look::soft());
    dc.DrawRoundedRectangle(all, FromDIP(6));
    dc.SetFont(look::bold_font(this));
    dc.SetTextForeground(look::text());
    const wxString title = to_wx(in_words(bordkolommen[column]));
    dc.DrawText(title, room.x + FromDIP(10), FromDIP(8));
    const int behind = room.x + FromDIP(18) + dc.GetTextExtent(title).x;
    dc.SetFont(GetFont());
    dc.SetTextForeground(look::faint());
    dc.DrawText(wxString::Format("%zu", m_columns[column].size()), behind, FromDIP(8));
    wxDCClipper clip(dc, room);
    const int step = card_height() + FromDIP(6);
    for (auto row = static_cast<std::size_t>(m_top[column] / step); row < m_columns[column].size(); ++row) {
        const Place place{column, row};
        const wxRect rect = rect_of(place);
        if (rect.y > room.GetBottom()) break;
        paint_card(dc, rect, card(place), card(place).id == m_selected);
    }
    const int total = static_cast<int>(m_columns[column].size()) * step + FromDIP(6);
    if (total <= room.height) return;
    // How far this column is scrolled.
    const int thumb = std::max(FromDIP(24), room.height * room.height / total);
    const int at = (room.height - thumb) * m_top[column] / std::max(1, total - room.height);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(look::faint());
    dc.DrawRoundedRectangle(room.GetRight() - FromDIP(4), room.y + at, FromDIP(3), thumb, FromDIP(1));
}

void ActieBoard::paint_card(wxDC& dc, const wxRect& rect, const ActieCard& shown_card, bool selected) const {
    const bool lit = selected && HasFocus();
    dc.SetPen(wxPen(selected ? look::accent() : look::line(), lit ? FromDIP(2) : FromDIP(1)));
    dc.SetBrush(look::list_background());
    dc.DrawRoundedRectangle(rect, FromDIP(5));
    const int margin = FromDIP(8), width = rect.width - 2 * margin, line = GetCharHeight();
    dc.SetFont(GetFont());
    dc.SetTextForeground(look::text());
    auto lines = wrap_lines(*this, to_wx(collapse_spaces(shown_card.titel)), width);
    if (lines.size() > 2) {
        lines[1] = wxControl::Ellipsize(lines[1] + " " + lines[2], dc, wxELLIPSIZE_END, width);
        lines.resize(2);
    }
    int y = rect.y + FromDIP(6);
    for (const wxString& words : lines) {
        dc.DrawText(words, rect.x + margin, y);
        y += line;
    }
    y = rect.GetBottom() - FromDIP(6) - 2 * line;
    dc.SetTextForeground(look::faint());
    dc.DrawText(wxControl::Ellipsize(to_wx(shown_card.wie), dc, wxELLIPSIZE_END, width), rect.x + margin, y);
    y += line;
    int at = rect.x + margin;
    if (shown_card.over_tijd) {
        dc.SetTextForeground(look::warning());
        dc.DrawBitmap(look::icon(this, icon_of(Sign::warning), 14, look::warning()), at, y + FromDIP(1), true);
        at += FromDIP(18);
    }
    dc.DrawText(to_wx(shown_card.wanneer), at, y);
}

// --- keyboard and mouse ---

void ActieBoard::choose(const Place& place) {
    select(card(place).id);
    if (on_select) on_select();
}

void ActieBoard::step(int columns, int rows) {
    const auto from = place_of(m_selected);
    if (!from) {
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            if (!m_columns[column].empty()) return choose({column, 0});
        return;
    }
    auto column = static_cast<int>(from->column);
    // A column without cards is passed over.
    do column += columns;
    while (columns != 0 && column >= 0 && column < static_cast<int>(m_columns.size()) &&
           m_columns[static_cast<std::size_t>(column)].empty());
    if (column < 0 || column >= static_cast<int>(m_columns.size())) return;
    const auto to = static_cast<std::size_t>(column);
    const int last = static_cast<int>(m_columns[to].size()) - 1;
    choose({to, static_cast<std::size_t>(std::clamp(static_cast<int>(from->row) + rows, 0, last))});
}

void ActieBoard::move_selected(int columns) {
    const auto from = place_of(m_selected);
    if (!from || !on_move) return;
    const int to = static_cast<int>(from->column) + columns;
    if (to < 0 || to >= static_cast<int>(bordkolommen.size())) return;
    on_move(m_selected, bordkolommen[static_cast<std::size_t>(to)]);
}

void ActieBoard::key_down(wxKeyEvent& event) {
    const int all = static_cast<int>(m_cards.size());
    const int sideways = event.GetKeyCode() == WXK_LEFT ? -1 : 1;
    switch (event.GetKeyCode()) {
        case WXK_UP: return step(0, -1);
        case WXK_DOWN: return step(0, 1);
        case WXK_PAGEUP: return step(0, -std::max(1, area(0).height / card_height() - 1));
        case WXK_PAGEDOWN: return step(0, std::max(1, area(0).height / card_height() - 1));
        case WXK_HOME: return step(0, -all);
        case WXK_END: return step(0, all);
        case WXK_LEFT:
        case WXK_RIGHT:
            if (event.AltDown()) return move_selected(sideways);
            return step(sideways, 0);
        case WXK_TAB: HandleAsNavigationKey(event); return;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_F2:
            if (place_of(m_selected) && on_activate) return on_activate();
            break;
        default: break;
    }
    event.Skip();
}

void ActieBoard::left_down(wxMouseEvent& event) {
    SetFocus();
    const auto place = place_at(event.GetPosition());
    if (!place) return;
    // What it shows beside the board comes when the button goes up: the board must not move under the mouse.
    select(card(*place).id);
    m_pressed = m_mouse = event.GetPosition();
    CaptureMouse();
}

void ActieBoard::motion(wxMouseEvent& event) {
    if (!m_pressed) return;
    m_mouse = event.GetPosition();
    const wxPoint gone = m_mouse - *m_pressed;
    if (!m_dragging && std::max(std::abs(gone.x), std::abs(gone.y)) < FromDIP(5)) return;
    m_dragging = true;
    Refresh();
}

void ActieBoard::left_up(wxMouseEvent& event) {
    if (HasCapture()) ReleaseMouse();
    if (!m_pressed) return;
    m_pressed.reset();
    const bool dragged = std::exchange(m_dragging, false);
    Refresh();
    if (!dragged) {
        if (on_select) on_select();
        return;
    }
    const auto from = place_of(m_selected);
    const auto to = column_at(event.GetX());
    if (from && to && *to != from->column && on_move) on_move(m_selected, bordkolommen[*to]);
}

void ActieBoard::wheel(wxMouseEvent& event) {
    const auto column = column_at(event.GetX());
    if (!column || event.GetWheelDelta() == 0) return;
    scroll(*column, -event.GetWheelRotation() * (card_height() + FromDIP(6)) / event.GetWheelDelta());
    Refresh();
}

}  // namespace noaber
