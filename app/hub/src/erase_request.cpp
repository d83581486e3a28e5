// SPDX-License-Identifier: EUPL-1.2
// Reading what is to go, and letting it go in the plan and in hub.db.
#include "erase_request.h"

#include "account_requests.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/organisatie/organisatie.h>

namespace noaber::hub {

namespace {

std::vector<RecordRef> records_in(const nlohmann::json& asked) {
    std::vector<RecordRef> records;
    const auto list = asked.is_object() ? asked.value("records", nlohmann::json()) : nlohmann::json();
    for (const auto& one : list) {
        if (!one.is_array() || one.size() != 2 || !one[0].is_string() || !one[1].is_string() ||
            !is_uuid(one[1].get<std::string>()))
            throw InputError("Noem van ieder onderdeel dat weg moet de soort en het kenmerk.");
        records.push_back({one[0], one[1]});
    }
    if (records.empty()) throw InputError("Noem wat er gewist moet worden (records).");
    return records;
}

}  // namespace

std::size_t erase_records(Hub& hub, const Caller& unbound, const nlohmann::json& asked, const std::string& address) {
    const Caller caller = bound(hub, unbound);
    const auto records = records_in(asked);
    for (const RecordRef& record : records)
        if (record.record == caller.persoon)
            throw InputError(
                "Jezelf wissen kan niet: daarmee verdwijnt je eigen toegang. Vraag het een andere beheerder.");
    const std::size_t gone = hub.region(caller.region).erase(caller, records);
    for (const RecordRef& record : records)
        if (record.entity == "persoon")
            hub.accounts().erase_person(caller.region, record.record, {caller.account, caller.device, address});
    hub.live().recheck();
    hub.options().log({LogLevel::info,
                       "gewist",
                       {{"regio", caller.region}, {"account", caller.account}, {"records", std::to_string(gone)}}});
    return gone;
}

}  // namespace noaber::hub
