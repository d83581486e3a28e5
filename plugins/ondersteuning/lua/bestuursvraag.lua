-- SPDX-License-Identifier: EUPL-1.2
-- Het bestuur vraagt: burgemeester, wethouders en raad willen weten waar ze aan toe zijn, op hun tijd.
local bouwsteen = require("oto.bouwsteen")
local bestuursvraag = {}

local vragen = {
  "De burgemeester wil vijf regels voor zijn toespraak. Hij staat over een half uur voor de camera.",
  "De fractievoorzitters willen vanavond worden bijgepraat. Wie doet dat, en wat mag de raad weten?",
  "De wethouder heeft een inwoner beloofd dat de gemeente alles vergoedt. Klopt dat?",
  "De commissaris van de Koning belt: is er bijstand nodig, en wie besluit daarover?",
  "De gemeentesecretaris vraagt wat dit kost en onder welke post het valt.",
  "Een buurgemeente biedt twintig mensen aan. De burgemeester wil weten of hij ja mag zeggen.",
}

--- kans: dat er elke keer een vraag komt; hoeveel: na hoeveel vragen het ophoudt.
function bestuursvraag.komen(o, wat)
  local w = bouwsteen.lees("bestuursvraag.komen", wat, {}, {
    aan = "Hoofd Bestuursondersteuning", elke = "0:20", kans = 0.7, hoeveel = 6, vragen = vragen, leerdoel = false, binnen = "0:30" })
  return o:tak(function(o)
    local gesteld, volgende = 0, bouwsteen.trekker(o, w.vragen)
    while gesteld < w.hoeveel do
      o:wacht(w.elke)
      local vraag = o:kans(w.kans) and volgende()
      if vraag == nil then return end
      if vraag then
        gesteld = gesteld + 1
        o:cijfer("vragen van het bestuur", gesteld)
        o:inject { aan = w.aan, via = "telefoon", tekst = vraag, verwacht = bouwsteen.verwacht(w) }
      end
    end
  end)
end

return bestuursvraag
