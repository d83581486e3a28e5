// SPDX-License-Identifier: EUPL-1.2
// The list of the core's own pages.
#include "core_pages.h"

#include "entity_page.h"
#include "geschiedenis_page.h"
#include "jaarplan_page.h"
#include "signaleringen_page.h"
#include "start_page.h"

#include <noaber/organisatie/organisatie.h>

namespace noaber {

namespace {

template <class T>
PageContribution list_of(std::string id, std::string titel, std::string groep, std::string icoon) {
    return {std::move(id), std::move(titel), std::move(groep), std::move(icoon), {info_of<T>().name},
            [](wxWindow* parent, PageContext& context) -> Page* { return new EntityPage(parent, context, info_of<T>()); }};
}

}  // namespace

std::vector<PageContribution> first_pages(const StartNotes& notes) {
    return {
        {"start", "Start", "", "go-home-symbolic", {},
         [notes](wxWindow* parent, PageContext& context) -> Page* { return new StartPage(parent, context, notes); }},
        {"jaarplan", "Jaarplan", "Plan", "x-office-calendar-symbolic", {"activiteit", "kwartaalplanning"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new JaarplanPage(parent, context); }},
        list_of<Speerpunt>("speerpunten", "Speerpunten", "Plan", "starred-symbolic"),
        list_of<ReguliereTaak>("reguliere-taken", "Reguliere taken", "Plan", "emblem-default-symbolic"),
        list_of<Persoon>("mensen", "Mensen", "Organisatie", "system-users-symbolic"),
        list_of<Functie>("functies", "Functies", "Organisatie", "contact-new-symbolic"),
        list_of<Werkverdeling>("werkverdeling", "Werkverdeling", "Organisatie", "preferences-system-time-symbolic"),
        list_of<Vertegenwoordiging>("vertegenwoordiging", "Vertegenwoordiging", "Organisatie", "user-available-symbolic"),
        list_of<Werkgroeplid>("werkgroepen", "Alle leden", "Werkgroepen", "view-list-symbolic"),
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
