// SPDX-License-Identifier: EUPL-1.2
// The list of the core's checks.
#include "signalering/checks.h"

#include <algorithm>
#include <iterator>

namespace noaber {

std::vector<Check> core_checks() {
    std::vector<Check> all{
        {"contact-ontbreekt", "Niemand is contactpersoon", checks::contact_ontbreekt},
        {"contact-verschilt", "Contactpersoon verschilt", checks::contact_verschilt},
        {"planning-ontbreekt-in-rooster", "Planning staat niet in de kwartaalplanning",
         checks::planning_ontbreekt_in_rooster},
        {"planning-ontbreekt-in-blad", "Planning staat niet op het blad", checks::planning_ontbreekt_in_blad},
        {"planning-verschilt", "Planning verschilt", checks::planning_verschilt},
        {"planning-onzeker", "Planning is onzeker", checks::planning_onzeker},
        {"planning-leeg", "Planning ontbreekt", checks::planning_leeg},
        {"kosten-onbekend", "Kosten zijn onbekend", checks::kosten_onbekend},
        {"tekst-afgebroken", "Tekst breekt af", checks::tekst_afgebroken},
        {"blad-leeg", "Blad is leeg", checks::blad_leeg},
        {"voorzitter-ontbreekt", "Werkgroep zonder voorzitter", checks::voorzitter_ontbreekt},
        {"te-weinig-leden", "Werkgroep met te weinig leden", checks::te_weinig_leden},
        {"persoon-twee-gemeenten", "Persoon bij twee gemeenten", checks::persoon_twee_gemeenten},
        {"lid-niet-in-werkverdeling", "Lid staat niet in de werkverdeling", checks::lid_niet_in_werkverdeling},
        {"contact-geen-lid", "Contactpersoon is geen lid van de werkgroep", checks::contact_geen_lid},
        {"gemeente-zonder-aov", "Gemeente zonder AOV-er", checks::gemeente_zonder_aov},
        {"uren-ontbreken", "Uren ontbreken", checks::uren_ontbreken},
        {"overbelast", "Meer uren dan er zijn", checks::overbelast},
        {"geen-speerpunt", "Activiteit zonder speerpunt", checks::geen_speerpunt},
        {"actie-over-tijd", "Actie is over tijd", checks::actie_over_tijd},
        {"actie-zonder-eigenaar", "Actie zonder eigenaar", checks::actie_zonder_eigenaar},
        {"budget-telt-niet-op", "Budget telt niet op", checks::budget_telt_niet_op},
        {"doelstelling-zonder-activiteit", "Doelstelling zonder activiteit", checks::doelstelling_zonder_activiteit},
        {"indicator-uit-koers", "Indicator is uit koers", checks::indicator_uit_koers},
        {"activiteit-stil", "Activiteit ligt stil", checks::activiteit_stil},
        {"overleg-te-weinig", "Te weinig overleggen", checks::overleg_te_weinig},
        {"dubbel", "Dubbele regels", checks::dubbel},
        {"verwijzing-ontbreekt", "Verwijzing naar iets dat weg is", checks::verwijzing_ontbreekt},
        {"periode-onmogelijk", "Einde ligt vóór het begin", checks::periode_onmogelijk},
    };
    std::ranges::move(piket_checks(), std::back_inserter(all));
    return all;
}

std::vector<Check> piket_checks() {
    return {
        {"dienst-open", "Dienst is open", checks::dienst_open},
        {"dienst-dubbel", "Twee diensten tegelijk", checks::dienst_dubbel},
        {"dienst-onbevoegd", "Niet bevoegd voor de dienst", checks::dienst_onbevoegd},
        {"rust-te-kort", "Te weinig rust tussen diensten", checks::rust_te_kort},
        {"dienst-tijdens-afwezigheid", "Dienst tijdens afwezigheid", checks::dienst_tijdens_afwezigheid},
        {"pool-te-klein", "Pool is te klein", checks::pool_te_klein},
        {"verdeling-scheef", "Diensten zijn scheef verdeeld", checks::verdeling_scheef},
        {"feestdag-herhaald", "Zelfde feestdag als vorig jaar", checks::feestdag_herhaald},
        {"ruil-wacht", "Ruil wacht", checks::ruil_wacht},
        {"piketregel-onleesbaar", "Piketregel is niet te lezen", checks::piketregel_onleesbaar},
        {"pool-dubbel", "Twee keer in een pool", checks::pool_dubbel},
        {"dienst-onleesbaar", "Tijd van dienst is niet te lezen", checks::dienst_onleesbaar},
    };
}

}  // namespace noaber
