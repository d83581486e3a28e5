-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: rekent te lang
local co = coroutine.wrap(function() while true do end end)
while true do pcall(co) co = coroutine.wrap(function() while true do end end) end
