// SPDX-License-Identifier: EUPL-1.2
// The plan as a document: its chapters at the left, what is written in the chosen one at the right, and the buttons that make it.
#pragma once

#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/report/jaarplan_document.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

class wxButton;
class wxCheckBox;
class wxTextCtrl;
class wxStaticText;

namespace noaber {

class DocumentPage final : public Page {
public:
    DocumentPage(wxWindow* parent, PageContext& context);
    ~DocumentPage() override;

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_filter() override;
    void focus_list() override { m_list->SetFocus(); }
    bool revert_typing() override;
    void show_selection() override;

    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] wxTextCtrl& text_box() { return *m_text; }
    [[nodiscard]] wxButton& make_button() { return *m_make; }
    /// What the buttons would write, for the year shown.
    [[nodiscard]] Document document() const;
    [[nodiscard]] Document rooster() const;

private:
    [[nodiscard]] wxSizer* make_bar();
    [[nodiscard]] wxSizer* make_editor();
    void save();
    void show_chapter();
    [[nodiscard]] bool dirty() const;
    [[nodiscard]] JaarplanDocumentOptions options() const;

    SimpleTable m_table;
    wxStaticText* m_heading;
    TableView* m_list;
    wxStaticText* m_chapter;
    wxTextCtrl* m_text;
    wxCheckBox* m_changes;
    wxButton* m_make;
    wxButton* m_grid;
    Hoofdstuk m_shown = Hoofdstuk::inleiding;
    std::optional<Jaarplan> m_plan;  ///< of the text that is shown
    std::string m_saved;             ///< the text as it is stored
    bool m_saving = false;
};

}  // namespace noaber
