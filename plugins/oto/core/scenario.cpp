// SPDX-License-Identifier: EUPL-1.2
// Finding what a scenario is made of.
#include "scenario.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace noaber::oto {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    if (error || !in) throw InputError(fmt::format("{} is niet te lezen. Controleer de naam.", file.string()));
    if (size > grootste_script) throw InputError(fmt::format("{} is te groot voor een scenario.", file.string()));
    std::ostringstream text;
    text << in.rdbuf();
    if (!is_valid_utf8(text.str()))
        throw InputError(fmt::format("{} is geen tekst in UTF-8. Sla het bestand opnieuw op.", file.string()));
    return text.str();
}

}  // namespace

const Leerdoel* Scenario::leerdoel(std::string_view naam) const {
    const auto found = std::ranges::find(leerdoelen, naam, &Leerdoel::naam);
    return found == leerdoelen.end() ? nullptr : &*found;
}

std::optional<Waarneming> waarneming_met_naam(std::string_view naam) {
    if (naam.empty()) return Waarneming::laatste;
    if (naam == "eens") return Waarneming::eens;
    if (naam == "gemiddeld") return Waarneming::gemiddeld;
    return std::nullopt;
}

bool Scenario::heeft_rol(std::string_view rol) const { return std::ranges::count(rollen, rol) > 0; }

Scenariobron lees_scenariobron(const std::string& bestand) {
    const fs::path file(bestand);
    Scenariobron bron{file.filename().string(), text_of(file), {}};
    const fs::path library = file.parent_path() / "lib";
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(library, error))
        if (entry.path().extension() == ".lua")
            bron.modules["lib." + entry.path().stem().string()] = text_of(entry.path());
    return bron;
}

}  // namespace noaber::oto
