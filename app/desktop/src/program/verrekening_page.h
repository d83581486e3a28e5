// SPDX-License-Identifier: EUPL-1.2
// The ledger of duties between gemeenten: what each delivered in a year beside its share, and below it why.
#pragma once

#include <noaber/piket/verrekening.h>
#include <noaberui/list_page.h>

#include <string>
#include <utility>
#include <vector>

class wxStaticText;

namespace noaber {

class YearSteps;

class VerrekeningPage final : public ListPage {
public:
    VerrekeningPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void show_selection() override;
    [[nodiscard]] YearSteps& jaren() { return *m_jaren; }
    [[nodiscard]] const SimpleTable& table() const { return m_table; }
    [[nodiscard]] const SimpleTable& why() const { return m_why; }

private:
    void add_rows(const std::vector<Verrekenregel>& regels, const std::string& group);
    void load_why();
    void save();

    Verrekening m_verrekening;
    std::vector<const Verrekenregel*> m_regels;  ///< in the order of the table
    SimpleTable m_table;
    SimpleTable m_why;
    YearSteps* m_jaren;
    TableView* m_why_list;
    wxStaticText* m_why_heading;
};

}  // namespace noaber
