// SPDX-License-Identifier: EUPL-1.2
// The request that wipes.
#include <noaber/sync/wissen.h>

#include "sync/hub_client.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/kast.h>
#include <noaber/store/erasure.h>

#include <nlohmann/json.hpp>

namespace noaber {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds timeout{60};  // the hub writes its file anew

}  // namespace

struct ErasureRequest::Inner {
    Inner(const Membership& membership, std::vector<RecordRef> asked)
        : records(std::move(asked)), client(membership.address, membership.token, membership.certificate, timeout) {}
    std::vector<RecordRef> records;
    HubClient client;
};

ErasureRequest::ErasureRequest(const Membership& membership, std::vector<RecordRef> records) {
    if (membership.kind == HubKind::emergency)
        throw InputError("Een noodhub wist niets. Wis het als je weer verbinding hebt met de hub van de regio.");
    m_inner = std::make_unique<Inner>(membership, std::move(records));
}

ErasureRequest::~ErasureRequest() = default;

std::size_t ErasureRequest::ask() {
    Json list = Json::array();
    for (const auto& [entity, record] : m_inner->records) list.push_back({entity, record});
    const std::string answer = m_inner->client.post("wissen", Json{{"records", std::move(list)}}.dump());
    const Json json = Json::parse(answer, nullptr, false);
    if (!json.is_object() || !json.value("gewist", Json()).is_number_unsigned())
        throw StorageError("De hub zegt niet of er gewist is. Werk de hub bij en probeer het opnieuw.");
    return json["gewist"].get<std::size_t>();
}

void ErasureRequest::abort() noexcept { m_inner->client.abort(); }

std::size_t erase_everywhere(Store& store, std::span<const RecordRef> records, const SyncOptions& options) {
    if (const auto membership = membership_of(store.file())) {
        const std::size_t gone = ErasureRequest(*membership, {records.begin(), records.end()}).ask();
        (void)sync_once(store, *membership, options);
        return gone;
    }
    const auto all = with_what_is_theirs(store, records);
    store.erase(all);
    Bijlagekast(store).ruim_op(store, Resten::geen);
    return all.size();
}

}  // namespace noaber
