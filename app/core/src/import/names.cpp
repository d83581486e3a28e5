// SPDX-License-Identifier: EUPL-1.2
// Names in sheets become records; unknown ones are made, and told.
#include "import/names.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>
#include <noaber/store/edit.h>
#include <noaber/store/reference.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

constexpr std::size_t longest_name = 200;

std::string canonical(const EntityInfo& entity, std::string_view name) {
    return fold(entity.canonical_name ? entity.canonical_name(name) : std::string(name));
}

const FieldInfo& naming_field(const EntityInfo& entity) {
    for (const FieldInfo& field : entity.fields)
        if (field.key && field.type != FieldType::reference) return field;
    throw ProgrammerError("entity can't be referred to by name: " + entity.name);
}

/// "VRT", "Veiligheidsbureau": an organisation among municipalities.
bool is_no_gemeente(std::string_view written) {
    return !starts_with_folded(written, "gemeente ") &&
           (written.starts_with("VR") || starts_with_folded(written, "veiligheid"));
}

}  // namespace

std::string ambiguous_name(std::size_t count, std::string_view name) {
    return fmt::format("Er zijn er {} die \"{}\" heten. Geef ze verschillende namen of voeg ze samen.", count,
                       shorten(name, 60));
}

std::string Names::stored_form(const EntityInfo& entity, std::string_view name) {
    if (entity.name == "persoon") return display_name(name);
    return entity.canonical_name ? entity.canonical_name(name) : collapse_spaces(name);
}

Names::Known& Names::known(const EntityInfo& entity) {
    const auto [found, is_new] = m_known.try_emplace(entity.name);
    if (!is_new) return found->second;
    const std::string& field = naming_field(entity).name;
    m_store.for_each(entity, [&](const Record& record) {
        found->second[canonical(entity, to_text(record[field]))].insert(record.id);
        if (entity.alias_field.empty()) return;
        for (const auto alias : split_lines(record.text(entity.alias_field)))
            if (!alias.empty()) found->second[canonical(entity, alias)].insert(record.id);
    });
    return found->second;
}

void Names::learn(const EntityInfo& entity, std::string_view name, const std::string& id) {
    known(entity)[canonical(entity, name)].insert(id);
}

std::string Names::find(const EntityInfo& entity, std::string_view name) {
    const Known& all = known(entity);
    const auto found = all.find(canonical(entity, name));
    return found == all.end() ? std::string() : *found->second.begin();
}

std::string Names::only_one_called(const EntityInfo& entity, std::string_view written) {
    const auto first_key = std::ranges::find_if(entity.fields, &FieldInfo::key);
    if (first_key == entity.fields.end() || first_key->type == FieldType::reference) return {};
    const auto [titles, is_new] = m_titles.try_emplace(entity.name);
    if (is_new)
        m_store.for_each(entity, [&](const Record& record) {
            titles->second[fold(title_of(m_store, record))].insert(record.id);
        });
    std::set<std::string> called = all(entity, written);
    if (const auto found = titles->second.find(fold(written)); found != titles->second.end())
        called.insert(found->second.begin(), found->second.end());
    return called.size() == 1 ? *called.begin() : std::string();
}

std::string Names::referred(const Record& from, const FieldInfo& field, std::string_view written) {
    const std::string year = from.entity->index_of("jaarplan") ? to_text(from["jaarplan"]) : std::string();
    const std::string key = fmt::format("{}\x1f{}\x1f{}\x1f{}", from.entity->name, field.name, year, written);
    if (const auto known = m_referred.find(key); known != m_referred.end()) return known->second;
    const EntityInfo& target = *m_store.schema().find(field.refers_to);
    // Tens of thousands of rows name thousands of events: reading all events for each would take minutes.
    std::string id;
    if (field.refers_to != from.entity->name && !target.index_of("jaarplan")) id = only_one_called(target, written);
    if (id.empty()) id = find_referred(m_store, from, field, written).id;
    // Its own table is still being read: another of that name may come.
    if (field.refers_to != from.entity->name) m_referred.emplace(key, id);
    return id;
}

bool Names::may_make(const EntityInfo& entity) {
    static constexpr std::array makeable{"gemeente", "functie", "werkgroep", "persoon", "jaarplan"};
    return std::find(makeable.begin(), makeable.end(), entity.name) != makeable.end();
}

const std::set<std::string>& Names::all(const EntityInfo& entity, std::string_view name) {
    static const std::set<std::string> nobody;
    const Known& names = known(entity);
    const auto found = names.find(canonical(entity, name));
    return found == names.end() ? nobody : found->second;
}

void Names::check_name(std::string_view name) {
    if (length(name) > longest_name)
        throw InputError(
            fmt::format("\"{}\" is langer dan {} tekens; dat is geen naam.", shorten(name, 40), longest_name));
    if (says_nothing(name)) throw InputError(fmt::format("\"{}\" is geen naam.", name));
}

void Names::check(const EntityInfo& entity, std::string_view name) {
    check_name(name);
    if (canonical(entity, name).empty()) throw InputError(fmt::format("\"{}\" is geen naam.", shorten(name, 40)));
    if (const auto count = all(entity, name).size(); count > 1) throw InputError(ambiguous_name(count, name));
}

std::string Names::find_or_make(const EntityInfo& entity, std::string_view name) {
    check(entity, name);
    if (const std::string found = find(entity, name); !found.empty()) return found;
    Record record = entity.new_record();
    const FieldInfo& naming = naming_field(entity);
    record[naming.name] =
        naming.type == FieldType::integer ? parse_value(m_store, naming, name) : text_value(stored_form(entity, name));
    if (entity.name == "persoon") record["aan_te_vullen"] = std::int64_t{1};
    if (entity.name == "gemeente" && is_no_gemeente(name)) record["soort"] = std::string("organisatie");
    record.id = derived_id(m_store, record);
    m_transaction.put(record);
    learn(entity, name, record.id);
    m_made.push_back(fold(entity.label) + " " + stored_form(entity, name));
    return record.id;
}

}  // namespace noaber
