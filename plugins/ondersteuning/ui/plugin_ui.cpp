// SPDX-License-Identifier: EUPL-1.2
// The screen half of the Ondersteuning plugin: the page of its werkgroep.
#include "noaber_build_tag.h"

#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace {

void contribute(noaber::UiContributions& out) {
    out.pages.push_back(
        noaber::werkgroep_page("ondersteuning", "Ondersteuning", "Ondersteuning", "call-start-symbolic"));
}

const noaber::UiPluginDescriptor descriptor{noaber::ui_plugin_api, NOABER_UI_BUILD_TAG, "ondersteuning", contribute};

}  // namespace

extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1() { return &descriptor; }
