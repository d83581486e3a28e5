-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: geen tekst
error(setmetatable({}, { __tostring = function() error("diep genoeg") end }))
