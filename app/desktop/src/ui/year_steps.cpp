// SPDX-License-Identifier: EUPL-1.2
// Two arrows around a year.
#include <noaberui/year_steps.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

YearSteps::YearSteps(wxWindow* parent, int jaar, std::function<void()> changed)
    : wxPanel(parent), m_jaar(jaar), m_changed(std::move(changed)) {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto arrow = [&](const wxString& label, const char* tip, int step) {
        auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetToolTip(tip);
        button->Bind(wxEVT_BUTTON, [this, step](wxCommandEvent&) { go_to(m_jaar + step); });
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL);
    };
    arrow("◂"_w, "Een jaar eerder", -1);
    m_words = new wxStaticText(this, wxID_ANY, std::to_string(jaar));
    m_words->SetFont(look::bold_font(this));
    row->Add(m_words, 0, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, gap);
    arrow("▸"_w, "Een jaar later", 1);
    SetSizer(row);
}

void YearSteps::go_to(int jaar) {
    m_jaar = jaar;
    m_words->SetLabel(std::to_string(jaar));
    Layout();
    m_changed();
}

}  // namespace noaber
