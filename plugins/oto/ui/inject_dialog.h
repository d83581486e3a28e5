// SPDX-License-Identifier: EUPL-1.2
// What an inject says: to whom, by what, which words. For one more, and for another text of one that comes.
#pragma once

#include "oefenloop.h"

#include <wx/dialog.h>

#include <optional>
#include <string>

class wxChoice;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class InjectDialog final : public wxDialog {
public:
    /// `bij`: when it comes, to be chosen too; nothing where its time stands.
    InjectDialog(wxWindow* parent, const Scenario& scenario, const Injecttekst& begin, std::optional<Oefentijd> bij);

    [[nodiscard]] const Injecttekst& tekst() const { return m_tekst; }
    [[nodiscard]] Oefentijd bij() const { return m_bij; }
    [[nodiscard]] wxTextCtrl& text_box() { return *m_text; }
    /// As the button does. False, and said why, when something is missing.
    bool take();

private:
    Oefentijd m_longest;
    Injecttekst m_tekst;
    Oefentijd m_bij = 0;
    wxChoice* m_aan;
    wxChoice* m_via;
    wxTextCtrl* m_time = nullptr;
    wxTextCtrl* m_text;
    WrappedText* m_said;
};

}  // namespace noaber::oto
