// SPDX-License-Identifier: EUPL-1.2
// Finding records by the names that people write, and making those that are not there yet.
#pragma once

#include <noaber/store/store.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// "Er zijn er 2 die "Jan Bos" heten. ...": for a name that several have.
[[nodiscard]] std::string ambiguous_name(std::size_t count, std::string_view name);

/// Names of all records that sheets refer to, within one import.
class Names {
public:
    Names(Store& store, Transaction& transaction) : m_store(store), m_transaction(transaction) {}

    /// Whether an unknown name makes a record: a gemeente, functie, werkgroep, persoon or year; others must be there.
    [[nodiscard]] static bool may_make(const EntityInfo& entity);
    /// The record of that name; made when it isn't there. Throws InputError: the name is too long, or several have it.
    std::string find_or_make(const EntityInfo& entity, std::string_view name);
    /// Throws as find_or_make would, and makes nothing.
    void check(const EntityInfo& entity, std::string_view name);
    /// Throws InputError for what can't be anybody's name: a placeholder, or far too long.
    static void check_name(std::string_view name);
    /// All that are known by that name.
    [[nodiscard]] const std::set<std::string>& all(const EntityInfo& entity, std::string_view name);
    /// "" when nobody is known by that name.
    [[nodiscard]] std::string find(const EntityInfo& entity, std::string_view name);
    /// Id of the record that is meant in a field of `from` (store/reference.h, find_referred). Throws InputError as that does.
    std::string referred(const Record& from, const FieldInfo& field, std::string_view written);
    /// A record of that name is there now.
    void learn(const EntityInfo& entity, std::string_view name, const std::string& id);
    /// How a name is stored: "Wal, Hidde van der" as "Hidde van der Wal", "Werkgroep PIM" as "PIM".
    [[nodiscard]] static std::string stored_form(const EntityInfo& entity, std::string_view name);
    /// "persoon Bart Oude Lansink", in the order in which they were made.
    [[nodiscard]] const std::vector<std::string>& made() const { return m_made; }

private:
    using Known = std::unordered_map<std::string, std::set<std::string>>;  // canonical name → ids
    Known& known(const EntityInfo& entity);
    /// The only record of what nobody makes by naming it that is called so by its key or its title; "" when that is none or several.
    std::string only_one_called(const EntityInfo& entity, std::string_view written);

    Store& m_store;
    Transaction& m_transaction;
    std::map<std::string, Known> m_known;
    std::map<std::string, Known> m_titles;                    ///< folded title → ids, of what is referred to
    std::unordered_map<std::string, std::string> m_referred;  ///< what was found before: field, year and text → id
    std::vector<std::string> m_made;
};

}  // namespace noaber
