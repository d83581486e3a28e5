// SPDX-License-Identifier: EUPL-1.2
// A file full of whatever people may have written, for properties that must hold of every file.
#pragma once

#include <noaber/store/store.h>

namespace noaber::test {

/// Within a RapidCheck property: records of every kind, one or two years, references wherever there can be some.
void fill_arbitrarily(Transaction& transaction);

}  // namespace noaber::test
