// SPDX-License-Identifier: EUPL-1.2
// Duty rosters of the size of a region and larger: seconds with gap and bound, the solver's process included.
#include "measure.h"
#include "rooster_bestand.h"
#include "rooster_verzonnen.h"

#include <noaber/piket/mip_program.h>
#include <noaber/piket/rooster_opstellen.h>

#include <fmt/format.h>
#include <sys/resource.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace noaber;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 3;  // different problems of each size; the slowest is told
constexpr std::size_t regions = 25;

void print_load() {
    double load = 0;
    std::ifstream("/proc/loadavg") >> load;
    fmt::print("  load of the machine when this began: {:.1f} (above its cores the times are others' too)\n", load);
}

std::string in_words(const Roosteruitkomst& roster) {
    return fmt::format("{}, cost {:.4f}, bound {:.4f}, gap {:.4f} %, open {}, largest difference {:.2f}",
                       roster.status == Roosterstatus::optimal ? "optimum proven" : "not proven", roster.objective,
                       roster.bound, 100 * roster.gap, roster.kwaliteit.open, roster.kwaliteit.grootste_verschil);
}

struct Size {
    const char* name;
    bench::Verzonnen size;
    double seconds;
    double gap;
};

void measure(const Size& size, MipSolver& solver) {
    double slowest = 0;
    double largest_gap = 0;
    for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
        auto what = size.size;
        what.seed = seed;
        const auto problem = bench::verzin(what);
        SilentProgress silent;
        const auto roster = maak_rooster(problem, {.seconds = 60, .gap = size.gap}, solver, silent);
        fmt::print("    {} duties: {:.2f} s, {}\n", problem.diensten.size(), roster.seconds, in_words(roster));
        slowest = std::max(slowest, roster.seconds);
        largest_gap = std::max(largest_gap, roster.gap);
    }
    bench::print(size.name, slowest, "s", bench::Target::at_most, size.seconds);
    bench::print("  gap", 100 * largest_gap, "%", bench::Target::at_most, 100 * std::max(size.gap, rooster_gelijk));
}

/// From the records in a file to the duties written into it, as the button does it.
void measure_from_database(const Size& size, MipSolver& solver) {
    double slowest = 0, reading = 0, writing = 0, largest_gap = 0;
    for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
        auto what = size.size;
        what.seed = seed;
        const fs::path file = fs::current_path() / fmt::format("bench-rooster-{}.db", new_uuid());
        {
            const auto store = Store::open(file, bench::schema());
            bench::vul(*store, what);
            Roosteropdracht opdracht;
            opdracht.naam = "Piket 2027";
            opdracht.span = read_span("2027-01-04", what.perioden == 52 ? "2028-01-02" : "2028-01-03");
            opdracht.instellingen = {.seconds = 60, .gap = size.gap};
            Roosterontwerp ontwerp;
            Roosteruitkomst uitkomst;
            SilentProgress silent;
            const double read = bench::milliseconds(
                [&] { ontwerp = ontwerp_rooster(*store, lees_piket(*store), opdracht, Moment::of_utc(0)); });
            const double solved = bench::milliseconds([&] { uitkomst = los_op(ontwerp, solver, silent); });
            const double written = bench::milliseconds([&] { (void)schrijf_rooster(*store, ontwerp, uitkomst); });
            fmt::print("    {} duties: read {:.0f} ms, solved {:.2f} s, written {:.0f} ms; {}\n",
                       ontwerp.diensten.size(), read, solved / 1000, written, in_words(uitkomst));
            slowest = std::max(slowest, (read + solved + written) / 1000);
            reading = std::max(reading, read);
            writing = std::max(writing, written);
            largest_gap = std::max(largest_gap, uitkomst.gap);
        }
        for (const char* ending : {"", "-wal", "-shm"}) fs::remove(file.string() + ending);
    }
    bench::print(fmt::format("{}, from database to written duties", size.name), slowest, "s", bench::Target::at_most,
                 size.seconds);
    bench::print("  gap", 100 * largest_gap, "%", bench::Target::at_most, 100 * std::max(size.gap, rooster_gelijk));
}

void measure_regions(MipSolver& solver) {
    double gap = 0;
    const double seconds = bench::milliseconds([&] {
                               for (std::uint32_t seed = 1; seed <= regions; ++seed) {
                                   const auto problem =
                                       bench::verzin({.functies = 6, .personen = 72, .seed = 100 + seed});
                                   SilentProgress silent;
                                   gap = std::max(gap, maak_rooster(problem, {}, solver, silent).gap);
                               }
                           }) /
                           1000;
    bench::print("25 regions x 6 functies x 52 weeks", seconds, "s", bench::Target::at_most, 30);
    bench::print("  largest gap", 100 * gap, "%", bench::Target::at_most, 100 * rooster_gelijk);
}

void measure_repair(MipSolver& solver) {
    SilentProgress silent;
    double slowest = 0;
    for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
        const auto problem = bench::verzin({.functies = 6, .personen = 72, .seed = seed});
        const auto before = bezetting_van(maak_rooster(problem, {}, solver, silent));
        const auto roster = herstel_rooster(bench::zonder_persoon(problem, seed), before, {}, solver, silent);
        const auto had = std::count(before.begin(), before.end(), std::optional<std::size_t>(seed));
        fmt::print("    who dropped out had {} duties: {} changed, fewer than {} proven impossible, {:.2f} s, {}\n",
                   had, roster.gewijzigd, roster.minstens_gewijzigd, roster.seconds, in_words(roster));
        slowest = std::max(slowest, roster.seconds);
    }
    bench::print("repair of 6 functies, 72 people, after one drops out", slowest, "s", bench::Target::at_most, 1);
}

double most_megabytes(int whose) {
    rusage usage{};
    getrusage(whose, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main() {
    bench::print_machine(
        "Duty rosters: from the plain problem to the checked roster, and from the database to written duties");
    print_load();
    MipProgram solver{NOABER_SOLVER};
    constexpr Minuut day = 24 * 60;
    for (const Size& size : {Size{"52 weeks x 3 functies, 38 people", {}, 1, 0},
                             Size{"52 weeks x 6 functies, 72 people", {.functies = 6, .personen = 72}, 2, 0},
                             Size{"365 days x 4 functies, 40 people",
                                  {.functies = 4, .personen = 40, .perioden = 365, .duur = day},
                                  8,
                                  0.001}}) {
        measure(size, solver);
        measure_from_database(size, solver);
    }
    measure_repair(solver);
    measure_regions(solver);
    bench::print("memory, this program", most_megabytes(RUSAGE_SELF), "MB", bench::Target::at_most, 300);
    bench::print("memory, the solver", most_megabytes(RUSAGE_CHILDREN), "MB", bench::Target::at_most, 300);
    return bench::missed() ? 1 : 0;
}
