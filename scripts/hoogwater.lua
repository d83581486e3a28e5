-- SPDX-License-Identifier: EUPL-1.2
-- Hoogwater in de Dinkel: het water komt zeker, maar wanneer en hoe hoog?
local verloop = require("lib.verloop")

local function tijdig(o)
  verloop.loopt(o, "gevulde zandzakken", 0, 4000, "0:20", 500)
  o:inject { bij = "+0:40", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "Een boer met 140 melkkoeien wil naar hoger land. Wie regelt vrachtwagens, en waar kunnen ze gemolken worden?",
    verwacht = { leerdoel = "dieren", binnen = "0:45" } }
end

local function verrast(o)
  o:kladblok("+0:30", "Water over de Kerkweg in Losser, twee straten niet meer bereikbaar")
  o:inject { bij = "+0:35", aan = "OvD-BZ", via = "portofoon",
    tekst = "Twaalf huizen zijn ingesloten. In een ervan is iemand afhankelijk van een beademingsapparaat.",
    verwacht = { leerdoel = "kwetsbaar", binnen = "0:15" } }
  o:inject { bij = "+1:00", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "In een stal bij de Zandhuizerweg staan 60 kalveren tot hun buik in het water.",
    verwacht = { leerdoel = "dieren", binnen = "0:30" } }
end

return oefening {
  titel = "Hoogwater Dinkel: Losser en Overdinkel",
  duur = "5:00",
  rollen = { "OvD-BZ", "AC-BZ", "HIN", "Hoofd Publieke Zorg", "Hoofd Ruimtebeheer" },
  leerdoelen = {
    vooruit = "Er wordt besloten op de verwachting, niet op het water in de straat",
    kwetsbaar = "Wie niet zelf weg kan is bekend voordat het water er is",
    dieren = "Vee is op tijd weg of blijft met toezicht",
    duits = "De buren in Gronau weten wat wij weten, en andersom",
  },
  verloop = function(o)
    o:kladblok("0:00", "Waterschap Vechtstromen: Dinkel bij Glane stijgt, verwachte top over 10 tot 14 uur, code oranje")
    verloop.loopt(o, "waterstand Glane in cm boven NAP", 3120, 3320, "0:30", 20)
    o:inject { bij = "0:10", aan = "OvD-BZ", via = "telefoon", tekst = "De dijkgraaf belt: het kan meevallen, maar ik zou niet wachten." }
    o:inject { bij = "0:20", aan = "HIN", via = "e-mail",
      tekst = "Kreis Borken stuurt op zijn Duits de waterstanden van Gronau en vraagt om onze evacuatieplannen.",
      verwacht = { leerdoel = "duits", binnen = "1:00" } }
    o:inject { bij = "0:30", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "Thuiszorg Noordoost: wij hebben 31 cliënten langs de Dinkel. Wilt u een lijst, en mag ik die geven?",
      verwacht = { leerdoel = "kwetsbaar", binnen = "0:45" } }
    o:inject { bij = "0:40", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "Er zijn 900 zandzakken in Losser. Enschede heeft er 6000, en geen vrachtwagen." }
    o:inject { bij = "0:45", aan = "AC-BZ", via = "telefoon", tekst = "Het ROT wordt ingericht in Enschede. Wie van jouw team gaat erheen, en wie blijft?" }
    o:inject { bij = "0:50", aan = "OvD-BZ", via = "portofoon", tekst = "Het CoPI verplaatst naar de brandweerkazerne in Losser. Wat neem je mee, en wie weet waar je bent?" }
    o:inject { bij = "1:10", aan = "OvD-BZ", via = "portofoon", tekst = "De politie wil weten welke straten eerst, en in welke volgorde ze moeten aanbellen." }
    o:inject { bij = "1:15", aan = "HIN", via = "telefoon", tekst = "Het KNMI stelt de verwachting bij: tot middernacht nog 15 mm. Wat verandert dat in jouw beeld?" }
    o:inject { bij = "1:20", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De vrachtwagen uit Enschede staat vast op de A35. Hoe kom je aan de zandzakken?" }
    o:inject { bij = "1:12", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De beheerder van de sporthal in Losser vraagt of de opvang doorgaat en hoeveel bedden er komen." }
    o:tot("1:00")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Bewoners langs de Dinkel nu al vragen te vertrekken?",
      keuzes = { "ja, met opvang in Losser", "alleen waarschuwen", "afwachten" }, tot = "1:30", anders = "afwachten" }
    o:inject { aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester wil weten waarop je dat baseert, en wat je morgenochtend zegt als het anders loopt.",
      verwacht = { leerdoel = "vooruit", binnen = "0:20" } }
    if keuze == "afwachten" then o:tak(verrast) else o:tak(tijdig) end
    o:inject { bij = "1:50", aan = "AC-BZ", via = "telefoon", tekst = "Het waterschap vraagt of de gemeente instemt met het openzetten van de noodoverloop bij Overdinkel." }
    o:inject { bij = "1:50", aan = "HIN", via = "e-mail", tekst = "De webredactie vraagt een kaart: welke straten lopen onder, en welke wegen zijn dicht?" }
    o:inject { bij = "2:00", aan = "OvD-BZ", via = "portofoon", tekst = "De brug bij Zandhuizen gaat dicht. Hulpdiensten rijden om via Oldenzaal." }
    o:inject { bij = "2:00", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De brandweer vraagt diesel voor de pompen. Waar ligt die, en wie rijdt?" }
    o:inject { bij = "2:20", aan = "HIN", via = "lcms", tekst = "Verzoek ROT: prognose per drie uur, en wat er gebeurt bij 20 cm meer" }
    o:inject { bij = "2:25", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De huisartsenpost vraagt wie er vannacht bereikbaar is voor wie thuisblijft." }
    o:inject { bij = "2:30", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "Het gemaal aan de Oranjestraat valt uit. Het riool komt omhoog in de Brinkstraat." }
    o:inject { bij = "2:40", aan = "AC-BZ", via = "telefoon", tekst = "Kreis Borken belt: Gronau evacueert een straat aan de grens. Doen wij hetzelfde, op hetzelfde moment?" }
    o:inject { bij = "2:50", aan = "OvD-BZ", via = "portofoon", tekst = "Een kind is van de brug gevallen en er weer uit gehaald. De leider CoPI wil de kade vrij van kijkers." }
    o:inject { bij = "3:05", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De straatverlichting aan de Oranjestraat is uit. De politie wil lichtmasten voor de nacht." }
    o:inject { bij = "3:10", aan = "AC-BZ", via = "telefoon", tekst = "Hoe lang houdt je team dit vol? De top komt vannacht om vier uur." }
    o:inject { bij = "3:15", aan = "HIN", via = "lcms", tekst = "Verzoek ROT: hoeveel mensen in de opvang, hoeveel thuis gebleven, hoeveel onbekend?" }
    o:inject { bij = "3:20", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "In de opvang willen mensen terug om hun kelder leeg te halen." }
    o:inject { bij = "3:40", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "Vrijwilligers met eigen pompen staan op straat. Wie zegt ze wat ze moeten doen?" }
    o:inject { bij = "3:45", aan = "OvD-BZ", via = "portofoon", tekst = "Het CoPI wil weten hoe lang jij blijft, en wie je aflost." }
    o:inject { bij = "3:50", aan = "HIN", via = "telefoon", tekst = "Tubantia belt jou rechtstreeks voor de waterstanden. Wat geef je, en aan wie meld je dat?" }
    o:inject { bij = "4:00", aan = "OvD-BZ", via = "portofoon", tekst = "Top gepasseerd bij Gronau, 15 cm lager dan verwacht." }
    o:inject { bij = "4:05", aan = "AC-BZ", via = "telefoon", tekst = "De aflossing is er over een half uur. Wat draag je over, en wat houd je zelf?" }
    o:inject { bij = "4:10", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De eerste mensen willen naar huis. Wie zegt ze of dat kan?" }
    o:inject { bij = "4:15", aan = "HIN", via = "telefoon", tekst = "Maak een beeld voor de ochtendploeg: wat is er gebeurd, wat staat er open?" }
    o:inject { bij = "4:25", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "Wie haalt morgen de natte zandzakken op? Ze gelden als vervuild." }
    o:inject { bij = "4:35", aan = "OvD-BZ", via = "portofoon", tekst = "De leider CoPI vraagt wat er vannacht nog kan misgaan, en waarop jij dan terugvalt." }
  end,
}
