// SPDX-License-Identifier: EUPL-1.2
// The actielijst, of everybody or of one werkgroep or person, as a list or as a board.
#pragma once

#include "actie_board.h"

#include <noaberui/entity_table.h>
#include <noaberui/list_page.h>

class wxChoice;
class wxToggleButton;

namespace noaber {

class ActiesPage final : public ListPage {
public:
    ActiesPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { m_panel->list().Refresh(); }
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override;
    void focus_list() override;
    bool add_new() override;
    void show_selection() override;

    enum class View { lijst, bord };
    void show_view(View view);
    /// Only acties of that werkgroep, of that person; an empty id is all of them.
    void narrow(const Id<Werkgroep>& werkgroep, const Id<Persoon>& persoon);

    [[nodiscard]] ActieBoard& board() { return *m_board; }
    [[nodiscard]] wxButton& done_button() { return *m_done; }
    [[nodiscard]] wxChoice& werkgroep_choice() { return *m_werkgroepen; }
    [[nodiscard]] wxChoice& persoon_choice() { return *m_personen; }

private:
    wxSizer* make_top();
    void wire();
    void load_choices();
    void load_board();
    void filter_board();
    void merge();
    void finish();
    void move(const std::string& id, ActieStatus to);
    void enable_buttons();
    [[nodiscard]] bool wanted(const Record& record) const;
    [[nodiscard]] std::string selected() const;

    EntityTable m_table;
    ActieBoard* m_board;
    wxToggleButton* m_views[2];
    wxChoice* m_werkgroepen;
    wxChoice* m_personen;
    wxButton* m_done;
    wxButton* m_merge;
    std::vector<std::string> m_werkgroep_ids;  ///< beside the lines of the choice; "" is all
    std::vector<std::string> m_persoon_ids;
    std::string m_werkgroep;
    std::string m_persoon;
    View m_view = View::lijst;
};

/// As contributed: the acties, and the sjablonen on a tab beside them.
[[nodiscard]] PageContribution acties_pages();

}  // namespace noaber
