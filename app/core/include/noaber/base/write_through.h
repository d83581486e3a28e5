// SPDX-License-Identifier: EUPL-1.2
// Bytes of a file that must survive a power cut.
#pragma once

#include <filesystem>

namespace noaber {

/// What was written to the file is on the disk when this returns. Throws StorageError.
void write_through(const std::filesystem::path& file);

}  // namespace noaber
