// SPDX-License-Identifier: EUPL-1.2
// The screen half of the Omgevingszorg plugin: the page of its werkgroep.
#include "noaber_build_tag.h"

#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace {

void contribute(noaber::UiContributions& out) {
    out.pages.push_back(
        noaber::werkgroep_page("omgevingszorg", "Omgevingszorg", "Omgevingszorg", "weather-few-clouds-symbolic"));
}

const noaber::UiPluginDescriptor descriptor{noaber::ui_plugin_api, NOABER_UI_BUILD_TAG, "omgevingszorg", contribute};

}  // namespace

extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1() { return &descriptor; }
