// SPDX-License-Identifier: EUPL-1.2
// Reads the log of duties from its beginning.
#include <noaber/piket/dienstverloop.h>

#include <noaber/store/change.h>
#include <noaber/store/session.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

/// What a record is once all its lines are read.
struct Read {
    Record record;
    Dienstverloop verloop;
};

void write(Read& read, const std::string& field, const Value& value) {
    const auto index = read.record.entity->index_of(field);
    if (!index) return;  // a newer version's
    read.record.values[*index] = value;
    if (field == "persoon" && !is_empty(value)) read.verloop.personen.insert(to_text(value));
}

void take(Read& read, ChangeKind kind, const std::string& field, std::string_view value) {
    ++read.verloop.wijzigingen;
    if (kind == ChangeKind::edit) write(read, field, value.empty() ? Value() : from_json(value));
    if (kind != ChangeKind::create) return;
    const auto fields = nlohmann::json::parse(value, nullptr, false);
    if (!fields.is_object()) return;  // the store names a log that is damaged
    for (const auto& [name, one] : fields.items()) write(read, name, from_json(one.dump()));
}

}  // namespace

std::vector<Dienstverloop> dienstverlopen(const Store& store) {
    const EntityInfo& entity = info_of<Dienst>();
    std::map<std::string, Read> all;
    {
        Statement& statement = store.session().prepared(
            "SELECT record, kind, field, value FROM log_change WHERE entity = $1 ORDER BY stamp, device, nr");
        const Rows rows(statement.bind_all(entity.name));
        while (statement.step()) {
            const std::string id(statement.text(0));
            auto found = all.find(id);
            if (found == all.end()) {
                found = all.emplace(id, Read{entity.new_record(), {}}).first;
                found->second.record.id = id;
            }
            take(found->second, static_cast<ChangeKind>(statement.integer(1)), std::string(statement.text(2)),
                 statement.text(3));
        }
    }
    std::vector<Dienstverloop> verlopen;
    for (auto& [id, read] : all) {
        const auto living = store.find(Id<Dienst>{id});
        read.verloop.dienst = living ? *living : from_record<Dienst>(read.record);
        read.verloop.verwijderd = !living;
        verlopen.push_back(std::move(read.verloop));
    }
    std::ranges::stable_sort(verlopen, {}, [](const Dienstverloop& one) { return one.dienst.begin; });
    return verlopen;
}

}  // namespace noaber
