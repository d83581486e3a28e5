// SPDX-License-Identifier: EUPL-1.2
// Reading the log for news.
#include "jaarplan/nieuws.h"

#include <algorithm>

namespace noaber {

namespace {

/// The transactions that are news. The log is asked for more until it goes back far enough.
std::vector<Stamp> news_transactions(const Store& store, const IsNews& is_news) {
    std::vector<RecentLine> lines;
    for (std::size_t most = 500;; most *= 4) {
        lines = store.recent(most);
        if (lines.size() < most || !is_news(lines.back().stamp)) break;
    }
    std::vector<Stamp> stamps;
    for (const RecentLine& line : lines)
        if (is_news(line.stamp)) stamps.push_back(line.stamp);
    return stamps;
}

void apply(Record& record, const HistoryLine& line) {
    const auto set = [&](const std::string& field, const Value& value) {
        if (const auto index = record.entity->index_of(field)) record.values[*index] = value;
    };
    for (const auto& [field, value] : line.fields) set(field, value);
    if (line.kind == ChangeKind::edit) set(line.field, line.after);
}

/// As it stood before the first change that is news.
NieuwsRecord read_record(const Store& store, const EntityInfo& entity, const std::string& id, const IsNews& is_news) {
    NieuwsRecord news;
    news.now = store.find(entity, id);
    Record before = entity.new_record();
    before.id = id;
    bool existed = false;
    for (const HistoryLine& line : store.history(entity, id)) {
        if (news.made.none() && line.kind == ChangeKind::create) news.made = line.stamp;
        if (is_news(line.stamp)) continue;
        existed = line.kind != ChangeKind::remove;
        apply(before, line);
    }
    if (existed) news.before = std::move(before);
    return news;
}

}  // namespace

std::map<std::string, NieuwsRecord> touched_since(const Store& store, const IsNews& is_news,
                                                  const std::vector<const EntityInfo*>& entities) {
    std::map<std::string, NieuwsRecord> records;
    for (const Stamp& stamp : news_transactions(store, is_news))
        for (const Touched& one : store.touched_by(stamp)) {
            if (std::find(entities.begin(), entities.end(), one.entity) == entities.end()) continue;
            if (!records.contains(one.record))
                records.emplace(one.record, read_record(store, *one.entity, one.record, is_news));
        }
    return records;
}

Stamp made_by(const Store& store, const EntityInfo& entity, std::string_view record) {
    for (const HistoryLine& line : store.history(entity, record))
        if (line.kind == ChangeKind::create) return line.stamp;
    return {};
}

}  // namespace noaber
