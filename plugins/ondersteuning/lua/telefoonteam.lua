-- SPDX-License-Identifier: EUPL-1.2
-- De rij aan de telefoon: zoveel bellers komen erbij, zoveel kan het team er aan, en wie erbij komt maakt de rij korter.
local bouwsteen = require("oto.bouwsteen")
local telefoonteam = {}

local minuten_per_stap = 10

--- telefonisten: hoeveel er zitten; bellers: hoeveel er elke tien minuten bij kunnen komen; gesprek: minuten van een gesprek;
--- grens: bij hoeveel wachtenden het hoofd het hoort. Geeft iets waarmee het team groeit: team.erbij(6), team.weg(2).
function telefoonteam.wachtrij(o, wat)
  local w = bouwsteen.lees("telefoonteam.wachtrij", wat, { "telefonisten" }, {
    aan = "Hoofd Facilitair", bellers = { 20, 30, 40 }, gesprek = 5, begin = 0, grens = 100, leerdoel = false, binnen = "0:20" })
  local team = { telefonisten = w.telefonisten, wachtenden = w.begin }
  function team.erbij(aantal)
    team.telefonisten = team.telefonisten + aantal
    o:cijfer("telefonisten", team.telefonisten)
  end
  function team.weg(aantal) team.erbij(-math.min(aantal, team.telefonisten)) end
  team.tak = o:tak(function(o)
    local gemeld = false
    o:cijfer("telefonisten", team.telefonisten)
    o:cijfer("wachtenden", team.wachtenden)
    while true do
      o:wacht("0:10")
      local kunnen = team.telefonisten * minuten_per_stap // w.gesprek
      team.wachtenden = math.max(0, team.wachtenden + o:kies(w.bellers) - kunnen)
      o:cijfer("wachtenden", team.wachtenden)
      if kunnen > 0 then o:cijfer("wachttijd in minuten", team.wachtenden * minuten_per_stap // kunnen) end
      if not gemeld and team.wachtenden >= w.grens then
        gemeld = true
        o:inject { aan = w.aan, via = "telefoon", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
          "Er staan {rij} mensen in de wacht en {team} telefonisten nemen op. Hoeveel plekken en mensen kun je erbij regelen, en wanneer?",
          { rij = team.wachtenden, team = team.telefonisten }) }
      end
    end
  end)
  return team
end

return telefoonteam
