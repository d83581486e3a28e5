// SPDX-License-Identifier: EUPL-1.2
// Entry of the PIM plugin: its werkgroep its check, its building blocks of scenarios.
#include "lua_modules.h"
#include "noaber_build_tag.h"
#include "pim.h"

#include <noaber/plugin/plugin.h>

namespace noaber::pim {

namespace {

class PimPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.werkgroepen.push_back(
            {"PIM", "A", {"HIN", "ICO", "Hoofd Publieke Zorg", "Hoofd Opvanglocatie", "Teamlid Publieke Zorg"}});
        out.lua_modules = lua_modules();
        out.checks.push_back(
            {"informatie-onbereikbaar", "HIN of ICO zonder telefoonnummer", check_informatie_onbereikbaar});
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "pim", "PIM",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<PimPlugin>(); }};

}  // namespace

}  // namespace noaber::pim

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::pim::descriptor; }
