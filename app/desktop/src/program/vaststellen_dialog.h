// SPDX-License-Identifier: EUPL-1.2
// Fixing the plan as it stands: by whom and when.
#pragma once

#include <noaberui/page.h>

#include <wx/dialog.h>

class wxTextCtrl;

namespace noaber {

class WrappedText;

class VaststellenDialog final : public wxDialog {
public:
    VaststellenDialog(wxWindow* parent, PageContext& context, const Jaarplan& plan);

    [[nodiscard]] wxTextCtrl& name_box() { return *m_name; }
    [[nodiscard]] wxTextCtrl& date_box() { return *m_date; }
    [[nodiscard]] const std::string& error() const;
    /// As the button does. False when it could not be, and the dialog says why.
    bool fix();

private:
    void say(const std::string& words, wxWindow& field);

    PageContext& m_context;
    Jaarplan m_plan;
    wxTextCtrl* m_name;
    wxTextCtrl* m_date;
    WrappedText* m_error;
};

/// Shows the dialog; says in the status bar what was fixed.
void ask_fix(wxWindow* parent, PageContext& context, const Jaarplan& plan);

}  // namespace noaber
