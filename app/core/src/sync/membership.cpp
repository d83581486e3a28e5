// SPDX-License-Identifier: EUPL-1.2
// Joining a hub, and the file that remembers it.
#include <noaber/sync/membership.h>

#include "sync/hub_client.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/sync/sync_log.h>

#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace noaber {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds timeout{20};
constexpr const char* no_region = "lokaal";  // StoreOptions' own

void keep(const std::filesystem::path& path, const Membership& membership) {
    const Json json{{"hub", membership.address},
                    {"token", membership.token},
                    {"regio", membership.region},
                    {"regionaam", membership.region_name},
                    {"account", membership.account},
                    {"rol", membership.role},
                    {"certificaat", membership.certificate}};
    write_whole_file(path, json.dump(2) + '\n', Readers::owner);
}

HubClient::Joiner joiner_of(Store& store, const std::string& code, const std::string& device) {
    HubClient::Joiner joiner{code, device, store.region() == no_region ? "" : store.region(), "leeg"};
    if (store.setting("demo") == "1")
        joiner.plan = "demo";
    else if (SyncLog(store).unsent_count() > 0 || SyncLog(store).last_seen() > 0)
        joiner.plan = "eigen";
    return joiner;
}

}  // namespace

std::filesystem::path membership_file(const std::filesystem::path& file) { return file.string() + ".hub"; }

std::optional<Membership> membership_of(const std::filesystem::path& file) {
    const auto path = membership_file(file);
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    try {
        const Json json = Json::parse(text.str());
        return Membership{json.at("hub"),
                          json.at("token"),
                          json.at("regio"),
                          json.at("regionaam"),
                          json.at("account"),
                          json.at("rol"),
                          json.value("certificaat", "")};
    } catch (const Json::exception&) {
        throw InputError(fmt::format("{} is niet te lezen. Meld dit bestand opnieuw aan bij de hub.", path.string()));
    }
}

Membership join_hub(Store& store, const std::string& address, const std::string& code, const std::string& device,
                    const std::string& certificate) {
    std::string plain(trim(address));
    while (plain.ends_with('/')) plain.pop_back();
    HubClient client(plain, "", certificate, timeout);
    const HubWelcome hub = client.join(joiner_of(store, code, device));
    Membership membership{plain, hub.token, hub.region, hub.region_name, hub.account, hub.role, certificate};
    if (store.region() != hub.region) store.set_region(hub.region);
    if (hub.demo) store.set_setting("demo", "1");
    keep(membership_file(store.file()), membership);
    return membership;
}

}  // namespace noaber
