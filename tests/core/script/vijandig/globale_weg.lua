-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: nil
string = nil
_G.pairs = nil
for k in pairs({}) do end
