// SPDX-License-Identifier: EUPL-1.2
// Making a run ready: which scenario, at which OTO event, and who of the invited plays what.
#pragma once

#include "oefenrun.h"
#include "oto_keuze.h"
#include "scenario.h"

#include <noaberui/page.h>

#include <wx/dialog.h>

#include <optional>

class wxButton;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class KlaarzettenDialog final : public wxDialog {
public:
    KlaarzettenDialog(wxWindow* parent, PageContext& context);

    /// As choosing a file does; says what it is or what is wrong.
    void kies(const std::string& bestand);
    /// As the button does. False, and said why, when it can't.
    bool maak();
    /// What was made.
    [[nodiscard]] const Id<Oefenrun>& run() const { return m_run; }
    [[nodiscard]] OtoKeuze& oto() { return *m_oto; }

private:
    void say();

    PageContext& m_context;
    std::optional<Scenariobron> m_bron;
    std::optional<Scenario> m_scenario;
    Id<Oefenrun> m_run;
    OtoKeuze* m_oto;
    wxButton* m_make;
    WrappedText* m_said;
};

}  // namespace noaber::oto
