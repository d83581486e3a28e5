// SPDX-License-Identifier: EUPL-1.2
// Notices, while changes from elsewhere are merged, which changes of this replica they overrule without having seen them.
#pragma once

#include "store/merger.h"

#include <noaber/store/conflict.h>

#include <functional>
#include <string>
#include <vector>

namespace noaber {

class ConflictWatch {
public:
    ConflictWatch(Session& session, Merger& merger, std::int64_t device)
        : m_session(session), m_merger(merger), m_device(device) {}

    /// Runs `merge`, which merges that change, and writes down what this replica lost by it.
    void around(const Change& change, const Stamp& stamp, const std::function<void()>& merge);

    /// What was lost is in that change after all.
    void settle(const Change& change, const Stamp& taken_in);

private:
    /// What `stamp` overrules in one field.
    struct Loss {
        std::string field;
        Stamp stamp;
        Value mine;
    };
    void note(ConflictKind kind, const Change& change, const Stamp& stamp, const Loss& loss);
    /// Adds the field when its value was written here and is overruled by one that had not seen it.
    void look_at(std::vector<Loss>& losses, const Change& change, const Stamp& stamp, const std::string& field,
                 const Value& value);
    /// The newest removal of the record by this replica; none if it never removed it.
    [[nodiscard]] Stamp own_removal(const Change& change) const;
    /// Another replica made the same record (an import, the same plan carried over), or edited it.
    void around_writing(const Change& change, const Stamp& stamp, const std::function<void()>& merge);
    void around_removal(const Change& change, const Stamp& stamp, const std::function<void()>& merge);

    Session& m_session;
    Merger& m_merger;
    std::int64_t m_device;
};

}  // namespace noaber
