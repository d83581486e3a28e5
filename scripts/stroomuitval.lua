-- SPDX-License-Identifier: EUPL-1.2
-- Stroomuitval in Borne: wie alarmeert, komt er een opvang, en wat gebeurt er als die er niet komt?

local function opvang(o)
  local open = o:inject { bij = "+0:10", aan = "Hoofd Opvanglocatie", via = "telefoon",
    tekst = "De beheerder van sporthal 't Wooldrik vraagt hoe laat de eerste mensen komen en wie de deur opent.",
    verwacht = { leerdoel = "opvang", binnen = "0:45" } }
  o:kladblok("+0:25", "Eerste bus met 40 bewoners van De Schutse onderweg naar sporthal 't Wooldrik")
  if o:wacht_op(open) == "gehaald" then
    o:lcms("+0:05", "Opvanglocatie 't Wooldrik open, 40 personen binnen, capaciteit 300")
  else
    o:inject { aan = "AC-BZ", via = "telefoon",
      tekst = "De chauffeur van de bus staat voor een dichte deur. Veertig mensen wachten in de kou." }
  end
end

local function onrust(o)
  o:sociale_media("+0:10", "@borne_nu: al drie uur geen stroom, oma zit op 4 hoog zonder lift. Waar is de gemeente??")
  o:inject { bij = "+0:20", aan = "AC-BZ", via = "telefoon",
    tekst = "De burgemeester vraagt waarom er nog geen opvang is, en wat hij straks tegen RTV Oost zegt.",
    verwacht = { leerdoel = "bestuur", binnen = "0:15" } }
end

return oefening {
  titel = "Stroomuitval Borne: opvang voor 300 mensen",
  duur = "3:00",
  rollen = { "OvD-BZ", "AC-BZ", "HIN", "Hoofd Opvanglocatie" },
  leerdoelen = {
    opschalen = "AC-BZ binnen 30 minuten gealarmeerd",
    beeld = "Het beeld van Bevolkingszorg staat binnen een uur in LCMS",
    opvang = "De opvang is binnen drie kwartier na het besluit open",
    bestuur = "De burgemeester krijgt binnen een kwartier antwoord",
  },
  verloop = function(o)
    o:kladblok("0:00", "Brand trafostation Borne, 4000 aansluitingen zonder stroom")
    o:inject { bij = "0:05", aan = "OvD-BZ", via = "telefoon",
      tekst = "Meldkamer: brand in trafostation Borne. De brandweer verwacht dat de stroom minstens zes uur wegblijft.",
      verwacht = { leerdoel = "opschalen", binnen = "0:30" } }
    o:inject { bij = "0:20", aan = "HIN", via = "e-mail",
      tekst = "Enexis: 4.012 aansluitingen, waaronder verzorgingshuis De Schutse (96 bewoners). Herstel op zijn vroegst 22:00 uur.",
      verwacht = { leerdoel = "beeld", binnen = "0:40" } }
    o:inject { bij = "0:35", aan = "Hoofd Opvanglocatie", via = "telefoon",
      tekst = "Je wordt gealarmeerd. De AC-BZ wil weten welke locatie vanavond 300 mensen kan hebben." }
    o:inject { bij = "0:40", aan = "OvD-BZ", via = "portofoon", tekst = "De leider CoPI wil weten wie er in het donker het meest kwetsbaar zijn, en waar die wonen." }
    o:tot("0:45")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Opvang openen voor de bewoners van De Schutse?",
      keuzes = { "ja", "nee" }, tot = "1:00", anders = "nee" }
    if keuze == "ja" then o:tak(opvang) else o:tak(onrust) end
    o:inject { bij = "1:05", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "Drie vrijwilligers van het Rode Kruis melden zich. Waar kunnen ze heen, en wat nemen ze mee?" }
    o:inject { bij = "1:20", aan = "OvD-BZ", via = "portofoon", tekst = "De brandweer haalt mensen uit een lift. De leider CoPI wil weten wie zich over hen ontfermt." }
    o:inject { bij = "1:30", aan = "OvD-BZ", via = "portofoon",
      tekst = "Politie ter plaatse: bewoners van de Grotestraat komen zelf met campingstoelen naar het gemeentehuis." }
    o:inject { bij = "1:35", aan = "Hoofd Opvanglocatie", via = "telefoon", tekst = "De koffie is op en het noodaggregaat van de sporthal bromt. Hoe lang houdt die het vol?" }
    o:inject { bij = "1:40", aan = "AC-BZ", via = "telefoon", tekst = "Enexis vraagt welke adressen als eerste een noodaggregaat krijgen. Wie bepaalt dat?" }
    o:inject { bij = "1:50", aan = "HIN", via = "telefoon",
      tekst = "De communicatieadviseur vraagt om de laatste aantallen voor de website." }
    o:inject { bij = "2:05", aan = "OvD-BZ", via = "portofoon", tekst = "Het CoPI wil om half negen afschalen. Wat moet er dan voor jou geregeld zijn?" }
    o:inject { bij = "2:10", aan = "Hoofd Opvanglocatie", via = "telefoon",
      tekst = "Bij de opvang meldt zich iemand met een zuurstofapparaat op een accu die bijna leeg is." }
    o:inject { bij = "2:20", aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester wil morgen een brief bij alle 4.012 adressen. Wie schrijft, wie bezorgt?" }
    o:kladblok("2:40", "Enexis: stroom terug in Borne-west, de rest volgt binnen een half uur")
  end,
}
