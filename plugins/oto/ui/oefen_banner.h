// SPDX-License-Identifier: EUPL-1.2
// The strip above everything of an exercise that goes on: OEFENING, which one, and what its clock says.
#pragma once

#include <wx/window.h>

#include <string>

namespace noaber::oto {

class OefenBanner final : public wxWindow {
public:
    explicit OefenBanner(wxWindow* parent);
    /// `stand`: "loopt, 2×", "staat stil".
    void set(const std::string& naam, const std::string& klok, const std::string& stand);
    [[nodiscard]] const std::string& klok() const { return m_klok; }
    [[nodiscard]] const std::string& stand() const { return m_stand; }
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void paint();

    std::string m_naam, m_klok, m_stand;
};

}  // namespace noaber::oto
