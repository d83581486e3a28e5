// SPDX-License-Identifier: EUPL-1.2
// Getting to know an emergency hub by the fingerprint in its code.
#pragma once

#include "sync/hub_session.h"

#include <Poco/URI.h>

#include <chrono>
#include <string>

namespace noaber {

/// PEM of the certificate with that fingerprint. Throws InputError when the hub shows another one, StorageError when it can't be
/// reached or `waiting` was told to end.
[[nodiscard]] std::string certificate_of_noodhub(const Poco::URI& address, const std::string& fingerprint,
                                                 std::chrono::milliseconds timeout, Waiting& waiting);

}  // namespace noaber
