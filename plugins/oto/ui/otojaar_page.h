// SPDX-License-Identifier: EUPL-1.2
// The year's OTO per function, kind and cost, and which events each figure is made of.
#pragma once

#include "otojaar.h"

#include <noaberui/why_page.h>

namespace noaber {
class YearSteps;
}

namespace noaber::oto {

class OtojaarPage final : public WhyPage {
public:
    OtojaarPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void show_selection() override;

private:
    void explain(std::size_t row, std::size_t column);

    Otojaar m_jaar;
    SimpleTable m_table;
    YearSteps* m_jaren;
    std::size_t m_column = 0;  ///< of the figure that was asked about
};

}  // namespace noaber::oto
