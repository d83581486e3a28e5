-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: vaste volgorde
for k in pairs({ [{}] = 1 }) do end
