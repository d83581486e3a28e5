// SPDX-License-Identifier: EUPL-1.2
// The screen half of the OTO Bevolkingszorg plugin: the page of its werkgroep, those of OTO, a tab on a person's sheet.
#include "bewaartermijnen_page.h"
#include "gereedheid_page.h"
#include "noaber_build_tag.h"
#include "oto_pages.h"
#include "paspoort_panel.h"
#include "scenario_pages.h"

#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace {

void contribute(noaber::UiContributions& out) {
    out.pages.push_back(
        noaber::werkgroep_page("oto", "OTO Bevolkingszorg", "OTO Bevolkingszorg", "accessories-text-editor-symbolic"));
    for (auto& page : noaber::oto::oto_pages()) out.pages.push_back(std::move(page));
    for (auto& page : noaber::oto::scenario_pages()) out.pages.push_back(std::move(page));
    out.sheet_tabs.push_back(noaber::oto::paspoort_tab());
    out.pages.push_back(noaber::oto::gereedheid_page());
    out.pages.push_back(noaber::oto::bewaartermijnen_page());
}

const noaber::UiPluginDescriptor descriptor{noaber::ui_plugin_api, NOABER_UI_BUILD_TAG, "oto", contribute};

}  // namespace

extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1() { return &descriptor; }
