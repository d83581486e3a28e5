// SPDX-License-Identifier: EUPL-1.2
// How the open file stands with its hub: whose it is, what waits, what was refused, and what can be done about it.
#pragma once

#include "status_bar.h"
#include "sync_desk.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

#include <functional>
#include <string>
#include <vector>

class wxButton;
class wxStaticText;

namespace noaber {

class WrappedText;

/// What a person chose that another dialog or page does.
enum class SamenChoice { none, join, refused };

class SamenDialog final : public wxDialog {
public:
    SamenDialog(wxWindow* parent, PageContext& context, SyncDesk& sync);

    [[nodiscard]] SamenChoice choice() const { return m_choice; }
    [[nodiscard]] const std::string& state_words() const { return m_state->words(); }
    /// "Hub: http://...", one for each line that is shown.
    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] TableView& waiting() { return *m_waiting_list; }
    [[nodiscard]] wxButton& leave_button() { return *m_leave; }
    /// As the button does after it asked. Says in the dialog when it could not.
    void leave();

private:
    struct Line {
        wxStaticText* name;
        wxStaticText* value;
    };
    void add_line(wxSizer& into, const char* name);
    void show_view();
    void load_waiting();
    void choose(SamenChoice choice);
    void ask_leave();

    PageContext& m_context;
    SyncDesk& m_sync;
    SamenChoice m_choice = SamenChoice::none;
    SyncCell* m_state;
    WrappedText* m_reason;
    std::vector<Line> m_lines;
    wxStaticText* m_waiting_heading;
    SimpleTable m_waiting;
    TableView* m_waiting_list;
    WrappedText* m_refused;
    wxButton* m_leave;
    wxButton* m_join;
    wxButton* m_update;
    int m_width;
    Subscription m_told;
    Subscription m_commits;
};

}  // namespace noaber
