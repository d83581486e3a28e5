// SPDX-License-Identifier: EUPL-1.2
// The dialog that asks for a swap.
#include "ruil_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace noaber {

RuilDialog::RuilDialog(wxWindow* parent, PageContext& context, const Dienst& dienst, Moment nu)
    : wxDialog(parent, wxID_ANY, "Ruilen"),
      m_context(context),
      m_dienst(dienst),
      m_ruilen(context.store, actor_on(context.store), context.workbench.bevoegdheidsregels(), nu) {
    const int gap = look::gap(this);
    const int width = std::max(FromDIP(460), 62 * GetCharWidth());
    const auto vak = vak_van(dienst);
    auto* heading = new wxStaticText(this, wxID_ANY,
                                     to_wx(titel_van(context.store, dienst) +
                                           (vak ? fmt::format(", {} tot {}", in_short(vak->begin), in_short(vak->eind))
                                                : std::string())));
    heading->SetFont(look::bold_font(this));
    m_overname =
        new wxRadioButton(this, wxID_ANY, "Iemand neemt de dienst over", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_ruil = new wxRadioButton(this, wxID_ANY, "Ruilen tegen een dienst van de ander");
    m_aan = new wxChoice(this, wxID_ANY);
    m_aan->Append("Iedereen die kan");
    std::size_t cannot = 0;
    for (const Kandidaat& one : m_ruilen.kandidaten(dienst.id)) {
        if (!one.kan()) {
            ++cannot;
            continue;
        }
        m_mensen.push_back(one.persoon.id);
        m_aan->Append(to_wx(one.persoon.naam));
    }
    m_aan->SetSelection(0);
    m_toelichting =
        new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(-1, 3 * GetCharHeight()), wxTE_MULTILINE);
    m_said = new WrappedText(this);
    if (m_mensen.empty())
        m_said->set("Niemand van de pool kan deze dienst overnemen. Vraag het toch, of vraag een planner.",
                    Tone::normal, Sign::warning);
    else if (cannot > 0)
        m_said->set(fmt::format("{} van de pool {} niet: afwezig, niet bevoegd, dubbel of te weinig rust.", cannot,
                                cannot == 1 ? "kan" : "kunnen"),
                    Tone::faint);
    m_said->fit(width);
    auto* send = new wxButton(this, wxID_OK, "Vragen");
    send->SetDefault();
    send->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(); });
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    const auto add = [&](const char* label, wxWindow* field, int flags) {
        form->Add(new wxStaticText(this, wxID_ANY, label), 0, flags);
        form->Add(field, 1, wxEXPAND);
    };
    add("Aan", m_aan, wxALIGN_CENTER_VERTICAL);
    add("Toelichting", m_toelichting, wxALIGN_TOP);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(send);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(heading, 0, wxBOTTOM, gap);
    all->Add(m_overname, 0, wxBOTTOM, gap / 2);
    all->Add(m_ruil, 0, wxBOTTOM, gap);
    all->Add(form, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    SetClientSize(std::max(width + 4 * gap, margin->CalcMin().x), margin->CalcMin().y);
    CentreOnParent();
    m_aan->SetFocus();
}

const std::string& RuilDialog::said() const { return m_said->text(); }

void RuilDialog::choose(Ruilsoort soort) {
    m_overname->SetValue(soort != Ruilsoort::ruil);
    m_ruil->SetValue(soort == Ruilsoort::ruil);
}

void RuilDialog::ask() {
    Ruilvraag vraag;
    vraag.dienst = m_dienst.id;
    vraag.soort = m_ruil->GetValue() ? Ruilsoort::ruil : Ruilsoort::overname;
    if (const int chosen = m_aan->GetSelection(); chosen > 0)
        vraag.aan = m_mensen.at(static_cast<std::size_t>(chosen - 1));
    vraag.toelichting = std::string(trim(from_wx(m_toelichting->GetValue())));
    try {
        (void)m_ruilen.vraag(vraag);
        m_asked = true;
        if (IsModal()) EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    }
}

}  // namespace noaber
