// SPDX-License-Identifier: EUPL-1.2
// import, export, check.
#include "command.h"

#include <noaber/base/date.h>
#include <noaber/import/export.h>
#include <noaber/import/import.h>
#include <noaber/jaarplan/plan.h>

#include <unistd.h>

#include <fmt/format.h>

#include <cstdio>

namespace noaber::cli {

namespace {

/// One line on standard error that moves on, when a person is watching.
class TerminalProgress final : public Progress {
public:
    ~TerminalProgress() override {
        if (m_shown) fmt::print(stderr, "\r\033[K");
    }
    void step(std::string_view text, std::size_t done, std::size_t total) override {
        if (!m_watched || total == 0 || done * 100 / total == m_percent) return;
        m_percent = done * 100 / total;
        m_shown = true;
        fmt::print(stderr, "\r\033[K{} {} %", text, m_percent);
    }

private:
    bool m_watched = isatty(STDERR_FILENO) != 0;
    bool m_shown = false;
    std::size_t m_percent = 101;
};

Json table_json(const ImportedTable& table) {
    Json refused = Json::array();
    for (const RefusedRow& row : table.geweigerd)
        refused.push_back({{"rij", row.rij}, {"kolom", row.kolom}, {"reden", row.reden}});
    return {{"bestand", table.bestand},
            {"tabel", table.tabel},
            {"nieuw", table.nieuw},
            {"gewijzigd", table.gewijzigd},
            {"gelijk", table.gelijk},
            {"geweigerd", refused},
            {"onbekende_kolommen", table.onbekende_kolommen}};
}

void add_lines(const ImportReport& report, const ImportOptions& options, Outcome& outcome) {
    for (const ImportedTable& table : report.tabellen) {
        outcome.lines.push_back(fmt::format("{} ({}): {} nieuw, {} gewijzigd, {} gelijk, {} geweigerd", table.bestand,
                                            table.tabel, table.nieuw, table.gewijzigd, table.gelijk,
                                            table.geweigerd.size()));
        for (const std::string& column : table.onbekende_kolommen)
            outcome.lines.push_back(fmt::format("  kolom \"{}\" is onbekend en overgeslagen", column));
        for (const RefusedRow& row : table.geweigerd)
            outcome.lines.push_back(
                fmt::format("  rij {}, kolom {}: {}", row.rij, row.kolom.empty() ? "-" : row.kolom, row.reden));
    }
    for (const std::string& file : report.onbekende_bestanden)
        outcome.lines.push_back(file + ": geen tabel die Noaber kent, overgeslagen");
    for (const std::string& made : report.aangemaakt) outcome.lines.push_back("Aangemaakt: " + made);
    if (options.writing == Writing::dry_run)
        outcome.lines.emplace_back("Proef: er is niets geschreven.");
    else if (report.anything_refused() && options.refusals == Refusals::stop_all)
        outcome.lines.emplace_back(
            "Er is niets geschreven. Verbeter de geweigerde rijen, of gebruik --accept-partial.");
}

Outcome import_command(Context& context, const Arguments& arguments) {
    ImportOptions options;
    options.jaar = arguments.number("--jaar");
    if (arguments.flag("--dry-run")) options.writing = Writing::dry_run;
    if (arguments.flag("--accept-partial")) options.refusals = Refusals::accept_others;
    const std::vector<std::filesystem::path> paths(arguments.rest().begin(), arguments.rest().end());
    ImportReport report;
    {
        TerminalProgress progress;
        report = import_files(context.store(), paths, options, progress);
    }
    Outcome outcome;
    outcome.exit = report.anything_refused() ? Exit::found_something : Exit::done;
    Json tables = Json::array();
    for (const ImportedTable& table : report.tabellen) tables.push_back(table_json(table));
    outcome.json = {{"tabellen", tables},
                    {"aangemaakt", report.aangemaakt},
                    {"onbekende_bestanden", report.onbekende_bestanden},
                    {"geschreven", report.geschreven}};
    add_lines(report, options, outcome);
    return outcome;
}

Outcome export_command(Context& context, const Arguments& arguments) {
    const std::string format = arguments.value("--format").value_or("csv");
    if (format != "csv" && format != "xlsx") throw UsageError("Achter --format hoort csv of xlsx.");
    Outcome outcome;
    Json files = Json::array();
    for (const auto& file : export_tables(context.store(), arguments.rest()[0],
                                          format == "xlsx" ? ExportFormat::xlsx : ExportFormat::csv)) {
        files.push_back(file.string());
        outcome.lines.push_back(file.string());
    }
    outcome.json = {{"bestanden", files}};
    return outcome;
}

/// The chosen plan; an empty one of this year when there is none yet, for the checks that need no plan.
Jaarplan plan_to_check(Store& store, const Arguments& arguments) {
    if (arguments.number("--jaar") || find_jaarplan(store, std::nullopt)) return chosen_plan(store, arguments);
    Jaarplan none;
    none.jaar = system_today().year();
    return none;
}

Outcome check_command(Context& context, const Arguments& arguments) {
    const Jaarplan plan = plan_to_check(context.store(), arguments);
    return signaleringen_outcome(context.workbench().signaleringen(plan), arguments.flag("--json"));
}

}  // namespace

Outcome signaleringen_outcome(const std::vector<Signalering>& found, bool as_json) {
    Outcome outcome;
    outcome.exit = found.empty() ? Exit::done : Exit::found_something;
    if (found.empty()) outcome.lines.emplace_back("Geen signaleringen.");
    // A large plan has tens of thousands: only what is printed is made.
    Json& list = outcome.json["signaleringen"] = Json::array();
    for (const Signalering& one : found) {
        if (!as_json) {
            outcome.lines.push_back(
                fmt::format("{:<13} {:<28} {:<20} {}", to_text(one.ernst), one.code, one.sleutel, one.melding));
            continue;
        }
        Json& item = list.emplace_back(Json::object());
        item["code"] = one.code;
        item["ernst"] = to_text(one.ernst);
        item["soort"] = one.soort;
        item["sleutel"] = one.sleutel;
        item["melding"] = one.melding;
    }
    return outcome;
}

std::vector<Command> table_commands() {
    constexpr std::size_t many = 1'000;
    return {
        {"import",
         "PAD... [--dry-run] [--accept-partial] [--jaar N]",
         "spreadsheets inlezen",
         {"--dry-run", "--accept-partial"},
         {"--jaar"},
         1,
         many,
         import_command},
        {"export",
         "MAP [--format csv|xlsx]",
         "alles als tabellen wegschrijven",
         {},
         {"--format"},
         1,
         1,
         export_command},
        {"check", "[--jaar N]", "de signaleringen", {}, {"--jaar"}, 0, 0, check_command},
    };
}

}  // namespace noaber::cli
