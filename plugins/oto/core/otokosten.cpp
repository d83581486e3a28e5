// SPDX-License-Identifier: EUPL-1.2
// From quotes and words to an amount.
#include "otokosten.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/kosten_reader.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace noaber::oto {

namespace {

bool is_invoiced(const Offerte& offerte) { return offerte.factuurbedrag.has_value(); }

Otokosten from_quotes(const std::vector<Offerte>& chosen) {
    Otokosten kosten;
    kosten.bron = std::ranges::all_of(chosen, is_invoiced) ? Kostenbron::factuur : Kostenbron::offerte;
    for (const Offerte& one : chosen) {
        const std::int64_t cents = cents_van(one.factuurbedrag.value_or(one.bedrag.value_or(0)));
        kosten.cents += cents;
        kosten.waarom += fmt::format("{}{} {}, {}", kosten.waarom.empty() ? "" : "; ",
                                     is_invoiced(one) ? "factuur van" : "offerte van", one.leverancier, euros(cents));
    }
    kosten.hoogste = kosten.cents;
    return kosten;
}

Otokosten from_words(const Oto& oto) {
    const KostenMeaning meaning = read_kosten(oto.kosten);
    Otokosten kosten;
    if (meaning.kind == KostenMeaning::Kind::onbekend) {
        kosten.waarom = says_nothing(oto.kosten) ? "Kosten is niet ingevuld" : "“" + oto.kosten + "” noemt geen bedrag";
        return kosten;
    }
    kosten.bron = meaning.kind == KostenMeaning::Kind::geen ? Kostenbron::kosteloos : Kostenbron::raming;
    kosten.cents = meaning.cents;
    kosten.hoogste = meaning.highest_cents;
    kosten.waarom = "“" + oto.kosten + "”";
    return kosten;
}

}  // namespace

std::int64_t cents_van(double euro) { return std::llround(euro * 100); }

Otokosten kosten_van(const Oto& oto, const std::vector<Offerte>& offertes) {
    const bool called_off = oto.status == OtoStatus::vervallen;
    std::vector<Offerte> counting;
    for (const Offerte& one : offertes) {
        const bool has_amount = one.bedrag || one.factuurbedrag;
        // What was invoiced has to be paid, chosen or not, and of what was called off only that.
        if (has_amount && (is_invoiced(one) || (one.gekozen && !called_off))) counting.push_back(one);
    }
    if (!counting.empty()) return from_quotes(counting);
    if (called_off) return {Kostenbron::kosteloos, 0, 0, "vervallen, niets gefactureerd"};
    return from_words(oto);
}

std::string stand_van(const Offerte& offerte) {
    if (offerte.gefactureerd || offerte.factuurbedrag) return "gefactureerd";
    if (offerte.gekozen) return "gekozen";
    if (offerte.ontvangen || offerte.bedrag) return "ontvangen";
    return offerte.gevraagd ? "gevraagd" : "nog niet gevraagd";
}

}  // namespace noaber::oto
