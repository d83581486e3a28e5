// SPDX-License-Identifier: EUPL-1.2
// What happened, read from the log: of one record, and most recently.
#include "store/store_inner.h"

namespace noaber {

std::vector<HistoryLine> Store::history(const EntityInfo& entity, std::string_view record) const {
    m_inner->merger.forget();
    const auto holding = m_inner->merger.stamps(entity.name, record);
    const auto holds = [&](const std::string& field, const Stamp& stamp) {
        const auto found = holding.find(field);
        return found != holding.end() && found->second == stamp;
    };
    std::vector<HistoryLine> lines;
    for (auto& [head, change] : m_inner->log.of_record(entity.name, record))
        lines.push_back({head.stamp, head.author, head.label, change.kind, change.field, std::move(change.was),
                         std::move(change.value), std::move(change.fields), holds(change.field, head.stamp)});
    return lines;
}

std::string device_in_words(const Store& store, std::int64_t device) {
    if (device == store.device()) return "deze computer";
    // Letters and digits that are not taken for each other.
    constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string name = "apparaat ";
    for (int i = 0; i < 4; ++i) name += signs[static_cast<std::size_t>(device >> (5 * i)) % signs.size()];
    return name;
}

std::vector<RecentLine> Store::recent(std::size_t most) const {
    std::vector<RecentLine> lines;
    Statement& statement = m_inner->session->prepared(
        "SELECT t.stamp, t.device, t.kind, t.author, t.label, "
        "(SELECT count(*) FROM log_change c WHERE c.stamp = t.stamp AND c.device = t.device) "
        "FROM log_transaction t ORDER BY t.stamp DESC, t.device DESC LIMIT $1");
    const Rows rows(statement.bind_all(static_cast<std::int64_t>(most)));
    while (statement.step())
        lines.push_back({{statement.integer(0), statement.integer(1)},
                         static_cast<TransactionKind>(statement.integer(2)),
                         std::string(statement.text(3)),
                         std::string(statement.text(4)),
                         static_cast<std::size_t>(statement.integer(5)),
                         statement.integer(1) == m_inner->clock.device()});
    return lines;
}

std::vector<Touched> Store::touched_by(const Stamp& transaction) const {
    std::vector<Touched> touched;
    Statement& statement = m_inner->session->prepared(
        "SELECT entity, record, min(nr) FROM log_change WHERE stamp = $1 AND device = $2 GROUP BY entity, record ORDER BY 3");
    const Rows rows(statement.bind_all(transaction.time, transaction.device));
    while (statement.step())
        if (const EntityInfo* entity = m_inner->schema.find(statement.text(0)))
            touched.push_back({entity, std::string(statement.text(1))});
    return touched;
}

}  // namespace noaber
