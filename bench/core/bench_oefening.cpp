// SPDX-License-Identifier: EUPL-1.2
// Scenarios far larger than anybody plays: a dry run of 10,000 injects in 200 storylines, a pre-flight of 4,096 branches, memory.
#include "measure.h"

#include "oefenverslag.h"
#include "voorproef.h"

#include <fmt/format.h>

#include <sys/resource.h>

using namespace noaber;
using namespace noaber::oto;

namespace {

constexpr double most_of_run = 1'000, most_of_preflight = 5'000, most_memory = 64;  // milliseconds, megabytes

Scenariobron scenario(const std::string& course) {
    return {
        "groot.lua",
        "return oefening { titel = 'Groot', duur = '24:00', rollen = { 'AC-BZ', 'HIN' }, leerdoelen = { beeld = 'x' }, "
        "verloop = function(o)\n" +
            course + "\nend }\n",
        {}};
}

/// The most that this process ever had.
double peak_megabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    constexpr double kilobytes = 1024;
    return static_cast<double>(used.ru_maxrss) / kilobytes;
}

}  // namespace

int main() {
    bench::print_machine("Exercises");
    const Scenariobron many = scenario(
        "for lijn = 1, 200 do o:tak(function(o) for i = 1, 50 do\n"
        "o:inject { bij = '+0:10', aan = 'HIN', via = 'telefoon', tekst = 'Inject ' .. i .. ' van lijn ' .. lijn, verwacht = { leerdoel = "
        "'beeld', binnen = '0:05' } }\n"
        "o:wacht('0:10') end end) end");
    std::size_t lines = 0, injects = 0;
    const double run = bench::median_milliseconds(5, [&] {
        lines = 0;
        Oefenloop loop(many, 1, [&](const std::string&) { ++lines; });
        speel(loop, {});
        injects = loop.injects();
    });
    bench::print("dry run of 10,000 injects in 200 storylines", run, "ms", bench::Target::at_most, most_of_run);
    bench::print("  injects", static_cast<double>(injects), "");
    bench::print("  lines of the log", static_cast<double>(lines), "");
    std::string decisions;
    for (int i = 1; i <= 12; ++i)
        decisions += fmt::format(
            "if o:besluit {{ van = 'AC-BZ', vraag = 'v{0}', keuzes = {{ 'ja', 'nee' }}, tot = '+0:05', anders = 'nee' }} == 'ja' then "
            "o:kladblok('+0:01', 'ja {0}') else o:kladblok('+0:01', 'nee {0}') end\n",
            i);
    const Scenariobron branches = scenario(decisions);
    std::size_t paths = 0;
    const double preflight =
        bench::median_milliseconds(3, [&] { paths = voorproef(branches, std::chrono::minutes(5)).paden; });
    bench::print("pre-flight of 12 decisions", preflight, "ms", bench::Target::at_most, most_of_preflight);
    bench::print("  paths", static_cast<double>(paths), "");
    bench::print("most memory of all that", peak_megabytes(), "MB", bench::Target::at_most, most_memory);
    return bench::missed() ? 1 : 0;
}
