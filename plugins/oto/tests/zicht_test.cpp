// SPDX-License-Identifier: EUPL-1.2
// Of whom a file has what is needed to judge them.
#include "zicht.h"

#include "core_schema.h"
#include "temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(who_sees_not_all_judges_themselves_and_who_is_of_their_gemeente) {
    const test::TemporaryFolder folder;
    const auto store = Store::open(folder / "plan.db", test::core_schema());
    Gemeente borne;
    borne.naam = "Borne";
    Persoon zelf, buur, ander;
    auto tx = store->begin("Proef");
    tx.put(borne);
    zelf.naam = "Zelf";
    buur.naam = "Buur";
    buur.gemeente = borne.id;
    ander.naam = "Ander";
    for (Persoon* one : {&zelf, &buur, &ander}) tx.put(*one);
    tx.commit();
    const struct {
        Role role;
        bool all, self, neighbour;
    } cases[] = {{Role::beheerder, true, true, true},      {Role::veiligheidsbureau, true, true, true},
                 {Role::voorzitter, false, true, true},    {Role::aov, false, true, true},
                 {Role::functionaris, false, true, false}, {Role::lezer, false, true, false}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(name_of(c.role)) {
            const oto::Zicht zicht(*store, {c.role, zelf.id.text, borne.id.text});
            BOOST_TEST(zicht.ziet_alles() == c.all);
            BOOST_TEST(zicht.ziet(zelf.id) == c.self);
            BOOST_TEST(zicht.ziet(buur.id) == c.neighbour);
            BOOST_TEST(zicht.ziet(ander.id) == c.all);
        }
}
