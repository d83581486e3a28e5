-- SPDX-License-Identifier: EUPL-1.2
-- Het slachtofferbeeld groeit: telkens zijn er meer mensen bekend, en halverwege kloppen de lijsten niet met elkaar.
local bouwsteen = require("oto.bouwsteen")
local slachtofferbeeld = {}

--- betrokkenen: hoeveel het er in werkelijkheid zijn; gevonden: hoeveel er elke keer bekend kunnen worden;
--- toestand: waaruit voor elk het lot wordt getrokken (vaker genoemd is vaker).
function slachtofferbeeld.groeit(o, wat)
  local w = bouwsteen.lees("slachtofferbeeld.groeit", wat, { "betrokkenen" }, {
    aan = "HIN", elke = "0:20", gevonden = { 6, 9, 12 }, leerdoel = false, binnen = "0:30",
    toestand = { "ongedeerd", "ongedeerd", "ongedeerd", "gewond", "gewond", "in het ziekenhuis", "overleden" } })
  return o:tak(function(o)
    local bekend, verschil, aantal = 0, false, {}
    for _, lot in ipairs(w.toestand) do aantal[lot] = 0 end
    o:cijfer("slachtofferbeeld: bekend", 0)
    while bekend < w.betrokkenen do
      o:wacht(w.elke)
      local erbij = math.min(w.betrokkenen - bekend, o:kies(w.gevonden))
      for _ = 1, erbij do
        local lot = o:kies(w.toestand)
        aantal[lot] = aantal[lot] + 1
      end
      bekend = bekend + erbij
      o:cijfer("slachtofferbeeld: bekend", bekend)
      local delen = {}
      for lot, hoeveel in pairs(aantal) do
        o:cijfer("slachtofferbeeld: " .. lot, hoeveel)
        delen[#delen + 1] = hoeveel .. " " .. lot
      end
      o:inject { aan = w.aan, via = "lcms", tekst = bouwsteen.vul("Slachtofferbeeld: {bekend} van naar schatting {alle} bekend: {delen}",
        { bekend = bekend, alle = w.betrokkenen, delen = table.concat(delen, ", ") }) }
      if not verschil and bekend * 2 >= w.betrokkenen then
        verschil = true
        o:inject { aan = w.aan, via = "telefoon", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
          "De GHOR telt er {meer}, de politie {bekend}. Een naam staat dubbel, een is anders gespeld. Welk getal gaat het beeld in?",
          { meer = bekend + o:kies { 1, 2, 3 }, bekend = bekend }) }
      end
    end
  end)
end

return slachtofferbeeld
