// SPDX-License-Identifier: EUPL-1.2
// The duties of one person: a year as a calendar, and the same as a list.
#pragma once

#include "dienstkalender.h"

#include <noaber/piket/piketbeeld.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <string>
#include <vector>

class wxChoice;
class wxStaticText;

namespace noaber {

class YearSteps;

class DienstkalenderPage final : public Page {
public:
    DienstkalenderPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override { m_list->SetFocus(); }
    void focus_filter() override;
    /// Somebody by name or id.
    void set_topic(std::string_view words) override;

    [[nodiscard]] Dienstkalender& kalender() { return *m_kalender; }
    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] YearSteps& jaren() { return *m_jaren; }

private:
    void load_mensen();
    void load_year();
    [[nodiscard]] int jaar() const;

    Piketbeeld m_beeld;
    YearSteps* m_jaren = nullptr;
    std::vector<Id<Persoon>> m_mensen;  ///< in the order of the choice
    Id<Persoon> m_wie;
    wxChoice* m_choice;
    wxStaticText* m_count;
    Dienstkalender* m_kalender;
    SimpleTable m_table;
    TableView* m_list;
};

}  // namespace noaber
