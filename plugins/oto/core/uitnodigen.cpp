// SPDX-License-Identifier: EUPL-1.2
// Writing invitations and answers.
#include "uitnodigen.h"

#include "doelgroep.h"
#include "functies.h"
#include "otoweergave.h"
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace noaber::oto {

namespace {

std::vector<Uitnodiging> uitnodigingen_van(const Store& store, const Oto& oto) {
    return store.list<Uitnodiging>(Where{"oto", oto.id.text});
}

std::unordered_set<std::string> invited(const Store& store, const Oto& oto) {
    std::unordered_set<std::string> ids;
    for (const Uitnodiging& one : uitnodigingen_van(store, oto)) ids.insert(one.persoon.text);
    return ids;
}

Oto event_there(const Store& store, const Id<Oto>& id) {
    const auto oto = store.find(id);
    if (!oto) throw InputError("Deze OTO-activiteit is er niet meer.");
    return *oto;
}

std::unordered_set<std::string> functies_in(const Store& store, const Oto& oto) {
    const std::vector<Functie> all = store.list<Functie>();
    std::unordered_set<std::string> ids;
    for (const std::size_t place : Doelgroeplezer(all).lees(oto.doelgroep).functies) ids.insert(all[place].id.text);
    return ids;
}

std::string people(std::size_t count) { return count == 1 ? "1 persoon" : fmt::format("{} mensen", count); }

/// Who moves up, among those whose invitation this person may write.
std::vector<Id<Persoon>> move_up(Transaction& tx, const Oto& oto, const std::vector<Uitnodiging>& all, Moment nu,
                                 const Actor& actor) {
    std::vector<Id<Persoon>> moved;
    for (Uitnodiging one : doorschuivers(oto, all)) {
        const EntityInfo& entity = info_of<Uitnodiging>();
        if (!may_write(entity, &entity.field("antwoord"), actor, one.persoon.text)) continue;
        one.antwoord = Uitnodigingsantwoord::komt;
        one.antwoord_op = nu.to_text();
        tx.put(one);
        moved.push_back(one.persoon);
    }
    return moved;
}

void address_to(Mail& mail, const Persoon& persoon) {
    if (const std::string address = mailadres(persoon.email); !address.empty())
        mail.aan.push_back({persoon.naam, address});
    else
        mail.zonder_adres.push_back(persoon.naam);
}

}  // namespace

std::string uitnodigingsbezwaar(const Oto& oto, Date vandaag) {
    if (oto.status == OtoStatus::ontwerp)
        return titel_van(oto) + " is nog een concept. Zet de status op Gepland om uit te nodigen.";
    if (oto.status == OtoStatus::vervallen)
        return titel_van(oto) + " is vervallen. Zet de status weer op Gepland om uit te nodigen.";
    if (oto.laatste_dag() && *oto.laatste_dag() < vandaag)
        return fmt::format("{} was op {}. Wie er was registreer je bij Aanwezigheid.", titel_van(oto),
                           dagen_in_woorden(oto));
    return {};
}

std::vector<Persoon> nog_uit_te_nodigen(const Store& store, const Oto& oto, Date vandaag) {
    const auto already = invited(store, oto);
    const std::unordered_set<std::string> meant = functies_in(store, oto);
    std::vector<Persoon> all;
    for (Functiehouder& holder : functiehouders(store, oto.datum.value_or(vandaag))) {
        const bool is_meant = std::ranges::any_of(holder.functies, [&](const Functieperiode& one) {
            return meant.contains(one.functie.text);
        });
        if (is_meant && !already.contains(holder.persoon.id.text)) all.push_back(std::move(holder.persoon));
    }
    return all;
}

std::size_t nodig_uit(Store& store, const Oto& oto, const std::vector<Id<Persoon>>& personen, Date vandaag) {
    const Oto event = event_there(store, oto.id);
    if (const std::string bezwaar = uitnodigingsbezwaar(event, vandaag); !bezwaar.empty()) throw InputError(bezwaar);
    auto already = invited(store, event);
    Transaction tx = store.begin("Uitnodigen");
    std::size_t added = 0;
    for (const Id<Persoon>& persoon : personen) {
        if (!store.find(persoon) || !already.insert(persoon.text).second) continue;
        Uitnodiging one;
        one.oto = event.id;
        one.persoon = persoon;
        one.id.text = derived_id(store, to_record(one));
        tx.put(one);
        ++added;
    }
    tx.relabel(fmt::format("{} uitgenodigd voor {}", people(added), event.code));
    tx.commit();
    return added;
}

Antwoordgevolg antwoord(Store& store, const Id<Uitnodiging>& uitnodiging, Uitnodigingsantwoord antwoord, Moment nu,
                        const Actor& actor) {
    auto found = store.find(uitnodiging);
    if (!found) throw InputError("Deze uitnodiging is er niet meer.");
    const Oto oto = event_there(store, found->oto);
    std::vector<Uitnodiging> all = uitnodigingen_van(store, oto);
    const auto own = std::ranges::find(all, uitnodiging, &Uitnodiging::id);
    // Who has a place already does not lose it by saying so again.
    const bool has_place = found->antwoord == Uitnodigingsantwoord::komt;
    if (antwoord == Uitnodigingsantwoord::komt && !has_place && plaatsen_van(oto, all).vol())
        antwoord = Uitnodigingsantwoord::wachtlijst;
    if (found->antwoord == antwoord) return {antwoord, {}};
    own->antwoord = antwoord;
    own->antwoord_op = nu.to_text();
    const auto persoon = store.find(own->persoon);
    Transaction tx = store.begin(
        fmt::format("{}: {} voor {}", persoon ? persoon->naam : std::string("Iemand"), in_woorden(antwoord), oto.code));
    Uitnodiging written = *own;
    tx.put(written);
    Antwoordgevolg gevolg{antwoord, move_up(tx, oto, all, nu, actor)};
    tx.commit();
    return gevolg;
}

std::size_t schuif_op(Store& store, const Oto& oto, Moment nu, const Actor& actor) {
    const Oto event = event_there(store, oto.id);
    Transaction tx = store.begin("Wachtlijst");
    const auto moved = move_up(tx, event, uitnodigingen_van(store, event), nu, actor);
    tx.relabel(fmt::format("{} van de wachtlijst bij {}", people(moved.size()), event.code));
    tx.commit();
    return moved.size();
}

Mail uitnodigingsmail(const Store& store, const Oto& oto, Mailsoort soort) {
    Mail mail;
    for (const Uitnodiging& one : uitnodigingen_van(store, oto)) {
        if (one.antwoord != Uitnodigingsantwoord::geen) continue;
        if (const auto persoon = store.find(one.persoon)) address_to(mail, *persoon);
    }
    const bool first = soort == Mailsoort::uitnodiging;
    mail.onderwerp = fmt::format("{} {} {}", first ? "Uitnodiging" : "Herinnering", in_woorden(oto.soort), oto.titel);
    mail.tekst = fmt::format("Beste collega,\n\n{} de {} {}.\n\n",
                             first ? "Je bent uitgenodigd voor" : "We hoorden nog niet of je komt naar",
                             in_woorden(oto.soort), oto.titel);
    const auto line = [&](const char* label, const std::string& text) {
        if (!trim(text).empty()) mail.tekst += fmt::format("{}: {}\n", label, trim(text));
    };
    line("Wanneer", dagen_in_woorden(oto) + (oto.tijd.empty() ? "" : ", " + oto.tijd));
    line("Waar", oto.locatie);
    line("Voor wie", oto.doelgroep);
    line("Trainers", oto.trainers);
    if (!trim(oto.toelichting).empty()) mail.tekst += fmt::format("\n{}\n", trim(oto.toelichting));
    mail.tekst +=
        "\nLaat je weten of je komt? Antwoord op deze mail. Is het vol, dan zetten we je op de wachtlijst.\n\n"
        "Met vriendelijke groet,\n" +
        store.author() + '\n';
    return mail;
}

Afspraak afspraak_van(const Oto& oto) {
    if (!oto.datum) throw InputError(titel_van(oto) + " heeft nog geen datum. Vul die eerst in.");
    return {"oto-" + oto.id.text + "@noaber",
            oto.titel.empty() ? oto.code : oto.titel,
            *oto.datum,
            *oto.laatste_dag(),
            oto.tijd,
            oto.locatie,
            oto.toelichting,
            oto.status == OtoStatus::vervallen};
}

}  // namespace noaber::oto
