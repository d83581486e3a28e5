// SPDX-License-Identifier: EUPL-1.2
// Writing down what a file's membership of a hub has become.
#pragma once

#include <noaber/sync/membership.h>

namespace noaber {

/// In FILE.hub. Throws StorageError.
void keep_membership(const std::filesystem::path& file, const Membership& membership);

}  // namespace noaber
