// SPDX-License-Identifier: EUPL-1.2
// The description of an entity: table, fields, labels, headers. Columns, forms, import, export, history and search come from it.
#pragma once

#include <noaber/base/ids.h>
#include <noaber/store/rights.h>
#include <noaber/store/value.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

class Date;

/// How a field is stored and edited.
enum class FieldType {
    text,       ///< one line
    long_text,  ///< several lines
    integer,
    number,
    boolean,
    date,       ///< ISO text
    reference,  ///< id of a record of FieldInfo::refers_to
    choice,     ///< one of FieldInfo::choices
};

/// What happens when two people edited one field without seeing each other.
enum class Merge {
    winner,  ///< the last writer
    text,    ///< merged sentence by sentence, by the hub
};

/// One of the values that a choice field takes.
struct Choice {
    std::string value;  ///< as stored, for ever
    std::string label;  ///< Dutch
};

/// One field of an entity. `get` and `set` reach it in the typed struct.
struct FieldInfo {
    std::string name;    ///< column and wire name; never changes once released
    std::string label;   ///< Dutch, on screen
    std::string header;  ///< column header in spreadsheets; the label unless told otherwise
    FieldType type = FieldType::text;
    std::string refers_to;
    std::vector<Choice> choices;
    Merge merge = Merge::winner;
    bool key = false;           ///< part of what a person finds the record by
    bool optional_key = false;  ///< a key field that may be empty (a start date, say)
    std::string stand_in;  ///< reference: the text field that keeps what was written while it is nobody yet ("n.n.b.")
    bool hidden = false;   ///< the house's own; not in forms and spreadsheets
    bool indexed =
        false;  ///< the database finds records by it, those without it too; a reference is always so but for the latter
    std::string
        not_before;  ///< date or year: the field of the same record that it may not be before, where a period starts
    std::optional<double> at_least;  ///< number: what it may not be below
    std::optional<Permission> read;  ///< where it differs from the entity's
    std::optional<Permission> write;
    std::function<Value(const void*)> get;
    std::function<void(void*, const Value&)> set;
};

/// A record whose type is known only by its description. `values` stand in the order of the fields.
struct EntityInfo;
struct Record {
    const EntityInfo* entity = nullptr;
    std::string id;
    std::vector<Value> values;

    /// The value of the field of that name. Throws ProgrammerError when there is none.
    [[nodiscard]] const Value& operator[](std::string_view field) const;
    [[nodiscard]] Value& operator[](std::string_view field);
    [[nodiscard]] std::string_view text(std::string_view field) const { return as_text((*this)[field]); }
};

/// EntityInfo::owner_field of an entity whose records are persons: each is its own.
inline constexpr std::string_view own_id = "id";

/// All that the house knows of an entity.
struct EntityInfo {
    std::string name;    ///< table and wire name ("activiteit")
    std::string label;   ///< Dutch, singular ("Activiteit")
    std::string plural;  ///< Dutch, plural ("Activiteiten")
    std::string table;   ///< name of its spreadsheet table ("activiteiten")
    std::vector<FieldInfo> fields;
    /// Which fields name a record to a person, most telling first ("A2 Opvangoefening"). The key fields unless told otherwise.
    std::vector<std::string> title_fields;
    /// A field that collects other names when two records are merged, or "".
    std::string alias_field;
    /// The reference to the persoon whose the record is, own_id, or "" when it is nobody's.
    std::string owner_field;
    /// The reference to the persoon who saw or scored it, or was asked; or "".
    std::string witness_field;
    bool witness_is_open = false;  ///< while it is nobody, somebody may put themselves there
    /// Of persons: the reference to the gemeente that they belong to, or "".
    std::string gemeente_field;
    Permission read = for_everybody;
    Permission write = for_planners_and_own;
    /// The one form of a name that people write in several ways ("Werkgroep PIM" is "PIM"); empty when there is but one.
    std::function<std::string(std::string_view)> canonical_name;
    std::function<void*()> make;  ///< new typed struct, for conversions
    std::function<void(void*)> destroy;
    std::function<std::string&(void*)> id;  ///< the id inside the typed struct

    /// Index of a field, or nothing.
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view field) const;
    /// The field of that name. Throws ProgrammerError when there is none.
    [[nodiscard]] const FieldInfo& field(std::string_view name) const;
    /// What people call the field; its name when another version wrote it.
    [[nodiscard]] std::string label_of(std::string_view field) const;
    [[nodiscard]] Record new_record() const;  ///< empty values, new id
};

/// The description of T; specialised in the .cpp of T.
template <class T>
const EntityInfo& info_of();

/// Every entity that a database holds: the core's and the plugins'.
class Schema {
public:
    /// Throws ProgrammerError when the name is taken or the description is not sound (no fields, a name twice,
    /// a name that is no identifier).
    void add(const EntityInfo& entity);
    [[nodiscard]] const EntityInfo* find(std::string_view name) const;
    /// By entity name or by the name of its spreadsheet table.
    [[nodiscard]] const EntityInfo* find_any_name(std::string_view name) const;
    [[nodiscard]] const std::vector<const EntityInfo*>& entities() const { return m_entities; }

private:
    std::vector<const EntityInfo*> m_entities;
};

template <class T>
[[nodiscard]] Record to_record(const T& object) {
    const EntityInfo& info = info_of<T>();
    Record record{&info, object.id.text, {}};
    record.values.reserve(info.fields.size());
    for (const FieldInfo& field : info.fields) record.values.push_back(field.get(&object));
    return record;
}

template <class T>
[[nodiscard]] T from_record(const Record& record) {
    const EntityInfo& info = info_of<T>();
    T object;
    object.id.text = record.id;
    for (std::size_t i = 0; i < info.fields.size(); ++i) info.fields[i].set(&object, record.values[i]);
    return object;
}

}  // namespace noaber
