// SPDX-License-Identifier: EUPL-1.2
// A certificate that vouches for itself, for a hub that is known by its fingerprint.
#pragma once

#include "hub.h"

#include <filesystem>
#include <string>

namespace noaber::hub {

/// In that folder, for that address (an IP address): the one of before while it is good for a day more, or a new one: EC P-256,
/// thirty days. Throws StorageError.
[[nodiscard]] HubCertificate own_certificate(const std::filesystem::path& folder, const std::string& host);

}  // namespace noaber::hub
