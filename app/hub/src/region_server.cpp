// SPDX-License-Identifier: EUPL-1.2
// The writer of a region: group commit, answers, and what goes to the live connections.
#include "region_server.h"

#include "erasure_list.h"
#include "taken_swaps.h"
#include "text_merge.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/base/text.h>

#include <algorithm>
#include <future>
#include <map>
#include <set>

namespace noaber::hub {

namespace {

constexpr std::size_t most_waiting_bytes = std::size_t{256} << 20;
constexpr std::size_t most_changes_together = 20'000;
// For what others committed.
constexpr std::chrono::seconds look_every{1};  // where nobody tells
constexpr std::chrono::seconds look_anyway_every{60};
constexpr std::size_t most_author = 100;
constexpr std::size_t most_live_bytes = std::size_t{1} << 20;

std::size_t changes_in(const Push& push) {
    std::size_t count = 0;
    for (const TransactionData& transaction : push.transactions) count += transaction.changes.size() + 1;
    return count;
}

void answer_with(Objection objection, const Stamp& stamp, PushAnswer& answer) {
    switch (objection.verdict) {
        case Verdict::refused: answer.refused.push_back({stamp, std::move(objection.why)}); break;
        case Verdict::later: answer.later.push_back({stamp, std::move(objection.why)}); break;
        case Verdict::left_to_others: answer.acknowledged.push_back({stamp, left_to_others}); break;
    }
}

/// What the pushes bring and their senders may write, in one row for the store; given back when it goes, whatever happened.
class Together {
public:
    using Objecting = std::function<std::optional<Objection>(TransactionData&, const Caller&)>;
    /// `known`: the hub has it already, and so takes nothing from its sender: it changes nothing, nor what anybody sees.
    Together(const std::vector<Push*>& pushes, std::vector<PushAnswer>& answers, const Objecting& objection_to,
             const std::function<bool(const Stamp&)>& known) {
        for (std::size_t i = 0; i < pushes.size(); ++i)
            for (TransactionData& transaction : pushes[i]->transactions) {
                if (known(transaction.stamp)) continue;
                if (auto objection = objection_to(transaction, pushes[i]->caller)) {
                    answer_with(std::move(*objection), transaction.stamp, answers[i]);
                    continue;
                }
                m_from.push_back(&transaction);
                m_all.push_back(std::move(transaction));
            }
    }
    ~Together() {
        for (std::size_t i = 0; i < m_all.size(); ++i) *m_from[i] = std::move(m_all[i]);
    }
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;
    [[nodiscard]] const std::vector<TransactionData>& all() const { return m_all; }

private:
    std::vector<TransactionData> m_all;
    std::vector<TransactionData*> m_from;
};

bool holds_erasure(const std::vector<Push*>& pushes) {
    return std::ranges::any_of(pushes, [](const Push* push) {
        return std::ranges::count(push->transactions, TransactionKind::erasure, &TransactionData::kind) > 0;
    });
}

/// "Bert (via Anna)" as Bert; not endless, and in one line.
std::string without_bringer(std::string_view author) {
    return shorten(collapse_spaces(author.substr(0, author.find(" (via "))), most_author);
}

}  // namespace

std::string author_setting(std::int64_t device) { return "author:" + std::to_string(device); }

RegionServer::RegionServer(Region region, const Storage& storage, const Schema& schema, WallClock wall, HubLog log,
                           Publish publish, std::vector<EligibilityRule> rules, Erasing erasing)
    : m_region(std::move(region)),
      m_writer(storage.open_as_hub(m_region.id, schema, wall, Durability::in_time)),
      m_judge(*m_writer),
      m_reader(storage.open_as_hub(m_region.id, schema, wall)),
      m_bijlagen(schema.find("bijlage") ? std::make_unique<Bijlagen>(storage.open_bijlagen(m_region.id), wall)
                                        : nullptr),
      m_open(open_entities(schema)),
      m_by_gemeente(read_by_gemeente(schema)),
      m_erasing(erasing),
      m_list(erasure_list(storage.file_of(m_region.id))),
      m_wall(std::move(wall)),
      m_log(std::move(log)),
      m_publish(std::move(publish)),
      m_rules(std::move(rules)) {
    take_numbering();
    forget_bytes();
    m_last = SyncLog(*m_writer).last_given();
    m_listener = storage.listen(m_region.id, [this] {
        const std::lock_guard lock(m_mutex);
        m_others_committed = true;
        m_wake.notify_one();
    });
    m_thread = std::thread([this] { run(); });
}

/// The first hub on this storage draws it.
void RegionServer::take_numbering() {
    SessionTransaction alone(m_writer->session());
    m_numbering = m_writer->setting("numbering");
    if (m_numbering.empty()) {
        m_numbering = new_uuid();
        m_writer->set_setting("numbering", m_numbering);
    }
    alone.commit();
}

RegionServer::~RegionServer() {
    m_listener.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool RegionServer::submit(Push push) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop || m_waiting_bytes + push.bytes > most_waiting_bytes) return false;
        m_waiting_bytes += push.bytes;
        m_waiting.push_back(std::move(push));
    }
    m_wake.notify_one();
    return true;
}

PushAnswer RegionServer::push(std::vector<TransactionData> transactions, const Caller& caller, std::size_t bytes) {
    const auto done = std::make_shared<std::promise<PushAnswer>>();
    Push one{std::move(transactions), caller, bytes, 0,
             [done](PushAnswer&& said) { done->set_value(std::move(said)); }};
    if (!submit(std::move(one))) throw StorageError("De hub heeft het druk. Probeer het zo opnieuw.");
    PushAnswer said = done->get_future().get();
    if (!said.error.empty()) throw StorageError(said.error);
    return said;
}

std::optional<std::int64_t> RegionServer::number_of(const Stamp& stamp) {
    const std::lock_guard lock(m_reading);
    return SyncLog(*m_reader).number_of(stamp);
}

std::vector<Push> RegionServer::wait_for_pushes() {
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_listener ? look_anyway_every : look_every,
                    [this] { return m_stop || m_others_committed || !m_waiting.empty(); });
    std::vector<Push> pushes;
    std::size_t changes = 0;
    while (!m_waiting.empty() && changes < most_changes_together) {
        changes += changes_in(m_waiting.front());
        m_waiting_bytes -= m_waiting.front().bytes;
        pushes.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return pushes;
}

void RegionServer::run() {
    for (;;) {
        auto pushes = wait_for_pushes();
        if (!pushes.empty()) {
            take(pushes);
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop) return;
            m_others_committed = false;
        }
        look_at_others();
    }
}

void RegionServer::look_at_others() try {
    if (m_listener || m_writer->changed_elsewhere()) tell_of_new_numbers();
} catch (const StorageError& error) {
    // Who pushes or pulls is told. It is looked at again.
    m_log({LogLevel::error, "niet gelezen", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
}

void RegionServer::tell_of_new_numbers() {
    const std::int64_t last = SyncLog(*m_writer).last_given();
    if (last <= m_last) return;
    // Without entries: who is connected pulls.
    Published published;
    published.region = m_region.id;
    published.news = true;
    published.after = published.seq = last;
    m_last = last;
    m_publish(std::make_shared<const Published>(std::move(published)), PublishStep::visible);
}

void RegionServer::take(std::vector<Push>& pushes) {
    std::vector<Push*> all;
    for (Push& push : pushes) all.push_back(&push);
    try {
        return take_together(all);
    } catch (const std::exception&) {
        // One of them, or the disk: each for itself tells which.
    }
    for (Push* push : all) try {
            take_together({push});
        } catch (const std::exception& error) {
            PushAnswer answer;
            answer.error = error_in_words(error);
            m_log({LogLevel::error, "niet opgeslagen", {{"regio", m_region.id}, {"waarom", answer.error}}});
            if (push->connection == 0) {
                push->answer(std::move(answer));
            } else {
                Published nothing;
                nothing.region = m_region.id;
                nothing.answers.emplace_back(push->connection, std::move(answer));
                m_publish(std::make_shared<const Published>(std::move(nothing)), PublishStep::durable);
            }
        }
}

std::optional<Objection> RegionServer::objection_to(TransactionData& transaction, const Caller& caller) {
    if (transaction.partial) return Objection{"Deze wijziging is niet volledig. Werk eerst bij."};
    if (auto objection = objection_to_erasing(transaction, caller)) return objection;
    std::string owner = owner_of_device(transaction.stamp.device, caller);
    const bool authors = owner == caller.name;
    if (owner.empty()) owner = without_bringer(transaction.author);
    if (auto objection = m_judge.objection_to(transaction, caller.actor())) {
        const bool own = caller.stamps ? *caller.stamps == transaction.stamp.device : authors;
        if (!own) objection->verdict = Verdict::left_to_others;
        return objection;
    }
    transaction.author = authors || owner.empty() ? caller.name : owner + " (via " + caller.name + ")";
    note_owners(transaction);
    return std::nullopt;
}

/// A device's stamps are those of the account whose laptop first brought one as its own, so that nobody can write in another's
/// name. Who brings another's (a laptop that gives back what the hub lost, or what was written at an emergency hub) is named
/// beside the author; as long as the author has not come, that is who they say it is.
std::string RegionServer::owner_of_device(std::int64_t device, const Caller& caller) {
    if (const auto known = m_authors.find(device); known != m_authors.end()) return known->second;
    std::string owner = m_writer->setting(author_setting(device));
    if (owner.empty() && caller.stamps.value_or(device) == device)
        m_writer->set_setting(author_setting(device), owner = caller.name);
    if (!owner.empty()) m_authors[device] = owner;
    return owner;
}

void RegionServer::take_together(const std::vector<Push*>& pushes) {
    std::vector<PushAnswer> answers(pushes.size());
    std::map<Stamp, std::string> refused;
    std::vector<TextClash> clashes;
    const SyncLog log(*m_writer);
    m_judge.begin_batch();
    m_some_erased = log.holds_erasures();
    m_persons.clear();
    m_gemeenten.clear();
    {
        const Together together(
            pushes, answers,
            [this](TransactionData& transaction, const Caller& caller) { return objection_to(transaction, caller); },
            [&](const Stamp& stamp) { return log.number_of(stamp).has_value(); });
        raise_views();
        ApplyResult applied = m_writer->apply(together.all());
        for (Refusal& refusal : applied.refused) refused[refusal.stamp] = std::move(refusal.reason);
        clashes = std::move(applied.clashes);
    }
    make_one_of(clashes);
    const bool swapped = put_swaps_in_the_roster(pushes);
    const bool erased = erase_what_followed(pushes);
    keep_list(pushes);
    if (erased || holds_erasure(pushes)) forget_bytes();
    if (holds_erasure(pushes)) m_authors.clear();  // whose a device is, may have been the name of who is erased

    for (std::size_t i = 0; i < pushes.size(); ++i) {
        std::set<Stamp> objected;
        for (const auto* refusals : {&answers[i].refused, &answers[i].later})
            for (const Refusal& refusal : *refusals) objected.insert(refusal.stamp);
        for (const TransactionData& transaction : pushes[i]->transactions) {
            if (objected.contains(transaction.stamp)) continue;
            if (const auto found = refused.find(transaction.stamp); found != refused.end())
                answers[i].refused.push_back({transaction.stamp, found->second});
            else if (const auto seq = log.number_of(transaction.stamp))
                answers[i].acknowledged.push_back({transaction.stamp, *seq});
        }
        m_counts.refused += answers[i].refused.size();
    }
    Published published = publication(pushes, answers);
    ++m_counts.commits;
    if (published.news) m_counts.transactions += static_cast<std::uint64_t>(published.seq - m_last);
    m_last = published.seq;
    const auto shared = std::make_shared<const Published>(std::move(published));
    m_publish(shared, PublishStep::visible);
    sync_disk();
    m_publish(shared, PublishStep::durable);
    for (std::size_t i = 0; i < pushes.size(); ++i)
        if (pushes[i]->connection == 0) pushes[i]->answer(std::move(answers[i]));
    if (!clashes.empty() || swapped || erased) tell_of_new_numbers();
}

/// A disk that failed once may say later that all is well, without having what it lost.
void RegionServer::sync_disk() {
    if (m_disk_failed)
        throw StorageError(
            "De schijf van de hub heeft iets niet bewaard. Controleer de schijf en start de hub opnieuw.");
    m_disk_failed = true;
    m_writer->make_durable();
    m_disk_failed = false;
}

/// Before anybody is answered, so that who pulls next has it. What was pushed is on the disk, whatever becomes of this.
void RegionServer::make_one_of(const std::vector<TextClash>& clashes) try {
    if (!clashes.empty()) merge_texts(*m_writer, clashes);
} catch (const Error& error) {
    m_log({LogLevel::error, "niet samengevoegd", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
}

/// As above: what was pushed stands. What can't be put in waits for a planner, and is a signalering.
bool RegionServer::put_swaps_in_the_roster(const std::vector<Push*>& pushes) try {
    std::vector<TakenSwap> swaps;
    for (const Push* push : pushes)
        for (TakenSwap& swap : swaps_in(push->transactions, push->caller)) swaps.push_back(std::move(swap));
    return !swaps.empty() && carry_out(*m_writer, swaps, m_rules, Moment::of_milliseconds(m_wall())) > 0;
} catch (const Error& error) {
    m_log({LogLevel::error, "ruil niet verwerkt", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
    return false;
}

/// The new numbers in their order, each once, whoever brought it first.
Published RegionServer::publication(const std::vector<Push*>& pushes, std::vector<PushAnswer>& answers) {
    Published published;
    published.region = m_region.id;
    published.after = m_last;
    published.seq = m_last;
    published.persons = std::move(m_persons);
    published.gemeenten = std::move(m_gemeenten);
    std::map<std::int64_t, Published::Entry> entries;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < pushes.size(); ++i) {
        std::map<Stamp, std::int64_t> numbers;
        for (const auto& [stamp, seq] : answers[i].acknowledged) numbers[stamp] = seq;
        for (const TransactionData& transaction : pushes[i]->transactions) {
            const auto number = numbers.find(transaction.stamp);
            if (number == numbers.end() || number->second <= m_last || entries.contains(number->second)) continue;
            published.erases = published.erases || transaction.kind == TransactionKind::erasure;
            std::string line = bytes > most_live_bytes ? std::string() : to_line(transaction, number->second);
            bytes += line.size();
            auto& entry = entries[number->second] = {number->second, std::move(line), pushes[i]->connection, nullptr};
            if (bytes <= most_live_bytes) add_narrowing(published, entry, transaction);
        }
        if (pushes[i]->connection != 0) published.answers.emplace_back(pushes[i]->connection, answers[i]);
    }
    if (entries.empty()) return published;
    published.news = true;
    published.seq = entries.rbegin()->first;
    // Another program may have written to the file in between; who sees the gap pulls.
    published.after = entries.begin()->first - 1;
    if (bytes > most_live_bytes) {
        published.after = published.seq;
        return published;
    }
    for (auto& [seq, entry] : entries) published.entries.push_back(std::move(entry));
    return published;
}

}  // namespace noaber::hub
