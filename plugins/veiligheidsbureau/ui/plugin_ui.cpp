// SPDX-License-Identifier: EUPL-1.2
// The screen half of the Veiligheidsbureau plugin, explained line by line, to be copied.
#include "coordinatie_page.h"
#include "noaber_build_tag.h"  // made by the build, as for the headless half

#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace noaber::veiligheidsbureau {

namespace {

// Asked once, before the window is made. Only data is handed over: a page is made when somebody opens it.
void contribute(UiContributions& out) {
    // A page of one's own: id, words, heading in the navigation, icon of the theme, records that live on it, how it is made.
    out.pages.push_back(
        {"veiligheidsbureau",
         "Veiligheidsbureau",
         "Werkgroepen",
         "network-workgroup-symbolic",
         {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new CoordinatiePage(parent, context); }});
    // The page of a werkgroep is ready-made; for most plugins this one line would be all:
    //   out.pages.push_back(werkgroep_page("pim", "PIM", "PIM", "user-info-symbolic"));
}

const UiPluginDescriptor descriptor{
    ui_plugin_api,        // the contract this was written for
    NOABER_UI_BUILD_TAG,  // compiler, headers and wx must be the program's own
    "veiligheidsbureau",  // the same id as the headless half
    contribute,
};

}  // namespace

}  // namespace noaber::veiligheidsbureau

// The one name that the loader looks for.
extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1() { return &noaber::veiligheidsbureau::descriptor; }
