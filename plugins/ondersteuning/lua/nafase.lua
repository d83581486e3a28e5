-- SPDX-License-Identifier: EUPL-1.2
-- De nafase: de lijst van open punten wordt afgewerkt terwijl er nieuwe bij komen, en schade wordt bij honderden gemeld.
local bouwsteen = require("oto.bouwsteen")
local nafase = {}

--- punten: hoeveel er bij de overdracht open staan; af en erbij: hoeveel er elke keer klaar kunnen zijn en bij kunnen komen;
--- schade: hoeveel meldingen er elke keer bij kunnen komen; grens: bij hoeveel het hoofd ervan hoort.
function nafase.loopt(o, wat)
  local w = bouwsteen.lees("nafase.loopt", wat, { "punten" }, {
    aan = "Hoofd Nafase", elke = "0:20", af = { 1, 2, 4 }, erbij = { 0, 1, 3 }, schade = { 10, 25, 40 }, grens = 100,
    leerdoel = false, binnen = "0:30" })
  return o:tak(function(o)
    local open, schade, gemeld = w.punten, 0, false
    o:cijfer("nafase: open punten", open)
    while open > 0 do
      o:wacht(w.elke)
      open = math.max(0, open - o:kies(w.af)) + o:kies(w.erbij)
      schade = schade + o:kies(w.schade)
      o:cijfer("nafase: open punten", open)
      o:cijfer("nafase: schademeldingen", schade)
      if not gemeld and schade >= w.grens then
        gemeld = true
        o:inject { aan = w.aan, via = "e-mail", verwacht = bouwsteen.verwacht(w), tekst = bouwsteen.vul(
          "Er zijn {schade} schademeldingen en {open} open punten. Wie ordent ze, en wat horen de melders vandaag nog?",
          { schade = schade, open = open }) }
      end
    end
  end)
end

return nafase
