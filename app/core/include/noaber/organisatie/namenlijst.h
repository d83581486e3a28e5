// SPDX-License-Identifier: EUPL-1.2
// The one list of names: which person is meant by a name that somebody wrote.
#pragma once

#include <noaber/organisatie/organisatie.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// People by their name and by the other names they are known by, in any case, accents' encoding and order. Holds its own
/// copy of them. A name that is somebody's own is never another's other name; a name that several have is known, but no
/// one person is meant by it.
class Namenlijst {
public:
    Namenlijst() = default;
    explicit Namenlijst(std::vector<Persoon> personen);

    [[nodiscard]] const std::vector<Persoon>& personen() const { return m_personen; }
    /// Whether anybody has that name.
    [[nodiscard]] bool kent(std::string_view naam) const;
    /// Who has that name; nullptr when nobody has, or more than one.
    [[nodiscard]] const Persoon* find(std::string_view naam) const;
    /// Everybody who has that name.
    [[nodiscard]] std::vector<const Persoon*> alle(std::string_view naam) const;
    /// Everybody who can be meant: who has that name, else who has that first name ("Femke").
    [[nodiscard]] std::vector<const Persoon*> bedoelden(std::string_view naam) const;
    /// The only one who can be meant; nullptr when there is none, or more than one.
    [[nodiscard]] const Persoon* bedoeld(std::string_view naam) const;

private:
    using Plaatsen = std::vector<std::size_t>;
    [[nodiscard]] const Plaatsen* plaatsen(std::string_view naam) const;
    [[nodiscard]] std::vector<const Persoon*> op(const Plaatsen* plaatsen) const;

    std::vector<Persoon> m_personen;
    std::unordered_map<std::string, Plaatsen> m_by_name;
    std::unordered_map<std::string, Plaatsen> m_by_first_name;
};

}  // namespace noaber
