// SPDX-License-Identifier: EUPL-1.2
// Asks how often and how far apart an OTO event is given, and shows the days before they are written.
#pragma once

#include "otoreeks.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

class wxButton;
class wxChoice;
class wxSpinCtrl;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class ReeksDialog final : public wxDialog {
public:
    ReeksDialog(wxWindow* parent, PageContext& context, Oto eerste);
    /// How many were added; 0 when it was cancelled.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    [[nodiscard]] Reeksopdracht asked() const;
    void preview();
    void make();

    PageContext& m_context;
    Oto m_eerste;
    SimpleTable m_days;
    wxTextCtrl* m_naam;
    wxSpinCtrl* m_aantal;
    wxSpinCtrl* m_om_de;
    wxChoice* m_stap;
    TableView* m_days_list;
    WrappedText* m_said;
    wxButton* m_make;
    std::size_t m_made = 0;
};

}  // namespace noaber::oto
