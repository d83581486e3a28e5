// SPDX-License-Identifier: EUPL-1.2
// Entry of the Ondersteuning plugin: its werkgroep its check, its building blocks of scenarios.
#include "lua_modules.h"
#include "noaber_build_tag.h"
#include "ondersteuning.h"

#include <noaber/plugin/plugin.h>

namespace noaber::ondersteuning {

namespace {

class OndersteuningPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.werkgroepen.push_back(
            {"Ondersteuning", "C", {"Hoofd Bestuursondersteuning", "Hoofd Facilitair", "Hoofd Nafase", "Telefonist"}});
        out.lua_modules = lua_modules();
        out.checks.push_back({"aandachtsgebied-onbezet", "Aandachtsgebied dat niemand in de werkgroep heeft",
                              check_aandachtsgebied_onbezet});
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "ondersteuning", "Ondersteuning",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<OndersteuningPlugin>(); }};

}  // namespace

}  // namespace noaber::ondersteuning

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::ondersteuning::descriptor; }
