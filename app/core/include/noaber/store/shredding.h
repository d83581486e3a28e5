// SPDX-License-Identifier: EUPL-1.2
// Deleting so that nothing of it stays on the disk: in the file, in its journal, in the copies beside it.
#pragma once

#include <noaber/store/session.h>

#include <span>
#include <string>

namespace noaber {

/// As long as it lives, SQLite overwrites what it deletes. Made before the transaction that deletes.
class Shredding {
public:
    explicit Shredding(Session& session);
    ~Shredding();
    Shredding(const Shredding&) = delete;
    Shredding& operator=(const Shredding&) = delete;

    /// After the commit: what was free before is overwritten too, and the journal emptied. False when somebody reads or the disk is
    /// full, so that bytes may be left: what was deleted while this lived is overwritten all the same.
    /// `tables`: those of which rows went; PostgreSQL writes these anew. Its own journal is its own.
    [[nodiscard]] bool finish(std::span<const std::string> tables);

private:
    Session& m_session;
};

/// The tables in which the store keeps values, besides those of entities.
[[nodiscard]] std::span<const std::string> tables_with_values();

}  // namespace noaber
