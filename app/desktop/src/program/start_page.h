// SPDX-License-Identifier: EUPL-1.2
// Where one begins: what is there for oneself, how the plan stands, what needs doing first, what happened lately.
#pragma once

#include "core_pages.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

class wxBoxSizer;
class wxStaticText;
class wxButton;

namespace noaber {

class KeyFigure;
class MijnWerkPanel;
class WrappedText;

class StartPage final : public Page {
public:
    StartPage(wxWindow* parent, PageContext& context, StartNotes notes);

    void reload() override;
    void findings_changed() override;
    void focus_list() override { m_first_list->SetFocus(); }
    [[nodiscard]] MijnWerkPanel& mine() { return *m_mine; }
    [[nodiscard]] WrappedText& conflicts() { return *m_conflicts; }
    [[nodiscard]] WrappedText& refused() { return *m_refused; }

private:
    struct Figure {
        KeyFigure* tile;
        std::function<std::size_t()> count;
    };
    void add_notices(wxBoxSizer& all);
    void add_figure(wxBoxSizer& row, std::string words, std::string page, std::string topic,
                    std::function<std::size_t()> count);
    void tell_duty();
    void tell_shared_work();
    void load_first();
    void load_recent();
    void lay_out();

    StartNotes m_notes;
    wxStaticText* m_greeting;
    WrappedText* m_subtitle;
    std::vector<WrappedText*> m_notices;
    WrappedText* m_duty;
    WrappedText* m_conflicts;  ///< leads to what was changed at the same time
    WrappedText* m_refused;    ///< leads to what the hub did not take
    wxBoxSizer* m_figures_row = nullptr;
    wxButton* m_import;
    std::vector<Figure> m_figures;
    MijnWerkPanel* m_mine;
    SimpleTable m_first;
    SimpleTable m_recent;
    TableView* m_first_list;
    TableView* m_recent_list;
};

}  // namespace noaber
