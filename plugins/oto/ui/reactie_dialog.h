// SPDX-License-Identifier: EUPL-1.2
// Writing one's own words with an assessment, before it counts.
#pragma once

#include "paspoort.h"

#include <noaberui/page.h>

#include <wx/dialog.h>

class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class ReactieDialog final : public wxDialog {
public:
    ReactieDialog(wxWindow* parent, PageContext& context, Beoordeling beoordeling);

private:
    void save();

    PageContext& m_context;
    Beoordeling m_beoordeling;
    wxTextCtrl* m_text;
    WrappedText* m_said;
};

}  // namespace noaber::oto
