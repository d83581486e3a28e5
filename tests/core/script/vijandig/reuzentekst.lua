-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: geheugen
local s = "x"
while true do s = s .. s end
