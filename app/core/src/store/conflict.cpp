// SPDX-License-Identifier: EUPL-1.2
// The list of conflicts, and the two ways to settle one.
#include <noaber/store/conflict.h>

#include "store/log.h"

#include <noaber/store/session.h>

#include <fmt/format.h>

namespace noaber {

namespace {

std::vector<Conflict> all_conflicts(Session& session) {
    std::vector<Conflict> all;
    Statement& statement = session.prepared(
        "SELECT kind, entity, record, field, mine, mine_stamp, mine_device, theirs_stamp, theirs_device FROM conflict "
        "ORDER BY theirs_stamp, theirs_device, record, field");
    const Rows rows(statement);
    while (statement.step())
        all.push_back({static_cast<ConflictKind>(statement.integer(0)),
                       std::string(statement.text(1)),
                       std::string(statement.text(2)),
                       std::string(statement.text(3)),
                       from_json(statement.text(4)),
                       {},
                       {statement.integer(5), statement.integer(6)},
                       {statement.integer(7), statement.integer(8)},
                       {}});
    return all;
}

/// Whether this replica wrote there again after what it lost: then its author has seen what came in.
bool written_since(Session& session, const Conflict& one) {
    Statement& statement = session.prepared(
        "SELECT c.nr FROM log_by_record r JOIN log_change c ON c.stamp = r.stamp AND c.device = r.device AND c.nr = r.nr "
        "WHERE r.record = $1 AND r.device = $2 AND r.stamp > $3 AND c.entity = $4 AND "
        "($5 = '' OR c.field = $5 OR c.kind <> $6) LIMIT 1");
    const Rows rows(statement.bind_all(one.record, one.mine_stamp.device, one.mine_stamp.time, one.entity, one.field,
                                       static_cast<std::int64_t>(ChangeKind::edit)));
    return statement.step();
}

/// Fills in what holds now. False when there is nothing left to tell.
bool complete(const Store& store, const EntityInfo& entity, Conflict& one) {
    const auto record = store.find(entity, one.record);
    if (!record || written_since(store.session(), one)) return false;
    if (one.kind == ConflictKind::overwritten) {
        one.theirs = (*record)[one.field];
        if (one.theirs == one.mine) return false;
        for (const auto& [field, stamp] : store.stamps(entity, one.record))
            if (field == one.field) one.theirs_stamp = stamp;
    }
    const auto theirs = ChangeLog(store.session()).head(one.theirs_stamp);
    one.author = theirs ? theirs->author : "iemand anders";
    return true;
}

const EntityInfo& entity_of(const Store& store, const Conflict& conflict) {
    return *store.schema().find(conflict.entity);
}

}  // namespace

std::vector<Conflict> open_conflicts(const Store& store) {
    std::vector<Conflict> open;
    for (Conflict& one : all_conflicts(store.session())) {
        const EntityInfo* entity = store.schema().find(one.entity);
        if (!entity || (!one.field.empty() && !entity->index_of(one.field))) continue;  // of a plugin that is not here
        if (complete(store, *entity, one)) open.push_back(std::move(one));
    }
    return open;
}

void leave_as_is(Store& store, const Conflict& conflict) {
    store.session()
        .prepared("DELETE FROM conflict WHERE record = $1 AND entity = $2 AND field = $3")
        .run(conflict.record, conflict.entity, conflict.field);
}

void put_mine_back(Store& store, const Conflict& conflict) {
    const EntityInfo& entity = entity_of(store, conflict);
    const std::string title = title_of(store, entity, conflict.record);
    if (conflict.kind == ConflictKind::overwritten) {
        auto tx = store.begin(fmt::format("{} van {} teruggezet", entity.field(conflict.field).label, title));
        tx.set(entity, conflict.record, conflict.field, conflict.mine);
        tx.commit();
    } else {
        auto tx = store.begin(fmt::format("{} alsnog verwijderd", title));
        tx.remove(entity, conflict.record);
        tx.commit();
    }
    leave_as_is(store, conflict);
}

std::string in_words(const Store& store, const Conflict& conflict) {
    const EntityInfo& entity = entity_of(store, conflict);
    const std::string title = title_of(store, entity, conflict.record);
    switch (conflict.kind) {
        case ConflictKind::overwritten: {
            const FieldInfo& field = entity.field(conflict.field);
            const auto words = [&](const Value& value) {
                return is_empty(value) ? std::string("niets") : '"' + display_value(store, field, value) + '"';
            };
            return fmt::format("{} schreef intussen {} bij {} van {}; jij had {}.", conflict.author,
                               words(conflict.theirs), field.label, title, words(conflict.mine));
        }
        case ConflictKind::brought_back:
            return fmt::format("Jij verwijderde {}, maar {} had het intussen gewijzigd: het staat er weer.", title,
                               conflict.author);
        case ConflictKind::kept:
            return fmt::format("{} verwijderde {}, maar jij had het intussen gewijzigd: het staat er nog.",
                               conflict.author, title);
    }
    return {};
}

}  // namespace noaber
