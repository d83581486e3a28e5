// SPDX-License-Identifier: EUPL-1.2
// wissen and inzage: what somebody may ask for about themselves.
#include "command.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/report/inzage.h>
#include <noaber/store/edit.h>
#include <noaber/store/erasure.h>
#include <noaber/sync/wissen.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Json counts_json(const std::vector<RecordCount>& counts) {
    Json list = Json::array();
    for (const auto& [entity, count] : counts) list.push_back({{"soort", entity->name}, {"aantal", count}});
    return list;
}

Json scope_json(const ErasureScope& scope, bool gewist) {
    return {{"gewist", gewist},
            {"gaat", counts_json(scope.going)},
            {"blijft_verwijzen", counts_json(scope.references)},
            {"naam_in_tekst", scope.texts}};
}

/// --dry-run only says what would go.
Outcome erase_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const EntityInfo& entity = chosen_entity(store, arguments.rest()[0]);
    const Record record = chosen_record(store, entity, arguments.rest()[1], arguments);
    const std::vector<RecordRef> asked{{entity.name, record.id}};
    const ErasureScope scope = erasure_scope(store, asked);
    Outcome outcome;
    outcome.lines = in_words(scope);
    const bool real = !arguments.flag("--dry-run");
    if (real) {
        const std::size_t gone = erase_everywhere(store, asked);
        outcome.lines.push_back(
            fmt::format("Gewist: {}.", gone == 1 ? "1 onderdeel" : fmt::format("{} onderdelen", gone)));
        if (store.erasing())
            outcome.lines.emplace_back(
                "Het bestand is nog in gebruik. Sluit Noaber en open het opnieuw; dan worden de laatste resten overschreven.");
    }
    outcome.json = scope_json(scope, real);
    return outcome;
}

Outcome inzage_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto out = arguments.value("--out");
    if (!out) throw UsageError("--out ontbreekt. Gebruik: noaberctl inzage NAAM --out inzage.html");
    const Record record = find_by_name(store, info_of<Persoon>(), arguments.rest()[0]);
    const InzageFiles files = write_inzage(store, {record.id}, *out, local_time_text(system_milliseconds()));
    Outcome outcome;
    outcome.json = {{"bestand", files.document.string()}, {"gegevens", files.data.string()}};
    outcome.lines.push_back(fmt::format("Geschreven: {} om te lezen, {} voor een ander systeem.",
                                        files.document.string(), files.data.string()));
    if (!files.bijlagen.empty()) {
        outcome.json["bijlagen"] = files.bijlagen.string();
        outcome.lines.push_back(fmt::format("De bijlagen staan in {}.", files.bijlagen.string()));
    }
    if (!files.niet_hier.empty()) {
        outcome.json["niet_hier"] = files.niet_hier;
        outcome.exit = Exit::found_something;
        outcome.lines.push_back(
            fmt::format("Niet op deze computer, en dus niet bijgevoegd: {}. Haal ze op met: noaberctl bijlage keep",
                        listed(files.niet_hier)));
    }
    return outcome;
}

}  // namespace

std::vector<Command> avg_commands() {
    return {
        {"wissen",
         "SOORT SLEUTEL [--dry-run] [--jaar N]",
         "voor altijd wissen (AVG), overal; van een persoon alles",
         {"--dry-run"},
         {"--jaar"},
         2,
         2,
         erase_command},
        {"inzage", "NAAM --out BESTAND", "alles over een persoon in een bestand", {}, {"--out"}, 1, 1, inzage_command},
    };
}

}  // namespace noaber::cli
