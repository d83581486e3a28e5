// SPDX-License-Identifier: EUPL-1.2
// What two people changed without seeing each other: told to the one who lost, who may put theirs back.
#pragma once

#include <noaber/store/store.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class ConflictKind {
    overwritten = 0,   ///< the other's later value of the same field holds
    brought_back = 1,  ///< this replica removed the record; the other had edited it, so it is there again
    kept = 2,          ///< the other removed the record; this replica had edited it, so it is still there
};

/// Merging never asks: the later stamp holds, and an edit brings a removed record back. This is what it then tells. It is of
/// this replica alone and does not travel: every replica finds for itself what its own changes lost.
struct Conflict {
    ConflictKind kind = ConflictKind::overwritten;
    std::string entity;
    std::string record;
    std::string field;   ///< name; "" for the whole record
    Value mine;          ///< overwritten: the value that was written here
    Value theirs;        ///< overwritten: the value that holds now
    Stamp mine_stamp;    ///< the transaction here: the edit, or the removal
    Stamp theirs_stamp;  ///< overwritten: of the value that holds now; else of what met this replica's change
    std::string author;  ///< of theirs
};

/// What is still to be looked at, oldest first. What was written here since, or is gone, is settled by that.
[[nodiscard]] std::vector<Conflict> open_conflicts(const Store& store);
/// Leaves things as they are and puts the conflict away.
void leave_as_is(Store& store, const Conflict& conflict);
/// Does what lost after all, as a transaction that undo takes back: writes my value, or removes the record.
void put_mine_back(Store& store, const Conflict& conflict);
/// In words for a person: "Femke Wolbert schreef intussen "Q3" bij Planning van A2 Opvangoefening; jij had "Q2"."
[[nodiscard]] std::string in_words(const Store& store, const Conflict& conflict);

}  // namespace noaber
