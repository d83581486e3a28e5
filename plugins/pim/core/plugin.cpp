// SPDX-License-Identifier: EUPL-1.2
// Entry of the PIM plugin: its werkgroep, the registers of shelter and what is asked of them, its building blocks of scenarios.
#include "lua_modules.h"
#include "noaber_build_tag.h"
#include "opvang_commands.h"
#include "opvanglocatie.h"
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
        out.entities.push_back(&info_of<Opvanglocatie>());
        out.entities.push_back(&info_of<Opvangafspraak>());
        out.checks.push_back(
            {"opvanglocatie-verouderd", "Opvanglocatie te lang niet gecontroleerd", check_opvanglocatie_verouderd});
        out.checks.push_back({"opvangcapaciteit-te-laag", "Te weinig opvangplaatsen", check_opvangcapaciteit_te_laag});
        out.checks.push_back(
            {"opvanglocatie-zonder-plek", "Opvanglocatie zonder goede coördinaten", check_opvanglocatie_plek});
        out.commands = opvang_commands();
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "pim", "PIM",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<PimPlugin>(); }};

}  // namespace

}  // namespace noaber::pim

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::pim::descriptor; }
