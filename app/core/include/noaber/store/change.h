// SPDX-License-Identifier: EUPL-1.2
// What the log holds and what travels between replicas: transactions and their changes.
#pragma once

#include <noaber/base/stamp.h>
#include <noaber/store/value.h>

#include <string>
#include <utility>
#include <vector>

namespace noaber {

enum class ChangeKind {
    create = 0,
    edit = 1,
    remove = 2,
    erase = 3,  ///< wissen: all that was ever known of the record goes, and nothing of it is taken any more
};
enum class TransactionKind {
    normal = 0,
    undo = 1,
    redo = 2,
    merged = 3,   ///< two texts made one, by a hub; its change builds on the one that held, `inverts` is the other
    erasure = 4,  ///< a wissing; it holds erase changes and nothing else
};

/// One change of one record. The stamp is its transaction's.
struct Change {
    ChangeKind kind = ChangeKind::edit;
    std::string entity;
    std::string record;
    std::string field;  ///< edit: which
    Value value;        ///< edit: the new value
    Value was;          ///< edit: what its author saw before
    Stamp base;         ///< edit: the stamp of what its author saw; none if never written
    std::vector<std::pair<std::string, Value>> fields;  ///< create: every field that is written
    std::vector<Stamp> seen;                            ///< remove: the stamps of all that the remover saw

    bool operator==(const Change&) const = default;
};

/// A unit of work with a label in the user's words. Identified by its stamp.
struct TransactionData {
    Stamp stamp;
    TransactionKind kind = TransactionKind::normal;
    Stamp inverts;  ///< undo and redo: the transaction that was put back; merged: what was taken in
    std::string author;
    std::string label;
    std::vector<Change> changes;
    bool partial = false;  ///< the hub left out what its reader may not see; never sent on

    bool operator==(const TransactionData&) const = default;
};

}  // namespace noaber
