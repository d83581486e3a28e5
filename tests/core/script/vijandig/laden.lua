-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: load
load("return 1")()
