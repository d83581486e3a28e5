// SPDX-License-Identifier: EUPL-1.2
// The list of the core's own pages.
#include "core_pages.h"

#include <noaberui/register_page.h>
#include "geschiedenis_page.h"
#include "jaarplan_page.h"
#include "signaleringen_page.h"
#include "start_page.h"

#include <noaber/organisatie/organisatie.h>

namespace noaber {

std::vector<PageContribution> first_pages(const StartNotes& notes) {
    return {
        {"start", "Start", "", "go-home-symbolic", {},
         [notes](wxWindow* parent, PageContext& context) -> Page* { return new StartPage(parent, context, notes); }},
        {"jaarplan", "Jaarplan", "Plan", "x-office-calendar-symbolic", {"activiteit", "kwartaalplanning"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new JaarplanPage(parent, context); }},
        register_page<Speerpunt>("speerpunten", "Speerpunten", "Plan", "starred-symbolic"),
        register_page<ReguliereTaak>("reguliere-taken", "Reguliere taken", "Plan", "emblem-default-symbolic"),
        register_page<Persoon>("mensen", "Mensen", "Organisatie", "system-users-symbolic"),
        register_page<Functie>("functies", "Functies", "Organisatie", "contact-new-symbolic"),
        register_page<Werkverdeling>("werkverdeling", "Werkverdeling", "Organisatie", "preferences-system-time-symbolic"),
        register_page<Vertegenwoordiging>("vertegenwoordiging", "Vertegenwoordiging", "Organisatie", "user-available-symbolic"),
        register_page<Werkgroeplid>("werkgroepen", "Alle leden", "Werkgroepen", "view-list-symbolic"),
    };
}

std::vector<PageContribution> last_pages() {
    return {
        {"signaleringen", "Signaleringen", "Overzicht", "dialog-warning-symbolic", {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new SignaleringenPage(parent, context); },
         [](const PageContext& context) { return context.findings.all().empty() ? std::string() : std::to_string(context.findings.all().size()); }},
        {"geschiedenis", "Geschiedenis", "Overzicht", "document-open-recent-symbolic", {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new GeschiedenisPage(parent, context); }},
    };
}

}  // namespace noaber
