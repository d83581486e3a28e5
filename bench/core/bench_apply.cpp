// SPDX-License-Identifier: EUPL-1.2
// How fast a laptop takes in what others wrote: field changes a second, into a file on disk, with log, stamps and rows.
#include "measure.h"

#include <noaber/store/store.h>

#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <span>

using namespace noaber;

namespace {

constexpr int records = 10'000;
constexpr int fields = 12;
constexpr int edits = 100'000;
constexpr std::size_t batch = 1'000;
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
            if (!is_empty(record.values[i])) change.fields.emplace_back(record.entity->fields[i].name, record.values[i]);
        m_names = change.fields;
        return change;
    }
    Change edit(int nr) {
        const std::string& id = m_ids[m_random() % m_ids.size()];
        const auto& [name, was] = m_names[m_random() % m_names.size()];
        return {ChangeKind::edit, info_of<Activiteit>().name, id, name, fmt::format("Q{}: bijgesteld na overleg ({})", nr % 4 + 1, nr), was,
                {m_time, 77}, {}, {}};
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

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-apply-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("Field changes from elsewhere into SQLite (WAL, synchronous FULL), batches of 1,000");
    {
        auto store = Store::open(folder / "a.db", bench::schema());
        Elsewhere elsewhere;
        std::vector<TransactionData> made;
        for (int i = 0; i < records; ++i) made.push_back(elsewhere.transaction({elsewhere.creation(i)}));
        bench::print("10,000 new records of 12 fields", records * fields / seconds_to_apply(*store, made, batch), "/s", bench::Target::at_least, target);

        std::vector<TransactionData> single;
        for (int i = 0; i < edits; ++i) single.push_back(elsewhere.transaction({elsewhere.edit(i)}));
        bench::print("100,000 edits of one field, one to a transaction", edits / seconds_to_apply(*store, single, batch), "/s",
                     bench::Target::at_least, target);

        std::vector<TransactionData> hundreds;
        for (int i = 0; i < edits / 100; ++i) {
            std::vector<Change> changes;
            for (int k = 0; k < 100; ++k) changes.push_back(elsewhere.edit(i * 100 + k));
            hundreds.push_back(elsewhere.transaction(std::move(changes)));
        }
        bench::print("100,000 edits of one field, 100 to a transaction", edits / seconds_to_apply(*store, hundreds, batch / 100), "/s",
                     bench::Target::at_least, target);
        bench::print("the same again, known already", edits / seconds_to_apply(*store, single, batch), "/s");
        bench::print("digest over everything", bench::milliseconds([&] { (void)store->digest(); }), "ms");
    }
    bench::print("file", static_cast<double>(std::filesystem::file_size(folder / "a.db")) / 1e6, "MB");
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
