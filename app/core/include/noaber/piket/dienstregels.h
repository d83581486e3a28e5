// SPDX-License-Identifier: EUPL-1.2
// What duties may not do to a person: two at a time, too little rest, one while they are away. Written once, for findings and swaps.
#pragma once

#include <noaber/piket/dienstpatroon.h>
#include <noaber/piket/piket.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// A duty with its moments read.
struct Dienstvak {
    Id<Dienst> dienst;
    Id<Functie> functie;
    Id<Persoon> persoon;
    std::string periode;
    std::int64_t plaats = 1;
    Moment begin;
    Moment eind;
};

/// Nothing when begin or end can't be read, the end is not after the begin, or years after it (mistyped).
[[nodiscard]] std::optional<Dienstvak> vak_van(const Dienst& dienst);

enum class Botsing { geen, dubbel, rust };

/// The rules of all functions, their texts read.
class Dienstregels {
public:
    Dienstregels() = default;
    explicit Dienstregels(std::vector<Piketregel> regels);

    /// nullptr when the function has none.
    [[nodiscard]] const Piketregel* regel(const Id<Functie>& functie) const;
    /// nullptr when the function has no rule, or one that can't be read.
    [[nodiscard]] const Dienstpatroon* patroon(const Id<Functie>& functie) const;
    [[nodiscard]] std::int64_t rust(const Id<Functie>& functie) const;
    [[nodiscard]] std::int64_t nodig(const Id<Functie>& functie) const;
    [[nodiscard]] const std::vector<Piketregel>& regels() const { return m_regels; }

    struct Onleesbaar {
        Piketregel regel;
        Patroonfout fout;
    };
    /// Rules that can't be read; the others still work.
    [[nodiscard]] const std::vector<Onleesbaar>& onleesbaar() const { return m_onleesbaar; }

    /// How two duties of one person, in any order, are in each other's way. After the first its own function's rest counts, before the
    /// second that one's; "rust 2" is two whole duties of that function's calendar in between, whatever the function of the other.
    [[nodiscard]] Botsing botsing(const Dienstvak& een, const Dienstvak& ander) const;
    /// Duties further apart than so many minutes are in nobody's way, by any of the rules.
    [[nodiscard]] std::int64_t langste_rust() const;

private:
    std::vector<Piketregel> m_regels;
    std::unordered_map<std::string, std::size_t> m_by_functie;
    std::unordered_map<std::string, Dienstpatroon> m_patronen;
    std::vector<Onleesbaar> m_onleesbaar;
};

/// Whether an absence holds any day on which the duty is under way. A duty that ends in the morning is under way on that day too.
[[nodiscard]] bool raakt(const Afwezigheid& afwezigheid, const Dienstvak& vak);
/// Whether a wish is about this duty.
[[nodiscard]] bool raakt(const Wens& wens, const Dienstvak& vak);

/// Whether a person is in the pool of the duty's function on the day that it begins.
[[nodiscard]] bool in_pool(const std::vector<Poollid>& pool, const Id<Persoon>& persoon, const Dienstvak& vak);

}  // namespace noaber
