// SPDX-License-Identifier: EUPL-1.2
// UTF-8, which all of Noaber speaks, to and from wx's strings.
#pragma once

#include <wx/string.h>

#include <string>
#include <string_view>

namespace noaber {

[[nodiscard]] inline wxString to_wx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }

[[nodiscard]] inline std::string from_wx(const wxString& text) {
    const auto bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

/// A Dutch literal: "Importeren…"_w
[[nodiscard]] inline wxString operator""_w(const char* text, std::size_t size) {
    return wxString::FromUTF8(text, size);
}

}  // namespace noaber
