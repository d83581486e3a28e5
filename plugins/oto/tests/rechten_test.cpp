// SPDX-License-Identifier: EUPL-1.2
// Who sees and writes what of somebody's OTO: themselves all, their AOV whether they were there, a waarnemer what they scored.
#include "paspoort.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;

namespace {

enum Whom { theirs, of_gemeente, scored, anothers };

bool reads(const EntityInfo& entity, const char* field, Role role, Whom whom) {
    const Actor actor{role, "ik", "borne"};
    const Whose whose{whom == theirs ? "ik" : "ander", whom == of_gemeente ? "borne" : "hengelo",
                      whom == scored ? "ik" : "iemand"};
    return may_read_whose(entity, *field == 0 ? nullptr : &entity.field(field), actor, whose);
}

bool writes(const EntityInfo& entity, const char* field, Role role, Whom whom) {
    const Actor actor{role, "ik", "borne"};
    const Whose whose{whom == theirs ? "ik" : "ander", whom == of_gemeente ? "borne" : "hengelo",
                      whom == scored ? "ik" : "iemand"};
    return may_write_whose(entity, *field == 0 ? nullptr : &entity.field(field), actor, whose);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_reads_what_is_theirs_to_read) {
    const struct {
        const EntityInfo& entity;
        const char* field;
        Role role;
        Whom whom;
        bool may;
    } cases[] = {
        {info_of<Aanwezigheid>(), "status", Role::veiligheidsbureau, anothers, true},
        {info_of<Aanwezigheid>(), "status", Role::functionaris, theirs, true},
        {info_of<Aanwezigheid>(), "beoordeling", Role::functionaris, theirs, true},
        {info_of<Aanwezigheid>(), "status", Role::functionaris, of_gemeente, false},
        {info_of<Aanwezigheid>(), "status", Role::aov, of_gemeente, true},
        {info_of<Aanwezigheid>(), "beoordeling", Role::aov, of_gemeente, false},
        {info_of<Aanwezigheid>(), "opmerking", Role::aov, of_gemeente, false},
        {info_of<Aanwezigheid>(), "status", Role::aov, anothers, false},
        {info_of<Aanwezigheid>(), "beoordeling", Role::aov, theirs, true},
        {info_of<Aanwezigheid>(), "status", Role::waarnemer, anothers, true},  // who takes the list at the door
        {info_of<Aanwezigheid>(), "beoordeling", Role::waarnemer, anothers, false},
        {info_of<Beoordeling>(), "oordeel", Role::veiligheidsbureau, anothers, true},
        {info_of<Beoordeling>(), "oordeel", Role::waarnemer, scored, true},
        {info_of<Beoordeling>(), "oordeel", Role::waarnemer, anothers, false},
        {info_of<Beoordeling>(), "oordeel", Role::functionaris, theirs, true},
        {info_of<Beoordeling>(), "oordeel", Role::aov, of_gemeente, false},
        {info_of<Beoordeling>(), "oordeel", Role::aov, scored, true},
        {info_of<Vrijstelling>(), "reden", Role::aov, of_gemeente, false},
        {info_of<Vrijstelling>(), "reden", Role::functionaris, theirs, true},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.entity.label << " " << c.field << ", " << name_of(c.role) << ", " << c.whom)
            BOOST_TEST(reads(c.entity, c.field, c.role, c.whom) == c.may);
}

BOOST_AUTO_TEST_CASE(each_writes_what_is_theirs_to_write) {
    const struct {
        const EntityInfo& entity;
        const char* field;
        Role role;
        Whom whom;
        bool may;
    } cases[] = {
        {info_of<Aanwezigheid>(), "status", Role::waarnemer, anothers, true},
        {info_of<Aanwezigheid>(), "status", Role::aov, of_gemeente, false},
        {info_of<Aanwezigheid>(), "status", Role::functionaris, theirs, false},
        {info_of<Beoordeling>(), "oordeel", Role::waarnemer, scored, true},
        {info_of<Beoordeling>(), "oordeel", Role::waarnemer, anothers, false},
        {info_of<Beoordeling>(), "status", Role::waarnemer, scored, false},  // the bureau confirms
        {info_of<Beoordeling>(), "reactie", Role::functionaris, theirs, true},
        {info_of<Beoordeling>(), "reactie", Role::veiligheidsbureau, anothers, true},
        {info_of<Beoordeling>(), "reactie", Role::aov, anothers, false},
        {info_of<Beoordeling>(), "oordeel", Role::functionaris, theirs, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.entity.label << " " << c.field << ", " << name_of(c.role) << ", " << c.whom)
            BOOST_TEST(writes(c.entity, c.field, c.role, c.whom) == c.may);
}
