// SPDX-License-Identifier: EUPL-1.2
// The checks of the core, one function each, and what they have in common.
#pragma once

#include <noaber/signalering/signalering.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::checks {

using Found = std::vector<Signalering>;

// --- planning_checks.cpp ---
void planning_ontbreekt_in_rooster(const Beeld& beeld, Found& found);
void planning_ontbreekt_in_blad(const Beeld& beeld, Found& found);
void planning_verschilt(const Beeld& beeld, Found& found);
void planning_onzeker(const Beeld& beeld, Found& found);
void planning_leeg(const Beeld& beeld, Found& found);

// --- contact_checks.cpp ---
void contact_ontbreekt(const Beeld& beeld, Found& found);
void contact_verschilt(const Beeld& beeld, Found& found);
void contact_geen_lid(const Beeld& beeld, Found& found);

// --- blad_checks.cpp ---
void kosten_onbekend(const Beeld& beeld, Found& found);
void tekst_afgebroken(const Beeld& beeld, Found& found);
void blad_leeg(const Beeld& beeld, Found& found);

// --- doel_checks.cpp ---
void geen_speerpunt(const Beeld& beeld, Found& found);
void doelstelling_zonder_activiteit(const Beeld& beeld, Found& found);
void indicator_uit_koers(const Beeld& beeld, Found& found);

// --- budget_checks.cpp ---
void budget_telt_niet_op(const Beeld& beeld, Found& found);

// --- stil_checks.cpp ---
/// Nothing happened for an activity in a quarter that it was planned in, and that is over.
void activiteit_stil(const Beeld& beeld, Found& found);

// --- werkgroep_checks.cpp ---
void voorzitter_ontbreekt(const Beeld& beeld, Found& found);
void te_weinig_leden(const Beeld& beeld, Found& found);
void lid_niet_in_werkverdeling(const Beeld& beeld, Found& found);

// --- werkverdeling_checks.cpp ---
void persoon_twee_gemeenten(const Beeld& beeld, Found& found);
void gemeente_zonder_aov(const Beeld& beeld, Found& found);
void uren_ontbreken(const Beeld& beeld, Found& found);
void overbelast(const Beeld& beeld, Found& found);

// --- record_checks.cpp ---
/// Two living records with one key: after a merge of two people's work.
void dubbel(const Beeld& beeld, Found& found);
/// A reference to a record that is gone: one removed it while another pointed at it.
void verwijzing_ontbreekt(const Beeld& beeld, Found& found);
/// A period that ends before it starts: one moved its start while another moved its end.
void periode_onmogelijk(const Beeld& beeld, Found& found);

// --- actie_checks.cpp ---
void actie_over_tijd(const Beeld& beeld, Found& found);
void actie_zonder_eigenaar(const Beeld& beeld, Found& found);

// --- overleg_checks.cpp ---
void overleg_te_weinig(const Beeld& beeld, Found& found);

// --- dienst_checks.cpp ---
void dienst_open(const Beeld& beeld, Found& found);
void dienst_dubbel(const Beeld& beeld, Found& found);
void dienst_onbevoegd(const Beeld& beeld, Found& found);
void rust_te_kort(const Beeld& beeld, Found& found);
void dienst_tijdens_afwezigheid(const Beeld& beeld, Found& found);
void dienst_onleesbaar(const Beeld& beeld, Found& found);
/// The same holiday as the year before.
void feestdag_herhaald(const Beeld& beeld, Found& found);

// --- pool_checks.cpp ---
void piketregel_onleesbaar(const Beeld& beeld, Found& found);
/// Fewer people than the rest between their duties asks.
void pool_te_klein(const Beeld& beeld, Found& found);
void pool_dubbel(const Beeld& beeld, Found& found);
/// Who has much more or less than their share.
void verdeling_scheef(const Beeld& beeld, Found& found);
void ruil_wacht(const Beeld& beeld, Found& found);

// --- over.cpp ---
[[nodiscard]] Signalering over(const Activiteit& activiteit, std::string code, Ernst ernst, std::string melding,
                               std::string veld);
/// About a code that stands in the grid alone, without a sheet.
[[nodiscard]] Signalering over(const Kwartaalrij& rij, std::string code, Ernst ernst, std::string melding,
                               std::string veld);
[[nodiscard]] Signalering over(const Persoon& persoon, std::string code, Ernst ernst, std::string melding);
[[nodiscard]] Signalering over(const Werkgroep& werkgroep, std::string code, Ernst ernst, std::string melding);
[[nodiscard]] Signalering over(const Functie& functie, std::string code, Ernst ernst, std::string melding);
/// "AC-BZ 2027-W01"; with its place where several serve at a time: "AC-BZ 2027-W01 (2)".
[[nodiscard]] std::string dienstnaam(const Beeld& beeld, const Dienst& dienst);
[[nodiscard]] Signalering over(const Beeld& beeld, const Dienst& dienst, std::string code, Ernst ernst,
                               std::string melding, std::string veld);
/// Whether a duty is of this year's picture: it begins in it, or is not over yet, whatever the year of the plan. A picture without
/// a year has all.
[[nodiscard]] bool in_jaar(const Beeld& beeld, const Dienstvak& vak);
/// What is written, between quotes, on one line and not too long: "Q2 of Q3?"
[[nodiscard]] std::string in_quotes(std::string_view as_written);
/// Every activity with its reading and its row in the grid (nullptr when there is none).
void for_each_activiteit(const Beeld& beeld,
                         const std::function<void(const Activiteit&, const Lezing&, const Kwartaalrij*)>& each);
/// Every row of the grid whose code has no sheet.
void for_each_rij_zonder_blad(const Beeld& beeld, const std::function<void(const Kwartaalrij&)>& each);

}  // namespace noaber::checks
