// SPDX-License-Identifier: EUPL-1.2
// Words for each kind of line.
#include "oefenwoorden.h"

#include "oefenregel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

std::string judgement_of(const Json& line) {
    const std::string door = text_in(line, "door");
    const std::size_t inject = number_in(line, "inject");
    if (door == door_de_klok) return fmt::format("Inject {}: de tijd is voorbij, niemand gaf een oordeel", inject);
    return fmt::format("Inject {}: {} (volgens {})", inject, text_in(line, "uitkomst"), door);
}

}  // namespace

std::string woorden_van(const Json& line) {
    const std::string soort = text_in(line, "soort");
    if (soort == "inject") return text_in(line, "tekst");
    if (soort == "vraag") return "Vraag: " + text_in(line, "vraag");
    if (soort == "besluit") return "Besluit: " + text_in(line, "keuze");
    if (soort == "verwachting") return judgement_of(line);
    if (soort == "cijfer")
        return fmt::format("{}: {}", text_in(line, "naam"), line.contains("waarde") ? line["waarde"].dump() : "");
    if (soort == "notitie") return text_in(line, "tekst");
    if (soort == "fout")
        return fmt::format("Fout in het scenario, regel {}: {}", number_in(line, "regel"), text_in(line, "melding"));
    if (soort == "einde") return "Einde";
    return {};
}

}  // namespace noaber::oto
