// SPDX-License-Identifier: EUPL-1.2
// The signaleringen of 10,000 activities and 2,000 persons.
#include "big_plan.h"
#include "measure.h"

#include <noaber/import/import.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/signalering/signalering.h>

#include <fmt/format.h>
#include <cstdlib>
#include <filesystem>

using namespace noaber;

namespace {

constexpr double most_milliseconds = 1'000;

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-check-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("Signaleringen of 10,000 activities and 2,000 persons");
    bench::write_activities(folder);
    bench::write_rest(folder);
    {
        auto store = Store::open(folder / "a.db", bench::schema());
        SilentProgress silent;
        (void)import_files(*store, {folder}, {}, silent);
        const auto plan = find_jaarplan(*store, 2017);
        const auto checks = core_checks();
        std::optional<Beeld> beeld;
        std::vector<Signalering> found;
        const double reading = bench::median_milliseconds(5, [&] { beeld.emplace(load_beeld(*store, *plan)); });
        const double checking = bench::median_milliseconds(5, [&] { found = run_checks(checks, *beeld); });
        bench::print("read the year", reading, "ms");
        bench::print("run the checks", checking, "ms");
        bench::print("together", reading + checking, "ms", bench::Target::at_most, most_milliseconds);
        bench::print("found", static_cast<double>(found.size()), "signaleringen");
        for (const Check& check : checks)
            bench::print("  " + check.code, bench::median_milliseconds(3, [&] { (void)run_checks({check}, *beeld); }),
                         "ms");
    }
    const std::string command =
        fmt::format("'{}' --db '{}' --json check --jaar 2017 > /dev/null 2>&1", NOABERCTL, (folder / "a.db").string());
    bench::print("noaberctl check", bench::milliseconds([&] { (void)!std::system(command.c_str()); }), "ms",
                 bench::Target::at_most, most_milliseconds);
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
