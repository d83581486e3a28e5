// SPDX-License-Identifier: EUPL-1.2
// A number to click.
#include "key_figure.h"

#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/dcclient.h>
#include <wx/settings.h>

namespace noaber {

KeyFigure::KeyFigure(wxWindow* parent, std::string words, std::function<void()> clicked)
    : m_words(std::move(words)), m_clicked(std::move(clicked)) {
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    SetCursor(wxCursor(wxCURSOR_HAND));
    Bind(wxEVT_PAINT, &KeyFigure::paint, this);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { m_clicked(); });
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE) return m_clicked();
        event.Skip();
    });
    const auto hover = [this](wxMouseEvent& event) {
        m_hovered = event.Entering();
        Refresh();
    };
    Bind(wxEVT_ENTER_WINDOW, hover);
    Bind(wxEVT_LEAVE_WINDOW, hover);
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void KeyFigure::set(std::size_t number) {
    m_number = number;
    SetToolTip(to_wx("Toon waarom: " + std::to_string(number) + " " + m_words));
    Refresh();
}

wxSize KeyFigure::DoGetBestClientSize() const {
    return {FromDIP(110), look::heading_font(this).GetPixelSize().y * 3 / 2 + 2 * GetCharHeight() + FromDIP(24)};
}

void KeyFigure::paint(wxPaintEvent&) {
    wxPaintDC dc(this);  // on the parent's own ground
    const wxRect all(GetClientSize());
    const bool lit = m_hovered || HasFocus();
    dc.SetPen(wxPen(lit ? look::accent() : look::line(), HasFocus() ? FromDIP(2) : FromDIP(1)));
    dc.SetBrush(look::list_background());
    wxRect box = all;
    box.Deflate(FromDIP(1));
    dc.DrawRoundedRectangle(box, FromDIP(6));
    const int margin = FromDIP(10);
    dc.SetFont(look::heading_font(this).Scaled(1.2f));
    dc.SetTextForeground(look::text());
    dc.DrawText(wxString::Format("%zu", m_number), margin, FromDIP(8));
    int y = FromDIP(8) + dc.GetCharHeight() + FromDIP(2);
    dc.SetFont(GetFont());
    dc.SetTextForeground(look::faint());
    for (const wxString& line : wrap_lines(*this, to_wx(m_words), all.width - 2 * margin)) {
        dc.DrawText(line, margin, y);
        y += GetCharHeight();
    }
}

}  // namespace noaber
