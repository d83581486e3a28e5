// SPDX-License-Identifier: EUPL-1.2
// What a page waits for: opening a file of 10,000 activities, listing them, writing one.
#include "databases.h"
#include "measure.h"

#include <noaber/store/edit.h>
#include <noaber/store/search.h>

#include <fmt/format.h>
#include <memory>

using namespace noaber;

namespace {

constexpr int records = 10'000;

void measure_in(bench::Database& database) {
    fmt::print(" {}\n", database.name());
    std::unique_ptr<Store> store;
    bench::print("open a new file", bench::milliseconds([&] { store = database.open("a"); }), "ms");
    std::vector<Record> all;
    for (int i = 0; i < records; ++i) all.push_back(bench::activity(i));
    bench::print("put 10,000 in one transaction", bench::milliseconds([&] {
                     auto tx = store->begin("Jaarplan");
                     for (Record& record : all) tx.put(record);
                     tx.commit();
                 }),
                 "ms");
    bench::print("put 10,000 that are the same", bench::milliseconds([&] {
                     auto tx = store->begin("Jaarplan");
                     for (Record& record : all) tx.put(record);
                     tx.commit();
                 }),
                 "ms");
    bench::print("open it again",
                 bench::median_milliseconds(
                     5, [&] { store = database.open("a"); }, [&] { store.reset(); }),
                 "ms");
    bench::print("list 10,000 records",
                 bench::median_milliseconds(5, [&] { (void)store->list(info_of<Activiteit>()); }), "ms");
    bench::print("list 10,000 activities as structs",
                 bench::median_milliseconds(5, [&] { (void)store->list<Activiteit>(); }), "ms");
    int nr = 0;
    bench::print("edit one field, to the disk",
                 bench::median_milliseconds(21,
                                            [&] {
                                                edit_field(*store, info_of<Activiteit>(),
                                                           all[static_cast<std::size_t>(nr)].id, "titel",
                                                           fmt::format("nieuw {}", nr));
                                                ++nr;
                                            }),
                 "ms");
    bench::print("undo it", bench::median_milliseconds(21, [&] { store->undo(); }), "ms");
    std::unique_ptr<SearchIndex> index;
    bench::print("index everything for searching",
                 bench::milliseconds([&] { index = std::make_unique<SearchIndex>(*store); }), "ms");
    bench::print("search it", bench::median_milliseconds(21, [&] { (void)index->find("werkgroep 9", 50); }), "ms");
    bench::print("a copy", bench::milliseconds([&] { store->keep_copy(); }), "ms");
}

}  // namespace

int main() {
    bench::print_machine("The store with 10,000 activities");
    bench::SqliteDatabase sqlite;
    measure_in(sqlite);
    bench::PostgresqlDatabase postgresql;
    measure_in(postgresql);
    return 0;
}
