// SPDX-License-Identifier: EUPL-1.2
// Words for an OTO event.
#include "otoweergave.h"

#include <fmt/format.h>

namespace noaber::oto {

std::string dagen_in_woorden(const Oto& oto) {
    if (!oto.datum) return "nog geen datum";
    const Date first = *oto.datum, last = *oto.laatste_dag();
    if (last <= first) return in_words(first);
    const bool same_month = first.year() == last.year() && first.month() == last.month();
    const bool same_year = first.year() == last.year();
    return fmt::format("{} tot en met {}",
                       same_month  ? std::to_string(first.day())
                       : same_year ? day_and_month(first)
                                   : in_words(first),
                       in_words(last));
}

std::string wanneer_en_waar(const Oto& oto) {
    std::string words = dagen_in_woorden(oto);
    if (oto.datum && *oto.laatste_dag() <= *oto.datum)
        words = std::string(dutch_weekday(oto.datum->weekday())) + ' ' + words;
    for (const std::string& part : {oto.tijd, oto.locatie})
        if (!part.empty()) words += ", " + part;
    return words;
}

std::string in_woorden(OtoSoort soort) {
    switch (soort) {
        case OtoSoort::oefening: return "oefening";
        case OtoSoort::opleiding: return "opleiding";
        case OtoSoort::training: return "training";
    }
    return {};
}

std::string in_woorden(OtoStatus status) {
    switch (status) {
        case OtoStatus::gepland: return "gepland";
        case OtoStatus::ontwerp: return "concept";
        case OtoStatus::gehouden: return "gehouden";
        case OtoStatus::vervallen: return "vervallen";
    }
    return {};
}

std::string in_woorden(Uitnodigingsantwoord antwoord) {
    switch (antwoord) {
        case Uitnodigingsantwoord::geen: return "nog geen antwoord";
        case Uitnodigingsantwoord::komt: return "komt";
        case Uitnodigingsantwoord::komt_niet: return "komt niet";
        case Uitnodigingsantwoord::wachtlijst: return "wachtlijst";
    }
    return {};
}

}  // namespace noaber::oto
