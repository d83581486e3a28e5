// SPDX-License-Identifier: EUPL-1.2
// Finding what a scenario is made of.
#include "scenario.h"

#include "bestandstekst.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace noaber::oto {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::string text = bestandstekst(file, grootste_script, "is te groot voor een scenario.");
    if (!is_valid_utf8(text))
        throw InputError(fmt::format("{} is geen tekst in UTF-8. Sla het bestand opnieuw op.", file.string()));
    return text;
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

Scenariobron scenariobron_van(std::string bestand, std::string tekst, const std::vector<script::Module>& beschikbaar) {
    Scenariobron bron{std::move(bestand), std::move(tekst), {}};
    std::vector<std::string_view> te_lezen{bron.tekst};
    while (!te_lezen.empty()) {
        const std::string_view text = te_lezen.back();
        te_lezen.pop_back();
        for (const script::Module& module : beschikbaar)
            if (text.find(module.naam) != std::string_view::npos &&
                bron.modules.emplace(module.naam, module.tekst).second)
                te_lezen.emplace_back(module.tekst);
    }
    return bron;
}

std::vector<script::Module> gedeelde_modules(const fs::path& map) {
    std::vector<script::Module> all;
    std::error_code no_folder;
    for (const auto& entry : fs::directory_iterator(map / "lib", no_folder))
        if (entry.path().extension() == ".lua")
            all.push_back({"lib." + entry.path().stem().string(), text_of(entry.path())});
    return all;
}

Scenariobron lees_scenariobron(const fs::path& bestand, std::vector<script::Module> bouwstenen) {
    std::string tekst = text_of(bestand);
    std::ranges::move(gedeelde_modules(bestand.parent_path()), std::back_inserter(bouwstenen));
    return scenariobron_van(bestand.filename().string(), std::move(tekst), bouwstenen);
}

}  // namespace noaber::oto
