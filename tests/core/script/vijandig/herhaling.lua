-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: geheugen
return ("x"):rep(1e9)
