// SPDX-License-Identifier: EUPL-1.2
// The steps of an assessment.
#include "beoordelen.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

bool may_write_field(const char* field, const Beoordeling& beoordeling, const Actor& actor) {
    const EntityInfo& entity = info_of<Beoordeling>();
    return may_write(entity, &entity.field(field), actor, beoordeling.persoon.text);
}

Beoordeling there(const Store& store, const Id<Beoordeling>& id) {
    const auto found = store.find(id);
    if (!found) throw InputError("Deze beoordeling is er niet meer.");
    return *found;
}

void refuse(const std::string& bezwaar) {
    if (!bezwaar.empty()) throw PermissionError(bezwaar);
}

void set_status(Store& store, Beoordeling beoordeling, Beoordelingsstatus status, const char* done) {
    const auto persoon = store.find(beoordeling.persoon);
    beoordeling.status = status;
    Transaction tx = store.begin(
        fmt::format("Beoordeling {} van {} {}", beoordeling.leerdoel, persoon ? persoon->naam : "iemand", done));
    tx.put(beoordeling);
    tx.commit();
}

std::string why_not_open(const Beoordeling& beoordeling) {
    switch (beoordeling.status) {
        case Beoordelingsstatus::bevestigd: return "Deze beoordeling is al bevestigd.";
        case Beoordelingsstatus::ingetrokken: return "Deze beoordeling is ingetrokken en telt niet mee.";
        case Beoordelingsstatus::voorlopig: return {};
    }
    return {};
}

}  // namespace

std::string reactiebezwaar(const Beoordeling& beoordeling, const Actor& actor) {
    // The right to the field is wider: the bureau brings tables in which reactions stand.
    if (actor.persoon != beoordeling.persoon.text || !may_write_field("reactie", beoordeling, actor))
        return "Alleen wie beoordeeld is kan reageren. Zeg op de startpagina wie je bent als je dat zelf bent.";
    if (beoordeling.status == Beoordelingsstatus::bevestigd)
        return "Deze beoordeling is al bevestigd. Ben je het er niet mee eens, vraag het Veiligheidsbureau dan haar in "
               "te trekken.";
    return why_not_open(beoordeling);
}

std::string bevestigingsbezwaar(const Beoordeling& beoordeling, const Actor& actor) {
    if (!may_write_field("status", beoordeling, actor))
        return "Het Veiligheidsbureau bevestigt beoordelingen. Vraag het daar.";
    if (actor.persoon == beoordeling.persoon.text)
        return "Je eigen beoordeling bevestig je niet zelf. Vraag een collega van het Veiligheidsbureau.";
    return why_not_open(beoordeling);
}

void reageer(Store& store, const Id<Beoordeling>& beoordeling, std::string_view tekst, const Actor& actor) {
    Beoordeling one = there(store, beoordeling);
    refuse(reactiebezwaar(one, actor));
    one.reactie = trim(tekst);
    const EntityInfo& entity = info_of<Beoordeling>();
    check_value(entity.field("reactie"), text_value(one.reactie));
    Transaction tx = store.begin(fmt::format("Reactie op {}", one.leerdoel));
    tx.put(one);
    tx.commit();
}

void bevestig(Store& store, const Id<Beoordeling>& beoordeling, const Actor& actor) {
    const Beoordeling one = there(store, beoordeling);
    refuse(bevestigingsbezwaar(one, actor));
    set_status(store, one, Beoordelingsstatus::bevestigd, "bevestigd");
}

void trek_in(Store& store, const Id<Beoordeling>& beoordeling, const Actor& actor) {
    const Beoordeling one = there(store, beoordeling);
    if (one.status == Beoordelingsstatus::ingetrokken) return;
    Beoordeling open = one;
    open.status = Beoordelingsstatus::voorlopig;  // what was confirmed by mistake can be taken back too
    refuse(bevestigingsbezwaar(open, actor));
    set_status(store, one, Beoordelingsstatus::ingetrokken, "ingetrokken");
}

std::string in_woorden(Oordeel oordeel) {
    switch (oordeel) {
        case Oordeel::niet_beoordeeld: return "niet beoordeeld";
        case Oordeel::goed: return "goed";
        case Oordeel::voldoende: return "voldoende";
        case Oordeel::onvoldoende: return "onvoldoende";
    }
    return {};
}

std::string in_woorden(Beoordelingsstatus status) {
    switch (status) {
        case Beoordelingsstatus::voorlopig: return "telt nog niet mee";
        case Beoordelingsstatus::bevestigd: return "bevestigd";
        case Beoordelingsstatus::ingetrokken: return "ingetrokken";
    }
    return {};
}

}  // namespace noaber::oto
