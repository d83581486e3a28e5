// SPDX-License-Identifier: EUPL-1.2
// The dialog for fixing a plan.
#include "vaststellen_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace noaber {

VaststellenDialog::VaststellenDialog(wxWindow* parent, PageContext& context, const Jaarplan& plan)
    : wxDialog(parent, wxID_ANY, to_wx("Jaarplan " + std::to_string(plan.jaar.value_or(0)) + " vaststellen"),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_plan(plan) {
    const int gap = look::gap(this);
    const int width = FromDIP(440);
    auto* words = new WrappedText(
        this, std::to_string(activiteiten_of(context.store, plan).size()) +
                  " activiteiten worden bewaard zoals ze nu zijn. Wat er daarna wijzigt zie je onder Wijzigingen; het "
                  "plan zelf blijft gewoon te bewerken.");
    words->fit(width);
    const Date today = system_today();
    m_name = new wxTextCtrl(this, wxID_ANY, "Vastgesteld door het AB");
    m_date = new wxTextCtrl(this, wxID_ANY, wxString::Format("%d-%d-%d", today.day(), today.month(), today.year()));
    m_error = new WrappedText(this);
    auto* fields = new wxFlexGridSizer(2, gap, 2 * gap);
    fields->AddGrowableCol(1);
    fields->Add(new wxStaticText(this, wxID_ANY, "Vaststelling"), 0, wxALIGN_CENTER_VERTICAL);
    fields->Add(m_name, 1, wxEXPAND);
    fields->Add(new wxStaticText(this, wxID_ANY, "Vastgesteld op"), 0, wxALIGN_CENTER_VERTICAL);
    fields->Add(m_date, 1, wxEXPAND);
    auto* ok = new wxButton(this, wxID_OK, "Vaststellen");
    ok->SetDefault();
    ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (fix() && IsModal()) EndModal(wxID_OK);
    });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(ok);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words, 0, wxALL, 2 * gap);
    all->Add(fields, 0, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(m_error, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->AddStretchSpacer();
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetClientSize(width + 4 * gap, FromDIP(240));
    SetMinSize(GetSize());
    CentreOnParent();
    m_name->SetFocus();
    m_name->SelectAll();
}

const std::string& VaststellenDialog::error() const { return m_error->text(); }

void VaststellenDialog::say(const std::string& words, wxWindow& field) {
    m_error->set(words, Tone::error, Sign::error);
    m_error->fit(GetClientSize().x - 4 * look::gap(this));
    Layout();
    field.SetFocus();
}

bool VaststellenDialog::fix() {
    const auto date = Date::parse(from_wx(m_date->GetValue()));
    if (!date) {
        say("Vastgesteld op: \"" + from_wx(m_date->GetValue()) + "\" is geen datum. Schrijf 15-3-2017.", *m_date);
        return false;
    }
    try {
        const Vaststelling made = stel_vast(m_context.store, m_plan, from_wx(m_name->GetValue()), *date);
        m_context.navigator.announce(made.naam + " op " + in_words(*date) + ": het plan is bewaard zoals het nu is.");
        return true;
    } catch (const InputError& error) {
        say(error.what(), *m_name);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
    return false;
}

void ask_fix(wxWindow* parent, PageContext& context, const Jaarplan& plan) {
    VaststellenDialog dialog(parent, context, plan);
    dialog.ShowModal();
}

}  // namespace noaber
