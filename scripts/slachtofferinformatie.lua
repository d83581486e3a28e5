-- SPDX-License-Identifier: EUPL-1.2
-- Groot ongeval op de A1: wie weet wat over wie, en wie vertelt het de verwanten?
local slachtofferbeeld = require("pim.slachtofferbeeld")
local verwanten = require("pim.verwanten")

local function namen_op_straat(o)
  o:sociale_media("+0:10", "@twentenu plaatst namen van inzittenden van de bus. Verwanten delen ze, met foto's.")
  o:inject { bij = "+0:20", aan = "AC-BZ", via = "telefoon",
    tekst = "Een vader belt de gemeente: op internet staat dat zijn dochter is overleden. Hij wil weten of het waar is.",
    verwacht = { leerdoel = "verwanten", binnen = "0:20" } }
end

local function lijst_klopt(o)
  o:lcms("+0:10", "Slachtofferbeeld gedeeld: een lijst van politie, GHOR en Bevolkingszorg, de politie belt de verwanten")
  o:inject { bij = "+0:25", aan = "HIN", via = "telefoon",
    tekst = "De GHOR heeft 23 namen, jij hebt er 21. Twee staan dubbel, en een naam is anders gespeld. Wat geef je door?",
    verwacht = { leerdoel = "een_lijst", binnen = "0:30" } }
end

return oefening {
  titel = "Busongeval A1 bij Borne-West: slachtofferinformatie",
  duur = "3:00",
  rollen = { "OvD-BZ", "AC-BZ", "HIN", "ICO", "Hoofd Publieke Zorg" },
  leerdoelen = {
    sis = "SIS is binnen een half uur na de alarmering geactiveerd",
    een_lijst = "Bevolkingszorg, GHOR en politie werken met een en dezelfde lijst",
    verwanten = "Verwanten horen het niet van internet maar van wie daarvoor is",
    privacy = "Gegevens gaan alleen naar wie ze nodig heeft",
  },
  verloop = function(o)
    o:kladblok("0:00", "Ongeval A1 Re hm 138, touringcar en vrachtwagen, bus op zijn kant, veel slachtoffers, GRIP 2")
    o:inject { bij = "0:04", aan = "OvD-BZ", via = "alarm", tekst = "P1 BvTwente: ongeval met beknelling, touringcar, opschaling GRIP 2" }
    o:inject { bij = "0:10", aan = "OvD-BZ", via = "telefoon",
      tekst = "De OvD-G: in de bus zaten leerlingen van een school uit Hengelo. Wie vangt de niet-gewonden op, en wie registreert?",
      verwacht = { leerdoel = "sis", binnen = "0:30" } }
    o:inject { bij = "0:15", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "De OvD-BZ vraagt een opvang voor de leerlingen die niets mankeren: waar, en wie gaat erheen?" }
    verwanten.bellen(o, { aan = "ICO", tot = 120, leerdoel = "verwanten" })
    slachtofferbeeld.groeit(o, { aan = "HIN", betrokkenen = 34, elke = "0:25", leerdoel = "een_lijst" })
    o:inject { bij = "0:30", aan = "HIN", via = "lcms", tekst = "Verzoek van het ROT: slachtofferbeeld in LCMS, per categorie" }
    o:inject { bij = "0:40", aan = "ICO", via = "e-mail",
      tekst = "De schoolleiding stuurt de leerlingenlijst met namen, adressen en medische bijzonderheden, aan iedereen in haar adresboek.",
      verwacht = { leerdoel = "privacy", binnen = "0:15" } }
    o:inject { bij = "0:55", aan = "OvD-BZ", via = "portofoon", tekst = "De traumahelikopter landt op de weg. De OvD-P vraagt waar de bussen met leerlingen langs kunnen." }
    o:inject { bij = "0:58", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De opvang is open, maar de eerste bus rijdt naar een ander adres. Wie heeft welk adres genoemd?" }
    o:tot("0:50")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Wie licht de verwanten in, en met welke lijst?",
      keuzes = { "politie, met een gezamenlijke lijst", "ieder zijn eigen", "nog wachten" }, tot = "1:10", anders = "nog wachten" }
    if keuze == "politie, met een gezamenlijke lijst" then o:tak(lijst_klopt) else o:tak(namen_op_straat) end
    o:inject { bij = "1:30", aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester van Hengelo belt: zijn het kinderen uit mijn gemeente, en mag ik de school bellen?" }
    o:inject { bij = "1:40", aan = "OvD-BZ", via = "portofoon", tekst = "De bus is leeg. Alle slachtoffers zijn van de weg." }
    o:inject { bij = "1:45", aan = "ICO", via = "telefoon", tekst = "De politie vraagt of het publieksnummer ook in het Duits wordt beantwoord." }
    o:inject { bij = "1:50", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "In de opvang zitten 14 ouders bij elkaar. Eén moeder weigert te gaan zitten voor ze haar zoon ziet." }
    o:inject { bij = "2:05", aan = "AC-BZ", via = "pers", tekst = "RTV Oost live om 18:00 uur: hoeveel slachtoffers zijn er, en kloppen de namen op internet?" }
    o:inject { bij = "2:10", aan = "ICO", via = "telefoon", tekst = "De communicatieadviseur wil weten welke aantallen naar buiten mogen." }
    o:inject { bij = "2:12", aan = "OvD-BZ", via = "portofoon", tekst = "De berger wil de bus rechtop zetten. Er liggen nog tassen en telefoons in. Wie neemt die mee?" }
    o:inject { bij = "2:15", aan = "HIN", via = "telefoon",
      tekst = "Het ziekenhuis in Enschede heeft twee gewonden die op geen enkele lijst staan.",
      verwacht = { leerdoel = "een_lijst", binnen = "0:30" } }
    o:kladblok("2:40", "A1 richting Hengelo weer vrij over een rijstrook")
  end,
}
