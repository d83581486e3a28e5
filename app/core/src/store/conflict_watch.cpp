// SPDX-License-Identifier: EUPL-1.2
// Comparing what holds before and after a merge.
#include "store/conflict_watch.h"

#include <algorithm>

namespace noaber {

void ConflictWatch::around(const Change& change, const Stamp& stamp, const std::function<void()>& merge) {
    // What nobody here ever heard of, nobody here can have written.
    if (stamp.device == m_device || !m_merger.known(change.entity, change.record)) return merge();
    if (change.kind == ChangeKind::remove) return around_removal(change, stamp, merge);
    around_writing(change, stamp, merge);
}

void ConflictWatch::settle(const Change& change, const Stamp& taken_in) {
    if (taken_in.device != m_device) return;
    m_session
        .prepared(
            "DELETE FROM conflict WHERE record = $1 AND entity = $2 AND field = $3 AND mine_stamp <= $4 AND mine_device = $5")
        .run(change.record, change.entity, change.field, taken_in.time, taken_in.device);
}

void ConflictWatch::look_at(std::vector<Loss>& losses, const Change& change, const Stamp& stamp,
                            const std::string& field, const Value& value) {
    if (!m_merger.may_hold(m_device, change.entity, change.record, field)) return;
    const Stamp before = m_merger.stamp_of(change.entity, change.record, field);
    if (before.device != m_device || before > stamp || before == change.base) return;
    Value mine = m_merger.value_of(change.entity, change.record, field);
    if (mine != value) losses.push_back({field, before, std::move(mine)});
}

void ConflictWatch::around_writing(const Change& change, const Stamp& stamp, const std::function<void()>& merge) {
    const bool gone = !m_merger.alive(change.entity, change.record);
    std::vector<Loss> losses;
    if (!gone && change.kind == ChangeKind::edit) look_at(losses, change, stamp, change.field, change.value);
    if (!gone)
        for (const auto& [field, value] : change.fields) look_at(losses, change, stamp, field, value);
    merge();
    for (const Loss& loss : losses) note(ConflictKind::overwritten, change, stamp, loss);
    if (!gone || !m_merger.alive(change.entity, change.record)) return;
    const Stamp removal = own_removal(change);
    if (!removal.none()) note(ConflictKind::brought_back, change, stamp, {{}, removal, {}});
}

void ConflictWatch::around_removal(const Change& change, const Stamp& stamp, const std::function<void()>& merge) {
    merge();
    if (!m_merger.alive(change.entity, change.record)) return;
    Stamp mine;
    for (const auto& [field, holding] : m_merger.stamps(change.entity, change.record))
        if (holding.device == m_device && std::ranges::count(change.seen, holding) == 0) mine = std::max(mine, holding);
    if (!mine.none()) note(ConflictKind::kept, change, stamp, {{}, mine, {}});
}

void ConflictWatch::note(ConflictKind kind, const Change& change, const Stamp& stamp, const Loss& loss) {
    m_session
        .prepared(
            "INSERT INTO conflict (record, entity, field, kind, mine, mine_stamp, mine_device, theirs_stamp, theirs_device) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (record, entity, field) DO UPDATE SET "
            "kind = excluded.kind, mine = excluded.mine, mine_stamp = excluded.mine_stamp, "
            "mine_device = excluded.mine_device, theirs_stamp = excluded.theirs_stamp, "
            "theirs_device = excluded.theirs_device")
        .run(change.record, change.entity, loss.field, static_cast<std::int64_t>(kind), to_json(loss.mine),
             loss.stamp.time, loss.stamp.device, stamp.time, stamp.device);
}

Stamp ConflictWatch::own_removal(const Change& change) const {
    Statement& statement = m_session.prepared(
        "SELECT c.stamp, c.device FROM log_by_record r JOIN log_change c ON c.stamp = r.stamp AND c.device = r.device "
        "AND c.nr = r.nr WHERE r.record = $1 AND r.device = $2 AND c.entity = $3 AND c.kind = $4 "
        "ORDER BY c.stamp DESC LIMIT 1");
    const Rows rows(
        statement.bind_all(change.record, m_device, change.entity, static_cast<std::int64_t>(ChangeKind::remove)));
    return statement.step() ? Stamp{statement.integer(0), statement.integer(1)} : Stamp{};
}

}  // namespace noaber
