// SPDX-License-Identifier: EUPL-1.2
// The bar above everything: which year is shown, undo and redo, the way to search.
#pragma once

#include <noaber/jaarplan/jaarplan.h>

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxBitmapButton;
class wxChoice;

namespace noaber {

class TopBar final : public wxPanel {
public:
    explicit TopBar(wxWindow* parent);

    std::function<void(int index)> on_year;
    std::function<void()> on_undo;
    std::function<void()> on_redo;
    std::function<void()> on_search;

    void show_years(const std::vector<Jaarplan>& years, const std::optional<Jaarplan>& shown);
    /// What would be put back; "" for nothing.
    void tell_undo(const std::string& undo, const std::string& redo);

private:
    wxChoice* m_year;
    wxBitmapButton* m_undo;
    wxBitmapButton* m_redo;
};

}  // namespace noaber
