// SPDX-License-Identifier: EUPL-1.2
// Entry of the OTO Bevolkingszorg plugin: its werkgroep, its registers and its checks.
#include "bevoegdheidsregel.h"
#include "bewaartermijn.h"
#include "checks.h"
#include "commands.h"
#include "getuigschrift_commands.h"
#include "inchecken.h"
#include "kalender.h"
#include "leerprikkelaar.h"
#include "lua_modules.h"
#include "noaber_build_tag.h"
#include "norm.h"
#include "oefening_commands.h"
#include "oefenpagina.h"
#include "oefenrun.h"
#include "oefenrun_commands.h"
#include "oefenvragen.h"
#include "oto.h"
#include "paspoort.h"
#include "prikkelpagina.h"
#include "scenariobibliotheek.h"
#include "sleutel.h"
#include "uitnodigingspagina.h"

#include <noaber/plugin/plugin.h>

#include <algorithm>
#include <iterator>

namespace noaber::oto {

namespace {

class OtoPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.werkgroepen.push_back({"OTO Bevolkingszorg", "D", {}});
        out.entities = {&info_of<Oto>(),
                        &info_of<Offerte>(),
                        &info_of<Uitnodiging>(),
                        &info_of<Aanwezigheid>(),
                        &info_of<Gast>(),
                        &info_of<Norm>(),
                        &info_of<Soortgelijkstelling>(),
                        &info_of<Functiegelijkstelling>(),
                        &info_of<Inzet>(),
                        &info_of<Certificaat>(),
                        &info_of<Crisispas>(),
                        &info_of<Vrijstelling>(),
                        &info_of<Beoordeling>(),
                        &info_of<Sleutel>(),
                        &info_of<Vraag>(),
                        &info_of<Prikkel>(),
                        &info_of<Bewaartermijn>(),
                        &info_of<Oefenrun>(),
                        &info_of<Oefenrol>(),
                        &info_of<Oefeninvoer>(),
                        &info_of<Oefenbericht>(),
                        &info_of<Oefenbijdrage>(),
                        &info_of<Oefenmail>(),
                        &info_of<Eigenscenario>(),
                        &info_of<Oefenvraag>(),
                        &info_of<Vraagantwoord>()};
        out.bevoegdheidsregels.push_back(bevoegdheidsregel());
        out.hub_pages.push_back(incheckpagina());
        std::ranges::move(oefenpaginas(), std::back_inserter(out.hub_pages));
        out.hub_link_pages = {incheckformulier(), prikkelpagina(), uitnodigingspagina()};
        out.hub_mails = {prikkelmails(), uitnodigingsmails()};
        out.lua_modules = lua_modules();
        out.commands = paspoort_commands();
        std::ranges::move(oto_commands(), std::back_inserter(out.commands));
        std::ranges::move(getuigschrift_commands(), std::back_inserter(out.commands));
        std::ranges::move(oefening_commands(), std::back_inserter(out.commands));
        std::ranges::move(oefenrun_commands(), std::back_inserter(out.commands));
        std::ranges::move(msel_commands(), std::back_inserter(out.commands));
        std::ranges::move(document_commands(), std::back_inserter(out.commands));
        std::ranges::move(paspoort_checks(), std::back_inserter(out.checks));
        out.checks.push_back({"bewaartermijn-verstreken", "Bewaartermijn is voorbij", check_bewaartermijn_verstreken});
        out.checks.push_back({"oto-zonder-doelgroep", "OTO-activiteit zonder doelgroep", check_oto_zonder_doelgroep});
    }
};

const PluginDescriptor descriptor{plugin_api, NOABER_BUILD_TAG, "oto", "OTO Bevolkingszorg",
                                  []() -> std::unique_ptr<Plugin> { return std::make_unique<OtoPlugin>(); }};

}  // namespace

}  // namespace noaber::oto

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() { return &noaber::oto::descriptor; }
