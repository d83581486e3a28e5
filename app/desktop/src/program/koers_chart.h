// SPDX-License-Identifier: EUPL-1.2
// A small chart of one indicator: the line from baseline to target, and what was measured.
#pragma once

#include <noaber/jaarplan/doelkoers.h>

#include <wx/window.h>

#include <optional>
#include <vector>

namespace noaber {

class KoersChart : public wxWindow {
public:
    explicit KoersChart(wxWindow* parent);
    void show(std::optional<Indicator> indicator, std::vector<Meting> metingen, Koersstand stand);

private:
    void paint(wxPaintEvent& event);
    void draw_axes(wxDC& dc) const;
    void draw_line(wxDC& dc) const;
    void draw_measured(wxDC& dc) const;
    void measure();
    [[nodiscard]] wxPoint at(Date day, double value) const;

    std::optional<Indicator> m_indicator;
    std::vector<Meting> m_metingen;
    Koersstand m_stand = Koersstand::onvolledig;
    // what is in sight
    wxRect m_area;
    Date m_from, m_to;
    double m_lowest = 0;
    double m_highest = 1;
};

}  // namespace noaber
