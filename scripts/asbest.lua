-- SPDX-License-Identifier: EUPL-1.2
-- Brand met asbest en een rookpluim over een woonwijk: binnen blijven, opruimen, en wanneer mag ik weer in mijn tuin?
local asbest = require("omgevingszorg.asbest")
local rookpluim = require("omgevingszorg.rookpluim")

local function schoon(o)
  asbest.sanering(o, { adressen = 40, elke = "0:30" })
  o:inject { bij = "+0:20", aan = "Hoofd Milieubeheer", via = "e-mail",
    tekst = "Het saneringsbedrijf biedt aan morgen om zeven uur te beginnen. Het wil een opdrachtgever en een handtekening.",
    verwacht = { leerdoel = "sanering", binnen = "0:40" } }
  o:lcms("+0:45", "Asbestgebied afgebakend: 3 straten, 118 adressen, bewoners per brief en website geïnformeerd")
end

local function verspreid(o)
  asbest.verspreidt(o, { adressen = 118, begin = 40, leerdoel = "gebied" })
  o:sociale_media("+0:10", "Kinderen verzamelen 'grijze stukjes' op het schoolplein van De Regenboog. Is dat gevaarlijk???")
  o:inject { bij = "+0:15", aan = "AC-BZ", via = "telefoon",
    tekst = "De directeur van basisschool De Regenboog: mogen de kinderen naar buiten, en wie betaalt het schoonmaken?",
    verwacht = { leerdoel = "bewoners", binnen = "0:20" } }
  o:inject { bij = "+0:35", aan = "Hoofd Milieubeheer", via = "telefoon",
    tekst = "Mensen vegen hun stoep en rijden met de auto over het materiaal. Het gebied wordt steeds groter.",
    verwacht = { leerdoel = "sanering", binnen = "0:30" } }
end

return oefening {
  titel = "Loodsbrand Almelo: asbest en rookpluim boven de Windmolenbroek",
  duur = "3:30",
  rollen = { "OvD-BZ", "AC-BZ", "HIN", "Hoofd Milieubeheer", "Hoofd Bouwbeheer", "Hoofd Ruimtebeheer" },
  leerdoelen = {
    gebied = "Het asbestgebied is binnen een uur bekend en afgezet",
    bewoners = "Bewoners weten wat ze wel en niet moeten doen",
    sanering = "Er is een opdrachtgever voor de sanering",
    pand = "Het pand is beoordeeld voordat er iemand in gaat",
  },
  verloop = function(o)
    o:kladblok("0:00", "Grote brand loods Bornsestraat Almelo, veel rook richting Windmolenbroek, NL-Alert verzonden")
    o:inject { bij = "0:06", aan = "OvD-BZ", via = "telefoon", tekst = "De AGS verwacht asbest in het dak (bouwjaar 1978). Zet iemand de omgevingsdienst aan het werk?" }
    o:inject { bij = "0:12", aan = "Hoofd Milieubeheer", via = "telefoon",
      tekst = "Je wordt gealarmeerd. De leider CoPI wil een kaart: waar ligt het, en waar mag niemand komen?",
      verwacht = { leerdoel = "gebied", binnen = "1:00" } }
    o:inject { bij = "0:15", aan = "HIN", via = "lcms", tekst = "Meetploeg ziet geen verhoogde waarden buiten 500 meter van de loods" }
    rookpluim.trekt(o, { aan = "HIN", wijken = { "de Windmolenbroek", "de Riet", "Bornerbroek" } })
    o:inject { bij = "0:25", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De politie heeft te weinig hekken voor de afzetting van zes straten. Binnen een uur nodig." }
    o:inject { bij = "0:30", aan = "Hoofd Bouwbeheer", via = "telefoon",
      tekst = "De brandweer wil naar binnen om na te blussen. De achtergevel staat bol. Is het pand te vertrouwen?",
      verwacht = { leerdoel = "pand", binnen = "0:30" } }
    o:inject { bij = "0:40", aan = "Hoofd Milieubeheer", via = "telefoon", tekst = "De omgevingsdienst is er over een half uur en wil weten waar hij mag beginnen." }
    o:inject { bij = "0:42", aan = "OvD-BZ", via = "portofoon", tekst = "De leider CoPI vraagt waar de bewoners die buiten staan naartoe kunnen, en wie dat zegt." }
    o:inject { bij = "1:05", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De aannemer heeft 40 hekken op de wagen staan. Waar wil je ze, en wie tekent af?" }
    o:tot("0:45")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Nu al een brief en een looproute voor bewoners in het asbestgebied?",
      keuzes = { "ja", "na de meting van morgen" }, tot = "1:05", anders = "na de meting van morgen" }
    if keuze == "ja" then
      o:inject { aan = "AC-BZ", via = "telefoon", tekst = "De huis-aan-huisbode kan om vier uur lopen. Wie levert de tekst, in welke talen?",
        verwacht = { leerdoel = "bewoners", binnen = "0:30" } }
      o:tak(schoon)
    else
      o:tak(verspreid)
    end
    o:inject { bij = "1:15", aan = "Hoofd Bouwbeheer", via = "telefoon", tekst = "De constructeur staat bij de loods en wil de tekeningen zien. Waar liggen die?" }
    o:inject { bij = "1:25", aan = "OvD-BZ", via = "portofoon", tekst = "Bewoners rijden om de afzetting heen door de brandgang. De politie vraagt wat jij daaraan doet." }
    o:inject { bij = "1:40", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De vuilniswagens kunnen de wijk niet in. Morgen is het ophaaldag." }
    o:inject { bij = "1:50", aan = "HIN", via = "telefoon", tekst = "Wat zijn de laatste gegevens over het gebied? De website noemt vier straten, de kaart drie." }
    o:inject { bij = "2:00", aan = "Hoofd Bouwbeheer", via = "e-mail", tekst = "De eigenaar wil vanavond zijn administratie uit het pand halen." }
    o:inject { bij = "2:05", aan = "AC-BZ", via = "telefoon", tekst = "De directeur van de school vraagt of hij morgen open mag, en wie dat besluit." }
    o:inject { bij = "2:12", aan = "Hoofd Milieubeheer", via = "telefoon", tekst = "De GGD vraagt wat zij bezorgde ouders moet antwoorden, en waar de metingen staan." }
    o:inject { bij = "2:15", aan = "OvD-BZ", via = "portofoon", tekst = "Brand meester. De leider CoPI wil overdragen aan de gemeente. Aan wie?" }
    o:inject { bij = "2:30", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De veegwagen staat klaar. Mag die de weg op, of verspreidt dat het juist?" }
    o:inject { bij = "2:40", aan = "Hoofd Milieubeheer", via = "pers", tekst = "Tubantia: klopt het dat bewoners hun auto niet mogen wassen?" }
    o:inject { bij = "2:50", aan = "Hoofd Bouwbeheer", via = "telefoon", tekst = "De verzekeraar stuurt een expert. Mag die vanavond het terrein op?" }
    o:inject { bij = "2:55", aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester wil weten wat dit kost en wie het betaalt, voor het raadsbericht." }
    o:kladblok("3:10", "Einde GRIP; gemeente Almelo neemt de nazorg over")
  end,
}
