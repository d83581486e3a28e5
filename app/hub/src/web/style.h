// SPDX-License-Identifier: EUPL-1.2
// How the pages look: one sheet, in each page, that the browser takes because of its hash.
#pragma once

#include <string>
#include <string_view>

namespace noaber::hub::web {

[[nodiscard]] std::string_view style();
/// "sha256-...", for the Content-Security-Policy.
[[nodiscard]] const std::string& style_hash();

}  // namespace noaber::hub::web
