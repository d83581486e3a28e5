// SPDX-License-Identifier: EUPL-1.2
// Colours from the system's theme, and its icons in one colour.
#include <noaberui/look.h>

#include <wx/artprov.h>
#include <wx/image.h>
#include <wx/settings.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace noaber::look {

bool is_dark() { return wxSystemSettings::GetAppearance().IsDark(); }

wxColour blend(const wxColour& from, const wxColour& to, double share) {
    const auto mix = [&](int a, int b) { return static_cast<unsigned char>(a + (b - a) * share); };
    return {mix(from.Red(), to.Red()), mix(from.Green(), to.Green()), mix(from.Blue(), to.Blue())};
}

wxColour list_background() { return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX); }

wxColour text() { return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT); }

wxColour faint() { return blend(text(), list_background(), 0.32); }

wxColour line() { return blend(list_background(), text(), 0.14); }

wxColour soft() { return blend(list_background(), text(), 0.05); }

wxColour accent() {
    const wxColour highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    return is_dark() ? blend(highlight, *wxWHITE, 0.45) : blend(highlight, *wxBLACK, 0.15);
}

wxColour warning() { return is_dark() ? wxColour(0xf5, 0xc2, 0x11) : wxColour(0x8a, 0x52, 0x00); }

wxColour error() { return is_dark() ? wxColour(0xff, 0x8a, 0x75) : wxColour(0xb0, 0x1c, 0x1c); }

wxColour good() { return is_dark() ? wxColour(0x8f, 0xd1, 0x7a) : wxColour(0x26, 0x6e, 0x1e); }

int gap(const wxWindow* window) { return std::max(window->FromDIP(6), window->GetCharHeight() / 2); }

wxFont heading_font(const wxWindow* window) { return window->GetFont().Bold().Scaled(1.4f); }

wxFont bold_font(const wxWindow* window) { return window->GetFont().Bold(); }

namespace {

/// The icon as it is in the theme, every pixel in one colour; only the shape is kept.
wxBitmap tinted(const wxBitmap& source, const wxColour& colour) {
    wxImage image = source.ConvertToImage();
    if (!image.HasAlpha()) return source;
    const std::size_t pixels = static_cast<std::size_t>(image.GetWidth()) * static_cast<std::size_t>(image.GetHeight());
    unsigned char* data = image.GetData();
    for (std::size_t i = 0; i < pixels; ++i) {
        data[3 * i] = colour.Red();
        data[3 * i + 1] = colour.Green();
        data[3 * i + 2] = colour.Blue();
    }
    return wxBitmap(image);
}

wxBitmap empty_bitmap(int size) {
    wxImage image(size, size);
    image.InitAlpha();
    std::fill_n(image.GetAlpha(), static_cast<std::size_t>(size) * static_cast<std::size_t>(size),
                static_cast<unsigned char>(0));
    return wxBitmap(image);
}

}  // namespace

wxBitmap icon(const wxWindow* window, const wxString& name, int size, const wxColour& colour) {
    // Painting asks for the same few icons over and over.
    static std::map<std::tuple<wxString, int, wxUint32>, wxBitmap> kept;
    const int pixels = window->FromDIP(size);
    const auto key = std::make_tuple(name, pixels, colour.GetRGB());
    if (const auto found = kept.find(key); found != kept.end()) return found->second;
    const wxBitmap source = wxArtProvider::GetBitmap(name, wxART_OTHER, wxSize(pixels, pixels));
    return kept[key] = source.IsOk() ? tinted(source, colour) : empty_bitmap(pixels);
}

}  // namespace noaber::look
