-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: dump
string.dump(function() end)
