// SPDX-License-Identifier: EUPL-1.2
// The window: navigation, page, detail pane, status. It shows what is contributed and knows no page and no plugin by name.
#pragma once

#include "core_pages.h"
#include "detail_pane.h"
#include "navigation.h"

#include <noaber/store/search.h>
#include <noaberui/page.h>
#include <noaberui/ui_plugin.h>

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <vector>

class wxSimplebook;
class wxSplitterWindow;

namespace noaber {

class AccessNotice;
class StatusBar;
class SyncDesk;
class TopBar;

/// What the program does for the window: opening other files is not the window's to do.
struct FileCommands {
    std::function<void()> new_file;
    std::function<void()> open_file;
};

class MainFrame : public wxFrame, public Navigator {
public:
    /// `workbench` has its store open. Pages stand in the order in which they are given.
    MainFrame(std::unique_ptr<Workbench> workbench, UiContributions parts, FileCommands files);
    ~MainFrame() override;

    void open_page(std::string_view page, std::string_view topic = {}) override;
    void open_record(const EntityInfo& entity, std::string_view record, std::string_view field = {}) override;
    void show_detail(const EntityInfo& entity, std::string_view record, std::string_view field = {}) override;
    void edit_detail(std::string_view field = {}) override;
    [[nodiscard]] bool has_page(const EntityInfo& entity) const override;
    void import_files() override;
    void announce(std::string_view text) override;
    void report(const std::exception& error) override;

    // what menus and buttons do
    void undo();
    void redo();
    void search_all();
    void choose_year(int index);
    void show_history();
    void next_pane();
    void filter();
    void add_new();
    [[nodiscard]] const FileCommands& files() const { return m_files; }

    /// Reads again what changed; called by itself after every change.
    void refresh() override;
    /// Asks nothing: what an error says is kept here instead of in a dialog (tests, pictures).
    std::function<void(const std::string&)> on_error;

    [[nodiscard]] PageContext& context() { return m_context; }
    [[nodiscard]] const std::vector<PageContribution>& contributions() const { return m_parts.pages; }
    [[nodiscard]] const SearchIndex& search_index() const { return *m_search; }
    [[nodiscard]] Page& page(std::string_view id);
    [[nodiscard]] std::string open_page_id() const;
    [[nodiscard]] DetailPane& detail() { return *m_detail; }
    [[nodiscard]] Navigation& navigation() { return *m_navigation; }
    [[nodiscard]] SyncDesk& sync() { return *m_sync; }
    [[nodiscard]] StatusBar& status() { return *m_status; }
    [[nodiscard]] AccessNotice& access() { return *m_access; }
    /// Signaleringen that wait for a pause in the work are looked for now; gives whether any waited.
    bool finish_findings();

private:
    struct Place {
        Page* page = nullptr;
        bool stale = true;
    };
    void make_layout();
    void watch();
    void follow_hub();
    void findings_due();
    void compute_findings();
    void show_findings();
    void load_years();
    void tell_undo();
    void tell_status();
    void tell_sync();
    void show_page(std::size_t index);
    void put_back(std::optional<UndoResult> result, const char* what);
    [[nodiscard]] std::optional<std::size_t> home_of(const EntityInfo& entity) const;
    [[nodiscard]] std::size_t index_of(std::string_view page) const;

    std::unique_ptr<Workbench> m_workbench;
    Findings m_findings;
    PageContext m_context;
    UiContributions m_parts;
    FileCommands m_files;
    std::unique_ptr<SearchIndex> m_search;
    std::vector<Place> m_places;
    std::size_t m_open = 0;
    std::vector<Jaarplan> m_years;
    Navigation* m_navigation = nullptr;
    wxSimplebook* m_book = nullptr;
    wxSplitterWindow* m_splitter = nullptr;
    DetailPane* m_detail = nullptr;
    TopBar* m_bar = nullptr;
    AccessNotice* m_access = nullptr;
    StatusBar* m_status = nullptr;
    int m_detail_width = 0;
    bool m_refresh_pending = false;
    long m_findings_took = 0;  ///< milliseconds, the last time
    wxTimer m_findings_later;
    wxTimer m_elsewhere;
    Subscription m_subscription;
    std::unique_ptr<SyncDesk> m_sync;
    Subscription m_sync_told;
    std::size_t m_refused = 0;  ///< as last told
};

}  // namespace noaber
