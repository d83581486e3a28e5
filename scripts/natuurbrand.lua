-- SPDX-License-Identifier: EUPL-1.2
-- Natuurbrand op de Sallandse Heuvelrug: een camping en een verzorgingshuis moeten weg, met mensen en dieren.
local opvang = require("pim.opvang")

local function evacuatie(o)
  opvang.loopt_vol(o, { naam = "sporthal De Kolk", plaatsen = 300, mensen = 420, groepen = { 60, 90, 120 }, tempo = 50,
    leerdoel = "opvang", binnen = "0:20",
    bij_vol = function(o) o:kladblok("+0:05", "Twee bussen met campinggasten wachten voor sporthal De Kolk, motor draait") end })
  o:inject { bij = "+0:30", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "Een camperaar wil niet zonder zijn twee paarden weg. De trailer staat vast achter de afzetting.",
    verwacht = { leerdoel = "dieren", binnen = "0:30" } }
end

local function te_laat(o)
  o:kladblok("+0:15", "Vuurfront op 400 meter van camping De Lemeler Esch, brandweer geeft de camping op")
  o:inject { bij = "+0:15", aan = "OvD-BZ", via = "portofoon",
    tekst = "Mensen rijden zelf weg, de Ommerweg staat vast. De politie vraagt waar ze heen moeten.",
    verwacht = { leerdoel = "opvang", binnen = "0:15" } }
  o:inject { bij = "+0:40", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "Op de parkeerplaats van de Hema in Nijverdal staan 200 mensen met honden en caravans.",
    verwacht = { leerdoel = "dieren", binnen = "0:30" } }
end

return oefening {
  titel = "Natuurbrand Sallandse Heuvelrug: evacuatie van camping en verzorgingshuis",
  duur = "4:00",
  rollen = { "OvD-BZ", "AC-BZ", "HIN", "Hoofd Publieke Zorg", "Hoofd Opvanglocatie" },
  leerdoelen = {
    advies = "Er ligt binnen een half uur een advies over evacuatie bij het ROT",
    opvang = "Niemand staat langer dan een kwartier zonder te weten waarheen",
    zorg = "Wie zorg nodig heeft, gaat niet naar een sporthal",
    dieren = "Voor dieren is een plek, met een beheerder",
  },
  verloop = function(o)
    o:kladblok("0:00", "Natuurbrand Heuvelrug, 3 hectare, wind ZW 5, RBN laag, opschaling grote brand")
    o:inject { bij = "0:05", aan = "OvD-BZ", via = "alarm", tekst = "GRIP 2 natuurbrand Hellendoorn, CoPI parkeerplaats Palthetoren" }
    o:inject { bij = "0:15", aan = "OvD-BZ", via = "portofoon",
      tekst = "Leider CoPI: over twee uur is het vuur bij de camping (420 gasten) en bij verzorgingshuis De Blenke (64 bewoners). Wat adviseer je?",
      verwacht = { leerdoel = "advies", binnen = "0:30" } }
    o:inject { bij = "0:25", aan = "HIN", via = "lcms", tekst = "Verzoek: hoeveel mensen en dieren in het effectgebied, en hoeveel kunnen niet zelf weg?" }
    o:inject { bij = "0:30", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "Welke locatie buiten de rook kan vanavond 500 mensen hebben?" }
    o:inject { bij = "0:35", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "De Blenke belt: 64 bewoners, 22 in bed, 5 aan de zuurstof. Wie komt ze halen en waarheen?",
      verwacht = { leerdoel = "zorg", binnen = "0:40" } }
    o:inject { bij = "0:48", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "De beheerder van sporthal De Kolk vraagt of hij de voetbaltraining van vanavond moet afzeggen." }
    o:inject { bij = "1:05", aan = "OvD-BZ", via = "portofoon", tekst = "De boswachter zegt dat er nog vier tenten staan op het natuurkampeerterrein, zonder bereik." }
    o:inject { bij = "1:00", aan = "HIN", via = "e-mail", tekst = "De camping stuurt haar gastenlijst: 420 namen, 38 buitenlandse kentekens, en 11 mensen zonder adres." }
    o:tot("0:50")
    local keuze = o:besluit { van = "AC-BZ", vraag = "De camping nu evacueren?", keuzes = { "ja", "afwachten" }, tot = "1:10", anders = "afwachten" }
    if keuze == "ja" then o:tak(evacuatie) else o:tak(te_laat) end
    o:inject { bij = "1:20", aan = "AC-BZ", via = "telefoon", tekst = "De gemeente Ommen biedt een sporthal en twintig vrijwilligers aan. Neem je dat aan?" }
    o:inject { bij = "1:45", aan = "HIN", via = "telefoon", tekst = "Het ROT wil het beeld om het half uur, en wil weten hoe zeker je aantallen zijn." }
    o:inject { bij = "2:00", aan = "OvD-BZ", via = "portofoon", tekst = "De wind draait naar het westen. Nijverdal-Noord krijgt rook." }
    o:inject { bij = "2:10", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "De beheerder vraagt hoeveel mensen hij nog kan verwachten, en tot hoe laat de deur open blijft." }
    o:inject { bij = "2:15", aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester van Hellendoorn wil naar de opvang. Kan dat, en wat treft hij aan?" }
    o:inject { bij = "2:20", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "Het verzorgingshuis waar de bewoners naartoe zijn vraagt om hun dossiers. Wie mag die geven?" }
    o:inject { bij = "2:30", aan = "HIN", via = "lcms", tekst = "Verzoek ROT: hoeveel mensen op welke opvang, en hoeveel bij familie?" }
    o:inject { bij = "2:45", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "Er is voor de nacht geen eten geregeld en de helft van de mensen heeft geen medicijnen bij zich." }
    o:inject { bij = "2:50", aan = "OvD-BZ", via = "portofoon", tekst = "De leider CoPI wil bij daglicht afschalen. Wat moet er dan voor jou geregeld zijn?" }
    o:inject { bij = "3:00", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "Een oude man in de opvang is in de war en loopt steeds naar buiten." }
    o:inject { bij = "3:05", aan = "AC-BZ", via = "telefoon", tekst = "De campingeigenaar staat aan de telefoon: wanneer mogen zijn gasten hun spullen halen?" }
    o:inject { bij = "3:15", aan = "HIN", via = "telefoon", tekst = "Maak een beeld voor de ochtendploeg: wie slaapt waar, en wie wordt nog gezocht?" }
    o:kladblok("3:30", "Brand meester aan de oostkant; campings blijven vannacht dicht")
  end,
}
