// SPDX-License-Identifier: EUPL-1.2
// Carrying a plan over to the next year, and several years side by side.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

enum class Meenemen {
    met_planning,
    zonder_planning,  ///< the sheet without its planning, the row of the grid without marks
    niet,
};

/// An activity (or a row of the grid without a sheet) that can be carried over.
struct MeeTeNemen {
    std::string code;
    std::string titel;
    bool bestaat = false;  ///< the next year has it already; it stays as it is there
    Meenemen keuze = Meenemen::met_planning;
};

/// What a plan has to carry over, by code.
[[nodiscard]] std::vector<MeeTeNemen> mee_te_nemen(const Store& store, const Jaarplan& plan);

/// What was carried over, by code.
struct Meegenomen {
    Jaarplan naar;
    std::vector<std::string> meegenomen;
    std::vector<std::string> bestond;
    std::vector<std::string> niet;
};

/// Makes the next year's plan, sheets, rows and chapter texts where they are missing, in one transaction ("Jaarplan 2017
/// meegenomen naar 2018"). What is there already stays as it is, so doing it twice changes nothing. Ids come from region,
/// year and code: two people who do it at once, on two laptops, make the same records. Day, hours, budget and acties stay
/// behind: those are agreed anew. Throws InputError when nothing was chosen or a plan has no year.
Meegenomen neem_mee(Store& store, const Jaarplan& plan, const std::vector<MeeTeNemen>& keuzes);

/// An activity in one year.
struct JaarCel {
    Id<Activiteit> activiteit;
    std::string code;
    std::string titel;
    Quarters kwartalen;
};
/// One activity through the years: what was carried over, or has the same code and title.
struct JarenRij {
    std::string code;  ///< of the newest year
    std::string titel;
    std::vector<std::optional<JaarCel>> jaren;  ///< as in `jaarplannen` (plan.h)
};
/// By code.
[[nodiscard]] std::vector<JarenRij> jaren_naast_elkaar(const Store& store);

}  // namespace noaber
