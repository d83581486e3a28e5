-- SPDX-License-Identifier: EUPL-1.2
-- Een opvanglocatie loopt vol: mensen komen in groepen, de registratie loopt achter, en op een moment is er geen plaats meer.
local bouwsteen = require("oto.bouwsteen")
local opvang = {}

local bijna_vol = 0.8

--- naam: van de locatie; plaatsen: hoeveel mensen erin kunnen; mensen: hoeveel er in het geheel komen.
--- groepen: hoeveel er elke keer bij kunnen komen; tempo: hoeveel er in die tijd geregistreerd worden.
--- bij_vol(o, binnen): wat er verder gebeurt als het vol is.
function opvang.loopt_vol(o, wat)
  local w = bouwsteen.lees("opvang.loopt_vol", wat, { "naam", "plaatsen", "mensen" }, {
    aan = "Hoofd Opvanglocatie", elke = "0:15", groepen = { 20, 40, 60 }, tempo = 25,
    leerdoel = false, binnen = "0:30", bij_vol = false })
  return o:tak(function(o)
    local binnen, geregistreerd, druk, vol = 0, 0, false, false
    o:cijfer(w.naam .. ": binnen", 0)
    while binnen < w.mensen do
      o:wacht(w.elke)
      binnen = math.min(w.mensen, binnen + o:kies(w.groepen))
      geregistreerd = math.min(binnen, geregistreerd + w.tempo)
      o:cijfer(w.naam .. ": binnen", binnen)
      o:cijfer(w.naam .. ": geregistreerd", geregistreerd)
      if not vol and binnen >= w.plaatsen then
        vol = true
        o:inject { aan = w.aan, via = "telefoon", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
          "De beheerder van {naam}: wij zitten vol, {binnen} mensen op {plaatsen} plaatsen, en er staan er nog buiten. Waar kunnen die heen?",
          { naam = w.naam, binnen = binnen, plaatsen = w.plaatsen }) }
        if w.bij_vol then w.bij_vol(o, binnen) end
      elseif not druk and not vol and binnen >= w.plaatsen * bijna_vol then
        druk = true
        o:inject { aan = w.aan, via = "telefoon", tekst = bouwsteen.vul(
          "De beheerder van {naam}: {binnen} van de {plaatsen} plaatsen zijn bezet, {over} mensen staan nog niet op de lijst.",
          { naam = w.naam, binnen = binnen, plaatsen = w.plaatsen, over = binnen - geregistreerd }) }
      end
    end
  end)
end

return opvang
