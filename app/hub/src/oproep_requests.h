// SPDX-License-Identifier: EUPL-1.2
// Calling people up: who may, what it takes, and the requests about it.
#pragma once

#include "hub.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

/// Veiligheidsbureau and beheerder.
[[nodiscard]] bool may_call_up(const Caller& caller);
/// Throws PermissionError.
void need_call_up(const Caller& caller);

/// All throw PermissionError for who may not. The first two give the id, and throw InputError when the hub can send nothing, the functie is
/// unknown, or nobody can be called.
std::string begin_oproep(Hub& hub, const Caller& caller, std::string_view functie, const std::string& tekst);
/// For one of those who are on duty now and can be reached, drawn by chance.
std::string begin_proef(Hub& hub, const Caller& caller);
void stop_oproep(Hub& hub, const Caller& caller, std::string_view oproep);
/// The newest, newest first.
[[nodiscard]] std::vector<Oproep> oproepen_voor(Hub& hub, const Caller& caller);

/// Between being asked and answering; nothing while there is no answer.
[[nodiscard]] std::optional<std::int64_t> reactie_seconden(const Oproepstap& stap);

/// `what`: "GET /api/v1/oproepen". False when it is about something else.
[[nodiscard]] bool answer_about_oproepen(Hub& hub, const Caller& caller, const std::string& what,
                                         Poco::Net::HTTPServerRequest& request,
                                         Poco::Net::HTTPServerResponse& response);

}  // namespace noaber::hub
