// SPDX-License-Identifier: EUPL-1.2
// The words of noaber-hub's command line, and what each comes to.
#include "commands.h"

#include "account_commands.h"
#include "backup.h"
#include "hub.h"
#include "noodhub_command.h"
#include "oproep_words.h"
#include "words.h"

#include <noaber/base/errors.h>
#include <noaber/import/import.h>
#include <noaber/plugin/workbench.h>
#include <noaber/sync/membership.h>

#include <Poco/Path.h>

#include <fmt/format.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <functional>

namespace noaber::hub {

namespace {

constexpr std::string_view usage =
    "Gebruik: noaber-hub --data MAP [--listen 127.0.0.1:8080] [--tls-certificaat BESTAND --tls-sleutel BESTAND]\n"
    "                    [--tls-straks BESTAND] [--proxy-tls] [--regio NAAM] [--demo] [--adres https://...]\n"
    "                    [--mail-server NAAM --mail-afzender ADRES ...] [--webhook https://...] (zie docs/beheer)\n"
    "         noaber-hub invite --data MAP --naam NAAM --rol ROL [--gemeente G] [--persoon P] [--regio NAAM]\n"
    "         noaber-hub accounts --data MAP [--regio NAAM]\n"
    "         noaber-hub role NAAM ROL --data MAP [--regio NAAM]\n"
    "         noaber-hub tweede-stap-weg NAAM --data MAP [--regio NAAM]\n"
    "         noaber-hub logins --data MAP\n"
    "         noaber-hub noodtoegang --data MAP [--regio NAAM]\n"
    "         noaber-hub devices --data MAP\n"
    "         noaber-hub revoke --data MAP APPARAAT\n"
    "         noaber-hub backup BESTAND --data MAP\n"
    "         noaber-hub restore BESTAND --data MAP [--wislijst MAP/regios/REGIO.wislijst]\n"
    "         noaber-hub noodhub --data MAP --listen ADRES:POORT --kenmerk K --regio NAAM [--demo] --naam NAAM\n"
    "Overal kan --database postgresql://... in plaats van --data MAP, en --config BESTAND met dezelfde instellingen.";

std::atomic_flag told_to_stop = ATOMIC_FLAG_INIT;

void on_signal(int) {
    told_to_stop.test_and_set();
    told_to_stop.notify_one();
}

/// The plan that every demo file has.
void fill_demo(const Storage& storage, const Schema& schema) {
    StoreOptions options;
    options.author = "hub";
    options.region = "demo";
    const auto store = storage.open_store("demo", schema, options);
    if (store->setting("demo") == "1") return;
    SilentProgress progress;
    ImportOptions everything;
    everything.refusals = Refusals::accept_others;
    import_files(*store, {demo_folder()}, everything, progress);
    store->set_setting("demo", "1");
}

/// The first start makes the region, and an invitation for the one who may do everything.
void make_first_region(Accounts& accounts, const Words& words, const Storage& storage, const Schema& schema) {
    if (words.flag("--demo")) fill_demo(storage, schema), accounts.add_demo_region();
    if (!accounts.regions().empty()) return;
    accounts.add_region(words.value("--regio", "Veiligheidsregio"));
}

void print_first_invitation(Accounts& accounts, const Words& words) {
    const Region region = accounts.chosen_region(words.flag("--demo") ? "demo" : words.value("--regio"));
    const std::string code = accounts.invite({region.id, "Beheerder", Role::beheerder, ""});
    fmt::print("Uitnodiging voor de beheerder van {} (eenmalig, {} dagen geldig): {}\n", region.name, invitation_days,
               code);
}

std::shared_ptr<const Storage> storage_of(const Words& words) {
    const std::string url = words.value("--database");
    if (url.empty()) return storage_in_folder(words.needed("--data"));
    return storage_in_database(url, words.value("--data", Poco::Path::dataHome() + "noaber-hub"));
}

Workbench workbench_of(const Words& words) {
    return Workbench(words.value("--plugins", default_plugin_folder().string()));
}

HubOptions options_of(const Words& words) {
    HubOptions options;
    options.storage = storage_of(words);
    const std::string listen = words.value("--listen", "127.0.0.1:8080");
    const auto colon = listen.rfind(':');
    const char* end = listen.data() + listen.size();
    const auto [stop, error] =
        std::from_chars(listen.data() + (colon == std::string::npos ? listen.size() : colon + 1), end, options.port);
    if (error != std::errc() || stop != end)
        throw InputError("--listen wil een adres en een poort, bijvoorbeeld 127.0.0.1:8080.");
    options.host = listen.substr(0, colon);
    if (words.flag("--proxy-tls")) options.proxy = Proxy::does_tls;
    if (words.flag("--tls-certificaat") || words.flag("--tls-sleutel"))
        options.tls = HubCertificate{words.needed("--tls-certificaat"), words.needed("--tls-sleutel")};
    if (words.flag("--tls-straks")) options.coming_certificate = read_certificate(words.needed("--tls-straks"));
    options.oproep = oproep_instellingen(words);
    options.log = log_to_stderr;
    return options;
}

int serve(const Words& words) {
    HubOptions options = options_of(words);
    const Workbench workbench = workbench_of(words);
    options.pages = workbench.hub_pages();
    options.link_pages = workbench.hub_link_pages();
    options.mails = workbench.hub_mails();
    options.bevoegdheidsregels = workbench.bevoegdheidsregels();
    bool first = false;
    {
        Accounts accounts(options.storage->open_accounts());
        first = accounts.regions().empty();
        make_first_region(accounts, words, *options.storage, workbench.schema());
    }
    std::signal(SIGTERM, on_signal);
    std::signal(SIGINT, on_signal);
    Hub hub(options, workbench.schema());
    fmt::print("Hub: {}\n", hub.address());
    if (first) print_first_invitation(hub.accounts(), words);
    std::fflush(stdout);
    told_to_stop.wait(false);
    return 0;
}

/// The desktop that started it may be killed; its end of standard input closes whatever happens to it.
int noodhub(const Words& words) {
    const HubOptions options = options_of(words);
    const Workbench workbench = workbench_of(words);
    return serve_noodhub(words, options, workbench.schema(), [] {
        while (std::getchar() != EOF) {
        }
    });
}

int invite(const Words& words) {
    const Role role = chosen_role(words.needed("--rol"));
    const std::string name = words.needed("--naam");
    Accounts accounts(storage_of(words)->open_accounts());
    if (accounts.regions().empty()) accounts.add_region(words.value("--regio", "Veiligheidsregio"));
    const Region region = accounts.chosen_region(words.value("--regio"));
    fmt::print("{{\"uitnodiging\":\"{}\"}}\n",
               accounts.invite({region.id, name, role, words.value("--gemeente"), words.value("--persoon")}));
    return 0;
}

int list_devices(const Words& words) {
    for (const Device& one : Accounts(storage_of(words)->open_accounts()).devices())
        fmt::print("{}  {}  {} ({}), {}, sinds {}{}\n", one.id, one.name, one.account, name_of(one.role), one.region,
                   local_time_text(one.joined), one.revoked ? ", ingetrokken" : "");
    return 0;
}

int revoke(const Words& words) {
    if (words.rest().size() != 2) throw InputError(std::string(usage));
    Accounts(storage_of(words)->open_accounts()).revoke(words.rest()[1]);
    return 0;
}

int about_accounts(const Words& words, const std::string& what) {
    Accounts accounts(storage_of(words)->open_accounts());
    const std::string region = words.value("--regio");
    const std::size_t wanted = what == "role" ? 3 : what == "tweede-stap-weg" ? 2 : 1;
    if (words.rest().size() != wanted) throw InputError(std::string(usage));
    if (what == "accounts") print_accounts(accounts, region);
    if (what == "role") give_role(accounts, region, words.rest()[1], words.rest()[2]);
    if (what == "tweede-stap-weg") take_second_step_off(accounts, region, words.rest()[1]);
    if (what == "logins") print_logins(accounts);
    if (what == "noodtoegang") break_glass(accounts, region);
    return 0;
}

using MovePlans = std::function<std::vector<BackedUp>(const std::string& file, const Storage&, const Schema&)>;

int with_backup(const Words& words, const MovePlans& move) {
    if (words.rest().size() != 2) throw InputError(std::string(usage));
    const Workbench workbench = workbench_of(words);
    for (const auto& [region, transactions] : move(words.rest()[1], *storage_of(words), workbench.schema()))
        fmt::print("{}: {} wijzigingen\n", region, transactions);
    return 0;
}

}  // namespace

int run_hub(const std::vector<std::string>& given) {
    const Words words(given, usage);
    if (words.flag("--help")) {
        fmt::print("{}\n", usage);
        return 0;
    }
    const std::string what = words.rest().empty() ? "" : words.rest().front();
    if (what.empty()) return serve(words);
    if (what == "invite") return invite(words);
    if (what == "noodhub") return noodhub(words);
    if (what == "accounts" || what == "role" || what == "logins" || what == "noodtoegang" || what == "tweede-stap-weg")
        return about_accounts(words, what);
    if (what == "devices") return list_devices(words);
    if (what == "revoke") return revoke(words);
    if (what == "backup") return with_backup(words, back_up);
    if (what == "restore")
        return with_backup(words, [&](const std::string& file, const Storage& to, const Schema& schema) {
            std::vector<std::filesystem::path> lists;
            if (words.flag("--wislijst")) lists.emplace_back(words.needed("--wislijst"));
            return restore(file, to, schema, lists);
        });
    throw InputError(std::string(usage));
}

}  // namespace noaber::hub
