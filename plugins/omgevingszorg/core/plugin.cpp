// SPDX-License-Identifier: EUPL-1.2
// Entry of the Omgevingszorg plugin: its werkgroep its check, its building blocks of scenarios.
#include "lua_modules.h"
#include "noaber_build_tag.h"
#include "omgevingszorg.h"

#include <noaber/plugin/plugin.h>

namespace noaber::omgevingszorg {

namespace {

class OmgevingszorgPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.werkgroepen.push_back(
            {"Omgevingszorg", "B", {"Hoofd Milieubeheer", "Hoofd Bouwbeheer", "Hoofd Ruimtebeheer"}});
        out.lua_modules = lua_modules();
        out.checks.push_back(
            {"beheer-zonder-hoofd", "Milieu-, bouw- of ruimtebeheer zonder hoofd", check_beheer_zonder_hoofd});
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "omgevingszorg", "Omgevingszorg",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<OmgevingszorgPlugin>(); }};

}  // namespace

}  // namespace noaber::omgevingszorg

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::omgevingszorg::descriptor; }
