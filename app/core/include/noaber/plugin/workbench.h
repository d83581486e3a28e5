// SPDX-License-Identifier: EUPL-1.2
// What every program starts with: the plugins found, the schema and the checks of core and plugins together, the opened store.
#pragma once

#include <noaber/plugin/plugin.h>
#include <noaber/store/store.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace noaber {

/// One plugin folder that was looked at.
struct PluginStatus {
    std::string id;
    std::string titel;
    bool geladen = false;
    std::string reden;  ///< Dutch, why it was not loaded
    std::filesystem::path bestand;
};

/// The plugins of a folder, loaded; those that can't be are named with the reason and the rest works.
/// Looks for DIR/<id>/<id>.so. Libraries are never unloaded.
class Workbench {
public:
    explicit Workbench(const std::filesystem::path& plugin_folder);
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    [[nodiscard]] const std::vector<PluginStatus>& plugins() const;
    [[nodiscard]] const Schema& schema() const;
    [[nodiscard]] const std::vector<Check>& checks() const;
    [[nodiscard]] const std::vector<WerkgroepContribution>& werkgroepen() const;
    [[nodiscard]] const std::vector<HubPage>& hub_pages() const;
    [[nodiscard]] const std::vector<HubLinkPage>& hub_link_pages() const;
    [[nodiscard]] const std::vector<HubMails>& hub_mails() const;
    /// Of all plugins; none: everybody in a pool may serve.
    [[nodiscard]] const std::vector<EligibilityRule>& bevoegdheidsregels() const;
    /// Of all plugins, for noaberctl.
    [[nodiscard]] const std::vector<cli::Command>& commands() const;
    /// What scenarios may require, of all plugins.
    [[nodiscard]] const std::vector<script::Module>& lua_modules() const;

    /// Opens the store with this schema and starts the plugins. One store at a time.
    Store& open(const std::filesystem::path& file, StoreOptions options = {});
    /// The opened store. Throws ProgrammerError before open().
    [[nodiscard]] Store& store();

    /// The signaleringen of a year.
    [[nodiscard]] std::vector<Signalering> signaleringen(const Jaarplan& plan) const;
    /// The picture that the checks look at, with the rules of the plugins about who may serve.
    [[nodiscard]] Beeld beeld(const Jaarplan& plan, const Today& today = system_today) const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// With whose rights this program works on a file: those of the account; who works without a hub is alone with it, and may do all.
[[nodiscard]] Actor actor_on(const Store& store);
/// Their role alone, for what does not depend on who it is: looking a person up by name takes a look at all.
[[nodiscard]] Role role_on(const Store& store);

/// Where the program that runs stands: .../build/bin; plugins are in ../lib/noaber, data in ../share/noaber.
[[nodiscard]] std::filesystem::path program_folder();
[[nodiscard]] std::filesystem::path default_plugin_folder();
[[nodiscard]] std::filesystem::path demo_folder();
/// The scenarios that come with the program.
[[nodiscard]] std::filesystem::path scenario_folder();
/// The desktop's own file: $NOABER_DB, or $XDG_DATA_HOME/noaber/noaber.db.
[[nodiscard]] std::filesystem::path default_database();
/// Who works here: $NOABER_NAAM, else the name of the computer's user.
[[nodiscard]] std::string default_author();

}  // namespace noaber
