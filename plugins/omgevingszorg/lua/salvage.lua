-- SPDX-License-Identifier: EUPL-1.2
-- Panden na een ramp: ze worden een voor een beoordeeld, en bij elk staat iemand te wachten.
local bouwsteen = require("oto.bouwsteen")
local salvage = {}

local vragen = {
  "De salvage-coördinator: in pand {pand} staat water in de kelder bij de meterkast. Wie sluit het af?",
  "De bewoner van pand {pand} wil zijn medicijnen en paspoort halen. Mag er iemand mee naar binnen?",
  "De verzekeraar van pand {pand} wil vandaag foto's maken. Wie geeft toestemming?",
  "Pand {pand} staat open, de voordeur is weg. Wie houdt dieven buiten vannacht?",
  "De eigenaar van pand {pand} begint zelf te slopen.",
}

--- panden: hoeveel er te beoordelen zijn; per_keer: hoeveel er elke keer kunnen; onbewoonbaar: de kans daarop.
function salvage.begint(o, wat)
  local w = bouwsteen.lees("salvage.begint", wat, { "panden" }, {
    aan = "Hoofd Bouwbeheer", elke = "0:20", per_keer = { 2, 3, 4 }, onbewoonbaar = 0.3, vragen = vragen,
    leerdoel = false, binnen = "0:20" })
  return o:tak(function(o)
    local beoordeeld, dicht, volgende = 0, 0, bouwsteen.trekker(o, w.vragen)
    o:cijfer("panden beoordeeld", 0)
    while beoordeeld < w.panden do
      o:wacht(w.elke)
      local nieuw = math.min(w.panden - beoordeeld, o:kies(w.per_keer))
      local laatste
      for i = 1, nieuw do
        if o:kans(w.onbewoonbaar) then dicht, laatste = dicht + 1, beoordeeld + i end
      end
      beoordeeld = beoordeeld + nieuw
      o:cijfer("panden beoordeeld", beoordeeld)
      o:cijfer("panden onbewoonbaar", dicht)
      local vraag = laatste and volgende()
      if vraag then
        o:inject { aan = w.aan, via = "telefoon", tekst = bouwsteen.vul(vraag, { pand = laatste }), verwacht = bouwsteen.verwacht(w) }
      end
    end
  end)
end

return salvage
