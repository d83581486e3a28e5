// SPDX-License-Identifier: EUPL-1.2
// The MSEL (master scenario events list) of an exercise: what comes when, from whom, to whom, and what is expected. Out of a scenario or a log
// as a table, and from a table back into a scenario.
#pragma once

#include "oefenverslag.h"
#include "voorproef.h"

#include <noaber/report/import/spreadsheet.h>
#include <noaber/report/spreadsheet_writer.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// "B1: ja of nee": what must have come of another line.
struct Mselvoorwaarde {
    std::string nr;
    std::vector<std::string> uitkomsten;
    bool operator==(const Mselvoorwaarde&) const = default;
};

struct Mselregel {
    std::string nr;  ///< "7", of a decision "B1"
    Oefentijd tijd = 0;
    std::string van;
    std::string aan;
    std::string middel;  ///< one of `middelen`, or "besluit"
    std::string tekst;
    std::string actie;                     ///< what is expected to be done
    std::string leerdoel;                  ///< in full, "AC-BZ binnen 30 minuten gealarmeerd"
    std::optional<Oefentijd> binnen;       ///< after `tijd`: of the expectation or the decision
    std::vector<std::string> keuzes = {};  ///< of a decision
    std::string anders = {};               ///< its choice when nobody decides
    std::vector<Mselvoorwaarde> alleen_bij = {};
    bool operator==(const Mselregel&) const = default;
};
inline constexpr const char* middel_besluit = "besluit";

struct Msel {
    std::string titel;
    Oefentijd duur = 0;
    std::vector<std::string> rollen;
    std::vector<Leerdoel> leerdoelen;
    std::vector<Mselregel> regels;
};

/// Everything that can happen, of all branches. Throws InputError when the scenario does not load.
[[nodiscard]] Msel msel_van(const Voorproef& proef);
/// What was given and asked in that run.
[[nodiscard]] Msel msel_van(const Oefenlog& log);

/// The sheets MSEL and Oefening.
[[nodiscard]] std::vector<OutputSheet> msel_bladen(const Msel& msel);
/// A sheet Log: each line that people need to read.
[[nodiscard]] OutputSheet logblad(const Oefenlog& log);

/// A row that can't be taken.
struct Mselfout {
    std::size_t rij = 0;  ///< as the spreadsheet counts: the header is row 1
    std::string kolom;
    std::string reden;  ///< Dutch
};

struct Gelezenmsel {
    Msel msel;
    std::vector<Mselfout> fouten;  ///< a table with any is no scenario
    std::vector<std::string> onbekende_kolommen;
};
/// Knows the sheets by their headers, in any order; Tijd and Tekst are needed, what else there is may be. What the table does not say:
/// the title is the file's name, the length ends half an hour after the last line, roles and leerdoelen are those that lines name.
/// Throws InputError when no sheet has those columns.
[[nodiscard]] Gelezenmsel lees_msel(const Spreadsheet& bestand);

/// The text of a scenario in which all of that happens.
[[nodiscard]] std::string msel_als_scenario(const Msel& msel);

}  // namespace noaber::oto
