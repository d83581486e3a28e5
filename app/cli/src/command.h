// SPDX-License-Identifier: EUPL-1.2
// The commands of the program itself, and what they share.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/plugin/command.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/plugin/workbench.h>

#include <filesystem>
#include <string>
#include <vector>

namespace noaber::cli {

/// The context of one run of the program.
class OpenContext final : public Context {
public:
    OpenContext(Workbench& workbench, std::filesystem::path database)
        : m_workbench(workbench), m_database(std::move(database)) {}
    [[nodiscard]] Workbench& workbench() override { return m_workbench; }
    [[nodiscard]] Store& store() override;

private:
    Workbench& m_workbench;
    std::filesystem::path m_database;
    Store* m_store = nullptr;
};

/// Every command of the program itself.
[[nodiscard]] std::vector<Command> own_commands();

[[nodiscard]] std::vector<Command> table_commands();
[[nodiscard]] std::vector<Command> plan_commands();
[[nodiscard]] std::vector<Command> register_commands();
[[nodiscard]] std::vector<Command> history_commands();
[[nodiscard]] std::vector<Command> actie_commands();
[[nodiscard]] std::vector<Command> overleg_commands();
[[nodiscard]] std::vector<Command> piket_commands();
[[nodiscard]] std::vector<Command> ruil_commands();
[[nodiscard]] std::vector<Command> piketexport_commands();
[[nodiscard]] std::vector<Command> uren_commands();
[[nodiscard]] std::vector<Command> budget_commands();
[[nodiscard]] std::vector<Command> verrekening_commands();
[[nodiscard]] std::vector<Command> version_commands();
[[nodiscard]] std::vector<Command> document_commands();
[[nodiscard]] std::vector<Command> sync_commands();
[[nodiscard]] std::vector<Command> avg_commands();
[[nodiscard]] std::vector<Command> rooster_commands();
[[nodiscard]] std::vector<Command> bijlage_commands();

/// What --at says, else now. Throws UsageError when it is no moment.
[[nodiscard]] Moment chosen_moment(const Arguments& arguments);
/// Findings as a command gives them; exit 1 when there are any.
[[nodiscard]] Outcome signaleringen_outcome(const std::vector<Signalering>& found, bool as_json);
/// The plan of --jaar, or the only or newest one. Throws InputError when there is none.
[[nodiscard]] Jaarplan chosen_plan(Store& store, const Arguments& arguments);
/// The entity of that name or table name. Throws UsageError that lists them.
[[nodiscard]] const EntityInfo& chosen_entity(const Store& store, std::string_view name);
/// The record that a person means, among those of the chosen year where the entity has years.
[[nodiscard]] Record chosen_record(Store& store, const EntityInfo& entity, std::string_view key,
                                   const Arguments& arguments);

}  // namespace noaber::cli
