// SPDX-License-Identifier: EUPL-1.2
// Readiness of a region many times as large as Twente: 10,000 persons, 200,000 attendances, 40 norms.
#include "measure.h"
#include "oto_region.h"

#include "gereedheid.h"
#include "horizon.h"

#include <fmt/format.h>
#include <filesystem>

using namespace noaber;
using namespace noaber::oto;

namespace {

constexpr double most_of_all = 500, most_of_one = 5, most_of_matrix = 100, most_of_horizon = 5'000;  // milliseconds
constexpr int horizon_months = 24;

/// One person in all their functions.
std::size_t person_ready(const Store& store, const Id<Persoon>& id, Date op) {
    const Vakbeeld beeld = lees_vakbeeld(store, id);
    std::size_t ready = 0;
    for (const Vakvervulling& one : beeld.persoon(id)->vervullingen)
        ready += gereedheid_van(beeld, *beeld.persoon(id), one.functie, op).gereed ? 1 : 0;
    return ready;
}

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-oto-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("Readiness of 10,000 persons with 200,000 attendances and 40 norms");
    {
        bench::OtoRegion region(folder / "a.db");
        const Store& store = region.store();
        const Date op = bench::OtoRegion::today();
        std::size_t ready = 0, people = 0, falls = 0;
        bench::print("read everything", bench::median_milliseconds(5, [&] { (void)lees_vakbeeld(store); }), "ms");
        const Vakbeeld beeld = lees_vakbeeld(store);
        bench::print("test everybody", bench::median_milliseconds(5, [&] { (void)gereedheid(beeld, op); }), "ms");
        const double all = bench::median_milliseconds(5, [&] {
            const Vakbeeld now = lees_vakbeeld(store);
            ready = people = 0;
            for (const Functiegereedheid& one : gereedheid(now, op)) ready += one.gereed, people += one.personen.size();
        });
        bench::print("readiness of all functions", all, "ms", bench::Target::at_most, most_of_all);
        const double one = bench::median_milliseconds(21, [&] { (void)person_ready(store, region.somebody(), op); });
        bench::print("readiness of one person", one, "ms", bench::Target::at_most, most_of_one);
        const double matrix = bench::median_milliseconds(5, [&] {
            const Vakbeeld of_one = lees_vakbeeld(store, region.a_function());
            (void)gereedheid_van(of_one, of_one.functie(region.a_function()), op);
        });
        bench::print("what the matrix of one function reads and tests", matrix, "ms", bench::Target::at_most,
                     most_of_matrix);
        const double ahead = bench::median_milliseconds(3, [&] {
            const Vakbeeld now = lees_vakbeeld(store);
            falls = 0;
            for (const Functiehorizon& function : horizon(now, op, Maand::of(op.plus_months(horizon_months))))
                falls += function.onder ? 1 : 0;
        });
        bench::print("horizon of 24 months", ahead, "ms", bench::Target::at_most, most_of_horizon);
        bench::print("holders of a function", static_cast<double>(people), "persons");
        bench::print("of whom ready", static_cast<double>(ready), "persons");
        bench::print("functions that fall below their minimum", static_cast<double>(falls), "functions");
    }
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
