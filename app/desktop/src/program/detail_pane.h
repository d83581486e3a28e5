// SPDX-License-Identifier: EUPL-1.2
// The pane at the right: one record, its fields, what is tied to it, and its history.
#pragma once

#include <noaber/sync/engine.h>
#include <noaberui/bijlagen_panel.h>
#include <noaberui/history_panel.h>
#include <noaberui/page.h>
#include <noaberui/record_form.h>
#include <noaberui/sheet_tab.h>
#include <noaberui/table_view.h>

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class wxButton;
class wxNotebook;
class wxStaticText;

namespace noaber {

class WrappedText;

class DetailPane : public wxPanel {
public:
    /// Called when there is something to show, and when there is not any more.
    std::function<void(bool filled)> on_filled;

    /// Called with what is shown now; nothing when the pane is empty. Also when it is the same again.
    std::function<void(std::optional<RecordRef>)> on_look;

    DetailPane(wxWindow* parent, PageContext& context, const std::vector<FieldNote>& notes,
               const std::vector<SheetTab>& sheet_tabs);

    /// False when there is no such record (any more); the pane is empty then.
    bool show(const EntityInfo& entity, std::string_view record, std::string_view field = {});
    void clear();
    void reload();
    void findings_changed();
    /// Who else has this open. It has a line of its own, so that nothing moves when somebody comes or goes.
    void show_company(const Presence& company);
    [[nodiscard]] wxStaticText& company() { return *m_company; }
    [[nodiscard]] RecordForm& form() { return *m_form; }
    /// Cursor in a field of the form, whatever tab is in front.
    bool edit(std::string_view field);
    void show_history();
    [[nodiscard]] HistoryPanel& history() { return *m_history; }
    /// The attachments, in front.
    void show_bijlagen();
    [[nodiscard]] BijlagenPanel& bijlagen() { return *m_bijlagen; }
    /// What the tabs need to stand side by side.
    [[nodiscard]] int width_of_tabs() const;
    void show_form();
    /// The tab of that title that a plugin brought, in front. False when the record shown has none.
    bool show_sheet_tab(std::string_view titel);

private:
    struct Place {
        const EntityInfo* entity;
        std::string record;
    };
    void load();
    void load_related();
    void arrange_sheet_tabs();
    void load_front();
    void lay_out();
    void remove();
    void back();
    void offer_related(wxWindow* button);

    PageContext& m_context;
    const EntityInfo* m_entity = nullptr;
    std::string m_record;
    std::vector<Place> m_before;
    WrappedText* m_kind;
    WrappedText* m_title;
    wxStaticText* m_company;
    wxButton* m_back;
    wxButton* m_remove;
    wxNotebook* m_tabs;
    RecordForm* m_form;
    SimpleTable m_related;
    TableView* m_related_list;
    HistoryPanel* m_history;
    BijlagenPanel* m_bijlagen;
    const std::vector<SheetTab>& m_sheet_tabs;
    std::vector<std::size_t> m_own_tabs;  ///< which of them the entity shown has, in order
    std::vector<wxPanel*> m_holders;      ///< one for each of m_sheet_tabs
    std::vector<SheetPanel*> m_panels;    ///< the same; null until it is first opened
};

}  // namespace noaber
