// SPDX-License-Identifier: EUPL-1.2
// A store with a plan of 2027, to put people and their work in.
#pragma once

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

namespace noaber::test {

struct WerkFixture {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "werk.db", test::core_schema());
    Jaarplan plan = put(Jaarplan{{}, 2027});

    template <class T>
    T put(T record) const {
        auto tx = store->begin("Test");
        tx.put(record);
        tx.commit();
        return record;
    }
    Id<Persoon> persoon(std::string naam) const {
        Persoon one;
        one.naam = std::move(naam);
        return put(one).id;
    }
    Activiteit activiteit(std::string code, std::string contactpersoon) const {
        Activiteit one;
        one.jaarplan = plan.id;
        one.code = std::move(code);
        one.titel = "Titel";
        one.contactpersoon = std::move(contactpersoon);
        return put(one);
    }
};

inline Date day(int year, int month, int number) { return Date::of(year, month, number).value(); }

}  // namespace noaber::test
