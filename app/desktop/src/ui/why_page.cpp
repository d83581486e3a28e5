// SPDX-License-Identifier: EUPL-1.2
// How figures and their reasons stand on a page.
#include <noaberui/why_page.h>

#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

void WhyPage::stand_with_why(std::string_view heading, std::string_view legend, std::string empty_why, Shares shares) {
    const int gap = look::gap(this);
    m_panel->set_legend(std::string(legend));
    m_why_heading = new wxStaticText(this, wxID_ANY, "");
    m_why_heading->SetFont(look::bold_font(this));
    m_why_list = new TableView(this, m_why);
    m_why_list->set_empty_text(std::move(empty_why));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, heading), 0, wxBOTTOM, gap);
    all->Add(m_panel, shares.list, wxEXPAND);
    all->Add(m_why_heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(m_why_list, shares.why, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
}

void WhyPage::show_why(const std::string& heading) {
    m_why_heading->SetLabel(to_wx(heading));
    m_why_list->reload();
}

void WhyPage::go_to_why() {
    m_why_list->SetFocus();
    m_why_list->select_first();
}

}  // namespace noaber
