// SPDX-License-Identifier: EUPL-1.2
// Drawing the strip: white on red, light and dark alike, because it must be seen and not fit in.
#include "oefen_banner.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/control.h>
#include <wx/dcbuffer.h>

namespace noaber::oto {

namespace {

const wxColour ground(0xB3, 0x1B, 0x1B);
constexpr double larger = 1.5;

}  // namespace

OefenBanner::OefenBanner(wxWindow* parent) : wxWindow(parent, wxID_ANY) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetName("OEFENING");
    SetMinSize({-1, 2 * GetCharHeight() + look::gap(this)});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
}

void OefenBanner::set(const std::string& naam, const std::string& klok, const std::string& stand) {
    if (naam == m_naam && klok == m_klok && stand == m_stand) return;
    m_naam = naam;
    m_klok = klok;
    m_stand = stand;
    Refresh();
}

void OefenBanner::paint() {
    wxAutoBufferedPaintDC dc(this);
    const wxSize size = GetClientSize();
    const int gap = look::gap(this);
    dc.SetBackground(ground);
    dc.Clear();
    dc.SetTextForeground(*wxWHITE);
    const wxFont bold = look::bold_font(this).Scaled(static_cast<float>(larger));
    const auto middle = [&](const wxString& text) { return (size.y - dc.GetTextExtent(text).y) / 2; };

    dc.SetFont(bold);
    const wxString word = "OEFENING";
    dc.DrawText(word, 2 * gap, middle(word));
    const int left = 2 * gap + dc.GetTextExtent(word).x + 2 * gap;
    const wxString clock = to_wx(m_klok);
    int right = size.x - 2 * gap - dc.GetTextExtent(clock).x;
    dc.DrawText(clock, right, middle(clock));

    dc.SetFont(GetFont());
    const wxString stand = to_wx(m_stand);
    right -= dc.GetTextExtent(stand).x + 2 * gap;
    dc.DrawText(stand, right, middle(stand));
    const wxString naam = wxControl::Ellipsize(to_wx(m_naam), dc, wxELLIPSIZE_END, std::max(0, right - left - 2 * gap));
    dc.DrawText(naam, left, middle(naam));
}

}  // namespace noaber::oto
