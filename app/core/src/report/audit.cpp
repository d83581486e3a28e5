// SPDX-License-Identifier: EUPL-1.2
// Rows of the audit trail, from the log.
#include <noaber/report/audit.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <map>

namespace noaber {

namespace {

using Row = std::vector<OutputCell>;

class Audit {
public:
    explicit Audit(const Store& store) : m_store(store) {}

    void add(const TransactionData& transaction) {
        for (const Change& change : transaction.changes) add(transaction, change);
    }
    OutputSheet sheet;

private:
    void add(const TransactionData& transaction, const Change& change) {
        const EntityInfo* entity = m_store.schema().find(change.entity);
        switch (change.kind) {
            case ChangeKind::edit:
                add(transaction, change, label(entity, change.field), shown(entity, change.field, change.was),
                    shown(entity, change.field, change.value));
                break;
            case ChangeKind::remove: add(transaction, change, "(verwijderd)", {}, {}); break;
            case ChangeKind::erase: add(transaction, change, "(gewist)", {}, {}); break;
            case ChangeKind::create:
                if (change.fields.empty()) add(transaction, change, "(teruggezet)", {}, {});
                for (const auto& [field, value] : change.fields)
                    add(transaction, change, label(entity, field), {}, shown(entity, field, value));
                break;
        }
    }

    void add(const TransactionData& transaction, const Change& change, std::string field, std::string before,
             std::string after) {
        const EntityInfo* entity = m_store.schema().find(change.entity);
        sheet.rows.push_back(Row{local_time_text(transaction.stamp.milliseconds()), transaction.author,
                                 device_in_words(m_store, transaction.stamp.device), transaction.label,
                                 entity ? entity->label : change.entity, title(entity, change.record), std::move(field),
                                 std::move(before), std::move(after)});
    }

    /// What it is called now; its id once it is gone.
    const std::string& title(const EntityInfo* entity, const std::string& record) {
        auto& known = m_titles[record];
        if (known.empty() && entity) known = title_of(m_store, *entity, record);
        if (known.empty()) known = record;
        return known;
    }

    static std::string label(const EntityInfo* entity, const std::string& field) {
        return entity ? entity->label_of(field) : field;
    }

    std::string shown(const EntityInfo* entity, const std::string& name, const Value& value) const {
        const auto index = entity ? entity->index_of(name) : std::nullopt;
        return index ? display_value(m_store, entity->fields[*index], value) : to_json(value);
    }

    const Store& m_store;
    std::map<std::string, std::string> m_titles;
};

}  // namespace

OutputSheet audit_of(const Store& store) {
    Audit audit(store);
    audit.sheet.name = "Geschiedenis";
    audit.sheet.rows.push_back(Row{std::string("Wanneer"), std::string("Wie"), std::string("Apparaat"),
                                   std::string("Wijziging"), std::string("Soort"), std::string("Wat"),
                                   std::string("Veld"), std::string("Voor"), std::string("Na")});
    for (const TransactionData& transaction : store.log()) audit.add(transaction);
    return std::move(audit.sheet);
}

void write_audit(const Store& store, const std::filesystem::path& file) {
    const std::string ending = fold(file.extension().string());
    if (ending == ".csv") return write_csv(file, audit_of(store));
    if (ending == ".xlsx") return write_xlsx(file, {audit_of(store)});
    throw InputError(
        fmt::format("{} eindigt niet op .csv of .xlsx. Geef het bestand een van die twee.", file.string()));
}

}  // namespace noaber
