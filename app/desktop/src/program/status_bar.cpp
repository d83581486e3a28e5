// SPDX-License-Identifier: EUPL-1.2
// Signs and words at the foot of the window.
#include "status_bar.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/control.h>
#include <wx/dcclient.h>

#include <algorithm>

namespace noaber {

namespace {

struct SyncSign {
    wxString icon;
    wxColour colour;
};

/// What a person must look at comes before what goes by itself.
SyncSign sign_of(const SyncView& view) {
    if (!view.trouble.empty()) return {"dialog-error-symbolic", look::error()};
    if (!view.membership) return {"computer-symbolic", look::faint()};
    const SyncState& state = view.state;
    if (state.stand == SyncStand::geen_toegang || state.stand == SyncStand::ingetrokken)
        return {"action-unavailable-symbolic", look::error()};
    if (state.refused > 0 || state.clock_is_off()) return {"dialog-warning-symbolic", look::warning()};
    switch (state.stand) {
        case SyncStand::bijgewerkt: return {"emblem-ok-symbolic", look::good()};
        case SyncStand::wacht: return {"go-up-symbolic", look::text()};
        case SyncStand::offline: return {"network-offline-symbolic", look::text()};
        case SyncStand::bezig:
        case SyncStand::geen_toegang:
        case SyncStand::ingetrokken: break;
    }
    return {"emblem-synchronizing-symbolic", look::text()};
}

}  // namespace

SyncCell::SyncCell(wxWindow* parent) {
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    Bind(wxEVT_PAINT, &SyncCell::paint, this);
    show({});
}

void SyncCell::show(const SyncView& view) {
    const SyncSign sign = sign_of(view);
    m_words = in_words(view);
    m_icon = sign.icon;
    m_colour = sign.colour;
    SetLabel(to_wx(m_words));
    std::string tip = m_words + ".";
    if (!view.state.reason.empty()) tip += " " + view.state.reason;
    SetToolTip(to_wx(tip));
    SetMinSize({-1, std::max(GetCharHeight(), FromDIP(16)) + FromDIP(4)});
    Refresh();
}

int SyncCell::wanted_width() const { return FromDIP(16 + 6 + 12) + GetTextExtent(to_wx(m_words)).x; }

void SyncCell::paint(wxPaintEvent&) {
    wxPaintDC dc(this);  // on the parent's own ground
    const wxSize size = GetClientSize();
    const int sign = FromDIP(16);
    dc.DrawBitmap(look::icon(this, m_icon, 16, m_colour), 0, (size.y - sign) / 2, true);
    dc.SetFont(GetFont());
    dc.SetTextForeground(GetForegroundColour());
    const int left = sign + FromDIP(6);
    dc.DrawText(wxControl::Ellipsize(to_wx(m_words), dc, wxELLIPSIZE_END, size.x - left), left,
                (size.y - dc.GetCharHeight()) / 2);
}

StatusBar::StatusBar(wxWindow* parent) : wxStatusBar(parent, wxID_ANY), m_sync(new SyncCell(this)) {
    SetFieldsCount(3);
    m_sync->SetCursor(wxCursor(wxCURSOR_HAND));
    m_sync->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { on_sync_click(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        divide();
        place();
    });
    divide();
}

/// The state and the file whole where there is room; what was just done has the rest.
void StatusBar::divide() {
    const int most = std::max(FromDIP(120), GetClientSize().x * 2 / 5);
    const int file_words = GetTextExtent(GetStatusText(file)).x + FromDIP(32);  // and the grip
    const std::array<int, 3> widths{-1, std::min(m_sync->wanted_width(), most), std::min(file_words, most)};
    if (std::exchange(m_widths, widths) == widths) return;
    SetStatusWidths(static_cast<int>(widths.size()), widths.data());
}

void StatusBar::place() {
    wxRect area;
    if (GetFieldRect(sync_state, area)) m_sync->SetSize(area);
}

void StatusBar::show_sync(const SyncView& view) {
    m_sync->show(view);
    divide();
    place();
}

void StatusBar::show_file(const std::string& words) {
    SetStatusText(to_wx(words), file);
    divide();
    place();
}

}  // namespace noaber
