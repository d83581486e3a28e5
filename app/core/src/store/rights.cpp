// SPDX-License-Identifier: EUPL-1.2
// Roles and permissions as the descriptions of the entities declare them.
#include <noaber/store/rights.h>

#include <noaber/base/errors.h>
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

bool allows(const Permission& permission, const Actor& actor, std::string_view owner) {
    if (permission.all.contains(actor.role)) return true;
    return permission.own.contains(actor.role) && !owner.empty() && owner == actor.persoon;
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

bool may_read(const EntityInfo& entity, const FieldInfo* field, const Actor& actor, std::string_view owner) {
    return allows(reading(&entity, nullptr), actor, owner) && allows(reading(&entity, field), actor, owner);
}

std::string owner_of(const Store& store, const EntityInfo& entity, std::string_view record) {
    if (entity.owner_field.empty()) return {};
    if (entity.owner_field == own_id) return std::string(record);
    if (const auto there = store.find(entity, record)) return std::string(there->text(entity.owner_field));
    Statement& statement =
        store.session().prepared("SELECT value FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3");
    const Rows rows(statement.bind_all(record, entity.name, entity.owner_field));
    return statement.step() ? std::string(as_text(from_json(statement.text(0)))) : std::string();
}

std::string in_words(const Permission& permission) {
    if (permission.all == everybody) return "alle rollen";
    std::string words = names_in(permission.all, "");
    add_words(words, "; ", names_in(permission.own, " (eigen)"));
    return words.empty() ? "niemand" : words;
}

std::vector<RightsLine> rights_lines(const Schema& schema) {
    std::vector<RightsLine> lines;
    for (const EntityInfo* entity : schema.entities()) {
        const auto owned = [&](Permission permission) {
            if (entity->owner_field.empty()) permission.own = {};  // nothing is anybody's own
            return in_words(permission);
        };
        lines.push_back({entity->plural, owned(entity->read), owned(entity->write)});
        for (const FieldInfo& field : entity->fields)
            if (field.read || field.write)
                lines.push_back({fmt::format("{}: {}", entity->plural, field.label), owned(reading(entity, &field)),
                                 owned(writing(entity, &field))});
    }
    return lines;
}

}  // namespace noaber
