// SPDX-License-Identifier: EUPL-1.2
// Coming in by invitation or password, and the requests about accounts, devices and who came in.
#pragma once

#include "hub.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <functional>
#include <string>

namespace noaber::hub {

/// The body of join and login.
struct JoinRequest {
    std::string code;         ///< join
    std::string account;      ///< login: name
    std::string password;     ///< login; join: to have one from now on, may be empty
    std::string device;       ///< name
    std::string region;       ///< the file's own, if it has one
    std::string plan;         ///< "leeg", "eigen" or "demo"; "" when there is no file
    std::string second_step;  ///< login: as typed, "" while it was not asked
    DeviceKind kind = DeviceKind::laptop;
};
/// What is not there is empty. Throws InputError when there is no name of a device.
[[nodiscard]] JoinRequest join_request(const std::string& body);

/// Both throw InputError before anything is used up; login LockedError too.
[[nodiscard]] Joined join_hub(Hub& hub, const JoinRequest& asked, const std::string& address);
[[nodiscard]] Joined login_hub(Hub& hub, const JoinRequest& asked, const std::string& address);

/// Throws Refused when that address has tried too much.
void check_stranger(Hub& hub, const std::string& address);
/// Lets somebody in by what `door` gives or throws: not too often from one address, and noted.
[[nodiscard]] Joined let_in(Hub& hub, const std::string& address,
                            const std::function<Joined(const std::string& address)>& door);
/// With the person of the plan that the account stands for, looked for while it is not known, or not there any more.
[[nodiscard]] Caller bound(Hub& hub, Caller caller);
/// With the gemeente of the plan that the account's is.
[[nodiscard]] Caller placed(Hub& hub, Caller caller);

/// `what`: "GET /api/v1/accounts". False when it is about something else. Throws PermissionError, InputError.
[[nodiscard]] bool answer_about_accounts(Hub& hub, const Caller& caller, const std::string& what,
                                         Poco::Net::HTTPServerRequest& request,
                                         Poco::Net::HTTPServerResponse& response);

}  // namespace noaber::hub
