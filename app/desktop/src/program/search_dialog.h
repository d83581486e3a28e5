// SPDX-License-Identifier: EUPL-1.2
// Search everything (Ctrl+K): type, choose with the arrows, Enter goes there.
#pragma once

#include <noaber/store/search.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

class wxTextCtrl;

namespace noaber {

class SearchDialog : public wxDialog {
public:
    SearchDialog(wxWindow* parent, PageContext& context, const SearchIndex& index);
    /// As if typed.
    void search(std::string_view words);
    [[nodiscard]] TableView& hits() { return *m_list; }
    [[nodiscard]] wxTextCtrl& box() { return *m_words; }

private:
    void load();
    void go();

    PageContext& m_context;
    const SearchIndex& m_index;
    std::vector<SearchHit> m_hits;
    SimpleTable m_table;
    wxTextCtrl* m_words;
    TableView* m_list;
};

}  // namespace noaber
