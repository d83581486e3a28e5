// SPDX-License-Identifier: EUPL-1.2
// What the log says has happened to records since some time, put together record by record.
#pragma once

#include <noaber/store/store.h>

#include <functional>
#include <map>
#include <string>

namespace noaber {

/// One record that was touched: as it was before, and as it is now. Neither is there for what came and went again.
struct NieuwsRecord {
    std::optional<Record> before;  ///< none: it is new
    std::optional<Record> now;     ///< none: it is gone
    Stamp made;                    ///< transaction of its creation
};

using IsNews = std::function<bool(const Stamp&)>;

/// The touched records of these entities by id. Changes before the first that `is_news` are not looked at.
[[nodiscard]] std::map<std::string, NieuwsRecord> touched_since(const Store& store, const IsNews& is_news,
                                                                const std::vector<const EntityInfo*>& entities);
/// The transaction that made a record; none when the log does not say.
[[nodiscard]] Stamp made_by(const Store& store, const EntityInfo& entity, std::string_view record);

}  // namespace noaber
