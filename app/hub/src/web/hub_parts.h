// SPDX-License-Identifier: EUPL-1.2
// What contributed pages are made of, as HTML.
#pragma once

#include "web/html.h"

#include <noaber/plugin/hub_page.h>

#include <functional>
#include <vector>

namespace noaber::hub::web {

/// A form around its content; it knows where it goes and what it must show.
using FormMaker = std::function<Html(const std::vector<Html>& content)>;

[[nodiscard]] Html parts_of(const std::vector<HubPagePart>& parts, const FormMaker& form);

}  // namespace noaber::hub::web
