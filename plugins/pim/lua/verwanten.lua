-- SPDX-License-Identifier: EUPL-1.2
-- Verwanten bellen: eerst een paar, dan veel, en ieder wil iets weten dat nog niemand mag zeggen.
local bouwsteen = require("oto.bouwsteen")
local verwanten = {}

local vragen = {
  "Een moeder: haar zoon neemt niet op. Staat hij op jullie lijst?",
  "Een man vraagt naar welk ziekenhuis zijn vrouw is gebracht. Hij staat al in de auto.",
  "Een zus heeft op internet een foto herkend. Ze wil dat iemand zegt dat het niet waar is.",
  "Iemand belt voor de derde keer en is nergens terug te vinden. Wie heeft met haar gesproken?",
  "Een grootvader spreekt alleen Turks. Zijn kleindochter was erbij.",
  "Een werkgever wil weten wie van zijn mensen erbij waren. Mag hij die namen hebben?",
}

--- bellers: hoeveel er elke keer bij kunnen komen; tot: hoeveel er in het geheel bellen; kans: op een vraag die iemand moet
--- beantwoorden; vragen: uit welke.
function verwanten.bellen(o, wat)
  local w = bouwsteen.lees("verwanten.bellen", wat, { "tot" }, {
    aan = "ICO", elke = "0:15", bellers = { 10, 20, 30 }, kans = 0.6, vragen = vragen, leerdoel = false, binnen = "0:20" })
  return o:tak(function(o)
    local gebeld, volgende = 0, bouwsteen.trekker(o, w.vragen)
    o:cijfer("verwanten die belden", 0)
    while gebeld < w.tot do
      o:wacht(w.elke)
      gebeld = math.min(w.tot, gebeld + o:kies(w.bellers))
      o:cijfer("verwanten die belden", gebeld)
      local vraag = o:kans(w.kans) and volgende()
      if vraag then o:inject { aan = w.aan, via = "telefoon", tekst = vraag, verwacht = bouwsteen.verwacht(w) } end
    end
  end)
end

return verwanten
