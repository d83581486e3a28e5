// SPDX-License-Identifier: EUPL-1.2
// The store: records in tables, every change in a log, undo and history from that log, changes from elsewhere merged in.
#pragma once

#include <noaber/base/stamp.h>
#include <noaber/store/change.h>
#include <noaber/store/entity.h>
#include <noaber/store/record_ref.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber {

class Session;
class Store;
struct FeedChunk;

/// Condition of a list: field equals value.
struct Where {
    std::string_view field;
    Value value;
};

/// One record that a transaction touched.
struct Touched {
    const EntityInfo* entity;
    std::string record;
};

/// As long as it lives, its observer is called. Must not outlive the store.
class [[nodiscard]] Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}
    Subscription(Subscription&& other) noexcept : m_cancel(std::exchange(other.m_cancel, nullptr)) {}
    Subscription& operator=(Subscription&& other) noexcept;
    ~Subscription();

private:
    std::function<void()> m_cancel;
};

/// Work in progress: written through at once, seen by reads of this store, gone when it dies without commit().
class Transaction {
public:
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Creates the record, or writes the fields that differ from what is stored. An empty id is given a new one.
    /// Throws InputError, before anything is written, when a value does not fit its field.
    template <class T>
    void put(T& object) {
        Record record = to_record(object);
        put_typed(record);
        object.id.text = record.id;
    }
    void put(Record& record);
    /// One field of a record that exists. Throws InputError when it does not exist (any more), or the value does not fit.
    void set(const EntityInfo& entity, std::string_view record, std::string_view field, const Value& value);
    /// Nothing happens when it is gone already.
    void remove(const EntityInfo& entity, std::string_view record);
    template <class T>
    void remove(const Id<T>& id) {
        remove(info_of<T>(), id.text);
    }

    /// A better label than begin() could know.
    void relabel(std::string label);
    /// What this writes takes in what that other one had written.
    void takes_in(const Stamp& other);
    [[nodiscard]] bool empty() const;
    /// Row, log and stamps reach the disk together; then observers are told. An empty transaction leaves nothing.
    /// Throws StorageError when that fails, or when an earlier write of this transaction did: nothing is written then.
    /// An observer's exception passes through here after all were told; what was committed stands.
    void commit();

private:
    friend class Store;
    friend class Inversion;
    struct Pending;
    Transaction(Store& store, std::unique_ptr<Pending> pending);
    /// As put(), but what a struct can't hold (a choice of a newer version, say) is no change.
    void put_typed(Record& record);
    void check_open() const;
    void write(Change change, const EntityInfo& entity);
    void close() noexcept;
    Store* m_store;
    std::unique_ptr<Pending> m_pending;
};

/// A field that undo left alone because somebody has written it since.
struct Skipped {
    const EntityInfo* entity;
    std::string record;
    std::string title;  ///< of the record
    std::string field;  ///< Dutch label; "" for the whole record
};

/// What undo or redo did.
struct UndoResult {
    std::string label;  ///< of the transaction that was put back
    std::vector<Touched> touched;
    std::vector<Skipped> skipped;
};

/// One line of a record's history, oldest first.
struct HistoryLine {
    Stamp stamp;
    std::string author;
    std::string label;
    ChangeKind kind;
    std::string field;  ///< name; "" for create and remove
    Value before;
    Value after;
    std::vector<std::pair<std::string, Value>> fields;  ///< of a create
    bool stands = false;                                ///< whether this value is the one that holds now
};

/// One line of what happened, newest first.
struct RecentLine {
    Stamp stamp;
    TransactionKind kind;
    std::string author;
    std::string label;
    std::size_t changes;
    bool own;  ///< written by this replica
};

/// Why a transaction from elsewhere was not taken.
struct Refusal {
    Stamp stamp;
    std::string reason;  ///< Dutch
};

/// A text that two people edited without seeing each other (Merge::text): both are in the log, one of them holds.
struct TextClash {
    const EntityInfo* entity;
    std::string record;
    std::string field;
    Stamp incoming;
    Stamp base;   ///< what the author of the incoming one saw
    Stamp other;  ///< what held when it came
};

struct ApplyResult {
    std::size_t applied = 0;
    std::size_t known = 0;  ///< seen before; nothing happened
    std::vector<Refusal> refused;
    std::vector<TextClash>
        clashes;  ///< in the order of merging; only where numbers are given, because only a hub mends them
};

/// Whether everything that comes into a file, from here or elsewhere, is given a number in the order of commits (table feed).
enum class Numbering {
    as_the_file,  ///< a file that once numbered goes on
    as_hub,
};

/// When a commit is on the disk.
enum class Durability {
    at_commit,  ///< when it returns; observers are told meanwhile
    in_time,  ///< a power cut may take the last commits, whole, unless make_durable() was called: for what can be asked again
};

/// How a store is opened.
struct StoreOptions {
    std::string author = "onbekend";  ///< name of who works here
    WallClock wall = system_milliseconds;
    std::string region = "lokaal";  ///< namespace of derived ids in a new file; an existing file keeps its own
    std::chrono::milliseconds patience = std::chrono::seconds(5);  ///< how long to wait for another program that writes
    Numbering numbering = Numbering::as_the_file;
    Durability durability = Durability::at_commit;
};

class Store {
public:
    /// Opens or creates the file, migrates it (after a copy) and makes the tables of `schema`, which must outlive the store.
    /// Throws StorageError in words for a person: damaged, newer than this program, read-only, locked, disk full.
    [[nodiscard]] static std::unique_ptr<Store> open(const std::filesystem::path& file, const Schema& schema,
                                                     StoreOptions options = {});
    /// The same on a connection to any database. Copies of it, as SQLite files, stand where those of `file` would.
    [[nodiscard]] static std::unique_ptr<Store> open(std::unique_ptr<Session> session,
                                                     const std::filesystem::path& file, const Schema& schema,
                                                     StoreOptions options = {});
    ~Store();

    // --- reading ---
    [[nodiscard]] std::optional<Record> find(const EntityInfo& entity, std::string_view id) const;
    /// All living records, in order of creation (id), or of a field.
    [[nodiscard]] std::vector<Record> list(const EntityInfo& entity) const;
    [[nodiscard]] std::vector<Record> list(const EntityInfo& entity, const Where& where) const;
    [[nodiscard]] std::size_t count(const EntityInfo& entity) const;
    /// Calls `each` for every living record without keeping them all.
    void for_each(const EntityInfo& entity, const std::function<void(const Record&)>& each) const;

    template <class T>
    [[nodiscard]] std::optional<T> find(const Id<T>& id) const {
        const auto record = find(info_of<T>(), id.text);
        return record ? std::optional<T>(from_record<T>(*record)) : std::nullopt;
    }
    template <class T>
    [[nodiscard]] std::vector<T> list() const {
        std::vector<T> all;
        for_each(info_of<T>(), [&](const Record& record) { all.push_back(from_record<T>(record)); });
        return all;
    }
    template <class T>
    [[nodiscard]] std::vector<T> list(const Where& where) const {
        std::vector<T> all;
        for (const Record& record : list(info_of<T>(), where)) all.push_back(from_record<T>(record));
        return all;
    }

    // --- writing ---
    /// One at a time: throws ProgrammerError while another lives, StorageError when the file can't be written.
    [[nodiscard]] Transaction begin(std::string label);

    // --- undo ---
    /// Label of what undo() would put back: the newest own transaction that still stands.
    [[nodiscard]] std::optional<std::string> undo_label() const;
    [[nodiscard]] std::optional<std::string> redo_label() const;
    /// Puts back the fields whose value is still that transaction's, as a transaction of its own.
    std::optional<UndoResult> undo();
    std::optional<UndoResult> redo();
    /// The same for one transaction, whoever wrote it and whatever came after; nothing happens when it was undone already.
    /// Throws InputError when the log does not have it.
    UndoResult undo(const Stamp& transaction);
    /// What `work` would write here, and nothing of it is written: each transaction is rolled back at its commit, so that a
    /// later one does not see it, and no observer is told.
    [[nodiscard]] std::vector<TransactionData> drafted(const std::function<void()>& work);

    // --- history ---
    [[nodiscard]] std::vector<HistoryLine> history(const EntityInfo& entity, std::string_view record) const;
    [[nodiscard]] std::vector<RecentLine> recent(std::size_t most) const;
    /// Which records a transaction touched.
    [[nodiscard]] std::vector<Touched> touched_by(const Stamp& transaction) const;

    // --- from elsewhere ---
    /// Merges transactions in any order, repeats allowed. Those from more than five minutes ahead, and those that no
    /// program can have written (a value of another type, text that is none), are refused.
    ApplyResult apply(std::span<const TransactionData> transactions);
    /// The same for what a hub has taken and numbered: no clock is looked at any more, and the numbers are kept with it.
    ApplyResult apply(const FeedChunk& chunk);
    /// For a person who may see more or less than before: forgets all that a hub has, history and copies too, without a trace,
    /// and takes in what `next` gives until it gives nothing, in one step that others see whole. What was written here and no
    /// hub has stays, and so does what was refused. `view` is what is seen from now on.
    ApplyResult start_over(const std::function<std::optional<FeedChunk>()>& next, const std::string& view);
    /// Takes transactions out as if they had never been, whole, with the unsent ones that build on them, and lets what remains
    /// decide anew. `keep` is called with each and its reason, oldest first, before it goes; what it writes with session() is
    /// written with the rest. Those that the log does not have are left.
    void withdraw(std::span<const Refusal> refused,
                  const std::function<void(const TransactionData&, const std::string& reason)>& keep);
    /// Wissen (AVG): the values of these records go for ever, from rows, log, labels, conflicts, what was refused, the journal and the
    /// copies beside the file, here and wherever this transaction comes. A tombstone stays: what comes of them later is not taken.
    /// Of a person (EntityInfo::owner_field is own_id) the name goes from authors and labels too. Nothing undoes it. Nothing happens
    /// to what was erased before. For a file that is its own authority; one that belongs to a hub asks the hub (sync/wissen.h).
    /// Throws StorageError; when the values are out of the file but bytes of them could not be overwritten yet, that is done at a
    /// later writing or opening (erasing()).
    void erase(std::span<const RecordRef> records);
    [[nodiscard]] bool is_erased(const EntityInfo& entity, std::string_view record) const;
    /// Bytes of what was erased may still be on the disk, because somebody had the file in use or the disk was full.
    [[nodiscard]] bool erasing() const;
    /// All transactions of the log, oldest first.
    [[nodiscard]] std::vector<TransactionData> log() const;
    /// One digest over every record, its fields and the stamps of what holds, computed from the rows themselves.
    [[nodiscard]] std::string digest() const;
    /// The stamp of every written field of a record, by field name; "" is the record's own existence.
    [[nodiscard]] std::vector<std::pair<std::string, Stamp>> stamps(const EntityInfo& entity,
                                                                    std::string_view record) const;

    // --- around it ---
    /// Called after each commit, undo and apply, in the thread that did it.
    Subscription observe(std::function<void(const std::vector<Touched>&)> observer);
    /// All that was committed is on the disk when this returns. Throws StorageError.
    void make_durable();
    /// Whether another program wrote to the file since this was last asked.
    [[nodiscard]] bool changed_elsewhere();
    [[nodiscard]] const Schema& schema() const;
    [[nodiscard]] const std::string& region() const;
    /// The number in the stamps of what is written here.
    [[nodiscard]] std::int64_t device() const;
    /// From now on ids are derived for this region. Throws StorageError.
    void set_region(std::string region);
    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] const std::string& author() const;
    void set_author(std::string author);
    /// A setting of this file that is not shared with others ("demo", window layout).
    [[nodiscard]] std::string setting(std::string_view name) const;
    void set_setting(std::string_view name, std::string_view value);
    /// Writes a whole copy beside the file when the newest is older than a day; keeps the last five.
    void keep_copy();
    /// The connection, for *_query.cpp.
    [[nodiscard]] Session& session() const;

    struct Inner;  ///< for the store's own sources

private:
    friend class Transaction;
    friend class Inversion;
    ApplyResult apply(std::span<const TransactionData> transactions, const FeedChunk* chunk);
    void finish_erasing();
    void renew_copies();
    UndoResult invert(const Stamp& stamp, const std::string& label, TransactionKind kind);
    explicit Store(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

/// What a person calls a record: its title fields, references by their own title ("A2 Opvangoefening").
[[nodiscard]] std::string title_of(const Store& store, const Record& record);
[[nodiscard]] std::string title_of(const Store& store, const EntityInfo& entity, std::string_view id);
/// Which device a change was made on: "deze computer", or a name of four signs that every replica gives to it ("apparaat 7KQ2").
[[nodiscard]] std::string device_in_words(const Store& store, std::int64_t device);
/// A field's value for people: labels of choices, titles of references, "ja" and "nee", dates in Dutch order.
[[nodiscard]] std::string display_value(const Store& store, const FieldInfo& field, const Value& value);

}  // namespace noaber
