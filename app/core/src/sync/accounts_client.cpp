// SPDX-License-Identifier: EUPL-1.2
// Requests about accounts and devices, and the reading of their answers.
#include <noaber/sync/accounts_client.h>

#include "sync/hub_client.h"

#include <noaber/base/errors.h>

#include <nlohmann/json.hpp>

namespace noaber {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds timeout{20};

HubAccount account_of(const Json& json) {
    return {json.at("id"),       json.at("name"),    json.at("role"),
            json.at("gemeente"), json.at("devices"), json.value("second_step", false)};
}

HubDevice device_of(const Json& json) {
    return {json.at("id"),      json.at("name"),          json.at("account_id"), json.at("account"), json.at("joined"),
            json.at("revoked"), json.value("web", false), json.at("own"),        json.at("this")};
}

/// What `read` makes of an answer.
template <class Read>
auto reading(const std::string& body, Read read) {
    try {
        return read(Json::parse(body));
    } catch (const Json::exception&) {
        throw StorageError("De hub antwoordt iets wat deze versie van Noaber niet kent. Werk Noaber bij.");
    }
}

}  // namespace

struct AccountsClient::Inner {
    explicit Inner(const Membership& membership)
        : client(membership.address, membership.token, membership.certificate, timeout) {}

    template <class Read>
    auto get(const std::string& path, Read read) {
        return reading(client.get(path), read);
    }
    template <class Read>
    auto post(const std::string& path, const Json& body, Read read) {
        return reading(client.post(path, body.dump(-1, ' ', false, Json::error_handler_t::replace)), read);
    }
    void post(const std::string& path, const Json& body) {
        post(path, body, [](const Json&) { return true; });
    }

    HubClient client;
};

AccountsClient::AccountsClient(const Membership& membership) : m_inner(std::make_unique<Inner>(membership)) {}

AccountsClient::~AccountsClient() = default;

std::vector<HubAccount> AccountsClient::accounts() {
    return m_inner->get("accounts", [](const Json& json) {
        std::vector<HubAccount> all;
        for (const Json& one : json.at("accounts")) all.push_back(account_of(one));
        return all;
    });
}

void AccountsClient::change(const std::string& account, const std::string& role, const std::string& gemeente) {
    m_inner->post("account", {{"account", account}, {"role", role}, {"gemeente", gemeente}});
}

std::string AccountsClient::invite(const std::string& name, const std::string& role, const std::string& gemeente) {
    return m_inner->post("invite", {{"name", name}, {"role", role}, {"gemeente", gemeente}},
                         [](const Json& json) { return json.at("code").get<std::string>(); });
}

std::vector<HubDevice> AccountsClient::devices() {
    return m_inner->get("devices", [](const Json& json) {
        std::vector<HubDevice> all;
        for (const Json& one : json.at("devices")) all.push_back(device_of(one));
        return all;
    });
}

std::vector<HubLogin> AccountsClient::logins() {
    return m_inner->get("logins", [](const Json& json) {
        std::vector<HubLogin> all;
        for (const Json& one : json.at("logins"))
            all.push_back({one.at("at"), one.at("address"), one.at("account"), one.at("device"), one.at("what")});
        return all;
    });
}

void AccountsClient::revoke(const std::string& device) { m_inner->post("devices/revoke", {{"device", device}}); }

bool AccountsClient::has_second_step() {
    return m_inner->get("second-step", [](const Json& json) { return json.at("on").get<bool>(); });
}

SecondStep AccountsClient::begin_second_step() {
    return m_inner->post("second-step/begin", Json::object(), [](const Json& json) {
        return SecondStep{json.at("secret"), json.at("address")};
    });
}

std::vector<std::string> AccountsClient::confirm_second_step(const std::string& code) {
    return m_inner->post("second-step/confirm", {{"code", code}},
                         [](const Json& json) { return json.at("spare").get<std::vector<std::string>>(); });
}

void AccountsClient::drop_second_step(const std::string& code) { m_inner->post("second-step/drop", {{"code", code}}); }

void AccountsClient::drop_second_step_of(const std::string& account) {
    m_inner->post("second-step/drop", {{"account", account}});
}

void AccountsClient::abort() noexcept { m_inner->client.abort(); }

}  // namespace noaber
