// SPDX-License-Identifier: EUPL-1.2
// The bar above the pages.
#include "top_bar.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

TopBar::TopBar(wxWindow* parent) : wxPanel(parent) {
    const int gap = look::gap(this);
    const wxColour ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    auto* words = new wxStaticText(this, wxID_ANY, "Jaar");
    m_year = new wxChoice(this, wxID_ANY);
    m_year->SetToolTip("Welk jaarplan je ziet");
    m_year->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { on_year(event.GetSelection()); });
    m_undo = new wxBitmapButton(this, wxID_ANY, look::icon(this, "edit-undo-symbolic", 16, ink));
    m_redo = new wxBitmapButton(this, wxID_ANY, look::icon(this, "edit-redo-symbolic", 16, ink));
    m_undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_undo(); });
    m_redo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_redo(); });
    auto* search = new wxButton(this, wxID_ANY, "  Alles doorzoeken   Ctrl+K");
    search->SetBitmap(look::icon(this, "system-search-symbolic", 16, ink));
    search->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_search(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(words, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(12));
    row->Add(m_year, 0, wxALIGN_CENTER_VERTICAL | wxALL, gap);
    row->Add(m_undo, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    row->Add(m_redo, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap / 2);
    row->AddStretchSpacer();
    row->Add(search, 0, wxALIGN_CENTER_VERTICAL | wxALL, gap);
    SetSizer(row);
}

void TopBar::show_years(const std::vector<Jaarplan>& years, const std::optional<Jaarplan>& shown) {
    wxArrayString words;
    int chosen = wxNOT_FOUND;
    for (const Jaarplan& plan : years) {
        if (shown && plan.id == shown->id) chosen = static_cast<int>(words.size());
        words.Add(wxString::Format("%lld", static_cast<long long>(plan.jaar.value_or(0))));
    }
    if (words.empty()) words.Add("geen");
    m_year->Set(words);
    m_year->SetSelection(chosen == wxNOT_FOUND ? 0 : chosen);
    m_year->Enable(!years.empty());
}

void TopBar::tell_undo(const std::string& undo, const std::string& redo) {
    m_undo->Enable(!undo.empty());
    m_redo->Enable(!redo.empty());
    m_undo->SetToolTip(to_wx(undo.empty() ? "Niets om ongedaan te maken" : "Ongedaan maken: " + undo + " (Ctrl+Z)"));
    m_redo->SetToolTip(to_wx(redo.empty() ? "Niets om opnieuw te doen" : "Opnieuw: " + redo + " (Ctrl+Shift+Z)"));
}

}  // namespace noaber
