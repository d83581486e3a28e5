// SPDX-License-Identifier: EUPL-1.2
// How acties stand in lists and on the board: how urgent they are, in what order, and moving one to another column.
#pragma once

#include <noaber/jaarplan/actie.h>

#include <array>
#include <string>
#include <string_view>

namespace noaber {

enum class Urgentie { over_tijd, deze_week, later, zonder_datum, afgerond };

[[nodiscard]] Urgentie urgentie_van(const Actie& actie, Date vandaag);
/// "Over tijd"
[[nodiscard]] std::string_view in_words(Urgentie urgentie);

/// A day beside an actie: "vr 29 sep", or "29 sep 2017" when it is not in the year of today.
[[nodiscard]] std::string kort(Date dag, Date vandaag);

/// Columns of the board from left to right.
inline constexpr std::array<ActieStatus, 4> bordkolommen{ActieStatus::open, ActieStatus::bezig, ActieStatus::gedaan,
                                                         ActieStatus::vervallen};
/// "Open"
[[nodiscard]] std::string_view in_words(ActieStatus status);

/// Whether `a` stands before `b`: the earliest due first, without a due date last; of one day by title.
[[nodiscard]] bool dringender(const Actie& a, const Actie& b);

/// Gives it that status, in one transaction ("Actie Zaal reserveren naar Bezig"). To gedaan is rond_af(); one that was done or
/// lapsed and goes back is open again. Nothing happens when it has that status already. Throws InputError when it is gone.
void verplaats_actie(Store& store, const Id<Actie>& id, ActieStatus naar, Date vandaag);

}  // namespace noaber
