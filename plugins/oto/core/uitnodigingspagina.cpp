// SPDX-License-Identifier: EUPL-1.2
// Mails and page of invitations.
#include "uitnodigingspagina.h"

#include "otoweergave.h"
#include "posttijd.h"
#include "registratie.h"
#include "uitnodigen.h"

#include <noaber/base/errors.h>
#include <noaber/report/mail.h>

#include <fmt/format.h>

#include <optional>

namespace noaber::oto {

namespace {

constexpr const char* path = "uitnodiging";

std::string wanneer(const Oto& oto) {
    const std::string words = dagen_in_woorden(oto);
    return oto.tijd.empty() ? words : fmt::format("{}, {}", words, oto.tijd);
}

/// What, when, where, as lines.
std::vector<std::string> gegevens(const Oto& oto) {
    std::vector<std::string> lines{"Wanneer: " + wanneer(oto)};
    if (!oto.locatie.empty()) lines.push_back("Waar: " + oto.locatie);
    if (!oto.trainers.empty()) lines.push_back("Met: " + oto.trainers);
    if (!oto.toelichting.empty()) lines.push_back(oto.toelichting);
    return lines;
}

bool gaat_nog_door(const Oto& oto, Date vandaag) {
    return oto.status == OtoStatus::gepland && oto.datum && *oto.datum >= vandaag;
}

/// The end of its last day.
Moment verloopt(const Oto& oto) { return Moment::of_wall(oto.laatste_dag()->plus_days(1), 0); }

/// One of the mails about an invitation.
struct Aanleiding {
    std::string sleutel;
    std::string onderwerp;
    std::string begin;
};

/// What is to be mailed of this invitation now; nothing when it is all mailed.
std::optional<Aanleiding> aanleiding(const Oto& oto, const Uitnodiging& one, const HubPostRound& round) {
    const int days = days_between(round.nu.date(), *oto.datum);
    const auto unless_sent = [&](Aanleiding mail) {
        return round.is_verstuurd(mail.sleutel) ? std::nullopt : std::optional(std::move(mail));
    };
    if (one.antwoord == Uitnodigingsantwoord::geen) {
        const std::string first = "oto-uitnodiging " + one.id.text;
        if (!round.is_verstuurd(first))
            return Aanleiding{first, "Uitnodiging: " + oto.titel, "Je bent uitgenodigd. Laat weten of je komt."};
        if (days > antwoord_herinnering) return std::nullopt;
        return unless_sent({"oto-herinnering " + one.id.text, "Kom je? " + oto.titel,
                            "We weten nog niet of je komt. Laat het weten met de link hieronder."});
    }
    if (one.antwoord != Uitnodigingsantwoord::komt) return std::nullopt;
    if (auto mail =
            unless_sent({fmt::format("oto-bevestiging {} {}", one.id.text, one.antwoord_op),
                         "Je hebt een plaats: " + oto.titel, "Je staat op de lijst; er is een plaats voor je."}))
        return mail;
    if (days > komst_herinnering) return std::nullopt;
    return unless_sent({"oto-komst " + one.id.text, "Binnenkort: " + oto.titel, "Je komt. Dit is wat je moet weten."});
}

HubMail mail_van(const Store& store, const Oto& oto, const Uitnodiging& one, const Aanleiding& aanleiding,
                 const HubLinks& links) {
    const auto wie = store.find(one.persoon);
    HubMail mail{aanleiding.sleutel, one.persoon, aanleiding.onderwerp, {}, {}};
    mail.tekst = fmt::format("Beste {},\n\n{}\n\n{}\n", wie ? wie->naam : std::string("collega"), aanleiding.begin,
                             titel_van(oto));
    for (const std::string& line : gegevens(oto)) mail.tekst += line + "\n";
    mail.tekst +=
        fmt::format("\nJe antwoord geven of wijzigen:\n{}\n\nDe link is alleen voor jou; aanmelden hoeft niet.\n",
                    links.link(path, one.id.text, verloopt(oto)));
    return mail;
}

std::vector<HubMail> mails(const Store& store, const HubPostRound& round) {
    std::vector<HubMail> all;
    if (!is_posttijd(round.nu)) return all;
    for (const Oto& oto : store.list<Oto>()) {
        if (!gaat_nog_door(oto, round.nu.date())) continue;
        for (const Uitnodiging& one : store.list<Uitnodiging>({"oto", oto.id.text})) {
            if (!one.via_hub) continue;
            if (const auto mail = aanleiding(oto, one, round))
                all.push_back(mail_van(store, oto, one, *mail, round.links));
        }
    }
    return all;
}

std::string stand_van(Uitnodigingsantwoord antwoord) {
    switch (antwoord) {
        case Uitnodigingsantwoord::komt: return "Genoteerd: je komt.";
        case Uitnodigingsantwoord::komt_niet: return "Genoteerd: je komt niet.";
        case Uitnodigingsantwoord::wachtlijst:
            return "Alle plaatsen zijn bezet. Je staat op de wachtlijst; je krijgt bericht als er een plaats vrijkomt.";
        case Uitnodigingsantwoord::geen: break;
    }
    return "Kom je?";
}

HubForm knop(const char* words, const char* antwoord) {
    return {{{"antwoord", "", HubFieldKind::hidden, antwoord}}, words};
}

HubPagePart vraag_van(const Oto& oto, const Uitnodiging& one, Date vandaag) {
    HubPagePart part{titel_van(oto), gegevens(oto)};
    if (!gaat_nog_door(oto, vandaag)) {
        part.lines.emplace_back(oto.status == OtoStatus::vervallen ? "Gaat niet door." : "Aanmelden kan niet meer.");
        return part;
    }
    part.lines.push_back(stand_van(one.antwoord));
    const bool in = one.antwoord == Uitnodigingsantwoord::komt || one.antwoord == Uitnodigingsantwoord::wachtlijst;
    if (!in) part.forms.push_back(knop("Ik kom", "ja"));
    if (one.antwoord != Uitnodigingsantwoord::komt_niet) part.forms.push_back(knop("Ik kom niet", "nee"));
    return part;
}

std::vector<HubPagePart> show(const Store& store, const HubLinkVisit& visit) {
    const auto one = store.find(Id<Uitnodiging>{visit.over});
    const auto oto = one ? store.find(one->oto) : std::nullopt;
    if (!oto || !oto->datum) return {{"", {"Deze uitnodiging is er niet meer."}}};
    return {vraag_van(*oto, *one, visit.nu.date())};
}

std::vector<HubPagePart> answer(Store& store, const HubLinkVisit& visit, const HubFields& fields) {
    const std::string said = field_of(fields, "antwoord");
    if (said != "ja" && said != "nee") throw InputError("Kies een van de knoppen op de pagina.");
    const Id<Uitnodiging> id{visit.over};
    const auto one = store.find(id);
    const auto oto = one ? store.find(one->oto) : std::nullopt;
    if (!oto || !gaat_nog_door(*oto, visit.nu.date())) throw InputError("Aanmelden kan niet meer.");
    const auto gevolg = antwoord(store, id, said == "ja" ? Uitnodigingsantwoord::komt : Uitnodigingsantwoord::komt_niet,
                                 visit.nu, Actor{Role::beheerder, {}});
    return {{titel_van(*oto), {stand_van(gevolg.antwoord)}}};
}

}  // namespace

Verzending verstuur_via_hub(Store& store, const Oto& oto, Date vandaag) {
    if (const std::string why = uitnodigingsbezwaar(oto, vandaag); !why.empty()) throw InputError(why);
    Verzending done;
    std::vector<Uitnodiging> going;
    for (Uitnodiging one : store.list<Uitnodiging>({"oto", oto.id.text})) {
        if (one.antwoord != Uitnodigingsantwoord::geen) continue;
        const auto persoon = store.find(one.persoon);
        if (!persoon) continue;
        if (mailadres(persoon->email).empty()) done.zonder_adres.push_back(persoon->naam);
        if (one.via_hub) continue;
        one.via_hub = true;
        going.push_back(std::move(one));
    }
    done.nieuw = going.size();
    if (going.empty()) return done;
    auto tx = store.begin(fmt::format("{} uitnodigingen voor {} via de hub", going.size(), oto.code));
    for (Uitnodiging& one : going) tx.put(one);
    tx.commit();
    return done;
}

HubMails uitnodigingsmails() { return mails; }

HubLinkPage uitnodigingspagina() {
    HubLinkPage page;
    page.path = path;
    page.titel = "Uitnodiging";
    page.verlopen = "Deze uitnodiging is voorbij.";
    page.show = show;
    page.answer = answer;
    return page;
}

}  // namespace noaber::oto
