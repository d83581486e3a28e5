// SPDX-License-Identifier: EUPL-1.2
// Buttons in a row at the right; those without room on a narrow page go into a menu "Meer".
#pragma once

#include <wx/panel.h>

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

class wxButton;

namespace noaber {

/// The last button, the one that adds something, is always there; of the others the first ones stay longest.
class ButtonBar final : public wxPanel {
public:
    explicit ButtonBar(wxWindow* parent);

    wxButton* add(std::string_view label, std::function<void()> pressed);
    /// The button of the menu; shown only while it holds something.
    [[nodiscard]] wxButton& more() { return *m_more; }

private:
    struct Action {
        wxButton* button;
        std::function<void()> pressed;
    };
    /// How many of the buttons before the last have room.
    [[nodiscard]] std::size_t fitting() const;
    void arrange();
    void open_menu();

    std::vector<Action> m_actions;
    wxButton* m_more;
};

}  // namespace noaber
