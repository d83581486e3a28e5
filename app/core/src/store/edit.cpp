// SPDX-License-Identifier: EUPL-1.2
// Editing as a person does it: reading what was typed, checking keys, labels, merging records.
#include <noaber/store/edit.h>

#include <noaber/base/date.h>
#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/hanging.h>
#include <noaber/store/period.h>
#include <noaber/store/reference.h>

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace noaber {

namespace {

/// The most telling part of a title: "A2" of "A2 Opvangoefening".
std::string short_title(const Store& store, const Record& record) {
    for (const std::string& name : record.entity->title_fields) {
        const std::string text = display_value(store, record.entity->field(name), record[name]);
        if (!text.empty()) return text;
    }
    return title_of(store, record);
}

std::string canonical(const EntityInfo& entity, std::string_view text) {
    return fold(entity.canonical_name ? entity.canonical_name(text) : std::string(text));
}

const FieldInfo* naming_field(const EntityInfo& entity) {
    for (const FieldInfo& field : entity.fields)
        if (field.key) return &field;
    return nullptr;
}

Value parse_number(const FieldInfo& field, std::string_view text) {
    if (field.type == FieldType::integer) {
        if (const auto number = whole_number(text)) return *number;
        throw InputError(fmt::format("{}: vul een heel getal in, bijvoorbeeld 3.", field.label));
    }
    if (const auto number = read_decimal(text)) return *number;
    throw InputError(fmt::format("{}: vul een getal in, bijvoorbeeld 1,5.", field.label));
}

Value parse_choice(const FieldInfo& field, std::string_view text) {
    std::string known;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        const Choice& choice = field.choices[i];
        if (equal_folded(choice.label, text) || equal_folded(choice.value, text))
            return i == 0 ? Value() : Value(choice.value);
        known += (known.empty() ? "" : ", ") + choice.label;
    }
    throw InputError(fmt::format("{}: kies uit {}.", field.label, known));
}

Value parse_boolean(const FieldInfo& field, std::string_view text) {
    const std::string folded = fold(text);
    if (folded == "ja" || folded == "x" || folded == "1" || folded == "waar" || folded == "true")
        return std::int64_t{1};
    if (folded == "nee" || folded == "0" || folded == "onwaar" || folded == "false") return {};
    throw InputError(fmt::format("{}: vul ja of nee in.", field.label));
}

void check_key(const Store& store, const Record& record) {
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldInfo& field = record.entity->fields[i];
        const bool stands_in = !field.stand_in.empty() && !is_empty(record[field.stand_in]);
        if (field.key && !field.optional_key && is_empty(record.values[i]) && !stands_in)
            throw InputError(fmt::format("{} mag niet leeg zijn.", field.label));
    }
    if (const auto other = find_same_key(store, record))
        throw InputError(fmt::format("{} bestaat al. Kies een andere naam, of voeg ze samen.",
                                     title_of(store, *record.entity, *other)));
}

bool names(const Store& store, const Record& record, std::string_view wanted, const std::string& folded) {
    const EntityInfo& entity = *record.entity;
    if (fold(title_of(store, record)) == folded) return true;
    if (folded.ends_with(')') && fold(precise_title(store, record)) == folded) return true;
    const FieldInfo* field = naming_field(entity);
    if (field && field->type != FieldType::reference &&
        canonical(entity, to_text(record[field->name])) == canonical(entity, wanted))
        return true;
    if (entity.alias_field.empty()) return false;
    for (const auto alias : split_lines(record.text(entity.alias_field)))
        if (!alias.empty() && canonical(entity, alias) == canonical(entity, wanted)) return true;
    return false;
}

}  // namespace

std::string key_text(const Record& record) {
    std::string key;
    bool first = true;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.key) continue;
        const Value& value = record[field.name];
        if (!key.empty()) key += '\x1f';
        if (is_empty(value) && !field.stand_in.empty())
            key += fold(to_text(record[field.stand_in]));
        else if (field.type == FieldType::reference)
            key += to_text(value);
        else
            key += first ? canonical(*record.entity, to_text(value)) : fold(to_text(value));
        first = false;
    }
    return key;
}

std::vector<Record> list_by_key(const Store& store, const EntityInfo& entity, const std::optional<Where>& among) {
    using Key = std::vector<std::string>;
    std::vector<std::pair<Key, Record>> keyed;
    for (Record& record : among ? store.list(entity, *among) : store.list(entity)) {
        Key key;
        for (const FieldInfo& field : entity.fields)
            if (field.key) key.push_back(display_value(store, field, record[field.name]));
        keyed.emplace_back(std::move(key), std::move(record));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
        return std::lexicographical_compare(a.first.begin(), a.first.end(), b.first.begin(), b.first.end(),
                                            NaturalLess{});
    });
    std::vector<Record> records;
    for (auto& [key, record] : keyed) records.push_back(std::move(record));
    return records;
}

std::string derived_id(const Store& store, const Record& record) { return derived_id(store, record, key_text(record)); }

std::string derived_id(const Store& store, const Record& record, std::string seed) {
    const std::string key = key_text(record);
    for (;; seed += '\x1f') {  // taken by what had this key once, and was given another: that stays what it is now
        std::string id = derived_uuid(store.region(), record.entity->name, seed);
        if (store.is_erased(*record.entity, id))
            throw InputError(fmt::format(
                "{} {} is gewist, en wat gewist is komt niet terug uit een tabel. Laat de rij weg, of voeg het met de hand "
                "opnieuw toe.",
                record.entity->label, title_of(store, record)));
        const auto there = store.find(*record.entity, id);
        if (!there || key_text(*there) == key) return id;
    }
}

std::optional<std::string> find_same_key(const Store& store, const Record& record) {
    const std::string key = key_text(record);
    if (key.empty()) return std::nullopt;
    std::optional<std::string> found;
    store.for_each(*record.entity, [&](const Record& other) {
        if (!found && other.id != record.id && key_text(other) == key) found = other.id;
    });
    return found;
}

namespace {

std::vector<Record> all_by_name(const Store& store, const EntityInfo& entity, std::string_view name,
                                const std::optional<Where>& among) {
    const std::string folded = fold(name);
    std::vector<Record> found;
    const auto consider = [&](const Record& record) {
        if (names(store, record, name, folded)) found.push_back(record);
    };
    if (among)
        for (const Record& record : store.list(entity, *among)) consider(record);
    else
        store.for_each(entity, consider);
    return found;
}

[[noreturn]] void refuse_ambiguous(const Store& store, const EntityInfo& entity, std::string_view name,
                                   const std::vector<Record>& found) {
    std::string choices;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 3); ++i)
        choices += fmt::format("{}\"{}\"", i == 0 ? "" : " of ", shorten(precise_title(store, found[i]), 60));
    throw InputError(fmt::format("\"{}\" kan {} keer {} zijn; geef de naam preciezer, zoals {}.", shorten(name, 60),
                                 found.size(), entity.label, choices));
}

}  // namespace

std::optional<Record> find_any_by_name(const Store& store, const EntityInfo& entity, std::string_view name,
                                       const std::optional<Where>& among) {
    const auto found = all_by_name(store, entity, name, among);
    if (found.size() > 1) refuse_ambiguous(store, entity, name, found);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Record find_by_name(const Store& store, const EntityInfo& entity, std::string_view name,
                    const std::optional<Where>& among) {
    if (auto found = find_any_by_name(store, entity, name, among)) return std::move(*found);
    throw InputError(fmt::format("{} \"{}\" is er niet.", entity.label, shorten(name, 60)));
}

Value parse_value(const Store& store, const FieldInfo& field, std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) return {};
    switch (field.type) {
        case FieldType::text: return text_value(collapse_spaces(trimmed));
        case FieldType::long_text: return text_value(trimmed);
        case FieldType::integer:
        case FieldType::number: return parse_number(field, trimmed);
        case FieldType::boolean: return parse_boolean(field, trimmed);
        case FieldType::choice: return parse_choice(field, trimmed);
        case FieldType::date: {
            const auto date = Date::parse(trimmed);
            if (!date)
                throw InputError(
                    fmt::format("{}: \"{}\" is geen datum. Schrijf 20-6-2017.", field.label, shorten(trimmed, 40)));
            return date->to_text();
        }
        case FieldType::reference: {
            const EntityInfo* target = store.schema().find(field.refers_to);
            if (!target) throw ProgrammerError("reference to an unknown entity: " + field.refers_to);
            return find_by_name(store, *target, trimmed).id;
        }
    }
    return {};
}

void check_value(const FieldInfo& field, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        const std::size_t longest = field.type == FieldType::long_text ? longest_text : longest_line;
        if (text->size() > longest && length(*text) > longest)
            throw InputError(fmt::format("{}: de tekst \"{}\" is langer dan {} tekens. Kort hem in.", field.label,
                                         shorten(*text, 40), longest));
    }
    if (!field.at_least || is_empty(value)) return;
    const auto* integer = std::get_if<std::int64_t>(&value);
    const auto* number = std::get_if<double>(&value);
    const double written = integer ? static_cast<double>(*integer) : number ? *number : *field.at_least;
    if (written < *field.at_least) {
        std::string least = fmt::format("{:g}", *field.at_least);
        std::replace(least.begin(), least.end(), '.', ',');
        throw InputError(
            fmt::format("{}: dit kan niet minder dan {} zijn. Vul {} of meer in.", field.label, least, least));
    }
}

void edit_field(Store& store, const EntityInfo& entity, std::string_view id, std::string_view field_name,
                const Value& value) {
    auto record = store.find(entity, id);
    if (!record) throw InputError(entity.label + " bestaat niet (meer); de wijziging is niet opgeslagen.");
    const FieldInfo& field = entity.field(field_name);
    if ((*record)[field_name] == value) return;
    const std::string label = fmt::format("{} {} gewijzigd", field.label, short_title(store, *record));
    (*record)[field_name] = value;
    check_value(field, value);
    if (field.key) check_key(store, *record);
    check_period(*record, field_name);
    Transaction transaction = store.begin(label);
    transaction.set(entity, id, field_name, value);
    transaction.commit();
}

std::string add_record(Store& store, Record record) {
    for (std::size_t i = 0; i < record.values.size(); ++i) check_value(record.entity->fields[i], record.values[i]);
    check_key(store, record);
    check_period(record);
    Transaction transaction =
        store.begin(fmt::format("{} {} toegevoegd", record.entity->label, title_of(store, record)));
    transaction.put(record);
    transaction.commit();
    return record.id;
}

void remove_record(Store& store, const EntityInfo& entity, std::string_view id) {
    Transaction transaction = store.begin(fmt::format("{} {} verwijderd", entity.label, title_of(store, entity, id)));
    transaction.remove(entity, id);
    transaction.commit();
}

std::string count_in_words(const std::vector<const EntityInfo*>& kinds) {
    std::map<std::string, int> counts;
    for (const EntityInfo* kind : kinds) ++counts[fold(kind->label)];
    std::string words;
    std::size_t left = counts.size();
    for (const auto& [label, count] : counts) {
        words += fmt::format("{}{} × {}", words.empty() ? "" : left == 1 ? " en " : ", ", count, label);
        --left;
    }
    return words;
}

std::string removal_label(std::string_view what, const std::vector<const EntityInfo*>& along) {
    return fmt::format("{} verwijderd{}{}", what, along.empty() ? "" : ", met ", count_in_words(along));
}

std::vector<Touched> references_to(const Store& store, const EntityInfo& entity, std::string_view id) {
    std::vector<Touched> found;
    for (const EntityInfo* other : store.schema().entities())
        for (const FieldInfo& field : other->fields)
            if (field.type == FieldType::reference && field.refers_to == entity.name)
                for (const Record& record : store.list(*other, Where{field.name, std::string(id)}))
                    found.push_back({other, record.id});
    return found;
}

namespace {

/// What people called the record that goes, so that texts with that name find the one that stays.
void remember_name(const EntityInfo& entity, Record& keep, const Record& drop) {
    const FieldInfo* field = naming_field(entity);
    if (entity.alias_field.empty() || !field) return;
    std::string names(keep.text(entity.alias_field));
    const auto add = [&](std::string_view name) {
        if (name.empty() || canonical(entity, name) == canonical(entity, keep.text(field->name))) return;
        for (const auto known : split_lines(names))
            if (canonical(entity, known) == canonical(entity, name)) return;
        names += (names.empty() ? "" : "\n") + std::string(name);
    };
    add(drop.text(field->name));
    for (const auto alias : split_lines(drop.text(entity.alias_field))) add(alias);
    keep[entity.alias_field] = text_value(names);
}

}  // namespace

void merge_records(Store& store, const EntityInfo& entity, std::string_view keep_id, std::string_view drop_id) {
    auto keep = store.find(entity, keep_id);
    const auto drop = store.find(entity, drop_id);
    if (!keep || !drop || keep_id == drop_id) throw InputError("Kies twee verschillende regels om samen te voegen.");
    for (std::size_t i = 0; i < keep->values.size(); ++i)
        if (is_empty(keep->values[i]) && entity.fields[i].type != FieldType::boolean) keep->values[i] = drop->values[i];
    remember_name(entity, *keep, *drop);
    Transaction transaction =
        store.begin(fmt::format("{} samengevoegd met {}", title_of(store, *drop), title_of(store, *keep)));
    for (const EntityInfo* other : store.schema().entities())
        for (const FieldInfo& field : other->fields)
            if (field.type == FieldType::reference && field.refers_to == entity.name)
                for (const Record& record : store.list(*other, Where{field.name, std::string(drop_id)}))
                    transaction.set(*other, record.id, field.name, std::string(keep_id));
    for (const Touched& one : hanging_on(store, entity, drop_id))
        transaction.set(*one.entity, one.record, hangs_on_record, std::string(keep_id));
    transaction.put(*keep);
    transaction.remove(entity, drop_id);
    transaction.commit();
}

}  // namespace noaber
