// SPDX-License-Identifier: EUPL-1.2
// What the rights to attendance make of it: the narrowest of all that a norm is tested with.
#include "zicht.h"

#include "kalender.h"

#include <noaber/plugin/workbench.h>

namespace noaber::oto {

namespace {

Permission sight() { return reading(&info_of<Aanwezigheid>(), nullptr); }

/// Who sees all need not be looked up as a person.
Actor who_looks(const Store& store) {
    const Role role = role_on(store);
    return sight().all.contains(role) ? Actor{role, {}} : actor_on(store);
}

}  // namespace

Zicht::Zicht(const Store& store) : Zicht(store, who_looks(store)) {}

Zicht::Zicht(const Store& store, const Actor& actor) {
    const Permission may = sight();
    m_alles = may.all.contains(actor.role);
    if (m_alles) return;
    if (may.own.contains(actor.role) && !actor.persoon.empty()) m_personen.insert(actor.persoon);
    if (!may.gemeente.contains(actor.role) || actor.gemeente.empty()) return;
    for (const Record& one : store.list(info_of<Persoon>(), Where{"gemeente", actor.gemeente}))
        m_personen.insert(one.id);
}

}  // namespace noaber::oto
