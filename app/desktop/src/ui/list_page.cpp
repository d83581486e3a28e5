// SPDX-License-Identifier: EUPL-1.2
// How a list stands on its page.
#include <noaberui/list_page.h>

#include <noaberui/look.h>
#include <noaberui/page_heading.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

void ListPage::stand(std::string_view heading, wxWindow* below) {
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, heading), 0, wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    if (below) all->Add(below, 1, wxEXPAND | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
}

}  // namespace noaber
