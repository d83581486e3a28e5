// SPDX-License-Identifier: EUPL-1.2
// The plan along the days of its year.
#pragma once

#include <noaberui/page.h>
#include <noaberui/timeline_view.h>

#include <array>

class wxStaticText;
class wxToggleButton;

namespace noaber {

class TijdlijnPage final : public Page {
public:
    TijdlijnPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override { m_view->SetFocus(); }
    void focus_filter() override { m_view->SetFocus(); }
    void show_selection() override;

    [[nodiscard]] TimelineView& view() { return *m_view; }
    void zoom(TimelineZoom zoom);

private:
    [[nodiscard]] wxSizer* make_bar();

    wxStaticText* m_heading;
    TimelineView* m_view;
    std::array<wxToggleButton*, 3> m_zooms{};
};

}  // namespace noaber
