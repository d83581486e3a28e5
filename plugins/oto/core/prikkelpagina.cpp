// SPDX-License-Identifier: EUPL-1.2
// Mail and page of the Leerprikkelaar.
#include "prikkelpagina.h"

#include "posttijd.h"
#include "prikkels.h"

#include <fmt/format.h>

#include <map>

namespace noaber::oto {

namespace {

constexpr const char* path = "prikkel";

std::string sleutel_van(const Prikkel& prikkel) { return "leerprikkel " + prikkel.id.text; }

/// The end of the month after the question's own.
Moment verloopt(Maand maand) { return Moment::of_wall(maand.volgende().volgende().eerste_dag(), 0); }

HubMail mail_aan(const Store& store, const Id<Persoon>& persoon, const std::vector<Prikkel>& prikkels, Maand maand,
                 const HubLinks& links) {
    const auto wie = store.find(persoon);
    HubMail mail;
    mail.aan = persoon;
    mail.onderwerp = fmt::format("Leerprikkel van {}", in_woorden(maand));
    mail.tekst =
        fmt::format("Beste {},\n\n{}\n\n", wie ? wie->naam : std::string("collega"),
                    prikkels.size() == 1 ? "Deze maand is er een korte vraag voor je. Hij kost een paar minuten."
                                         : "Deze maand zijn er korte vragen voor je. Ze kosten een paar minuten.");
    for (const Prikkel& one : prikkels) mail.tekst += links.link(path, one.id.text, verloopt(maand)) + "\n";
    mail.tekst +=
        "\nDe link is alleen voor jou; aanmelden hoeft niet. Je antwoord komt in je Veiligheidspaspoort. Alleen jij en het "
        "veiligheidsbureau zien het.\n";
    mail.sleutel = sleutel_van(prikkels.front());
    for (std::size_t i = 1; i < prikkels.size(); ++i) mail.ook.push_back(sleutel_van(prikkels[i]));
    return mail;
}

HubForm formulier_van(const Vraag& vraag) {
    HubField veld{"antwoord", "Je antwoord"};
    if (vraag.soort == Vraagsoort::meerkeuze) {
        veld.kind = HubFieldKind::choice;
        for (const Keuze& keuze : keuzes_van(vraag)) veld.choices.emplace_back(keuze.tekst, keuze.tekst);
    } else {
        veld.kind = HubFieldKind::long_text;
        if (vraag.soort == Vraagsoort::opdracht) veld.label = "Wat heb je gedaan?";
    }
    return {{veld}, "Verstuur"};
}

/// What is told of an answer; without a judgement of who gave it.
std::vector<HubPagePart> uitslag_van(const Vraag& vraag, const Prikkel& prikkel) {
    HubPagePart part{"", {}};
    switch (prikkel.uitkomst) {
        case Prikkeluitkomst::goed: part.lines = {"Goed!"}; break;
        case Prikkeluitkomst::fout:
            part.lines = {"Dat is het niet helemaal. De vraag komt later nog eens terug."};
            break;
        default: part.lines = {"Dank je wel, je antwoord is bewaard."};
    }
    std::vector<HubPagePart> parts{part};
    HubPagePart meer{"Meer erover", {}};
    for (const Keuze& keuze : keuzes_van(vraag))
        if (keuze.goed && vraag.soort == Vraagsoort::meerkeuze) meer.lines.push_back("Het antwoord: " + keuze.tekst);
    if (!vraag.uitleg.empty()) meer.lines.push_back(vraag.uitleg);
    if (!meer.lines.empty()) parts.push_back(meer);
    return parts;
}

std::vector<HubPagePart> show(const Store& store, const HubLinkVisit& visit) {
    const auto prikkel = store.find(Id<Prikkel>{visit.over});
    const auto vraag = prikkel ? store.find(prikkel->vraag) : std::nullopt;
    if (!vraag) return {{"", {"Deze vraag is er niet meer."}}};
    if (prikkel->uitkomst != Prikkeluitkomst::open) return uitslag_van(*vraag, *prikkel);
    HubPagePart part{"", {vraag->vraag}};
    part.forms.push_back(formulier_van(*vraag));
    return {part};
}

std::vector<HubPagePart> answer(Store& store, const HubLinkVisit& visit, const HubFields& fields) {
    const Prikkel prikkel = beantwoord(store, Id<Prikkel>{visit.over}, field_of(fields, "antwoord"), visit.nu);
    return uitslag_van(*store.find(prikkel.vraag), prikkel);
}

}  // namespace

HubMails prikkelmails() {
    return [](const Store& store, const HubPostRound& round) {
        if (!is_posttijd(round.nu)) return std::vector<HubMail>();
        const Maand maand = Maand::of(round.nu.date());
        std::map<std::string, std::vector<Prikkel>> by_person;
        for (const Prikkel& one : store.list<Prikkel>({"maand", maand.to_text()}))
            if (one.uitkomst == Prikkeluitkomst::open && !round.is_verstuurd(sleutel_van(one)))
                by_person[one.persoon.text].push_back(one);
        std::vector<HubMail> mails;
        for (const auto& [id, prikkels] : by_person)
            mails.push_back(mail_aan(store, Id<Persoon>{id}, prikkels, maand, round.links));
        return mails;
    };
}

HubLinkPage prikkelpagina() {
    HubLinkPage page;
    page.path = path;
    page.titel = "Leerprikkelaar";
    page.verlopen = "Deze vraag is voorbij. Er komt vanzelf een nieuwe.";
    page.show = show;
    page.answer = answer;
    return page;
}

}  // namespace noaber::oto
