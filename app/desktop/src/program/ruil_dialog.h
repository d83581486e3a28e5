// SPDX-License-Identifier: EUPL-1.2
// Asking others to take a duty: everybody who can, or one of them; for nothing, or for a duty of theirs.
#pragma once

#include <noaber/piket/ruilen.h>
#include <noaberui/page.h>

#include <wx/dialog.h>

#include <string>
#include <vector>

class wxChoice;
class wxRadioButton;
class wxTextCtrl;

namespace noaber {

class WrappedText;

class RuilDialog final : public wxDialog {
public:
    RuilDialog(wxWindow* parent, PageContext& context, const Dienst& dienst, Moment nu);

    [[nodiscard]] wxChoice& aan_box() { return *m_aan; }
    [[nodiscard]] wxTextCtrl& toelichting_box() { return *m_toelichting; }
    [[nodiscard]] const std::string& said() const;
    void choose(Ruilsoort soort);
    /// As the button does. What is in the way is said in the dialog.
    void ask();
    [[nodiscard]] bool asked() const { return m_asked; }

private:
    PageContext& m_context;
    Dienst m_dienst;
    Ruilen m_ruilen;
    std::vector<Id<Persoon>> m_mensen;  ///< in the order of the choice, after "everybody"
    wxRadioButton* m_overname;
    wxRadioButton* m_ruil;
    wxChoice* m_aan;
    wxTextCtrl* m_toelichting;
    WrappedText* m_said;
    bool m_asked = false;
};

}  // namespace noaber
