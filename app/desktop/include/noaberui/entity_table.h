// SPDX-License-Identifier: EUPL-1.2
// Records of one entity as the rows of a list; the columns come from its description.
#pragma once

#include <noaber/store/store.h>
#include <noaberui/findings.h>
#include <noaberui/table_model.h>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace noaber {

/// Words by record id, read from elsewhere in the store.
using WordsByRecord = std::unordered_map<std::string, std::string>;

/// A column beside the entity's own fields.
struct ExtraColumn {
    ListColumn column;
    std::function<WordsByRecord(const Store&)> words;
};

/// A text of a record: by which it is ordered, or the heading under which it stands.
using TextOfRecord = std::function<std::string(const Record&)>;

class EntityTable final : public TableModel {
public:
    /// Without `fields` all that are not hidden. The first column carries the sign of the gravest signalering.
    EntityTable(const EntityInfo& entity, const Findings& findings, const std::vector<std::string>& fields = {});

    void add_column(ExtraColumn extra);
    /// Order and headings other than by the columns; rows of a heading must follow each other in the order.
    void arrange(TextOfRecord order, TextOfRecord heading);
    /// From the next load() on only the records of which `wanted` is true; without it all.
    void only(std::function<bool(const Record&)> wanted) { m_wanted = std::move(wanted); }

    /// Reads all records, or those where a field has a value, in natural order of what the columns show, or as arranged.
    void load(const Store& store, const std::optional<Where>& among = {});
    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }

    [[nodiscard]] const std::vector<ListColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rows() const override { return m_rows.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override { return m_rows[row].id; }
    [[nodiscard]] std::string group(std::size_t row) const override { return m_rows[row].heading; }
    [[nodiscard]] std::string sort_text(std::size_t row, std::size_t column) const override {
        return m_rows[row].sort_texts[column];
    }

private:
    struct Row {
        std::string id;
        std::vector<std::string> texts;
        std::vector<std::string> sort_texts;  ///< dates as ISO, the rest as shown
        std::string order;
        std::string heading;
    };
    void fit_columns();

    const EntityInfo& m_entity;
    const Findings& m_findings;
    std::vector<std::size_t> m_fields;
    std::vector<ListColumn> m_columns;
    std::vector<std::function<WordsByRecord(const Store&)>> m_elsewhere;
    TextOfRecord m_order;
    TextOfRecord m_heading;
    std::function<bool(const Record&)> m_wanted;
    std::vector<Row> m_rows;
};

/// The sign of the gravest signalering about a record.
[[nodiscard]] Sign sign_for(const Findings& findings, std::string_view record);
[[nodiscard]] Sign sign_for(Ernst ernst);

}  // namespace noaber
