-- SPDX-License-Identifier: EUPL-1.2
-- Asbest na een brand: het gebied groeit zolang niemand het afzet, en wordt daarna straat voor straat schoon.
local bouwsteen = require("oto.bouwsteen")
local asbest = {}

--- adressen: hoeveel er in het ergste geval zijn; begin: hoeveel er meteen liggen; erbij: hoeveel er elke keer bij kunnen komen.
--- Geeft iets waarmee het stopt: gebied.afgezet() houdt het tegen.
function asbest.verspreidt(o, wat)
  local w = bouwsteen.lees("asbest.verspreidt", wat, { "adressen" }, {
    aan = "Hoofd Milieubeheer", begin = 20, elke = "0:20", erbij = { 6, 12, 20 }, leerdoel = false, binnen = "0:30" })
  local gebied = { adressen = w.begin, open = true }
  function gebied.afgezet() gebied.open = false end
  gebied.tak = o:tak(function(o)
    local gemeld = false
    o:cijfer("asbest: adressen in het gebied", gebied.adressen)
    while gebied.open and gebied.adressen < w.adressen do
      o:wacht(w.elke)
      if gebied.open then
        gebied.adressen = math.min(w.adressen, gebied.adressen + o:kies(w.erbij))
        o:cijfer("asbest: adressen in het gebied", gebied.adressen)
        if not gemeld and gebied.adressen * 2 >= w.adressen then
          gemeld = true
          o:inject { aan = w.aan, via = "telefoon", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
            "De omgevingsdienst: het ligt nu bij {n} adressen. Auto's rijden het de wijk door. Wie zet het af?",
            { n = gebied.adressen }) }
        end
      end
    end
  end)
  return gebied
end

--- adressen: hoeveel er schoon moeten; ploeg: hoeveel er elke keer schoon kunnen worden.
function asbest.sanering(o, wat)
  local w = bouwsteen.lees("asbest.sanering", wat, { "adressen" }, {
    aan = "Hoofd Milieubeheer", elke = "0:30", ploeg = { 8, 12, 16 }, leerdoel = false, binnen = "0:30" })
  return o:tak(function(o)
    local over, half = w.adressen, false
    o:cijfer("asbest: nog te saneren", over)
    while over > 0 do
      o:wacht(w.elke)
      over = math.max(0, over - o:kies(w.ploeg))
      o:cijfer("asbest: nog te saneren", over)
      if not half and over * 2 <= w.adressen then
        half = true
        o:inject { aan = w.aan, via = "e-mail", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
          "Het saneringsbedrijf: nog {n} adressen. Wie schoon is wil een verklaring. Wie tekent die, en wie betaalt?", { n = over }) }
      end
    end
  end)
end

return asbest
