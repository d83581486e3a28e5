// SPDX-License-Identifier: EUPL-1.2
// Which OTO costs whom how many hours, per gemeente.
#pragma once

#include "otouren.h"

#include <noaberui/why_page.h>

#include <vector>

namespace noaber {
class YearSteps;
}

namespace noaber::oto {

class OtourenPage final : public WhyPage {
public:
    OtourenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void show_selection() override;

private:
    std::vector<Otourenregel> m_regels;
    SimpleTable m_table;
    YearSteps* m_jaren;
};

}  // namespace noaber::oto
