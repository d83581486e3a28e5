// SPDX-License-Identifier: EUPL-1.2
// Which pages OTO has, and what the buttons of its registers do.
#include "oto_pages.h"

#include "aanwezigheid_page.h"
#include "beoordelen.h"
#include "crisispas.h"
#include "gereedheid_document.h"
#include "kalender_page.h"
#include "leerprikkelaar.h"
#include "leiding_page.h"
#include "mijn_oefening_page.h"
#include "norm.h"
#include "otojaar_page.h"
#include "otokosten.h"
#include "otouren_page.h"
#include "paspoort_document.h"
#include "paspoort_page.h"
#include "prikkels_page.h"
#include "terugkijk_page.h"
#include "uitnodigingen_page.h"
#include "zonder_pas_page.h"

#include <noaber/organisatie/wie.h>
#include <noaberui/register_page.h>
#include <noaberui/save_document.h>
#include <noaberui/tabbed_page.h>

#include <wx/app.h>

namespace noaber::oto {

namespace {

constexpr const char* group = "OTO";

/// A page of one's own as a tab.
template <class P>
PageContribution tab(std::string id, std::string titel, std::vector<std::string> entiteiten = {}) {
    return {std::move(id),
            std::move(titel),
            "",
            "",
            std::move(entiteiten),
            [](wxWindow* parent, PageContext& context) -> Page* { return new P(parent, context); }};
}

WordsByRecord quote_stands(const Store& store) {
    WordsByRecord words;
    for (const Offerte& one : store.list<Offerte>()) words[one.id.text] = stand_van(one);
    return words;
}

RegisterSetup offertes() {
    RegisterSetup setup;
    setup.fields = {"oto", "leverancier", "gevraagd", "ontvangen", "bedrag", "factuurbedrag"};
    setup.extra = {{{"Stand", 15}, quote_stands}};
    setup.empty =
        "Nog geen offertes. Voeg toe aan wie je een prijs vroeg (Ctrl+N); vul ontvangen, gekozen en gefactureerd later in.";
    return setup;
}

// --- crisispassen ---

WordsByRecord card_stands(const Store& store) {
    WordsByRecord words;
    for (const Crisispas& one : store.list<Crisispas>()) words[one.id.text] = in_woorden(one, system_today());
    return words;
}

Id<Crisispas> card(std::string_view record) { return {std::string(record)}; }

void report_lost(PageContext& context, std::string_view record) {
    const Id<Crisispas> next = meld_verloren(context.store, card(record));
    context.navigator.open_record(info_of<Crisispas>(), next.text, "pasnummer");
    context.navigator.announce("Verloren gemeld. Er is een nieuwe aangevraagd; Ctrl+Z zet beide terug.");
}

RegisterSetup passen() {
    RegisterSetup setup;
    setup.fields = {"pasnummer", "persoon", "functie", "geldig_tot"};
    setup.extra = {{{"Stand", 24, 1}, card_stands}};
    setup.actions = {{"Uitgeven", "De gekozen pas, die aangevraagd of ingeleverd was, gaat vandaag naar de houder",
                      true,
                      [](PageContext& context, std::string_view record) {
                          geef_uit(context.store, card(record), system_today());
                          context.navigator.announce("Uitgegeven. Vul zo nodig in tot wanneer de pas geldig is.");
                      }},
                     {"Inleveren", "De gekozen pas is terug en laat niemand meer door", true,
                      [](PageContext& context, std::string_view record) {
                          neem_in(context.store, card(record));
                          context.navigator.announce("Ingeleverd. Ctrl+Z zet het terug.");
                      }},
                     {"Verloren", "De gekozen pas is kwijt: hij geldt niet meer en een nieuwe wordt aangevraagd", true,
                      report_lost},
                     {"Passenlijst…", "Alle passen en wie er geen heeft, als PDF, Word of webpagina", false,
                      [](PageContext& context, std::string_view) {
                          ask_save_document(wxTheApp->GetTopWindow(), context,
                                            passenlijst_document(context.store, system_today()), "Crisispassen");
                      }}};
    setup.empty =
        "Nog geen crisispassen. Op het tabblad Zonder pas staat wie er een nodig heeft; of importeer de tabel "
        "crisispassen (Ctrl+I).";
    return setup;
}

// --- beoordelingen ---

Id<Beoordeling> assessment(std::string_view record) { return {std::string(record)}; }

RegisterSetup beoordelingen() {
    RegisterSetup setup;
    setup.fields = {"persoon", "oto", "leerdoel", "oordeel", "waarnemer", "status", "reactie"};
    setup.order = [](const Record& record) { return std::string(record.text("status").empty() ? "0" : "1"); };
    setup.heading = [](const Record& record) {
        return std::string(record.text("status").empty() ? "Nog te bevestigen" : "Afgehandeld");
    };
    setup.actions = {{"Bevestigen", "De gekozen beoordeling telt voortaan mee", true,
                      [](PageContext& context, std::string_view record) {
                          bevestig(context.store, assessment(record), actor_on(context.store));
                          context.navigator.announce("Bevestigd: zij telt nu mee.");
                      }},
                     {"Intrekken", "De gekozen beoordeling telt niet mee; zij blijft te lezen", true,
                      [](PageContext& context, std::string_view record) {
                          trek_in(context.store, assessment(record), actor_on(context.store));
                          context.navigator.announce("Ingetrokken: zij telt niet mee. Ctrl+Z zet het terug.");
                      }}};
    setup.empty = "Nog geen beoordelingen. Een waarnemer voegt ze toe (Ctrl+N): wie, bij welke OTO, welk leerdoel.";
    return setup;
}

RegisterSetup with_empty(const char* words, std::vector<std::string> fields = {}) {
    RegisterSetup setup;
    setup.fields = std::move(fields);
    setup.empty = words;
    return setup;
}

RegisterSetup normen() {
    RegisterSetup setup;
    setup.actions = {{"Gereedheid voor het bestuur…",
                      "Hoeveel mensen per functie gereed zijn en tot wanneer, als PDF, Word of webpagina", false,
                      [](PageContext& context, std::string_view) {
                          ask_save_document(wxTheApp->GetTopWindow(), context,
                                            gereedheid_document(lees_vakbeeld(context.store), system_today()),
                                            "Gereedheid Bevolkingszorg");
                      }}};
    setup.empty = "Nog geen normen. Zeg per functie wat iemand moet laten zien: elke 12 maanden een oefening.";
    return setup;
}

}  // namespace

std::vector<PageContribution> oto_pages() {
    return {
        tabbed_page("oto-kalender", "OTO-kalender", group, "x-office-calendar-symbolic",
                    {tab<KalenderPage>("kalender", "Kalender", {info_of<Oto>().name}),
                     tab<UitnodigingenPage>("uitnodigingen", "Uitnodigingen", {info_of<Uitnodiging>().name}),
                     tab<OtojaarPage>("overzicht", "Overzicht"), tab<OtourenPage>("uren", "Uren"),
                     register_page<Offerte>("offertes", "Offertes", "", "", offertes())}),
        {"oto-aanwezigheid",
         "Aanwezigheid",
         group,
         "emblem-ok-symbolic",
         {info_of<Aanwezigheid>().name, info_of<Gast>().name},
         [](wxWindow* parent, PageContext& context) -> Page* { return new AanwezigheidPage(parent, context); }},
        tabbed_page(
            "veiligheidspaspoort", "Veiligheidspaspoort", group, "auth-sim-symbolic",
            {tab<PaspoortPage>("paspoort", "Paspoort"),
             register_page<Beoordeling>("beoordelingen", "Beoordelingen", "", "", beoordelingen()),
             register_page<Certificaat>(
                 "certificaten", "Certificaten", "", "",
                 with_empty("Nog geen certificaten. Voeg er een toe (Ctrl+N) of importeer de tabel certificaten.")),
             register_page<Inzet>("inzet", "Inzet", "", "",
                                  with_empty(
                                      "Nog geen inzet. Voeg toe wie bij welk incident was (Ctrl+N), of importeer "
                                      "de tabel inzet.")),
             register_page<Vrijstelling>(
                 "vrijstellingen", "Vrijstellingen", "", "",
                 with_empty("Nog geen vrijstellingen. Een vrijstelling heeft een reden en een einde."))}),
        tabbed_page("crisispassen", "Crisispassen", group, "auth-smartcard-symbolic",
                    {register_page<Crisispas>("passen", "Passen", "", "", passen()),
                     tab<ZonderPasPage>("zonder", "Zonder pas")}),
        tabbed_page(
            "normen", "Normen", group, "emblem-default-symbolic",
            {register_page<Norm>("normen", "Normen", "", "", normen()),
             register_page<Soortgelijkstelling>(
                 "soorten", "Soorten die ook tellen", "", "",
                 with_empty("Nog niets gelijkgesteld. Een inzet telt voor een oefening? Zet dat hier (Ctrl+N).")),
             register_page<Functiegelijkstelling>(
                 "functies", "Functies die ook tellen", "", "",
                 with_empty("Nog niets gelijkgesteld. Telt wat iemand als hoofd deed voor teamlid? Zet dat hier "
                            "(Ctrl+N)."))}),
        tabbed_page("oefening-leiden", "Oefening leiden", group, "media-playback-start-symbolic",
                    {tab<LeidingPage>("leiden", "Leiden"),
                     register_page<Oefenrol>("rollen", "Rollen", "", "",
                                             with_empty(
                                                 "Nog geen rollen. Voeg toe wie in welke oefening welke rol speelt, of "
                                                 "waarneemt (Ctrl+N).")),
                     tab<TerugkijkPage>("terugkijken", "Terugkijken"),
                     register_page<Oefenrun>("oefeningen", "Oefeningen", "", "",
                                             with_empty("Nog geen oefeningen. Zet er een klaar op het tabblad Leiden.",
                                                        {"naam", "oto", "leider", "status", "bestand"}))}),
        {"mijn-oefening",
         "Mijn oefening",
         group,
         "mail-unread-symbolic",
         {},
         [](wxWindow* parent, PageContext& context) -> Page* { return new MijnOefeningPage(parent, context); },
         [](const PageContext& context) {
             const auto ik = wie_ben_ik(context.store);
             const std::size_t waits = ik ? wacht_op(context.store, ik->id) : 0;
             return waits == 0 ? std::string() : std::to_string(waits);
         }},
        tabbed_page("leerprikkelaar", "Leerprikkelaar", group, "dialog-question-symbolic",
                    {tab<PrikkelsPage>("maand", "Maand"),
                     register_page<Vraag>("leervragen", "Leervragen", "", "",
                                          with_empty("Nog geen leervragen. Voeg vragen en opdrachten toe (Ctrl+N), of "
                                                     "importeer de tabel leervragen.",
                                                     {"code", "vraag", "soort", "functie", "vervallen"})),
                     register_page<Prikkel>("antwoorden", "Antwoorden", "", "",
                                            with_empty("Nog niets voorgelegd. Antwoorden komen hier te staan."))}),
    };
}

}  // namespace noaber::oto
