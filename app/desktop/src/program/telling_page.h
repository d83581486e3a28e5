// SPDX-License-Identifier: EUPL-1.2
// How many meetings of each series are asked, planned, held and lapsed; a number shows the meetings behind it.
#pragma once

#include <noaber/jaarplan/telling.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

class wxStaticText;

namespace noaber {

class TellingPage final : public Page {
public:
    TellingPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override { m_list->SetFocus(); }
    void show_selection() override;

    enum Column : std::size_t { overleg, geschreven, nodig, gepland, gehouden, vervallen, oordeel };
    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] const SimpleTable& table() const { return m_table; }
    /// What lies behind the number that was asked about.
    [[nodiscard]] const SimpleTable& behind() const { return m_behind; }

private:
    void explain(std::size_t row, std::size_t column);
    void add(const std::vector<Overleg>& meetings, const char* status);

    std::vector<Overlegtelling> m_counts;
    SimpleTable m_table;
    SimpleTable m_behind;
    wxStaticText* m_heading;
    TableView* m_list;
    wxStaticText* m_question;
    TableView* m_behind_list;
};

}  // namespace noaber
