// SPDX-License-Identifier: EUPL-1.2
// The list of wissingen beside a region's file: what a backup of before must do once more. Ids and stamps, no values.
#pragma once

#include <noaber/store/change.h>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace noaber::hub {

/// ID.wislijst beside the region's file.
[[nodiscard]] std::filesystem::path erasure_list(const std::filesystem::path& region_file);

/// Writes behind what is there, and to the disk. Throws StorageError.
void add_to_list(const std::filesystem::path& list, std::span<const TransactionData> erasures);

/// Throws InputError when it can't be read or holds something else; a last line that was cut off is left.
[[nodiscard]] std::vector<TransactionData> read_list(const std::filesystem::path& list);

}  // namespace noaber::hub
