// SPDX-License-Identifier: EUPL-1.2
// The scenarios there are to choose from: those that come with the program, and one's own, which are records of the plan.
#pragma once

#include "scenario.h"

#include <noaber/store/store.h>

#include <filesystem>
#include <string>
#include <vector>

namespace noaber::oto {

/// A scenario of one's own. Its text is one person's at a time: of two that were changed without seeing each other one wins whole, because
/// a script that was merged line by line may say what nobody meant.
struct Eigenscenario {
    Id<Eigenscenario> id;
    std::string titel;
    std::string tekst;  ///< Lua
};

/// One to choose.
struct Bibliotheekscenario {
    std::string titel;
    std::filesystem::path bestand;  ///< of one that comes with the program; else empty
    Id<Eigenscenario> eigen;        ///< of one's own; else empty

    [[nodiscard]] bool is_eigen() const { return !eigen.text.empty(); }
    /// By which it is found again.
    [[nodiscard]] std::string sleutel() const { return is_eigen() ? eigen.text : bestand.string(); }
};

/// One's own by title, then those in that folder (Workbench's scenario_folder()).
[[nodiscard]] std::vector<Bibliotheekscenario> bibliotheek(const Store& store, const std::filesystem::path& map,
                                                           const std::vector<script::Module>& bouwstenen);

/// What it is made of. Throws InputError when the file can't be read or the record is gone.
[[nodiscard]] Scenariobron bron_van(const Store& store, const Bibliotheekscenario& een,
                                    const std::filesystem::path& map, const std::vector<script::Module>& bouwstenen);
/// The same of a text that is being written.
[[nodiscard]] Scenariobron bron_van_tekst(std::string tekst, const std::filesystem::path& map,
                                          std::vector<script::Module> bouwstenen);

/// Adds one, under that title or the nearest that is free. Label: "Scenario ... toegevoegd".
[[nodiscard]] Id<Eigenscenario> voeg_toe(Store& store, const std::string& titel, const std::string& tekst);
/// Keeps the text, and the title that the script gives itself unless another has it. Nothing happens when both are the same. Label:
/// "Scenario ... gewijzigd". Throws InputError when it is gone.
void bewaar(Store& store, const Id<Eigenscenario>& id, const Scenariobron& bron);

/// What a new scenario begins with: it loads, and passes its pre-flight.
[[nodiscard]] std::string eerste_tekst();

}  // namespace noaber::oto

template <>
const noaber::EntityInfo& noaber::info_of<noaber::oto::Eigenscenario>();
