// SPDX-License-Identifier: EUPL-1.2
// Where a hub keeps what it has: SQLite files in a folder, or a PostgreSQL database that several hubs share.
#pragma once

#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace noaber::hub {

/// May be used by several threads at once. Everything throws StorageError.
class Storage {
public:
    virtual ~Storage() = default;

    [[nodiscard]] virtual std::unique_ptr<Session> open_accounts() const = 0;
    /// `region`: its id.
    [[nodiscard]] virtual std::unique_ptr<Session> open_region(const std::string& region) const = 0;
    /// Where the bytes of its attachments are.
    [[nodiscard]] virtual std::unique_ptr<Session> open_bijlagen(const std::string& region) const = 0;
    /// Beside which the copies are that are made before a region is brought up to date.
    [[nodiscard]] virtual std::filesystem::path file_of(const std::string& region) const = 0;
    /// Calls `committed`, in another thread, after somebody committed to the region; nothing when nobody can tell it, and it
    /// is to be looked for.
    [[nodiscard]] virtual std::unique_ptr<CommitListener> listen(const std::string& region,
                                                                 std::function<void()> committed) const = 0;

    [[nodiscard]] std::unique_ptr<Store> open_store(const std::string& region, const Schema& schema,
                                                    StoreOptions options) const {
        return Store::open(open_region(region), file_of(region), schema, std::move(options));
    }
    /// As the one who numbers what comes in.
    [[nodiscard]] std::unique_ptr<Store> open_as_hub(const std::string& region, const Schema& schema,
                                                     WallClock wall = system_milliseconds,
                                                     Durability durability = Durability::at_commit) const {
        StoreOptions options;
        options.durability = durability;
        options.author = "hub";
        options.wall = std::move(wall);
        options.region = region;
        options.numbering = Numbering::as_hub;
        return open_store(region, schema, std::move(options));
    }
};

/// hub.db, regios/ID.db and regios/ID.bijlagen. Makes the folder, readable by its owner only.
[[nodiscard]] std::unique_ptr<Storage> storage_in_folder(const std::filesystem::path& folder);
/// "postgresql://user@host:port/database"; `folder` is for copies only, and is made when the first one is.
[[nodiscard]] std::unique_ptr<Storage> storage_in_database(const std::string& url, const std::filesystem::path& folder);

/// The file of a region in a hub's folder.
[[nodiscard]] std::filesystem::path region_file(const std::filesystem::path& folder, const std::string& region);

}  // namespace noaber::hub
