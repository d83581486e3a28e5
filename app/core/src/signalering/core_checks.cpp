// SPDX-License-Identifier: EUPL-1.2
// The list of the core's checks.
#include <noaber/signalering/signalering.h>

namespace noaber {

std::vector<Check> core_checks() {
    return {};
}

}  // namespace noaber
