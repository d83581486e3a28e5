// SPDX-License-Identifier: EUPL-1.2
// A guest at an OTO event; somebody with the name of a functionaris is asked about.
#pragma once

#include "kalender.h"

#include <noaberui/page.h>

#include <wx/dialog.h>

#include <optional>
#include <string>

class wxButton;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class GastDialog final : public wxDialog {
public:
    GastDialog(wxWindow* parent, PageContext& context, Oto oto, const std::string& naam);

    /// Who it turned out to be: a person that is to be registered as such.
    [[nodiscard]] const std::optional<Persoon>& persoon() const { return m_persoon; }
    /// The guest that was registered; "" when none was.
    [[nodiscard]] const std::string& gast() const { return m_gast; }

private:
    void look();
    void add();

    PageContext& m_context;
    Oto m_oto;
    std::optional<Persoon> m_meant;  ///< who has the name that is typed
    std::optional<Persoon> m_persoon;
    std::string m_gast;
    wxTextCtrl* m_naam;
    wxTextCtrl* m_organisatie;
    WrappedText* m_said;
    wxButton* m_is_persoon;
};

}  // namespace noaber::oto
