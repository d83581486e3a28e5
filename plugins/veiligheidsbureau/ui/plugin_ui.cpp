// SPDX-License-Identifier: EUPL-1.2
// The screen half of the Veiligheidsbureau plugin, explained line by line, to be copied.
#include "coordinatie_page.h"
#include "les.h"
#include "noaber_build_tag.h"  // made by the build, as for the headless half

#include <noaberui/register_page.h>
#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace noaber::veiligheidsbureau {

namespace {

/// The register of lessons: its button, and what to do when it is empty.
RegisterSetup lessen() {
    RegisterSetup setup;
    setup.fields = {"incident", "les", "eigenaar", "status"};
    setup.actions = {{"Maak actie", "De gekozen les komt op de actielijst, bij dezelfde eigenaar", true,
                      [](PageContext& context, std::string_view record) {
                          const auto actie = maak_actie(context.store, {std::string(record)});
                          context.navigator.announce(
                              "De les staat op de actielijst. Kies een vervaldatum; Ctrl+Z maakt het ongedaan.");
                          context.navigator.show_detail(info_of<Actie>(), actie.text, "vervaldatum");
                      }}};
    setup.empty =
        "Nog geen lessen. Voeg toe wat er van een incident of oefening te leren was (Ctrl+N), of importeer de tabel lessen (Ctrl+I).";
    return setup;
}

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
    // The page of a register is ready-made: list, filter, form and history of its records.
    out.pages.push_back(register_page<Les>("lessen", "Lessen", "Werkgroepen", "starred-symbolic", lessen()));
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
