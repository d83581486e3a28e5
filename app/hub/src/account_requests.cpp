// SPDX-License-Identifier: EUPL-1.2
// What may be asked about accounts, and by whom.
#include "account_requests.h"

#include "answers.h"
#include "totp.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <map>
#include <utility>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_name = 100;
constexpr std::size_t most_logins = 1000;

std::optional<std::string> text_in(const Json& asked, const char* name) {
    if (!asked.is_object() || !asked.contains(name) || !asked[name].is_string()) return std::nullopt;
    return asked[name].get<std::string>();
}

/// Words of a person: without line ends, not endless.
std::string words_in(const Json& asked, const char* name) {
    return shorten(collapse_spaces(text_in(asked, name).value_or("")), most_name);
}

/// Nothing crosses a region, and a demo is none. A plan that was made elsewhere comes as it was written, in large pieces: who may
/// not write all of it would lose those whole.
void check_file(Hub& hub, const Region& region, Role role, const JoinRequest& asked) {
    if (asked.plan == "demo" && !region.demo)
        throw InputError("Een demo kan niet mee met een echte regio. Kies een eigen bestand.");
    if (asked.plan == "eigen" && region.demo)
        throw InputError("Dit is een demo; je eigen plan kan daar niet bij. Kies een leeg bestand.");
    if (!asked.region.empty() && asked.region != region.id)
        throw InputError("Dit bestand hoort bij een andere regio. Kies een ander bestand om met deze hub te delen.");
    if (asked.plan == "eigen" && asked.region.empty() && !writers_of_all(hub.region(region.id).schema()).contains(role))
        throw InputError(fmt::format(
            "In dit bestand staat al een eigen plan. Als {} mag je dat niet inbrengen. Kies een leeg bestand, of "
            "vraag de beheerder om dit plan te delen.",
            name_of(role)));
}

void need_beheerder(const Caller& caller) {
    if (caller.role != Role::beheerder) throw PermissionError("Dat kan alleen een beheerder. Vraag het je beheerder.");
}

/// One request, by who stands behind the caller's token.
class AccountRequest {
public:
    AccountRequest(Hub& hub, const Caller& caller, Poco::Net::HTTPServerRequest& request)
        : m_hub(hub), m_accounts(hub.accounts()), m_caller(caller), m_request(request) {}

    Json list_accounts() {
        need_beheerder(m_caller);
        Json all = Json::array();
        for (const Account& one : m_accounts.accounts(m_caller.region))
            all.push_back({{"id", one.id},
                           {"name", one.name},
                           {"role", name_of(one.role)},
                           {"gemeente", one.gemeente},
                           {"persoon", one.persoon},
                           {"made", one.made},
                           {"devices", one.devices},
                           {"password", one.password},
                           {"second_step", one.second_step}});
        return {{"accounts", std::move(all)}};
    }

    Json change_account() {
        need_beheerder(m_caller);
        const Json asked = body();
        const Account account = m_accounts.account(m_caller.region, text_in(asked, "account").value_or(""));
        AccountChange change{std::nullopt, text_in(asked, "gemeente"), text_in(asked, "persoon")};
        if (const auto role = text_in(asked, "role")) change.role = chosen_role(*role);
        m_accounts.change(account, change, doer());
        m_hub.live().recheck();
        return Json::object();
    }

    Json invite() {
        need_beheerder(m_caller);
        const Json asked = body();
        const Invitation invitation{m_caller.region, words_in(asked, "name"), chosen_role(words_in(asked, "role")),
                                    words_in(asked, "gemeente"), words_in(asked, "persoon")};
        if (invitation.name.empty()) throw InputError("Geef de naam op van wie je uitnodigt.");
        const std::string code = m_accounts.invite(invitation);
        m_accounts.note(m_caller.region, invitation.name + " uitgenodigd als " + std::string(name_of(invitation.role)),
                        doer());
        return {{"code", code}, {"days", invitation_days}};
    }

    Json list_devices() {
        Json all = Json::array();
        for (const Device& one : m_accounts.devices()) {
            const bool own = one.account_id == m_caller.account;
            if (one.region_id != m_caller.region || (!own && m_caller.role != Role::beheerder)) continue;
            all.push_back({{"id", one.id},
                           {"name", one.name},
                           {"account_id", one.account_id},
                           {"account", one.account},
                           {"joined", one.joined},
                           {"revoked", one.revoked},
                           {"web", one.kind == DeviceKind::web},
                           {"own", own},
                           {"this", one.id == m_caller.device}});
        }
        return {{"devices", std::move(all)}};
    }

    Json revoke_device() {
        const std::string device = text_in(body(), "device").value_or("");
        const auto whose = m_accounts.caller_of(device);
        const bool own = whose && whose->account == m_caller.account;
        if (!own) need_beheerder(m_caller);
        if (!whose || whose->region != m_caller.region)
            throw InputError("Dat apparaat is er niet, of heeft geen toegang meer.");
        m_accounts.revoke(device, doer());
        m_hub.live().recheck();
        return Json::object();
    }

    Json list_logins() {
        need_beheerder(m_caller);
        Json all = Json::array();
        for (const LoginLine& one : m_accounts.logins(m_caller.region, most_logins))
            all.push_back({{"at", one.at},
                           {"address", one.address},
                           {"account", one.account},
                           {"device", one.device},
                           {"what", one.what}});
        return {{"logins", std::move(all)}};
    }

    Json choose_password() {
        const Json asked = body();
        m_accounts.change_password(own_account(), text_in(asked, "old").value_or(""),
                                   text_in(asked, "password").value_or(""), doer());
        return Json::object();
    }

    Json tell_second_step() { return {{"on", own_account().second_step}}; }

    Json begin_second_step() {
        (void)body();  // or it would be taken for the next request
        const auto [secret, address] = m_accounts.begin_second_step(own_account());
        return {{"secret", in_groups(secret)}, {"address", address}};
    }

    Json confirm_second_step() {
        const std::string code = text_in(body(), "code").value_or("");
        return {{"spare", m_accounts.confirm_second_step(own_account(), code, doer())}};
    }

    Json drop_second_step() {
        const Json asked = body();
        if (const auto account = text_in(asked, "account")) {
            need_beheerder(m_caller);
            m_accounts.take_second_step_off(m_accounts.account(m_caller.region, *account), doer());
        } else {
            m_accounts.drop_second_step(own_account(), text_in(asked, "code").value_or(""), doer());
        }
        return Json::object();
    }

private:
    [[nodiscard]] Account own_account() const { return m_accounts.account(m_caller.region, m_caller.account); }
    Json body() { return Json::parse(body_of(m_request, most_small_body, m_hub.options().patience), nullptr, false); }
    [[nodiscard]] Doer doer() const {
        return {m_caller.account, m_caller.device, address_of(m_request, m_hub.options().proxy)};
    }
    Hub& m_hub;
    Accounts& m_accounts;
    const Caller& m_caller;
    Poco::Net::HTTPServerRequest& m_request;
};

const std::map<std::string, Json (AccountRequest::*)()>& requests() {
    static const std::map<std::string, Json (AccountRequest::*)()> all{
        {"GET /api/v1/accounts", &AccountRequest::list_accounts},
        {"POST /api/v1/account", &AccountRequest::change_account},
        {"POST /api/v1/invite", &AccountRequest::invite},
        {"GET /api/v1/devices", &AccountRequest::list_devices},
        {"POST /api/v1/devices/revoke", &AccountRequest::revoke_device},
        {"GET /api/v1/logins", &AccountRequest::list_logins},
        {"POST /api/v1/password", &AccountRequest::choose_password},
        {"GET /api/v1/second-step", &AccountRequest::tell_second_step},
        {"POST /api/v1/second-step/begin", &AccountRequest::begin_second_step},
        {"POST /api/v1/second-step/confirm", &AccountRequest::confirm_second_step},
        {"POST /api/v1/second-step/drop", &AccountRequest::drop_second_step},
    };
    return all;
}

}  // namespace

JoinRequest join_request(const std::string& body) {
    const Json asked = Json::parse(body, nullptr, false);
    const auto text = [&](const char* name) { return text_in(asked, name).value_or(""); };
    JoinRequest read{text("code"),   text("account"), text("password"),   words_in(asked, "device"),
                     text("region"), text("plan"),    text("second_step")};
    if (read.device.empty()) throw InputError("Geef de naam van dit apparaat op (device).");
    return read;
}

Joined join_hub(Hub& hub, const JoinRequest& asked, const std::string& address) {
    if (asked.code.empty()) throw InputError("Geef een uitnodiging op (code).");
    if (!asked.password.empty()) check_password(asked.password);
    if (const auto invited = hub.accounts().invited_to(asked.code))
        check_file(hub, invited->first, invited->second, asked);
    const Joined joined = hub.accounts().join(asked.code, asked.device, address);
    if (!asked.password.empty())
        hub.accounts().set_password(hub.accounts().account(joined.caller.region, joined.caller.account), asked.password,
                                    {joined.caller.account, joined.caller.device, address});
    return joined;
}

Joined login_hub(Hub& hub, const JoinRequest& asked, const std::string& address) {
    if (asked.account.empty() || asked.password.empty()) throw InputError("Geef naam en wachtwoord op.");
    const Joined joined = hub.accounts().login(
        {asked.region, asked.account, asked.password, asked.device, address, asked.second_step, asked.kind});
    try {
        check_file(hub, hub.region(joined.caller.region).region(), joined.caller.role, asked);
    } catch (const InputError&) {
        hub.accounts().drop(joined.caller.device);
        throw;
    }
    return joined;
}

void check_stranger(Hub& hub, const std::string& address) {
    if (!hub.strangers().take(address, std::chrono::steady_clock::now()))
        throw Refused{Poco::Net::HTTPResponse::HTTP_TOO_MANY_REQUESTS,
                      "Te veel pogingen. Wacht een minuut en probeer het opnieuw."};
}

Joined let_in(Hub& hub, const std::string& address, const std::function<Joined(const std::string&)>& door) {
    check_stranger(hub, address);
    Joined joined = door(address);
    hub.strangers().give_back(address);  // a whole office may join from one address; only guesses count
    hub.options().log({LogLevel::info,
                       "apparaat aangemeld",
                       {{"account", joined.caller.account}, {"apparaat", joined.caller.device}, {"van", address}}});
    return joined;
}

Caller placed(Hub& hub, Caller caller) {
    caller.gemeente_id = hub.region(caller.region).gemeente_named(caller.gemeente);
    return caller;
}

Caller bound(Hub& hub, Caller unplaced) {
    Caller caller = placed(hub, std::move(unplaced));
    const bool named = !caller.persoon.empty() && !is_uuid(caller.persoon);  // by the invitation
    const std::string persoon =
        hub.region(caller.region)
            .person_named(named ? caller.persoon : caller.name, named ? std::string() : caller.persoon);
    if (persoon == caller.persoon || (named && persoon.empty())) return caller;
    hub.accounts().bind(caller.account, persoon);
    caller.persoon = persoon;
    return caller;
}

bool answer_about_accounts(Hub& hub, const Caller& caller, const std::string& what,
                           Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
    const auto found = requests().find(what);
    if (found == requests().end()) return false;
    AccountRequest one(hub, caller, request);
    answer_json(response, (one.*found->second)());
    return true;
}

}  // namespace noaber::hub
