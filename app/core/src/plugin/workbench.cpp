// SPDX-License-Identifier: EUPL-1.2
// Loading plugins, putting schema and checks together, opening the store.
#include <noaber/plugin/workbench.h>

#include "noaber_build_tag.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/kast.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/organisatie/wie.h>
#include <noaber/piket/piket.h>
#include <noaber/store/edit.h>
#include <noaber/sync/membership.h>

#include <Poco/Environment.h>
#include <Poco/Path.h>
#include <Poco/SharedLibrary.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr const char* entry_name = "noaber_plugin_v1";

/// Why a plugin can't be used, for a person; "" when it can.
std::string objection(const PluginDescriptor& descriptor, const std::string& folder_name) {
    if (descriptor.api > plugin_api)
        return fmt::format("Gemaakt voor een nieuwere Noaber (plugin-versie {}, deze Noaber kent {}). Werk Noaber bij.",
                           descriptor.api, plugin_api);
    if (descriptor.api < plugin_api)
        return fmt::format("Gemaakt voor een oudere Noaber (plugin-versie {}, nu {}). Bouw de plugin opnieuw.",
                           descriptor.api, plugin_api);
    if (std::string_view(descriptor.build_tag) != plugin_build_tag())
        return fmt::format("Anders gebouwd dan deze Noaber ({}; hier {}). Bouw de plugin opnieuw.",
                           descriptor.build_tag, plugin_build_tag());
    if (descriptor.id != folder_name)
        return fmt::format("Noemt zich \"{}\", maar staat in de map \"{}\".", descriptor.id, folder_name);
    return {};
}

/// The folders of a folder, by name. A folder that isn't there has none.
std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> folders;
    std::error_code no_folder;
    for (const auto& entry : std::filesystem::directory_iterator(folder, no_folder))
        if (entry.is_directory(no_folder)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// What an earlier run left behind; what can't go now goes the next time.
void clear_kast(Store& store) try { Bijlagekast(store).ruim_op(store, Resten::jonge); } catch (const StorageError&) {
    // Another program has the plan in use, or the disk takes nothing: nobody needs to be told about leavings.
}

class StoreHost final : public Host {
public:
    explicit StoreHost(Store& store) : m_store(store) {}
    Store& store() override { return m_store; }

private:
    Store& m_store;
};

}  // namespace

struct Workbench::Inner {
    struct Loaded {
        PluginStatus* status;
        std::unique_ptr<Plugin> plugin;
        bool started = false;
    };
    std::vector<PluginStatus> statuses;
    std::vector<Loaded> loaded;
    Schema schema;
    std::vector<Check> checks;
    std::vector<WerkgroepContribution> werkgroepen;
    std::vector<HubPage> hub_pages;
    std::vector<HubLinkPage> hub_link_pages;
    std::vector<HubMails> hub_mails;
    std::vector<EligibilityRule> bevoegdheidsregels;
    std::vector<cli::Command> commands;
    std::vector<script::Module> lua_modules;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreHost> host;

    std::unique_ptr<Plugin> load(PluginStatus& status);
    void take(const Contributions& contributions);
    void stop_all() noexcept;
};

std::unique_ptr<Plugin> Workbench::Inner::load(PluginStatus& status) {
    try {
        // The library stays when this object goes: the plugin's descriptions, checks and vtables live in it.
        Poco::SharedLibrary library(status.bestand.string(), Poco::SharedLibrary::SHLIB_LOCAL);
        if (!library.hasSymbol(entry_name)) {
            status.reden = fmt::format("Het bestand heeft geen ingang {}; dit is geen plugin van Noaber.", entry_name);
            return nullptr;
        }
        using Entry = const PluginDescriptor* (*)();
        const PluginDescriptor* descriptor = reinterpret_cast<Entry>(library.getSymbol(entry_name))();
        if (!descriptor) {
            status.reden = "De ingang geeft niets; dit is geen plugin van Noaber.";
            return nullptr;
        }
        status.reden = objection(*descriptor, status.id);
        if (!status.reden.empty()) return nullptr;
        status.titel = descriptor->titel;
        auto plugin = descriptor->create();
        Contributions contributions;
        plugin->contribute(contributions);
        take(contributions);
        status.geladen = true;
        return plugin;
    } catch (const Poco::Exception& error) {
        status.reden = "Kan niet worden geladen: " + error.message();
    } catch (const std::exception& error) {
        status.reden = fmt::format("Gaf een fout bij het laden: {}", error.what());
    } catch (...) {
        status.reden = "Gaf een fout bij het laden.";  // what it threw is its own
    }
    return nullptr;
}

void Workbench::Inner::take(const Contributions& contributions) {
    // All entities or none: a clash must not leave half a plugin.
    Schema trial = schema;
    for (const EntityInfo* entity : contributions.entities) trial.add(*entity);
    for (const cli::Command& command : contributions.commands)
        if (std::ranges::find(commands, command.name, &cli::Command::name) != commands.end())
            throw ProgrammerError("a command of that name exists already: " + command.name);
    for (const script::Module& module : contributions.lua_modules)
        if (std::ranges::find(lua_modules, module.naam, &script::Module::naam) != lua_modules.end())
            throw ProgrammerError("a Lua module of that name exists already: " + module.naam);
    schema = std::move(trial);
    checks.insert(checks.end(), contributions.checks.begin(), contributions.checks.end());
    werkgroepen.insert(werkgroepen.end(), contributions.werkgroepen.begin(), contributions.werkgroepen.end());
    hub_pages.insert(hub_pages.end(), contributions.hub_pages.begin(), contributions.hub_pages.end());
    hub_link_pages.insert(hub_link_pages.end(), contributions.hub_link_pages.begin(),
                          contributions.hub_link_pages.end());
    hub_mails.insert(hub_mails.end(), contributions.hub_mails.begin(), contributions.hub_mails.end());
    bevoegdheidsregels.insert(bevoegdheidsregels.end(), contributions.bevoegdheidsregels.begin(),
                              contributions.bevoegdheidsregels.end());
    commands.insert(commands.end(), contributions.commands.begin(), contributions.commands.end());
    lua_modules.insert(lua_modules.end(), contributions.lua_modules.begin(), contributions.lua_modules.end());
}

void Workbench::Inner::stop_all() noexcept {
    for (auto entry = loaded.rbegin(); entry != loaded.rend(); ++entry)
        if (std::exchange(entry->started, false)) entry->plugin->stop();
}

Workbench::Workbench(const std::filesystem::path& plugin_folder) : m_inner(std::make_unique<Inner>()) {
    add_organisatie(m_inner->schema);
    add_jaarplan(m_inner->schema);
    add_piket(m_inner->schema);
    add_bijlage(m_inner->schema);
    m_inner->checks = core_checks();
    for (const auto& folder : folders_in(plugin_folder)) {
        const std::string id = folder.filename().string();
        m_inner->statuses.push_back({id, id, false, {}, folder / (id + ".so")});
    }
    for (PluginStatus& status : m_inner->statuses)
        if (auto plugin = m_inner->load(status)) m_inner->loaded.push_back({&status, std::move(plugin)});
}

Workbench::~Workbench() { m_inner->stop_all(); }

const std::vector<PluginStatus>& Workbench::plugins() const { return m_inner->statuses; }
const Schema& Workbench::schema() const { return m_inner->schema; }
const std::vector<Check>& Workbench::checks() const { return m_inner->checks; }
const std::vector<WerkgroepContribution>& Workbench::werkgroepen() const { return m_inner->werkgroepen; }
const std::vector<HubPage>& Workbench::hub_pages() const { return m_inner->hub_pages; }
const std::vector<HubLinkPage>& Workbench::hub_link_pages() const { return m_inner->hub_link_pages; }
const std::vector<HubMails>& Workbench::hub_mails() const { return m_inner->hub_mails; }
const std::vector<EligibilityRule>& Workbench::bevoegdheidsregels() const { return m_inner->bevoegdheidsregels; }
const std::vector<cli::Command>& Workbench::commands() const { return m_inner->commands; }
const std::vector<script::Module>& Workbench::lua_modules() const { return m_inner->lua_modules; }

Store& Workbench::open(const std::filesystem::path& file, StoreOptions options) {
    // The new one first: when it can't be opened, the old one stays.
    auto store = Store::open(file, m_inner->schema, std::move(options));
    clear_kast(*store);
    m_inner->stop_all();
    m_inner->host.reset();
    m_inner->store = std::move(store);
    m_inner->host = std::make_unique<StoreHost>(*m_inner->store);
    for (auto& entry : m_inner->loaded) {
        try {
            entry.plugin->start(*m_inner->host);
            entry.started = true;
        } catch (const std::exception& error) {
            entry.status->geladen = false;
            entry.status->reden = fmt::format("Gaf een fout bij het starten: {}", error.what());
        } catch (...) {
            entry.status->geladen = false;
            entry.status->reden = "Gaf een fout bij het starten.";
        }
    }
    return *m_inner->store;
}

Store& Workbench::store() {
    if (!m_inner->store) throw ProgrammerError("no store is open");
    return *m_inner->store;
}

std::vector<Signalering> Workbench::signaleringen(const Jaarplan& plan) const {
    return run_checks(m_inner->checks, beeld(plan));
}

Beeld Workbench::beeld(const Jaarplan& plan, const Today& today) const {
    Beeld beeld = load_beeld(*m_inner->store, plan, today);
    beeld.piket.bevoegdheid = Bevoegdheid(*m_inner->store, m_inner->bevoegdheidsregels);
    return beeld;
}

const char* plugin_build_tag() { return NOABER_BUILD_TAG; }

Role role_on(const Store& store) {
    const auto membership = membership_of(store.file());
    return membership ? chosen_role(membership->role) : Role::beheerder;
}

Actor actor_on(const Store& store) {
    Actor actor{role_on(store), {}};
    if (const auto ik = wie_ben_ik(store)) {
        actor.persoon = ik->id.text;
        actor.gemeente = ik->gemeente.text;  // the hub goes by what the beheerder gave the account
    }
    return actor;
}

std::filesystem::path program_folder() {
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return unknown ? std::filesystem::current_path() : self.parent_path();
}

std::filesystem::path default_plugin_folder() { return program_folder().parent_path() / "lib" / "noaber"; }

std::filesystem::path demo_folder() { return program_folder().parent_path() / "share" / "noaber" / "demo"; }

std::filesystem::path scenario_folder() { return program_folder().parent_path() / "share" / "noaber" / "scripts"; }

std::filesystem::path default_database() {
    const std::string own = Poco::Environment::get("NOABER_DB", "");
    if (!own.empty()) return own;
    const std::string data = Poco::Environment::get("XDG_DATA_HOME", "");
    if (!data.empty()) return std::filesystem::path(data) / "noaber" / "noaber.db";
    return std::filesystem::path(Poco::Path::home()) / ".local" / "share" / "noaber" / "noaber.db";
}

std::string default_author() {
    const std::string user = Poco::Environment::get("USER", Poco::Environment::get("LOGNAME", "onbekend"));
    return Poco::Environment::get("NOABER_NAAM", user);
}

}  // namespace noaber
