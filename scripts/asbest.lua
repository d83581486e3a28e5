-- SPDX-License-Identifier: EUPL-1.2
-- Brand met asbest en een rookpluim over een woonwijk: binnen blijven, opruimen, en wanneer mag ik weer in mijn tuin?

local function schoon(o)
  o:inject { bij = "+0:20", aan = "Hoofd Milieubeheer", via = "e-mail",
    tekst = "Het saneringsbedrijf biedt aan morgen om zeven uur te beginnen. Het wil een opdrachtgever en een handtekening.",
    verwacht = { leerdoel = "sanering", binnen = "0:40" } }
  o:lcms("+0:45", "Asbestgebied afgebakend: 3 straten, 118 adressen, bewoners per brief en website geïnformeerd")
end

local function verspreid(o)
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
    o:inject { bij = "0:20", aan = "HIN", via = "lcms", tekst = "Rookpluim: 2 km NO, meetploeg ziet geen verhoogde waarden buiten 500 meter" }
    o:inject { bij = "0:25", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De politie heeft te weinig hekken voor de afzetting van zes straten. Binnen een uur nodig." }
    o:inject { bij = "0:30", aan = "Hoofd Bouwbeheer", via = "telefoon",
      tekst = "De brandweer wil naar binnen om na te blussen. De achtergevel staat bol. Is het pand te vertrouwen?",
      verwacht = { leerdoel = "pand", binnen = "0:30" } }
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
    o:inject { bij = "1:40", aan = "Hoofd Ruimtebeheer", via = "telefoon", tekst = "De vuilniswagens kunnen de wijk niet in. Morgen is het ophaaldag." }
    o:inject { bij = "1:50", aan = "HIN", via = "telefoon", tekst = "Wat zijn de laatste gegevens over het gebied? De website noemt vier straten, de kaart drie." }
    o:inject { bij = "2:00", aan = "Hoofd Bouwbeheer", via = "e-mail", tekst = "De eigenaar wil vanavond zijn administratie uit het pand halen." }
    o:inject { bij = "2:15", aan = "OvD-BZ", via = "portofoon", tekst = "Brand meester. De leider CoPI wil overdragen aan de gemeente. Aan wie?" }
    o:inject { bij = "2:40", aan = "Hoofd Milieubeheer", via = "pers", tekst = "Tubantia: klopt het dat bewoners hun auto niet mogen wassen?" }
    o:kladblok("3:10", "Einde GRIP; gemeente Almelo neemt de nazorg over")
  end,
}
