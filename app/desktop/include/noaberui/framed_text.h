// SPDX-License-Identifier: EUPL-1.2
// A text of several lines in a frame with margins, like the one-line fields beside it.
#pragma once

#include <wx/panel.h>

class wxTextCtrl;

namespace noaber {

class FramedText : public wxPanel {
public:
    /// `style`: wxTE_WORDWRAP where a broken word misleads (an e-mail address would get a hyphen), else wxTE_BESTWRAP;
    /// wxTE_NO_VSCROLL where the frame grows with the text.
    FramedText(wxWindow* parent, long style);
    [[nodiscard]] wxTextCtrl* text() const { return m_text; }
    /// Height that so many lines need.
    [[nodiscard]] int height_for(int lines) const;
    /// Width that the text itself has, of a frame that is so wide.
    [[nodiscard]] int width_inside(int width) const;

private:
    void paint(wxPaintEvent& event);
    [[nodiscard]] int margin() const { return FromDIP(8); }
    wxTextCtrl* m_text;
};

}  // namespace noaber
