// SPDX-License-Identifier: EUPL-1.2
// The dialog of a guest.
#include "gast_dialog.h"

#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/namenlijst.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace noaber::oto {

GastDialog::GastDialog(wxWindow* parent, PageContext& context, Oto oto, const std::string& naam)
    : wxDialog(parent, wxID_ANY, "Gast"), m_context(context), m_oto(std::move(oto)) {
    const int gap = look::gap(this), width = 80 * GetCharWidth();
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    const auto field = [&](const char* label, const char* name, const std::string& text) {
        auto* box = new wxTextCtrl(this, wxID_ANY, to_wx(text), wxDefaultPosition, wxSize(36 * GetCharWidth(), -1));
        box->SetName(name);
        box->SetMinSize({-1, GetCharHeight() + FromDIP(18)});
        form->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
        form->Add(box, 1, wxEXPAND);
        return box;
    };
    m_naam = field("Naam", "gast-naam", naam);
    m_organisatie = field("Organisatie", "gast-organisatie", "");
    m_said = new WrappedText(this, "Een gast staat op de aanwezigheidslijst en heeft geen paspoort.", Tone::faint);
    m_said->fit(width);
    m_is_persoon = new wxButton(this, wxID_ANY, "");
    auto* add_button = new wxButton(this, wxID_OK, "Gast toevoegen");
    add_button->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_is_persoon);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxLEFT | wxRIGHT, gap);
    buttons->Add(add_button);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(form, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_naam->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        look();
    });
    m_is_persoon->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_persoon = m_meant;
        EndModal(wxID_OK);
    });
    add_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    SetClientSize(std::max(width + 4 * gap, margin->CalcMin().x), margin->CalcMin().y);
    look();
    CentreOnParent();
    if (naam.empty())
        m_naam->SetFocus();
    else if (m_meant)
        m_is_persoon->SetFocus();
    else
        m_organisatie->SetFocus();
}

/// Whether the name that is typed is somebody's of the region.
void GastDialog::look() {
    const Namenlijst namen(m_context.store.list<Persoon>());
    const std::string typed = from_wx(m_naam->GetValue());
    const Persoon* meant = namen.find(typed);
    m_meant = meant ? std::optional(*meant) : std::nullopt;
    m_is_persoon->Show(m_meant.has_value());
    if (!m_meant) {
        say_in_dialog(*m_said, "Een gast staat op de aanwezigheidslijst en heeft geen paspoort.", Tone::faint,
                      Sign::none);
        return;
    }
    const auto gemeente = m_context.store.find(m_meant->gemeente);
    m_is_persoon->SetLabel(to_wx("Ja, registreer " + m_meant->naam));
    say_in_dialog(
        *m_said,
        fmt::format("{}{} staat in de lijst van mensen. Is zij of hij het? Dan telt het mee in het paspoort. Is "
                    "het een ander, vul dan de organisatie in en voeg de gast toe.",
                    m_meant->naam, gemeente ? " (" + gemeente->naam + ")" : std::string()),
        Tone::normal, Sign::warning);
}

void GastDialog::add() {
    const std::string organisatie = collapse_spaces(from_wx(m_organisatie->GetValue()));
    std::string naam = collapse_spaces(from_wx(m_naam->GetValue()));
    try {
        if (m_meant && organisatie.empty())
            throw InputError("Vul de organisatie van deze gast in, zodat de twee uit elkaar te houden zijn.");
        // The same name as a functionaris: what tells them apart becomes part of it.
        if (m_meant) naam = fmt::format("{} ({})", naam, organisatie);
        (void)registreer_gast(m_context.store, m_oto, naam, organisatie,
                              Moment::of_milliseconds(system_milliseconds()));
        m_gast = naam;
        EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    }
}

}  // namespace noaber::oto
