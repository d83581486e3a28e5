// SPDX-License-Identifier: EUPL-1.2
// Whether a description stops in mid-sentence.
#pragma once

#include <string_view>

namespace noaber {

/// True when the last line has no end mark and: its last word can't end a Dutch sentence ("Dit maakt dat"), or it ends
/// in a comma or hyphen, or whole sentences stand before it on the same line. A lone phrase without a full stop is fine.
[[nodiscard]] bool stops_mid_sentence(std::string_view text);

}  // namespace noaber
