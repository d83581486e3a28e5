// SPDX-License-Identifier: EUPL-1.2
// What a command gets, what it gives back, and the list of all.
#pragma once

#include "arguments.h"
#include "usage_error.h"

#include <noaber/base/moment.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/plugin/workbench.h>

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace noaber::cli {

using Json = nlohmann::ordered_json;

/// Exit codes of the contract.
enum class Exit { done = 0, found_something = 1, bad_input = 2, storage = 3 };

/// What a command came to: one document for --json, lines for a person otherwise.
struct Outcome {
    Exit exit = Exit::done;
    Json json = Json::object();
    std::vector<std::string> lines;
};

/// What a command works with. The store is opened when it is first asked for.
class Context {
public:
    Context(Workbench& workbench, std::filesystem::path database)
        : m_workbench(workbench), m_database(std::move(database)) {}
    [[nodiscard]] Workbench& workbench() { return m_workbench; }
    [[nodiscard]] Store& store();

private:
    Workbench& m_workbench;
    std::filesystem::path m_database;
    Store* m_store = nullptr;
};

struct Command {
    std::string name;     ///< "jaarplan list"
    std::string usage;    ///< what follows the name
    std::string summary;  ///< Dutch
    std::set<std::string> flags;
    std::set<std::string> with_value;
    std::size_t least = 0;  ///< arguments
    std::size_t most = 0;
    std::function<Outcome(Context&, const Arguments&)> run;
};

/// Every command there is.
[[nodiscard]] const std::vector<Command>& commands();

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
[[nodiscard]] std::vector<Command> rooster_commands();

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
