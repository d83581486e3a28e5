// SPDX-License-Identifier: EUPL-1.2
// The dialog of an inject.
#include "inject_dialog.h"

#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace noaber::oto {

namespace {

constexpr int lines_of_text = 6;

wxChoice* choice_of(wxWindow* parent, const std::vector<std::string>& all, const std::string& chosen) {
    auto* choice = new wxChoice(parent, wxID_ANY);
    for (const std::string& one : all) choice->Append(to_wx(one));
    choice->SetSelection(std::max(0, choice->FindString(to_wx(chosen), true)));
    return choice;
}

}  // namespace

InjectDialog::InjectDialog(wxWindow* parent, const Scenario& scenario, const Injecttekst& begin,
                           std::optional<Oefentijd> bij)
    : wxDialog(parent, wxID_ANY, bij ? "OEFENING: inject toevoegen" : "OEFENING: inject wijzigen"),
      m_longest(scenario.duur) {
    const int gap = look::gap(this), width = 70 * GetCharWidth();
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    const auto row = [&](const char* label, wxWindow* field) {
        form->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
        form->Add(field, 1, wxEXPAND);
    };
    std::vector<std::string> roles{aan_allen};
    roles.insert(roles.end(), scenario.rollen.begin(), scenario.rollen.end());
    m_aan = choice_of(this, roles, begin.aan);
    row("Aan", m_aan);
    m_via = choice_of(this, {middelen.begin(), middelen.end()}, begin.via);
    row("Via", m_via);
    if (bij) {
        m_time = new wxTextCtrl(this, wxID_ANY, to_wx(oefentijd_kort(*bij)));
        row("Om", m_time);
    }
    m_text = new wxTextCtrl(this, wxID_ANY, to_wx(begin.tekst), wxDefaultPosition,
                            wxSize(-1, lines_of_text * GetCharHeight()), wxTE_MULTILINE);
    row("Tekst", m_text);
    m_said = new WrappedText(this, "Wie het krijgt ziet er OEFENING voor staan.", Tone::faint);
    m_said->fit(width);
    auto* ok = new wxButton(this, wxID_OK, bij ? "Toevoegen" : "Wijzigen");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(ok);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(form, 1, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    ok->SetDefault();
    ok->SetName("inject-gereed");
    m_text->SetName("inject-tekst");
    ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (take()) EndModal(wxID_OK);
    });
    SetClientSize(std::max(width + 4 * gap, margin->CalcMin().x), margin->CalcMin().y);
    CentreOnParent();
    m_text->SetFocus();
}

bool InjectDialog::take() {
    const auto refuse = [&](const std::string& why) {
        say_in_dialog(*m_said, why, Tone::error, Sign::error);
        return false;
    };
    m_tekst = {from_wx(m_aan->GetStringSelection()), from_wx(m_via->GetStringSelection()),
               std::string(trim(from_wx(m_text->GetValue())))};
    if (m_tekst.tekst.empty()) return refuse("Schrijf wat er gebeurt.");
    if (!m_time) return true;
    const auto time = lees_oefentijd(from_wx(m_time->GetValue()));
    if (!time || *time > m_longest)
        return refuse(fmt::format("Schrijf een tijd van de oefening, tot {}: 0:45.", oefentijd_kort(m_longest)));
    m_bij = *time;
    return true;
}

}  // namespace noaber::oto
