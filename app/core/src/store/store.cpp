// SPDX-License-Identifier: EUPL-1.2
// Opening a store, reading it, merging transactions from elsewhere, settings and copies.
#include <noaber/store/store.h>

#include "store/conform.h"
#include "store/copies.h"
#include "store/migrate.h"
#include "store/replica.h"
#include "store/store_inner.h"
#include "store/withdraw.h"

#include <noaber/base/errors.h>
#include <noaber/store/feed.h>

#include <Poco/DigestEngine.h>
#include <Poco/SHA1Engine.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::size_t copies_kept = 5;
constexpr std::int64_t day_milliseconds = 24 * 3600 * 1000;

std::unique_ptr<Session> open_session(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    std::error_code said_by_open;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), said_by_open);
    return open_sqlite(file, OpenMode::create_if_missing, patience);
}

void bring_up_to_date(Session& session, const std::filesystem::path& file, const Schema& schema, std::int64_t now) {
    const MigrationPlan plan = plan_migration(session, core_migrations(), schema);
    if (plan.nothing_to_do()) return;
    if (plan.fresh) return migrate(session, core_migrations(), schema);
    const auto copy = make_copy(session, file, now);
    try {
        migrate(session, core_migrations(), schema);
    } catch (const std::exception& error) {
        throw StorageError(
            fmt::format("De gegevens konden niet worden bijgewerkt voor deze versie en zijn niet gewijzigd. "
                        "Een kopie van daarvoor staat in {}. {}",
                        copy.string(), error.what()));
    }
}

}  // namespace

Subscription& Subscription::operator=(Subscription&& other) noexcept {
    if (m_cancel) m_cancel();
    m_cancel = std::exchange(other.m_cancel, nullptr);
    return *this;
}

Subscription::~Subscription() {
    if (m_cancel) m_cancel();
}

Store::Inner::Inner(std::filesystem::path f, const Schema& s, StoreOptions o, std::unique_ptr<Session> connection)
    : file(std::move(f)),
      schema(s),
      options(std::move(o)),
      session(std::move(connection)),
      merger(*session, schema, entities_of(*session)),
      log(*session),
      clock(0, options.wall) {
    for (const EntityInfo* entity : schema.entities())
        readers[entity->name] = std::make_unique<EntityRows>(*session, *entity);
    options.author = as_words(std::move(options.author));
    become_replica();
}

/// The file's device and region; drawn once, by the first program that opens it.
void Store::Inner::become_replica() {
    if (replica("device").empty()) {
        SessionTransaction writing(*session);
        if (replica("device").empty()) {
            set_replica("device", std::to_string(new_device()));
            set_replica("region", options.region);
        }
        writing.commit();
    }
    clock = HybridClock(std::stoll(replica("device")), options.wall);
    region = replica("region");
    become_hub();
    seen_foreign_version = session->foreign_version();
}

/// Numbering is the file's: whichever program writes to it must go on with it.
void Store::Inner::become_hub() {
    if (options.numbering == Numbering::as_hub && replica("numbering").empty()) {
        SessionTransaction writing(*session);
        log.number_all();
        set_replica("numbering", "1");
        writing.commit();
    }
    log.set_numbering(!replica("numbering").empty());
}

const EntityRows& Store::Inner::rows(const EntityInfo& entity) const {
    const auto found = readers.find(entity.name);
    if (found == readers.end()) throw ProgrammerError("entity is not in the schema of this store: " + entity.name);
    return *found->second;
}

std::string Store::Inner::replica(std::string_view name) const { return replica_value(*session, name); }

void Store::Inner::set_replica(std::string_view name, std::string_view value) {
    set_replica_value(*session, name, value);
}

void Store::Inner::begin() {
    if (transaction_open) throw ProgrammerError("a transaction is open already");
    session->begin();
    transaction_open = true;
    try {
        // Another program may have written since.
        if (const auto version = session->foreign_version(); version != merger_version) {
            merger.forget();
            merger_version = version;
        }
        merger.keep_small();
        const std::string last = replica("last_stamp");
        if (!last.empty()) clock.witness({std::stoll(last), 0});
    } catch (...) {
        rollback();
        throw;
    }
}

void Store::Inner::rollback() noexcept {
    session->rollback();
    merger.forget();
    transaction_open = false;
}

void Store::Inner::note_numbers(const FeedChunk& chunk, bool complete) {
    for (const auto& [stamp, seq] : chunk.own) log.set_seq(stamp, seq);
    if (complete) set_replica("upstream_seq", std::to_string(chunk.last));
}

void Store::Inner::look_for_clash(const EntityInfo& entity, const Change& change, const Stamp& stamp,
                                  std::vector<TextClash>& clashes) {
    if (change.kind != ChangeKind::edit || change.base.none()) return;
    const auto field = entity.index_of(change.field);
    if (!field || entity.fields[*field].merge != Merge::text || !merger.alive(change.entity, change.record)) return;
    const Stamp holds = merger.stamp_of(change.entity, change.record, change.field);
    if (holds.none() || holds == change.base) return;
    clashes.push_back({&entity, change.record, change.field, stamp, change.base, holds});
}

void Store::Inner::remember_clock() { set_replica("last_stamp", std::to_string(clock.next().time)); }

void Store::Inner::flush() {
    if (options.durability == Durability::at_commit) session->make_durable();
}

void Store::Inner::tell(const std::vector<Touched>& touched) {
    const auto listeners = observers;  // an observer may cancel itself
    std::exception_ptr first;
    for (const auto& [number, observer] : listeners) try {
            if (observers.contains(number)) observer(touched);
        } catch (...) {
            if (!first) first = std::current_exception();
        }
    flush();
    if (first) std::rethrow_exception(first);
}

std::unique_ptr<Store> Store::open(const std::filesystem::path& file, const Schema& schema, StoreOptions options) {
    return open(open_session(file, options.patience), file, schema, std::move(options));
}

std::unique_ptr<Store> Store::open(std::unique_ptr<Session> session, const std::filesystem::path& file,
                                   const Schema& schema, StoreOptions options) {
    bring_up_to_date(*session, file, schema, options.wall());
    session->commit_without_waiting();
    std::unique_ptr<Store> store(
        new Store(std::make_unique<Inner>(file, schema, std::move(options), std::move(session))));
    if (store->erasing()) store->finish_erasing();  // it was broken off
    return store;
}

Store::Store(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}
Store::~Store() = default;

std::optional<Record> Store::find(const EntityInfo& entity, std::string_view id) const {
    return m_inner->rows(entity).find(id);
}

std::vector<Record> Store::list(const EntityInfo& entity) const {
    std::vector<Record> records;
    m_inner->rows(entity).each(nullptr, [&](Record&& record) { records.push_back(std::move(record)); });
    return records;
}

std::vector<Record> Store::list(const EntityInfo& entity, const Where& where) const {
    std::vector<Record> records;
    m_inner->rows(entity).each(&where, [&](Record&& record) { records.push_back(std::move(record)); });
    return records;
}

std::size_t Store::count(const EntityInfo& entity) const { return m_inner->rows(entity).count(); }

void Store::for_each(const EntityInfo& entity, const std::function<void(const Record&)>& each) const {
    m_inner->rows(entity).each(nullptr, [&](Record&& record) { each(record); });
}

Transaction Store::begin(std::string label) {
    m_inner->begin();
    auto pending = std::make_unique<Transaction::Pending>();
    pending->data.stamp = m_inner->clock.next();
    pending->data.author = m_inner->options.author;
    pending->data.label = as_words(std::move(label));
    return {*this, std::move(pending)};
}

void Store::withdraw(std::span<const Refusal> refused,
                     const std::function<void(const TransactionData&, const std::string&)>& keep) {
    Withdrawals all;
    for (const Refusal& refusal : refused) all[refusal.stamp] = refusal.reason;
    std::vector<Touched> touched;
    m_inner->write([&] {
        m_inner->merger.forget();
        for (const auto& [entity, record] : noaber::withdraw(*m_inner->session, m_inner->merger, std::move(all), keep))
            if (const EntityInfo* known = m_inner->schema.find(entity)) touched.push_back({known, record});
    });
    m_inner->tell(touched);
}

bool Store::is_erased(const EntityInfo& entity, std::string_view record) const {
    Statement& statement =
        m_inner->session->prepared("SELECT 1 FROM record_stamp WHERE record = $1 AND entity = $2 AND gone = 2");
    const Rows rows(statement.bind_all(record, entity.name));
    return statement.step();
}

bool Store::erasing() const { return !m_inner->replica("erasing").empty(); }

std::vector<TransactionData> Store::log() const { return m_inner->log.all(); }

std::vector<std::pair<std::string, Stamp>> Store::stamps(const EntityInfo& entity, std::string_view record) const {
    m_inner->merger.forget();
    const auto all = m_inner->merger.stamps(entity.name, record);
    return {all.begin(), all.end()};
}

std::string Store::digest() const {
    m_inner->merger.forget();
    Poco::SHA1Engine sha;
    std::vector<std::array<std::string, 2>> records;
    Statement& statement =
        m_inner->session->prepared("SELECT entity, record FROM record_stamp ORDER BY entity, record");
    const Rows all(statement);
    while (statement.step()) records.push_back({std::string(statement.text(0)), std::string(statement.text(1))});
    for (const auto& [entity, record] : records) {
        const bool alive = m_inner->merger.alive(entity, record);
        if (m_inner->merger.erased(entity, record)) {
            sha.update(fmt::format("{} {} gewist\n", entity, record));
            continue;
        }
        sha.update(fmt::format("{} {} {}\n", entity, record, alive));
        auto values = m_inner->merger.shadow(entity, record);
        for (auto& [field, value] : m_inner->merger.row(entity, record)) values[field] = value;
        for (const auto& [field, stamp] : m_inner->merger.stamps(entity, record))
            sha.update(fmt::format("{}={}@{}.{}\n", field, to_json(values[field]), stamp.time, stamp.device));
    }
    return Poco::DigestEngine::digestToHex(sha.digest());
}

Subscription Store::observe(std::function<void(const std::vector<Touched>&)> observer) {
    const int number = m_inner->next_observer++;
    m_inner->observers[number] = std::move(observer);
    return Subscription([inner = m_inner.get(), number] { inner->observers.erase(number); });
}

void Store::make_durable() { m_inner->session->make_durable(); }

bool Store::changed_elsewhere() {
    const std::int64_t version = m_inner->session->foreign_version();
    return std::exchange(m_inner->seen_foreign_version, version) != version;
}

const Schema& Store::schema() const { return m_inner->schema; }
const std::string& Store::region() const { return m_inner->region; }
std::int64_t Store::device() const { return m_inner->clock.device(); }
void Store::set_region(std::string region) {
    m_inner->set_replica("region", region);
    m_inner->flush();
    m_inner->region = std::move(region);
}
const std::filesystem::path& Store::file() const { return m_inner->file; }
const std::string& Store::author() const { return m_inner->options.author; }
void Store::set_author(std::string author) { m_inner->options.author = as_words(std::move(author)); }
Session& Store::session() const { return *m_inner->session; }

std::string Store::setting(std::string_view name) const { return m_inner->replica("setting:" + std::string(name)); }

void Store::set_setting(std::string_view name, std::string_view value) {
    m_inner->set_replica("setting:" + std::string(name), value);
    m_inner->flush();
}

void Store::keep_copy() {
    const std::int64_t now = m_inner->options.wall();
    const std::string last = setting("last_copy");
    if (!last.empty() && now - std::stoll(last) < day_milliseconds) return;
    make_copy(*m_inner->session, m_inner->file, now);
    set_setting("last_copy", std::to_string(now));
    const auto copies = copies_of(m_inner->file);
    std::error_code next_time;
    for (std::size_t i = 0; i + copies_kept < copies.size(); ++i) std::filesystem::remove(copies[i], next_time);
}

}  // namespace noaber
