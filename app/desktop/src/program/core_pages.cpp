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

namespace {

/// "AC-BZ, Hoofd Nafase": what everybody does now.
WordsByRecord functies_now(const Store& store) {
    WordsByRecord titles, words;
    for (const Functie& functie : store.list<Functie>()) titles[functie.id.text] = functie.naam;
    const Date today = system_today();
    for (const Functievervulling& one : store.list<Functievervulling>()) {
        if (one.tot && *one.tot < today) continue;
        std::string& all = words[one.persoon.text];
        all += (all.empty() ? "" : ", ") + titles[one.functie.text];
    }
    return words;
}

RegisterColumns mensen_columns() {
    return {{"naam", "gemeente", "telefoon", "email"}, {{{"Functies", 20, 3}, functies_now}}};
}

}  // namespace

std::vector<PageContribution> first_pages(const StartNotes& notes) {
    return {
        {"start", "Start", "", "go-home-symbolic", {},
         [notes](wxWindow* parent, PageContext& context) -> Page* { return new StartPage(parent, context, notes); }},
        {"jaarplan", "Jaarplan", "Plan", "x-office-calendar-symbolic", {"activiteit", "kwartaalplanning"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new JaarplanPage(parent, context); }},
        register_page<Speerpunt>("speerpunten", "Speerpunten", "Plan", "starred-symbolic"),
        register_page<ReguliereTaak>("reguliere-taken", "Reguliere taken", "Plan", "emblem-default-symbolic"),
        {"mensen", "Mensen", "Organisatie", "system-users-symbolic", {"persoon"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new RegisterPage(parent, context, info_of<Persoon>(), mensen_columns()); }},
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
