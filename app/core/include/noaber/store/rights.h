// SPDX-License-Identifier: EUPL-1.2
// Who may read and write what: roles, and the permissions that an entity and its fields declare. Desktop and hub ask here.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct EntityInfo;
struct FieldInfo;
class Schema;
class Store;

enum class Role { beheerder, veiligheidsbureau, voorzitter, aov, functionaris, waarnemer, lezer };

inline constexpr std::initializer_list<Role> all_roles{Role::beheerder, Role::veiligheidsbureau, Role::voorzitter,
                                                       Role::aov,       Role::functionaris,      Role::waarnemer,
                                                       Role::lezer};

/// "beheerder"; what stands in databases, on the wire and on the command line.
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);
/// "beheerder, veiligheidsbureau, ..."
[[nodiscard]] std::string role_names();
/// Throws InputError, which lists them, when there is none of that name.
[[nodiscard]] Role chosen_role(std::string_view name);

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) m_bits |= bit(role);
    }
    [[nodiscard]] constexpr bool contains(Role role) const { return (m_bits & bit(role)) != 0; }
    [[nodiscard]] constexpr bool contains(Roles others) const { return (others.m_bits & ~m_bits) == 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] constexpr Roles with(Roles others) const {
        Roles both;
        both.m_bits = m_bits | others.m_bits;
        return both;
    }
    bool operator==(const Roles&) const = default;

private:
    static constexpr std::uint32_t bit(Role role) { return 1U << static_cast<unsigned>(role); }
    std::uint32_t m_bits = 0;
};

/// Those of `all` may with every record, those of `own` only with what is theirs, those of `gemeente` with what is of somebody of
/// their own gemeente, those of `witness` with what they themselves saw or scored of another, or were asked (EntityInfo::witness_field).
struct Permission {
    Roles all;
    Roles own;
    Roles gemeente = {};
    Roles witness = {};
    bool operator==(const Permission&) const = default;
};

inline constexpr Roles everybody(all_roles);
/// Who make the plan together.
inline constexpr Roles planners{Role::beheerder, Role::veiligheidsbureau, Role::voorzitter, Role::aov};
inline constexpr Roles bureau{Role::beheerder, Role::veiligheidsbureau};

inline constexpr Permission for_everybody{everybody, {}};
inline constexpr Permission for_planners{planners, {}};
inline constexpr Permission for_bureau{bureau, {}};
/// What an entity that says nothing has: who exercises or observes writes only what is theirs, a lezer nothing.
inline constexpr Permission for_planners_and_own{planners, {Role::functionaris, Role::waarnemer}};
/// Personal data: planners need it, everybody else sees their own.
inline constexpr Permission for_planners_and_oneself{planners, {Role::functionaris, Role::waarnemer, Role::lezer}};
/// Personal data that a planner has no need of either.
inline constexpr Permission for_bureau_and_own{bureau,
                                               {Role::voorzitter, Role::aov, Role::functionaris, Role::waarnemer}};
inline constexpr Permission for_bureau_and_oneself{bureau,
                                                   {Role::voorzitter, Role::aov, Role::functionaris, Role::waarnemer,
                                                    Role::lezer}};

/// Who asks: a role, the id of the persoon that the account stands for ("" for nobody, to whom nothing is their own), and the id of
/// the gemeente that the beheerder gave the account ("" for none).
struct Actor {
    Role role = Role::lezer;
    std::string persoon;
    std::string gemeente = {};
};

/// Whom a record is about. Ids; "" for nobody and none.
struct Whose {
    std::string owner;     ///< the persoon whose it is
    std::string gemeente;  ///< the owner's
    std::string witness;   ///< the persoon who saw or scored it, or was asked

    bool operator==(const Whose&) const = default;
};

/// `owner`: the persoon whose record it is, "" for nobody's; where no more is known of it, or comes to it.
[[nodiscard]] bool allows(const Permission& permission, const Actor& actor, std::string_view owner);
[[nodiscard]] bool allows_whose(const Permission& permission, const Actor& actor, const Whose& whose);
/// Whether it can come to whose a record is, for somebody of that role.
[[nodiscard]] bool asks_whose(const Permission& permission, Role role);

/// What holds for a field: what it says itself, else what its entity says. nullptr: the record as such, its making and removal.
/// What nobody described (a newer version's, a plugin's that is not there) is the planners' own.
[[nodiscard]] Permission reading(const EntityInfo* entity, const FieldInfo* field);
[[nodiscard]] Permission writing(const EntityInfo* entity, const FieldInfo* field);

/// For screens: whether this person may write the field (nullptr: make or remove the record).
[[nodiscard]] bool may_write(const EntityInfo& entity, const FieldInfo* field, const Actor& actor,
                             std::string_view owner);
[[nodiscard]] bool may_write_whose(const EntityInfo& entity, const FieldInfo* field, const Actor& actor,
                                   const Whose& whose);
[[nodiscard]] bool may_read(const EntityInfo& entity, const FieldInfo* field, const Actor& actor,
                            std::string_view owner);
[[nodiscard]] bool may_read_whose(const EntityInfo& entity, const FieldInfo* field, const Actor& actor,
                                  const Whose& whose);
/// Whose record it is, removed ones too; "" when nobody's.
[[nodiscard]] std::string owner_of(const Store& store, const EntityInfo& entity, std::string_view record);
/// The same with the owner's gemeente and the witness.
[[nodiscard]] Whose whose_is(const Store& store, const EntityInfo& entity, std::string_view record);
/// The gemeente of a person of the entity that `entity`'s owner is; "" when there is none, or the entity knows none.
[[nodiscard]] std::string gemeente_of_owner(const Store& store, const EntityInfo& entity, std::string_view owner);

/// "alle rollen"; "beheerder, veiligheidsbureau; functionaris (eigen)"; "niemand".
[[nodiscard]] std::string in_words(const Permission& permission);

/// One line for the beheerder: an entity, or a field that differs from it.
struct RightsLine {
    std::string what;  ///< "Mensen", "Mensen: Telefoon"
    std::string read;
    std::string write;
};
[[nodiscard]] std::vector<RightsLine> rights_lines(const Schema& schema);

}  // namespace noaber
