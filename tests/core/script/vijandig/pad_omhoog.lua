-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: er is geen module
require("../../etc/passwd")
