-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: te lang
getmetatable("").__index = function() while true do end end
return ("x").y
