// SPDX-License-Identifier: EUPL-1.2
// Everything that was ever changed in a file, as a table: who, when, on which device, what, before and after.
#pragma once

#include <noaber/report/spreadsheet_writer.h>
#include <noaber/store/store.h>

#include <filesystem>

namespace noaber {

/// Oldest first, a row for each field: Wanneer; Wie; Apparaat; Wijziging; Soort; Wat; Veld; Voor; Na. A record that was made has a row
/// for each field that it was made with.
[[nodiscard]] OutputSheet audit_of(const Store& store);

/// As .csv or .xlsx by the name's ending. Throws InputError for another ending, and as spreadsheet_writer.h says.
void write_audit(const Store& store, const std::filesystem::path& file);

}  // namespace noaber
