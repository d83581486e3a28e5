-- SPDX-License-Identifier: EUPL-1.2
-- Een rookpluim trekt over: hij wordt langer, bereikt de ene wijk na de andere, en soms draait de wind.
local bouwsteen = require("oto.bouwsteen")
local rookpluim = {}

--- wijken: in de volgorde waarin de pluim ze bereikt; afstand: meters tussen twee wijken; groei: hoeveel meter er elke keer bij kan komen;
--- draait: kans dat de wind draait en de volgende wijk wordt overgeslagen.
function rookpluim.trekt(o, wat)
  local w = bouwsteen.lees("rookpluim.trekt", wat, { "wijken" }, {
    aan = "HIN", elke = "0:20", afstand = 800, groei = { 200, 400, 600 }, draait = 0.2, leerdoel = false, binnen = "0:30" })
  return o:tak(function(o)
    local lengte, wijk = 0, 1
    o:cijfer("rookpluim: lengte in meters", 0)
    while wijk <= #w.wijken do
      o:wacht(w.elke)
      lengte = lengte + o:kies(w.groei)
      o:cijfer("rookpluim: lengte in meters", lengte)
      if lengte >= wijk * w.afstand then
        if wijk > 1 and o:kans(w.draait) then
          o:lcms("+0:00", bouwsteen.vul("De wind draait: {wijk} krijgt geen rook meer", { wijk = w.wijken[wijk] }))
        else
          o:inject { aan = w.aan, via = "telefoon", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
            "De AGS: de pluim is {lengte} meter lang en staat nu boven {wijk}. Wie zegt het de bewoners, en wat zeggen we?",
            { lengte = lengte, wijk = w.wijken[wijk] }) }
        end
        wijk = wijk + 1
      end
    end
  end)
end

return rookpluim
