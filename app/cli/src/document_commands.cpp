// SPDX-License-Identifier: EUPL-1.2
// jaarplan document, and the newsletter's draft.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/nieuwsbrief.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaber/report/document_file.h>
#include <noaber/report/jaarplan_document.h>
#include <noaber/report/nieuwsbrief_document.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Outcome document_command(Context& context, const Arguments& arguments) {
    const auto file = arguments.value("--out");
    if (!file) throw UsageError("Zeg met --out waar het document komt: --out jaarplan.pdf (of .html, .docx).");
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    JaarplanDocumentOptions options{system_today(), {}};
    if (arguments.flag("--wijzigingen") || arguments.value("--sinds"))
        options.wijzigingen_sinds = gekozen_vaststelling(store, plan, arguments.value("--sinds"));
    const Document document =
        arguments.flag("--rooster") ? rooster_document(store, plan, options) : jaarplan_document(store, plan, options);
    SilentProgress progress;
    write_document(document, *file, progress);
    Outcome outcome;
    outcome.json = {{"bestand", *file}, {"jaar", plan.jaar.value_or(0)}};
    outcome.lines.push_back(*file + " geschreven.");
    return outcome;
}

Outcome draft_command(Context& context, const Arguments& arguments) {
    std::optional<Date> sinds;
    if (const auto typed = arguments.value("--sinds")) {
        sinds = Date::parse(*typed);
        if (!sinds) throw UsageError(fmt::format("\"{}\" is geen datum. Schrijf 15-3-2017.", shorten(*typed, 40)));
    }
    const Nieuwsbrief letter = maak_nieuwsbrief(context.store(), system_today(), sinds);
    Outcome outcome;
    outcome.json = {{"titel", letter.titel}, {"datum", letter.datum->to_text()}, {"tekst", letter.tekst}};
    outcome.lines = {letter.titel, "", letter.tekst};
    if (const auto file = arguments.value("--out")) {
        SilentProgress progress;
        write_document(nieuwsbrief_document(letter), *file, progress);
        outcome.json["bestand"] = *file;
        outcome.lines.push_back("\n" + *file + " geschreven.");
    }
    return outcome;
}

}  // namespace

std::vector<Command> document_commands() {
    return {
        {"jaarplan document",
         "--out FILE [--rooster] [--wijzigingen [--sinds NAAM]] [--jaar N]",
         "het plan (of met --rooster de kwartaalplanning op A3) als .html, .pdf of .docx",
         {"--rooster", "--wijzigingen"},
         {"--out", "--sinds", "--jaar"},
         0,
         0,
         document_command},
        {"nieuwsbrief draft",
         "[--sinds DATUM] [--out FILE]",
         "een concept van wat er sinds de vorige nieuwsbrief veranderde; het komt bij de nieuwsbrieven",
         {},
         {"--sinds", "--out"},
         0,
         0,
         draft_command},
    };
}

}  // namespace noaber::cli
