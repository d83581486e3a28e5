// SPDX-License-Identifier: EUPL-1.2
// Coming in by invitation or password, and the requests about accounts, devices and who came in.
#pragma once

#include "hub.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

namespace noaber::hub {

/// The body of join and login.
struct JoinRequest {
    std::string code;      ///< join
    std::string account;   ///< login: name
    std::string password;  ///< login; join: to have one from now on, may be empty
    std::string device;    ///< name
    std::string region;    ///< the file's own, if it has one
    std::string plan;      ///< "leeg", "eigen" or "demo"
};
/// What is not there is empty. Throws InputError when there is no name of a device.
[[nodiscard]] JoinRequest join_request(const std::string& body);

/// Both throw InputError before anything is used up; login LockedError too.
[[nodiscard]] Joined join_hub(Hub& hub, const JoinRequest& asked, const std::string& address);
[[nodiscard]] Joined login_hub(Hub& hub, const JoinRequest& asked, const std::string& address);

/// `what`: "GET /api/v1/accounts". False when it is about something else. Throws PermissionError, InputError.
[[nodiscard]] bool answer_about_accounts(Hub& hub, const Caller& caller, const std::string& what,
                                         Poco::Net::HTTPServerRequest& request,
                                         Poco::Net::HTTPServerResponse& response);

}  // namespace noaber::hub
