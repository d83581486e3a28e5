// SPDX-License-Identifier: EUPL-1.2
// The two kinds of storage.
#include "storage.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber::hub {

namespace {

/// The accounts' place beside the regions, whose ids are longer or "demo".
constexpr std::string_view accounts_namespace = "hub";
/// Behind a region's id: a namespace that no region can have, whose ids are UUIDs or "demo".
constexpr std::string_view beside_region = "-b";

class Folder final : public Storage {
public:
    explicit Folder(std::filesystem::path folder) : m_folder(std::move(folder)) {
        std::error_code error;
        std::filesystem::create_directories(m_folder / "regios", error);
        // Hashes and plans.
        if (!error) std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
        if (error)
            throw StorageError(
                fmt::format("De map {} kan niet worden gemaakt: {}.", m_folder.string(), error.message()));
    }
    std::unique_ptr<Session> open_accounts() const override {
        return open_sqlite(m_folder / "hub.db", OpenMode::create_if_missing);
    }
    std::unique_ptr<Session> open_region(const std::string& region) const override {
        return open_sqlite(file_of(region), OpenMode::create_if_missing);
    }
    std::unique_ptr<Session> open_bijlagen(const std::string& region) const override {
        return open_sqlite(m_folder / "regios" / (region + ".bijlagen"), OpenMode::create_if_missing);
    }
    std::filesystem::path file_of(const std::string& region) const override { return region_file(m_folder, region); }
    std::unique_ptr<CommitListener> listen(const std::string&, std::function<void()>) const override { return {}; }

private:
    std::filesystem::path m_folder;
};

class Database final : public Storage {
public:
    Database(std::string url, std::filesystem::path folder) : m_url(std::move(url)), m_folder(std::move(folder)) {}
    std::unique_ptr<Session> open_accounts() const override { return open_postgresql(m_url, accounts_namespace); }
    std::unique_ptr<Session> open_region(const std::string& region) const override {
        return open_postgresql(m_url, region);
    }
    std::unique_ptr<Session> open_bijlagen(const std::string& region) const override {
        return open_postgresql(m_url, region + std::string(beside_region));
    }
    std::filesystem::path file_of(const std::string& region) const override { return region_file(m_folder, region); }
    std::unique_ptr<CommitListener> listen(const std::string& region, std::function<void()> committed) const override {
        return listen_postgresql(m_url, region, std::move(committed));
    }

private:
    std::string m_url;
    std::filesystem::path m_folder;
};

}  // namespace

std::unique_ptr<Storage> storage_in_folder(const std::filesystem::path& folder) {
    return std::make_unique<Folder>(folder);
}

std::unique_ptr<Storage> storage_in_database(const std::string& url, const std::filesystem::path& folder) {
    return std::make_unique<Database>(url, folder);
}

std::filesystem::path region_file(const std::filesystem::path& folder, const std::string& region) {
    return folder / "regios" / (region + ".db");
}

}  // namespace noaber::hub
