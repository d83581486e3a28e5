// SPDX-License-Identifier: EUPL-1.2
// The rules between duties of one person, as what makes and explains a roster asks them.
#pragma once

#include "piket/rust.h"

#include <noaber/piket/rooster_probleem.h>

#include <optional>
#include <vector>

namespace noaber {

enum class Botsing {
    dubbel,
    rust,
    feestdag,
};

/// What keeps somebody from a duty that they are a candidate for.
struct Hindernis {
    Botsing botsing = Botsing::dubbel;
    std::optional<std::size_t> dienst;  ///< the duty in the way
    std::optional<std::size_t> bezet;   ///< or what they do already, an index of Roosterprobleem::bezet
    std::optional<std::size_t> feest;   ///< or an earlier holiday, an index of Roosterprobleem::eerdere_feesten
};

/// Keeps a reference to the problem.
class Roosterregels {
public:
    explicit Roosterregels(const Roosterprobleem& probleem);

    [[nodiscard]] const Rusttijd& rust_om(std::size_t dienst) const { return m_rust[dienst]; }
    /// Whether one person can't do both.
    [[nodiscard]] std::optional<Botsing> botsen(std::size_t een, std::size_t ander) const;
    /// Whether both are of one holiday, in years that follow each other.
    [[nodiscard]] bool zelfde_feest_achtereen(std::size_t een, std::size_t ander) const;
    /// By what they do already and did before, whatever the roster is.
    [[nodiscard]] std::optional<Hindernis> van_buiten(std::size_t dienst, std::size_t persoon) const;
    /// By their own `diensten`, and from outside.
    [[nodiscard]] std::optional<Hindernis> hindernis(std::size_t dienst, std::size_t persoon,
                                                     const std::vector<std::size_t>& diensten) const;

private:
    const Roosterprobleem& m_probleem;
    std::vector<Rusttijd> m_rust;
    std::vector<Rusttijd> m_rust_bezet;
    std::vector<std::vector<std::size_t>> m_bezet_van;    // by person
    std::vector<std::vector<std::size_t>> m_feesten_van;  // by person
};

/// The duties of each person.
[[nodiscard]] std::vector<std::vector<std::size_t>> diensten_per_persoon(const Roosterprobleem& probleem,
                                                                         const Roosterbezetting& bezetting);

}  // namespace noaber
