// SPDX-License-Identifier: EUPL-1.2
// Words for what was found.
#include "scenariobevinding.h"

#include "luatekst.h"
#include "tijdlijntekening.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

/// The line of the script, without what stands around it.
std::string line_of(const Scenariobron& bron, int regel) {
    const auto lines = split_lines(bron.tekst);
    return regel > 0 && static_cast<std::size_t>(regel) <= lines.size()
               ? std::string(trim(lines[static_cast<std::size_t>(regel) - 1]))
               : std::string();
}

/// Where the script gives that name a value; 0 when it does not.
int line_that_sets(const std::vector<Luawoord>& words, std::string_view name) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i].tekst == name && words[i + 1].tekst == "=") return words[i].regel;
    return 0;
}

}  // namespace

std::vector<Scenariobevinding> bevindingen(const Voorproef& proef, const Scenariobron& bron) {
    constexpr std::size_t shown = 70;
    std::vector<Scenariobevinding> all;
    const auto words = lua_woorden(bron.tekst);
    for (const Scenariofout& one : proef.fouten)
        all.push_back({Bevindingsoort::fout, one.bestand == bron.bestand ? one.regel : 0,
                       one.bestand == bron.bestand
                           ? one.melding
                           : fmt::format("{}, regel {}: {}", one.bestand, one.regel, one.melding)});
    for (const int regel : proef.onbereikbaar)
        all.push_back({Bevindingsoort::fout, regel,
                       fmt::format("geen enkel verloop komt hier: {}", shorten(line_of(bron, regel), shown))});
    for (const std::string& naam : proef.zonder_toets)
        all.push_back({Bevindingsoort::fout, line_that_sets(words, naam),
                       fmt::format("leerdoel {}: geen inject verwacht er iets van", naam)});
    for (const Stilte& one : proef.stiltes)
        all.push_back({Bevindingsoort::let_op, line_that_sets(words, "rollen"),
                       fmt::format("{} heeft een uur of langer niets te doen: van {} tot {}", one.rol,
                                   oefentijd_kort(one.van), oefentijd_kort(one.tot))});
    if (!proef.volledig)
        all.push_back(
            {Bevindingsoort::let_op, 0,
             fmt::format("er zijn meer dan {} manieren om erdoorheen te gaan; de rest is niet bekeken", proef.paden)});
    std::ranges::stable_sort(all, [](const Scenariobevinding& a, const Scenariobevinding& b) {
        return std::pair(a.soort, a.regel) < std::pair(b.soort, b.regel);
    });
    return all;
}

std::string omvang_in_woorden(const Voorproef& proef) {
    return fmt::format("{} injects, {} om erdoorheen te gaan", proef.injects,
                       proef.paden == 1 ? "1 manier" : fmt::format("{} manieren", proef.paden));
}

}  // namespace noaber::oto
