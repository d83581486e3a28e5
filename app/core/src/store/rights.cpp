// SPDX-License-Identifier: EUPL-1.2
// Roles and permissions as the descriptions of the entities declare them.
#include <noaber/store/rights.h>

#include <noaber/base/errors.h>
#include <noaber/store/hanging.h>
#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace noaber {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 7> names{{
    {Role::beheerder, "beheerder"},
    {Role::veiligheidsbureau, "veiligheidsbureau"},
    {Role::voorzitter, "voorzitter"},
    {Role::aov, "aov"},
    {Role::functionaris, "functionaris"},
    {Role::waarnemer, "waarnemer"},
    {Role::lezer, "lezer"},
}};

void add_words(std::string& words, const char* between, const std::string& more) {
    if (!words.empty() && !more.empty()) words += between;
    words += more;
}

std::string names_in(Roles roles, const char* behind) {
    std::string words;
    for (const auto& [role, name] : names)
        if (roles.contains(role)) add_words(words, ", ", std::string(name) + behind);
    return words;
}

}  // namespace

std::string_view name_of(Role role) { return names[static_cast<std::size_t>(role)].second; }

std::optional<Role> role_named(std::string_view name) {
    for (const auto& [role, its_name] : names)
        if (its_name == name) return role;
    return std::nullopt;
}

std::string role_names() { return names_in(everybody, ""); }

Role chosen_role(std::string_view name) {
    if (const auto role = role_named(name)) return *role;
    throw InputError("Die rol is er niet. Kies uit: " + role_names() + ".");
}

bool allows_whose(const Permission& permission, const Actor& actor, const Whose& whose) {
    const auto same = [](const std::string& one, const std::string& other) { return !one.empty() && one == other; };
    if (permission.all.contains(actor.role)) return true;
    if (permission.own.contains(actor.role) && same(whose.owner, actor.persoon)) return true;
    if (permission.gemeente.contains(actor.role) && same(whose.gemeente, actor.gemeente)) return true;
    return permission.witness.contains(actor.role) && same(whose.witness, actor.persoon);
}

bool allows(const Permission& permission, const Actor& actor, std::string_view owner) {
    return allows_whose(permission, actor, Whose{std::string(owner), {}, {}});
}

bool asks_whose(const Permission& permission, Role role) {
    return !permission.all.contains(role) &&
           permission.own.with(permission.gemeente).with(permission.witness).contains(role);
}

Permission reading(const EntityInfo* entity, const FieldInfo* field) {
    if (!entity) return for_planners;
    return field && field->read ? *field->read : entity->read;
}

Permission writing(const EntityInfo* entity, const FieldInfo* field) {
    if (!entity) return for_planners;
    return field && field->write ? *field->write : entity->write;
}

bool may_write(const EntityInfo& entity, const FieldInfo* field, const Actor& actor, std::string_view owner) {
    return allows(writing(&entity, field), actor, owner);
}

bool may_write_whose(const EntityInfo& entity, const FieldInfo* field, const Actor& actor, const Whose& whose) {
    return allows_whose(writing(&entity, field), actor, whose);
}

bool may_read(const EntityInfo& entity, const FieldInfo* field, const Actor& actor, std::string_view owner) {
    return may_read_whose(entity, field, actor, Whose{std::string(owner), {}, {}});
}

bool may_read_whose(const EntityInfo& entity, const FieldInfo* field, const Actor& actor, const Whose& whose) {
    return allows_whose(reading(&entity, nullptr), actor, whose) && allows_whose(reading(&entity, field), actor, whose);
}

namespace {

/// Of a record that is gone, what it said last.
std::string last_reference(const Store& store, const EntityInfo& entity, std::string_view record,
                           const std::string& field) {
    Statement& statement =
        store.session().prepared("SELECT value FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3");
    const Rows rows(statement.bind_all(record, entity.name, field));
    return statement.step() ? std::string(as_text(from_json(statement.text(0)))) : std::string();
}

/// Each of two fields; "" for a field that is none.
std::pair<std::string, std::string> references(const Store& store, const EntityInfo& entity, std::string_view record,
                                               const std::string& one, const std::string& other) {
    const auto there = store.find(entity, record);
    const auto read = [&](const std::string& field) {
        if (field.empty()) return std::string();
        if (field == own_id) return std::string(record);
        return there ? std::string(there->text(field)) : last_reference(store, entity, record, field);
    };
    return {read(one), read(other)};
}

}  // namespace

std::string owner_of(const Store& store, const EntityInfo& entity, std::string_view record) {
    if (entity.owner_field == own_id) return std::string(record);
    return entity.owner_field.empty() ? std::string() : references(store, entity, record, entity.owner_field, {}).first;
}

std::string gemeente_of_owner(const Store& store, const EntityInfo& entity, std::string_view owner) {
    if (entity.owner_field.empty() || owner.empty()) return {};
    const EntityInfo* person =
        entity.owner_field == own_id ? &entity : store.schema().find(entity.field(entity.owner_field).refers_to);
    if (!person || person->gemeente_field.empty()) return {};
    return references(store, *person, owner, person->gemeente_field, {}).first;
}

Whose whose_is(const Store& store, const EntityInfo& entity, std::string_view record) {
    if (entity.owner_field.empty() && entity.witness_field.empty()) return {};
    auto [owner, witness] = references(store, entity, record, entity.owner_field, entity.witness_field);
    std::string gemeente = gemeente_of_owner(store, entity, owner);
    return {std::move(owner), std::move(gemeente), std::move(witness)};
}

std::string in_words(const Permission& permission) {
    if (permission.all == everybody) return "alle rollen";
    std::string words = names_in(permission.all, "");
    add_words(words, "; ", names_in(permission.own, " (eigen)"));
    add_words(words, "; ", names_in(permission.gemeente, " (eigen gemeente)"));
    add_words(words, "; ", names_in(permission.witness, " (zelf waargenomen of gevraagd)"));
    return words.empty() ? "niemand" : words;
}

std::vector<RightsLine> rights_lines(const Schema& schema) {
    std::vector<RightsLine> lines;
    for (const EntityInfo* entity : schema.entities()) {
        const auto owned = [&](Permission permission) {
            if (entity->owner_field.empty()) permission.own = permission.gemeente = {};  // nothing is anybody's own
            if (entity->witness_field.empty()) permission.witness = {};
            return in_words(permission);
        };
        if (hangs(*entity)) {
            lines.push_back({entity->plural, "wie alles ziet van waar het bij hoort", "wie dat ook mag wijzigen"});
            continue;
        }
        lines.push_back({entity->plural, owned(entity->read), owned(entity->write)});
        for (const FieldInfo& field : entity->fields)
            if (field.read || field.write)
                lines.push_back({fmt::format("{}: {}", entity->plural, field.label), owned(reading(entity, &field)),
                                 owned(writing(entity, &field))});
    }
    return lines;
}

}  // namespace noaber
