// SPDX-License-Identifier: EUPL-1.2
// The screen half of the PIM plugin: the page of its werkgroep, and shelter.
#include "noaber_build_tag.h"
#include "opvang_zoeken_page.h"

#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/ui_plugin.h>
#include <noaberui/werkgroep_page.h>

namespace noaber::pim {

namespace {

RegisterSetup locaties() {
    RegisterSetup setup;
    setup.fields = {"naam", "gemeente", "zitplaatsen", "slaapplaatsen", "dieren", "telefoon", "gecontroleerd"};
    setup.empty = "Nog geen opvanglocaties. Voeg er een toe (Ctrl+N) of importeer de tabel opvanglocaties (Ctrl+I).";
    return setup;
}

RegisterSetup afspraken() {
    RegisterSetup setup;
    setup.empty = "Nog niets afgesproken. Zet per gemeente hoeveel mensen zij moet kunnen opvangen (Ctrl+N).";
    return setup;
}

void contribute(UiContributions& out) {
    out.pages.push_back(werkgroep_page("pim", "PIM", "PIM", "user-info-symbolic"));
    out.pages.push_back(tabbed_page(
        "opvang", "Opvang", "PIM", "go-home-symbolic",
        {register_page<Opvanglocatie>("opvanglocaties", "Locaties", "", "", locaties()),
         {"zoeken",
          "Zoeken",
          "",
          "",
          {},
          [](wxWindow* parent, PageContext& context) -> Page* { return new OpvangZoekenPage(parent, context); }},
         register_page<Opvangafspraak>("opvangafspraken", "Afspraken", "", "", afspraken())}));
}

const UiPluginDescriptor descriptor{ui_plugin_api, NOABER_UI_BUILD_TAG, "pim", contribute};

}  // namespace

}  // namespace noaber::pim

extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1() { return &noaber::pim::descriptor; }
