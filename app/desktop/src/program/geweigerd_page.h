// SPDX-License-Identifier: EUPL-1.2
// What the hub did not take: when, why, and the text that was typed, to try once more, to copy or to put away.
#pragma once

#include <noaber/sync/geweigerd.h>
#include <noaberui/list_page.h>

class wxTextCtrl;

namespace noaber {

class FramedText;

class GeweigerdPage final : public ListPage {
public:
    GeweigerdPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void show_selection() override;

    [[nodiscard]] wxButton& again_button() { return *m_again; }
    [[nodiscard]] wxButton& copy_button() { return *m_copy; }
    [[nodiscard]] wxButton& away_button() { return *m_away; }
    [[nodiscard]] wxButton& back_button() { return *m_back; }
    [[nodiscard]] wxTextCtrl& text();

private:
    [[nodiscard]] const Geweigerd* chosen() const;
    void try_again();
    void copy();
    void put_away();
    void take_back();

    std::vector<Geweigerd> m_refused;
    std::vector<RefusedTransaction> m_put_away;  ///< since the page was opened; the newest last
    SimpleTable m_table;
    wxButton* m_again;
    wxButton* m_copy;
    wxButton* m_away;
    wxButton* m_back;
    FramedText* m_text;
};

/// As a contribution, with the number of refused changes beside its name.
[[nodiscard]] PageContribution geweigerd_page();

}  // namespace noaber
