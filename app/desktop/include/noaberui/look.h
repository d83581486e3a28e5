// SPDX-License-Identifier: EUPL-1.2
// Colours, distances and icons: all from the system's theme, so that light, dark and large text come by themselves.
#pragma once

#include <wx/bitmap.h>
#include <wx/bmpbndl.h>
#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

namespace noaber::look {

[[nodiscard]] bool is_dark();
/// Between two colours: 0 is `from`, 1 is `to`.
[[nodiscard]] wxColour blend(const wxColour& from, const wxColour& to, double share);

[[nodiscard]] wxColour list_background();
[[nodiscard]] wxColour text();
[[nodiscard]] wxColour faint();    ///< what is said beside the thing itself; still readable
[[nodiscard]] wxColour line();     ///< between rows and panes
[[nodiscard]] wxColour soft();     ///< ground of headings and tiles
[[nodiscard]] wxColour accent();   ///< what can be clicked
[[nodiscard]] wxColour warning();  ///< always beside a sign or a word
[[nodiscard]] wxColour error();
[[nodiscard]] wxColour good();  ///< that all is well; always beside a sign and words

/// The distance from which all margins are made (8 at normal text).
[[nodiscard]] int gap(const wxWindow* window);
[[nodiscard]] wxFont heading_font(const wxWindow* window);
[[nodiscard]] wxFont bold_font(const wxWindow* window);

/// An icon of the theme ("dialog-warning-symbolic"), one colour, `size` in device-independent pixels. Never fails: an icon
/// that the theme lacks is an empty bitmap of that size.
[[nodiscard]] wxBitmap icon(const wxWindow* window, const wxString& name, int size, const wxColour& colour);

}  // namespace noaber::look
