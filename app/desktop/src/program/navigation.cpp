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
        const auto y = tops();
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (event.GetY() >= y[i] && event.GetY() < y[i] + row_height()) return open(i);
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
    const int height = tops().back() + m_scrolled + FromDIP(6);
    m_scrolled = std::clamp(m_scrolled + pixels, 0, std::max(0, height - GetClientSize().y));
    Refresh();
}

void Navigation::set_count(std::string_view page, std::string count) {
    for (Item& item : m_items)
        if (item.page == page) item.count = count;
    Refresh();
}

wxRect Navigation::item_rect(std::string_view page) const {
    const auto y = tops();
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_items[i].page == page) return {0, y[i], GetClientSize().x, row_height()};
    return {};
}

int Navigation::row_height() const { return GetCharHeight() + FromDIP(10); }

std::vector<int> Navigation::tops() const {
    std::vector<int> all;
    int y = FromDIP(6) - m_scrolled;
    std::string group;
    for (const Item& item : m_items) {
        if (item.groep != group) y += GetCharHeight() + FromDIP(12);
        group = item.groep;
        all.push_back(y);
        y += row_height();
    }
    all.push_back(y);
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
    const auto y = tops();
    std::string group;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        if (item.groep != group) {
            dc.SetFont(look::bold_font(this).Scaled(0.88f));
            dc.SetTextForeground(look::blend(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT),
                                             wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK), 0.3));
            dc.DrawText(to_wx(item.groep), FromDIP(12), y[i] - GetCharHeight() - FromDIP(2));
        }
        group = item.groep;
        paint_item(dc, item, {0, y[i], GetClientSize().x, row_height()});
    }
    dc.SetPen(look::blend(wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK),
                          wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT), 0.18));
    dc.DrawLine(GetClientSize().x - 1, 0, GetClientSize().x - 1, GetClientSize().y);
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
        case WXK_TAB: HandleAsNavigationKey(event); return;
        default: event.Skip();
    }
}

void Navigation::open(std::size_t item) {
    if (item == m_open) return;
    m_open = item;
    Refresh();
    if (on_open) on_open(m_items[item].page);
}

}  // namespace noaber
