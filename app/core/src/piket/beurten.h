// SPDX-License-Identifier: EUPL-1.2
// Whose turn a duty was, before it was swapped and taken over.
#pragma once

#include <noaber/piket/piket.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace noaber::piket {

class Beurten {
public:
    /// `overgenomen_van`: of each noodovername, who had the duty before.
    Beurten(const std::vector<Ruilverzoek>& verzoeken, const std::map<Id<Ruilverzoek>, Id<Persoon>>& overgenomen_van);

    /// Back from who has it now; who has it when nothing leads there.
    [[nodiscard]] Id<Persoon> van(const Id<Dienst>& dienst, const Id<Persoon>& nu) const;

private:
    struct Stap {
        std::string gevraagd_op;
        Id<Persoon> van;
        Id<Persoon> naar;
    };
    std::map<Id<Dienst>, std::vector<Stap>> m_stappen;  ///< of each duty, newest first
};

/// Who had a duty when somebody got it last, by its history; nothing when nobody had.
[[nodiscard]] std::optional<Id<Persoon>> had_voor(const Store& store, const Id<Dienst>& dienst, const Id<Persoon>& wie);

}  // namespace noaber::piket
