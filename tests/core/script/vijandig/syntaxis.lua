-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: syntaxis.lua, regel 3
local = 3
