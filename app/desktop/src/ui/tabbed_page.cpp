// SPDX-License-Identifier: EUPL-1.2
// Tabs of pages, each made when it is first shown.
#include <noaberui/tabbed_page.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/notebook.h>
#include <wx/sizer.h>

#include <algorithm>

namespace noaber {

TabbedPage::TabbedPage(wxWindow* parent, PageContext& context, std::vector<PageContribution> tabs)
    : Page(parent, context) {
    m_book = new wxNotebook(this, wxID_ANY);
    for (PageContribution& contribution : tabs) {
        auto* holder = new wxPanel(m_book);
        holder->SetSizer(new wxBoxSizer(wxVERTICAL));
        m_book->AddPage(holder, to_wx(contribution.titel));
        m_tabs.push_back({std::move(contribution)});
    }
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        current().show_selection();
    });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_book, 1, wxEXPAND | wxTOP, look::gap(this));
    SetSizer(all);
}

Page& TabbedPage::ready(std::size_t tab) {
    Tab& one = m_tabs[tab];
    if (!one.page) {
        wxWindow* holder = m_book->GetPage(tab);
        one.page = one.contribution.create(holder, m_context);
        holder->GetSizer()->Add(one.page, 1, wxEXPAND);
        holder->Layout();
        // What a heading's larger letters need is known only once the toolkit has drawn them for the first time.
        one.page->CallAfter([page = one.page] { page->Layout(); });
    }
    if (std::exchange(one.stale, false)) one.page->reload();
    return *one.page;
}

Page& TabbedPage::current() { return ready(static_cast<std::size_t>(std::max(0, m_book->GetSelection()))); }

void TabbedPage::show_tab(std::size_t tab) {
    m_book->ChangeSelection(tab);
    (void)current();
}

void TabbedPage::reload() {
    for (Tab& tab : m_tabs) tab.stale = true;
    (void)current();
}

void TabbedPage::findings_changed() {
    for (Tab& tab : m_tabs)
        if (tab.page) tab.page->findings_changed();
}

bool TabbedPage::select_record(const EntityInfo& entity, std::string_view record) {
    for (std::size_t tab = 0; tab < m_tabs.size(); ++tab) {
        const auto& entities = m_tabs[tab].contribution.entiteiten;
        if (std::ranges::find(entities, entity.name) == entities.end()) continue;
        show_tab(tab);
        return current().select_record(entity, record);
    }
    return false;
}

void TabbedPage::set_topic(std::string_view words) {
    const auto colon = words.find(':');
    for (std::size_t tab = 0; colon != std::string_view::npos && tab < m_tabs.size(); ++tab) {
        if (m_tabs[tab].contribution.id.empty() || m_tabs[tab].contribution.id != words.substr(0, colon)) continue;
        show_tab(tab);
        return current().set_topic(words.substr(colon + 1));
    }
    current().set_topic(words);
}

PageContribution tabbed_page(std::string id, std::string titel, std::string groep, std::string icoon,
                             std::vector<PageContribution> tabs) {
    PageContribution page{std::move(id), std::move(titel), std::move(groep), std::move(icoon), {}, {}};
    for (const PageContribution& tab : tabs)
        page.entiteiten.insert(page.entiteiten.end(), tab.entiteiten.begin(), tab.entiteiten.end());
    page.create = [tabs = std::move(tabs)](wxWindow* parent, PageContext& context) -> Page* {
        return new TabbedPage(parent, context, tabs);
    };
    return page;
}

}  // namespace noaber
