// SPDX-License-Identifier: EUPL-1.2
// The window and how its parts follow each other.
#include "main_frame.h"

#include "access_notice.h"
#include "import_dialog.h"
#include "menu_bar.h"
#include "samen.h"
#include "search_dialog.h"
#include "status_bar.h"
#include "sync_desk.h"
#include "top_bar.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stopwatch.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr int look_elsewhere_every = 2000;  // milliseconds

std::vector<Navigation::Item> items_of(const std::vector<PageContribution>& pages) {
    std::vector<Navigation::Item> items;
    for (const PageContribution& page : pages) items.push_back({page.id, page.titel, page.icoon, page.groep, {}});
    return items;
}

}  // namespace

MainFrame::MainFrame(std::unique_ptr<Workbench> workbench, UiContributions parts, FileCommands files)
    : wxFrame(nullptr, wxID_ANY, "Noaber"),
      m_workbench(std::move(workbench)),
      m_context{*m_workbench, m_workbench->store(), *this, m_findings,
                find_jaarplan(m_workbench->store(), std::nullopt)},
      m_parts(std::move(parts)),
      m_files(std::move(files)),
      m_search(std::make_unique<SearchIndex>(m_workbench->store())),
      m_places(m_parts.pages.size()),
      m_elsewhere(this),
      m_sync(std::make_unique<SyncDesk>(m_context.store)) {
    SetMinSize(FromDIP(wxSize(900, 560)));
    SetSize(FromDIP(wxSize(1366, 768)));
    SetMenuBar(make_menu_bar(*this));
    m_status = new StatusBar(this);
    SetStatusBar(m_status);
    make_layout();
    watch();
    follow_hub();
    refresh();
    show_page(0);
}

MainFrame::~MainFrame() {
    // The pages go first: they look at what this frame holds.
    m_elsewhere.Stop();
    m_findings_later.Stop();
    m_subscription = {};
    m_detail->form().commit();  // what was typed and not left yet
    m_detail->form().revert();  // what can't be saved must not be tried again while everything goes
    m_sync_told = {};
    m_sync->on_company = {};
    m_sync.reset();  // nothing comes from its thread any more
    DestroyChildren();
}

void MainFrame::make_layout() {
    auto* ground = new wxPanel(this);
    m_navigation = new Navigation(ground, items_of(m_parts.pages));
    m_navigation->on_open = [this](const std::string& page) { open_page(page); };
    const auto folded = split(m_context.store.setting("navigatie_dicht"), ';');
    m_navigation->fold({folded.begin(), folded.end()});
    m_navigation->on_fold = [this] {
        std::string groups;
        for (const std::string& group : m_navigation->folded()) groups += (groups.empty() ? "" : ";") + group;
        m_context.store.set_setting("navigatie_dicht", groups);
    };
    m_splitter =
        new wxSplitterWindow(ground, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_book = new wxSimplebook(m_splitter);
    m_detail = new DetailPane(m_splitter, m_context, m_parts.notes, m_parts.sheet_tabs);
    for (const PageContribution& page : m_parts.pages) m_book->AddPage(new wxPanel(m_book), to_wx(page.titel));
    m_splitter->SetMinimumPaneSize(FromDIP(300));
    m_splitter->SetSashGravity(1.0);
    // Without something to show, the detail pane leaves its room to the page.
    m_detail->Hide();
    m_splitter->Initialize(m_book);
    m_detail->on_filled = [this](bool filled) {
        if (filled && !m_splitter->IsSplit()) m_splitter->SplitVertically(m_book, m_detail, -m_detail_width);
        if (filled || !m_splitter->IsSplit()) return;
        m_detail_width = m_splitter->GetSize().x - m_splitter->GetSashPosition();
        m_splitter->Unsplit(m_detail);
    };
    m_detail_width = std::max(FromDIP(376), m_detail->width_of_tabs());
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_navigation, 0, wxEXPAND);
    columns->Add(m_splitter, 1, wxEXPAND);
    m_bar = new TopBar(ground);
    m_bar->on_year = [this](int index) { choose_year(index); };
    m_bar->on_undo = [this] { undo(); };
    m_bar->on_redo = [this] { redo(); };
    m_bar->on_search = [this] { search_all(); };
    m_access = new AccessNotice(ground);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_bar, 0, wxEXPAND);
    all->Add(m_access, 0, wxEXPAND);
    all->Add(columns, 1, wxEXPAND);
    ground->SetSizer(all);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(ground, 1, wxEXPAND);
    SetSizer(frame);
    Layout();
}

void MainFrame::watch() {
    // One refresh for many changes, and never in the middle of the click that made them.
    m_subscription = m_context.store.observe([this](const std::vector<Touched>&) {
        if (std::exchange(m_refresh_pending, true)) return;
        CallAfter([this] { refresh(); });
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (m_context.store.changed_elsewhere()) refresh();
    });
    m_findings_later.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_findings(); });
    m_elsewhere.Start(look_elsewhere_every);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        m_detail->form().commit();
        event.Skip();
    });
}

void MainFrame::follow_hub() {
    m_sync->on_changed = [this] {
        if (m_context.store.changed_elsewhere()) refresh();
    };
    m_sync_told = m_sync->observe([this] {
        const std::size_t refused = m_sync->view().state.refused;
        if (std::exchange(m_refused, refused) == refused) return tell_sync();
        refresh();  // what was refused went from the plan
    });
    m_detail->on_look = [this](std::optional<RecordRef> record) { m_sync->look_at(std::move(record)); };
    m_sync->on_company = [this] { m_detail->show_company(m_sync->company()); };
    m_status->on_sync_click = [this] { show_samen(*this); };
    m_access->on_join = [this] { ask_join(*this); };
    m_access->on_details = [this] { show_samen(*this); };
}

void MainFrame::tell_sync() {
    const SyncView view = m_sync->view();
    m_status->show_sync(view);
    tell_hub_in_menu(*GetMenuBar(), *m_sync);
    if (m_access->show(view)) m_access->GetParent()->Layout();
}

void MainFrame::refresh() {
    m_refresh_pending = false;
    try {
        load_years();
        findings_due();
        for (Place& place : m_places) place.stale = true;
        Place& open = m_places[m_open];
        if (open.page) {
            open.page->reload();
            open.stale = false;
        }
        m_detail->reload();
        tell_undo();
        tell_status();
    } catch (const std::exception& error) {
        report(error);
    }
}

/// At once while that is quick; on a large plan after a short pause, so that typing and clicking stay light.
void MainFrame::findings_due() {
    constexpr long quick = 60;  // milliseconds
    if (m_findings_took > quick) {
        m_findings_later.StartOnce(400);
        return;
    }
    compute_findings();
}

void MainFrame::compute_findings() {
    const wxStopWatch watch;
    m_findings.compute(*m_workbench, m_context.jaarplan);
    m_findings_took = watch.Time();
}

bool MainFrame::finish_findings() {
    if (!m_findings_later.IsRunning()) return false;
    m_findings_later.Stop();
    show_findings();
    return true;
}

void MainFrame::show_findings() {
    compute_findings();
    for (Place& place : m_places)
        if (place.page && !place.stale) place.page->findings_changed();
    m_detail->findings_changed();
    tell_status();
}

void MainFrame::load_years() {
    m_years = jaarplannen(m_context.store);
    const auto shown = std::ranges::find_if(m_years, [&](const Jaarplan& plan) {
        return m_context.jaarplan && plan.id == m_context.jaarplan->id;
    });
    if (shown == m_years.end()) m_context.jaarplan = m_years.empty() ? std::nullopt : std::optional(m_years.back());
    m_bar->show_years(m_years, m_context.jaarplan);
}

void MainFrame::choose_year(int index) {
    m_context.jaarplan = m_years.at(static_cast<std::size_t>(index));
    m_detail->clear();
    refresh();
}

void MainFrame::tell_undo() {
    const std::string undo_words = m_context.store.undo_label().value_or(""),
                      redo_words = m_context.store.redo_label().value_or("");
    tell_undo_in_menu(*GetMenuBar(), undo_words, redo_words);
    m_bar->tell_undo(undo_words, redo_words);
}

void MainFrame::tell_status() {
    const std::size_t grave = m_findings.count(Ernst::fout), other = m_findings.all().size() - grave;
    for (const PageContribution& page : m_parts.pages)
        if (page.telling) m_navigation->set_count(page.id, page.telling(m_context));
    const bool demo = m_context.store.setting("demo") == "1";
    m_status->show_file((demo ? std::string("Demogegevens") : m_context.store.file().filename().string()) + " · " +
                        std::to_string(grave) + " fouten, " + std::to_string(other) + " andere signaleringen");
    tell_sync();
}

std::size_t MainFrame::index_of(std::string_view page) const {
    const auto found = std::ranges::find(m_parts.pages, page, &PageContribution::id);
    return found == m_parts.pages.end() ? m_open : static_cast<std::size_t>(found - m_parts.pages.begin());
}

void MainFrame::show_page(std::size_t index) {
    Place& place = m_places[index];
    if (!place.page) {
        auto* holder = m_book->GetPage(index);
        place.page = m_parts.pages[index].create(holder, m_context);
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(place.page, 1, wxEXPAND);
        holder->SetSizer(sizer);
    }
    m_open = index;
    m_book->SetSelection(index);
    m_book->GetPage(index)->Layout();
    if (std::exchange(place.stale, false)) place.page->reload();
    m_navigation->show_open(m_parts.pages[index].id);
    SetTitle(to_wx(m_parts.pages[index].titel + " – Noaber"));
}

void MainFrame::open_page(std::string_view page, std::string_view topic) {
    try {
        const std::size_t index = index_of(page);
        const bool other = index != m_open;
        show_page(index);
        if (!topic.empty() || other) m_places[index].page->set_topic(topic);
        if (other) m_detail->clear();
        m_places[index].page->show_selection();
        if (!m_navigation->HasFocus()) m_places[index].page->focus_list();
    } catch (const std::exception& error) {
        report(error);
    }
}

void MainFrame::open_record(const EntityInfo& entity, std::string_view record, std::string_view field) {
    if (m_refresh_pending) refresh();
    if (const auto home = home_of(entity)) {
        show_page(*home);
        m_places[m_open].page->select_record(entity, record);
    }
    show_detail(entity, record, field);
    if (field.empty())
        m_places[m_open].page->focus_list();
    else
        edit_detail(field);
}

std::optional<std::size_t> MainFrame::home_of(const EntityInfo& entity) const {
    for (std::size_t i = 0; i < m_parts.pages.size(); ++i)
        if (std::ranges::count(m_parts.pages[i].entiteiten, entity.name) > 0) return i;
    return std::nullopt;
}

bool MainFrame::has_page(const EntityInfo& entity) const { return home_of(entity).has_value(); }

void MainFrame::show_detail(const EntityInfo& entity, std::string_view record, std::string_view field) {
    try {
        if (record.empty())
            m_detail->clear();
        else if (!m_detail->show(entity, record, field))
            announce("Dit bestaat niet meer.");
    } catch (const std::exception& error) {
        report(error);
    }
}

void MainFrame::edit_detail(std::string_view field) { m_detail->edit(field); }

void MainFrame::import_files() {
    m_detail->form().commit();
    ImportDialog dialog(this, m_context);
    dialog.ShowModal();
}

void MainFrame::announce(std::string_view text) {
    if (GetStatusBar()) SetStatusText(to_wx(text), 0);  // a closing window has none any more
}

void MainFrame::report(const std::exception& error) {
    const std::string words = error_in_words(error);
    if (on_error) return on_error(words);
    wxMessageBox(to_wx(words), "Dit lukte niet", wxOK | wxICON_ERROR, this);
}

void MainFrame::put_back(std::optional<UndoResult> result, const char* what) {
    if (!result) return announce("Niets om terug te zetten.");
    std::string words = std::string(what) + ": " + result->label;
    for (const Skipped& one : result->skipped)
        words += "; " + one.title + (one.field.empty() ? "" : ", " + one.field) + " bleef zoals een ander het schreef";
    announce(words);
}

void MainFrame::undo() {
    // What is being typed is the newest thing there is.
    if (m_detail->form().revert() || m_places[m_open].page->revert_typing())
        return announce("Teruggezet wat je typte.");
    try {
        put_back(m_context.store.undo(), "Ongedaan gemaakt");
    } catch (const std::exception& error) {
        report(error);
    }
}

void MainFrame::redo() {
    try {
        put_back(m_context.store.redo(), "Opnieuw gedaan");
    } catch (const std::exception& error) {
        report(error);
    }
}

void MainFrame::search_all() {
    SearchDialog dialog(this, m_context, *m_search);
    dialog.ShowModal();
}

void MainFrame::show_history() { m_detail->show_history(); }

void MainFrame::filter() {
    if (m_places[m_open].page) m_places[m_open].page->focus_filter();
}

void MainFrame::add_new() {
    if (!m_places[m_open].page || !m_places[m_open].page->add_new())
        announce("Op deze pagina valt niets toe te voegen.");
}

void MainFrame::next_pane() {
    const wxWindow* focus = FindFocus();
    const auto holds = [focus](const wxWindow* pane) {
        for (const wxWindow* window = focus; window; window = window->GetParent())
            if (window == pane) return true;
        return false;
    };
    if (holds(m_book)) {
        if (!m_detail->edit({})) m_navigation->SetFocus();
    } else if (holds(m_detail)) {
        m_navigation->SetFocus();
    } else {
        filter();
    }
}

Page& MainFrame::page(std::string_view id) { return *m_places.at(index_of(id)).page; }

std::string MainFrame::open_page_id() const { return m_parts.pages[m_open].id; }

}  // namespace noaber
