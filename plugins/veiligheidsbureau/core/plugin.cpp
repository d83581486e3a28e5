// SPDX-License-Identifier: EUPL-1.2
// Entry of the Veiligheidsbureau plugin: the smallest there is, explained line by line, to be copied.
#include "les.h"
#include "les_commands.h"
#include "noaber_build_tag.h"  // made by the build: which compiler and which headers this plugin was built with
#include "veiligheidsbureau.h"

#include <noaber/plugin/plugin.h>

namespace noaber::veiligheidsbureau {

namespace {

class VeiligheidsbureauPlugin final : public Plugin {
    // Asked once, before any database is open. Only data is handed over; nothing happens yet.
    void contribute(Contributions& out) const override {
        // What this plugin looks after: the group as it stands in the jaarplan, the letter of its codes, its functions.
        out.werkgroepen.push_back({"Projecten", "E", {"AC-BZ", "OvD-BZ"}});
        // A check: its code, its name in the list of checks, and the function that adds what it finds.
        out.checks.push_back({"lid-onbereikbaar", "Lid van een werkgroep zonder e-mailadres", check_lid_onbereikbaar});
        out.checks.push_back({"les-zonder-actie", "Les waar niemand iets mee doet", check_les_zonder_actie});
        out.checks.push_back({"les-niet-getoetst", "Les die geen oefening toetste", check_les_niet_getoetst});
        // A register: the description of its records, from which list, form, import, export, history and search follow.
        out.entities.push_back(&info_of<Les>());
        // Commands of noaberctl.
        out.commands = les_commands();
    }
    // start(Host&) and stop() are there for plugins that watch the store; this one does not.
};

const PluginDescriptor descriptor{
    plugin_api,           // the contract this was written for
    NOABER_BUILD_TAG,     // must be the program's own, because C++ types cross the border
    "veiligheidsbureau",  // the name of the folder
    "Veiligheidsbureau",  // what people read
    []() -> std::unique_ptr<Plugin> { return std::make_unique<VeiligheidsbureauPlugin>(); },
};

}  // namespace

}  // namespace noaber::veiligheidsbureau

// The one name that the loader looks for.
extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::veiligheidsbureau::descriptor; }
