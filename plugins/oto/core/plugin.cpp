// SPDX-License-Identifier: EUPL-1.2
// Entry of the OTO Bevolkingszorg plugin: its werkgroep and its check.
#include "noaber_build_tag.h"
#include "oto.h"

#include <noaber/plugin/plugin.h>

namespace noaber::oto {

namespace {

class OtoPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.werkgroepen.push_back({"OTO Bevolkingszorg", "D", {}});
        out.checks.push_back({"oto-zonder-doelgroep", "OTO-activiteit zonder doelgroep", check_oto_zonder_doelgroep});
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "oto", "OTO Bevolkingszorg",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<OtoPlugin>(); }};

}  // namespace

}  // namespace noaber::oto

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::oto::descriptor; }
