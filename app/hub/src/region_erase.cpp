// SPDX-License-Identifier: EUPL-1.2
// Wissen at the hub: who may, what later comes of it, and the list for old backups.
#include "erasure_list.h"
#include "region_server.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/store/erasure.h>
#include <noaber/sync/wissen.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr const char* gone_for_ever =
    "Dit gaat over iets dat intussen is gewist. Wat gewist is komt niet terug; je tekst is niet bewaard.";

bool hangs_on_erased(const Store& store, const EntityInfo& entity, const std::string& id) {
    const auto record = store.find(entity, id);
    const EntityInfo* on = record ? store.schema().find(record->text(hangs_on_entity)) : nullptr;
    return on && store.is_erased(*on, record->text(hangs_on_record));
}

}  // namespace

std::size_t RegionServer::erase(const Caller& caller, std::span<const RecordRef> records) {
    if (m_erasing == Erasing::never)
        throw InputError("Een noodhub wist niets. Wis het als je weer verbinding hebt met de hub van de regio.");
    if (!may_erase.contains(caller.role))
        throw PermissionError("Wissen kan alleen een beheerder of het veiligheidsbureau. Vraag het hun.");
    std::vector<RecordRef> going;
    {
        const std::lock_guard lock(m_reading);
        going = with_what_is_theirs(*m_reader, records);
        std::erase_if(going, [this](const RecordRef& record) {
            const EntityInfo* entity = schema().find(record.entity);
            return entity && m_reader->is_erased(*entity, record.record);
        });
    }
    if (going.empty()) return 0;
    // Its stamp decides nothing, so it need not be later than others.
    const Stamp stamp{m_wall() << 16, new_device()};
    const std::size_t bytes = going.size() * 100;
    const PushAnswer said = push({make_erasure(stamp, caller.name, going)}, caller, bytes);
    if (!said.refused.empty()) throw InputError(said.refused.front().reason);
    return going.size();
}

bool RegionServer::holds_erasures() {
    const std::lock_guard lock(m_reading);
    return SyncLog(*m_reader).holds_erasures();
}

std::optional<Objection> RegionServer::objection_to_erasing(TransactionData& transaction, const Caller& caller) const {
    if (transaction.kind == TransactionKind::erasure) {
        const bool may = m_erasing == Erasing::by_bureau && may_erase.contains(caller.role);
        return may ? std::nullopt : std::optional(Objection{"", Verdict::left_to_others});
    }
    if (!m_some_erased) return std::nullopt;
    const auto struck = std::erase_if(transaction.changes, [this](const Change& change) {
        const EntityInfo* entity = schema().find(change.entity);
        return entity && m_writer->is_erased(*entity, change.record);
    });
    if (struck == 0) return std::nullopt;
    if (transaction.changes.empty()) return Objection{gone_for_ever};
    transaction.label = "Wijziging, deels gewist";
    return std::nullopt;
}

bool RegionServer::erase_what_followed(const std::vector<Push*>& pushes) try {
    if (!m_some_erased) return false;
    std::map<std::string, bool> erased;  // by person
    std::vector<RecordRef> going;
    const auto is_of_erased = [&](const EntityInfo& entity, const std::string& owner) {
        const auto [known, added] = erased.try_emplace(owner, false);
        const EntityInfo* person = added ? schema().find(entity.field(entity.owner_field).refers_to) : nullptr;
        if (person) known->second = m_writer->is_erased(*person, owner);
        return known->second;
    };
    for (const Push* push : pushes)
        for (const TransactionData& transaction : push->transactions)
            for (const Change& change : transaction.changes) {
                const EntityInfo* entity = schema().find(change.entity);
                const auto owner = entity && entity->owner_field != own_id ? owner_said(*entity, change) : std::nullopt;
                if (owner && !owner->empty() && is_of_erased(*entity, *owner))
                    going.push_back({change.entity, change.record});
                if (entity && hangs(*entity) && hangs_on_erased(*m_writer, *entity, change.record))
                    going.push_back({change.entity, change.record});
            }
    if (going.empty()) return false;
    m_writer->erase(going);
    return true;
} catch (const Error& error) {
    m_log({LogLevel::error, "niet gewist", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
    return false;
}

void RegionServer::forget_bytes() try {
    if (!m_bijlagen) return;
    m_bijlagen->ruim_op([this](const std::string& id) { return m_writer->is_erased(info_of<Bijlage>(), id); });
} catch (const Error& error) {
    m_log({LogLevel::error, "bijlagen niet gewist", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
}

void RegionServer::keep_list(const std::vector<Push*>& pushes) const try {
    std::vector<TransactionData> erasures;
    for (const Push* push : pushes)
        for (const TransactionData& transaction : push->transactions)
            if (transaction.kind == TransactionKind::erasure && SyncLog(*m_writer).number_of(transaction.stamp))
                erasures.push_back(transaction);
    add_to_list(m_list, erasures);
} catch (const Error& error) {
    m_log({LogLevel::error, "wislijst niet bijgewerkt", {{"regio", m_region.id}, {"waarom", error_in_words(error)}}});
}

}  // namespace noaber::hub
