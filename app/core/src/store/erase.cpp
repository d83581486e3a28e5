// SPDX-License-Identifier: EUPL-1.2
// The SQL of wissen.
#include "store/erase.h"

#include "store/log.h"

#include <noaber/base/text.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t shortest_name = 4;  // bytes: less is in words that are no name
constexpr const char* erased_reason =
    "Dit gaat over iets dat intussen is gewist. Wat gewist is komt niet terug; je tekst is niet bewaard.";

/// All text that ever was in the fields that a person is called by.
void add_names(const EntityInfo& entity, const Change& change, std::set<std::string>& names) {
    const auto add = [&](const std::string& field, const Value& value) {
        const bool names_it =
            field == entity.alias_field || std::ranges::find(entity.title_fields, field) != entity.title_fields.end();
        if (!names_it) return;
        for (const auto line : split_lines(as_text(value)))
            if (line.size() >= shortest_name) names.emplace(line);
    };
    add(change.field, change.value);
    add(change.field, change.was);
    for (const auto& [field, value] : change.fields) add(field, value);
}

}  // namespace

bool strike_erased(TransactionData& transaction, Merger& merger) {
    if (transaction.kind == TransactionKind::erasure) return false;
    const auto struck = std::erase_if(transaction.changes, [&](const Change& change) {
        return merger.erased(change.entity, change.record);
    });
    if (struck == 0) return false;
    transaction.label = erased_label;
    return true;
}

void neutralise_inversions(Session& session) {
    Statement& statement = session.prepared(
        "UPDATE log_transaction SET label = $1 WHERE kind IN (1, 2) AND label <> $2 AND EXISTS (SELECT 1 FROM log_transaction o "
        "WHERE o.stamp = log_transaction.inverts_stamp AND o.device = log_transaction.inverts_device AND o.label = $3)");
    do statement.run(erased_label, erased_label, erased_label);
    while (statement.changed() > 0);
}

void Erasure::erase(const RecordRef& record, const Stamp& by) {
    if (m_merger.erased(record.entity, record.record)) return;
    m_from_elsewhere = m_from_elsewhere || by.device != m_device;
    m_records.insert(record);
    remember_names(record);
    take_out_of_log(record);
    m_session.prepared("DELETE FROM conflict WHERE entity = $1 AND record = $2").run(record.entity, record.record);
    m_merger.erase(record.entity, record.record);
}

void Erasure::finish() {
    if (m_records.empty()) return;
    neutralise_labels();
    if (m_from_elsewhere) give_back_unsent();
    if (!m_names.empty()) take_names_out();
    clean_refused();
}

void Erasure::remember_names(const RecordRef& record) {
    const EntityInfo* entity = m_schema.find(record.entity);
    if (!entity || entity->owner_field != own_id) return;
    for (const auto& [head, change] : ChangeLog(m_session).of_record(record.entity, record.record))
        add_names(*entity, change, m_names);
}

void Erasure::take_out_of_log(const RecordRef& record) {
    struct Place {
        Stamp stamp;
        std::int64_t nr;
    };
    std::vector<Place> places;
    {
        Statement& statement = m_session.prepared(
            "SELECT c.stamp, c.device, c.nr FROM (SELECT stamp, device, nr FROM log_by_record WHERE record = $1 "
            "UNION ALL SELECT stamp, device, nr FROM record_stamp WHERE record = $1 AND entity = $2 AND nr IS NOT NULL) b "
            "JOIN log_change c ON c.stamp = b.stamp AND c.device = b.device AND c.nr = b.nr "
            "WHERE c.record = $1 AND c.entity = $2");
        const Rows rows(statement.bind_all(record.record, record.entity));
        while (statement.step()) places.push_back({{statement.integer(0), statement.integer(1)}, statement.integer(2)});
    }
    for (const auto& [stamp, nr] : places) {
        m_transactions.insert(stamp);
        m_session.prepared("DELETE FROM log_change WHERE stamp = $1 AND device = $2 AND nr = $3")
            .run(stamp.time, stamp.device, nr);
        m_session.prepared("DELETE FROM log_by_record WHERE record = $1 AND stamp = $2 AND device = $3 AND nr = $4")
            .run(record.record, stamp.time, stamp.device, nr);
    }
}

void Erasure::neutralise_labels() {
    for (const Stamp& stamp : m_transactions)
        m_session.prepared("UPDATE log_transaction SET label = $1 WHERE stamp = $2 AND device = $3")
            .run(erased_label, stamp.time, stamp.device);
    neutralise_inversions(m_session);
}

/// Own work that no hub has heard of and of which nothing is left is told as refused: its author typed it, and must know that
/// it is gone.
void Erasure::give_back_unsent() {
    for (const Stamp& stamp : m_transactions) {
        if (stamp.device != m_device) continue;
        Statement& sent_no_more = m_session.prepared(
            "UPDATE log_transaction SET seq = 0 WHERE stamp = $1 AND device = $2 AND seq IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM log_change c WHERE c.stamp = log_transaction.stamp AND c.device = log_transaction.device)");
        sent_no_more.run(stamp.time, stamp.device);
        if (sent_no_more.changed() == 0) continue;
        const nlohmann::ordered_json line{{"stamp", {stamp.time, stamp.device}},
                                          {"author", ""},
                                          {"label", erased_label},
                                          {"changes", nlohmann::json::array()}};
        m_session
            .prepared(
                "INSERT INTO refused (stamp, device, label, reason, text) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING")
            .run(stamp.time, stamp.device, erased_label, erased_reason, line.dump());
    }
}

bool Erasure::names_erased(std::string_view text) const {
    return std::ranges::any_of(m_names,
                               [&](const std::string& name) { return text.find(name) != std::string_view::npos; });
}

void Erasure::take_names_out() {
    struct Head {
        Stamp stamp;
        std::string author;
        std::string label;
    };
    std::vector<Head> heads;
    {
        Statement& statement = m_session.prepared("SELECT stamp, device, author, label FROM log_transaction");
        const Rows rows(statement);
        while (statement.step())
            if (names_erased(statement.text(2)) || names_erased(statement.text(3)))
                heads.push_back({{statement.integer(0), statement.integer(1)},
                                 std::string(statement.text(2)),
                                 std::string(statement.text(3))});
    }
    take_names_out_of_settings();
    for (auto& [stamp, author, label] : heads) {
        for (const std::string& name : m_names)  // "Femke (via Joyce)": who brought it stays
            for (auto at = author.find(name); at != std::string::npos; at = author.find(name))
                author.replace(at, name.size(), erased_author);
        if (names_erased(label)) label = erased_label;
        m_session.prepared("UPDATE log_transaction SET author = $1, label = $2 WHERE stamp = $3 AND device = $4")
            .run(author, label, stamp.time, stamp.device);
    }
}

/// A hub keeps whose a device's stamps are.
void Erasure::take_names_out_of_settings() {
    for (const std::string& name : m_names)
        m_session.prepared("UPDATE replica SET value = $1 WHERE value = $2").run(erased_author, name);
}

/// Their text is a line of the wire (sync/wire.h).
void Erasure::clean_refused() {
    struct Refused {
        Stamp stamp;
        std::string text;
    };
    std::vector<Refused> cleaned;
    {
        Statement& statement = m_session.prepared("SELECT stamp, device, label, text FROM refused");
        const Rows rows(statement);
        while (statement.step()) {
            auto line = nlohmann::ordered_json::parse(statement.text(3), nullptr, false);
            if (!line.is_object() || !line.contains("changes") || !line["changes"].is_array()) continue;
            auto kept = nlohmann::ordered_json::array();
            for (auto& change : line["changes"]) {
                const bool about = change.is_array() && change.size() > 2 && change[1].is_string() &&
                                   change[2].is_string() && m_records.contains({change[1], change[2]});
                if (!about) kept.push_back(std::move(change));
            }
            const bool named = names_erased(statement.text(2)) || names_erased(line.value("author", ""));
            if (kept.size() == line["changes"].size() && !named) continue;
            line["changes"] = std::move(kept);
            line["author"] = "";
            line["label"] = erased_label;
            cleaned.push_back({{statement.integer(0), statement.integer(1)}, line.dump()});
        }
    }
    for (const auto& [stamp, text] : cleaned)
        m_session.prepared("UPDATE refused SET label = $1, text = $2 WHERE stamp = $3 AND device = $4")
            .run(erased_label, text, stamp.time, stamp.device);
}

}  // namespace noaber
