-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: te veel stappen
return (("a"):rep(5000)):find(("a-"):rep(20) .. "b")
