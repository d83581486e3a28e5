// SPDX-License-Identifier: EUPL-1.2
// What a store and its open transaction hold; shared by the store's own sources only.
#pragma once

#include "store/entity_rows.h"
#include "store/log.h"
#include "store/merger.h"

#include <noaber/store/store.h>

#include <limits>
#include <set>
#include <unordered_map>

namespace noaber {

struct Store::Inner {
    std::filesystem::path file;
    const Schema& schema;
    StoreOptions options;
    std::unique_ptr<Session> session;
    Merger merger;
    ChangeLog log;
    HybridClock clock;
    std::unordered_map<std::string, std::unique_ptr<EntityRows>> readers;  ///< of the entities of the schema, by name
    std::string region;
    std::int64_t seen_foreign_version = 0;
    std::int64_t merger_version = 0;  ///< foreign_version when the merger last forgot
    /// Milliseconds: when bytes of what was erased are to be overwritten once more, because that failed.
    std::int64_t erase_again_at = std::numeric_limits<std::int64_t>::max();
    bool transaction_open = false;
    std::vector<TransactionData>* draft = nullptr;  ///< where commits go instead of to the disk: Store::drafted
    std::map<int, std::function<void(const std::vector<Touched>&)>> observers;
    int next_observer = 0;

    Inner(std::filesystem::path f, const Schema& s, StoreOptions o, std::unique_ptr<Session> connection);
    void become_replica();
    void become_hub();
    /// Throws ProgrammerError when the schema does not have it.
    [[nodiscard]] const EntityRows& rows(const EntityInfo& entity) const;
    [[nodiscard]] std::string replica(std::string_view name) const;
    void set_replica(std::string_view name, std::string_view value);
    /// Takes the write lock, and learns the newest stamp that any program gave in this file.
    void begin();
    void rollback() noexcept;
    /// Runs `work` between begin() and the commit; when one of them throws, nothing of it stays.
    template <class Work>
    void write(const Work& work) {
        begin();
        try {
            work();
            session->commit();
        } catch (...) {
            rollback();
            throw;
        }
        transaction_open = false;
    }
    /// Before the change is merged.
    void look_for_clash(const EntityInfo& entity, const Change& change, const Stamp& stamp,
                        std::vector<TextClash>& clashes);
    void remember_clock();
    /// The hub's numbers. Only when all of the chunk was taken is the cursor moved.
    void note_numbers(const FeedChunk& chunk, bool complete);
    /// After a commit: others go on with it while the disk still writes.
    void tell(const std::vector<Touched>& touched);
    void flush();
};

struct Transaction::Pending {
    TransactionData data;
    std::vector<Touched> touched;
    std::set<std::pair<std::string, std::string>> touched_keys;
    /// (record, field) → index of its edit in data.changes.
    std::map<std::pair<std::string, std::string>, std::size_t> by_field;
    /// Record → index of its creation, of records that did not exist in any form before.
    std::map<std::string, std::size_t> created;
    std::set<std::string> removed;
    bool failed = false;  ///< a write broke off half-way: only rolling back is left

    void touch(const EntityInfo& entity, std::string_view record);
};

}  // namespace noaber
