// SPDX-License-Identifier: EUPL-1.2
// How a laptop makes sure that it talks to its hub and to nobody else.
#pragma once

#include <Poco/Net/Context.h>

#include <string>

namespace noaber {

/// TLS 1.2 or newer, the hub's certificate checked against its name by the authorities that this computer trusts, and by those in
/// `certificates` (PEM; "" for none), which may also be the hub's own. Throws InputError when those can't be read.
[[nodiscard]] Poco::Net::Context::Ptr client_context(const std::string& certificates);

}  // namespace noaber
