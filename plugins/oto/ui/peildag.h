// SPDX-License-Identifier: EUPL-1.2
// The day that the tabs of Gereedheid look at: one for all of them, in a box where a person types it.
#pragma once

#include <noaberui/page.h>

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <optional>

class wxTextCtrl;

namespace noaber::oto {

/// What the tabs share. As long as nobody typed a day it is that of the year that the window shows (gereedheid.h, peildatum).
struct Peildag {
    std::optional<Date> getypt;
    [[nodiscard]] Date op(const PageContext& context) const;
};

class PeildagBox final : public wxPanel {
public:
    /// `changed` is called after another day was typed, or the year's own was taken again.
    PeildagBox(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag, std::function<void()> changed);
    /// Writes the day that holds now.
    void show();

private:
    void take_typed();

    PageContext& m_context;
    std::shared_ptr<Peildag> m_peildag;
    std::function<void()> m_changed;
    wxTextCtrl* m_text;
};

}  // namespace noaber::oto
