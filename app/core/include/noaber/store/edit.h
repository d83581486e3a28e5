// SPDX-License-Identifier: EUPL-1.2
// Editing as a person does it: checked, labelled in their words, one transaction each. Desktop, CLI and Lua call these.
#pragma once

#include <noaber/store/store.h>

#include <string>
#include <string_view>

namespace noaber {

/// Reads what a person typed for a field: dates d-m-jjjj or ISO, numbers with point or comma, ja/nee, labels of choices,
/// titles of referred records. Empty text is nothing. Throws InputError that names the field and what it takes.
[[nodiscard]] Value parse_value(const Store& store, const FieldInfo& field, std::string_view text);

/// How many characters a person may put in a field of one line, and in a longer text; both survive a table and back.
constexpr std::size_t longest_line = 1'000;
constexpr std::size_t longest_text = 1'000'000;
/// Throws InputError that names the field and what it takes: the text is too long, or the number too low.
void check_value(const FieldInfo& field, const Value& value);

/// Writes one field of one record. Label: "Planning A2 gewijzigd". Nothing happens when the value is the same.
/// Throws InputError: as check_value, an end before its start, key field left empty, another record has that key already, the
/// record is gone.
void edit_field(Store& store, const EntityInfo& entity, std::string_view record, std::string_view field,
                const Value& value);

/// Adds a record. Label: "Persoon Femke Wolbert toegevoegd". Throws InputError as edit_field does. Gives the id.
std::string add_record(Store& store, Record record);

/// Removes a record, and nothing that points at it. Label: "Persoon Femke Wolbert verwijderd".
void remove_record(Store& store, const EntityInfo& entity, std::string_view record);

/// Two records that turn out to be one: `keep` takes over what it has not itself, everything that points at `drop` points
/// at `keep`, the other name is remembered (EntityInfo::alias_field), `drop` goes. One transaction, one undo.
void merge_records(Store& store, const EntityInfo& entity, std::string_view keep, std::string_view drop);

/// Records by kind, for people: "1 × afwezigheid en 2 × functievervulling". Empty for none.
[[nodiscard]] std::string count_in_words(const std::vector<const EntityInfo*>& kinds);
/// Label of a removal that takes others along: "Persoon Tom Kuipers verwijderd, met 2 × functievervulling".
[[nodiscard]] std::string removal_label(std::string_view what, const std::vector<const EntityInfo*>& along);

/// The records that point at this one.
[[nodiscard]] std::vector<Touched> references_to(const Store& store, const EntityInfo& entity, std::string_view record);

/// Records in the order of their keys as people read them ("E2" before "E10"); of one key, as stored.
[[nodiscard]] std::vector<Record> list_by_key(const Store& store, const EntityInfo& entity,
                                              const std::optional<Where>& among = {});

/// The id that a record with this key has on every machine of the region (base/ids.h, derived_uuid), and that no
/// record with another key holds. Throws InputError when what had it was erased: a sheet does not bring it back.
[[nodiscard]] std::string derived_id(const Store& store, const Record& record);
/// The same made from something else than the key, for one of several records with that key.
[[nodiscard]] std::string derived_id(const Store& store, const Record& record, std::string seed);

/// The text by which keys are compared: canonical, folded; of a reference its id.
[[nodiscard]] std::string key_text(const Record& record);

/// The living record with the same key as `record` (not itself), or nothing. Keys are compared folded.
[[nodiscard]] std::optional<std::string> find_same_key(const Store& store, const Record& record);

/// The record that a person means: by title, key, another name it is known by, or its first key field ("B3",
/// "Femke Wolbert"), in any way of writing. `among` restricts it to records where a field has a value (the year, say).
/// A name that several have is told apart by the rest of the key in brackets: "A2 Opvangoefening (2017)".
/// Throws InputError when there is none or more than one.
[[nodiscard]] Record find_by_name(const Store& store, const EntityInfo& entity, std::string_view name,
                                  const std::optional<Where>& among = std::nullopt);
/// The same; nothing when there is none.
[[nodiscard]] std::optional<Record> find_any_by_name(const Store& store, const EntityInfo& entity,
                                                     std::string_view name,
                                                     const std::optional<Where>& among = std::nullopt);

}  // namespace noaber
