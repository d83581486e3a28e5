// SPDX-License-Identifier: EUPL-1.2
// bijlage list, add and get: files that hang on a record.
#include "command.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/bijlage/kast.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>
#include <noaber/sync/bijlagen.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::cli {

namespace {

struct Plaats {
    RecordRef ref;
    std::string titel;  ///< of the record
};

/// SOORT SLEUTEL: what the attachments hang on.
Plaats chosen_place(Store& store, const Arguments& arguments) {
    const EntityInfo& entity = chosen_entity(store, arguments.rest()[0]);
    const Record record = chosen_record(store, entity, arguments.rest()[1], arguments);
    return {{entity.name, record.id}, title_of(store, record)};
}

Json json_of(const Bijlagekast& kast, const Bijlage& one) {
    return {{"titel", one.titel},
            {"bestandsnaam", one.bestandsnaam},
            {"soort", in_words(one.soort)},
            {"grootte", one.grootte.value_or(0)},
            {"sha256", one.sha256},
            {"door", one.door},
            {"op", one.op ? one.op->to_text() : ""},
            {"hier", kast.heeft(one)}};
}

/// By title or by the name of the file.
Bijlage chosen_bijlage(const std::vector<Bijlage>& all, std::string_view name, const std::string& on) {
    std::vector<Bijlage> found;
    for (const Bijlage& one : all)
        if (equal_folded(one.titel, name) || equal_folded(one.bestandsnaam, name)) found.push_back(one);
    if (found.empty()) throw InputError(fmt::format("{} heeft geen bijlage \"{}\".", on, shorten(name, 60)));
    if (found.size() > 1)
        throw InputError(fmt::format("{} heeft {} bijlagen \"{}\". Geef er een een andere titel.", on, found.size(),
                                     shorten(name, 60)));
    return found.front();
}

void fetch(Store& store, const Bijlage& bijlage) {
    BijlageOphalen fetching(store, bijlage);
    fetching.ask();
    fetching.finish(store);
}

Outcome list_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Plaats plaats = chosen_place(store, arguments);
    const Bijlagekast kast(store);
    Outcome outcome;
    outcome.json["bijlagen"] = Json::array();
    for (const Bijlage& one : bijlagen_van(store, plaats.ref)) {
        outcome.json["bijlagen"].push_back(json_of(kast, one));
        outcome.lines.push_back(fmt::format("{} ({}, {}){}", one.titel, in_words(one.soort),
                                            grootte_in_words(one.grootte.value_or(0)),
                                            kast.heeft(one) ? "" : ", nog niet op deze computer"));
    }
    if (outcome.lines.empty()) outcome.lines.push_back(plaats.titel + " heeft geen bijlagen.");
    return outcome;
}

Outcome add_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Plaats plaats = chosen_place(store, arguments);
    if (!may_hang_on(store, plaats.ref, actor_on(store)))
        throw PermissionError(fmt::format("Je mag {} niet wijzigen, en er dus niets bij voegen.", plaats.titel));
    const Bijlagekast kast(store);
    const Bijlage made = kast.voeg_toe(store, plaats.ref, arguments.rest()[2], arguments.value("--titel").value_or(""));
    Outcome outcome;
    outcome.json = json_of(kast, made);
    outcome.lines.push_back(fmt::format("Bijlage {} toegevoegd bij {}.", made.titel, plaats.titel));
    return outcome;
}

Outcome get_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Plaats plaats = chosen_place(store, arguments);
    const Bijlage bijlage = chosen_bijlage(bijlagen_van(store, plaats.ref), arguments.rest()[2], plaats.titel);
    const auto out = arguments.value("--out");
    if (!out) throw UsageError("--out ontbreekt. Gebruik: noaberctl bijlage get SOORT SLEUTEL TITEL --out BESTAND");
    const Bijlagekast kast(store);
    if (!kast.heeft(bijlage)) fetch(store, bijlage);
    const auto copy = kast.om_te_openen(bijlage);
    NewFile target(std::filesystem::absolute(*out), Readers::owner);
    std::error_code error;
    std::filesystem::copy_file(copy, target.temporary(), std::filesystem::copy_options::overwrite_existing, error);
    if (error) target.fail(error.message());
    std::filesystem::permissions(target.temporary(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    target.take_name();
    Outcome outcome;
    outcome.json = {{"bestand", *out}, {"sha256", bijlage.sha256}};
    outcome.lines.push_back(fmt::format("Geschreven: {}.", *out));
    return outcome;
}

/// What one can't fetch is named; the others come.
Outcome keep_command(Context& context, const Arguments&) {
    Store& store = context.store();
    const Bijlagekast kast(store);
    Outcome outcome;
    std::size_t fetched = 0;
    Json failed = Json::array();
    for (const Bijlage& one : store.list<Bijlage>()) try {
            if (kast.heeft(one)) continue;
            fetch(store, one);
            ++fetched;
        } catch (const StorageError& error) {
            failed.push_back({{"titel", one.titel}, {"reden", error_in_words(error)}});
            outcome.lines.push_back(fmt::format("{}: {}", one.titel, error_in_words(error)));
        }
    if (!failed.empty()) outcome.exit = Exit::found_something;
    outcome.json = {{"opgehaald", fetched}, {"niet_opgehaald", std::move(failed)}};
    outcome.lines.push_back(
        fmt::format("{} opgehaald.", fetched == 1 ? "1 bijlage" : fmt::format("{} bijlagen", fetched)));
    return outcome;
}

}  // namespace

std::vector<Command> bijlage_commands() {
    return {
        {"bijlage list",
         "SOORT SLEUTEL [--jaar N]",
         "de bijlagen van een onderdeel",
         {},
         {"--jaar"},
         2,
         2,
         list_command},
        {"bijlage add",
         "SOORT SLEUTEL BESTAND [--titel T] [--jaar N]",
         "een foto, PDF of document bij een onderdeel voegen",
         {},
         {"--titel", "--jaar"},
         3,
         3,
         add_command},
        {"bijlage get",
         "SOORT SLEUTEL TITEL --out BESTAND [--jaar N]",
         "een bijlage als bestand; wordt zo nodig bij de hub gehaald",
         {},
         {"--out", "--jaar"},
         3,
         3,
         get_command},
        {"bijlage keep", "", "alle bijlagen op deze computer bewaren", {}, {}, 0, 0, keep_command},
    };
}

}  // namespace noaber::cli
