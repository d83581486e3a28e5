-- SPDX-License-Identifier: EUPL-1.2
-- Maatschappelijke onrust in een wijk na een vermissing: feiten zijn er weinig, meningen genoeg.

local function samen(o)
  o:inject { bij = "+0:20", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "De wijkraad en de voetbalclub willen helpen zoeken. De politie vraagt wie dat begeleidt.",
    verwacht = { leerdoel = "wijk", binnen = "0:30" } }
  o:kladblok("+0:50", "120 bewoners verzamelen bij de club, rustig, wijkagent en jongerenwerk aanwezig")
end

local function alleen(o)
  o:sociale_media("+0:10", "#ZoekDaan: 'de gemeente doet NIETS, vanavond 19:00 allemaal naar het azc'")
  o:inject { bij = "+0:20", aan = "AC-BZ", via = "telefoon",
    tekst = "De politie ziet oproepen om naar het azc te gaan. Wat doet de gemeente, en wie spreekt de wijk toe?",
    verwacht = { leerdoel = "wijk", binnen = "0:20" } }
  o:inject { bij = "+0:50", aan = "Hoofd Publieke Zorg", via = "telefoon",
    tekst = "Drie gezinnen durven niet naar huis. Waar kunnen ze vannacht heen?" }
end

return oefening {
  titel = "Vermissing in Rijssen: onrust in de wijk",
  duur = "2:30",
  rollen = { "AC-BZ", "HIN", "ICO", "Hoofd Publieke Zorg", "Hoofd Bestuursondersteuning" },
  leerdoelen = {
    beeld = "Er is een beeld van wat er leeft, met onderscheid tussen feit en gerucht",
    wijk = "De wijk weet waar ze terechtkan",
    bestuur = "De burgemeester is voorbereid voor hij naar buiten gaat",
    gezin = "Het gezin heeft een vaste contactpersoon",
  },
  verloop = function(o)
    o:kladblok("0:00", "Vermissing jongen (9) Rijssen, sinds 15:10 uur, politie zoekt met hond en helikopter")
    o:sociale_media("0:05", "Daan (9) kwijt in Rijssen-Zuid, DELEN!!! Ik hoorde dat er een wit busje is gezien")
    o:inject { bij = "0:10", aan = "AC-BZ", via = "telefoon", tekst = "De burgemeester belt zelf: in de groepsapp gaat het helemaal los. Wie is er bij?" }
    o:inject { bij = "0:15", aan = "Hoofd Publieke Zorg", via = "telefoon",
      tekst = "De familierechercheur vraagt iemand van de gemeente voor de ouders en het zusje.",
      verwacht = { leerdoel = "gezin", binnen = "0:45" } }
    o:inject { bij = "0:20", aan = "ICO", via = "e-mail",
      tekst = "Omgevingsbeeld: 2.400 berichten per uur, drie geruchten (busje, azc, stiefvader), geen ervan bevestigd.",
      verwacht = { leerdoel = "beeld", binnen = "0:30" } }
    o:inject { bij = "0:25", aan = "HIN", via = "lcms", tekst = "Verzoek: tijdlijn van bevestigde feiten, met bron" }
    o:inject { bij = "0:30", aan = "Hoofd Bestuursondersteuning", via = "telefoon",
      tekst = "De burgemeester wil om 18:30 uur de wijk in. Wat zegt hij, wat zegt hij niet, en wie gaat mee?",
      verwacht = { leerdoel = "bestuur", binnen = "0:40" } }
    o:inject { bij = "0:50", aan = "ICO", via = "telefoon", tekst = "Een vlogger filmt bij het huis van de ouders en is live. De politie vraagt wat jij daaraan kunt doen." }
    o:inject { bij = "0:55", aan = "HIN", via = "telefoon", tekst = "De politie geeft drie tijden door die niet met elkaar kloppen. Welke zet je in de tijdlijn?" }
    o:tot("0:40")
    local keuze = o:besluit { van = "AC-BZ", vraag = "Een plek openen waar de wijk bij elkaar kan komen?", keuzes = { "ja", "nee" }, tot = "0:55", anders = "nee" }
    if keuze == "ja" then o:tak(samen) else o:tak(alleen) end
    o:inject { bij = "1:10", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "Het zusje wil naar huis, maar voor de deur staan dertig mensen. Wie haalt haar, en waarheen?" }
    o:inject { bij = "1:15", aan = "HIN", via = "telefoon", tekst = "De politie trekt het busje na: pakketbezorger, niets aan de hand. Mag dat naar buiten?" }
    o:inject { bij = "1:20", aan = "ICO", via = "sociale media", tekst = "Een raadslid plaatst: 'uit betrouwbare bron: er is een aanhouding'. Het klopt niet." }
    o:inject { bij = "1:25", aan = "Hoofd Bestuursondersteuning", via = "pers", tekst = "Hart van Nederland staat met een camera voor het gemeentehuis." }
    o:inject { bij = "1:45", aan = "AC-BZ", via = "telefoon", tekst = "De jongen is gevonden, ongedeerd, in een boomhut. Wie vertelt het wie, in welke volgorde?" }
    o:inject { bij = "1:50", aan = "Hoofd Publieke Zorg", via = "telefoon", tekst = "De leerkracht van Daan vraagt hoe ze het morgen in de klas brengt." }
    o:kladblok("2:10", "Jongen thuis, wijk rustig, jongerenwerk blijft vanavond rondlopen")
  end,
}
