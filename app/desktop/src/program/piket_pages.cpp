// SPDX-License-Identifier: EUPL-1.2
// The list of piket's pages: the roster and what it tells, and the registers that it is made from.
#include "piket_pages.h"

#include "dienstkalender_page.h"
#include "rooster_page.h"
#include "ruilen_page.h"
#include "verdeling_page.h"
#include "verrekening_page.h"

#include <noaber/piket/escalatie.h>
#include <noaber/piket/piket.h>
#include <noaber/piket/piketafspraak.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>

namespace noaber {

namespace {

template <class P>
PageContribution page(std::string titel, std::vector<std::string> entiteiten = {}) {
    return {"",
            std::move(titel),
            "",
            "",
            std::move(entiteiten),
            [](wxWindow* parent, PageContext& context) -> Page* { return new P(parent, context); }};
}

RegisterSetup with_empty(std::string words) {
    RegisterSetup setup;
    setup.empty = std::move(words);
    return setup;
}

}  // namespace

std::vector<PageContribution> piket_pages() {
    return {
        tabbed_page("piket", "Piketrooster", "Piket", "x-office-calendar-symbolic",
                    {page<RoosterPage>("Rooster", {info_of<Dienst>().name}), page<VerdelingPage>("Verdeling"),
                     page<DienstkalenderPage>("Kalender"), page<VerrekeningPage>("Verrekening")}),
        {"ruilen",
         "Ruilen",
         "Piket",
         "view-refresh-symbolic",
         {info_of<Ruilverzoek>().name},
         [](wxWindow* parent, PageContext& context) -> Page* { return new RuilenPage(parent, context); }},
        tabbed_page(
            "piketpool", "Pool en regels", "Piket", "system-users-symbolic",
            {register_page<Poollid>("", "Pool", "", "",
                                    with_empty(
                                        "Nog niemand in een pool. Voeg mensen toe met hun functie en aandeel, of "
                                        "importeer de tabel piketpool.")),
             register_page<Piketregel>("", "Regels", "", "",
                                       with_empty("Nog geen regels. Voeg voor elke functie met een rooster een regel "
                                                  "toe: hoe lang een dienst duurt, wanneer gewisseld wordt.")),
             register_page<Wens>("", "Wensen", "", "", with_empty("Niemand heeft wensen opgegeven.")),
             register_page<EigenFeestdag>("", "Eigen feestdagen", "", "",
                                          with_empty("Geen eigen feestdagen. De landelijke tellen al mee; voeg hier "
                                                     "carnaval of de jaarwisseling toe.")),
             register_page<Piketsaldo>("", "Eerdere jaren", "", "",
                                       with_empty(
                                           "Niets van eerdere jaren. Voeg toe wie toen hoeveel diensten deed, dan "
                                           "telt dat mee.")),
             register_page<Piketafspraak>("", "Afspraken", "", "",
                                          with_empty("Geen afspraken tussen gemeenten: ieders deel volgt uit de mensen "
                                                     "in de pool. Voeg hier toe wat anders is afgesproken.")),
             register_page<Escalatieregel>("", "Oproepen", "", "",
                                           with_empty(
                                               "Geen oproeplijst: opgeroepen wordt wie dienst heeft. Voeg toe wie "
                                               "er daarna gebeld wordt.")),
             register_page<Rooster>("", "Roosters", "", "",
                                    with_empty("Nog geen roosters. Maak er een op de pagina Piketrooster."))}),
    };
}

}  // namespace noaber
