// SPDX-License-Identifier: EUPL-1.2
// A year with steps back and forth, for pages that are not about the year of the plan.
#pragma once

#include <wx/panel.h>

#include <functional>

class wxStaticText;

namespace noaber {

class YearSteps final : public wxPanel {
public:
    /// Starts at this year; `changed` is called after each step.
    YearSteps(wxWindow* parent, int jaar, std::function<void()> changed);
    [[nodiscard]] int jaar() const { return m_jaar; }
    void go_to(int jaar);

private:
    int m_jaar;
    std::function<void()> m_changed;
    wxStaticText* m_words;
};

}  // namespace noaber
