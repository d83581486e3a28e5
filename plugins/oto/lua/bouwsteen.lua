-- SPDX-License-Identifier: EUPL-1.2
-- Wat bouwstenen van scenario's gemeen hebben: hun velden lezen, en teksten met een getal erin.
local bouwsteen = {}

--- De velden die een bouwsteen krijgt, aangevuld met wat gewoonlijk is. Wat ontbreekt of niet bestaat is een fout op de regel van wie
--- de bouwsteen gebruikt. nodig = { "naam" }; gewoon = { elke = "0:15", leerdoel = false }: false is "niets".
function bouwsteen.lees(functie, wat, nodig, gewoon)
  if type(wat) ~= "table" then error(functie .. " krijgt een tabel: { ... }", 3) end
  local velden, bestaat = {}, {}
  for naam, waarde in pairs(gewoon) do
    velden[naam], bestaat[naam] = waarde, true
  end
  for _, naam in ipairs(nodig) do
    bestaat[naam] = true
    if wat[naam] == nil then error(functie .. ": " .. naam .. " ontbreekt", 3) end
  end
  for naam, waarde in pairs(wat) do
    if not bestaat[naam] then error(functie .. " kent geen " .. tostring(naam), 3) end
    velden[naam] = waarde
  end
  return velden
end

--- "De sporthal is vol: {binnen} mensen" met de getallen ingevuld.
function bouwsteen.vul(tekst, getallen)
  return (tekst:gsub("{([%w_]+)}", function(naam) return tostring(getallen[naam]) end))
end

--- Wat er van een inject wordt verwacht; niets zonder leerdoel.
function bouwsteen.verwacht(velden)
  if velden.leerdoel then return { leerdoel = velden.leerdoel, binnen = velden.binnen } end
end

--- Geeft telkens een andere uit de lijst, door het toeval van de oefening; aan het eind niets meer.
function bouwsteen.trekker(o, lijst)
  local over = {}
  for i, een in ipairs(lijst) do over[i] = een end
  return function()
    if #over == 0 then return nil end
    local plaatsen = {}
    for i = 1, #over do plaatsen[i] = i end
    return table.remove(over, o:kies(plaatsen))
  end
end

return bouwsteen
