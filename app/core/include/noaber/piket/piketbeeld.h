// SPDX-License-Identifier: EUPL-1.2
// The picture of piket: all of its records, read once, with the ways to find things in it.
#pragma once

#include <noaber/piket/bevoegdheid.h>
#include <noaber/piket/dienstregels.h>
#include <noaber/piket/piket.h>
#include <noaber/piket/zwaarte.h>

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

class Piketbeeld {
public:
    std::vector<Piketregel> regels;
    std::vector<Poollid> pool;
    std::vector<Wens> wensen;
    std::vector<EigenFeestdag> feestdagen;
    std::vector<Piketsaldo> saldi;
    std::vector<Rooster> roosters;
    std::vector<Dienst> diensten;
    std::vector<Ruilverzoek> ruilverzoeken;
    std::vector<Afwezigheid> afwezigheden;
    Bevoegdheid bevoegdheid;

    /// Makes the readings and finders below; call after the vectors are filled, and again when they change.
    void index();

    [[nodiscard]] const Dienstregels& dienstregels() const { return m_regels; }
    [[nodiscard]] const Zwaartekalender& kalender() const { return m_kalender; }
    /// All duties whose moments can be read, open ones too, in order of time.
    [[nodiscard]] const std::vector<Dienstvak>& vakken() const { return m_vakken; }
    /// Duties whose moments can't.
    [[nodiscard]] const std::vector<Dienst>& onleesbaar() const { return m_onleesbaar; }
    /// The duties of one person, in order of time.
    [[nodiscard]] std::span<const Dienstvak> van(const Id<Persoon>& persoon) const;
    [[nodiscard]] const Dienst* dienst(const Id<Dienst>& id) const;
    /// nullptr when there is none, or its moments can't be read.
    [[nodiscard]] const Dienstvak* vak(const Id<Dienst>& id) const;
    /// Who shares the duties of a function on a day, each once, in the order of the pool.
    [[nodiscard]] std::vector<Id<Persoon>> poolleden(const Id<Functie>& functie, Date datum) const;

private:
    Dienstregels m_regels;
    Zwaartekalender m_kalender;
    std::vector<Dienstvak> m_vakken;
    std::vector<Dienst> m_onleesbaar;
    std::unordered_map<std::string, std::vector<Dienstvak>> m_by_persoon;
    std::unordered_map<std::string, std::size_t> m_diensten_by_id, m_vakken_by_id;
};

/// Reads it from the store.
[[nodiscard]] Piketbeeld lees_piket(const Store& store, const std::vector<EligibilityRule>& bevoegdheidsregels = {});

/// Two duties of one person that are in each other's way; `eerste` is the earlier.
struct Botsend {
    Dienstvak eerste;
    Dienstvak tweede;
    Botsing botsing = Botsing::dubbel;
};
/// All of them.
[[nodiscard]] std::vector<Botsend> botsingen(const Piketbeeld& beeld);

/// Why somebody may not serve a duty.
enum class Bezwaar { niet_in_pool, onbevoegd, afwezig, kan_niet, dubbel, rust };
struct Bezwaarregel {
    Bezwaar bezwaar;
    std::string uitleg;  ///< Dutch, to stand after a name: "zit op 4 januari 2027 niet in de pool van AC-BZ"
};

/// All that speaks against this person serving that duty, were it added to what they have. Their duties in `zonder` do not count:
/// those that they would give away, or this one itself.
[[nodiscard]] std::vector<Bezwaarregel> bezwaren(const Piketbeeld& beeld, const Id<Persoon>& persoon,
                                                 const Dienstvak& vak, std::string_view functie,
                                                 std::span<const Id<Dienst>> zonder = {});

}  // namespace noaber
