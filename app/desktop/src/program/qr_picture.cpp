// SPDX-License-Identifier: EUPL-1.2
// Painting QR codes: whole pixels for a square, so that none is blurred.
#include "qr_picture.h"

#include <noaberui/text.h>

#include <wx/dcbuffer.h>

namespace noaber {

namespace {

constexpr int dip_of_a_square = 5;

}  // namespace

QrPicture::QrPicture(wxWindow* parent, const std::string& words) : wxWindow(parent, wxID_ANY) {
    SetName(to_wx(words));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, &QrPicture::paint, this);
}

void QrPicture::show(const std::string& text) {
    if (m_code && text == m_text) return;
    m_text = text;
    m_code.emplace(text);
    const int side = (m_code->size() + (2 * qr_border)) * FromDIP(dip_of_a_square);
    SetMinSize({side, side});
    Refresh();
}

void QrPicture::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    if (!m_code) return;
    const int square = FromDIP(dip_of_a_square);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(*wxBLACK_BRUSH);
    for (int y = 0; y < m_code->size(); ++y)
        for (int x = 0; x < m_code->size(); ++x)
            if (m_code->dark(x, y))
                dc.DrawRectangle((x + qr_border) * square, (y + qr_border) * square, square, square);
}

}  // namespace noaber
