// SPDX-License-Identifier: EUPL-1.2
// The dialog of a response.
#include "reactie_dialog.h"

#include "beoordelen.h"

#include <noaber/base/errors.h>
#include <noaberui/framed_text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace noaber::oto {

ReactieDialog::ReactieDialog(wxWindow* parent, PageContext& context, Beoordeling beoordeling)
    : wxDialog(parent, wxID_ANY, "Reactie", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_beoordeling(std::move(beoordeling)) {
    const int gap = look::gap(this), width = 64 * GetCharWidth();
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto words = [&](const std::string& text, Tone tone) {
        auto* shown = new WrappedText(this, text, tone);
        shown->fit(width);
        all->Add(shown, 0, wxEXPAND | wxBOTTOM, gap);
        return shown;
    };
    words(m_beoordeling.leerdoel + ": " + in_woorden(m_beoordeling.oordeel), Tone::strong);
    if (!m_beoordeling.toelichting.empty()) words(m_beoordeling.toelichting, Tone::normal);
    auto* frame = new FramedText(this, wxTE_BESTWRAP);
    m_text = frame->text();
    m_text->SetName("reactie");
    m_text->SetValue(to_wx(m_beoordeling.reactie));
    frame->SetMinSize({width, frame->height_for(7)});
    all->Add(frame, 1, wxEXPAND | wxBOTTOM, gap);
    m_said = words(
        "Je reactie blijft bij de beoordeling staan. Daarna bevestigt het Veiligheidsbureau haar, of trekt haar in.",
        Tone::faint);
    auto* keep = new wxButton(this, wxID_OK, "Bewaren");
    keep->SetDefault();
    keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(keep);
    all->Add(buttons, 0, wxEXPAND | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizerAndFit(margin);
    m_text->SetFocus();
    CentreOnParent();
}

void ReactieDialog::save() {
    try {
        reageer(m_context.store, m_beoordeling.id, from_wx(m_text->GetValue()), actor_on(m_context.store));
        if (IsModal()) EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    }
}

}  // namespace noaber::oto
