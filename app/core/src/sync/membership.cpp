// SPDX-License-Identifier: EUPL-1.2
// Joining a hub, and the file that remembers it.
#include <noaber/sync/membership.h>

#include "store/copies.h"
#include "sync/hub_client.h"
#include "sync/membership_file.h"
#include "sync/noodhub_certificate.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/bijlage/kast.h>
#include <noaber/sync/sync_log.h>

#include <fmt/format.h>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <sstream>

namespace noaber {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds timeout{20};
constexpr const char* no_region = "lokaal";  // StoreOptions' own

HubClient::Joiner joiner_of(Store& store, const SignIn& by, const std::string& device) {
    HubClient::Joiner joiner{by, device, store.region() == no_region ? "" : store.region(), "leeg"};
    if (store.setting("demo") == "1")
        joiner.plan = "demo";
    else if (SyncLog(store).unsent_count() > 0 || SyncLog(store).last_seen() > 0)
        joiner.plan = "eigen";
    return joiner;
}

/// Nothing when there is no such file.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string plain_address(const std::string& address) {
    std::string plain(trim(address));
    while (plain.ends_with('/')) plain.pop_back();
    return plain;
}

/// An emergency hub never goes without TLS.
std::string secure_address(const std::string& address) {
    const std::string plain = plain_address(address);
    return plain.find("://") == std::string::npos ? "https://" + plain : plain;
}

}  // namespace

std::filesystem::path membership_file(const std::filesystem::path& file, HubKind kind) {
    return file.string() + (kind == HubKind::own ? ".hub" : ".noodhub.hub");
}

std::optional<Membership> membership_of(const std::filesystem::path& file) {
    auto emergency = membership_of(file, HubKind::emergency);
    return emergency ? emergency : membership_of(file, HubKind::own);
}

std::optional<Membership> membership_of(const std::filesystem::path& file, HubKind kind) {
    const auto path = membership_file(file, kind);
    const auto text = bytes_of(path);
    if (!text) return std::nullopt;
    try {
        const Json json = Json::parse(*text);
        return Membership{json.at("hub"),
                          json.at("token"),
                          json.at("regio"),
                          json.at("regionaam"),
                          json.at("account"),
                          json.at("rol"),
                          json.value("certificaat", ""),
                          kind};
    } catch (const Json::exception&) {
        throw InputError(fmt::format("{} is niet te lezen. Meld dit bestand opnieuw aan bij de hub.", path.string()));
    }
}

void keep_membership(const std::filesystem::path& file, const Membership& membership) {
    const Json json{{"hub", membership.address},
                    {"token", membership.token},
                    {"regio", membership.region},
                    {"regionaam", membership.region_name},
                    {"account", membership.account},
                    {"rol", membership.role},
                    {"certificaat", membership.certificate}};
    write_whole_file(membership_file(file, membership.kind), json.dump(2) + '\n', Readers::owner);
}

std::vector<std::filesystem::path> remove_plan(const std::filesystem::path& file) {
    std::vector<std::filesystem::path> going{file, file.string() + "-wal", file.string() + "-shm"};
    for (auto& copy : copies_of(file)) going.push_back(std::move(copy));
    going.push_back(bijlagen_folder(file));
    going.push_back(noodhub_folder(file));
    going.push_back(membership_file(file, HubKind::emergency));
    going.push_back(membership_file(file));
    std::vector<std::filesystem::path> left;
    for (const auto& path : going) {
        std::error_code error;
        std::filesystem::remove_all(path, error);
        if (error) left.push_back(path);
        if (error) break;  // the membership stays, and with it the next attempt
    }
    return left;
}

void change_password(const Membership& membership, const std::string& old, const std::string& password) {
    HubClient(membership.address, membership.token, membership.certificate, timeout).change_password(old, password);
}

std::string read_certificate(const std::filesystem::path& file) {
    if (auto text = bytes_of(file); text && !text->empty()) return std::move(*text);
    throw InputError(fmt::format("Het certificaat {} is niet te lezen.", file.string()));
}

struct HubJoin::Inner {
    Inner(Store& s, std::string plain, const SignIn& by, const std::string& device, std::string vouches)
        : store(s),
          address(std::move(plain)),
          certificate(std::move(vouches)),
          client(std::make_unique<HubClient>(address, "", certificate, timeout)),
          joiner(joiner_of(store, by, device)) {}

    void get_to_know() {
        if (fingerprint.empty()) return;
        certificate = certificate_of_noodhub(Poco::URI(address), fingerprint, timeout, waiting);
        auto knowing = std::make_unique<HubClient>(address, "", certificate, timeout);
        const std::lock_guard lock(mutex);
        client = std::move(knowing);
        if (aborted) client->abort();
    }

    Store& store;
    std::string address;
    std::string certificate;
    std::string fingerprint;  ///< of an emergency hub
    Waiting waiting;
    std::mutex mutex;
    bool aborted = false;
    std::unique_ptr<HubClient> client;  ///< another one under mutex only
    HubClient::Joiner joiner;
    HubWelcome hub;
};

HubJoin::HubJoin(Store& store, const std::string& address, const SignIn& by, const std::string& device,
                 const std::string& certificate)
    : m_inner(std::make_unique<Inner>(store, plain_address(address), by, device, certificate)) {}

HubJoin::HubJoin(Store& store, const std::string& address, const std::string& code, const std::string& device,
                 const std::string& certificate)
    : HubJoin(store, address, SignIn{std::string(trim(code)), {}, {}}, device, certificate) {}

HubJoin::HubJoin(Store& store, const std::string& address, const NoodhubCode& code, const std::string& device)
    : HubJoin(store, secure_address(address), SignIn{code.invitation, {}, {}}, device, {}) {
    m_inner->fingerprint = code.fingerprint;
}

HubJoin::~HubJoin() = default;

void HubJoin::ask() {
    m_inner->get_to_know();
    m_inner->hub = m_inner->client->join(m_inner->joiner);
}

void HubJoin::abort() noexcept {
    const std::lock_guard lock(m_inner->mutex);
    m_inner->aborted = true;
    m_inner->waiting.abort();
    m_inner->client->abort();
}

Membership HubJoin::finish() {
    const HubWelcome& hub = m_inner->hub;
    Store& store = m_inner->store;
    Membership membership{m_inner->address,     hub.token,
                          hub.region,           hub.region_name,
                          hub.account,          hub.role,
                          m_inner->certificate, m_inner->fingerprint.empty() ? HubKind::own : HubKind::emergency};
    if (store.region() != hub.region) store.set_region(hub.region);
    if (hub.demo) store.set_setting("demo", "1");
    store.set_author(hub.account);
    keep_membership(store.file(), membership);
    return membership;
}

Membership join_hub(Store& store, const std::string& address, const std::string& code, const std::string& device,
                    const std::string& certificate) {
    return join_hub(store, address, SignIn{code, {}, {}}, device, certificate);
}

Membership join_hub(Store& store, const std::string& address, const SignIn& by, const std::string& device,
                    const std::string& certificate) {
    HubJoin joining(store, address, by, device, certificate);
    joining.ask();
    return joining.finish();
}

namespace {

void forget_membership(const std::filesystem::path& path) {
    std::error_code failed;
    std::filesystem::remove(path, failed);
    if (failed)
        throw StorageError(fmt::format("{} kan niet worden verwijderd ({}). Het bestand blijft gedeeld.", path.string(),
                                       failed.message()));
}

}  // namespace

void leave_hub(const std::filesystem::path& file) { forget_membership(membership_file(file)); }

void leave_noodhub(Store& store) {
    forget_membership(membership_file(store.file(), HubKind::emergency));
    if (const auto own = membership_of(store.file(), HubKind::own)) store.set_author(own->account);
}

}  // namespace noaber
