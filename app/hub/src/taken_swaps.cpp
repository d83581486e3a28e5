// SPDX-License-Identifier: EUPL-1.2
// Which requests were taken, and by whom.
#include "taken_swaps.h"

namespace noaber::hub {

std::vector<TakenSwap> swaps_in(const std::vector<TransactionData>& transactions, const Caller& caller) {
    std::vector<TakenSwap> swaps;
    if (!is_uuid(caller.persoon)) return swaps;
    const std::string& entity = info_of<Ruilverzoek>().name;
    for (const TransactionData& transaction : transactions)
        for (const Change& change : transaction.changes)
            if (change.entity == entity && (swaps.empty() || swaps.back().verzoek.text != change.record))
                swaps.push_back({{change.record}, {caller.persoon}});
    return swaps;
}

std::size_t carry_out(Store& store, const std::vector<TakenSwap>& swaps, const std::vector<EligibilityRule>& rules,
                      Moment now) {
    std::size_t done = 0;
    Ruilen ruilen(store, Actor{Role::beheerder, {}}, rules, now);
    for (const TakenSwap& swap : swaps) {
        const auto verzoek = store.find(swap.verzoek);
        if (verzoek && verzoek->aannemer == swap.door && ruilen.verwerk(verzoek->id)) ++done;
    }
    return done;
}

}  // namespace noaber::hub
