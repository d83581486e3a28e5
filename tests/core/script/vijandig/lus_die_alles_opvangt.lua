-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: rekent te lang
while true do pcall(function() while true do end end) end
