// SPDX-License-Identifier: EUPL-1.2
// Counting places.
#include "plaatsen.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace noaber::oto {

std::optional<std::size_t> Plaatsen::vrij() const {
    if (!alle) return std::nullopt;
    const auto all = static_cast<std::size_t>(std::max<std::int64_t>(0, *alle));
    return all > komt ? all - komt : 0;
}

Plaatsen plaatsen_van(const Oto& oto, const std::vector<Uitnodiging>& uitnodigingen) {
    Plaatsen plaatsen;
    plaatsen.alle = oto.plaatsen;
    for (const Uitnodiging& one : uitnodigingen) {
        switch (one.antwoord) {
            case Uitnodigingsantwoord::geen: ++plaatsen.zonder_antwoord; break;
            case Uitnodigingsantwoord::komt: ++plaatsen.komt; break;
            case Uitnodigingsantwoord::komt_niet: ++plaatsen.komt_niet; break;
            case Uitnodigingsantwoord::wachtlijst: ++plaatsen.wacht; break;
        }
    }
    return plaatsen;
}

std::string in_woorden(const Plaatsen& plaatsen) {
    std::string words;
    if (plaatsen.alle)
        words = fmt::format("{} van {}", plaatsen.komt, *plaatsen.alle);
    else if (plaatsen.komt > 0)
        words = fmt::format("{} {}", plaatsen.komt, plaatsen.komt == 1 ? "komt" : "komen");
    if (plaatsen.wacht > 0)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", plaatsen.wacht,
                             plaatsen.wacht == 1 ? "wacht" : "wachten");
    return words;
}

std::vector<Uitnodiging> wachtlijst(const std::vector<Uitnodiging>& uitnodigingen) {
    std::vector<Uitnodiging> waiting;
    std::ranges::copy_if(uitnodigingen, std::back_inserter(waiting),
                         [](const Uitnodiging& one) { return one.antwoord == Uitnodigingsantwoord::wachtlijst; });
    // The id settles who answered in the same minute, alike on every laptop.
    std::ranges::sort(waiting, {}, [](const Uitnodiging& one) { return std::tie(one.antwoord_op, one.id.text); });
    return waiting;
}

std::vector<Uitnodiging> doorschuivers(const Oto& oto, const std::vector<Uitnodiging>& uitnodigingen) {
    std::vector<Uitnodiging> waiting = wachtlijst(uitnodigingen);
    const auto free = plaatsen_van(oto, uitnodigingen).vrij();
    if (free && waiting.size() > *free) waiting.resize(*free);
    return waiting;
}

}  // namespace noaber::oto
