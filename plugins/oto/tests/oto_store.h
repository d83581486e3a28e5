// SPDX-License-Identifier: EUPL-1.2
// A store with the core's tables and those of OTO, filled from tables as people hand them in.
#pragma once

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/import/import.h>
#include <noaber/plugin/plugin.h>
#include <noaber/store/store.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::test {

/// What the plugin brings.
[[nodiscard]] inline const Contributions& oto_contributions() {
    static const Contributions all = [] {
        static const std::unique_ptr<Plugin> plugin = noaber_plugin_v1()->create();
        Contributions out;
        plugin->contribute(out);
        return out;
    }();
    return all;
}

/// Lives for ever.
[[nodiscard]] inline const Schema& oto_schema() {
    static const Schema schema = [] {
        Schema made = core_schema();
        for (const EntityInfo* entity : oto_contributions().entities) made.add(*entity);
        return made;
    }();
    return schema;
}

struct OtoStore {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", oto_schema(), {.author = "Femke"});
    int tables = 0;

    /// A table: its header, and rows. Gives what the import says of it.
    ImportReport import(std::string_view csv, const ImportOptions& options = {}) {
        SilentProgress progress;
        return import_files(*store, {folder.write("tabel" + std::to_string(++tables) + ".csv", std::string(csv))},
                            options, progress);
    }
};

}  // namespace noaber::test
