// SPDX-License-Identifier: EUPL-1.2
// A region's tables as an SQLite file, which every program of Noaber opens: the copies of a store on PostgreSQL.
#pragma once

#include <noaber/store/session.h>

#include <string_view>

namespace noaber {

/// Makes every table of the region in `to`, an empty SQLite file, with its rows and indexes; `own_table` is the session's
/// own and stays behind. Both sides are in a transaction. Rows go by thousands, so that a large log needs no memory.
void copy_region(Session& from, Session& to, std::string_view own_table);

}  // namespace noaber
