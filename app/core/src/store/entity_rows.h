// SPDX-License-Identifier: EUPL-1.2
// Reading and writing the rows of entity tables. Only the merger writes.
#pragma once

#include <noaber/store/entity.h>
#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <functional>
#include <optional>
#include <unordered_map>

namespace noaber {

class EntityRows {
public:
    EntityRows(Session& session, const EntityInfo& entity);

    [[nodiscard]] std::optional<Record> find(std::string_view id) const;
    /// All rows, or those where field equals value, by id.
    void each(const Where* where, const std::function<void(Record&&)>& visit) const;
    [[nodiscard]] std::size_t count() const;

    void insert(const Record& record);
    void set(std::string_view id, std::size_t field, const Value& value);
    void erase(std::string_view id);
    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }

private:
    [[nodiscard]] Record read(const Statement& statement) const;
    Session& m_session;
    const EntityInfo& m_entity;
    std::string m_select, m_find, m_count, m_insert, m_erase;
    std::vector<KeptStatement> m_update;
};

}  // namespace noaber
