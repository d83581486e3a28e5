// SPDX-License-Identifier: EUPL-1.2
// The list of the core's own pages.
#include "core_pages.h"

#include <noaberui/mail_dialog.h>
#include <noaberui/register_page.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/wissen_dialog.h>
#include "acties_page.h"
#include "belasting_page.h"
#include "budget_page.h"
#include "conflicten_page.h"
#include "dekking_page.h"
#include "document_page.h"
#include "geschiedenis_page.h"
#include "geweigerd_page.h"
#include "jaarplan_page.h"
#include "overdracht_dialog.h"
#include "piket_pages.h"
#include "signaleringen_page.h"
#include "start_page.h"
#include "telling_page.h"
#include "tijdlijn_page.h"
#include "vergadering_page.h"
#include "wijzigingen_page.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/nieuwsbrief.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/report/ical.h>
#include <noaber/report/inzage.h>
#include <noaber/report/mail.h>
#include <noaber/report/nieuwsbrief_document.h>

#include <wx/app.h>

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

void save_calendar(PageContext& context, std::string_view record) {
    const auto persoon = context.store.find(Id<Persoon>{std::string(record)});
    if (!persoon) return;
    save_as(context, "Agenda " + persoon->naam, "Agenda (*.ics)|*.ics", ".ics", [&](const std::filesystem::path& file) {
        write_whole_file(file, ical_van(context.store, *persoon, system_milliseconds()));
    });
}

void remind(PageContext& context, std::string_view record) {
    const auto persoon = context.store.find(Id<Persoon>{std::string(record)});
    if (!persoon) return;
    MailDialog dialog(wxTheApp->GetTopWindow(), context, herinnering_aan(context.store, *persoon, system_today()));
    dialog.ShowModal();
}

void save_insight(PageContext& context, std::string_view record) {
    const auto persoon = context.store.find(Id<Persoon>{std::string(record)});
    if (!persoon) return;
    const Actor actor = actor_on(context.store);
    if (!bureau.contains(actor.role) && actor.persoon != persoon->id.text)
        throw PermissionError("Inzage in wat er over een ander staat, geeft het veiligheidsbureau. Vraag het daar.");
    save_as(context, "Inzage " + persoon->naam, "PDF (*.pdf)|*.pdf|Word (*.docx)|*.docx|Webpagina (*.html)|*.html",
            ".pdf", [&](const std::filesystem::path& file) {
                const auto files =
                    write_inzage(context.store, persoon->id, file, local_time_text(system_milliseconds()));
                if (!files.niet_hier.empty())
                    throw InputError("De inzage is geschreven, zonder de bijlagen die niet op deze laptop zijn: " +
                                     listed(files.niet_hier) + ". Open die eerst, en maak de inzage opnieuw.");
            });
}

void erase_person(PageContext& context, std::string_view record) {
    const auto persoon = context.store.find(Id<Persoon>{std::string(record)});
    if (persoon)
        ask_erase(wxTheApp->GetTopWindow(), context, {{info_of<Persoon>().name, persoon->id.text}}, persoon->naam);
}

RegisterSetup mensen() {
    RegisterSetup setup;
    setup.fields = {"naam", "gemeente", "telefoon", "email"};
    setup.extra = {{{"Functies", 20, 3}, functies_now}};
    setup.actions = {{"Overdragen…", "Draagt alles wat de gekozen persoon open heeft staan over aan anderen.", true,
                      [](PageContext& context, std::string_view record) {
                          ask_overdracht(wxTheApp->GetTopWindow(), context, Id<Persoon>{std::string(record)});
                      }},
                     {"Agenda…", "Deadlines en overleggen van de gekozen persoon als .ics, voor Outlook of telefoon",
                      true, save_calendar},
                     {"Herinneren…", "Een mail over acties van de gekozen persoon die over tijd zijn", true, remind},
                     {"Inzage…", "Alles wat er over de gekozen persoon staat, in een bestand (AVG)", true,
                      save_insight},
                     {"Wissen…", "Wist de gekozen persoon en alles wat van hem of haar is, voor altijd en overal (AVG)",
                      true, erase_person}};
    return setup;
}

// --- overleggen ---

void plan_year(PageContext& context, std::string_view) {
    const int jaar = context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(system_today().year()))
                                      : system_today().year();
    const OverlegJaar overleggen = bereken_overleggen(context.store, jaar);
    if (overleggen.voorstellen.empty() && overleggen.fouten.empty())
        throw InputError("Er zijn nog geen overlegregels. Voeg ze toe op het tabblad Regels.");
    const std::size_t written = plan_overleggen(context.store, overleggen, jaar);
    context.navigator.announce(std::to_string(written) + " overleggen toegevoegd voor " + std::to_string(jaar));
    std::string wrong;
    for (const OverlegFout& fout : overleggen.fouten)
        wrong += (wrong.empty() ? "" : "\n") + fout.overleg + ": " + fout.reden;
    if (!wrong.empty()) throw InputError(wrong);
}

RegisterSetup overleggen() {
    RegisterSetup setup;
    setup.fields = {"overleg", "datum", "tijd", "werkgroep", "status"};
    setup.order = [](const Record& record) { return to_text(record["datum"]); };
    setup.actions = {{"Jaar plannen",
                      "Zet de overleggen van het gekozen jaar neer volgens de overlegregels; wat er al staat blijft.",
                      false, plan_year},
                     {"Vergaderen", "De agenda, wie er is, besluiten en acties van het gekozen overleg", true,
                      [](PageContext& context, std::string_view record) {
                          context.navigator.open_page("vergadering", record);
                      }}};
    setup.empty = "Nog geen overleggen. Maak eerst overlegregels en kies dan Jaar plannen.";
    return setup;
}

// --- nieuwsbrieven ---

void draft_letter(PageContext& context, std::string_view) {
    const Nieuwsbrief letter = maak_nieuwsbrief(context.store, system_today());
    context.navigator.open_record(info_of<Nieuwsbrief>(), letter.id.text);
    context.navigator.announce("Concept gemaakt. Lees het na voor je het verstuurt.");
}

void save_letter(PageContext& context, std::string_view record) {
    const auto letter = context.store.find(Id<Nieuwsbrief>{std::string(record)});
    if (letter) ask_save_document(wxTheApp->GetTopWindow(), context, nieuwsbrief_document(*letter), letter->titel);
}

RegisterSetup nieuwsbrieven() {
    RegisterSetup setup;
    setup.fields = {"titel", "datum"};
    setup.actions = {{"Concept maken", "Schrijft op wat er sinds de vorige nieuwsbrief veranderde.", false,
                      draft_letter},
                     {"Als document…", "De gekozen nieuwsbrief als PDF, Word-document of webpagina.", true,
                      save_letter}};
    setup.empty = "Nog geen nieuwsbrieven. Kies Concept maken: Noaber schrijft op wat er veranderde.";
    return setup;
}

}  // namespace

std::vector<PageContribution> first_pages(const StartNotes& notes) {
    std::vector<PageContribution> pages{
        {"start",
         "Start",
         "",
         "go-home-symbolic",
         {},
         [notes](wxWindow* parent, PageContext& context) -> Page* { return new StartPage(parent, context, notes); }},
        {"jaarplan",
         "Jaarplan",
         "Plan",
         "x-office-calendar-symbolic",
         {"activiteit", "kwartaalplanning"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new JaarplanPage(parent, context); }},
        doelen_page(),
        budget_page(),
        {"tijdlijn",
         "Tijdlijn",
         "Plan",
         "view-continuous-symbolic",
         {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new TijdlijnPage(parent, context); }},
        {"document",
         "Document",
         "Plan",
         "x-office-document-symbolic",
         {"hoofdstuktekst"},
         [](wxWindow* parent, PageContext& context) -> Page* { return new DocumentPage(parent, context); }},
        versies_page(),
        register_page<ReguliereTaak>("reguliere-taken", "Reguliere taken", "Plan", "emblem-default-symbolic"),
        acties_pages(),
        tabbed_page("overleggen", "Overleggen", "Plan", "appointment-new-symbolic",
                    {register_page<Overleg>("", "Overleggen", "", "", overleggen()),
                     {"",
                      "Telling",
                      "",
                      "",
                      {},
                      [](wxWindow* parent, PageContext& context) -> Page* { return new TellingPage(parent, context); }},
                     register_page<Besluit>("", "Besluiten", "", ""),
                     register_page<Overlegregel>("", "Regels", "", ""),
                     register_page<Overlegdatum>("", "Data", "", ""),
                     register_page<Vakantie>("", "Vakanties", "", "")}),
        register_page<Nieuwsbrief>("nieuwsbrieven", "Nieuwsbrieven", "Plan", "mail-unread-symbolic", nieuwsbrieven()),
        vergadering_page(),
        register_page<Persoon>("mensen", "Mensen", "Organisatie", "system-users-symbolic", mensen()),
        register_page<Functie>("functies", "Functies", "Organisatie", "contact-new-symbolic"),
        register_page<Werkverdeling>("werkverdeling", "Werkverdeling", "Organisatie",
                                     "preferences-system-time-symbolic"),
        uren_page(),
        register_page<Vertegenwoordiging>("vertegenwoordiging", "Vertegenwoordiging", "Organisatie",
                                          "user-available-symbolic"),
        register_page<Werkgroeplid>("werkgroepen", "Alle leden", "Werkgroepen", "view-list-symbolic"),
    };
    // Above the werkgroepen, whose heading the last of these begins.
    const auto piket = piket_pages();
    pages.insert(pages.end() - 1, piket.begin(), piket.end());
    return pages;
}

std::vector<PageContribution> last_pages() {
    return {
        {"signaleringen",
         "Signaleringen",
         "Overzicht",
         "dialog-warning-symbolic",
         {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new SignaleringenPage(parent, context); },
         [](const PageContext& context) {
             return context.findings.all().empty() ? std::string() : std::to_string(context.findings.all().size());
         }},
        conflicten_page(),
        geweigerd_page(),
        {"geschiedenis",
         "Geschiedenis",
         "Overzicht",
         "document-open-recent-symbolic",
         {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new GeschiedenisPage(parent, context); }},
    };
}

}  // namespace noaber
