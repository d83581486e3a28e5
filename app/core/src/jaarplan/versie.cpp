// SPDX-License-Identifier: EUPL-1.2
// Descriptions of fixed plans.
#include <noaber/jaarplan/versie.h>

#include <noaber/store/describe.h>

namespace noaber {

template <>
const EntityInfo& info_of<Vaststelling>() {
    static const EntityInfo info = describe<Vaststelling>("vaststelling", "Vaststelling", "Vaststellingen")
                                       .table("vaststellingen")
                                       .writers(for_bureau)
                                       .field(&Vaststelling::naam, "naam", "Vaststelling")
                                       .key()
                                       .field(&Vaststelling::datum, "datum", "Vastgesteld op")
                                       .key()
                                       .reference(&Vaststelling::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"naam", "datum"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<VastgesteldeActiviteit>() {
    using V = VastgesteldeActiviteit;
    static const EntityInfo info =
        describe<V>("vastgestelde_activiteit", "Vastgestelde activiteit", "Vastgestelde activiteiten")
            .table("vastgestelde activiteiten")
            .writers(for_bureau)
            .reference(&V::vaststelling, "vaststelling", "Vaststelling", "vaststelling")
            .key()
            .field(&V::code, "code", "Code")
            .key()
            .field(&V::titel, "titel", "Titel")
            .field(&V::groep, "groep", "Groep")
            .field(&V::doel, "doel", "Doel")
            .long_text()
            .field(&V::doelgroep, "doelgroep", "Doelgroep")
            .long_text()
            .field(&V::opzet, "opzet", "Opzet")
            .long_text()
            .field(&V::resultaat, "resultaat", "Resultaat")
            .long_text()
            .field(&V::planning, "planning", "Planning")
            .long_text()
            .field(&V::kosten, "kosten", "Kosten")
            .long_text()
            .field(&V::contactpersoon, "contactpersoon", "Contactpersoon")
            .long_text()
            .field(&V::betrokkenen, "betrokkenen", "Betrokkenen")
            .long_text()
            .field(&V::rooster_contact, "rooster_contact", "Contact in de kwartaalplanning")
            .long_text()
            .field(&V::q1, "q1", "Q1 gepland")
            .field(&V::q2, "q2", "Q2 gepland")
            .field(&V::q3, "q3", "Q3 gepland")
            .field(&V::q4, "q4", "Q4 gepland")
            .reference(&V::activiteit, "activiteit", "Is nu", "activiteit")
            .titled_by({"code", "titel", "vaststelling"})
            .done();
    return info;
}

void add_versie(Schema& schema) {
    schema.add(info_of<Vaststelling>());
    schema.add(info_of<VastgesteldeActiviteit>());
}

}  // namespace noaber
