// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the records of the OTO calendar.
#include "kalender.h"

#include <noaber/store/describe.h>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<OtoSoort> {
    static inline const std::vector<std::pair<OtoSoort, Choice>> all{
        {OtoSoort::oefening, {"oefening", "Oefening"}},
        {OtoSoort::opleiding, {"opleiding", "Opleiding"}},
        {OtoSoort::training, {"training", "Training"}},
    };
};

template <>
struct EnumNames<OtoStatus> {
    static inline const std::vector<std::pair<OtoStatus, Choice>> all{
        {OtoStatus::gepland, {"gepland", "Gepland"}},
        {OtoStatus::ontwerp, {"concept", "Concept"}},
        {OtoStatus::gehouden, {"gehouden", "Gehouden"}},
        {OtoStatus::vervallen, {"vervallen", "Vervallen"}},
    };
};

template <>
struct EnumNames<Uitnodigingsantwoord> {
    static inline const std::vector<std::pair<Uitnodigingsantwoord, Choice>> all{
        {Uitnodigingsantwoord::geen, {"geen", "Nog geen antwoord"}},
        {Uitnodigingsantwoord::komt, {"komt", "Komt"}},
        {Uitnodigingsantwoord::komt_niet, {"komt niet", "Komt niet"}},
        {Uitnodigingsantwoord::wachtlijst, {"wachtlijst", "Wachtlijst"}},
    };
};

template <>
struct EnumNames<Deelname> {
    static inline const std::vector<std::pair<Deelname, Choice>> all{
        {Deelname::aanwezig, {"aanwezig", "Aanwezig"}}, {Deelname::afgemeld, {"afgemeld", "Afgemeld"}},
        {Deelname::afwezig, {"afwezig", "Afwezig"}},    {Deelname::te_laat, {"te laat", "Te laat"}},
        {Deelname::reserve, {"reserve", "Reserve"}},
    };
};

template <>
struct EnumNames<Registratiewijze> {
    static inline const std::vector<std::pair<Registratiewijze, Choice>> all{
        {Registratiewijze::lijst, {"lijst", "Lijst"}},
        {Registratiewijze::qr, {"qr", "QR-code"}},
        {Registratiewijze::tekenlijst, {"tekenlijst", "Tekenlijst"}},
        {Registratiewijze::oefening, {"oefening", "Oefening"}},
    };
};

namespace {

/// Whether somebody was there: who plans OTO and who takes the list at the door, they themselves, and the AOV of their gemeente.
constexpr Permission for_bureau_observers_oneself_and_own_aov{bureau.with({Role::waarnemer}),
                                                              {Role::voorzitter, Role::aov, Role::functionaris,
                                                               Role::lezer},
                                                              {Role::voorzitter, Role::aov}};
constexpr Permission for_bureau_and_door{bureau.with({Role::waarnemer}), {}};
constexpr Permission for_planners_and_observers{planners.with({Role::waarnemer}), {}};

}  // namespace

template <>
const EntityInfo& info_of<Oto>() {
    static const EntityInfo info = describe<Oto>("oto", "OTO-activiteit", "OTO-kalender")
                                       .table("oto")
                                       .writers(for_planners)
                                       .field(&Oto::code, "code", "Code")
                                       .key()
                                       .field(&Oto::titel, "titel", "Titel")
                                       .field(&Oto::soort, "soort", "Soort")
                                       .field(&Oto::datum, "datum", "Datum")
                                       .field(&Oto::einddatum, "einddatum", "Einddatum")
                                       .not_before("datum")
                                       .field(&Oto::tijd, "tijd", "Tijd")
                                       .field(&Oto::locatie, "locatie", "Locatie")
                                       .field(&Oto::doelgroep, "doelgroep", "Doelgroep")
                                       .field(&Oto::kosten, "kosten", "Kosten")
                                       .read_by(for_planners)
                                       .field(&Oto::status, "status", "Status")
                                       .indexed()
                                       .reference(&Oto::activiteit, "activiteit", "Activiteit", "activiteit")
                                       .stand_in("activiteit_tekst")
                                       .field(&Oto::activiteit_tekst, "activiteit_tekst", "Activiteit (tekst)")
                                       .hidden()
                                       .field(&Oto::plaatsen, "plaatsen", "Plaatsen")
                                       .at_least(1)
                                       .field(&Oto::uren, "uren", "Uren per deelnemer")
                                       .at_least(0)
                                       .field(&Oto::trainers, "trainers", "Trainers")
                                       .field(&Oto::reeks, "reeks", "Reeks")
                                       .field(&Oto::leerdoelen, "leerdoelen", "Leerdoelen")
                                       .long_text()
                                       .field(&Oto::toelichting, "toelichting", "Toelichting")
                                       .long_text()
                                       .titled_by({"code", "titel"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Offerte>() {
    static const EntityInfo info = describe<Offerte>("oto_offerte", "Offerte", "Offertes")
                                       .table("offertes")
                                       .readers(for_planners)
                                       .writers(for_planners)
                                       .reference(&Offerte::oto, "oto", "OTO", "oto")
                                       .key()
                                       .field(&Offerte::leverancier, "leverancier", "Leverancier")
                                       .key()
                                       .field(&Offerte::gevraagd, "gevraagd", "Gevraagd")
                                       .field(&Offerte::ontvangen, "ontvangen", "Ontvangen")
                                       .not_before("gevraagd")
                                       .field(&Offerte::bedrag, "bedrag", "Bedrag")
                                       .at_least(0)
                                       .field(&Offerte::gekozen, "gekozen", "Gekozen")
                                       .field(&Offerte::gefactureerd, "gefactureerd", "Gefactureerd")
                                       .field(&Offerte::factuurbedrag, "factuurbedrag", "Factuurbedrag")
                                       .at_least(0)
                                       .titled_by({"leverancier", "oto"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Uitnodiging>() {
    static const EntityInfo info = describe<Uitnodiging>("oto_uitnodiging", "Uitnodiging", "Uitnodigingen")
                                       .table("uitnodigingen")
                                       .readers(for_planners_and_oneself)
                                       .reference(&Uitnodiging::oto, "oto", "OTO", "oto")
                                       .key()
                                       .reference(&Uitnodiging::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Uitnodiging::antwoord, "antwoord", "Antwoord")
                                       .field(&Uitnodiging::antwoord_op, "antwoord_op", "Geantwoord op")
                                       .field(&Uitnodiging::opmerking, "opmerking", "Opmerking")
                                       .field(&Uitnodiging::via_hub, "via_hub", "Via de hub")
                                       .titled_by({"persoon", "oto"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Aanwezigheid>() {
    static const EntityInfo info = describe<Aanwezigheid>("oto_aanwezigheid", "Aanwezigheid", "Aanwezigheid")
                                       .table("aanwezigheid")
                                       .readers(for_bureau_observers_oneself_and_own_aov)
                                       .writers(for_bureau_and_door)
                                       .reference(&Aanwezigheid::oto, "oto", "OTO", "oto")
                                       .key()
                                       .reference(&Aanwezigheid::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Aanwezigheid::status, "status", "Status")
                                       .field(&Aanwezigheid::beoordeling, "beoordeling", "Beoordeling")
                                       .read_by(for_bureau_and_oneself)
                                       .written_by(for_bureau)
                                       .field(&Aanwezigheid::opmerking, "opmerking", "Opmerking")
                                       .read_by(for_bureau_and_oneself)
                                       .written_by(for_bureau)
                                       .field(&Aanwezigheid::binnen_op, "binnen_op", "Binnen om")
                                       .field(&Aanwezigheid::wijze, "wijze", "Geregistreerd met")
                                       .titled_by({"persoon", "oto"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Gast>() {
    static const EntityInfo info = describe<Gast>("oto_gast", "Gast", "Gasten")
                                       .table("gasten")
                                       .readers(for_planners_and_observers)
                                       .writers(for_planners_and_observers)
                                       .reference(&Gast::oto, "oto", "OTO", "oto")
                                       .key()
                                       .field(&Gast::naam, "naam", "Naam")
                                       .header("Gast")
                                       .key()
                                       .field(&Gast::organisatie, "organisatie", "Organisatie")
                                       .field(&Gast::binnen_op, "binnen_op", "Binnen om")
                                       .titled_by({"naam", "oto"})
                                       .done();
    return info;
}

}  // namespace noaber
