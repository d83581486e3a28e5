// SPDX-License-Identifier: EUPL-1.2
// Drawing and choosing of pages.
#include "navigation.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <algorithm>

namespace noaber {

Navigation::Navigation(wxWindow* parent, std::vector<Item> items) : m_items(std::move(items)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxWANTS_CHARS | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    Bind(wxEVT_PAINT, &Navigation::paint, this);
    Bind(wxEVT_KEY_DOWN, &Navigation::key_down, this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (event.GetWheelDelta() != 0) scroll_by(-event.GetWheelRotation() * row_height() / event.GetWheelDelta());
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        scroll_by(0);
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        click(event.GetY());
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void Navigation::show_open(std::string_view page) {
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_items[i].page == page) m_open = i;
    const wxRect shown = item_rect(page);
    if (shown.y < 0) scroll_by(shown.y);
    if (shown.GetBottom() > GetClientSize().y) scroll_by(shown.GetBottom() - GetClientSize().y);
    Refresh();
}

void Navigation::scroll_by(int pixels) {
    const int height = lines().back().rect.GetBottom() + m_scrolled + FromDIP(6);
    m_scrolled = std::clamp(m_scrolled + pixels, 0, std::max(0, height - GetClientSize().y));
    Refresh();
}

void Navigation::set_count(std::string_view page, std::string count) {
    for (Item& item : m_items)
        if (item.page == page) item.count = count;
    Refresh();
}

void Navigation::fold(std::set<std::string> groups) {
    m_folded = std::move(groups);
    scroll_by(0);
}

void Navigation::set_folded(const std::string& group, bool folded) {
    if (group.empty() || m_folded.contains(group) == folded) return;
    if (folded)
        m_folded.insert(group);
    else
        m_folded.erase(group);
    scroll_by(0);
    if (on_fold) on_fold();
}

wxRect Navigation::item_rect(std::string_view page) const {
    for (const Line& line : lines())
        if (!line.heading && m_items[line.item].page == page) return line.rect;
    return {};
}

wxRect Navigation::heading_rect(std::string_view group) const {
    for (const Line& line : lines())
        if (line.heading && m_items[line.item].groep == group) return line.rect;
    return {};
}

int Navigation::row_height() const { return GetCharHeight() + FromDIP(7); }

std::vector<Navigation::Line> Navigation::lines() const {
    std::vector<Line> all;
    const int width = GetClientSize().x;
    int y = FromDIP(6) - m_scrolled;
    std::string group;
    const auto add = [&](std::size_t item, int height, bool heading) {
        all.push_back({{0, y, width, height}, item, heading});
        y += height;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].groep != group) add(i, GetCharHeight() + FromDIP(11), true);
        group = m_items[i].groep;
        if (i == m_open || !m_folded.contains(group)) add(i, row_height(), false);
    }
    return all;
}

wxSize Navigation::DoGetBestClientSize() const {
    int widest = 0;
    for (const Item& item : m_items) widest = std::max(widest, GetTextExtent(to_wx(item.titel)).x);
    return {widest + FromDIP(38 + 10) + GetTextExtent("999").x, FromDIP(200)};
}

void Navigation::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK));
    dc.Clear();
    for (const Line& line : lines()) {
        const Item& item = m_items[line.item];
        if (line.heading)
            paint_heading(dc, item.groep, line.rect);
        else
            paint_item(dc, item, line.rect);
    }
    dc.SetPen(look::blend(wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK),
                          wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT), 0.18));
    dc.DrawLine(GetClientSize().x - 1, 0, GetClientSize().x - 1, GetClientSize().y);
}

void Navigation::paint_heading(wxDC& dc, const std::string& group, const wxRect& rect) {
    const wxColour ink = look::blend(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT),
                                     wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK), 0.3);
    dc.SetFont(look::bold_font(this).Scaled(0.88f));
    dc.SetTextForeground(ink);
    const int y = rect.GetBottom() - GetCharHeight() - FromDIP(1);
    dc.DrawText(to_wx(group), FromDIP(12), y);
    const wxString arrow = m_folded.contains(group) ? "pan-end-symbolic" : "pan-down-symbolic";
    dc.DrawBitmap(look::icon(this, arrow, 16, ink), rect.GetRight() - FromDIP(24), y, true);
}

void Navigation::paint_item(wxDC& dc, const Item& item, const wxRect& rect) {
    const bool is_open = &item == &m_items[m_open];
    const wxColour highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    wxColour ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    if (is_open) {
        // A bar as well as a ground: colour is not the only sign of where one is.
        const wxColour ground =
            HasFocus() ? highlight : look::blend(wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK), highlight, 0.22);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(ground);
        dc.DrawRectangle(rect);
        dc.SetBrush(highlight);
        dc.DrawRectangle(rect.x, rect.y, FromDIP(4), rect.height);
        if (HasFocus()) ink = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT);
    }
    dc.DrawBitmap(look::icon(this, to_wx(item.icoon), 16, ink), FromDIP(12), rect.y + (rect.height - FromDIP(16)) / 2,
                  true);
    dc.SetFont(is_open ? look::bold_font(this) : GetFont());
    dc.SetTextForeground(ink);
    wxRect words(FromDIP(38), rect.y, rect.width - FromDIP(38 + 10), rect.height);
    if (!item.count.empty()) {
        dc.DrawLabel(to_wx(item.count), words, wxALIGN_RIGHT | wxALIGN_CENTER_VERTICAL);
        words.width -= dc.GetTextExtent(to_wx(item.count)).x + FromDIP(6);
    }
    dc.DrawLabel(wxControl::Ellipsize(to_wx(item.titel), dc, wxELLIPSIZE_END, words.width), words,
                 wxALIGN_CENTER_VERTICAL);
}

void Navigation::key_down(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_UP: return open(m_open == 0 ? 0 : m_open - 1);
        case WXK_DOWN: return open(std::min(m_open + 1, m_items.size() - 1));
        case WXK_HOME: return open(0);
        case WXK_END: return open(m_items.size() - 1);
        // Left and right fold the group of the open page; up and down still reach what is folded away.
        case WXK_LEFT: return set_folded(m_items[m_open].groep, true);
        case WXK_RIGHT: return set_folded(m_items[m_open].groep, false);
        case WXK_TAB: HandleAsNavigationKey(event); return;
        default: event.Skip();
    }
}

void Navigation::click(int y) {
    for (const Line& line : lines()) {
        if (!line.rect.Contains(1, y)) continue;
        const std::string group = m_items[line.item].groep;
        return line.heading ? set_folded(group, !m_folded.contains(group)) : open(line.item);
    }
}

void Navigation::open(std::size_t item) {
    if (item == m_open) return;
    m_open = item;
    Refresh();
    if (on_open) on_open(m_items[item].page);
}

}  // namespace noaber
