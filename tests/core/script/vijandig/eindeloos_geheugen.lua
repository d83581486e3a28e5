-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: te veel geheugen
local t = {}
for i = 1, 1e9 do t[i] = { i, i, i } end
