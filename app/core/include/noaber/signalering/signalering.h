// SPDX-License-Identifier: EUPL-1.2
// A signalering: something in the data that a careful colleague would point out; and the checks that find them.
#pragma once

#include <noaber/signalering/beeld.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class Ernst { fout, waarschuwing, info };
/// "fout", "waarschuwing", "info"
[[nodiscard]] std::string_view to_text(Ernst ernst);

struct Signalering {
    std::string code;  ///< "planning-onzeker"
    Ernst ernst;
    std::string soort;    ///< name of the entity that `sleutel` and `record` are of
    std::string sleutel;  ///< what a person calls it: "B3", a name, a werkgroep
    std::string melding;  ///< Dutch, one sentence, says what to do
    std::string record;   ///< id, to go there
    std::string veld;     ///< name of the field it is about, or ""
};

/// Adds what it finds in `beeld` to `found`.
using CheckFunction = std::function<void(const Beeld& beeld, std::vector<Signalering>& found)>;

struct Check {
    std::string code;
    std::string titel;  ///< Dutch, for the list of checks: "Planning is onzeker"
    CheckFunction run;
};

/// The checks of the core, in the order of the contract.
[[nodiscard]] std::vector<Check> core_checks();
/// Those of them about piket: they need no jaarplan, and of a picture without a year they look at all duties.
[[nodiscard]] std::vector<Check> piket_checks();

/// Runs all, gravest first, then by code and sleutel in natural order. A check that throws becomes a finding of itself
/// ("controle-mislukt"), and the others still run.
[[nodiscard]] std::vector<Signalering> run_checks(const std::vector<Check>& checks, const Beeld& beeld);

}  // namespace noaber
