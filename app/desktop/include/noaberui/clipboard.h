// SPDX-License-Identifier: EUPL-1.2
// Text for other programs.
#pragma once

#include <string_view>

namespace noaber {

/// It stays there when Noaber ends. False when another program holds the clipboard; nothing is on it then.
bool put_on_clipboard(std::string_view text);

}  // namespace noaber
