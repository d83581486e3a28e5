// SPDX-License-Identifier: EUPL-1.2
// The schema of the core alone, as every file has it that no plugin adds to.
#pragma once

#include <noaber/bijlage/bijlage.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/piket/piket.h>

namespace noaber::test {

/// Lives for ever.
inline const Schema& core_schema() {
    static const Schema schema = [] {
        Schema made;
        add_organisatie(made);
        add_jaarplan(made);
        add_piket(made);
        add_bijlage(made);
        return made;
    }();
    return schema;
}

}  // namespace noaber::test
