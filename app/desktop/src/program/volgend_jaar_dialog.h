// SPDX-License-Identifier: EUPL-1.2
// Carrying the plan over to the next year, with a choice per activity.
#pragma once

#include <noaber/jaarplan/volgend_jaar.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

namespace noaber {

class WrappedText;

class VolgendJaarDialog final : public wxDialog {
public:
    VolgendJaarDialog(wxWindow* parent, PageContext& context, const Jaarplan& plan);

    [[nodiscard]] TableView& list() { return *m_list; }
    /// As pressing the choice in the list, and as the button below it.
    void choose(std::size_t row, Meenemen keuze);
    void choose_all(Meenemen keuze);
    bool carry_over();

private:
    void fill();

    PageContext& m_context;
    Jaarplan m_plan;
    std::vector<MeeTeNemen> m_choices;
    SimpleTable m_table;
    TableView* m_list;
    WrappedText* m_error;
};

void ask_next_year(wxWindow* parent, PageContext& context, const Jaarplan& plan);

}  // namespace noaber
