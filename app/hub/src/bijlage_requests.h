// SPDX-License-Identifier: EUPL-1.2
// Requests about the bytes of attachments.
#pragma once

#include "answers.h"

#include <string>

namespace noaber::hub {

/// False when it is about something else. Who may not see the record that an attachment hangs on is told what is told of one that does
/// not exist.
[[nodiscard]] bool answer_about_bijlagen(Hub& hub, const Caller& caller, const std::string& what,
                                         Poco::Net::HTTPServerRequest& request,
                                         Poco::Net::HTTPServerResponse& response);

}  // namespace noaber::hub
