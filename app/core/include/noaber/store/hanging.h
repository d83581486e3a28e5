// SPDX-License-Identifier: EUPL-1.2
// Records that hang on one of any entity, as attachments do: their description has the text fields `bij_soort` and `bij_record`, the
// entity and the id of that one (RecordRef). Who may read all of that one, every field, may read them; who may write it too may write them.
// They are erased with it and move when it is merged. They have no spreadsheet table, because a row could not say what they hang on.
#pragma once

#include <noaber/store/store.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

inline constexpr std::string_view hangs_on_entity = "bij_soort";  ///< never changes once it was written
inline constexpr std::string_view hangs_on_record = "bij_record";

[[nodiscard]] bool hangs(const EntityInfo& entity);

/// Whose a record is; of one that hangs on another whose that one is, and by which entity's permissions it is read and written.
struct Standing : Whose {
    Standing() = default;
    Standing(Whose whose, const EntityInfo* rules = nullptr) : Whose(std::move(whose)), on(rules) {}
    const EntityInfo* on =
        nullptr;  ///< only of what hangs; nullptr when nobody described that entity: the planners' then
    bool operator==(const Standing&) const = default;
};

[[nodiscard]] Standing standing_of(const Store& store, const EntityInfo& entity, std::string_view record);
/// Of what hangs on that record; nobody's, and the planners', when its entity is not described or hangs on another itself.
[[nodiscard]] Standing standing_on(const Store& store, std::string_view entity, std::string_view record);

/// Whether this person reads, or may make, change and remove, what hangs on a record that stands so.
[[nodiscard]] bool may_read_hanging(const Standing& standing, const Actor& actor);
[[nodiscard]] bool may_write_hanging(const Standing& standing, const Actor& actor);
/// For screens: whether this person may make, change and remove what hangs on that record.
[[nodiscard]] bool may_hang_on(const Store& store, const RecordRef& record, const Actor& actor);

/// The living records that hang on this one.
[[nodiscard]] std::vector<Touched> hanging_on(const Store& store, const EntityInfo& entity, std::string_view record);

}  // namespace noaber
