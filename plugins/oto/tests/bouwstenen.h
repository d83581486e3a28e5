// SPDX-License-Identifier: EUPL-1.2
// The building blocks of all plugins, as they stand in the tree: what a Workbench with all of them gives.
#pragma once

#include <noaber/script/module.h>

#include <vector>

namespace noaber::test {

[[nodiscard]] std::vector<script::Module> alle_bouwstenen();

}  // namespace noaber::test
