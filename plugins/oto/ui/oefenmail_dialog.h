// SPDX-License-Identifier: EUPL-1.2
// The e-mails of an exercise: mailing one, and saying whether it went.
#pragma once

#include "oefenmail.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

class wxButton;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OefenmailDialog final : public wxDialog {
public:
    OefenmailDialog(wxWindow* parent, PageContext& context, Id<Oefenrun> run);

    [[nodiscard]] TableView& list() { return *m_list; }
    // --- as the buttons do ---
    void mail();
    void meld(Verzending hoe);

private:
    void vers();
    void enable();
    [[nodiscard]] const Mailregel* gekozen() const;

    PageContext& m_context;
    Id<Oefenrun> m_run;
    std::vector<Mailregel> m_mails;
    SimpleTable m_table;
    TableView* m_list;
    WrappedText* m_said;
    wxButton* m_mail;
    wxButton* m_went;
    wxButton* m_failed;
};

}  // namespace noaber::oto
