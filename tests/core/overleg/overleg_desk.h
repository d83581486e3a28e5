// SPDX-License-Identifier: EUPL-1.2
// A store with a few people and a werkgroep, for tests of acties and meetings.
#pragma once

#include "temporary_folder.h"

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/plugin/workbench.h>

namespace noaber::test {

[[nodiscard]] inline Date day(std::string_view text) { return Date::parse(text).value(); }

struct OverlegDesk {
    TemporaryFolder folder;
    Workbench workbench{"/geen/plugins"};
    Store& store = workbench.open(folder / "a.db", {.author = "Ilse Nijmeijer"});
    Persoon femke = add_persoon("Femke Wolbert");
    Persoon tom = add_persoon("Tom Kuipers");
    Persoon ilse = add_persoon("Ilse Nijmeijer");
    Werkgroep pim = add([] {
        Werkgroep one;
        one.naam = "PIM";
        return one;
    }());
    Werkgroeplid lid = add([this] {
        Werkgroeplid one;
        one.werkgroep = pim.id;
        one.persoon = femke.id;
        return one;
    }());

    template <class T>
    T add(T one) {
        auto tx = store.begin("Test");
        tx.put(one);
        tx.commit();
        return one;
    }
    Persoon add_persoon(std::string naam) {
        Persoon one;
        one.naam = std::move(naam);
        return add(one);
    }
    Actie add_actie(std::string titel, const Persoon* eigenaar = nullptr, std::string_view due = {}) {
        Actie one;
        one.titel = std::move(titel);
        if (eigenaar) one.eigenaar = eigenaar->id;
        one.vervaldatum = Date::parse(due);
        return add(one);
    }
    Overleg add_overleg(std::string naam, std::string_view datum, OverlegStatus status = OverlegStatus::gepland,
                        const Werkgroep* werkgroep = nullptr) {
        Overleg one;
        one.overleg = std::move(naam);
        one.datum = Date::parse(datum);
        one.volgens = one.datum;
        one.status = status;
        if (werkgroep) one.werkgroep = werkgroep->id;
        return add(one);
    }
};

}  // namespace noaber::test
