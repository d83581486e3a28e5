// SPDX-License-Identifier: EUPL-1.2
// What the log says has happened to records since some time, put together record by record.
#pragma once

#include <noaber/store/store.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// One record that was touched: as it was before, and as it is now. Neither is there for what came and went again.
struct NieuwsRecord {
    std::optional<Record> before;  ///< none: it is new
    std::optional<Record> now;     ///< none: it is gone
};

/// What counts as news. What came with a whole plan (an import, a year carried over) does not, but what was done to it does.
struct NieuwsGrens {
    std::function<bool(const Stamp&)> is_later;
    std::set<Stamp> whole;  ///< transactions that made a plan or a werkgroep with everything in it

    [[nodiscard]] bool is_news(const Stamp& stamp) const { return is_later(stamp) && !whole.contains(stamp); }
};
/// The transactions that made a record of these entities.
[[nodiscard]] std::set<Stamp> made_any(const Store& store, const std::vector<const EntityInfo*>& entities);

/// The records of these entities that news is about, by id.
[[nodiscard]] std::map<std::string, NieuwsRecord> touched_since(const Store& store, const NieuwsGrens& grens,
                                                                const std::vector<const EntityInfo*>& entities);
/// The transaction that made a record; none when the log does not say.
[[nodiscard]] Stamp made_by(const Store& store, const EntityInfo& entity, std::string_view record);

}  // namespace noaber
