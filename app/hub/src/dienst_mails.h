// SPDX-License-Identifier: EUPL-1.2
// Reminders of open duties, to who could do them.
#pragma once

#include <noaber/piket/bevoegdheid.h>
#include <noaber/plugin/hub_page.h>

#include <vector>

namespace noaber::hub {

/// One mail to each person about all open duties of which a step was reached (piket/herinnering.h) since they were last told.
[[nodiscard]] HubMails open_dienst_mails(std::vector<EligibilityRule> rules);

}  // namespace noaber::hub
