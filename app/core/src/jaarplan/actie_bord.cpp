// SPDX-License-Identifier: EUPL-1.2
// Urgency of acties, and the columns of the board.
#include <noaber/jaarplan/actie_bord.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber {

Urgentie urgentie_van(const Actie& actie, Date vandaag) {
    constexpr int days_in_week = 7;
    if (!actie.is_open()) return Urgentie::afgerond;
    if (!actie.vervaldatum) return Urgentie::zonder_datum;
    if (*actie.vervaldatum < vandaag) return Urgentie::over_tijd;
    return days_between(vandaag, *actie.vervaldatum) < days_in_week ? Urgentie::deze_week : Urgentie::later;
}

std::string_view in_words(Urgentie urgentie) {
    switch (urgentie) {
        case Urgentie::over_tijd: return "Over tijd";
        case Urgentie::deze_week: return "Deze week";
        case Urgentie::later: return "Later";
        case Urgentie::zonder_datum: return "Zonder datum";
        case Urgentie::afgerond: return "Afgerond en vervallen";
    }
    return {};
}

std::string kort(Date dag, Date vandaag) {
    std::string words = in_short(dag);
    if (dag.year() == vandaag.year()) return words;
    words.erase(0, words.find(' ') + 1);
    return words + ' ' + std::to_string(dag.year());
}

std::string_view in_words(ActieStatus status) {
    switch (status) {
        case ActieStatus::open: return "Open";
        case ActieStatus::bezig: return "Bezig";
        case ActieStatus::gedaan: return "Gedaan";
        case ActieStatus::vervallen: return "Vervallen";
    }
    return {};
}

bool dringender(const Actie& a, const Actie& b) {
    if (a.vervaldatum.has_value() != b.vervaldatum.has_value()) return a.vervaldatum.has_value();
    if (a.vervaldatum != b.vervaldatum) return *a.vervaldatum < *b.vervaldatum;
    return natural_order(a.titel, b.titel) < 0;
}

void verplaats_actie(Store& store, const Id<Actie>& id, ActieStatus naar, Date vandaag) {
    auto actie = store.find(id);
    if (!actie) throw InputError("De actie bestaat niet (meer).");
    if (actie->status == naar) return;
    if (naar == ActieStatus::gedaan && actie->is_open()) {
        rond_af(store, id, vandaag);
        return;
    }
    actie->status = naar;
    actie->afgerond = naar == ActieStatus::gedaan ? std::optional(vandaag) : std::nullopt;
    Transaction transaction = store.begin(fmt::format("Actie {} naar {}", actie->titel, in_words(naar)));
    transaction.put(*actie);
    transaction.commit();
}

}  // namespace noaber
