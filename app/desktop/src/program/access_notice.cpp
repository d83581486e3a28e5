// SPDX-License-Identifier: EUPL-1.2
// Words and two buttons.
#include "access_notice.h"

#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace noaber {

namespace {

std::string words_for(const SyncView& view) {
    if (!view.trouble.empty()) return view.trouble + " Tot dan wordt er niets gedeeld.";
    if (view.membership && view.state.stand == SyncStand::ingetrokken)
        return view.state.reason + " Sluit Noaber: wat je nu nog typt, wordt nergens bewaard.";
    if (view.at_noodhub() && view.state.stand == SyncStand::geen_toegang)
        return view.state.reason +
               " Kies Samen, Terug naar de gewone hub, of vraag een nieuwe code aan wie de hub startte.";
    if (!view.membership || view.state.stand != SyncStand::geen_toegang) return {};
    return view.state.reason + " Tot dan blijft wat je typt op deze computer staan en wordt het niet gedeeld.";
}

}  // namespace

AccessNotice::AccessNotice(wxWindow* parent) : wxPanel(parent) {
    const int gap = look::gap(this);
    m_words = new WrappedText(this);
    m_join = new wxButton(this, wxID_ANY, "Opnieuw aanmelden…"_w);
    m_details = new wxButton(this, wxID_ANY, "Samen werken…"_w);
    m_join->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_join(); });
    m_details->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_details(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_words, 1, wxALIGN_CENTER_VERTICAL | wxALL, gap);
    row->Add(m_join, 0, wxALIGN_CENTER_VERTICAL | wxALL, gap);
    row->Add(m_details, 0, wxALIGN_CENTER_VERTICAL | wxTOP | wxRIGHT | wxBOTTOM, gap);
    SetSizer(row);
    Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (IsShown() && lay_out()) CallAfter([this] { GetParent()->Layout(); });
    });
}

const std::string& AccessNotice::words() const { return m_words->text(); }

bool AccessNotice::lay_out() {
    const int beside = m_join->GetBestSize().x + m_details->GetBestSize().x + 5 * look::gap(this);
    return m_words->fit(std::max(GetParent()->GetClientSize().x - beside, 20 * GetCharWidth()));
}

bool AccessNotice::show(const SyncView& view) {
    const std::string words = words_for(view);
    if (words == m_words->text()) return false;
    m_words->set(words, Tone::strong, Sign::error);
    m_join->Show(view.state.stand != SyncStand::ingetrokken &&
                 !view.at_noodhub());  // there is no file any more to join with
    Show(!words.empty());
    lay_out();
    return true;
}

}  // namespace noaber
