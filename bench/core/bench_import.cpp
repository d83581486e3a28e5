// SPDX-License-Identifier: EUPL-1.2
// Import of 10,000 activities: in this process, and as a beheerder runs it with noaberctl.
#include "big_plan.h"
#include "measure.h"

#include <noaber/import/import.h>

#include <fmt/format.h>
#include <cstdlib>
#include <filesystem>

using namespace noaber;

namespace {

constexpr double most_milliseconds = 3'000;

void print_import(const char* what, double milliseconds) {
    bench::print(what, milliseconds, "ms", bench::Target::at_most, most_milliseconds);
}

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-import-{}", new_uuid());
    std::filesystem::create_directories(folder / "rest");
    bench::print_machine("Import of 10,000 activities (CSV) into a new file");
    const auto sheet = bench::write_activities(folder);
    bench::write_rest(folder / "rest");
    {
        auto store = Store::open(folder / "a.db", bench::schema());
        SilentProgress silent;
        ImportOptions options;
        options.jaar = 2017;
        print_import("first time", bench::milliseconds([&] { (void)import_files(*store, {sheet}, options, silent); }));
        print_import("again, nothing changed",
                     bench::milliseconds([&] { (void)import_files(*store, {sheet}, options, silent); }));
        options.writing = Writing::dry_run;
        print_import("dry run", bench::milliseconds([&] { (void)import_files(*store, {sheet}, options, silent); }));
        options.writing = Writing::commit;
        bench::print("the rest of the plan: 10,000 grid rows, 2,000 persons",
                     bench::milliseconds([&] { (void)import_files(*store, {folder / "rest"}, options, silent); }),
                     "ms");
        if (store->count(info_of<Activiteit>()) != bench::big_activities) {
            fmt::print("not all activities were taken: {}\n", store->count(info_of<Activiteit>()));
            return 1;
        }
    }
    const std::string command = fmt::format("'{}' --db '{}' import '{}' --jaar 2017 > /dev/null 2>&1", NOABERCTL,
                                            (folder / "b.db").string(), sheet.string());
    int code = 0;
    print_import("noaberctl import", bench::milliseconds([&] { code = std::system(command.c_str()); }));
    if (code != 0) fmt::print("noaberctl ended with {}\n", code);
    std::filesystem::remove_all(folder);
    return bench::missed() || code != 0 ? 1 : 0;
}
