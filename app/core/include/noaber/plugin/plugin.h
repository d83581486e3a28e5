// SPDX-License-Identifier: EUPL-1.2
// The whole contract of a plugin's headless half: a descriptor, and a Plugin that contributes data.
#pragma once

#include <noaber/base/date.h>
#include <noaber/piket/bevoegdheid.h>
#include <noaber/plugin/command.h>
#include <noaber/plugin/hub_page.h>
#include <noaber/script/module.h>
#include <noaber/signalering/signalering.h>
#include <noaber/store/entity.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace noaber {

class Store;

/// Raised whenever what stands in include/noaber changes its meaning.
inline constexpr int plugin_api = 1;

/// A werkgroep that a plugin looks after.
struct WerkgroepContribution {
    std::string naam;                   ///< "PIM"
    std::string letter;                 ///< of its activity codes, "A"; "" when it has none
    std::vector<std::string> functies;  ///< crisis functions it cares for
};

/// What a plugin brings. Plain data, handed over once.
struct Contributions {
    std::vector<WerkgroepContribution> werkgroepen;
    std::vector<const EntityInfo*> entities;  ///< live as long as the plugin's library, that is: for ever
    std::vector<Check> checks;
    std::vector<HubPage> hub_pages;
    std::vector<HubLinkPage> hub_link_pages;
    std::vector<HubMails> hub_mails;                  ///< what the hub is to send
    std::vector<EligibilityRule> bevoegdheidsregels;  ///< who may serve a duty
    std::vector<cli::Command> commands;               ///< of noaberctl; the other programs leave them alone
    std::vector<script::Module> lua_modules;          ///< building blocks of scenarios, "pim.opvang"
};

/// What a started plugin may use until stop().
class Host {
public:
    virtual ~Host() = default;
    [[nodiscard]] virtual Store& store() = 0;
};

class Plugin {
public:
    virtual ~Plugin() = default;
    /// Data only; called before any database is open.
    virtual void contribute(Contributions& out) const = 0;
    /// The schema is there.
    virtual void start(Host&) {}
    /// Last use of Host.
    virtual void stop() noexcept {}
};

/// Plain data, read before any virtual call. C++ types cross the border, so the build must match.
struct PluginDescriptor {
    int api;                ///< plugin_api as it was when the plugin was built
    const char* build_tag;  ///< NOABER_BUILD_TAG of the plugin's own build (noaber_build_tag.h, made by CMake)
    const char* id;         ///< "pim": folder, table prefix
    const char* titel;      ///< Dutch
    std::unique_ptr<Plugin> (*create)();
};

/// The running program's compiler, C++ standard and hash of the public headers; differs when C++ types may differ.
[[nodiscard]] const char* plugin_build_tag();

}  // namespace noaber

/// Every headless plugin library has exactly this entry.
extern "C" const noaber::PluginDescriptor* noaber_plugin_v1();
