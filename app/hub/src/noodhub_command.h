// SPDX-License-Identifier: EUPL-1.2
// noaber-hub noodhub: a hub on a laptop, started by its desktop and ending with it.
#pragma once

#include "hub.h"
#include "words.h"

#include <functional>

namespace noaber::hub {

/// Serves until `wait` returns. Says address and code of the starter on
/// standard output, or "Fout: " and why not.
int serve_noodhub(const Words& words, HubOptions options, const Schema& schema, const std::function<void()>& wait);

}  // namespace noaber::hub
