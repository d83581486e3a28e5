// SPDX-License-Identifier: EUPL-1.2
// Indicators: where each stands against its line, a chart of the chosen one, and why.
#pragma once

#include <noaber/jaarplan/doelkoers.h>
#include <noaberui/list_page.h>

namespace noaber {

class KoersChart;
class WrappedText;

class IndicatorenPage final : public ListPage {
public:
    IndicatorenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    bool add_new() override;
    void show_selection() override;

    [[nodiscard]] const SimpleTable& rows() const { return m_table; }
    [[nodiscard]] std::string why() const;

private:
    void show_course();
    void lay_out();

    std::vector<Indicator> m_indicatoren;
    std::vector<Meting> m_metingen;
    SimpleTable m_table;
    KoersChart* m_chart;
    WrappedText* m_why;
};

}  // namespace noaber
