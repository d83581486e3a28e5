// SPDX-License-Identifier: EUPL-1.2
// One region: one writer that takes all waiting pushes to the disk together, and readers beside it.
#pragma once

#include "accounts.h"
#include "bijlagen.h"
#include "hub_log.h"
#include "storage.h"

#include <noaber/piket/bevoegdheid.h>
#include <noaber/store/hanging.h>
#include <noaber/store/store.h>
#include <noaber/sync/live.h>
#include <noaber/sync/sync_log.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace noaber::hub {

/// `error`: nothing is known of the push, the sender must try again.
struct PushAnswer : HubAnswer {
    std::string error;  ///< Dutch
};

/// Transactions that somebody brings.
struct Push {
    std::vector<TransactionData> transactions;
    Caller caller;                             ///< who brings them
    std::size_t bytes = 0;                     ///< what it takes while it waits
    std::uint64_t connection = 0;              ///< of the live loop; 0: none
    std::function<void(PushAnswer&&)> answer;  ///< in the writer's thread, after the commit; not for a live connection
};

/// What one commit brought, for those who are connected.
struct Published {
    struct Entry {
        std::int64_t seq = 0;
        std::string line;
        std::uint64_t connection = 0;  ///< who pushed it
        /// Where not everybody may see all of it: what is to be narrowed.
        std::shared_ptr<const TransactionData> narrow;
    };
    using Owners = std::map<std::pair<std::string, std::string>, Standing>;
    std::string region;
    bool news = false;  ///< whether numbers were given
    std::int64_t after = 0;
    std::int64_t seq = 0;
    std::vector<Entry> entries;  ///< none when it is so much that pulling is better: after is seq then
    std::vector<std::pair<std::uint64_t, PushAnswer>> answers;  ///< by connection
    Owners owners;                    ///< by entity and record, of what is to be narrowed: whose it is
    std::set<std::string> persons;    ///< who may see more or less than before, because what is theirs changed
    std::set<std::string> gemeenten;  ///< the same, of those who see what is of their gemeente; ids
    bool erases = false;              ///< there is a wissing in it, which only some laptops can read
};

/// Those who brought nothing of it hear it at once, those who wait for an answer once it is on the disk. When the power goes in
/// between, the others have what the hub lost, and give it back (see Exchange::greet).
enum class PublishStep { visible, durable };

/// Counted since the start.
struct RegionCounts {
    std::atomic<std::uint64_t> commits{0};
    std::atomic<std::uint64_t> transactions{0};
    std::atomic<std::uint64_t> refused{0};
};

/// Whether this hub wipes: an emergency hub never does, because anybody can start one.
enum class Erasing { by_bureau, never };

/// Whether anybody sees something because it is of their gemeente.
[[nodiscard]] bool read_by_gemeente(const Schema& schema);

/// Entities of which everybody may see everything, and their fields.
using OpenEntities = std::unordered_map<std::string, std::unordered_set<std::string>>;
[[nodiscard]] OpenEntities open_entities(const Schema& schema);

/// The setting of a region's store that says whose the stamps of a device are.
[[nodiscard]] std::string author_setting(std::int64_t device);

class RegionServer {
public:
    using Publish = std::function<void(const std::shared_ptr<const Published>&, PublishStep)>;
    /// `publish` is called in the writer's thread, after the commit, for each step. `rules`: who may serve a duty. Throws
    /// StorageError.
    RegionServer(Region region, const Storage& storage, const Schema& schema, WallClock wall, HubLog log,
                 Publish publish, std::vector<EligibilityRule> rules = {}, Erasing erasing = Erasing::by_bureau);
    /// Takes what waits to the disk first.
    ~RegionServer();
    RegionServer(const RegionServer&) = delete;
    RegionServer& operator=(const RegionServer&) = delete;

    /// False, and nothing happens, when too much waits already.
    [[nodiscard]] bool submit(Push push);
    /// Submits, and waits for the answer. Throws StorageError when nothing is known of it.
    [[nodiscard]] PushAnswer push(std::vector<TransactionData> transactions, const Caller& caller, std::size_t bytes);

    // --- for who works on the hub's pages (region_desk.cpp) ---
    /// What `look` makes of the plan: all of it, so that who asks is shown no more than they may see.
    template <class Look>
    [[nodiscard]] auto look(const Look& look) {
        const std::lock_guard lock(m_reading);
        return look(static_cast<const Store&>(*m_reader));
    }
    /// What `work` writes to the plan, pushed as the caller's own: with stamps of a replica that is this account's in this
    /// process. Gives the stamp of the last transaction; nothing when there was nothing to write. Throws what `work` does,
    /// PermissionError when the caller may not.
    std::optional<Stamp> write(const Caller& caller, const std::function<void(Store&)>& work);
    /// Puts back what the caller's account wrote, as far as nobody has written it since. False when nothing of it was left.
    /// Throws InputError when they did not write it, PermissionError.
    [[nodiscard]] bool undo(const Caller& caller, const Stamp& transaction);

    /// Wipes these, and of a person all that is theirs, here and on every laptop at its next contact. Gives how many records went.
    /// Throws PermissionError when the caller may not, InputError when this hub does not.
    std::size_t erase(const Caller& caller, std::span<const RecordRef> records);
    /// Whether anything was ever wiped here.
    [[nodiscard]] bool holds_erasures();

    /// Whether the schema knows attachments.
    [[nodiscard]] bool keeps_bijlagen() const { return m_bijlagen != nullptr; }
    /// Only when keeps_bijlagen().
    [[nodiscard]] Bijlagen& bijlagen() { return *m_bijlagen; }
    /// Nothing when it is not there, or this person may not see what it hangs on.
    [[nodiscard]] std::optional<Bijlage> bijlage_for(const Actor& actor, const std::string& id);

    /// As much as this person may see.
    [[nodiscard]] FeedLines feed(std::int64_t since, const Actor& actor, const SyncBounds& most = {},
                                 const NumberRanges& held = {});
    [[nodiscard]] bool sees(const Sight& sight, const RecordRef& record);
    /// Another one when this person may see more or less than before.
    [[nodiscard]] std::string view_of(const Actor& actor);
    /// The one person of the plan with that name; "" when there is none, or more than one. `known`, if that one is there still.
    [[nodiscard]] std::string person_named(std::string_view name, const std::string& known);
    /// The id of the gemeente of the plan with that name; "" when there is none.
    [[nodiscard]] std::string gemeente_named(std::string_view name);
    [[nodiscard]] const Schema& schema() const { return m_writer->schema(); }
    [[nodiscard]] std::optional<std::int64_t> number_of(const Stamp& stamp);
    /// The newest number that is on the disk.
    [[nodiscard]] std::int64_t last() const { return m_last; }
    /// Another one when the numbers began anew.
    [[nodiscard]] const std::string& numbering() const { return m_numbering; }
    [[nodiscard]] const Region& region() const { return m_region; }
    [[nodiscard]] const RegionCounts& counts() const { return m_counts; }

private:
    void take_numbering();
    void run();
    /// None: it is time to look at what others did, or to stop.
    [[nodiscard]] std::vector<Push> wait_for_pushes();
    /// Tells of what another program on the same storage committed.
    void look_at_others();
    void tell_of_new_numbers();
    /// What came of persons who were erased before: it goes too.
    [[nodiscard]] bool erase_what_followed(const std::vector<Push*>& pushes);
    /// The bytes of what was erased go too; what can't go now, goes at the next start.
    void forget_bytes();
    /// For a hub that is put back from a backup of before: ids only, beside the region's file.
    void keep_list(const std::vector<Push*>& pushes) const;
    void make_one_of(const std::vector<TextClash>& clashes);
    /// Whether anything was.
    [[nodiscard]] bool put_swaps_in_the_roster(const std::vector<Push*>& pushes);
    void take(std::vector<Push>& pushes);
    void take_together(const std::vector<Push*>& pushes);
    void sync_disk();
    /// Nothing when it is taken, and then its author is who it says it is.
    [[nodiscard]] std::optional<Objection> objection_to(TransactionData& transaction, const Caller& caller);
    /// The same as far as it is about wissen; what is about erased records is taken out.
    [[nodiscard]] std::optional<Objection> objection_to_erasing(TransactionData& transaction,
                                                                const Caller& caller) const;
    /// The account that the stamps of a device belong to; "" when nobody of whom they are has brought one yet.
    [[nodiscard]] std::string owner_of_device(std::int64_t device, const Caller& caller);
    /// Whose views change because the transaction gives records to another.
    void note_owners(const TransactionData& transaction);
    void note_moved(const EntityInfo& entity, const Change& change);
    void raise_views();
    void add_narrowing(Published& published, Published::Entry& entry, const TransactionData& transaction) const;
    [[nodiscard]] Published publication(const std::vector<Push*>& pushes, std::vector<PushAnswer>& answers);

    Region m_region;
    std::unique_ptr<Store> m_writer;  ///< in the writer's thread only
    Judge m_judge;                    ///< in the writer's thread only
    bool m_disk_failed = false;       ///< in the writer's thread only
    std::unique_ptr<Store> m_reader;  ///< under m_reading
    std::unique_ptr<Bijlagen> m_bijlagen;
    std::mutex m_reading;
    std::map<std::int64_t, std::string> m_authors;   ///< of each device that stamps, in the writer's thread only
    std::map<std::string, std::int64_t> m_replicas;  ///< by account, of who writes here by write(); under m_reading
    OpenEntities m_open;
    std::map<std::string, std::int64_t>
        m_nobody;  ///< names that no person had when the plan was at that number; m_reading
    std::map<std::string, std::pair<std::int64_t, std::string>>
        m_gemeente_ids;                 ///< by name, as they were when the plan was at that number; m_reading
    std::set<std::string> m_persons;    ///< of this batch: see Published::persons
    std::set<std::string> m_gemeenten;  ///< of this batch: see Published::gemeenten
    bool m_by_gemeente;
    bool m_some_erased = false;  ///< as this batch begins, in the writer's thread only
    Erasing m_erasing;
    std::filesystem::path m_list;  ///< see keep_list
    std::string m_numbering;
    std::atomic<std::int64_t> m_last{0};
    WallClock m_wall;
    HubLog m_log;
    Publish m_publish;
    std::vector<EligibilityRule> m_rules;
    RegionCounts m_counts;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Push> m_waiting;
    std::size_t m_waiting_bytes = 0;
    bool m_stop = false;
    bool m_others_committed = false;
    std::thread m_thread;
    std::unique_ptr<CommitListener> m_listener;
};

}  // namespace noaber::hub
