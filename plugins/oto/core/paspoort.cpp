// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the records of the Veiligheidspaspoort.
#include "paspoort.h"

#include <noaber/store/describe.h>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<Passtatus> {
    static inline const std::vector<std::pair<Passtatus, Choice>> all{
        {Passtatus::uitgegeven, {"uitgegeven", "Uitgegeven"}},
        {Passtatus::aangevraagd, {"aangevraagd", "Aangevraagd"}},
        {Passtatus::ingeleverd, {"ingeleverd", "Ingeleverd"}},
        {Passtatus::verloren, {"verloren", "Verloren"}},
    };
};

template <>
struct EnumNames<Oordeel> {
    static inline const std::vector<std::pair<Oordeel, Choice>> all{
        {Oordeel::niet_beoordeeld, {"niet beoordeeld", "Niet beoordeeld"}},
        {Oordeel::goed, {"goed", "Goed"}},
        {Oordeel::voldoende, {"voldoende", "Voldoende"}},
        {Oordeel::onvoldoende, {"onvoldoende", "Onvoldoende"}},
    };
};

template <>
struct EnumNames<Beoordelingsstatus> {
    static inline const std::vector<std::pair<Beoordelingsstatus, Choice>> all{
        {Beoordelingsstatus::voorlopig, {"voorlopig", "Voorlopig"}},
        {Beoordelingsstatus::bevestigd, {"bevestigd", "Bevestigd"}},
        {Beoordelingsstatus::ingetrokken, {"ingetrokken", "Ingetrokken"}},
    };
};

namespace {

constexpr Roles everybody_else{Role::voorzitter, Role::aov, Role::functionaris, Role::waarnemer, Role::lezer};
/// The bureau all, who scored it what they scored, and the person.
constexpr Permission read_by_who_scored{bureau, everybody_else, {}, {Role::waarnemer, Role::voorzitter, Role::aov}};
constexpr Permission written_by_who_scored{bureau, {}, {}, {Role::waarnemer, Role::voorzitter, Role::aov}};

}  // namespace

template <>
const EntityInfo& info_of<Inzet>() {
    static const EntityInfo info = describe<Inzet>("oto_inzet", "Inzet", "Inzet bij incidenten")
                                       .table("inzet")
                                       .readers(for_planners_and_oneself)
                                       .writers(for_planners)
                                       .reference(&Inzet::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Inzet::datum, "datum", "Datum")
                                       .key()
                                       .field(&Inzet::incident, "incident", "Incident")
                                       .key()
                                       .reference(&Inzet::functie, "functie", "Functie", "functie")
                                       .field(&Inzet::uren, "uren", "Uren")
                                       .at_least(0)
                                       .field(&Inzet::beoordeling, "beoordeling", "Beoordeling")
                                       .read_by(for_bureau_and_oneself)
                                       .written_by(for_bureau)
                                       .titled_by({"persoon", "incident"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Certificaat>() {
    static const EntityInfo info = describe<Certificaat>("oto_certificaat", "Certificaat", "Certificaten en diploma's")
                                       .table("certificaten")
                                       .readers(for_planners_and_oneself)
                                       .writers(for_planners)
                                       .reference(&Certificaat::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Certificaat::certificaat, "certificaat", "Certificaat")
                                       .key()
                                       .field(&Certificaat::behaald, "behaald", "Behaald")
                                       .optional_key()
                                       .field(&Certificaat::geldig_tot, "geldig_tot", "Geldig tot")
                                       .not_before("behaald")
                                       .field(&Certificaat::afgegeven_door, "afgegeven_door", "Afgegeven door")
                                       .titled_by({"persoon", "certificaat"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Crisispas>() {
    static const EntityInfo info = describe<Crisispas>("oto_crisispas", "Crisispas", "Crisispassen")
                                       .table("crisispassen")
                                       .readers(for_planners_and_oneself)
                                       .writers(for_planners)
                                       .field(&Crisispas::pasnummer, "pasnummer", "Pasnummer")
                                       .key()
                                       .reference(&Crisispas::persoon, "persoon", "Naam", "persoon")
                                       .owner()
                                       .reference(&Crisispas::functie, "functie", "Functie", "functie")
                                       .field(&Crisispas::uitgegeven, "uitgegeven", "Uitgegeven")
                                       .field(&Crisispas::geldig_tot, "geldig_tot", "Geldig tot")
                                       .not_before("uitgegeven")
                                       .field(&Crisispas::status, "status", "Status")
                                       .titled_by({"pasnummer", "persoon"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Vrijstelling>() {
    static const EntityInfo info = describe<Vrijstelling>("oto_vrijstelling", "Vrijstelling", "Vrijstellingen")
                                       .table("vrijstellingen")
                                       .readers(for_planners_and_oneself)
                                       .writers(for_bureau)
                                       .reference(&Vrijstelling::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .reference(&Vrijstelling::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Vrijstelling::eis, "eis", "Eis")
                                       .optional_key()
                                       .field(&Vrijstelling::reden, "reden", "Reden")
                                       .read_by(for_bureau_and_oneself)
                                       .field(&Vrijstelling::vanaf, "vanaf", "Vanaf")
                                       .header("Vrijgesteld vanaf")
                                       .optional_key()
                                       .field(&Vrijstelling::tot, "tot", "Tot")
                                       .header("Vrijgesteld tot")
                                       .not_before("vanaf")
                                       .titled_by({"persoon", "functie"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Beoordeling>() {
    static const EntityInfo info = describe<Beoordeling>("oto_beoordeling", "Beoordeling", "Beoordelingen")
                                       .table("beoordelingen")
                                       .readers(read_by_who_scored)
                                       .writers(written_by_who_scored)
                                       .reference(&Beoordeling::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .reference(&Beoordeling::oto, "oto", "OTO", "oto")
                                       .key()
                                       .field(&Beoordeling::leerdoel, "leerdoel", "Leerdoel")
                                       .key()
                                       .reference(&Beoordeling::waarnemer, "waarnemer", "Waarnemer", "persoon")
                                       .key()
                                       .witness()
                                       .field(&Beoordeling::oordeel, "oordeel", "Oordeel")
                                       .field(&Beoordeling::toelichting, "toelichting", "Toelichting")
                                       .long_text()
                                       .field(&Beoordeling::reactie, "reactie", "Reactie")
                                       .long_text()
                                       .written_by({bureau,  // who brings tables and whole plans brings reactions too
                                                    {Role::voorzitter, Role::aov, Role::functionaris, Role::waarnemer}})
                                       .field(&Beoordeling::status, "status", "Status")
                                       .written_by(for_bureau)
                                       .field(&Beoordeling::bron, "bron", "Bron")
                                       .titled_by({"persoon", "leerdoel"})
                                       .done();
    return info;
}

}  // namespace noaber
