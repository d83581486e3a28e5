// SPDX-License-Identifier: EUPL-1.2
// A number with words, to click: it goes to what is counted.
#pragma once

#include <wx/window.h>

#include <functional>
#include <string>

namespace noaber {

class KeyFigure : public wxWindow {
public:
    KeyFigure(wxWindow* parent, std::string words, std::function<void()> clicked);
    void set(std::size_t number);
    [[nodiscard]] std::size_t number() const { return m_number; }
    [[nodiscard]] bool AcceptsFocus() const override { return true; }

protected:
    [[nodiscard]] wxSize DoGetBestClientSize() const override;

private:
    void paint(wxPaintEvent& event);

    std::string m_words;
    std::function<void()> m_clicked;
    std::size_t m_number = 0;
    bool m_hovered = false;
};

}  // namespace noaber
