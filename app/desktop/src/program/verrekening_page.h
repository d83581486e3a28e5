// SPDX-License-Identifier: EUPL-1.2
// The ledger of duties between gemeenten: what each delivered in a year beside its share, and below it why.
#pragma once

#include <noaberui/why_page.h>

#include <noaber/piket/verrekening.h>

#include <string>
#include <utility>
#include <vector>

namespace noaber {

class YearSteps;

class VerrekeningPage final : public WhyPage {
public:
    VerrekeningPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void show_selection() override;
    [[nodiscard]] YearSteps& jaren() { return *m_jaren; }
    [[nodiscard]] const SimpleTable& table() const { return m_table; }

private:
    void add_rows(const std::vector<Verrekenregel>& regels, const std::string& group);
    void load_why();
    void save();

    Verrekening m_verrekening;
    std::vector<const Verrekenregel*> m_regels;  ///< in the order of the table
    SimpleTable m_table;
    YearSteps* m_jaren;
};

}  // namespace noaber
