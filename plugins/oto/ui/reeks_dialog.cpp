// SPDX-License-Identifier: EUPL-1.2
// The dialog of a series.
#include "reeks_dialog.h"

#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <array>

namespace noaber::oto {

namespace {

constexpr std::array steps{Reeksstap::weken, Reeksstap::maanden, Reeksstap::dagen};

}  // namespace

ReeksDialog::ReeksDialog(wxWindow* parent, PageContext& context, Oto eerste)
    : wxDialog(parent, wxID_ANY, "Reeks", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_eerste(std::move(eerste)),
      m_days({{"Code", 12}, {"Dag", 22, 2}, {"Let op", 20, 1}}) {
    const int gap = look::gap(this), width = 64 * GetCharWidth();
    auto* words = new WrappedText(this, titel_van(m_eerste) +
                                            " nog een aantal keer. Alles wordt overgenomen; alleen de dag en de code "
                                            "verschillen.");
    words->fit(width);
    m_naam = new wxTextCtrl(this, wxID_ANY, to_wx(m_eerste.reeks.empty() ? m_eerste.titel : m_eerste.reeks));
    m_naam->SetName("reeks-naam");
    m_aantal = new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 2, 60, 4);
    m_aantal->SetName("reeks-aantal");
    m_om_de = new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, 366, 1);
    m_stap = new wxChoice(this, wxID_ANY);
    for (const char* step : {"weken", "maanden", "dagen"}) m_stap->Append(step);
    m_stap->SetSelection(0);
    auto* apart = new wxBoxSizer(wxHORIZONTAL);
    apart->Add(m_om_de, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    apart->Add(m_stap, 0, wxALIGN_CENTER_VERTICAL);
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    const auto label = [&](const char* text) {
        form->Add(new wxStaticText(this, wxID_ANY, text), 0, wxALIGN_CENTER_VERTICAL);
    };
    label("Naam van de reeks");
    form->Add(m_naam, 1, wxEXPAND);
    label("Hoe vaak in totaal");
    form->Add(m_aantal);
    label("Om de");
    form->Add(apart);
    m_days_list = new TableView(this, m_days);
    m_days_list->SetMinSize({width, 8 * m_days_list->row_height()});
    m_said = new WrappedText(this);
    m_make = new wxButton(this, wxID_OK, "Toevoegen");
    m_make->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(m_make);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words, 0, wxBOTTOM, 2 * gap);
    all->Add(form, 0, wxEXPAND | wxBOTTOM, 2 * gap);
    all->Add(m_days_list, 1, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizerAndFit(margin);
    CentreOnParent();
    const auto changed = [this](wxCommandEvent& event) {
        event.Skip();
        preview();
    };
    m_aantal->Bind(wxEVT_SPINCTRL, changed);
    m_aantal->Bind(wxEVT_TEXT, changed);
    m_om_de->Bind(wxEVT_SPINCTRL, changed);
    m_om_de->Bind(wxEVT_TEXT, changed);
    m_stap->Bind(wxEVT_CHOICE, changed);
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make(); });
    preview();
    m_naam->SetFocus();
    m_naam->SelectAll();
}

Reeksopdracht ReeksDialog::asked() const {
    Reeksopdracht opdracht;
    opdracht.naam = from_wx(m_naam->GetValue());
    opdracht.aantal = m_aantal->GetValue();
    opdracht.om_de = m_om_de->GetValue();
    opdracht.stap = steps.at(static_cast<std::size_t>(std::max(0, m_stap->GetSelection())));
    return opdracht;
}

void ReeksDialog::preview() {
    m_days.content.clear();
    bool fine = true;
    try {
        for (const Reeksdeel& one : reeks_van(m_context.store, m_eerste, asked())) {
            const Date day = *one.oto.datum;
            m_days.content.push_back({one.oto.code,
                                      {{one.oto.code, Tone::strong},
                                       {std::string(dutch_weekday(day.weekday())) + ' ' + in_words(day)},
                                       {one.let_op, one.let_op.empty() ? Tone::normal : Tone::warning,
                                        one.let_op.empty() ? Sign::none : Sign::warning}},
                                      {}});
        }
        say_in_dialog(*m_said, "Alles gaat in één keer; met Ctrl+Z is de reeks weer weg.", Tone::faint, Sign::none);
    } catch (const Error& error) {
        fine = false;
        say_in_dialog(*m_said, error.what(), Tone::error, Sign::error);
    }
    m_make->Enable(fine);
    m_days_list->reload();
}

void ReeksDialog::make() {
    try {
        m_made = maak_reeks(m_context.store, m_eerste, asked());
        if (IsModal()) EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    }
}

}  // namespace noaber::oto
