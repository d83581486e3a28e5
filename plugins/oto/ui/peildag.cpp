// SPDX-License-Identifier: EUPL-1.2
// Typing the day that is looked at.
#include "peildag.h"

#include "checks.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace noaber::oto {

Date Peildag::op(const PageContext& context) const {
    if (getypt) return *getypt;
    return peildatum(context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(0)) : 0, system_today());
}

PeildagBox::PeildagBox(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag,
                       std::function<void()> changed)
    : wxPanel(parent), m_context(context), m_peildag(std::move(peildag)), m_changed(std::move(changed)) {
    m_text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(12 * GetCharWidth(), -1), wxTE_PROCESS_ENTER);
    m_text->SetToolTip(
        "De dag waarop je kijkt, bijvoorbeeld 1-6-2027. Leeg: vandaag, of de dag van het gekozen jaar."_w);
    m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { take_typed(); });
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        show();  // what was typed and not taken does not look as if it held
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, "Op"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, look::gap(this));
    row->Add(m_text, 0, wxALIGN_CENTER_VERTICAL);
    SetSizer(row);
    show();
}

void PeildagBox::show() { m_text->ChangeValue(to_wx(in_figures(m_peildag->op(m_context)))); }

void PeildagBox::take_typed() {
    const std::string typed = from_wx(m_text->GetValue());
    const auto date = Date::parse(std::string(trim(typed)));
    if (!date && !trim(typed).empty())
        return m_context.navigator.report(
            InputError(fmt::format("\"{}\" is geen datum. Schrijf bijvoorbeeld 1-6-2027.", shorten(typed, 40))));
    m_peildag->getypt = date;
    show();
    m_changed();
}

}  // namespace noaber::oto
