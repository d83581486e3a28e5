// SPDX-License-Identifier: EUPL-1.2
// Reading the log for news.
#include "jaarplan/nieuws.h"

#include <algorithm>

namespace noaber {

namespace {

/// The transactions that are news. The log is asked for more until it goes back far enough.
std::vector<Stamp> news_transactions(const Store& store, const NieuwsGrens& grens) {
    std::vector<RecentLine> lines;
    for (std::size_t most = 500;; most *= 4) {
        lines = store.recent(most);
        if (lines.size() < most || !grens.is_later(lines.back().stamp)) break;
    }
    std::vector<Stamp> stamps;
    for (const RecentLine& line : lines)
        if (grens.is_news(line.stamp)) stamps.push_back(line.stamp);
    return stamps;
}

void apply(Record& record, const HistoryLine& line) {
    const auto set = [&](const std::string& field, const Value& value) {
        if (const auto index = record.entity->index_of(field)) record.values[*index] = value;
    };
    for (const auto& [field, value] : line.fields) set(field, value);
    if (line.kind == ChangeKind::edit) set(line.field, line.after);
}

/// As it stood before what is news, and as it stands.
NieuwsRecord read_record(const Store& store, const EntityInfo& entity, const std::string& id,
                         const NieuwsGrens& grens) {
    NieuwsRecord news;
    news.now = store.find(entity, id);
    Record before = entity.new_record();
    before.id = id;
    bool existed = false;
    for (const HistoryLine& line : store.history(entity, id)) {
        if (grens.is_news(line.stamp)) continue;
        existed = line.kind != ChangeKind::remove;
        apply(before, line);
    }
    if (existed) news.before = std::move(before);
    return news;
}

}  // namespace

std::map<std::string, NieuwsRecord> touched_since(const Store& store, const NieuwsGrens& grens,
                                                  const std::vector<const EntityInfo*>& entities) {
    std::map<std::string, NieuwsRecord> records;
    for (const Stamp& stamp : news_transactions(store, grens))
        for (const Touched& one : store.touched_by(stamp)) {
            if (std::find(entities.begin(), entities.end(), one.entity) == entities.end()) continue;
            if (!records.contains(one.record))
                records.emplace(one.record, read_record(store, *one.entity, one.record, grens));
        }
    return records;
}

std::set<Stamp> made_any(const Store& store, const std::vector<const EntityInfo*>& entities) {
    std::set<Stamp> stamps;
    for (const EntityInfo* entity : entities)
        for (const Record& record : store.list(*entity))
            for (const HistoryLine& line : store.history(*entity, record.id))
                if (line.kind == ChangeKind::create) stamps.insert(line.stamp);
    return stamps;
}

Stamp made_by(const Store& store, const EntityInfo& entity, std::string_view record) {
    for (const HistoryLine& line : store.history(entity, record))
        if (line.kind == ChangeKind::create) return line.stamp;
    return {};
}

}  // namespace noaber
