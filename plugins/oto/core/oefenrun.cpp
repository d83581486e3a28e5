// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the records of a run.
#include "oefenrun.h"

#include <noaber/store/describe.h>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<Oefenstatus> {
    static inline const std::vector<std::pair<Oefenstatus, Choice>> all{
        {Oefenstatus::voorbereid, {"voorbereid", "Voorbereid"}},
        {Oefenstatus::loopt, {"loopt", "Loopt"}},
        {Oefenstatus::afgelopen, {"afgelopen", "Afgelopen"}},
    };
};

template <>
struct EnumNames<Oefentaak> {
    static inline const std::vector<std::pair<Oefentaak, Choice>> all{
        {Oefentaak::speelt, {"speelt", "Speelt"}},
        {Oefentaak::neemt_waar, {"neemt waar", "Neemt waar"}},
    };
};

template <>
struct EnumNames<Berichtsoort> {
    static inline const std::vector<std::pair<Berichtsoort, Choice>> all{
        {Berichtsoort::inject, {"inject", "Inject"}},
        {Berichtsoort::vraag, {"vraag", "Vraag"}},
        {Berichtsoort::verwachting, {"verwachting", "Verwachting"}},
        {Berichtsoort::rol, {"rol", "Rol"}},
    };
};

template <>
struct EnumNames<Mailstand> {
    static inline const std::vector<std::pair<Mailstand, Choice>> all{
        {Mailstand::te_mailen, {"te mailen", "Te mailen"}},
        {Mailstand::aangeboden, {"aangeboden", "Niet bevestigd"}},
        {Mailstand::verzonden, {"verzonden", "Verzonden"}},
    };
};

namespace {

constexpr Roles who_lead = bureau.with({Role::waarnemer});
constexpr Permission for_who_lead{who_lead, {}};
/// What is to come is nobody's to read but theirs who lead it: the bureau, and the leader.
constexpr Permission for_the_leader{bureau, {}, {}, {Role::waarnemer, Role::voorzitter, Role::aov}};
constexpr Permission for_who_lead_and_oneself{who_lead, {Role::voorzitter, Role::aov, Role::functionaris, Role::lezer}};
constexpr Permission for_who_lead_and_own{who_lead, {Role::voorzitter, Role::aov, Role::functionaris}};

}  // namespace

template <>
const EntityInfo& info_of<Oefenrun>() {
    static const EntityInfo info = describe<Oefenrun>("oto_oefenrun", "Oefening", "Oefeningen")
                                       .table("oefeningen")
                                       .writers(for_who_lead)
                                       .field(&Oefenrun::naam, "naam", "Naam")
                                       .header("Oefening")
                                       .key()
                                       .reference(&Oefenrun::oto, "oto", "OTO", "oto")
                                       .reference(&Oefenrun::leider, "leider", "Leider", "persoon")
                                       .witness()
                                       .field(&Oefenrun::status, "status", "Status")
                                       .field(&Oefenrun::bestand, "bestand", "Scenario")
                                       .field(&Oefenrun::script, "script", "Script")
                                       .long_text()
                                       .read_by(for_the_leader)
                                       .written_by(for_the_leader)
                                       .field(&Oefenrun::modules, "modules", "Modules van het script")
                                       .long_text()
                                       .read_by(for_the_leader)
                                       .written_by(for_the_leader)
                                       .field(&Oefenrun::startgetal, "startgetal", "Startgetal")
                                       .read_by(for_the_leader)
                                       .written_by(for_the_leader)
                                       .at_least(0)
                                       .field(&Oefenrun::apparaat, "apparaat", "Apparaat")
                                       .hidden()
                                       .field(&Oefenrun::klok_op, "klok_op", "Klok")
                                       .hidden()
                                       .field(&Oefenrun::klok_wand, "klok_wand", "Klok gezet")
                                       .hidden()
                                       .field(&Oefenrun::klok_snelheid, "klok_snelheid", "Snelheid")
                                       .hidden()
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Oefenrol>() {
    static const EntityInfo info = describe<Oefenrol>("oto_oefenrol", "Rol in een oefening", "Rolverdeling")
                                       .table("rolverdeling")
                                       .writers(for_who_lead)
                                       .reference(&Oefenrol::run, "run", "Oefening", "oto_oefenrun")
                                       .key()
                                       .reference(&Oefenrol::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Oefenrol::taak, "taak", "Speelt of neemt waar")
                                       .optional_key()
                                       .field(&Oefenrol::rol, "rol", "Rol")
                                       .optional_key()
                                       .titled_by({"persoon", "rol"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Oefeninvoer>() {
    static const EntityInfo info = describe<Oefeninvoer>("oto_oefeninvoer", "Invoer van een oefening", "Oefeninvoer")
                                       .table("oefeninvoer")
                                       .readers(for_who_lead)
                                       .writers(for_who_lead)
                                       .reference(&Oefeninvoer::run, "run", "Oefening", "oto_oefenrun")
                                       .key()
                                       .field(&Oefeninvoer::nr, "nr", "Invoernummer")
                                       .key()
                                       .field(&Oefeninvoer::regel, "regel", "Regel")
                                       .long_text()
                                       .reference(&Oefeninvoer::persoon, "persoon", "Door", "persoon")
                                       .field(&Oefeninvoer::bijdrage, "bijdrage", "Bijdrage")
                                       .titled_by({"run", "nr"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Oefenbericht>() {
    static const EntityInfo info = describe<Oefenbericht>("oto_oefenbericht", "Oefenbericht", "Oefenberichten")
                                       .table("oefenberichten")
                                       .readers(for_who_lead_and_oneself)
                                       .writers(for_who_lead)
                                       .reference(&Oefenbericht::run, "run", "Oefening", "oto_oefenrun")
                                       .key()
                                       .reference(&Oefenbericht::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Oefenbericht::soort, "soort", "Soort bericht")
                                       .optional_key()
                                       .field(&Oefenbericht::nr, "nr", "Nummer")
                                       .optional_key()
                                       .field(&Oefenbericht::rol, "rol", "Rol")
                                       .optional_key()
                                       .field(&Oefenbericht::via, "via", "Via")
                                       .field(&Oefenbericht::tekst, "tekst", "Bericht")
                                       .long_text()
                                       .field(&Oefenbericht::keuzes, "keuzes", "Keuzes")
                                       .long_text()
                                       .field(&Oefenbericht::op, "op", "Op (seconden)")
                                       .field(&Oefenbericht::tot, "tot", "Tot (seconden)")
                                       .field(&Oefenbericht::stand, "stand", "Stand")
                                       .titled_by({"persoon", "tekst"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Oefenbijdrage>() {
    static const EntityInfo info =
        describe<Oefenbijdrage>("oto_oefenbijdrage", "Antwoord in een oefening", "Antwoorden in oefeningen")
            .table("oefenbijdragen")
            .readers(for_who_lead_and_oneself)
            .writers(for_who_lead_and_own)
            .reference(&Oefenbijdrage::run, "run", "Oefening", "oto_oefenrun")
            .key()
            .reference(&Oefenbijdrage::persoon, "persoon", "Naam", "persoon")
            .key()
            .owner()
            .field(&Oefenbijdrage::volgnummer, "volgnummer", "Volgnummer")
            .key()
            .field(&Oefenbijdrage::soort, "soort", "Antwoord op")
            .field(&Oefenbijdrage::nr, "nr", "Nummer")
            .field(&Oefenbijdrage::keuze, "keuze", "Keuze")
            .field(&Oefenbijdrage::tekst, "tekst", "Antwoord")
            .long_text()
            .field(&Oefenbijdrage::op, "op", "Op (seconden)")
            .titled_by({"persoon", "volgnummer"})
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Oefenmail>() {
    static const EntityInfo info =
        describe<Oefenmail>("oto_oefenmail", "E-mail van een oefening", "E-mails van oefeningen")
            .table("oefenmails")
            .readers(for_who_lead)
            .writers(for_who_lead)
            .reference(&Oefenmail::run, "run", "Oefening", "oto_oefenrun")
            .key()
            .field(&Oefenmail::nr, "nr", "Inject")
            .key()
            .field(&Oefenmail::stand, "stand", "Verzending")
            .titled_by({"run", "nr"})
            .done();
    return info;
}

}  // namespace noaber
