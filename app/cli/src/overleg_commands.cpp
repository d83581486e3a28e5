// SPDX-License-Identifier: EUPL-1.2
// overleg plan.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Outcome plan_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto asked = arguments.number("--jaar");
    const int jaar =
        asked ? *asked : static_cast<int>(chosen_plan(store, arguments).jaar.value_or(system_today().year()));
    const OverlegJaar overleggen = bereken_overleggen(store, jaar);
    const std::size_t written = plan_overleggen(store, overleggen, jaar);
    Outcome outcome;
    Json list = Json::array();
    for (const OverlegVoorstel& one : overleggen.voorstellen) {
        const std::string when = one.datum ? one.datum->to_text() : std::string();
        list.push_back(
            {{"overleg", one.overleg}, {"datum", when}, {"volgens", one.volgens.to_text()}, {"reden", one.reden}});
        const bool moved = !one.datum || *one.datum != one.volgens;
        outcome.lines.push_back(
            fmt::format("{:<10}  {:<30} {}", one.datum ? when : "vervalt", one.overleg,
                        moved ? fmt::format("volgens de regel {}, maar: {}", one.volgens.to_text(), one.reden)
                              : one.reden));
    }
    Json wrong = Json::array();
    for (const OverlegFout& fout : overleggen.fouten) {
        wrong.push_back({{"overleg", fout.overleg}, {"reden", fout.reden}});
        outcome.lines.push_back(fmt::format("{}: {}", fout.overleg, fout.reden));
    }
    outcome.lines.push_back(fmt::format("{} overleggen toegevoegd; wat er al stond is gelaten.", written));
    outcome.exit = overleggen.fouten.empty() ? Exit::done : Exit::found_something;
    outcome.json = {{"jaar", jaar}, {"toegevoegd", written}, {"overleggen", list}, {"fouten", wrong}};
    return outcome;
}

}  // namespace

std::vector<Command> overleg_commands() {
    return {
        {"overleg plan",
         "[--jaar N]",
         "de overleggen van een jaar volgens de regels",
         {},
         {"--jaar"},
         0,
         0,
         plan_command},
    };
}

}  // namespace noaber::cli
