-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: __gc kan hier niet
setmetatable({}, { __gc = function() end })
