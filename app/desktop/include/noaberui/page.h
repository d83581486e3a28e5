// SPDX-License-Identifier: EUPL-1.2
// A page of the window, what it is given, and the way to other pages and records.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/store.h>
#include <noaberui/findings.h>

#include <wx/panel.h>

#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// The ways through the window. The frame is one; a test may be another.
class Navigator {
public:
    virtual ~Navigator() = default;
    /// Shows a page; with `topic` the page narrows itself to it (a signalering's code, words to filter by).
    virtual void open_page(std::string_view page, std::string_view topic = {}) = 0;
    /// Goes to the page that the record lives on, selects it, and puts the cursor in `field` of its sheet.
    virtual void open_record(const EntityInfo& entity, std::string_view record, std::string_view field = {}) = 0;
    /// Shows the record in the detail pane, `field` in sight; the page and the cursor stay.
    virtual void show_detail(const EntityInfo& entity, std::string_view record, std::string_view field = {}) = 0;
    /// Puts the cursor in that field of the detail pane, or in its first.
    virtual void edit_detail(std::string_view field = {}) = 0;
    /// Whether records of this kind live on a page of their own.
    [[nodiscard]] virtual bool has_page(const EntityInfo& entity) const = 0;
    /// Asks for spreadsheets and imports them.
    virtual void import_files() = 0;
    /// One line in the status bar: what was just done.
    virtual void announce(std::string_view text) = 0;
    /// Shows everything as it is now, after something that no transaction did.
    virtual void refresh() = 0;
    /// Says in words what went wrong.
    virtual void report(const std::exception& error) = 0;
};

/// What every page gets. One for the whole window; `jaarplan` follows the year switch.
struct PageContext {
    Workbench& workbench;
    Store& store;
    Navigator& navigator;
    Findings& findings;
    std::optional<Jaarplan> jaarplan;
};

/// One page. It reads the store itself and is told when to read again; while it is hidden, it is told once, later.
class Page : public wxPanel {
public:
    Page(wxWindow* parent, PageContext& context) : wxPanel(parent), m_context(context) {}

    /// Reads everything anew: first showing, another year, changes.
    virtual void reload() = 0;
    /// The signaleringen were computed anew.
    virtual void findings_changed() {}
    /// Selects a record. False when it is not on this page.
    virtual bool select_record(const EntityInfo&, std::string_view) { return false; }
    /// Narrows to what open_page() was given.
    virtual void set_topic(std::string_view) {}
    /// Cursor to the filter box (Ctrl+F) or whatever comes first.
    virtual void focus_filter() { SetFocus(); }
    /// Cursor to the list.
    virtual void focus_list() { SetFocus(); }
    /// Adds a record of the kind that the page shows (Ctrl+N). False when the page has none.
    virtual bool add_new() { return false; }
    /// Says again in the detail pane what is selected here, after the page was brought to the front.
    virtual void show_selection() {}
    /// Puts back what is being typed on the page and not saved yet. False when there is nothing.
    virtual bool revert_typing() { return false; }

protected:
    PageContext& m_context;
};

/// A page in the navigation.
struct PageContribution {
    std::string id;                       ///< "jaarplan"
    std::string titel;                    ///< Dutch
    std::string groep;                    ///< heading in the navigation; "" stands above all headings
    std::string icoon;                    ///< name in the icon theme
    std::vector<std::string> entiteiten;  ///< records that live on this page
    std::function<Page*(wxWindow* parent, PageContext& context)> create;
    std::function<std::string(const PageContext& context)> telling = {};  ///< a count beside its name in the navigation
};

}  // namespace noaber
