// SPDX-License-Identifier: EUPL-1.2
// Import: spreadsheets into records. Knows a table by its header row; all or nothing; a second time changes nothing.
#pragma once

#include <noaber/base/progress.h>
#include <noaber/store/store.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// A row that can't be taken, or a value in it.
struct RefusedRow {
    std::size_t rij;    ///< as the spreadsheet counts: the header is row 1
    std::string kolom;  ///< header of the column, "" for the row as a whole
    std::string reden;  ///< Dutch
};

/// What happened, or would happen, to one row.
enum class RowFate { nieuw, gewijzigd, gelijk, geweigerd };

/// One field that an import changes, for the preview.
struct ImportedChange {
    std::size_t rij;
    RowFate lot;
    std::string wat;   ///< "A2 Opvangoefening"
    std::string veld;  ///< label; "" for a new record
    std::string oud;
    std::string nieuw;
};

/// One table of one file.
struct ImportedTable {
    std::string bestand;  ///< path as given, and the sheet's name where there are several
    std::string tabel;    ///< "activiteiten"
    std::size_t nieuw = 0;
    std::size_t gewijzigd = 0;
    std::size_t gelijk = 0;
    std::vector<RefusedRow> geweigerd;
    std::vector<std::string> onbekende_kolommen;  ///< named and left
    std::vector<ImportedChange> wijzigingen;      ///< at most 1,000
};

struct ImportReport {
    std::vector<ImportedTable> tabellen;
    std::vector<std::string> aangemaakt;  ///< "persoon Bart Oude Lansink": named in the sheets, not known before
    std::vector<std::string> onbekende_bestanden;  ///< of a folder: files without a known header
    bool geschreven = false;

    [[nodiscard]] bool anything_refused() const;
};

enum class Refusals {
    stop_all,       ///< nothing is written when a row is refused
    accept_others,  ///< the other rows are written
};
enum class Writing { commit, dry_run };

struct ImportOptions {
    Refusals refusals = Refusals::stop_all;
    Writing writing = Writing::commit;
    std::optional<int> jaar;  ///< else: the year of a kwartaalplanning among the files, the newest jaarplan, this year
};

/// Reads files and folders in one transaction ("Import van 7 bestanden"). Throws InputError for a file that can't be read or
/// has no known header (in a folder those are named in the report instead), StorageError, Cancelled.
ImportReport import_files(Store& store, const std::vector<std::filesystem::path>& paths, const ImportOptions& options,
                          Progress& progress);

}  // namespace noaber
