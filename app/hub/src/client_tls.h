// SPDX-License-Identifier: EUPL-1.2
// TLS of the hub towards others: mail servers and systems that it tells of call-ups.
#pragma once

#include <Poco/Net/Context.h>

#include <string>

namespace noaber::hub {

/// Checks name and certificate, against the machine's authorities and those in that PEM file ("" for none). Throws InputError when
/// the file can't be read.
[[nodiscard]] Poco::Net::Context::Ptr outgoing_context(const std::string& trusted);

/// "127.0.0.1", "::1", "localhost"
[[nodiscard]] bool is_this_machine(const std::string& host);

}  // namespace noaber::hub
