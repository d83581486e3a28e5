-- SPDX-License-Identifier: EUPL-1.2
-- De nafase van een explosie in een winkelstraat: het vuur is uit, nu begint het.
local bestuursvraag = require("ondersteuning.bestuursvraag")
local nafase = require("ondersteuning.nafase")
local salvage = require("omgevingszorg.salvage")

local function met_plan(o)
  o:inject { bij = "+0:20", aan = "Hoofd Nafase", via = "e-mail",
    tekst = "De verzekeraars willen morgen met één loket beginnen in het Stadskantoor. Wie zit erbij namens de gemeente?",
    verwacht = { leerdoel = "loket", binnen = "0:30" } }
  o:lcms("+0:40", "Overdrachtsdocument nafase vastgesteld, projectleider benoemd, eerste bewonersavond donderdag")
end

local function zonder_plan(o)
  o:inject { bij = "+0:20", aan = "AC-BZ", via = "telefoon",
    tekst = "Winkeliers staan in het gemeentehuis: wij bellen zes nummers en niemand gaat erover.",
    verwacht = { leerdoel = "loket", binnen = "0:20" } }
  o:pers("+0:35", "Tubantia: 'Na de klap de stilte: gemeente onvindbaar in de Marktstraat'")
end

return oefening {
  titel = "Explosie Marktstraat Oldenzaal: de eerste dag van de nafase",
  duur = "3:00",
  rollen = { "AC-BZ", "Hoofd Nafase", "Hoofd Bouwbeheer", "Hoofd Bestuursondersteuning", "Hoofd Publieke Zorg" },
  leerdoelen = {
    overdracht = "De nafase heeft een opdracht, een leider en een plan voor de eerste week",
    loket = "Getroffenen hebben één plek voor al hun vragen",
    terug = "Wie terug kan naar huis weet wanneer, en wie niet kan weet waar hij slaapt",
    bestuur = "College en raad krijgen een besluit voorgelegd, geen verrassing",
  },
  verloop = function(o)
    o:kladblok("0:00", "Explosie Marktstraat, 2 doden, 14 gewonden, 40 panden beschadigd, brand meester, GRIP 3 loopt af")
    o:inject { bij = "0:05", aan = "Hoofd Nafase", via = "telefoon", tekst = "Je wordt gealarmeerd. Het ROT wil over een uur overdragen. Waaraan begin je?" }
    o:inject { bij = "0:10", aan = "Hoofd Bouwbeheer", via = "telefoon",
      tekst = "27 bewoners willen hun huis in. Vier panden staan op instorten, van negen weet niemand het.",
      verwacht = { leerdoel = "terug", binnen = "0:50" } }
    salvage.begint(o, { aan = "Hoofd Bouwbeheer", panden = 40, elke = "0:30", per_keer = { 6, 8, 10 }, leerdoel = "terug" })
    o:inject { bij = "0:20", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De families van de twee overledenen vragen of ze bij de plek mogen komen." }
    o:inject { bij = "0:25", aan = "Hoofd Bestuursondersteuning", via = "telefoon",
      tekst = "De gemeenteraad wil vanavond bijeenkomen. Wat ligt er voor?",
      verwacht = { leerdoel = "bestuur", binnen = "0:45" } }
    o:inject { bij = "0:35", aan = "Hoofd Nafase", via = "telefoon",
      tekst = "De operationeel leider: hier is mijn lijst van dertig open punten. Teken je ervoor?",
      verwacht = { leerdoel = "overdracht", binnen = "0:40" } }
    o:inject { bij = "1:00", aan = "Hoofd Bestuursondersteuning", via = "e-mail", tekst = "De griffier vraagt om de tekst voor de raad, en wie vanavond het woord voert." }
    o:inject { bij = "1:05", aan = "Hoofd Nafase", via = "telefoon", tekst = "Slachtofferhulp wil vanavond al beginnen. Waar, en met welke lijst?" }
    o:inject { bij = "1:00", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "Negen bewoners weten nog niet waar ze vannacht slapen. Twee van hen hebben een hond.",
      verwacht = { leerdoel = "terug", binnen = "0:45" } }
    o:tot("0:50")
    nafase.loopt(o, { punten = 30, leerdoel = "loket" })
    bestuursvraag.komen(o, { elke = "0:25", hoeveel = 3, leerdoel = "bestuur" })
    local keuze = o:besluit { van = "AC-BZ", vraag = "Nu een projectleider nafase benoemen, met mandaat en geld?",
      keuzes = { "ja", "na het weekend" }, tot = "1:10", anders = "na het weekend" }
    if keuze == "ja" then o:tak(met_plan) else o:tak(zonder_plan) end
    o:inject { bij = "1:20", aan = "Hoofd Bouwbeheer", via = "telefoon", tekst = "De aannemer wil slopen om instorting te voorkomen. De politie zegt: plaats delict." }
    o:inject { bij = "1:30", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "Een stille tocht is aangekondigd voor morgenavond. Organisatie: 'iedereen'." }
    o:inject { bij = "1:35", aan = "Hoofd Bestuursondersteuning", via = "telefoon", tekst = "De minister komt morgenochtend. Programma en locatie graag voor vier uur." }
    o:inject { bij = "1:45", aan = "Hoofd Nafase", via = "e-mail", tekst = "Er is een inzamelingsactie begonnen met 80.000 euro. Aan wie kan het worden overgemaakt?" }
    o:inject { bij = "2:00", aan = "AC-BZ", via = "telefoon", tekst = "Je team is elf uur bezig. Wie lost af, en wie praat met de collega die het slachtoffer kende?" }
    o:inject { bij = "2:10", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De school van een van de slachtoffers vraagt hulp: wie komt er morgen in de klas?" }
    o:inject { bij = "2:15", aan = "Hoofd Bouwbeheer", via = "telefoon", tekst = "Er ligt asbest in pand 14. Dat verandert wie er morgen naar binnen mag." }
    o:inject { bij = "2:25", aan = "Hoofd Nafase", via = "telefoon", tekst = "Een bewoner vraagt hoe lang dit gaat duren. Wat zeg je, en wie zegt het de anderen?" }
    o:kladblok("2:40", "GRIP 0; gemeente heeft de leiding")
  end,
}
