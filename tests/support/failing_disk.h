// SPDX-License-Identifier: EUPL-1.2
// The disk under every SQLite file that is opened while this lives: counts what is synced, is full or fails when told to.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3_vfs;

namespace noaber::test {

/// One at a time; files that were opened before are not under it. Outlives the stores that use it.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// Files whose path begins so can't be written from now on: the disk is full.
    void fill(const std::filesystem::path& beginning);
    /// What is synced of those is not there, and the disk says so.
    void lose(const std::filesystem::path& beginning);
    void repair() { m_full = m_losing = false; }
    /// How often a journal (-wal) was synced.
    [[nodiscard]] int journal_syncs() const { return m_syncs; }

    // --- asked by the files ---
    [[nodiscard]] bool is_full(const std::string& file) const { return m_full && file.starts_with(m_beginning); }
    /// Whether it works.
    [[nodiscard]] bool sync(const std::string& file);

private:
    std::unique_ptr<sqlite3_vfs> m_disk;
    std::string m_beginning;
    std::atomic<bool> m_full = false;
    std::atomic<bool> m_losing = false;
    std::atomic<int> m_syncs = 0;
};

}  // namespace noaber::test
