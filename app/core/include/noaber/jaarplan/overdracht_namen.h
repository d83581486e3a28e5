// SPDX-License-Identifier: EUPL-1.2
// Who is meant by a name in a text, among the people of the store, by every name they are known by.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace noaber {

class Personennamen {
public:
    explicit Personennamen(const Store& store);

    /// Nothing when nobody, or more than one, has that name.
    [[nodiscard]] Id<Persoon> wie(std::string_view naam) const;
    /// Whether a text about contacts names them.
    [[nodiscard]] bool noemt(std::string_view contacten, const Id<Persoon>& persoon) const;
    /// The text with another person in their place; nothing when it doesn't name them.
    [[nodiscard]] std::optional<std::string> vervang(std::string_view contacten, const Id<Persoon>& oud,
                                                     const Id<Persoon>& nieuw, std::string_view nieuwe_naam) const;

private:
    [[nodiscard]] bool known(std::string_view naam) const;

    std::unordered_map<std::string, Id<Persoon>> m_by_name;  ///< an empty id: more than one
};

}  // namespace noaber
