// SPDX-License-Identifier: EUPL-1.2
// Who is meant while somebody types a few letters: the keyboard list of attendance.
#pragma once

#include <noaber/organisatie/organisatie.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// Somebody to choose. In this order they come: who was invited, who is of the doelgroep, everybody else; who is registered
/// already comes after all of them.
enum class Nabijheid { genodigd, doelgroep, ander };

struct Kandidaat {
    Id<Persoon> persoon;
    std::string naam;
    std::string gemeente;
    Nabijheid nabijheid = Nabijheid::ander;
    bool geregistreerd = false;
};

/// Folds the names once, so that 10,000 of them are looked through between two keys.
class Naamkeuze {
public:
    Naamkeuze() = default;
    explicit Naamkeuze(std::vector<Kandidaat> kandidaten);

    /// Who is meant by what was typed so far, best first, at most so many. Each word that was typed begins another word of the
    /// name, in any order ("wo fe"), or the letters are the first ones of the words of the name ("fw"; "hvdw"). Within equal
    /// nearness a beginning of the first name goes before one of the last, then the alphabet decides. Nothing typed: nobody.
    [[nodiscard]] std::vector<const Kandidaat*> zoek(std::string_view getypt, std::size_t most) const;

    [[nodiscard]] const std::vector<Kandidaat>& kandidaten() const { return m_kandidaten; }

private:
    std::vector<Kandidaat> m_kandidaten;
    std::vector<std::string> m_folded;  ///< of each, and in its order
};

}  // namespace noaber::oto
