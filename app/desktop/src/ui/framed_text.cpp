// SPDX-License-Identifier: EUPL-1.2
// The frame around a text of several lines.
#include <noaberui/framed_text.h>

#include <noaberui/look.h>

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace noaber {

FramedText::FramedText(wxWindow* parent, long style)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE) {
    m_text =
        new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | style | wxBORDER_NONE);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_text, 1, wxEXPAND | wxALL, margin());
    SetSizer(sizer);
    Bind(wxEVT_PAINT, &FramedText::paint, this);
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    m_text->Bind(wxEVT_SET_FOCUS, repaint);
    m_text->Bind(wxEVT_KILL_FOCUS, repaint);
}

int FramedText::height_for(int lines) const { return lines * m_text->GetCharHeight() + 2 * margin() + FromDIP(2); }

int FramedText::width_inside(int width) const { return width - 2 * margin() - FromDIP(2); }

void FramedText::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    const bool focused = m_text->HasFocus();
    dc.SetPen(wxPen(focused ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT)
                            : look::blend(look::list_background(), look::text(), 0.22),
                    FromDIP(1)));
    dc.SetBrush(look::list_background());
    wxRect frame(GetClientSize());
    dc.DrawRoundedRectangle(frame, FromDIP(5));
}

}  // namespace noaber
