// SPDX-License-Identifier: EUPL-1.2
// Words that wrap to the width they get, with a sign before them when they need one. Can be a link.
#pragma once

#include <noaberui/table_model.h>

#include <wx/window.h>

#include <functional>
#include <string>
#include <vector>

namespace noaber {

class WrappedText : public wxWindow {
public:
    explicit WrappedText(wxWindow* parent, std::string text = {}, Tone tone = Tone::normal, Sign sign = Sign::none);

    /// Empty text takes no height.
    void set(std::string text, Tone tone, Sign sign = Sign::none);
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// Wraps for this width and takes the height that needs. True when the height changed.
    bool fit(int width);
    /// Makes it a link: clicked, Enter or Space.
    void on_click(std::function<void()> clicked);

    [[nodiscard]] bool AcceptsFocus() const override { return static_cast<bool>(m_clicked); }

private:
    void paint(wxPaintEvent& event);
    [[nodiscard]] int indent() const;

    std::string m_text;
    Tone m_tone;
    Sign m_sign;
    int m_width = 0;
    std::vector<wxString> m_lines;
    std::function<void()> m_clicked;
};

/// What a dialog says about how it goes: as high as the words need, and the dialog with it.
void say_in_dialog(WrappedText& said, const std::string& words, Tone tone, Sign sign);

/// What happens to a word that is too wide by itself.
enum class WideWords { broken, left };
/// The lines of `text` when nothing may be wider than `width` pixels; an empty text has one.
[[nodiscard]] std::vector<wxString> wrap_lines(const wxWindow& window, const wxString& text, int width,
                                               WideWords wide = WideWords::broken);

/// Icon and colours by which a sign and a tone are known, everywhere alike.
[[nodiscard]] wxString icon_of(Sign sign);
[[nodiscard]] wxColour colour_of(Sign sign);
[[nodiscard]] wxColour colour_of(Tone tone);

}  // namespace noaber
