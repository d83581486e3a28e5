// SPDX-License-Identifier: EUPL-1.2
// Text as a part of an address.
#pragma once

#include <string>
#include <string_view>

namespace noaber::hub {

/// Nothing in it means anything to an address any more.
[[nodiscard]] std::string uri_text(std::string_view text);

}  // namespace noaber::hub
