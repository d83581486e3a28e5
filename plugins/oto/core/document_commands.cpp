// SPDX-License-Identifier: EUPL-1.2
// Papers on the command line: a person's dossier, readiness for the board, the lists of an OTO event.
#include "aanwezigheidslijst.h"
#include "commands.h"
#include "gereedheid_document.h"
#include "oto_documenten.h"
#include "paspoort_document.h"
#include "registratie.h"

#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/report/document_file.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

using cli::Arguments;
using cli::Context;
using cli::Outcome;

std::string chosen_file(const Arguments& arguments) {
    if (const auto file = arguments.value("--out")) return *file;
    throw cli::UsageError("Zeg met --out waar het document komt: --out dossier.pdf (of .html, .docx).");
}

Date chosen_day(const Arguments& arguments) {
    const auto typed = arguments.value("--op");
    if (!typed) return system_today();
    if (const auto date = Date::parse(*typed)) return *date;
    throw cli::UsageError(
        fmt::format("--op: \"{}\" is geen datum. Schrijf 2027-06-01 of 1-6-2027.", shorten(*typed, 40)));
}

Outcome written(const Document& document, const std::string& file) {
    SilentProgress progress;
    write_document(document, file, progress);
    Outcome outcome;
    outcome.json["bestand"] = file;
    outcome.lines.push_back(file + " geschreven.");
    return outcome;
}

Outcome dossier_command(Context& context, const Arguments& arguments) {
    const std::string file = chosen_file(arguments);
    const Date day = chosen_day(arguments);
    const Store& store = context.store();
    const Persoon persoon = persoon_met_naam(store, arguments.rest()[0]);
    return written(paspoort_document(store, persoon.id, day), file);
}

Outcome report_command(Context& context, const Arguments& arguments) {
    const std::string file = chosen_file(arguments);
    const Date day = chosen_day(arguments);
    return written(gereedheid_document(lees_vakbeeld(context.store()), day), file);
}

Outcome cards_command(Context& context, const Arguments& arguments) {
    const std::string file = chosen_file(arguments);
    const Date day = chosen_day(arguments);
    return written(passenlijst_document(context.store(), day), file);
}

Document event_document(const Aanwezigheidslijst& lijst, const std::string& kind) {
    if (equal_folded(kind, "tekenlijst")) return tekenlijst_document(lijst);
    if (equal_folded(kind, "aanwezigheid")) return aanwezigheid_document(lijst, system_today());
    if (equal_folded(kind, "bewijzen")) return bewijs_van_deelname(lijst, system_today());
    throw cli::UsageError(
        fmt::format("--soort: \"{}\" bestaat niet. Kies uit tekenlijst, aanwezigheid en bewijzen.", shorten(kind, 40)));
}

Outcome event_command(Context& context, const Arguments& arguments) {
    const std::string file = chosen_file(arguments);
    const std::string kind = arguments.value("--soort").value_or("aanwezigheid");
    const Store& store = context.store();
    const Oto oto = oto_met_code(store, arguments.rest()[0]);
    return written(event_document(lees_aanwezigheid(store, oto), kind), file);
}

}  // namespace

std::vector<cli::Command> document_commands() {
    return {
        {"paspoort document",
         "NAAM --out FILE [--op DATUM]",
         "iemands dossier vakbekwaamheid, als .html, .pdf of .docx",
         {},
         {"--op", "--out"},
         1,
         1,
         dossier_command},
        {"paspoort report",
         "--out FILE [--op DATUM]",
         "de gereedheid voor het bestuur; telt mensen en noemt niemand",
         {},
         {"--op", "--out"},
         0,
         0,
         report_command},
        {"paspoort cards",
         "--out FILE [--op DATUM]",
         "alle crisispassen, en wie er geen heeft die geldt",
         {},
         {"--op", "--out"},
         0,
         0,
         cards_command},
        {"oto document",
         "CODE --out FILE [--soort tekenlijst|aanwezigheid|bewijzen]",
         "de lijst om te tekenen, wie er was, of bewijzen van deelname",
         {},
         {"--out", "--soort"},
         1,
         1,
         event_command},
    };
}

}  // namespace noaber::oto
