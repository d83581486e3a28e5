// SPDX-License-Identifier: EUPL-1.2
// The page of the timeline.
#include "tijdlijn_page.h"

#include "tijdlijn_print.h"

#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

namespace noaber {

namespace {

constexpr const char* legend = "Balk: gepland · ruit: de dag zelf · driehoek: actie (open: gedaan) · stip: overleg";

}  // namespace

TijdlijnPage::TijdlijnPage(wxWindow* parent, PageContext& context) : Page(parent, context) {
    const int gap = look::gap(this);
    m_heading = page_heading(this, "Tijdlijn");
    m_view = new TimelineView(this);
    m_view->set_empty_text("Nog geen activiteiten. Importeer een jaarplan (Ctrl+I).");
    m_view->on_select = [this] { show_selection(); };
    m_view->on_activate = [this] { m_context.navigator.edit_detail(); };
    auto* words =
        new wxStaticText(this, wxID_ANY, to_wx(legend), wxDefaultPosition, wxSize(10, -1), wxST_ELLIPSIZE_END);
    words->SetForegroundColour(look::faint());
    words->SetToolTip("Plus en min zoomen, pijltjes schuiven.");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_heading, 0, wxBOTTOM, gap);
    all->Add(make_bar(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_view, 1, wxEXPAND);
    all->Add(words, 0, wxEXPAND | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
}

wxSizer* TijdlijnPage::make_bar() {
    const int gap = look::gap(this);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    const std::array<const char*, 3> labels{"Jaar", "Maanden", "Weken"};
    for (std::size_t i = 0; i < m_zooms.size(); ++i) {
        m_zooms[i] = new wxToggleButton(this, wxID_ANY, labels[i], wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        m_zooms[i]->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { zoom(static_cast<TimelineZoom>(i)); });
        bar->Add(m_zooms[i], 0, wxRIGHT, gap);
    }
    m_zooms[0]->SetValue(true);
    bar->AddStretchSpacer();
    auto* print = new wxButton(this, wxID_ANY, "Afdrukken…"_w);
    print->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (m_context.jaarplan) print_timeline(this, m_context, *m_context.jaarplan);
    });
    bar->Add(print);
    return bar;
}

void TijdlijnPage::zoom(TimelineZoom zoom) {
    m_view->zoom(zoom);
    for (std::size_t i = 0; i < m_zooms.size(); ++i) m_zooms[i]->SetValue(static_cast<TimelineZoom>(i) == zoom);
}

void TijdlijnPage::reload() {
    const auto& plan = m_context.jaarplan;
    const int jaar = plan ? static_cast<int>(plan->jaar.value_or(0)) : system_today().year();
    m_view->show(plan ? tijdlijn(m_context.store, *plan) : std::vector<TijdlijnRij>(), jaar, system_today());
    m_heading->SetLabel(to_wx(plan ? "Tijdlijn " + std::to_string(jaar) : "Tijdlijn"));
}

void TijdlijnPage::show_selection() {
    const TijdlijnRij* row = m_view->selected();
    if (!row) return m_view->select_first();
    m_context.navigator.show_detail(info_of<Activiteit>(), row->activiteit.text);
}

}  // namespace noaber
