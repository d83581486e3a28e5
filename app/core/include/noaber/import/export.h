// SPDX-License-Identifier: EUPL-1.2
// Export: every entity as a spreadsheet table that import reads back.
#pragma once

#include <noaber/store/store.h>

#include <filesystem>
#include <string>
#include <vector>

namespace noaber {

enum class ExportFormat {
    csv,   ///< one file a table
    xlsx,  ///< one workbook "noaber.xlsx", one sheet a table
};

/// Writes into `folder`, which is made when missing, and gives the files. A year of the kwartaalplanning is a table of its
/// own, because the year stands in its header. Throws StorageError when it can't be written.
std::vector<std::filesystem::path> export_tables(const Store& store, const std::filesystem::path& folder,
                                                 ExportFormat format);

}  // namespace noaber
