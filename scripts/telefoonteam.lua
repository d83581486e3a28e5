-- SPDX-License-Identifier: EUPL-1.2
-- Het telefoonteam onder druk: de rij groeit, de antwoorden lopen achter.
local telefoonteam = require("ondersteuning.telefoonteam")

-- Het team van vandaag; wie erbij komt of wegvalt verandert de rij.
local team

local function meer_mensen(o)
  o:wacht("0:20")
  team.erbij(14)
  o:inject { aan = "Hoofd Facilitair", via = "telefoon",
    tekst = "Veertien telefonisten van buurgemeenten staan voor de deur. Waar kunnen ze zitten, en met welke toestellen?",
    verwacht = { leerdoel = "plekken", binnen = "0:20" } }
end

local function volhouden(o)
  o:inject { bij = "+0:20", aan = "Telefonist", via = "telefoon",
    tekst = "Een mevrouw huilt: ze heeft drie kwartier gewacht en haar kraanwater is bruin. Haar baby is zes weken.",
    verwacht = { leerdoel = "gesprek", binnen = "0:10" } }
  o:inject { bij = "+0:30", aan = "Hoofd Facilitair", via = "telefoon",
    tekst = "Twee telefonisten gaan naar huis, ze trekken het niet meer. Wie vangt dat op?",
    verwacht = { leerdoel = "plekken", binnen = "0:20" } }
  o:wacht("0:30")
  team.weg(2)
end

return oefening {
  titel = "Verontreinigd drinkwater Hengelo: het telefoonteam",
  duur = "2:00",
  rollen = { "AC-BZ", "ICO", "Hoofd Facilitair", "Telefonist" },
  leerdoelen = {
    antwoorden = "De vragen-en-antwoordenlijst is nooit ouder dan een half uur",
    gesprek = "Wie in nood is wordt herkend en doorverbonden",
    plekken = "Er zijn genoeg mensen en werkplekken voor de rij",
    terug = "Wat bellers vertellen komt bij het beeld terecht",
  },
  verloop = function(o)
    o:kladblok("0:00", "Vitens: E. coli in leiding Hengelo-Noord, kookadvies voor 18.000 adressen")
    team = telefoonteam.wachtrij(o, { telefonisten = 8, gesprek = 4, bellers = { 30, 40, 50 }, grens = 60, leerdoel = "plekken" })
    o:inject { bij = "0:03", aan = "Hoofd Facilitair", via = "alarm", tekst = "Telefoonteam opstarten, publieksnummer 14 074 doorgeschakeld" }
    o:inject { bij = "0:06", aan = "ICO", via = "e-mail",
      tekst = "Vitens stuurt een persbericht van twee kantjes. Wat moet de telefonist ermee?",
      verwacht = { leerdoel = "antwoorden", binnen = "0:20" } }
    o:inject { bij = "0:10", aan = "Telefonist", via = "telefoon", tekst = "Mag ik er wel mee douchen? En mijn goudvissen?" }
    o:inject { bij = "0:14", aan = "Telefonist", via = "telefoon",
      tekst = "Met woonzorgcentrum Het Berghuis: elf bewoners hebben sinds vannacht diarree. Aan wie moet ik dat melden?",
      verwacht = { leerdoel = "terug", binnen = "0:10" } }
    o:tot("0:30")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Bijstand vragen voor het telefoonteam?", keuzes = { "ja", "nee" }, tot = "0:40", anders = "nee" }
    if keuze == "ja" then
      o:inject { aan = "Telefonist", via = "telefoon", tekst = "Ik bel voor mijn buurvrouw van 91. Ze drinkt al de hele dag uit de kraan en doet niet open.",
        verwacht = { leerdoel = "gesprek", binnen = "0:10" } }
      o:tak(meer_mensen)
    else
      o:tak(volhouden)
    end
    o:inject { bij = "1:05", aan = "ICO", via = "telefoon", tekst = "De website zegt drie minuten koken, de telefonist zegt één. Wat is het?" }
    o:inject { bij = "1:10", aan = "AC-BZ", via = "telefoon", tekst = "De wethouder vraagt hoeveel mensen er gebeld hebben, en waarover." }
    o:inject { bij = "1:15", aan = "Telefonist", via = "telefoon", tekst = "Een beller wordt grof en wil je naam en je leidinggevende." }
    o:inject { bij = "1:30", aan = "Hoofd Facilitair", via = "telefoon", tekst = "Wie lost de ploeg van vanavond af, en is er eten?" }
    o:kladblok("1:50", "Vitens: kookadvies blijft zeker tot morgenmiddag")
  end,
}
