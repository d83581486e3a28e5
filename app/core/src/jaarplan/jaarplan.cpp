// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the jaarplan's entities. Headers are those of the sheets that people have.
#include <noaber/jaarplan/jaarplan.h>

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/doel.h>
#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/uren.h>
#include <noaber/jaarplan/versie.h>
#include <noaber/store/describe.h>

namespace noaber {

template <>
const EntityInfo& info_of<Jaarplan>() {
    static const EntityInfo info = describe<Jaarplan>("jaarplan", "Jaarplan", "Jaarplannen")
                                       .table("jaarplannen")
                                       .field(&Jaarplan::jaar, "jaar", "Jaar")
                                       .key()
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Speerpunt>() {
    static const EntityInfo info = describe<Speerpunt>("speerpunt", "Speerpunt", "Speerpunten")
                                       .table("speerpunten")
                                       .field(&Speerpunt::doelstelling, "doelstelling", "Strategische doelstelling")
                                       .key()
                                       .field(&Speerpunt::speerpunt, "speerpunt", "Speerpunt")
                                       .key()
                                       .titled_by({"speerpunt"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<ReguliereTaak>() {
    static const EntityInfo info = describe<ReguliereTaak>("reguliere_taak", "Reguliere taak", "Reguliere taken")
                                       .table("reguliere taken")
                                       .field(&ReguliereTaak::soort, "soort", "Soort")
                                       .key()
                                       .field(&ReguliereTaak::taak, "taak", "Taak")
                                       .key()
                                       .titled_by({"taak"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Activiteit>() {
    static const EntityInfo info =
        describe<Activiteit>("activiteit", "Activiteit", "Activiteiten")
            .table("activiteiten")
            .field(&Activiteit::groep, "groep", "Groep")
            .field(&Activiteit::code, "code", "Code")
            .key()
            .field(&Activiteit::titel, "titel", "Titel")
            .header("Activiteit")
            .field(&Activiteit::doel, "doel", "Doel")
            .long_text()
            .field(&Activiteit::doelgroep, "doelgroep", "Doelgroep")
            .long_text()
            .field(&Activiteit::opzet, "opzet", "Opzet")
            .header("Opzet/beschrijving")
            .long_text()
            .field(&Activiteit::resultaat, "resultaat", "Resultaat")
            .long_text()
            .field(&Activiteit::planning, "planning", "Planning")
            .header("Planning & tijdsbesteding")
            .long_text()
            .field(&Activiteit::kosten, "kosten", "Kosten")
            .long_text()
            .field(&Activiteit::contactpersoon, "contactpersoon", "Contactpersoon")
            .long_text()
            .field(&Activiteit::betrokkenen, "betrokkenen", "Betrokkenen")
            .long_text()
            .reference(&Activiteit::speerpunt, "speerpunt", "Speerpunt", "speerpunt")
            .field(&Activiteit::soort, "soort", "Soort")
            .field(&Activiteit::dag, "dag", "Dag")
            .reference(&Activiteit::overgenomen_uit, "overgenomen_uit", "Overgenomen uit", "activiteit")
            .reference(&Activiteit::jaarplan, "jaarplan", "Jaar", "jaarplan")
            .key()
            .titled_by({"code", "titel"})
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Kwartaalrij>() {
    static const EntityInfo info = describe<Kwartaalrij>("kwartaalplanning", "Kwartaalplanning", "Kwartaalplanning")
                                       .field(&Kwartaalrij::groep, "groep", "Groep")
                                       .field(&Kwartaalrij::code, "code", "Code")
                                       .key()
                                       .field(&Kwartaalrij::titel, "titel", "Titel")
                                       .header("Project/Activiteit")
                                       .field(&Kwartaalrij::contactpersoon, "contactpersoon", "Contactpersoon")
                                       .long_text()
                                       .field(&Kwartaalrij::q1, "q1", "1e kwartaal")
                                       .field(&Kwartaalrij::q2, "q2", "2e kwartaal")
                                       .field(&Kwartaalrij::q3, "q3", "3e kwartaal")
                                       .field(&Kwartaalrij::q4, "q4", "4e kwartaal")
                                       .reference(&Kwartaalrij::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"code", "titel"})
                                       .done();
    return info;
}

void add_jaarplan(Schema& schema) {
    schema.add(info_of<Jaarplan>());
    schema.add(info_of<Speerpunt>());
    schema.add(info_of<ReguliereTaak>());
    schema.add(info_of<Activiteit>());
    schema.add(info_of<Kwartaalrij>());
    add_overleg(schema);
    add_actie(schema);
    add_uren(schema);
    add_budget(schema);
    add_doel(schema);
    add_versie(schema);
    add_hoofdstuk(schema);
}

}  // namespace noaber
