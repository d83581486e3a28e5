// SPDX-License-Identifier: EUPL-1.2
// Finds and checks the screen halves of plugins.
#include <noaberui/ui_plugin.h>

#include <noaber_build_tag.h>

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>

#include <cstring>
#include <memory>
#include <stdexcept>

namespace noaber {

namespace {

using Entry = const UiPluginDescriptor* (*)();

/// Loads one library and takes what it brings. Throws with the reason in Dutch.
void load_one(const std::filesystem::path& file, const std::string& id, UiContributions& out) {
    // Never unloaded: pages hold code of it until the program ends.
    auto library = std::make_unique<Poco::SharedLibrary>();
    try {
        library->load(file.string(), Poco::SharedLibrary::SHLIB_LOCAL);
    } catch (const Poco::Exception& error) {
        throw std::runtime_error("kan niet worden geladen: " + error.message());
    }
    auto& kept = *library.release();
    if (!kept.hasSymbol("noaber_ui_plugin_v1"))
        throw std::runtime_error("is geen schermdeel van Noaber (geen noaber_ui_plugin_v1)");
    const auto* descriptor = reinterpret_cast<Entry>(kept.getSymbol("noaber_ui_plugin_v1"))();
    if (!descriptor) throw std::runtime_error("geeft geen beschrijving van zichzelf");
    if (descriptor->api > ui_plugin_api)
        throw std::runtime_error("is gemaakt voor een nieuwere Noaber; werk Noaber bij");
    if (descriptor->api < ui_plugin_api)
        throw std::runtime_error("is gemaakt voor een oudere Noaber; installeer een nieuwere plugin");
    if (std::strcmp(descriptor->build_tag, ui_build_tag()) != 0)
        throw std::runtime_error(std::string("is anders gebouwd (") + descriptor->build_tag + " in plaats van " +
                                 ui_build_tag() + "); bouw de plugin opnieuw");
    if (descriptor->id != id) throw std::runtime_error(std::string("heet zelf ") + descriptor->id);
    UiContributions own;
    descriptor->contribute(own);
    for (auto& page : own.pages) out.pages.push_back(std::move(page));
    for (auto& note : own.notes) out.notes.push_back(std::move(note));
    for (auto& tab : own.sheet_tabs) out.sheet_tabs.push_back(std::move(tab));
}

}  // namespace

const char* ui_build_tag() { return NOABER_UI_BUILD_TAG; }

UiPlugins load_ui_plugins(const std::filesystem::path& folder, const std::vector<PluginStatus>& headless) {
    UiPlugins all;
    for (const PluginStatus& plugin : headless) {
        const auto file = folder / plugin.id / (plugin.id + "-ui.so");
        std::error_code no_file;
        if (!plugin.geladen || !std::filesystem::exists(file, no_file)) continue;
        try {
            load_one(file, plugin.id, all.contributions);
        } catch (const std::exception& error) {
            all.failed.push_back(
                {plugin.id, plugin.titel, false, std::string("Het schermdeel ") + error.what() + ".", file});
        }
    }
    return all;
}

}  // namespace noaber
