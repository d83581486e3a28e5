// SPDX-License-Identifier: EUPL-1.2
// The jaarplan of the year: the quarter grid or the list of activities; the sheet stands in the detail pane.
#pragma once

#include <noaberui/list_panel.h>
#include <noaberui/page.h>
#include <noaberui/quarter_grid.h>

class wxSimplebook;
class wxStaticText;

namespace noaber {

class JaarplanPage final : public Page {
public:
    JaarplanPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override;
    void focus_filter() override;
    void focus_list() override { panel().list().SetFocus(); }
    bool add_new() override;
    void show_selection() override;

    enum class View { rooster, lijst };
    void show_view(View view);
    /// Makes the usual acties of the selected activity; goes to the field that is missing for it.
    void apply_template();
    [[nodiscard]] QuarterGrid& grid() { return *m_grid; }
    [[nodiscard]] ListPanel& panel() { return *m_panels[static_cast<std::size_t>(m_view)]; }

private:
    void add_view_buttons(ListPanel& panel);
    void wire(ListPanel& panel);

    JaarplanRows m_rows;
    QuarterTable m_quarters;
    ActivityTable m_activities;
    View m_view = View::rooster;
    bool m_other_stale = false;  ///< the view that is hidden has not read the rows yet
    wxStaticText* m_heading;
    wxSimplebook* m_book;
    QuarterGrid* m_grid = nullptr;
    ListPanel* m_panels[2];
    wxButton* m_import;
};

}  // namespace noaber
