// SPDX-License-Identifier: EUPL-1.2
// The whole contract of a plugin's screen half: a descriptor with a function that hands over pages, notes and tabs, as data.
#pragma once

#include <noaberui/page.h>
#include <noaberui/record_form.h>
#include <noaberui/sheet_tab.h>

#include <wx/version.h>

#include <filesystem>
#include <string>
#include <vector>

/// What a screen half's build must have been: that of the headless half (noaber_build_tag.h, made by CMake), these
/// headers, and wx.
#define NOABER_UI_BUILD_TAG NOABER_BUILD_TAG "-" NOABER_UI_HEADER_HASH "-" NOABER_WX_VERSION
#define NOABER_WX_VERSION "wx" wxSTRINGIZE(wxMAJOR_VERSION) "." wxSTRINGIZE(wxMINOR_VERSION)

namespace noaber {

/// Raised whenever what stands in include/noaberui changes its meaning.
inline constexpr int ui_plugin_api = 1;

/// What the screen half of a plugin brings. Plain data, handed over once.
struct UiContributions {
    std::vector<PageContribution> pages;
    std::vector<FieldNote> notes;  ///< read beside fields, "betekent: Q2 of Q3, onzeker"
    std::vector<SheetTab> sheet_tabs;
};

/// Plain data, read before anything is called.
struct UiPluginDescriptor {
    int api;                ///< ui_plugin_api as it was when the plugin was built
    const char* build_tag;  ///< NOABER_UI_BUILD_TAG of the plugin's own build
    const char* id;         ///< same as the headless half's
    void (*contribute)(UiContributions& out);
};

/// The running program's: plugin_build_tag() and the version of wx.
[[nodiscard]] const char* ui_build_tag();

/// The screen halves of the plugins whose headless half was loaded: DIR/<id>/<id>-ui.so. One that can't be loaded is named
/// in `failed`, and the rest works. A plugin without a screen half is no failure.
struct UiPlugins {
    UiContributions contributions;
    std::vector<PluginStatus> failed;
};
[[nodiscard]] UiPlugins load_ui_plugins(const std::filesystem::path& folder, const std::vector<PluginStatus>& headless);

}  // namespace noaber

/// Every screen half has exactly this entry.
extern "C" const noaber::UiPluginDescriptor* noaber_ui_plugin_v1();
