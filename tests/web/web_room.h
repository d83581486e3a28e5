// SPDX-License-Identifier: EUPL-1.2
// A noaber-hub that runs, a small plan on it, and Femke with a laptop and a password.
#pragma once

#include "browser.h"
#include "core_schema.h"
#include "program.h"
#include "temporary_folder.h"

#include <noaber/jaarplan/actie.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/membership.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <memory>
#include <string>

namespace noaber::test {

/// The pictures of the manual are made when NOABER_SHOTS names a folder for them.
inline boost::test_tools::assertion_result asked_for_pictures(boost::unit_test::test_unit_id) {
    return std::getenv("NOABER_SHOTS") != nullptr;
}

inline constexpr const char* good_password = "een goed wachtwoord";

/// A file that has joined.
struct Joiner {
    std::unique_ptr<Store> store;
    Membership membership;

    Joiner(const std::filesystem::path& file, const HubProgram& hub, const std::string& code,
           const Schema& schema = core_schema())
        : store(Store::open(file, schema)),
          membership(join_hub(*store, hub.address, SignIn{code, "", good_password}, "laptop")) {}
    void sync() const { (void)sync_once(*store, membership); }
};

struct WebRoom {
    TemporaryFolder folder;
    HubProgram hub{folder / "hub"};
    Joiner planner{folder / "planner.db", hub, hub.first_code};
    Persoon femke;
    Werkgroep pim;
    Actie draaiboek;

    WebRoom() {
        auto tx = planner.store->begin("Plan");
        femke.naam = "Femke Wolbert";
        tx.put(femke);
        pim.naam = "PIM";
        tx.put(pim);
        Werkgroeplid lid;
        lid.werkgroep = pim.id;
        lid.persoon = femke.id;
        tx.put(lid);
        draaiboek = add(tx, "Draaiboek opvang nalopen", system_today().plus_days(-3));
        add(tx, "Zaal reserveren voor de oefening", system_today().plus_days(2));
        overleg(tx, "PIM-overleg", system_today().plus_days(4));
        overleg(tx, "AOV-overleg", system_today().plus_days(11));
        tx.commit();
        planner.sync();
    }

    Actie add(Transaction& tx, const char* titel, Date day) const {
        Actie actie;
        actie.titel = titel;
        actie.eigenaar = femke.id;
        actie.vervaldatum = day;
        actie.checklist = "x gegevens opvragen\nnalopen\nrondsturen";
        tx.put(actie);
        return actie;
    }
    void overleg(Transaction& tx, const char* naam, Date day) const {
        Overleg one;
        one.overleg = naam;
        one.werkgroep = pim.id;
        one.datum = day;
        one.tijd = "9.30 - 11.00 uur";
        one.locatie = "Gemeentehuis Borne, zaal 2";
        one.agenda = "Terugblik op de oefening\nInkwartiering van vrijwilligers";
        tx.put(one);
    }

    /// Somebody's own laptop; from then on their account has a password.
    [[nodiscard]] Joiner laptop_of(const std::string& name, const std::string& role) const {
        return {folder / (name + role + ".db"), hub, hub.invite(role, name)};
    }
    void sign_in(Browser& browser, const std::string& name = "Femke Wolbert",
                 const std::string& password = good_password) const {
        if (!browser.address().starts_with(hub.address + "/aanmelden")) browser.open(hub.address + "/");
        browser.type("Naam", name);
        browser.type("Wachtwoord", password);
        browser.press("Aanmelden");
    }
};

}  // namespace noaber::test
