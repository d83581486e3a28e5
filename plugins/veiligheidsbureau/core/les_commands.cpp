// SPDX-License-Identifier: EUPL-1.2
// "les actie": from a lesson to an actie.
#include "les_commands.h"

#include "les.h"

#include <noaber/plugin/outcome.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::veiligheidsbureau {

namespace {

cli::Outcome make(cli::Context& context, const cli::Arguments& arguments) {
    Store& store = context.store();
    const Record les = find_by_name(store, info_of<Les>(), arguments.rest().front());
    const auto actie = store.find(maak_actie(store, {les.id}));
    cli::Outcome outcome;
    outcome.json = {{"actie", actie->titel}};
    outcome.lines = {fmt::format("Op de actielijst: {}", actie->titel)};
    return outcome;
}

}  // namespace

std::vector<cli::Command> les_commands() {
    return {{"les actie", "LES", "maakt van een les een actie, met dezelfde eigenaar", {}, {}, 1, 1, make}};
}

}  // namespace noaber::veiligheidsbureau
