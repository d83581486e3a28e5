// SPDX-License-Identifier: EUPL-1.2
// A record by its names: of whatever version, here or not.
#pragma once

#include <compare>
#include <string>

namespace noaber {

/// A record as it is called in the log and on the wire.
struct RecordRef {
    std::string entity;
    std::string record;

    auto operator<=>(const RecordRef&) const = default;
};

}  // namespace noaber
