// SPDX-License-Identifier: EUPL-1.2
// The list of commands, and how commands find years, entities and records.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>
#include <noaber/sync/membership.h>

#include <fmt/format.h>

namespace noaber::cli {

Store& OpenContext::store() {
    if (m_store) return *m_store;
    m_store = &m_workbench.open(m_database, {.author = default_author()});
    try {
        // What goes to a hub is written in the name of the account.
        if (const auto membership = membership_of(m_store->file())) m_store->set_author(membership->account);
    } catch (const InputError&) {
        // Commands that need the hub say so.
    }
    return *m_store;
}

std::vector<Command> own_commands() {
    std::vector<Command> list;
    for (const auto& part :
         {table_commands(), plan_commands(), version_commands(), document_commands(), actie_commands(),
          overleg_commands(), piket_commands(), ruil_commands(), rooster_commands(), verrekening_commands(),
          piketexport_commands(), uren_commands(), budget_commands(), register_commands(), history_commands(),
          sync_commands(), avg_commands(), bijlage_commands()})
        list.insert(list.end(), part.begin(), part.end());
    return list;
}

Jaarplan chosen_plan(Store& store, const Arguments& arguments) {
    const auto year = arguments.number("--jaar");
    if (const auto plan = find_jaarplan(store, year)) return *plan;
    if (year)
        throw InputError(fmt::format("Er is geen jaarplan van {}. Importeer het met: noaberctl import MAP", *year));
    throw InputError("Er is nog geen jaarplan. Importeer er een met: noaberctl import MAP");
}

const EntityInfo& chosen_entity(const Store& store, std::string_view name) {
    std::string known;
    for (const EntityInfo* entity : store.schema().entities()) {
        if (equal_folded(entity->name, name) || equal_folded(entity->table, name)) return *entity;
        known += (known.empty() ? "" : ", ") + entity->name;
    }
    throw UsageError(fmt::format("\"{}\" is geen soort. Kies uit: {}.", shorten(name, 40), known));
}

Record chosen_record(Store& store, const EntityInfo& entity, std::string_view key, const Arguments& arguments) {
    if (!entity.index_of("jaarplan")) return find_by_name(store, entity, key);
    return find_by_name(store, entity, key, Where{"jaarplan", chosen_plan(store, arguments).id.text});
}

}  // namespace noaber::cli
