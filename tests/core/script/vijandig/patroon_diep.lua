-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: patroon
return ("a"):rep(1000):match(("(a?)"):rep(40))
