// SPDX-License-Identifier: EUPL-1.2
// An empty file, sheets written beside it, and what importing them comes to.
#pragma once

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/import/import.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace noaber::test {

struct ImportFixture {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", core_schema());

    ImportReport import(const std::vector<std::filesystem::path>& paths, const ImportOptions& options = {}) const {
        SilentProgress progress;
        return import_files(*store, paths, options, progress);
    }
    /// Writes a CSV file and imports it.
    ImportReport import_csv(std::string_view bytes, const ImportOptions& options = {}) const {
        return import({folder.write("tabel.csv", bytes)}, options);
    }

    /// The words of the InputError that importing this gives; "" when it is taken.
    std::string error_of(const std::vector<std::filesystem::path>& paths) const {
        try {
            import(paths);
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    }

    /// Records of all entities.
    std::size_t records() const {
        std::size_t count = 0;
        for (const EntityInfo* entity : core_schema().entities()) count += store->count(*entity);
        return count;
    }
    Persoon persoon(std::string_view naam) const {
        return from_record<Persoon>(find_by_name(*store, info_of<Persoon>(), naam));
    }
    Activiteit activiteit(std::string_view code) const {
        return from_record<Activiteit>(find_by_name(*store, info_of<Activiteit>(), code));
    }
};

/// "activiteiten 26+0=0!0": new, changed, the same, refused.
inline std::string in_short(const ImportReport& report) {
    std::string text;
    for (const ImportedTable& table : report.tabellen)
        text += fmt::format("{}{} {}+{}={}!{}", text.empty() ? "" : "; ", table.tabel, table.nieuw, table.gewijzigd,
                            table.gelijk, table.geweigerd.size());
    return text;
}

/// "3 Code: Code is leeg.": row, column, reason.
inline std::string refusals(const ImportReport& report) {
    std::string text;
    for (const ImportedTable& table : report.tabellen)
        for (const RefusedRow& row : table.geweigerd)
            text += fmt::format("{}{} {}: {}", text.empty() ? "" : "\n", row.rij, row.kolom, row.reden);
    return text;
}

/// How many files a folder has; each is a table where it is the demo's.
inline std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

inline std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace noaber::test
