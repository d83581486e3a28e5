// SPDX-License-Identifier: EUPL-1.2
// Scenario's: the editor, and one's own as records.
#include "scenario_pages.h"

#include "oefenvragen.h"
#include "scenario_page.h"
#include "scenariobibliotheek.h"

#include <noaberui/register_page.h>
#include <noaberui/save_document.h>
#include <noaberui/tabbed_page.h>

#include <wx/app.h>

namespace noaber::oto {

namespace {

RegisterSetup eigen() {
    RegisterSetup setup;
    setup.actions = {{"Schrijven", "Het gekozen scenario openen om aan te schrijven", true,
                      [](PageContext& context, std::string_view record) {
                          context.navigator.open_page("scenarios", "schrijven:" + std::string(record));
                      }}};
    setup.empty = "Nog geen eigen scenario's. Kies op Schrijven voor Nieuw, of maak een meegeleverd scenario eigen.";
    return setup;
}

RegisterSetup vragen() {
    RegisterSetup setup;
    setup.actions = {{"Uitkomst…",
                      "Cijfers en antwoorden op de vragen van deze oefening, zonder namen, als PDF, Word of webpagina",
                      true, [](PageContext& context, std::string_view record) {
                          const auto vraag = context.store.find(Id<Oefenvraag>{std::string(record)});
                          if (vraag)
                              ask_save_document(wxTheApp->GetTopWindow(), context,
                                                vragen_document(context.store, vraag->oto), "Vragen na de oefening");
                      }}};
    setup.empty =
        "Nog geen vragen. Voeg toe wat je deelnemers na een oefening wilt vragen (Ctrl+N): welke OTO, welke vraag.";
    return setup;
}

RegisterSetup antwoorden() {
    RegisterSetup setup;
    setup.empty =
        "Nog geen antwoorden. Deelnemers voegen hun antwoord toe (Ctrl+N); iedereen ziet alleen dat van zichzelf.";
    return setup;
}

}  // namespace

std::vector<PageContribution> scenario_pages() {
    return {tabbed_page("scenarios", "Scenario's", "OTO", "document-edit-symbolic",
                        {{"schrijven",
                          "Schrijven",
                          "",
                          "",
                          {},
                          [](wxWindow* parent, PageContext& context) -> Page* {
                              return new ScenarioPage(parent, context);
                          }},
                         register_page<Eigenscenario>("eigen", "Eigen scenario's", "", "", eigen()),
                         register_page<Oefenvraag>("vragen", "Vragen na afloop", "", "", vragen()),
                         register_page<Vraagantwoord>("antwoorden", "Antwoorden", "", "", antwoorden())})};
}

}  // namespace noaber::oto
