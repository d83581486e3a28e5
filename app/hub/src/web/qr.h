// SPDX-License-Identifier: EUPL-1.2
// A text as a QR code that a phone's camera reads.
#pragma once

#include "web/html.h"

#include <string>

namespace noaber::hub::web {

/// As a drawing, with the quiet border that readers need. `words`: what it is, for who does not see it.
/// `pixels`: of each of its squares.
[[nodiscard]] Html qr_code(const std::string& text, std::string_view words, int pixels = 5);

}  // namespace noaber::hub::web
