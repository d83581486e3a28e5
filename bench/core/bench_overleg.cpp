// SPDX-License-Identifier: EUPL-1.2
// A year's meetings by forty rules, computed and written.
#include "measure.h"

#include <noaber/jaarplan/overleg.h>

#include <fmt/format.h>
#include <filesystem>

using namespace noaber;

namespace {

constexpr int rules = 40;  // four times what a region has
constexpr double most_milliseconds = 50;

void write_rules(Store& store) {
    constexpr const char* days[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"};
    Transaction tx = store.begin("Regels");
    for (int i = 0; i < rules; ++i) {
        Overlegregel regel;
        regel.overleg = fmt::format("Overleg {}", i);
        regel.ritme = fmt::format("elke 2 weken op {}", days[i % 5]);
        tx.put(regel);
    }
    for (int i = 0; i < 6; ++i) {
        Vakantie vakantie;
        vakantie.naam = fmt::format("Vakantie {}", i);
        vakantie.van = Date::of(2017, 2 * i + 1, 10);
        vakantie.tot = vakantie.van->plus_days(8);
        tx.put(vakantie);
    }
    tx.commit();
}

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-overleg-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("A year's meetings by 40 rules");
    {
        auto store = Store::open(folder / "a.db", bench::schema());
        write_rules(*store);
        std::size_t written = 0;
        int jaar = 2017;
        bench::print("compute", bench::median_milliseconds(5, [&] { (void)bereken_overleggen(*store, 2017); }), "ms");
        // Each round another year, so that there is something to write.
        const double planned = bench::median_milliseconds(5, [&] {
            written = plan_overleggen(*store, bereken_overleggen(*store, jaar), jaar);
            ++jaar;
        });
        bench::print("compute and write", planned, "ms", bench::Target::at_most, most_milliseconds);
        bench::print("written", static_cast<double>(written), "meetings");
    }
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
