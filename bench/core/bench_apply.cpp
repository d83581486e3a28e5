// SPDX-License-Identifier: EUPL-1.2
// How fast a laptop takes in what others wrote: field changes a second, into a file on disk, with log, stamps and rows.
#include "databases.h"
#include "measure.h"

#include <noaber/store/store.h>

#include <fmt/format.h>
#include <ctime>
#include <random>
#include <span>

using namespace noaber;

namespace {

constexpr int records = 10'000;
constexpr int edits = 100'000;
constexpr double target = 100'000;

/// Another laptop, whose transactions are made here.
class Elsewhere {
public:
    TransactionData transaction(std::vector<Change> changes) {
        m_time += 1 << 16;
        return {{m_time, 77}, TransactionKind::normal, {}, "Femke Wolbert", "Planning gewijzigd", std::move(changes)};
    }
    Change creation(int nr) {
        Record record = bench::activity(nr);
        m_ids.push_back(record.id);
        Change change{ChangeKind::create, record.entity->name, record.id, {}, {}, {}, {}, {}, {}};
        for (std::size_t i = 0; i < record.values.size(); ++i)
            if (!is_empty(record.values[i]))
                change.fields.emplace_back(record.entity->fields[i].name, record.values[i]);
        m_names = change.fields;
        return change;
    }
    Change edit(int nr) {
        const std::string& id = m_ids[m_random() % m_ids.size()];
        const auto& [name, was] = m_names[m_random() % m_names.size()];
        return {ChangeKind::edit,
                info_of<Activiteit>().name,
                id,
                name,
                fmt::format("Q{}: bijgesteld na overleg ({})", nr % 4 + 1, nr),
                was,
                {m_time, 77},
                {},
                {}};
    }

private:
    std::int64_t m_time = 1'490'000'000'000LL << 16;
    std::mt19937 m_random{2017};
    std::vector<std::string> m_ids;
    std::vector<std::pair<std::string, Value>> m_names;
};

/// Applies in batches; gives seconds.
double seconds_to_apply(Store& store, const std::vector<TransactionData>& all, std::size_t together) {
    return bench::milliseconds([&] {
               for (std::size_t at = 0; at < all.size(); at += together)
                   store.apply(std::span(all).subspan(at, std::min(together, all.size() - at)));
           }) /
           1000;
}

std::size_t changes_in(const std::vector<TransactionData>& all) {
    std::size_t count = 0;
    for (const auto& transaction : all)
        for (const Change& change : transaction.changes)
            count += change.kind == ChangeKind::create ? change.fields.size() : 1;
    return count;
}

/// Edits in transactions of `size`.
std::vector<TransactionData> edits_of(Elsewhere& elsewhere, int size) {
    std::vector<TransactionData> all;
    for (int i = 0; i < edits; i += size) {
        std::vector<Change> changes;
        for (int k = 0; k < size; ++k) changes.push_back(elsewhere.edit(i + k));
        all.push_back(elsewhere.transaction(std::move(changes)));
    }
    return all;
}

/// The target is a laptop's, so SQLite's; of PostgreSQL the numbers stand beside it.
enum class Judged { yes, no };

void measure_in(bench::Database& database, Judged judged) {
    fmt::print(" {}\n", database.name());
    auto store = database.open("a");
    Elsewhere elsewhere;
    const auto measure = [&](const char* what, const std::vector<TransactionData>& all, std::size_t together) {
        const auto changes = static_cast<double>(changes_in(all));
        const std::clock_t start = std::clock();
        const double speed = changes / seconds_to_apply(*store, all, together);
        if (judged == Judged::yes)
            bench::print(what, speed, "/s", bench::Target::at_least, target);
        else
            bench::print(what, speed, "/s");
        // On a machine that does other work too, this is what can be compared. The server's own is not in it.
        bench::print("  by processor time alone",
                     changes / (static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC), "/s");
    };
    std::vector<TransactionData> made;
    for (int i = 0; i < records; ++i) made.push_back(elsewhere.transaction({elsewhere.creation(i)}));
    measure("10,000 new records, 1,000 at a time", made, 1'000);
    const auto single = edits_of(elsewhere, 1);
    measure("100,000 edits, one to a transaction, 20,000 at a time", single, 20'000);
    measure("100,000 edits, 100 to a transaction, 20,000 at a time", edits_of(elsewhere, 100), 200);
    bench::print("the first 100,000 again, known already", edits / seconds_to_apply(*store, single, 20'000), "/s");
    // Every batch reaches the disk before the next: 1,000 edits all over the file write some 2,500 pages.
    bench::print("100,000 edits, one to a transaction, 1,000 at a time",
                 edits / seconds_to_apply(*store, edits_of(elsewhere, 1), 1'000), "/s");
    bench::print("digest over everything", bench::milliseconds([&] { (void)store->digest(); }), "ms");
    store.reset();
    bench::print("size", database.size("a") / 1e6, "MB");
}

}  // namespace

int main() {
    bench::print_machine("Field changes from elsewhere into a store on disk: log, stamps and rows");
    bench::SqliteDatabase sqlite;
    measure_in(sqlite, Judged::yes);
    bench::PostgresqlDatabase postgresql;
    measure_in(postgresql, Judged::no);
    return bench::missed() ? 1 : 0;
}
