// SPDX-License-Identifier: EUPL-1.2
// Words for each kind of line.
#include "oefenwoorden.h"

#include "oefenregel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

std::string oordeel(const Json& line) {
    const std::string door = text_in(line, "door");
    const std::size_t inject = number_in(line, "inject");
    if (door == door_de_klok) return fmt::format("Inject {}: de tijd is voorbij, nog zonder oordeel", inject);
    if (door == reactie_van_de_rol)
        return fmt::format("Inject {}: {} door het antwoord", inject, text_in(line, "uitkomst"));
    return fmt::format("Inject {}: {}, volgens {}", inject, text_in(line, "uitkomst"), door);
}

std::string klok(const std::string& wat) {
    if (wat == "start") return "De klok loopt";
    if (wat == "pauze") return "De klok staat stil";
    if (wat == "einde") return "Beëindigd door de leider";
    if (wat.starts_with("snelheid ")) return fmt::format("Snelheid {}×", wat.substr(9));
    if (wat.starts_with("sprong ")) return "Gesprongen naar " + wat.substr(7);
    return "Klok: " + wat;
}

std::string genegeerd(const Json& line) {
    if (line.contains("besluit"))
        return fmt::format("Besluit \"{}\" komt te laat of past niet", text_in(line, "besluit"));
    if (line.contains("vuur")) return fmt::format("\"{}\" ligt niet (meer) op de plank", text_in(line, "vuur"));
    return "Dit kon niet (meer)";
}

}  // namespace

std::string woorden_van(const Json& line) {
    const std::string soort = text_in(line, "soort");
    const auto text = [&](const char* name) { return text_in(line, name); };
    if (soort == "begin") return "Begin: " + text("titel");
    if (soort == "inject") return text("tekst");
    if (soort == "vraag") return "Vraag: " + text("vraag");
    if (soort == "besluit")
        return fmt::format("Besluit: {}{}", text("keuze"), text("door") == door_de_klok ? " (niemand besloot)" : "");
    if (soort == "verwachting") return oordeel(line);
    if (soort == "reactie") return "Antwoord: " + text("tekst");
    if (soort == "vuur") return "Van de plank: " + text("naam");
    if (soort == "overgeslagen") return fmt::format("Inject {} overgeslagen", number_in(line, "nr"));
    if (soort == "gewijzigd") return fmt::format("Inject {} gewijzigd: {}", number_in(line, "nr"), text("tekst"));
    if (soort == "toegevoegd") return fmt::format("Inject {} toegevoegd: {}", number_in(line, "nr"), text("tekst"));
    if (soort == "notitie") return "Notitie: " + text("tekst");
    if (soort == "cijfer")
        return fmt::format("{}: {}", text("naam"), line.contains("waarde") ? line["waarde"].dump() : "");
    if (soort == "klok") return klok(text("wat"));
    if (soort == "genegeerd") return genegeerd(line);
    if (soort == "fout")
        return fmt::format("Fout in het scenario, regel {}: {}", number_in(line, "regel"), text("melding"));
    if (soort == "einde") return "Einde";
    return {};
}

Logwoorden in_woorden(std::string_view regel) {
    const Json line = Json::parse(regel, nullptr, false);
    const std::string soort = text_in(line, "soort");
    const auto first_of = [&](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (std::string text = text_in(line, name); !text.empty() && text != door_de_klok && text != "antwoord")
                return text;
        return std::string();
    };
    const std::string wie = soort == "inject" || soort == "verwachting" || soort == "toegevoegd"
                                ? first_of({"aan"})
                                : first_of({"van", "door"});
    const std::string via = soort == "inject" ? " (" + text_in(line, "via") + ")" : std::string();
    return {lees_oefentijd(text_in(line, "t")).value_or(0), wie, woorden_van(line) + via,
            soort == "fout" || soort == "genegeerd"};
}

}  // namespace noaber::oto
