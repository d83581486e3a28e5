// SPDX-License-Identifier: EUPL-1.2
// What one person has to do: their open acties, where they are mentioned, the meetings they go to.
#pragma once

#include <noaber/jaarplan/actie.h>
#include <noaber/organisatie/namenlijst.h>
#include <noaber/organisatie/wie.h>

#include <string>
#include <vector>

namespace noaber {

/// A line of the remarks of an open actie in which somebody is mentioned.
struct Vermelding {
    Actie actie;
    std::string regel;      ///< the line, as written
    std::string schrijver;  ///< who wrote it, by the history
};

struct MijnWerk {
    std::vector<Actie> acties;        ///< open ones, most urgent first
    std::vector<Vermelding> genoemd;  ///< in open acties
    std::vector<Overleg> overleggen;  ///< planned from `vandaag` on, the next first
};

[[nodiscard]] MijnWerk werk_van(const Store& store, const Id<Persoon>& persoon, Date vandaag);

/// Meetings that a person goes to: of the werkgroepen they are in, and of the whole column. By day; those without one are left.
[[nodiscard]] std::vector<Overleg> overleggen_van(const Store& store, const Id<Persoon>& persoon);

/// Lines of a text in which that person is mentioned ("@Femke Wolbert", "@Femke" when there is but one).
[[nodiscard]] std::vector<std::string> regels_die_noemen(std::string_view text, const Namenlijst& namen,
                                                         const Id<Persoon>& persoon);

}  // namespace noaber
