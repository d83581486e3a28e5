// SPDX-License-Identifier: EUPL-1.2
// What speaks against registering somebody, and the writing of it.
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>
#include <noaber/organisatie/namenlijst.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

const FieldInfo& status_field() { return info_of<Aanwezigheid>().field("status"); }

/// Before the first day somebody can only say that they won't come, or that they are there if needed.
bool is_known_beforehand(Deelname status) { return status == Deelname::afgemeld || status == Deelname::reserve; }

bool takes_place(const Oto& oto, Date day) { return oto.datum && *oto.datum <= day && day <= *oto.laatste_dag(); }

/// "Binnen om": only what the clock can know.
std::string came_in(const Oto& oto, Moment nu) { return takes_place(oto, nu.date()) ? nu.to_text() : std::string(); }

void refuse_what_cannot_be(const Store& store, const Oto& oto, Deelname status, Moment nu) {
    if (!store.find(oto.id)) throw InputError("Deze OTO-activiteit is er niet meer; er is niets geregistreerd.");
    if (const std::string bezwaar = registratiebezwaar(oto, status, nu.date()); !bezwaar.empty())
        throw InputError(bezwaar);
}

std::optional<Aanwezigheid> registered(const Store& store, const Oto& oto, const Persoon& persoon) {
    // Merging laptops may leave two records of one person until somebody makes them one: the eldest is corrected.
    for (Aanwezigheid& one : store.list<Aanwezigheid>(Where{"oto", oto.id.text}))
        if (one.persoon == persoon.id) return std::move(one);
    return std::nullopt;
}

}  // namespace

std::string titel_van(const Oto& oto) { return oto.titel.empty() ? oto.code : oto.code + " " + oto.titel; }

std::string in_woorden(Deelname status) {
    Aanwezigheid one;
    one.status = status;
    const Value value = status_field().get(&one);
    return is_empty(value) ? status_field().choices.front().value : std::string(as_text(value));
}

Deelname deelname_met_naam(std::string_view naam) {
    Aanwezigheid one;
    std::vector<std::string> known;
    for (const Choice& choice : status_field().choices) {
        known.push_back(choice.value);
        if (!equal_folded(choice.value, naam) && !equal_folded(choice.label, naam)) continue;
        status_field().set(&one, choice.value);
        return one.status;
    }
    throw InputError(fmt::format("\"{}\" is geen status. Kies uit {}.", shorten(naam, 40), listed(known)));
}

std::string registratiebezwaar(const Oto& oto, Deelname status, Date vandaag) {
    if (oto.status == OtoStatus::vervallen)
        return fmt::format("{} is vervallen. Zet de status weer op Gepland of Gehouden om te registreren.",
                           titel_van(oto));
    if (oto.status == OtoStatus::ontwerp)
        return fmt::format("{} is nog een concept. Zet de status op Gepland om te registreren.", titel_van(oto));
    if (is_known_beforehand(status)) return {};
    if (!oto.datum) return fmt::format("{} heeft nog geen datum. Vul die eerst in.", titel_van(oto));
    if (vandaag < *oto.datum)
        return fmt::format("{} is pas op {}. Registreer vanaf die dag wie er was; afmelden kan nu al.", titel_van(oto),
                           in_words(*oto.datum));
    return {};
}

Registratiegevolg registreer(Store& store, const Oto& oto, const Persoon& persoon, Deelname status, Moment nu,
                             Registratiewijze wijze) {
    refuse_what_cannot_be(store, oto, status, nu);
    if (!store.find(persoon.id))
        throw InputError(fmt::format("{} is er niet meer; er is niets geregistreerd.", persoon.naam));

    const auto before = registered(store, oto, persoon);
    Aanwezigheid after = before.value_or(Aanwezigheid{});
    const bool again = before && before->was_er() && wijze == Registratiewijze::qr;
    if (before && (before->status == status || again)) return Registratiegevolg::gelijk;
    after.oto = oto.id;
    after.persoon = persoon.id;
    after.status = status;
    after.wijze = wijze;
    if (!after.was_er())
        after.binnen_op.clear();
    else if (after.binnen_op.empty() && wijze != Registratiewijze::tekenlijst)
        after.binnen_op = came_in(oto, nu);
    if (!before) after.id.text = derived_id(store, to_record(after));

    Transaction transaction =
        store.begin(fmt::format("Aanwezigheid {} bij {}: {}", persoon.naam, oto.code, in_woorden(status)));
    transaction.put(after);
    transaction.commit();
    return before ? Registratiegevolg::gewijzigd : Registratiegevolg::nieuw;
}

Registratiegevolg registreer_gast(Store& store, const Oto& oto, std::string_view naam, std::string_view organisatie,
                                  Moment nu) {
    refuse_what_cannot_be(store, oto, Deelname::aanwezig, nu);
    Gast gast;
    gast.oto = oto.id;
    gast.naam = display_name(naam);
    gast.organisatie = collapse_spaces(organisatie);
    if (says_nothing(gast.naam)) throw InputError("Vul de naam van de gast in.");
    for (const char* field : {"naam", "organisatie"}) check_value(info_of<Gast>().field(field), to_record(gast)[field]);
    if (Namenlijst(store.list<Persoon>()).kent(gast.naam))
        throw InputError(
            fmt::format("{} staat in de lijst van mensen. Registreer als deelnemer, dan telt het in het paspoort; "
                        "is het een ander met dezelfde naam, zet er dan de organisatie achter.",
                        gast.naam));
    gast.binnen_op = came_in(oto, nu);
    Record record = to_record(gast);
    if (find_same_key(store, record)) return Registratiegevolg::gelijk;
    gast.id.text = derived_id(store, record);
    Transaction transaction = store.begin(fmt::format("Gast {} bij {}", gast.naam, oto.code));
    transaction.put(gast);
    transaction.commit();
    return Registratiegevolg::nieuw;
}

Oto oto_met_code(const Store& store, std::string_view code) {
    if (const auto record = find_any_by_name(store, info_of<Oto>(), code)) return from_record<Oto>(*record);
    throw InputError(
        fmt::format("Er is geen OTO-activiteit \"{}\". De codes staan in de OTO-kalender "
                    "(noaberctl oto list).",
                    shorten(code, 60)));
}

Persoon persoon_met_naam(const Store& store, std::string_view naam) {
    const Namenlijst namen(store.list<Persoon>());
    if (const Persoon* persoon = namen.find(naam)) return *persoon;
    if (!namen.kent(naam))
        throw InputError(
            fmt::format("Niemand heet \"{}\". Kijk de naam na, voeg die toe bij Mensen, of registreer een gast.",
                        shorten(naam, 60)));
    return from_record<Persoon>(find_by_name(store, info_of<Persoon>(), naam));  // says between whom to choose
}

}  // namespace noaber::oto
