-- SPDX-License-Identifier: EUPL-1.2
-- Getallen die zich in een oefening ontwikkelen: iets dat volloopt, afneemt, of in de rij staat.
local verloop = {}

--- Laat een getal in stappen lopen, als verhaallijn: van begin naar eind, elke zoveel minuten een stap.
--- elke = "0:10"; stap mag een getal zijn, of een functie die er een geeft. bij(waarde) wordt na elke stap aangeroepen.
function verloop.loopt(o, naam, begin, eind, elke, stap, bij)
  return o:tak(function(o)
    local waarde = begin
    o:cijfer(naam, waarde)
    while waarde ~= eind do
      o:wacht(elke)
      local erbij = type(stap) == "function" and stap(waarde) or stap
      if begin < eind then waarde = math.min(eind, waarde + erbij) else waarde = math.max(eind, waarde - erbij) end
      o:cijfer(naam, waarde)
      if bij then bij(waarde) end
    end
  end)
end

return verloop
