// SPDX-License-Identifier: EUPL-1.2
// Texts that two people edited without seeing each other, made one where they did not touch the same sentence.
#pragma once

#include <noaber/store/store.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

/// What both made of `base`; nothing when they changed the same place differently.
[[nodiscard]] std::optional<std::string> merge_text(std::string_view base, std::string_view one,
                                                    std::string_view other);

/// Writes the merged text of every clash that can be, each as a transaction of the store's own that takes in what lost. What
/// came in one batch from one device is one edit. Throws StorageError.
void merge_texts(Store& store, std::span<const TextClash> clashes);

}  // namespace noaber::hub
