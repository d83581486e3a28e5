// SPDX-License-Identifier: EUPL-1.2
// What a laptop does in each of the four measurements.
#include "roles.h"

#include "measure.h"

#include <noaber/store/session.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <fmt/format.h>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <fstream>
#include <iostream>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace noaber::bench {

namespace {

const EntityInfo& entity() { return info_of<Activiteit>(); }

std::unique_ptr<Store> open(const std::string& file, Durability durability = Durability::at_commit) {
    StoreOptions options;
    options.author = "meting";
    options.durability = durability;
    return Store::open(file, schema(), options);
}

/// Twelve fields of 3 to 30 letters, 130 together, as a list of persons has them: what other engines are measured with.
Record record_of_twelve(int nr) {
    static const char* const words[]{"alfa",  "bravo", "charlie", "delta", "echo",   "foxtrot", "golf",
                                     "hotel", "india", "juliett", "kilo",  "lima",   "mike",    "november",
                                     "oscar", "papa",  "quebec",  "romeo", "sierra", "tango",   "uniform"};
    std::mt19937 random(static_cast<unsigned>(nr));
    const auto word = [&] { return std::string(words[random() % std::size(words)]); };
    Record record = entity().new_record();
    record["titel"] = word() + " " + word();
    record["doel"] = fmt::format("{}.{}{}@example.org", word(), word(), nr);
    record["kosten"] = fmt::format("+31 6 {:08}", random() % 100'000'000);
    record["groep"] = word();
    record["doelgroep"] = fmt::format("region-{}", random() % 25);
    record["soort"] = std::string("OvD BZ");
    record["resultaat"] = std::string("active");
    record["planning"] = word() + " " + word() + " " + word() + " " + word();
    record["opzet"] = std::to_string(random() % 10);
    record["code"] = std::to_string(random() % 2000);
    record["contactpersoon"] = std::to_string(random() % 20'000);
    record["betrokkenen"] = std::to_string(random() % 20'000);
    return record;
}

std::string wait_for_word() {
    fmt::print("klaar\n");
    std::fflush(stdout);
    std::string word;
    std::getline(std::cin, word);
    return word;
}

/// Megabytes that this process took at most.
double peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// After everything that has it open is gone, so that nothing is left in the WAL.
double file_megabytes(const std::string& file) { return static_cast<double>(std::filesystem::file_size(file)) / 1e6; }

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The engine, and waiting for what it tells.
class Syncing {
public:
    explicit Syncing(const std::string& file, std::function<void(const std::vector<Touched>&)> touched = {}) {
        SyncCallbacks callbacks;
        callbacks.touched = std::move(touched);
        callbacks.state = [this](const SyncState& state) {
            const std::lock_guard lock(m_mutex);
            m_state = state;
            m_told.notify_all();
        };
        callbacks.changed = [this] {
            const std::lock_guard lock(m_mutex);
            m_told.notify_all();
        };
        m_engine = std::make_unique<SyncEngine>(file, schema(), membership_of(file).value(), callbacks);
    }
    void wait_up_to_date(const SyncLog& log, std::int64_t seq) {
        std::unique_lock lock(m_mutex);
        while (m_state.stand != SyncStand::bijgewerkt || log.last_seen() < seq || log.unsent_count() > 0)
            m_told.wait_for(lock, std::chrono::milliseconds(2));
    }
    void wait_sent(const SyncLog& log) {
        std::unique_lock lock(m_mutex);
        while (log.unsent_count() > 0) m_told.wait_for(lock, std::chrono::milliseconds(2));
    }
    SyncEngine& engine() { return *m_engine; }

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    SyncState m_state;
    std::unique_ptr<SyncEngine> m_engine;
};

/// laptop FILE fresh SEQ: from nothing to everything.
int fresh(const std::string& file, std::int64_t seq) {
    long long start = 0;
    long long end = 0;
    double processor = 0;
    {
        const auto store = open(file);
        (void)wait_for_word();
        start = microseconds();
        processor = processor_seconds();
        Syncing syncing(file);
        syncing.wait_up_to_date(SyncLog(*store), seq);
        end = microseconds();
        processor = processor_seconds() - processor;
    }
    fmt::print("{} {} {:.1f} {:.1f} {:.3f}\n", start, end, peak_memory(), file_megabytes(file), processor);
    return 0;
}

/// laptop FILE offline EDITS FIRST SEQ: edits without a hub, then exchanges until nothing is left.
int offline(const std::string& file, int edits, int first, std::int64_t seq) {
    const auto store = open(file, Durability::in_time);
    const auto records = store->list(entity());
    for (int i = 0; i < edits; ++i) {
        auto tx = store->begin("Gewijzigd");
        const auto& record = records[static_cast<std::size_t>(first + i * 7919) % records.size()];
        tx.set(entity(), record.id, i % 2 ? "planning" : "doel",
               fmt::format("Q{} na overleg {}.{}", i % 4 + 1, first, i));
        tx.commit();
    }
    (void)wait_for_word();
    const auto start = microseconds();
    Syncing syncing(file);
    syncing.wait_up_to_date(SyncLog(*store), seq);
    const auto end = microseconds();
    fmt::print("{} {} {:.1f} {:.1f} {}\n", start, end, peak_memory(), file_megabytes(file), store->digest());
    return 0;
}

/// laptop FILE edit COUNT PAUSE_MS RECORDS_FROM: edits of its own records, whose value is the time; prints how long each took to be on the hub's disk.
int edit(const std::string& file, int count, int pause, int from) {
    const auto store = open(file);
    const SyncLog log(*store);
    std::mutex mutex;
    std::set<std::string> seen;
    std::vector<long long> visible;
    const auto reading = open(file, Durability::in_time);
    const auto look = [&](const std::vector<Touched>& touched) {
        const auto now = microseconds();
        for (const Touched& one : touched) {
            const auto record = reading->find(*one.entity, one.record);
            const std::string value(record ? record->text("planning") : "");
            if (!value.starts_with("~")) continue;
            const std::lock_guard lock(mutex);
            if (seen.insert(value).second) visible.push_back(now - std::stoll(value.substr(1)));
        }
    };
    Syncing syncing(file, look);
    const auto poking = store->observe([&](const std::vector<Touched>&) { syncing.engine().poke(); });
    syncing.wait_up_to_date(log, 1);
    const auto records = store->list(entity());
    (void)wait_for_word();
    std::vector<long long> durable;
    auto next = std::chrono::steady_clock::now() + std::chrono::milliseconds(from * 7 % std::max(pause, 1));
    for (int i = 0; i < count; ++i) {
        std::this_thread::sleep_until(next);
        next += std::chrono::milliseconds(pause);
        const auto start = microseconds();
        auto tx = store->begin("Gewijzigd");
        const auto& record = records[static_cast<std::size_t>(from * 40 + i % 40) % records.size()];
        tx.set(entity(), record.id, "planning", fmt::format("~{}", start));
        tx.commit();
        if (count <= 1'000 && pause < 100) {
            syncing.wait_sent(log);
            durable.push_back(microseconds() - start);
        }
    }
    (void)wait_for_word();  // the others are done too
    std::string numbers = fmt::format("{:.1f}", peak_memory());
    const std::lock_guard lock(mutex);
    for (const auto one : visible) numbers += fmt::format(" v{}", one);
    for (const auto one : durable) numbers += fmt::format(" d{}", one);
    fmt::print("{}\n", numbers);
    return 0;
}

/// laptop FILE fill RECORDS TOGETHER: records on the hub, so many to a transaction.
int fill(const std::string& file, int records, int together) {
    const auto store = open(file, Durability::in_time);
    for (int i = 0; i < records; i += together) {
        auto tx = store->begin("Nieuw");
        for (int k = 0; k < together; ++k) {
            Record record = record_of_twelve(i + k);
            tx.put(record);
        }
        tx.commit();
    }
    (void)sync_once(*store, membership_of(file).value());
    fmt::print("{}\n", SyncLog(*store).last_seen());
    return 0;
}

int join(const std::string& file, const std::string& address, const std::string& code) {
    const auto store = open(file);
    (void)join_hub(*store, address, code, "meting");
    return 0;
}

}  // namespace

long long microseconds() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

int run_laptop(const std::vector<std::string>& words) {
    const std::string& file = words.at(0);
    const std::string& role = words.at(1);
    const auto number = [&](std::size_t i) { return std::stoi(words.at(i)); };
    if (role == "join") return join(file, words.at(2), words.at(3));
    if (role == "fill") return fill(file, number(2), number(3));
    if (role == "fresh") return fresh(file, number(2));
    if (role == "offline") return offline(file, number(2), number(3), number(4));
    return edit(file, number(2), number(3), number(4));
}

}  // namespace noaber::bench
