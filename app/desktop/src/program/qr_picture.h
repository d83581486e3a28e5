// SPDX-License-Identifier: EUPL-1.2
// A QR code on the screen: black on white in a dark theme too, or no camera reads it.
#pragma once

#include <noaber/report/qr.h>

#include <wx/window.h>

#include <optional>
#include <string>

namespace noaber {

class QrPicture final : public wxWindow {
public:
    /// `words`: what it is, for who does not see it.
    QrPicture(wxWindow* parent, const std::string& words);
    void show(const std::string& text);

private:
    void paint(wxPaintEvent& event);
    std::string m_text;
    std::optional<QrCode> m_code;
};

}  // namespace noaber
