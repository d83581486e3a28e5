-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: geheugen
local function dieper(n) return 1 + dieper(n + 1) end
return dieper(1)
